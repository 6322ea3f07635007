"""The brief does not say what the work is done with, or how the worker gets in.

Work stops on its first day when a login is missing. List each tool with what it is for and how
access is given; what the worker has to bring belongs there too. If no tool is needed, say that:
`tools: none`.

Bad:

    title: Enter new products in the shop

Good:

    title: Enter new products in the shop
    tools:
      - name: Stallkeeper
        for: product data
        access: Hamish sends an invitation on 2027-01-11.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Fix, Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.people.duties import inputs_are_missing
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import PROMPT, new_entry

_TOOLS = """\
tools:
  - name: Google Drive
    for: all files
    access: I invite your email address on the first day."""
_INPUTS = """\
owner_provides:
  - what: Logo and product photos
    by: 2027-01-04"""
_NONE = "If none are needed, write `tools: none`."
_NOTHING = "If none are needed, write `tools: none` and `owner_provides: nothing`."


def check(context: Context) -> Iterator[Finding]:
    """Where the inputs are missing too, one finding says both."""
    severity = context.need("tools")
    if severity is None or context.says("tools"):
        return
    both = inputs_are_missing(context)
    yield Finding(
        context.start,
        "I could not find which tools this work needs"
        + (", and what you give to the worker" if both else ""),
        help=samples.entries(context, f"{_TOOLS}\n{_INPUTS}", _NOTHING)
        if both
        else samples.entries(context, _TOOLS, _NONE),
        fix=_skeleton(context),
        severity=severity,
        question="Which tools and files do I work with, and how do I get them?" if both else None,
    )


def _skeleton(context: Context) -> Fix | None:
    if ("tools",) in context.spans.keys:
        return None
    return new_entry(context, f"tools:\n  - name: {PROMPT}\n    access: {PROMPT}")


RULE = Rule(
    Problem("BG513", "missing-tools", Severity.WARNING),
    check,
    __doc__,
    question="Which tools do I work with, and how do I get access?",
)
