"""Where the front matter begins and ends, however its lines of dashes were typed."""

import re
from dataclasses import dataclass

from briefgen import schema
from briefgen.brief import FrontMatter
from briefgen.diagnostic import Diagnostic, Edit, Fix, Problem, Severity
from briefgen.keyed import INVALID_YAML
from briefgen.source import Position, SourceFile

MISSING_FRONT_MATTER = Problem("BG702", "missing-front-matter", Severity.ERROR)

_FENCE = re.compile(r"\ufeff?---\s*$")
_CLOSING = re.compile(r"(?:---|\.\.\.)\s*$")
_ALMOST = re.compile(r"(?:[-–—]{2,}|—)\s*$")
_RULE = re.compile(r"(?:[-–—]{2,}|—|[=_*~]{3,})\s*$")
_ENTRY = re.compile(r"\s*(?:-\s+)*[\w\"'][^:\r\n]{0,60}?\s*(?::(?:\s|$)|：|:(?=[^\s/]))")
_KEY = re.compile(r"(?:[a-z_][a-z0-9_-]*|x-[\w-]+)\s*:(?:\s|$)")
_WORDS = re.compile(r"(?P<key>[^\W\d_][^:：=\r\n]{0,30}?)\s*(?::(?!/)|：|=\s)")
_HEADING = re.compile(r"#{1,6}\s+\S")
_EXAMPLE = "---\ntitle: Edit the weekly podcast\nkind: project\ndue: 2027-01-29\n---"


@dataclass(frozen=True, slots=True)
class Fences:
    """The front matter's first line, the line after its last, the body's first line."""

    first: int
    end: int
    body: int
    diagnostics: tuple[Diagnostic, ...] = ()


def find_fences(source: SourceFile) -> Fences:
    """Return where the front matter is; nowhere when it begins and ends on the same line."""
    opening = _opening(source)
    if opening == 0:
        return Fences(1, 1, 1, (_none(source),))
    late = (_late(source, opening),) if opening > 1 else ()
    crooked = () if _FENCE.match(source.line(opening)) else (_crooked(source, opening, "above"),)
    closing = _closing(source, opening)
    body = _heading(source, opening + 1, closing or source.line_count + 1)
    if closing == 0 or body:
        return _unclosed(source, opening, body, (*late, *crooked))
    if not any(source.line(n).strip() for n in range(opening + 1, closing)):
        return Fences(opening, opening, closing + 1, (_empty(source, opening),))
    if not _has_entry(source, opening + 1, closing):
        return Fences(1, 1, 1, (_no_entries(source, opening + 1),))
    if not _CLOSING.match(source.line(closing)):
        crooked = (*crooked, _crooked(source, closing, "below"))
    return Fences(opening + 1, closing, closing + 1, (*late, *crooked))


def _opening(source: SourceFile) -> int:
    """Return the line of the opening dashes, 0 when there is none."""
    number = _first_line(source)
    line = source.line(number)
    if _FENCE.match(line):
        return number
    below = _below(source, number, source.line_count + 1)
    is_key = bool(_KEY.match(source.line(below))) or _is_known(source.line(below))
    return number if _ALMOST.match(line.lstrip("\ufeff \t")) and is_key else 0


def _first_line(source: SourceFile) -> int:
    """Return the number of the first line that says something."""
    numbers = range(1, source.line_count + 1)
    return next((n for n in numbers if source.line(n).strip("\ufeff \t")), 1)


def _closing(source: SourceFile, opening: int) -> int:
    """Return the line of the closing dashes, 0 for none; parts with entries are one, cut in two.

    Dashes that are not quite right count where no right ones come before the body.
    """
    found = 0
    for number in range(opening + 1, source.line_count + 1):
        line = source.line(number)
        if not (_CLOSING.match(line) or _ALMOST.match(line)):
            continue
        if found and not _is_second_part(source, found + 1, number):
            break
        found = number
    return found


def _is_second_part(source: SourceFile, first: int, end: int) -> bool:
    lines = [line for n in range(first, end) if not _RULE.match(line := source.line(n))]
    return any(map(_is_known, lines)) and all(
        not line.strip() or line[0] in " \t-#" or _KEY.match(line) or _is_known(line)
        for line in lines
    )


def _heading(source: SourceFile, first: int, end: int) -> int:
    """Return the line of a heading with which the body begins before `end`, 0 for none.

    A heading above further entries is a remark that parts them; in a text without an end, above
    the very next line only.
    """
    is_open = end > source.line_count
    entries = [] if is_open else [n for n in range(first, end) if _is_known(source.line(n))]
    words = first
    for number in range(max(entries, default=first), end):
        if _HEADING.match(source.line(number)):
            words = max(words, number)
            while words < end and source.line(words).startswith("#"):
                words = _below(source, words, end)
            if words < end and _is_heading(source, number, words):
                return number
    return 0


def _is_heading(source: SourceFile, number: int, words: int) -> bool:
    """Whether a heading with `words` below it belongs to the body and is no remark."""
    line, above = source.line(words), source.line(_last(source, number))
    is_remark = not source.line(number).startswith("##")
    if line[0] in " \t" or _is_known(line):
        return False
    if line.startswith("- ") and (above.endswith(":") or (is_remark and above[:1] in ("-", " "))):
        return False
    return not (is_remark and _KEY.match(line))


