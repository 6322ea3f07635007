"""A tool is listed, and nothing says how the worker gets to use it.

The first day is lost when a login is missing, and a password in an email is worse. Say who gives
access, in which role, and by when; what the worker has to bring or to pay belongs there as well:
`access: your own`. Access that comes after the start of the work comes too late.

Bad:

    tools:
      - Airtable

Good:

    tools:
      - name: Airtable
        access: Hamish invites you as an editor on 2027-01-04.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.keyed import KeyPath
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.people.access import Listed, without_access
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import PROMPT

_DAY = re.compile(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])")
_NEAR = 20
_SHOWN = 3


def check(context: Context) -> Iterator[Finding]:
    listed, missing = without_access(context)
    if len(missing) < len(listed):
        # Who says it of some tools meant the bare names among them: a calculator, a browser.
        missing = tuple(one for one in missing if not one.is_plain)
    if missing:
        yield _missing(missing, context)
    for one in listed:
        yield from _late(one, context)


def _missing(missing: Sequence[Listed], context: Context) -> Finding:
    names = [one.name for one in missing[:_SHOWN]]
    more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    return Finding(
        context.spans.at(("tools", missing[0].index, "name")),
        f"nothing says how the worker gets into {', '.join(names)}{more}",
        label="who gives access, and by when?",
        help=samples.entries(
            context,
            f"tools:\n  - name: {samples.value(names[0])}\n"
            "    access: I invite your email address on the first day.",
            "If the worker has it already, write `access: your own`.",
        ),
        fix=_skeleton(missing, context),
        question=f"How do I get access to {names[0]}?",
    )


def _skeleton(missing: Sequence[Listed], context: Context) -> Fix | None:
    """Put `access` to be filled in below each name that stands on a line of its own."""
    edits = [edit for one in missing if (edit := _entry(one, context))]
    return Fix(tuple(edits), safe=False) if edits else None


def _entry(one: Listed, context: Context) -> Edit | None:
    path: KeyPath = ("tools", one.index)
    key, place = context.spans.keys.get((*path, "name")), context.spans.values.get((*path, "name"))
    if (*path, "access") in context.spans.keys or place is None:
        return None
    line = context.source.line(place.span.start.line)
    if place.source is not context.source or place.span.start.line != place.span.end.line:
        return None
    if key is None and line.strip() == f"- {place.text}":
        indent = " " * (place.span.start.column - 1)
        return Edit(place, f"name: {place.text}\n{indent}access: {PROMPT}")
    if key is not None and line.strip().removeprefix("- ") == f"name: {place.text}":
        indent = " " * (key.span.start.column - 1)
        return Edit(place, f"{place.text}\n{indent}access: {PROMPT}")
    return None


def _late(one: Listed, context: Context) -> Iterator[Finding]:
    start = next((event.day for event in context.events if event.kind == "start"), None)
    day = _first_day(one.tool.access, context)
    if start and day and day > start:
        yield Finding(
            context.spans.at(("tools", one.index, "access")),
            f"the work begins on {start}, and access to {one.name} comes on {day}",
            label="too late for the first day",
            help="Give access before the work begins, or let it begin later.",
            severity=Severity.INFO,
            question=f"What do I do until I have access to {one.name}?",
        )


def _first_day(text: str, context: Context) -> dt.date | None:
    """Return the day from which access is given; a day until which it is given is none."""
    for match in _DAY.finditer(text):
        before = text[max(match.start() - _NEAR, 0) : match.start()].lower().split()
        if context.lexicon.end_words and context.lexicon.end_words.isdisjoint(before):
            try:
                return dt.date.fromisoformat(match[0])
            except ValueError:
                return None
    return None


RULE = Rule(Problem("BG606", "tool-without-access", Severity.WARNING), check, __doc__)
