"""What a draft says it lacks: the errors that its reader may know of."""

from collections.abc import Iterator, Sequence

from briefgen.audience import FOR_APPLICANTS, OWN_SECTIONS, SECTIONS_FOR_APPLICANTS, Reader
from briefgen.brief import BriefFile
from briefgen.diagnostic import Diagnostic
from briefgen.keyed import KeyPath
from briefgen.source import Place

_IN_PART = {"worker", "deliverables", "milestones", "screening"}
"""What applicants do not see whole: parts of it, or `x-` keys in it, are not theirs."""
_PLAIN_FOR_APPLICANTS = set(FOR_APPLICANTS) - _IN_PART


def missing(errors: Sequence[Diagnostic], file: BriefFile, reader: Reader) -> tuple[str, ...]:
    """Say what is wrong in the parts that a reader may see; the rest is only counted."""
    shown = [error for error in errors if _is_for(reader, error.place, file)]
    lines = tuple(_grouped(shown))
    hidden = len(errors) - len(shown)
    if hidden and not lines:
        return (f"{hidden} {'problem' if hidden == 1 else 'problems'} in parts not shown here.",)
    return (*lines, f"And {hidden} more.") if hidden else lines


def _grouped(errors: Sequence[Diagnostic]) -> Iterator[str]:
    """Say the same thing once, with all its lines in the brief; what is missing altogether, or
    stands in a snippet, has none."""
    lines: dict[str, list[int]] = {}
    for error in errors:
        place = error.place.origin
        is_own = place.source.name == error.place.source.name
        lines.setdefault(error.message, []).append(place.span.start.line if is_own else 0)
    for message, found in lines.items():
        numbers = sorted({line for line in found if line > 1})
        where = f" ({_numbered(numbers)})" if numbers else ""
        yield f"{message[:1].upper()}{message[1:]}{where}."


def _numbered(lines: Sequence[int]) -> str:
    word = "line" if len(lines) == 1 else "lines"
    return f"{word} {', '.join(map(str, lines))}"


def _is_for(reader: Reader, place: Place, file: BriefFile) -> bool:
    line = place.span.start.line
    if reader is Reader.APPLICANT:
        return any(first <= line < end for first, end in _lines_for_applicants(file))
    own = reader is Reader.OWNER
    return own or not any(first <= line < end for first, end in _private_lines(file))


def _private_lines(file: BriefFile) -> Iterator[tuple[int, int]]:
    """Yield the lines of what only the owner may read, in the front matter and below it."""
    for path in file.spans.values:
        if path and (path[0] in OWN_SECTIONS or str(path[0]).startswith("x-")):
            yield _lines(path, file)
    yield from (section.lines for section in file.brief.sections if section.key in OWN_SECTIONS)


def _lines_for_applicants(file: BriefFile) -> Iterator[tuple[int, int]]:
    """Yield the lines of the keys and sections that applicants see as they were written."""
    for path in file.spans.values:
        if len(path) == 1 and path[0] in _PLAIN_FOR_APPLICANTS:
            yield _lines(path, file)
    whole = set(SECTIONS_FOR_APPLICANTS) - _IN_PART
    yield from (section.lines for section in file.brief.sections if section.key in whole)


def _lines(path: KeyPath, file: BriefFile) -> tuple[int, int]:
    return file.spans.key(path).span.start.line, file.spans.at(path).span.end.line + 1
