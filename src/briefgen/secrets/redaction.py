"""Texts in which secrets cannot be read."""

import re
from collections.abc import Collection, Iterable, Sequence

from briefgen.secrets.secret import Secret

_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SHOWN = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_REPEATED = 4
_LINE = 8


def redact(text: str, secrets: Sequence[Secret]) -> str:
    """Return a text of the same length and lines with `•` for each character of the secrets.

    Where a value of four or more characters stands once more, that is hidden too: a password
    that is repeated in another sentence is still the password.
    """
    values = {text[secret.start : secret.end] for secret in secrets}
    parts: list[str] = []
    at = 0
    for secret in secrets:
        parts += (text[at : secret.start], _dots(text[secret.start : secret.end]))
        at = secret.end
    hidden = "".join([*parts, text[at:]])
    for value in _longest_first(value for value in values if len(value) >= _REPEATED):
        hidden = hidden.replace(value, _dots(value))
    return hidden


def redact_values(text: str, values: Collection[str]) -> str:
    """Return a message with `•••` for each value in it, and for each longer line of a value."""
    lines = {line for value in values for line in _BREAKS.split(value) if len(line) >= _LINE}
    for value in _longest_first({*values, *lines} - {""}):
        text = text.replace(value, "•••")
    return text


def _dots(value: str) -> str:
    return _SHOWN.sub("•", value)


def _longest_first(values: Iterable[str]) -> list[str]:
    return sorted(values, key=lambda value: (-len(value), value))
