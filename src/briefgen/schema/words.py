"""What is wrong with a value or a key, in the owner's words."""

import difflib
import functools
import re
from collections.abc import Container, Mapping, Sequence
from typing import Any

from briefgen.brief import FrontMatter
from briefgen.diagnostic import Diagnostic, Edit, Fix, Problem, Severity
from briefgen.keyed import UNQUOTED_TEXT, KeyPath, Spans, Value, quoted
from briefgen.languages import LANGUAGES
from briefgen.schema.names import is_slip, likely, meant
from briefgen.schema.records import field_hints, keys_of, record_in
from briefgen.source import Place, Position, Span

UNKNOWN_KEY = Problem("BG703", "unknown-key", Severity.WARNING)
WRONG_TYPE = Problem("BG704", "wrong-type", Severity.ERROR)

_PLAIN = re.compile(r"\w(?:[^:#]|:(?=\S))*")


def wrong_type(path: KeyPath, value: Value, wanted: str, spans: Spans) -> Diagnostic:
    """A list, a group or a text where something else belongs."""
    given = {list: "a list", dict: "a group of entries", str: "text"}[type(value)]
    key = key_of(path)
    message = f"`{key}` is {given}, where {wanted} belongs"
    return WRONG_TYPE.at(spans.at(path), message, help=_instead(key, value, wanted))


def no_number(path: KeyPath, text: str, spans: Spans) -> Diagnostic:
    """Words where a number has to come first."""
    key = key_of(path)
    message = f"`{key}` has to begin with a number, and “{_short(text)}” does not"
    return WRONG_TYPE.at(spans.at(path), message, help=f"Write: {key}: 2")


def wrong_choice(problem: Mapping[str, Any], spans: Spans, at: KeyPath) -> Diagnostic:
    """A word that is none of the few that are possible."""
    path = (*at, *(p.rstrip("_") if isinstance(p, str) else p for p in problem["loc"]))
    key, given, choices = key_of(path), problem.get("input"), _choices(problem)
    if not choices or not isinstance(given, str):
        return WRONG_TYPE.at(spans.at(path), f"`{key}` cannot be read", help="Write plain text.")
    near = difflib.get_close_matches(given.lower(), choices, 1, 0.7)
    place = spans.at(path)
    fix = Fix((Edit(place, near[0]),), safe=_is_same(given, near[0])) if near else None
    help = f"Did you mean {near[0]}? " if near else ""
    message = f"`{key}` cannot be “{_short(given)}”"
    return WRONG_TYPE.at(
        place, message, help=f"{help}Write {', '.join(choices[:-1])} or {choices[-1]}.", fix=fix
    )


def meant_choice(problem: Mapping[str, Any]) -> str:
    """Return the choice that was surely meant, empty when there is none."""
    given = problem.get("input")
    if not isinstance(given, str):
        return ""
    return next((choice for choice in _choices(problem) if _is_same(given, choice)), "")


def _choices(problem: Mapping[str, Any]) -> list[str]:
    return re.findall(r"'(\w+)'", str(problem.get("ctx", {}).get("expected", "")))


def unknown_key(
    key: str, keys: Sequence[str], present: Container[str], path: KeyPath, spans: Spans
) -> Diagnostic:
    """A key nobody knows, with the one that was probably meant."""
    place, sure = spans.key(path), meant(key, keys)
    if sure and sure not in present:
        message = f"`{key}` is not a key that is known here; it is read as `{sure}`"
        help = f"Did you mean `{sure}`?"
        return UNKNOWN_KEY.at(place, message, help=help, fix=Fix((Edit(place, sure),)))
    message = f"`{key}` is not a key that is known here, so nothing is done with it"
    near = sure or likely(key, keys)
    if not near:
        return UNKNOWN_KEY.at(place, message, help=_where_it_belongs(key, keys))
    if near in present:
        help = f"Did you mean `{near}`? There is a `{near}` already."
        return UNKNOWN_KEY.at(place, message, help=help)
    fix = Fix((Edit(place, near),), safe=False)
    return UNKNOWN_KEY.at(place, message, help=f"Did you mean `{near}`?", fix=fix)


