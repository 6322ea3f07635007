"""Bytes to text, whatever program saved them."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WINDOWS_NOTE = (
    "This text was not saved as UTF-8; it was read in the old Western encoding of Windows. See "
    "whether letters such as é are right."
)
_UNPRINTED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), " ")


def decoded(data: bytes) -> tuple[str, str] | None:
    """Return a text with line ends as \\n and a note about it; None for what is no text."""
    text, note = _text(data)
    if text is None or "\0" in text:
        return None
    return plain_lines(text), note


def plain_lines(text: str) -> str:
    """Return a text whose lines all end with \\n, with blanks for unprinted characters."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\f", "\n").replace("\v", "\n").translate(_UNPRINTED)


def _text(data: bytes) -> tuple[str | None, str]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name), ""
    for name in (*_wide(data), "utf-8"):
        text = _strict(data, name)
        if text is not None:
            return text, ""
    return _strict(data, "cp1252"), _WINDOWS_NOTE


def _wide(data: bytes) -> tuple[str, ...]:
    """UTF-16 without its mark: every other byte of Western text is zero."""
    head = data[:1000]
    if len(head) < 4 or head.count(0) * 3 < len(head):
        return ()
    return ("utf-16-le",) if head[1::2].count(0) > head[::2].count(0) else ("utf-16-be",)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
