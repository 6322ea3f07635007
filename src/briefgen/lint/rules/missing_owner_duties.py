"""The worker owes things, and the brief says nothing of what the owner owes.

Late files, late access and late answers are what workers complain of most, and what owners then
pay for. Write what you hand over and by when, how access is given, how soon you answer, and how
many days you take to check. One of them is enough to keep this rule quiet; other rules ask for
the rest.

Bad:

    deliverables: Move 140 products to the new shop
    due: 2027-02-19

Good:

    deliverables: Move 140 products to the new shop
    due: 2027-02-19
    owner_provides:
      - what: Export of all products
        by: start + 1 workday
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.people.duties import owner_owes, weight, worker_owes
from briefgen.lint.rule import Finding, Rule
from briefgen.source import Place

_WORK = ("deliverables", "milestones", "status_updates", "due", "repeats")
_SAMPLE = """\
owner_provides:
  - what: Logo and product photos
    by: 2027-01-04
approver:
  name: Jane Miller
  review_days: 2"""
_REPLIES = "Under `owner:`, `reply_within: 1 workday` says how soon you answer."


def check(context: Context) -> Iterator[Finding]:
    if worker_owes(context) and not owner_owes(context):
        yield Finding(
            _place(context),
            "the worker owes you this, and the brief promises nothing in return",
            label="no files, no access, no answers, no checks",
            help=samples.entries(context, _SAMPLE, _REPLIES),
            severity=weight(context),
        )


def _place(context: Context) -> Place:
    for key in _WORK:
        if (key,) in context.spans.keys:
            return context.spans.key((key,))
    owed = (s for s in context.brief.sections if s.key in ("deliverables", "steps") and s.heading)
    section = next(owed, None)
    return context.source.place_of_line(section.lines[0]) if section else context.start


RULE = Rule(
    Problem("BG510", "missing-owner-duties", Severity.WARNING),
    check,
    __doc__,
    question="What do I get from you for this work, and how soon do you answer?",
)
