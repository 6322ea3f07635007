"""JSON Schema (2020-12) of front matter and settings, for editors that complete and check.

It is made of the records that `shape` follows. Texts may be numbers or booleans, because that is
what editors take an unquoted `2` or `no` for; nothing at all is as good as a key left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from briefgen.address import ADDRESS
from briefgen.brief import FrontMatter, When
from briefgen.schema.about import ABOUT
from briefgen.schema.preferences import SECTIONS, Settings
from briefgen.schema.records import (
    begins_with_number,
    choices_of,
    field_hints,
    is_choice,
    is_list,
    is_terms,
    item_of,
    main_of,
    meaning_of,
    record_in,
)
from briefgen.schema.shape import MARKS
from briefgen.when import REMINDER

Schema: TypeAlias = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DIGITS = "0-9٠-٩۰-۹०-९০-৯๐-๙０-９"
"""The digits people type, for programs whose `\\d` knows only ours."""


def front_matter_schema() -> Schema:
    """Return the schema of what stands between the `---` lines of a brief."""
    return _document(FrontMatter, "The facts at the top of a brief")


@dataclass(frozen=True, slots=True)
class Known:
    """What settings may name: rules by name and by code, kinds of briefs, sections."""

    rules: Sequence[str]
    codes: Sequence[str]
    kinds: Sequence[str]
    sections: Sequence[str]


def settings_schema(known: Known) -> Schema:
    """Return the schema of `briefgen.yaml`."""
    made = _document(Settings, "Settings for all briefs of a folder: briefgen.yaml")
    lint, brand = (made["$defs"][name]["properties"] for name in ("Lint", "Brand"))
    rule = {"anyOf": _rules(known)}
    rules = _one_or_more({"anyOf": [*_rules(known), _BLANK]})
    sections = _one_or_more({"anyOf": [{"enum": list(known.sections)}, _BLANK]})
    lint["severity"]["anyOf"][0]["propertyNames"] = rule
    lint["per_file"] |= _or_nothing(_any_keys(rules))
    lint["required"] |= _or_nothing(
        _any_keys(sections) | {"propertyNames": {"enum": list(known.kinds)}}
    )
    for key in ("select", "ignore"):
        lint[key] |= rules
    pattern = re.sub(r"\?P<\w+>", "", REMINDER)  # other programs know no such names
    remind = {"type": "string", "pattern": pattern}
    made["$defs"]["Calendar"]["properties"]["reminders"] |= _one_or_more(
        {"anyOf": [remind, _BLANK]}
    )
    calendar = made["$defs"]["Calendar"]["properties"]
    calendar["guide_url"] |= {"anyOf": [{"type": "string", "pattern": ADDRESS}, _BLANK]}
    calendar["guide_url"].pop("$ref", None)
    brand["accent"] = _described(brand["accent"]) | {"anyOf": _COLOUR}
    brand["font"] = _described(brand["font"]) | _TEXT | {"pattern": _FONT}
    return made


def _rules(known: Known) -> list[Schema]:
    """A rule is meant by its name, by its code, and by the beginning of a code."""
    digits = {code[2:end] for code in known.codes for end in range(2, len(code) + 1)}
    pattern = rf"^\s*[Bb][Gg]({'|'.join(sorted(digits))})\s*$"
    return [{"enum": list(known.rules)}, {"type": "string", "pattern": pattern}]


def _described(field: Schema) -> Schema:
    return {key: field[key] for key in ("description", "examples")}


def _document(record: type, title: str) -> Schema:
    below = {_name(inner): _group(inner) for inner in _records_below(record)}
    words = {"text": _TEXT, "number": _NUMBER, "terms": _TERMS, "nothing": {"enum": ["", None]}}
    return {"$schema": _DIALECT, "title": title, **_group(record), "$defs": words | below}


def _records_below(record: type) -> list[type]:
    """Return the records in the fields of a record and in those of theirs, each once."""
    found: list[type] = []
    waiting = [record]
    while waiting:
        for hint in field_hints(waiting.pop(0)).values():
            inner = record_in(hint)
            if inner and inner not in (When, *found):
                found.append(inner)
                waiting.append(inner)
    return found


def _group(record: type) -> Schema:
    hints = field_hints(record)
    return _keys({key: _field(record, key, hint) for key, hint in hints.items()})


def _field(record: type, key: str, hint: Any) -> Schema:
    about = ABOUT[record][key]
    examples = [about.example, *(other for other in about.others if other != about.example)]
    return {"description": about.text, "examples": examples, **_value(record, key, hint)}


def _value(record: type, key: str, hint: Any) -> Schema:
    if begins_with_number(record, key):
        return _ref("number")
    if record is Settings and key == "sections":
        return _or_nothing(_keys(dict.fromkeys(SECTIONS, _one_or_more(_ref("text")))))
    return _shape(hint)


def _shape(hint: Any) -> Schema:
    if is_list(hint):
        return _one_or_more(_shape(item_of(hint)))
    if record := record_in(hint):
        return _record(record)
    if is_choice(hint):
        return {"anyOf": [*_choices(hint), _ref("nothing")]}
    if is_terms(hint):
        return _meanings(meaning_of(hint))
    return _ref("text") if hint is str else {}


def _record(record: type) -> Schema:
    """A group with its keys, or what fills its main field."""
    if record is When:
        return _ref("text")
    main = main_of(record)
    if not main:
        return _or_nothing(_ref(_name(record)))
    hint = field_hints(record)[main]
    lists = [_list(_shape(item_of(hint)))] if is_list(hint) else []
    return {"anyOf": [_ref("text"), _ref(_name(record)), *lists]}


def _meanings(hint: Any) -> Schema:
    if is_choice(hint):
        return _or_nothing(_any_keys({"anyOf": _choices(hint)}))
    return _or_nothing(_any_keys(_one_or_more(_ref("text")))) if is_list(hint) else _ref("terms")


def _choices(hint: Any) -> list[Schema]:
    """The words, which editors offer, and the same in capital letters."""
    words = choices_of(hint)
    same = "|".join("".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in w) for w in words)
    return [{"enum": list(words)}, {"type": "string", "pattern": rf"^\s*({same})\s*$"}]


def _keys(properties: dict[str, Schema]) -> Schema:
    """Keys that nobody knows are refused, but for those that are the owner's own."""
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
    }


def _any_keys(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [item, _list(item)]}


def _or_nothing(schema: Schema) -> Schema:
    return {"anyOf": [schema, _ref("nothing")]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _name(record: type) -> str:
    return record.__name__


_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_NUMBER: Schema = {
    "type": ["string", "number", "null"],
    "minimum": 0,
    "pattern": rf"^$|^\s*(?:[{_DIGITS}]|{MARKS})",
}
_BLANK: Schema = {"type": ["string", "null"], "pattern": r"^\s*$"}
_COLOUR: list[Schema] = [
    {"type": "string", "pattern": r"^\s*(#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\s*)?$"},
    {"type": "integer", "minimum": 100, "maximum": 999},
    {"type": "integer", "minimum": 100_000, "maximum": 999_999},
    {"type": "null"},
]
_FONT = r"^[^!-*,/:-@\[-^`{-~]{0,80}$"
"""The name of one family: letters, digits, blanks, and the signs that stand in names."""
_MEANINGS = _any_keys(_ref("text"))
_TERMS: Schema = {"anyOf": [_ref("text"), _MEANINGS, _list({"anyOf": [_ref("text"), _MEANINGS]})]}
