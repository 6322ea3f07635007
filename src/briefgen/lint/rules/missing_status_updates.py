"""Nothing says when, where and about what the worker reports while the work goes on.

Without a fixed day some workers write every hour and some not at all, and you ask just when they
are busy. Work that takes more than a week, or has three milestones, needs a rhythm, a channel,
and what each update says. If you want none, write `status_updates: none`.

Bad:

    start: 2027-01-11
    due: 2027-02-19

Good:

    start: 2027-01-11
    due: 2027-02-19
    status_updates:
      every: week
      on: Friday
      channel: email to Lena
      include: [finished, planned next, questions]
"""

from collections.abc import Iterator

from briefgen.brief import StatusUpdates
from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.times import days_of_work, repeats
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import PROMPT, new_entry, new_section
from briefgen.lint.structure.presence import is_real

_LONG = 7
_MANY = 3
_KEY = "status_updates"
_EXAMPLE = (
    f"{_KEY}:\n  every: week\n  on: Friday\n  channel: email to me\n"
    "  include: [finished, planned next, questions]"
)
_SKELETON = (
    f"{_KEY}:\n"
    f'  every: "{PROMPT}: day, week, 2 weeks, month or milestone"\n'
    f'  channel: "{PROMPT}: where to send them"\n'
    f'  include: ["{PROMPT}: what each of them says"]\n'
)


def check(context: Context) -> Iterator[Finding]:
    severity = context.need(_KEY)
    if severity is None:
        return
    if context.says(_KEY):
        yield from _incomplete(context, context.front.status_updates)
    elif _takes_long(context):
        yield Finding(
            context.nearest(_KEY),
            "I could not find when and where the worker reports how it goes",
            help=f"Write, for example:\n{_EXAMPLE}",
            fix=new_entry(context, _SKELETON) or new_section(context, _KEY),
            severity=severity,
        )


def _takes_long(context: Context) -> bool:
    if len(context.front.milestones) >= _MANY:
        return True
    days = days_of_work(context)
    return repeats(context) if days is None else days > _LONG


def _incomplete(context: Context, updates: StatusUpdates | None) -> Iterator[Finding]:
    """What the body says about updates may well hold the rest."""
    if updates is None or updates.every.lower() == "none" or _KEY in context.presence.body:
        return
    missing = (
        ((updates.every, updates.on), "how often", "every: week"),
        (updates.channel, "where to send them", "channel: email to me"),
        (updates.include, "what each of them has to say", "include: [finished, questions]"),
    )
    for value, what, line in missing:
        if not is_real(value, context.lexicon):
            yield Finding(
                context.spans.key((_KEY,)),
                f"the status updates do not say {what}",
                help=f"Write below `{_KEY}:`, for example:\n  {line}",
                severity=Severity.INFO,
            )


RULE = Rule(
    Problem("BG308", "missing-status-updates", Severity.WARNING),
    check,
    __doc__,
    question="How often do you want to hear from me, where, and about what?",
)
