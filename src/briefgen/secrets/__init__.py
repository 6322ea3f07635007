"""Secrets in a text, whatever kind of text it is: front matter, comments, code, prose.

Nothing here opens a connection, and nothing is raised.
"""

from collections.abc import Iterator

from briefgen.secrets import addresses, passwords, private_keys, providers, tokens
from briefgen.secrets.reading import read
from briefgen.secrets.redaction import redact, redact_values
from briefgen.secrets.secret import Secret
from briefgen.secrets.separate import separate

__all__ = ["Secret", "find", "redact", "redact_values"]


def find(text: str) -> tuple[Secret, ...]:
    """Return the secrets in the order in which they stand; none overlaps another.

    They are looked for in what was typed and in what a reader gets of it.
    """
    return separate((*_find(text), *_as_read(text)))


def _as_read(text: str) -> Iterator[Secret]:
    reading = read(text)
    for secret in _find(reading.text):
        start, end = reading.span(secret.start, secret.end)
        value = reading.text[secret.start : secret.end]
        other = value if value != text[start:end] else ""
        yield Secret(secret.kind, secret.name, start, end, other)


def _find(text: str) -> Iterator[Secret]:
    yield from private_keys.find(text)
    yield from tokens.find(text)
    yield from addresses.find(text)
    yield from providers.find(text)
    yield from passwords.find(text)
