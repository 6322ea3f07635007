"""A list has so many steps that a worker loses the place.

After a dozen steps nobody knows by heart how far they are, and a mistake sends them back to the
start. Put a heading above each part, such as "Prepare the files" and "Publish", so that every part
has an end of its own. With the strict profile a list may have seven steps, otherwise twelve.

Bad:

    ## Steps

    1. Open the price list.
    2. Copy the first row.
    …
    20. Send the mail.

Good:

    ## Steps

    ### Collect the prices

    1. Open the price list.
    …
    6. Save the file.

    ### Send them

    1. Open the mail to the sales team.
"""

from collections.abc import Iterator, Sequence

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.structure.steps import StepText, side_by_side

_MOST = 12
_MOST_WHEN_STRICT = 7


def check(context: Context) -> Iterator[Finding]:
    most = _MOST_WHEN_STRICT if context.is_strict else _MOST
    for group in side_by_side(context.steps):
        if len(group) > most and not _is_no_row(group):
            yield Finding(
                group[most].place,
                f"there are {len(group)} steps in a row here",
                label=f"number {most + 1} of {len(group)}",
                help=f"Put a heading such as `{'#' * (group[0].depth + 2)} Prepare the files` "
                f"above each part, with {most} steps or fewer in it.",
            )


def _is_no_row(group: Sequence[StepText]) -> bool:
    """Bullets below a heading are often no steps, and steps with others in them are its parts."""
    first = group[0]
    return (first.is_bullet and first.depth > 1) or any(step.step.steps for step in group)


RULE = Rule(Problem("BG203", "too-many-steps", Severity.INFO), check, __doc__)
