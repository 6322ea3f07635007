"""Brings what was written into the shape of the records: text is enough, one item may stand
alone. What does not fit is reported and left out."""

import re
from collections.abc import Container, Mapping, Sequence
from typing import Any

from briefgen.brief import When
from briefgen.diagnostic import Diagnostic
from briefgen.keyed import KeyPath, Spans, Value, without_comments
from briefgen.languages import Lexicon
from briefgen.schema import words
from briefgen.schema.names import likely, meant
from briefgen.schema.records import (
    begins_with_number,
    field_hints,
    is_choice,
    is_list,
    is_terms,
    item_of,
    keys_of,
    main_of,
    meaning_of,
    names_of,
    record_in,
)
from briefgen.source import Place

__all__ = ["Shaper", "keys_of"]

MARKS = "|".join(map(re.escape, Lexicon().placeholder_marks))
_NUMBER = re.compile(rf"\s*(?:\d|{MARKS})")
"""What is still to be filled in is told as such, and not as a wrong number."""

_SPLIT = re.compile(r":\s+|:$")


class Shaper:
    """Shapes values, and notes where each part of the result stands in the file."""

    def __init__(self, spans: Spans) -> None:
        self.spans = spans
        self.diagnostics: list[Diagnostic] = []
        self._values: dict[KeyPath, Place] = {}
        self._keys: dict[KeyPath, Place] = {}

    def placed_spans(self) -> Spans:
        """Return the places by the paths of the result."""
        return Spans(self.spans.start, self._values, self._keys)

    def record(
        self, record: type, value: Mapping[str, Value], path: KeyPath, to: KeyPath
    ) -> dict[str, Any]:
        """Shape a group whose path in the file is `path`, and in the result `to`."""
        hints, names = field_hints(record), names_of(record)
        shaped: dict[str, Any] = {}
        read = set(value)
        for typed, part in self._with_main(record, value, path).items():
            source = (*path, typed) if typed in value else (*path, "")
            key = typed if typed in hints else self._other_key(typed, tuple(hints), read, source)
            if not key:
                self._part_from_entries(part, source, _main_of_likely(typed, hints))
                continue
            read.add(key)
            self._keys[(*to, key)] = self.spans.key(source)
            found = self._field(hints[key], part, source, (*to, key))
            if begins_with_number(record, key):
                self._check_number(found, source)
            if found is not None:
                shaped[names[key]] = found
        return shaped

    def texts(self, value: Value, path: KeyPath) -> list[str]:
        """Shape a list of texts."""
        return [text for text in self._items(str, value, path, path) if isinstance(text, str)]

    def wrong(self, path: KeyPath, value: Value, wanted: str) -> None:
        """Report a value that is something else than what belongs there."""
        self.diagnostics.append(words.wrong_type(path, value, wanted, self.spans))

    def unknown(
        self, key: str, keys: Sequence[str], present: Container[str], path: KeyPath
    ) -> None:
        """Report a key that is not known, unless it is the owner's own."""
        if not key.startswith("x-"):
            self.diagnostics.append(words.unknown_key(key, keys, present, path, self.spans))

    def _other_key(
        self, typed: str, keys: Sequence[str], present: Container[str], path: KeyPath
    ) -> str:
        """Return the key that is meant by one that is not known, and report it."""
        self.unknown(typed, keys, present, path)
        key = "" if typed.startswith("x-") else meant(typed, keys)
        return "" if key in present else key

    def _part_from_entries(self, value: Value, path: KeyPath, main: str) -> None:
        """A text beside entries needs a key of its own, also where nobody knows what they mean."""
        if isinstance(value, list):
            for index, item in enumerate(value):
                self._part_from_entries(item, (*path, index), main)
        if not isinstance(value, dict):
            return
        text, sibling = value.get(""), next(filter(None, value), "")
        if isinstance(text, str) and sibling:
            key = f"x-{main}" if main in value else main
            at, below = (*path, ""), (*path, sibling)
            self.diagnostics.append(words.text_and_entries(at, key, text, below, self.spans))
        for inner, part in value.items():
            self._part_from_entries(part, (*path, inner), "text")

    def _with_main(
        self, record: type, value: Mapping[str, Value], path: KeyPath
    ) -> Mapping[str, Value]:
        """The text that stood where its key should becomes the main field."""
        text, main = value.get(""), main_of(record)
        if not isinstance(text, str) or not main or main in value:
            return value
        sibling = next((key for key in value if key), "")
        at = (*path, "")
        self.diagnostics.append(
            words.text_and_entries(at, main, text, (*path, sibling), self.spans)
        )
        return {main: text} | {key: part for key, part in value.items() if key}

    def _field(self, hint: Any, value: Value, path: KeyPath, to: KeyPath) -> Any:
        """Return a value in its shape; None leaves the field at its default."""
        self._values[to] = self.spans.at(path)
        if value == "":
            return None
        if is_list(hint):
            return self._items(item_of(hint), value, path, to)
        record = record_in(hint)
        if record:
            return self._group(record, value, path, to)
        if is_terms(hint):
            return self._terms_or_lists(hint, value, path, to)
        if hint is str or is_choice(hint):
            text = self._text(value, path)
            return text.lower() if text and is_choice(hint) else text
        return value

    def _terms_or_lists(self, hint: Any, value: Value, path: KeyPath, to: KeyPath) -> Any:
        if is_choice(meaning_of(hint)):
            return self._choices(value, path, to)
        return (
            self._lists(value, path, to) if is_list(meaning_of(hint)) else self._terms(value, path)
        )

    def _lists(self, value: Value, path: KeyPath, to: KeyPath) -> dict[str, list[str]] | None:
        """Read a group in which each key has a list of texts."""
        if not isinstance(value, dict):
            self.wrong(path, value, "entries, each with a list,")
            return None
        found: dict[str, list[str]] = {}
        for key, part in value.items():
            self._keys[(*to, key)] = self.spans.key((*path, key))
            items = self._items(str, part, (*path, key), (*to, key))
            found[key] = [item for item in items if isinstance(item, str)]
        return found

    def _choices(self, value: Value, path: KeyPath, to: KeyPath) -> dict[str, str] | None:
        """Read a group in which each key has one of a few words."""
        if not isinstance(value, dict):
            self.wrong(path, value, "entries")
            return None
        found: dict[str, str] = {}
        for key, part in value.items():
            self._keys[(*to, key)] = self.spans.key((*path, key))
            self._values[(*to, key)] = self.spans.at((*path, key))
            text = self._text(part, (*path, key))
            if text is not None:
                found[key] = text.lower()
        return found

    def _items(self, hint: Any, value: Value, path: KeyPath, to: KeyPath) -> list[Any]:
        given = value if isinstance(value, list) else [value]
        shaped: list[Any] = []
        for index, item in enumerate(given):
            at = (*path, index) if isinstance(value, list) else path
            found = self._field(hint, item, at, (*to, len(shaped)))
            if found not in (None, ""):
                shaped.append(found)
        return shaped

    def _group(self, record: type, value: Value, path: KeyPath, to: KeyPath) -> Any:
        main = main_of(record)
        if isinstance(value, dict):
            if text := self._as_sentence(record, value, path):
                return {names_of(record)[main]: text}
            if record is When:
                return self._time(value, path)
            return self.record(record, value, path, to)
        if not main or (isinstance(value, list) and not is_list(field_hints(record)[main])):
            self.wrong(path, value, _entries(record))
            return None
        found = self._field(field_hints(record)[main], value, path, (*to, main))
        return None if found is None else {names_of(record)[main]: found}

    def _as_sentence(self, record: type, value: dict[str, Value], path: KeyPath) -> str:
        """`- Note: do this` is a text when its first words are no key of the record."""
        if len(value) != 1 or not main_of(record):
            return ""
        ((key, text),) = value.items()
        is_key = meant(key, keys_of(record)) or key.startswith("x-")
        is_text = isinstance(text, str) and field_hints(record)[main_of(record)] is str
        if is_key or not is_text:
            return ""
        if re.fullmatch(r"[a-z_]+", key):
            return ""
        return self._sentence(path)

    def _text(self, value: Value, path: KeyPath) -> str | None:
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, dict):
            if isinstance(beside := value.get(""), str):
                for key in filter(None, value):
                    self.diagnostics.append(words.set_in_too_far((*path, key), self.spans))
                return beside.strip()
            if len(value) == 1 and isinstance(next(iter(value.values())), str):
                return self._sentence(path)
        self.wrong(path, value, "text")
        return None

    def _time(self, value: dict[str, Value], path: KeyPath) -> dict[str, Any] | None:
        """Read a time below which there are entries: it can have none."""
        if isinstance(value.get(""), str):
            return {"text": self._text(value, path)}
        self.wrong(path, value, _entries(When))
        return None

    def _sentence(self, path: KeyPath) -> str:
        """A text with a colon was meant; the reader took it for a key and its value."""
        text = " ".join(self.spans.at(path).text.split())
        self.diagnostics.append(words.sentence(path, text, self.spans))
        return without_comments(text).strip()

    def _check_number(self, found: Any, path: KeyPath) -> None:
        """Other words are kept: a reader can make sense of them."""
        if isinstance(found, str) and not _NUMBER.match(found):
            self.diagnostics.append(words.no_number(path, found, self.spans))

    def _terms(self, value: Value, path: KeyPath) -> dict[str, str]:
        """Read terms and meanings: a group, a list of groups of one, or texts with a colon."""
        found: dict[str, str] = {}
        given = value if isinstance(value, list) else [value]
        for index, item in enumerate(given):
            at = (*path, index) if isinstance(value, list) else path
            if isinstance(item, dict):
                for term, meaning in item.items():
                    text = self._text(meaning, (*at, term))
                    if text is not None:
                        found.setdefault(term, text)
            elif isinstance(item, str):
                term, *rest = _SPLIT.split(item, maxsplit=1)
                found.setdefault(term.strip(), "".join(rest).strip())
            else:
                self.wrong(at, item, "a term with its meaning")
        return {term: meaning for term, meaning in found.items() if term}


def _main_of_likely(typed: str, hints: Mapping[str, Any]) -> str:
    near = likely(typed, tuple(hints))
    record = record_in(hints[near]) if near else None
    return (main_of(record) if record else "") or "text"


def _entries(record: type) -> str:
    return "a date" if record is When else f"entries such as `{keys_of(record)[0]}:`"
