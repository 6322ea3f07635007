"""What a draft says it lacks: the errors that its reader may know of."""

from collections.abc import Iterator, Sequence

from briefgen.brief import Brief, BriefFile, Section
from briefgen.diagnostic import Diagnostic
from briefgen.source import Place


def missing(errors: Sequence[Diagnostic], file: BriefFile) -> tuple[str, ...]:
    """Say what is wrong in the parts that workers may see; what is private is only counted."""
    shown = [error for error in errors if not _is_private(error.place, file)]
    lines = tuple(_grouped(shown))
    hidden = len(errors) - len(shown)
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


def _is_private(place: Place, file: BriefFile) -> bool:
    line = place.span.start.line
    return any(first <= line < end for first, end in _private_lines(file))


def _private_lines(file: BriefFile) -> Iterator[tuple[int, int]]:
    """Yield the lines of what only the owner may read, in the front matter and below it."""
    for path, place in file.spans.values.items():
        if path and (path[0] in ("private", "screening") or str(path[0]).startswith("x-")):
            key = file.spans.key(path)
            yield key.span.start.line, place.span.end.line + 1
    yield from (section.lines for section in _private_sections(file.brief))


def _private_sections(brief: Brief) -> Iterator[Section]:
    return (section for section in brief.sections if section.key in ("private", "screening"))
