"""No font on this computer has a character of the brief.

The PDF shows an empty box in its place, and whoever hears it read aloud gets nothing. Install a
font that has the character, such as one of the free Noto fonts, or write it in another way. The
HTML guide is not concerned: it uses the fonts of whoever reads it.

Bad:

    Click the sign 𓀀.

Good:

    Click the sign of a sitting man.
"""

import html
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.source import Place, SourceFile

_TOLD = 8


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found when a PDF is made, with the fonts of this computer."""
    return iter(())


def in_texts(missing: Collection[str], sources: Sequence[SourceFile]) -> Iterator[Finding]:
    """Yield a finding for each character; from the eighth on they share one."""
    found = sorted(_placed(missing, sources), key=lambda one: (one[0], one[1].span))
    told = found if len(found) <= _TOLD else found[: _TOLD - 1]
    for _, place, character in told:
        yield _finding(place, _named(character))
    rest = [character for *_, character in found[len(told) :]]
    if rest:
        yield _finding(found[len(told)][1], f"{len(rest)} more characters: {_shown(rest)}")


def _placed(
    missing: Collection[str], sources: Sequence[SourceFile]
) -> Iterator[tuple[int, Place, str]]:
    for character in missing:
        number, place = _place(character, sources)
        yield number, place, character


def _place(character: str, sources: Sequence[SourceFile]) -> tuple[int, Place]:
    """Return where a character stands first, typed or as `&#8984;`; else the first line."""
    for number, source in enumerate(sources):
        at = source.text.find(character)
        if at >= 0:
            return number, source.place(at, at + len(character))
        for line in range(1, source.line_count + 1):
            text = source.line(line)
            if "&" in text and character in html.unescape(text):
                return number, source.place_of_line(line)
    return 0, sources[0].place_of_line(1)


def _finding(place: Place, what: str) -> Finding:
    return Finding(
        place,
        f"no font on this computer has {what}",
        label="the PDF shows an empty box here",
        help="Install a font that has it, such as one of the free Noto fonts, or write it in "
        "another way. The HTML guide is not concerned.",
    )


def _named(character: str) -> str:
    """Return a character with its number and its name, as far as it has one."""
    known = (f"U+{ord(character):04X}", unicodedata.name(character, "").lower())
    return f"{_shown([character])} ({', '.join(filter(None, known))})"


def _shown(characters: Sequence[str]) -> str:
    """What has no form, such as a character that only one program knows, is called one."""
    seen = [one for one in characters if unicodedata.category(one)[0] != "C"]
    return f"“{' '.join(seen)}”" if seen else "a character"


RULE = Rule(
    Problem("BG608", "missing-glyph", Severity.WARNING),
    check,
    __doc__,
    question="One of the characters is an empty box in my copy. What does it say?",
    profile=Profile.RELAXED,
    by_build=True,
)
