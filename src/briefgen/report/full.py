"""A finding as people read it on a terminal: what, where, the line with carets, what to type."""

from collections.abc import Iterator

from briefgen.diagnostic import Diagnostic, Severity
from briefgen.report.excerpt import excerpt
from briefgen.report.printable import Style, one_line, safe, safe_lines

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_NOTE = "36"
_TO_TYPE = "32"


def full(diagnostic: Diagnostic, style: Style) -> str:
    """Return a finding as several lines, without a line end."""
    return "\n".join(_lines(diagnostic, style))


def _lines(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    colour = _COLOURS[diagnostic.severity]
    head = style.paint(f"{diagnostic.severity}[{safe(diagnostic.code)}]", f"1;{colour}")
    yield f"{head} {safe(diagnostic.name)}: {one_line(diagnostic.message)}"
    yield from excerpt(diagnostic.place, diagnostic.label, style, colour)
    if diagnostic.note:
        yield f"{style.paint('note', '1')}: {one_line(diagnostic.note.text)}"
        yield from excerpt(diagnostic.note.place, "", style, _NOTE)
    if diagnostic.help:
        first, *more = safe_lines(diagnostic.help)
        yield f"{style.paint('help', '1')}: {first}"
        # Without a sign or a space at the margin: what stands here is there to be copied.
        yield from (style.paint(line, _TO_TYPE) for line in more)
