"""Which section a heading was meant to open whose words are misspelled."""

import functools
from collections.abc import Mapping
from typing import NamedTuple

from briefgen.languages import language_for
from briefgen.languages.private import PRIVATE_HEADINGS
from briefgen.lint.context import Context
from briefgen.lint.wording.spelling import is_misspelling
from briefgen.parse.headings import PRIVATE, normalised


class Name(NamedTuple):
    """A heading that opens a section, by its words."""

    key: str
    words: tuple[str, ...]


def meant(words: tuple[str, ...], context: Context) -> Name | None:
    """Return what the words are a misspelling of; without a list of words that only look like
    one, in a language that has none, only private names are told."""
    known = context.lexicon.heading_lookalikes
    tables = [_names(context.language.tag)] if known else []
    for table in (_private_names(context.front.language), *tables):
        for name in table.get((len(words), words[0][:1] if words else ""), ()):
            if _is_misspelled(words, name.words, known):
                return name
    return None


def _is_misspelled(words: tuple[str, ...], right: tuple[str, ...], known: frozenset[str]) -> bool:
    wrong = [(w, r) for w, r in zip(words, right, strict=True) if w != r]
    return bool(wrong) and all(w not in known and is_misspelling(w, r) for w, r in wrong)


@functools.cache
def _names(tag: str) -> Mapping[tuple[int, str], tuple[Name, ...]]:
    """Return the names of sections by how many words they have and how they begin."""
    table = language_for(tag).headings
    return _grouped([Name(key, _words(name)) for key, names in table.items() for name in names])


@functools.lru_cache(maxsize=32)
def _private_names(tag: str) -> Mapping[tuple[int, str], tuple[Name, ...]]:
    """An owner may also use the English ones, whatever the brief's language is."""
    own = PRIVATE_HEADINGS.get(tag.lower().replace("_", "-").partition("-")[0], ())
    names = dict.fromkeys((*own, *PRIVATE_HEADINGS["en"]))
    return _grouped([Name(PRIVATE, _words(name)) for name in names])


def _grouped(names: list[Name]) -> Mapping[tuple[int, str], tuple[Name, ...]]:
    groups: dict[tuple[int, str], tuple[Name, ...]] = {}
    for name in names:
        group = len(name.words), name.words[0][:1]
        groups[group] = (*groups.get(group, ()), name)
    return groups


def _words(name: str) -> tuple[str, ...]:
    return tuple(normalised(name).split())
