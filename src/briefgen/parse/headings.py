"""Which section a heading opens: by a table of the words people use, per language."""

import functools
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.languages import ALL_PRIVATE_HEADINGS, LANGUAGES, language_for

PRIVATE = "private"
SCREENING = "screening"

MAX_HEADING = 1_000
"""What comes later in a heading decides nothing."""

_CIRCLED = re.compile(r"^\s*[①-⑳❶-❿➀-➓]\s*")
_NUMBERING = re.compile(
    r"^(?:sec(?:tion)?\.?\s+)?(?:\d+(?:\.\d+)*[.):،-]?|\(\d+\)|[ivx]+\.)\s+(?:[-–—:]\s+)?"
    # Chinese and Japanese put no blank behind the number.
    r"|^(?:\d+(?:\.\d+)*[.):、]|[一二三四五六七八九十]+、|\([\d一二三四五六七八九十]+\))\s*(?=[^\x00-\u2e7f])"
)
_ASIDE = re.compile(r"(?<=\S)\s*[(\[【].*?[)\]】]$")
_NAME = re.compile(r"\s*\{[^{}]*\}\s*$")
"""`{#notes}`, a name for links."""
_ASIDE_WORDS = re.compile(r"[(（\[【](.*?)[)）\]】]")
_JOINTS = re.compile(r"\s*(?:&|/|\+)\s*")
_AND = " and "
_EDGES = " .:;!?*_-–—#。、؟¡¿\"'«»„“”「」『』【】《》"
_TATWEEL = "\u0640"
_NUKTA_AND_VIRAMA = 9
"""Up to this combining class a mark makes another letter, above it only an accent."""
_AFTERTHOUGHT = re.compile(r"\s*(?::|\s[-–—]\s).*$")


@dataclass(frozen=True, slots=True)
class Headings:
    """The heading words of a brief: those of its language, and the owner's own by section."""

    tag: str
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def key(self, text: str) -> str:
        """Return the canonical section of a heading, or an empty string."""
        plain = normalised(text)
        if self.means_private(text):
            return PRIVATE
        return self._of_words(plain) or self._of_halves(plain)

    def means_private(self, text: str) -> bool:
        """A heading that says private hides its section, be it in brackets or before a colon."""
        text = text[:MAX_HEADING]
        plain, aside = normalised(text), _ASIDE_WORDS.search(text)
        said = (plain, _AFTERTHOUGHT.sub("", plain), normalised(aside[1]) if aside else "")
        return any(_folded(words) in _private() for words in said)

    def _of_words(self, plain: str) -> str:
        """Owners' own words come first, then those of the brief's language, English ones, and
        those of any other: most owners never say which language they write."""
        own = (key for key, words in self.own.items() if plain in map(normalised, words))
        tables = (*(_table(language_for(tag).tag) for tag in (self.tag, "en")), _others())
        known = (table[_folded(plain)] for table in tables if _folded(plain) in table)
        return next(own, "") or next(known, "")

    def _of_halves(self, plain: str) -> str:
        """`Schedule and milestones` is a schedule, because both halves are."""
        halves = _joints(language_for(self.tag).tag).split(plain)
        keys = {self._of_words(half.strip()) for half in halves}
        return keys.pop() if len(keys) == 1 and len(halves) > 1 else ""


def normalised(text: str) -> str:
    """Return a heading in lower case without numbering, emoji, asides and end punctuation."""
    text = unicodedata.normalize("NFKC", _CIRCLED.sub("", text[:MAX_HEADING]))
    text = text.replace("’", "'").replace("ʼ", "'").casefold()
    kept = "".join(c for c in text if not _is_decoration(c))
    kept = " ".join(kept.split())
    kept = _ASIDE.sub("", _NUMBERING.sub("", _NAME.sub("", kept)))
    return _JOINTS.sub(_AND, kept).strip(_EDGES)


def _is_decoration(character: str) -> bool:
    """Signs and marks that stand above or below; those that are vowels of a script stay."""
    kind = unicodedata.category(character)
    if kind == "Mn":
        is_selector = "\ufe00" <= character <= "\ufe0f"
        return is_selector or unicodedata.combining(character) > _NUKTA_AND_VIRAMA
    return kind in ("So", "Sk", "Cf", "Me") or character == _TATWEEL


def _folded(plain: str) -> str:
    """Return words without accents, and Arabic ones without hamza: many people type none."""
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in apart if unicodedata.combining(c) <= _NUKTA_AND_VIRAMA)


@functools.cache
def _table(tag: str) -> dict[str, str]:
    words = language_for(tag).headings.items()
    return {_folded(normalised(word)): key for key, found in words for word in found}


@functools.cache
def _others() -> dict[str, str]:
    """Return the words that mean the same section in each language that has them."""
    meant: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for word, key in _table(language.tag).items():
            meant.setdefault(word, set()).add(key)
    return {word: next(iter(keys)) for word, keys in meant.items() if len(keys) == 1}


@functools.cache
def _joints(tag: str) -> re.Pattern[str]:
    words = (_AND, ", ", *language_for(tag).joints)
    return re.compile("|".join(map(re.escape, words)))


@functools.cache
def _private() -> frozenset[str]:
    return frozenset(_folded(normalised(word)) for word in ALL_PRIVATE_HEADINGS)
