"""Which section a heading opens: by a table of the words people use, per language."""

import functools
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.languages import ALL_PRIVATE_HEADINGS, language_for

PRIVATE = "private"
SCREENING = "screening"

_NUMBERING = re.compile(
    r"^(?:sec(?:tion)?\.?\s+)?(?:\d+(?:\.\d+)*[.):]?|[ivx]+\.)\s+(?:[-–—:]\s+)?"
)
_ASIDE = re.compile(r"\s*[(（\[].*?[)）\]]\s*$")
_ASIDE_WORDS = re.compile(r"[(（\[](.*?)[)）\]]")
_JOINTS = re.compile(r"\s*(?:&|/|\+)\s*")
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
        plain, aside = normalised(text), _ASIDE_WORDS.search(text)
        said = (plain, _AFTERTHOUGHT.sub("", plain), normalised(aside[1]) if aside else "")
        return any(words in ALL_PRIVATE_HEADINGS for words in said)

    def _of_words(self, plain: str) -> str:
        own = (key for key, words in self.own.items() if plain in map(normalised, words))
        return next(own, "") or _table(language_for(self.tag).tag).get(plain, "")

    def _of_halves(self, plain: str) -> str:
        """`Schedule and milestones` is a schedule, because both halves are."""
        keys = {self._of_words(half) for half in plain.split(" and ")}
        return keys.pop() if len(keys) == 1 and " and " in plain else ""


def normalised(text: str) -> str:
    """Return a heading in lower case without numbering, emoji, asides and end punctuation."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    kept = "".join(c for c in text if unicodedata.category(c) not in ("So", "Sk", "Cf", "Mn"))
    kept = " ".join(kept.split())
    kept = _ASIDE.sub("", _NUMBERING.sub("", kept))
    return _JOINTS.sub(" and ", kept).strip(" .:;!?*_-–—#")


@functools.cache
def _table(tag: str) -> dict[str, str]:
    words = language_for(tag).headings.items()
    return {normalised(word): key for key, found in words for word in found}
