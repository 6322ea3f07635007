"""The brief does not say what the worker gets from the owner to work with.

Photos, texts, lists, examples: whatever the worker waits for is the owner's to bring, with a
date. Written down, it gets into both calendars. If the worker needs nothing, say that:
`owner_provides: nothing`.

Bad:

    tools: Dropbox

Good:

    tools: Dropbox
    owner_provides:
      - what: Old logo as PDF, and 12 photos of the shop
        by: start
        how: in the Dropbox folder *Logo 2027*
"""

from collections.abc import Iterator

from briefgen.diagnostic import Fix, Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.people.duties import inputs_are_missing
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import PROMPT, new_entry

_SAMPLE = """\
owner_provides:
  - what: Logo and product photos
    by: 2027-01-04"""
_NOTHING = "If the worker needs nothing from you, write `owner_provides: nothing`."


def check(context: Context) -> Iterator[Finding]:
    """Where the tools are missing too, `missing-tools` says both."""
    tools_are_missing = context.need("tools") and not context.says("tools")
    if inputs_are_missing(context) and not tools_are_missing:
        yield Finding(
            context.start,
            "I could not find what you give to the worker, and by when",
            help=samples.entries(context, _SAMPLE, _NOTHING),
            fix=_skeleton(context),
            severity=context.need("provides"),
        )


def _skeleton(context: Context) -> Fix | None:
    if ("owner_provides",) in context.spans.keys:
        return None
    return new_entry(context, f"owner_provides:\n  - what: {PROMPT}\n    by: {PROMPT}")


RULE = Rule(
    Problem("BG514", "missing-owner-inputs", Severity.WARNING),
    check,
    __doc__,
    question="What do I get from you to work with, and by when?",
)
