"""Texts in lines of a terminal, never wider than what people read easily."""

from briefgen.report.printable import Style, width

COLUMNS = 80


def wrapped(text: str, lead: str, indent: str, style: Style) -> str:
    """Return a text in lines of so many cells: after `lead` the first, after `indent` the rest."""
    lines = [lead]
    for word in text.split():
        is_begun = lines[-1] not in (lead, indent)
        if is_begun and width(f"{lines[-1]} {word}") > columns(style):
            lines.append(indent)
            is_begun = False
        lines[-1] += f" {word}" if is_begun else word
    return "\n".join(lines)


def columns(style: Style) -> int:
    return min(style.columns, COLUMNS)
