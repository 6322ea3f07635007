"""Names of people and things: case, accents, spaces and order do not matter."""

import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.languages import Language
from briefgen.readback.judged import Judged, Verdict
from briefgen.readback.negation import negation_in
from briefgen.readback.question import Names

_LONGEST = 2_000
_LONGEST_NAME = 120
_ALIKE = 0.8
_SEPARATORS = re.compile(r"[,;/\n|&+、，；・•]|\s[-–—]\s")
_OTHERS = re.compile(r"[^\w;]+")
_LABEL = re.compile(r"[a-z]?\d{1,3}")
_FOUND = "\x00"


def judge(expected: Names, answer: str, language: Language) -> Judged:
    """Tell which names are in an answer, which are not, and what else is.

    What a `not` beside the names is about only a person can tell.
    """
    matching = _Matching(expected.names, _plain(answer[:_LONGEST]), _joints(language))
    matching.run()
    notes = list(matching.notes())
    turned = negation_in(matching.text, language)
    if turned:
        notes.append(f"It says “{turned}”, so read it yourself.")
    if matching.missing or matching.more:
        return Judged(Verdict.DIFFERENT, " ".join(notes))
    if turned:
        return Judged(Verdict.UNREAD, " ".join(notes))
    return Judged(Verdict.NEAR if notes else Verdict.SAME, " ".join(notes))


@dataclass(slots=True)
class _Matching:
    """Names looked for in an answer: first as they are, then as they may have been typed."""

    missing: Sequence[str]
    text: str
    joints: re.Pattern[str]
    near: list[tuple[str, str]] = field(default_factory=list)
    more: list[str] = field(default_factory=list)

    def run(self) -> None:
        self.missing = [name for name in self._longest_first() if not self._take(name)]
        pieces = (piece.strip() for piece in self.joints.split(self.text))
        left = [p for p in pieces if p and _FOUND not in p and not _LABEL.fullmatch(p)]
        for piece in left:
            name = _nearest(piece[:_LONGEST_NAME], self.missing)
            if name:
                self.missing = [other for other in self.missing if other != name]
                self.near.append((piece, name))
            else:
                self.more.append(piece)

    def notes(self) -> Iterator[str]:
        yield from (f"“{piece}” was taken for “{name}”." for piece, name in self.near)
        if self.missing:
            yield f"Not in the answer: {', '.join(self.missing)}."
        if self.more:
            yield f"Not in the brief: {', '.join(self.more)}."

    def _longest_first(self) -> list[str]:
        return sorted(dict.fromkeys(self.missing), key=len, reverse=True)

    def _take(self, name: str) -> bool:
        plain = _plain(name)
        around = "" if _is_without_spaces(plain) else r"(?!\w)"
        before = "" if _is_without_spaces(plain) else r"(?<!\w)"
        pattern = f"{before}{re.escape(plain)}{around}"
        self.text, found = re.subn(pattern, _FOUND, self.text, count=1)
        return bool(found)


def _plain(text: str) -> str:
    """Return lower-case words without accents; whatever parts two names is a semicolon."""
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return _OTHERS.sub(" ", _SEPARATORS.sub(" ; ", text)).strip()


def _joints(language: Language) -> re.Pattern[str]:
    words = dict.fromkeys((*language.joints, " and "))
    return re.compile("|".join((";", *(re.escape(word) for word in words if word.strip(" ")))))


def _is_without_spaces(text: str) -> bool:
    return any(unicodedata.east_asian_width(c) in "WF" for c in text)


def _nearest(piece: str, names: Sequence[str]) -> str:
    """Return the name that was most likely meant: mistyped, shortened or said with more words."""
    words = set(piece.split())
    said = [n for n in names if words <= set(_plain(n).split()) or set(_plain(n).split()) <= words]
    if len(said) == 1:
        return said[0]
    alike = {name: _likeness(piece, _plain(name)[:_LONGEST_NAME]) for name in names}
    best = max(alike, key=lambda name: alike[name], default="")
    return best if best and alike[best] >= _ALIKE else ""


def _likeness(one: str, other: str) -> float:
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0
