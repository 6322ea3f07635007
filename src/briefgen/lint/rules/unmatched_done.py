"""Something is ticked off that is not in the brief.

`done:` lists what is finished, so that `briefgen agenda` leaves it out: milestones, deliverables
and what you provide, each by its name. Deliverables also go by their numbers in the guide (D1),
and all dates by their ids in `briefgen agenda --json`. A name that nothing has ticks off nothing.

Bad:

    milestones:
      - {name: First draft, due: 2027-01-15}
    done: [Draft]

Good:

    milestones:
      - {name: First draft, due: 2027-01-15}
    done: [First draft]
"""

from collections.abc import Iterator
from difflib import get_close_matches

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.schedule import done

_SHOWN = 5
_MANY = 60
_ALL = ("yes", "true", "all", "everything", "done")


def check(context: Context) -> Iterator[Finding]:
    ticked = context.front.done
    unknown = set(done.unknown(context.brief, context.scheduled, ticked))
    for index, name in enumerate(ticked):
        if name in unknown:
            message = f"nothing in this brief is called “{name}”, so nothing is ticked off"
            place = context.spans.at(("done", index))
            yield Finding(place, message, help=_help(name, done.called(context.front)))


def _help(name: str, names: tuple[str, ...]) -> str:
    if done.plain(name) in _ALL:
        return "To say that all of the work is finished, write `status: done`."
    known = {done.plain(one): one for one in names[:_MANY]}
    if near := get_close_matches(done.plain(name), known, 1, 0.5):
        return f"Did you mean “{known[near[0]]}”?"
    listed = "; ".join(known.values() if len(known) <= _SHOWN else names[:_SHOWN])
    return f"There is: {listed}{' …' if len(known) > _SHOWN else ''}." if listed else _NOTHING


_NOTHING = "Take the line out: no milestone, deliverable or thing that you provide has a name."

RULE = Rule(
    Problem("BG319", "unmatched-done", Severity.WARNING), check, __doc__, profile=Profile.RELAXED
)
