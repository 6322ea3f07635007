"""Backslashes between double quotation marks, where they mean something else than owners think."""

import re

_ESCAPE = re.compile(
    r"\\(?:[0abt\tnvfre \"/\\N_LP\r\n]|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
    r"|U000[0-9a-fA-F]{5}|U0010[0-9a-fA-F]{4})"
)
_PATH = re.compile(r'"(?:[A-Za-z]:\\(?!\\)|\\\\[^\\"]+\\(?!\\))')

MESSAGE = "between double quotation marks a backslash means something else; use single ones"


def without_escapes(text: str) -> str:
    """Return text in single quotation marks if a backslash in it can only be meant as such."""
    if "\\" not in text or not text.startswith('"'):
        return ""
    if _PATH.match(text) or "\\" in _ESCAPE.sub("", text):
        return "'" + text[1:-1].replace("'", "''") + "'"
    return ""