def sentence(path: KeyPath, text: str, spans: Spans) -> Diagnostic:
    """A text with a colon in it, which reads like a key and its value."""
    place = spans.at(path)
    message = (
        "a colon followed by a space makes this a key and its value; put quotation marks around it"
    )
    fix = Fix((Edit(place, quoted(text)),))
    line = place.source.line(place.span.start.line)
    before = line[: place.span.start.column - 1]
    behind = place.source.line(place.span.end.line)[place.span.end.column - 1 :]
    help = f"Write: {(before + quoted(text) + behind).strip()}"
    return UNQUOTED_TEXT.at(place, message, help=help, fix=fix)


def text_and_entries(
    path: KeyPath, main: str, text: str, sibling: KeyPath, spans: Spans
) -> Diagnostic:
    """`owner: Jane` with further entries below it: the text needs its own key."""
    place = spans.at(path)
    column = spans.key(sibling).span.start.column
    words = text if _PLAIN.fullmatch(text) else quoted(text)
    line = place.source.line(place.span.start.line)
    before = line[: place.span.start.column - 1]
    is_below_key = not before.strip()
    start = "" if place.span.start.column == column else " " * (column - 1)
    if start and not is_below_key:
        start = "\n" + start
    edit = Edit(_with_gap(place, before) if start else place, f"{start}{main}: {words}")
    told = f"“{_short(text)}” stands beside its key although entries stand below it"
    message = f"{told}; give it the key `{main}`"
    right = f"{before.rstrip() if start else before.lstrip()}{start}{main}: {words}"
    help = f"Write:\n{right}"
    return WRONG_TYPE.at(place, message, help=help, fix=Fix((edit,)))


def set_in_too_far(path: KeyPath, spans: Spans) -> Diagnostic:
    """Entries below a value that cannot have any."""
    key, above = key_of(path), key_of(path[:-1])
    message = f"`{above}` is text, so `{key}` cannot stand below it"
    help = f"Set `{key}` in as far as `{above}`."
    return WRONG_TYPE.at(spans.key(path), message, help=help)


def _with_gap(place: Place, before: str) -> Place:
    """Return a place with the blanks before it."""
    start = Position(place.span.start.line, len(before.rstrip()) + 1)
    return Place(place.source, Span(start, place.span.end))


def key_of(path: KeyPath) -> str:
    """Return the last key of a path, which is what the owner knows a value by."""
    return next((part for part in reversed(path) if isinstance(part, str) and part), "this")


def _instead(key: str, value: Value, wanted: str) -> str:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        text = ", ".join(str(item) for item in value)
        return f"Write: {key}: {quoted(text) if ': ' in text else text}"
    if wanted == "text":
        return f"Write: {key}: some words"
    if wanted == "a date":
        return f"Write: {key}: 2026-12-04"
    return f"Write {wanted} below `{key}:`, each line set in by two spaces."


def _is_same(given: str, choice: str) -> bool:
    word = re.sub(r"[\W_]+", "", given.lower())
    return word == choice or is_slip(word, choice)


def _where_it_belongs(key: str, keys: Sequence[str]) -> str:
    home = _homes().get(key) if "title" in keys and "due" in keys else None
    if home:
        return f"Write it below `{home}:`, set in by two spaces."
    section = _section(key) if "title" in keys and "due" in keys else ""
    if section:
        return f"Write it below the facts, as a section: ## {section}"
    return f"The keys here are: {', '.join(keys)}. A key that is your own begins with x-."


@functools.cache
def _section(key: str) -> str:
    """Return the heading of the section that owners mean by a word, empty when they mean none."""
    plain = key.replace("_", " ").strip().lower()
    words = (words for language in LANGUAGES for words in language.headings.values())
    found = plain if any(plain in known for known in words) else ""
    return f"{found[:1].upper()}{found[1:]}"


@functools.cache
def _homes() -> dict[str, str]:
    """Keys that only one of the records knows, and the top-level key of that record."""
    homes: dict[str, list[str]] = {}
    for name, hint in field_hints(FrontMatter).items():
        record = record_in(hint)
        for key in keys_of(record) if record else ():
            homes.setdefault(key, []).append(name)
    return {key: names[0] for key, names in homes.items() if len(names) == 1}


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else words[:39] + "…"
