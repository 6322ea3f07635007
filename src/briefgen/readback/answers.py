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

    What was answered more than once has a line for each answer. `before` is what was written
    above all keys.
    """

    brief: str
    version: str
    fingerprint: str
    given: Mapping[str, str]
    before: str = ""


def read_answers(source: SourceFile) -> Answers | None:
    """Read a form; None for a text that is none.

    Whoever fills it in need not know YAML: what the reader cannot make sense of is taken as it
    was typed.
    """
    found: dict[str, list[str]] = {}
    for key, typed in _pieces(source.text):
        found.setdefault(key, []).append(_answer(key, typed) if key else typed.strip())
    said = {key: "\n".join(dict.fromkeys(filter(None, texts))) for key, texts in found.items()}
    if not said.get("brief") or not set(said) & set(KEYS):
        return None
    brief, version, fingerprint = (said.get(key, "") for key in _HEAD)
    given = {key: said[key] for key in KEYS if key in said}
    return Answers(brief, version, fingerprint, given, said[""])


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield each key with what follows it up to the next one, remarks left out.

    What stands before the first key comes with an empty one.
    """
    key, lines = "", list[str]()
    for line in text.splitlines():
        match = _ENTRY.fullmatch(line)
        if match:
            yield key, "\n".join(lines).rstrip()
            key, lines = match["key"], [match["text"]]
        elif not _REMARK.match(line):
            lines.append(line)
    yield key, "\n".join(lines).rstrip()


def _answer(key: str, typed: str) -> str:
    """Return what a piece says; each is read by itself, so that none can spoil another."""
    laid_out = SourceFile("", f"{key}:{_indented(typed)}")
    return _text(keyed.read(laid_out, keys=_keys).value.get(key, "")) or typed.strip()


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
