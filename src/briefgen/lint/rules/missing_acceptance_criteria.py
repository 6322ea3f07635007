"""Nothing says how the work will be checked.

Criteria that are known before the start spare both sides the argument at the end: the worker can
check the work alone, and you accept it without a matter of taste. Write what can be seen, counted
or measured, as `acceptance:` below a deliverable, for the whole brief, or as a section.

Bad:

    deliverables:
      - name: Price list

Good:

    deliverables:
      - name: Price list
        acceptance:
          - Every row has a price, a currency and a link.
          - 20 rows that I choose match the website.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.samples import section
from briefgen.lint.skeleton import PROMPT, new_section

_PROMPT = f"- {PROMPT}: what I will see, count or measure before I accept the work"
_SAMPLE = (
    "- Every row has a price, a currency and a link.\n- 20 rows that I choose match the website."
)


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("acceptance")
    if severity and not context.says("acceptance"):
        yield Finding(
            context.nearest("acceptance"),
            "I could not find how the work will be checked",
            label=_label(context),
            help=section(context, "acceptance", "Acceptance criteria", _SAMPLE),
            fix=new_section(context, "acceptance", _PROMPT),
            severity=severity,
        )


def _label(context: Context) -> str:
    items = context.brief.items.get("deliverables", ())
    count = len(context.front.deliverables) + len(items)
    if count < 2:
        return ""
    return f"{count} deliverables, and nothing to check them by"


RULE = Rule(
    Problem("BG104", "missing-acceptance-criteria", Severity.ERROR),
    check,
    __doc__,
    question="How will you check my work?",
    profile=Profile.RELAXED,
)
