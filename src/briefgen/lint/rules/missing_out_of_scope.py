"""The brief does not say what is not part of the work.

What nobody excluded is expected by one side and not planned by the other: that is how a job of
three days becomes one of three weeks. Name two or three things that a reader could take for
granted and that you do not want, as `out_of_scope:` or in a section "Out of scope".

Bad:

    deliverables:
      - 40 product texts
      - 40 titles

Good:

    deliverables:
      - 40 product texts
      - 40 titles
    out_of_scope:
      - Translations
      - Choosing or editing photos
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.samples import section
from briefgen.lint.skeleton import PROMPT, new_section

_PROMPT = f"- {PROMPT}: what one could expect here, and what is not part of this work"
_SAMPLE = "- Translations\n- Choosing or editing photos"


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("out_of_scope")
    if severity and not context.says("out_of_scope") and not _is_small(context):
        yield Finding(
            context.nearest("out_of_scope"),
            "I could not find what is not part of this work",
            help=section(context, "out_of_scope", "Out of scope", _SAMPLE),
            fix=new_section(context, "out_of_scope", _PROMPT),
            severity=severity,
        )


def _is_small(context: Context) -> bool:
    """A single thing without a price hardly grows, unless the owner wants to hear of it."""
    if "out_of_scope" in context.policy.required.get(context.front.kind, ()):
        return False
    items = context.brief.items.get("deliverables", ())
    several = len(context.front.deliverables) + len(items) > 1
    return not several and not context.says("payment")


RULE = Rule(
    Problem("BG106", "missing-out-of-scope", Severity.WARNING),
    check,
    __doc__,
    question="Which work around this is not mine to do?",
)
