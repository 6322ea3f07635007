"""It is not said how often the work may be sent back for changes.

Without a number the owner expects as many as it takes, and the worker the one that is polite:
most quarrels about small work are about this. Say how many rounds are included, and what one
round is.

Bad:

    deliverables: A new logo

Good:

    deliverables: A new logo
    revisions: 2 rounds; each round is one list of changes
"""

from collections.abc import Iterator

from briefgen.diagnostic import Fix, Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import PROMPT, new_entry

_SAMPLE = "revisions: 2 rounds; each round is one list of changes"


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("revisions")
    if severity is None or context.says("revisions") or _tells_rounds(context):
        return
    # Before there is anything to revise, other gaps come first.
    if context.says("deliverables") or severity is not Severity.INFO:
        key = ("deliverables",)
        place = context.spans.key(key) if key in context.spans.keys else context.start
        yield Finding(
            place,
            "it is not said how many rounds of changes are included",
            help=samples.entries(context, _SAMPLE),
            fix=_skeleton(context),
            severity=severity,
        )


def _tells_rounds(context: Context) -> bool:
    """Rounds in the terms of payment are what a bonus hangs on."""
    return any(hit.passage.key != "payment" for hit in context.hits("correction_rounds"))


def _skeleton(context: Context) -> Fix | None:
    if ("revisions",) in context.spans.keys:
        return None
    return new_entry(context, f"revisions: {PROMPT}")


RULE = Rule(
    Problem("BG512", "missing-revisions", Severity.INFO),
    check,
    __doc__,
    question="How many rounds of changes are included?",
)
