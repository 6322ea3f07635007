"""What is wrong with a value or a key, in the owner's words."""

import difflib
import functools
import re
from collections.abc import Mapping, Sequence
from typing import Any

from briefgen.brief import FrontMatter
from briefgen.diagnostic import Diagnostic, Edit, Fix, Problem, Severity
from briefgen.keyed import UNQUOTED_TEXT, KeyPath, Spans, Value, quoted
from briefgen.schema.records import field_hints, keys_of, record_in

UNKNOWN_KEY = Problem("BG703", "unknown-key", Severity.WARNING)
WRONG_TYPE = Problem("BG704", "wrong-type", Severity.ERROR)

_PLAIN = re.compile(r"\w(?:[^:#]|:(?=\S))*")

_OTHER_WORDS = {
    "budget": "payment",
    "price": "payment",
    "pay": "payment",
    "fee": "payment",
    "rate": "payment",
    "frequency": "repeats",
    "lang": "language",
    "notes": "private",
    "deadline": "due",
    "due_date": "due",
    "end": "due",
    "name": "title",
    "description": "summary",
    "client": "owner",
    "author": "owner",
    "freelancer": "worker",
    "assistant": "worker",
    "type": "kind",
    "timezone": "time_zone",
    "scope": "deliverables",
    "criteria": "acceptance",
    "exclusions": "out_of_scope",
    "updates": "status_updates",
}


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
    key, given = key_of(path), problem.get("input")
    choices = re.findall(r"'(\w+)'", str(problem.get("ctx", {}).get("expected", "")))
    if not choices or not isinstance(given, str):
        return WRONG_TYPE.at(spans.at(path), f"`{key}` cannot be read", help="Write plain text.")
    near = difflib.get_close_matches(given.lower(), choices, 1, 0.7)
    place = spans.at(path)
    fix = Fix((Edit(place, near[0]),)) if near else None
    help = f"Did you mean {near[0]}? " if near else ""
    message = f"`{key}` cannot be “{_short(given)}”"
    return WRONG_TYPE.at(
        place, message, help=f"{help}Write {', '.join(choices[:-1])} or {choices[-1]}.", fix=fix
    )


def unknown_key(
    key: str, keys: Sequence[str], present: Mapping[str, Value], path: KeyPath, spans: Spans
) -> Diagnostic:
    """A key nobody knows, with the one that was probably meant."""
    place = spans.key(path)
    message = f"`{key}` is not a key that is known here, so nothing is done with it"
    plain = re.sub(r"[\s-]+", "_", key.strip().lower())
    near = difflib.get_close_matches(plain, keys, 1, 0.75)
    if near:
        is_free = near[0] not in present
        fix = Fix((Edit(place, near[0]),)) if is_free else None
        also = "" if is_free else f" There is a `{near[0]}` already."
        return UNKNOWN_KEY.at(place, message, help=f"Did you mean `{near[0]}`?{also}", fix=fix)
    return UNKNOWN_KEY.at(place, message, help=_where_it_belongs(plain, keys))


def sentence(path: KeyPath, text: str, spans: Spans) -> Diagnostic:
    """A text with a colon in it, which reads like a key and its value."""
    place = spans.at(path)
    message = (
        "a colon followed by a space makes this a key and its value; put quotation marks around it"
    )
    fix = Fix((Edit(place, quoted(text)),))
    line = place.source.line(place.span.start.line)
    before = line[: place.span.start.column - 1]
    help = f"Write: {(before + quoted(text)).strip()}"
    return UNQUOTED_TEXT.at(place, message, help=help, fix=fix)


def text_and_entries(
    path: KeyPath, main: str, text: str, sibling: KeyPath, spans: Spans
) -> Diagnostic:
    """`owner: Jane` with further entries below it: the text needs its own key."""
    place = spans.at(path)
    column = spans.key(sibling).span.start.column
    words = text if _PLAIN.fullmatch(text) else quoted(text)
    is_beside = place.span.start.column == column
    start = "" if is_beside else "\n" + " " * (column - 1)
    line = place.source.line(place.span.start.line)
    before = line[: place.span.start.column - 1]
    edit = Edit(place, f"{start}{main}: {words}")
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


def key_of(path: KeyPath) -> str:
    """Return the last key of a path, which is what the owner knows a value by."""
    return next((part for part in reversed(path) if isinstance(part, str) and part), "this")


def _instead(key: str, value: Value, wanted: str) -> str:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        text = ", ".join(str(item) for item in value)
        return f"Write: {key}: {quoted(text) if ': ' in text else text}"
    if wanted == "text":
        return f"Write: {key}: some words"
    return f"Write {wanted} below `{key}:`, each line set in by two spaces."


def _where_it_belongs(key: str, keys: Sequence[str]) -> str:
    if key in _OTHER_WORDS and _OTHER_WORDS[key] in keys:
        return f"Did you mean `{_OTHER_WORDS[key]}`?"
    home = _homes().get(key) if "title" in keys and "due" in keys else None
    if home:
        return f"Write it below `{home}:`, set in by two spaces."
    return f"The keys here are: {', '.join(keys)}. A key that is your own begins with x-."


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
