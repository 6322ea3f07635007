"""Which language a document is written in, as far as its script and its headings tell."""

import functools
import re
from collections import Counter
from collections.abc import Iterable

from briefgen.languages import LANGUAGES, language_for
from briefgen.parse.headings import normalised

_ENOUGH = 2
"""So many headings of one language and none of another one make sure."""


def language_of(text: str, headings: Iterable[str]) -> str:
    """Return the tag of the language that a document is surely written in, else nothing."""
    return _by_script(text) or _by_headings(headings)


def _by_script(text: str) -> str:
    letters = Counter(filter(None, map(_script, re.sub(r"[\d\W_]", "", text[:20_000]))))
    script, number = next(iter(letters.most_common(1)), ("", 0))
    is_main = number * 2 > sum(letters.values())
    kana = letters["kana"] * 5 > letters["kana"] + letters["zh"]
    if script in ("zh", "kana") and letters["kana"] + letters["zh"] > letters["latin"]:
        return "ja" if kana else "zh"
    if not is_main or (script == "ar" and re.search("[پچژگکیٹڈ]", text)):
        return ""
    is_ukrainian = script == "uk" and re.search("[їєґ]", text) and not re.search("[ыэъё]", text)
    return script if script == "ar" or is_ukrainian else ""


def _script(letter: str) -> str:
    for script, first, last in (
        ("latin", "A", "\u024f"),
        ("uk", "\u0400", "\u04ff"),
        ("ar", "\u0600", "\u06ff"),
        ("kana", "\u3040", "\u30ff"),
        ("zh", "\u4e00", "\u9fff"),
    ):
        if first <= letter <= last:
            return script
    return "other"


def _by_headings(headings: Iterable[str]) -> str:
    seen: Counter[str] = Counter()
    for plain in map(normalised, headings):
        known = [one.tag for one in LANGUAGES if plain in _words(one.tag)]
        seen.update(known if len(known) == 1 else ())
    best = seen.most_common(2)
    return best[0][0] if len(best) == 1 and best[0][1] >= _ENOUGH else ""


@functools.cache
def _words(tag: str) -> frozenset[str]:
    language = language_for(tag)
    tables = (language.headings, language.import_words.facts)
    return frozenset(normalised(w) for table in tables for words in table.values() for w in words)
