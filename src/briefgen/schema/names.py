"""Which key a typed one means: spelt otherwise, or called by another name."""

import functools
import re
from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from briefgen.brief import FrontMatter, When
from briefgen.keyed import ANY_KEYS, NO_KEYS, Keys
from briefgen.schema.records import field_hints, is_terms, keys_of, record_in

_SAME = {
    "acceptance": ("acceptance_criteria", "criteria", "done_when"),
    "apply": ("how_to_apply",),
    "due": ("deadline", "due_date", "duedate", "end_date", "delivery_date", "end"),
    "done": ("finished", "ticked_off"),
    "email": ("e_mail", "mail", "email_address", "e_mail_address"),
    "hours": ("office_hours", "working_hours"),
    "kind": ("type",),
    "language": ("lang",),
    "out_of_scope": ("exclusions", "excluded", "not_included", "not_in_scope"),
    "owner_provides": ("i_provide", "we_provide", "you_get_from_me", "you_get_from_us"),
    "phone": ("tel", "telephone", "telephone_number", "phone_number", "mobile", "cell"),
    "reply_within": ("reply_time", "response_time"),
    "start": ("start_date", "starts", "begin", "begins"),
    "status_updates": ("updates", "update"),
    "summary": ("description",),
    "time_zone": ("tz",),
    "title": ("name",),
    "until": ("end", "ends", "end_date", "till"),
    "url": ("website", "web_site", "homepage"),
    "worker": ("freelancer", "contractor", "assistant", "virtual_assistant", "va"),
}
"""Other names that can mean nothing else, by key."""

_LIKELY = {
    "amount": ("price", "fee", "sum", "total"),
    "deliverables": ("scope", "results"),
    "owner": ("client", "author"),
    "payment": ("budget", "price", "pay", "fee", "rate"),
    "private": ("notes", "note"),
    "quantity": ("amount", "number"),
    "repeats": ("frequency",),
    "status_updates": ("reporting", "reports"),
    "url": ("link",),
    "where": ("location", "place"),
    "worker": ("designer", "editor", "writer", "translator", "developer"),
}
"""Other names that may mean something else, or something for other eyes."""

_ROUGHLY = 0.8


@dataclass(frozen=True, slots=True)
class Known:
    """The keys of a record; it holds whatever surely means one of them."""

    keys: tuple[str, ...]

    def __contains__(self, key: object) -> bool:
        return bool(meant(str(key), self.keys))


def front_matter_keys(path: Sequence[str]) -> Container[str] | None:
    """Return which keys may stand below the typed keys of `path`, as `keyed.Keys` says."""
    return _keys_below(FrontMatter, path)


def keys_below(record: type) -> Keys:
    """Return the same for a form whose keys are the fields of a record."""
    return functools.partial(_keys_below, record)


def _keys_below(record: type, path: Sequence[str]) -> Container[str] | None:
    hint: Any = record
    for key in path:
        below = _record(hint)
        if below is None:
            return _without_record(hint)
        hints = field_hints(below)
        own = key.startswith("x-")
        hint = hints.get(meant(key, tuple(hints)), object if own else None)
    below = _record(hint)
    return Known(keys_of(below)) if below else _without_record(hint)


def _record(hint: Any) -> type | None:
    """Return the record of a field that has keys of its own; a date is text."""
    found = record_in(hint)
    return None if found is When else found


def _without_record(hint: Any) -> Container[str] | None:
    if hint is None:
        return None
    return ANY_KEYS if is_terms(hint) or hint is object else NO_KEYS


def meant(key: str, keys: Sequence[str]) -> str:
    """Return the one of `keys` that a typed key surely means, empty when there is none."""
    plain = _plain(key)
    if plain in keys:
        return plain
    is_word = bool(re.fullmatch(r"\w+", plain))
    return _renamed(plain, _SAME, keys) or (_misspelt(plain, tuple(keys)) if is_word else "")


def likely(key: str, keys: Sequence[str]) -> str:
    """Return the one of `keys` that a typed key may well mean, empty when there is none."""
    plain = _plain(key)
    near = get_close_matches(plain, keys, 1, _ROUGHLY)
    return _renamed(plain, _LIKELY, keys) or (near[0] if near else "")


def _plain(key: str) -> str:
    return re.sub(r"[\s_-]+", "_", key.strip().lower())


def _renamed(plain: str, names: dict[str, tuple[str, ...]], keys: Collection[str]) -> str:
    return next((key for key in keys if plain in names.get(key, ())), "")


@functools.lru_cache(maxsize=1024)
def _misspelt(plain: str, keys: tuple[str, ...]) -> str:
    """Return the only key that is a slip or, for long ones, two away."""
    found = [key for key in keys if len(key) > 3 and is_slip(plain, key)]
    return found[0] if len(found) == 1 else ""


def is_slip(word: str, right: str) -> bool:
    """Whether a word was likely meant to be another: one letter differs, in long words two."""
    most = 2 if len(right) >= 8 else 1
    if abs(len(word) - len(right)) > most or not word:
        return False
    # Hardly anybody slips at both ends of a word, and this is quick.
    near = word[0] == right[0] or word[-1] == right[-1]
    return near and _distance(word, right) <= most


def _distance(one: str, other: str) -> int:
    """Count the letters that are wrong, missing, too many, or in each other's place."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != right))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == right:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
