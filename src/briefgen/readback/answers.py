"""A form that came back, as it was filled in."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from briefgen import keyed
from briefgen.keyed import NO_KEYS, Value
from briefgen.readback.question import KEYS
from briefgen.source import SourceFile

_HEAD = ("brief", "version", "fingerprint")
_KNOWN = frozenset((*_HEAD, *KEYS))
_ENTRY = re.compile(rf"\s*[\"']?(?P<key>{'|'.join(_KNOWN)})[\"']?\s*[:：](?P<text>.*)", re.DOTALL)
_REMARK = re.compile(r"\s*#(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Answers:
    """Which brief a form is of, and its answers by the keys of their questions.

    `twice` are the keys that were answered more than once; the first answer counts.
    """

    brief: str
    version: str
    fingerprint: str
    given: Mapping[str, str]
    twice: tuple[str, ...] = ()


def read_answers(source: SourceFile) -> Answers | None:
    """Read a form; None for a text that is none.

    Whoever fills it in need not know YAML: what the reader cannot make sense of is taken as it
    was typed.
    """
    pieces = tuple(_pieces(source.text))
    typed = dict(reversed(pieces))
    keys = [key for key, _ in pieces]
    if not typed.get("brief") or not set(typed) & set(KEYS):
        return None
    laid_out = "\n".join(f"{key}:{_indented(text)}" for key, text in typed.items())
    read = keyed.read(SourceFile(source.name, laid_out), keys=_keys)
    said = {key: _text(read.value.get(key, "")) or typed[key].strip() for key in typed}
    brief, version, fingerprint = (said.get(key, "") for key in _HEAD)
    given = {key: said[key] for key in KEYS if key in said}
    return Answers(
        brief, version, fingerprint, given, tuple(k for k in typed if keys.count(k) > 1)
    )


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield each key with what follows it up to the next one, remarks left out."""
    key, lines = "", list[str]()
    for line in text.splitlines():
        match = _ENTRY.fullmatch(line)
        if match:
            if key:
                yield key, "\n".join(lines).rstrip()
            key, lines = match["key"], [match["text"]]
        elif not _REMARK.match(line):
            lines.append(line)
    if key:
        yield key, "\n".join(lines).rstrip()


def _indented(text: str) -> str:
    """Lay an answer out as YAML has it: behind a blank, further lines set in."""
    first, *more = text.split("\n")
    return "\n".join((f" {first.strip()}".rstrip(), *(f"  {line}" for line in more)))


def _keys(above: tuple[str, ...]) -> Container[str]:
    """Below an answer there are no keys, whatever colons are in it."""
    return NO_KEYS if above else _KNOWN


def _text(value: Value) -> str:
    """Return a text, or the items of a list of texts one a line; nothing for other values."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n".join(str(item) for item in value)
    return ""