def _below(source: SourceFile, number: int, end: int) -> int:
    """Return the next line before `end` that says something, else `end`."""
    return next((n for n in range(number + 1, end) if source.line(n).strip()), end)


def _last(source: SourceFile, end: int) -> int:
    """Return the last line before `end` that says something."""
    return next((n for n in range(end - 1, 0, -1) if source.line(n).strip()), 0)


def _above(source: SourceFile, number: int) -> str:
    """Return the nearest line above that says something."""
    return source.line(_last(source, number)).strip()


def _has_entry(source: SourceFile, first: int, end: int) -> bool:
    return any(_ENTRY.match(source.line(number)) for number in range(first, end))


def _unclosed(
    source: SourceFile, opening: int, heading: int, before: tuple[Diagnostic, ...]
) -> Fences:
    end = heading or _likely_end(source, opening + 1)
    if not _has_entry(source, opening + 1, end):
        return Fences(1, 1, 1, (_none(source),))
    is_last = end > source.line_count
    where = "below the last line" if is_last else f"above line {end}"
    found = INVALID_YAML.at(
        source.place_of_line(opening),
        "the part with the facts about the work begins here and never ends",
        help=f"Write a line of three dashes, ---, {where}.",
        fix=Fix((_dashes(source, _last(source, end) + 1),), safe=is_last or bool(heading)),
    )
    return Fences(opening + 1, end, end, (*before, found))


def _dashes(source: SourceFile, number: int) -> Edit:
    """Put a line of dashes above a line, or below the last one."""
    at = source.offset(Position(number, 1))
    at += source.text.startswith("\ufeff", at)
    is_open = at > 0 and source.text[at - 1] not in "\r\n\ufeff"
    return Edit(source.place(at, at), "\n---\n" if is_open else "---\n")


def _likely_end(source: SourceFile, first: int) -> int:
    """Return the first line of prose below a blank one, else the line after the last."""
    for number in range(first + 1, source.line_count + 1):
        is_below_blank = not source.line(number - 1).strip()
        if source.line(number).strip() and is_below_blank and not _is_entry(source, number):
            return number
    return source.line_count + 1


def _is_entry(source: SourceFile, number: int) -> bool:
    """Whether a line below a blank one goes on with entries."""
    line = source.line(number)
    if line.startswith("- "):
        return _above(source, number).endswith(":") or _above(source, number).startswith("- ")
    return line[0] in " \t#" or bool(_KEY.match(line)) or _is_known(line)


def _is_known(line: str) -> bool:
    """Whether a line begins with a key of the front matter, however it is spelt."""
    match = _WORDS.match(line.removeprefix("\ufeff"))
    return bool(match and schema.meant(match["key"], schema.keys_of(FrontMatter)))


def _none(source: SourceFile) -> Diagnostic:
    """There is no front matter; entries at the top only lack their dashes."""
    place = source.place_of_line(1)
    message = "this brief does not begin with the facts about the work"
    number = _first_line(source)
    if not _is_known(source.line(number)):
        help = f"Put lines such as these at the very top:\n{_EXAMPLE}"
        return MISSING_FRONT_MATTER.at(place, message, help=help)
    closing = _closing(source, number)
    end = _heading(source, number, closing or source.line_count + 1)
    end = end or closing or _likely_end(source, number)
    edits, help = [_dashes(source, number)], f"above line {number}"
    if end != closing:
        edits.append(_dashes(source, _last(source, end) + 1))
        help = f"{help} and below line {_last(source, end)}"
    known = sum(_is_known(source.line(n)) for n in range(number, end))
    help = f"Write a line of three dashes, ---, {help}."
    return MISSING_FRONT_MATTER.at(
        place, message, help=help, fix=Fix(tuple(edits), safe=known > 1)
    )


def _empty(source: SourceFile, opening: int) -> Diagnostic:
    message = "there is nothing between the two lines of dashes"
    help = f"Write the facts about the work between them:\n{_EXAMPLE}"
    return MISSING_FRONT_MATTER.at(source.place_of_line(opening), message, help=help)


def _no_entries(source: SourceFile, first: int) -> Diagnostic:
    kind = "a list" if source.line(first).startswith("- ") else "plain text"
    message = f"this is {kind}, where lines such as `title: …` belong, so it is shown as text"
    help = f"Put lines such as these at the very top:\n{_EXAMPLE}"
    return MISSING_FRONT_MATTER.at(source.place_of_line(first), message, help=help)


def _late(source: SourceFile, opening: int) -> Diagnostic:
    message = "the three dashes have to stand on the very first line"
    place = source.place(0, source.offset(Position(opening, 1)))
    fix = Fix((Edit(place, ""),))
    help = "Delete the blank lines above them."
    return MISSING_FRONT_MATTER.at(source.place_of_line(opening), message, help=help, fix=fix)


def _crooked(source: SourceFile, number: int, where: str) -> Diagnostic:
    place = source.place_of_line(number)
    message = f"the line {where} the facts has to be three plain dashes"
    start = source.offset(Position(number, 1))
    start += source.text.startswith("\ufeff", start)
    edit = Edit(source.place(start, source.offset(place.span.end)), "---")
    return INVALID_YAML.at(place, message, help="Write it like this:\n---", fix=Fix((edit,)))
