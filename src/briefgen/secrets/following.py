"""What a text says after it mentioned a password: the value, if it gives one.

Every pattern here is bounded: a mention costs the same however long its line is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.secrets import written
from briefgen.secrets.mentions import NO_SPACES, Mention
from briefgen.secrets.words import FILLERS, FOR, IS, NOT_ABOUT_ONE
from briefgen.secrets.written import Written

_TAG = r"(?:</?(?:b|br|code|em|i|kbd|p|span|strong|td|th|u) ?/?>){0,2}"
_DECOR = rf"[\"'`”’*_~)\]]{{0,4}}{_TAG}"
_SIGN = rf"(?::=|=>|(?<=-)>|[:=：＝|→]){_DECOR}[ \t]{{0,80}}{_TAG}"
_GAP = r"[ \t(/][^\r\n:=|：＝→>]{0,60}+(?:://[^\r\n:=|：＝→>]{1,60}+)?"
_LIST_OR_CODE = r"(?:[-*+>][ \t]{1,4}|(?:`{3}|~{3})\w{0,20}\r?\n[ \t]{0,12})?"
_COLON = re.compile(
    rf"\d?{_DECOR}(?:[ \t]{{0,80}}{_SIGN}|(?P<gap>{_GAP}){_SIGN})"
    rf"(?P<below>\r?\n[ \t]{{0,12}}{_LIST_OR_CODE})?"
)
_NOTHING = re.compile(
    rf"{_DECOR}(?:[ \t]{{1,3}}(?:[-–—][ \t]{{1,3}})?|[ \t]{{0,3}}(?=[「(]))(?=\S)"
)
_NAME = re.compile(
    r"[\"'`*]{0,3}[\w.@+-]{2,64}?[\"'`*]{0,3}[ \t]{0,3}(?:(?P<slash>/[ \t]{0,3})"
    r"|(?P<colon>[:|][ \t]{0,3})|(?P<dash>(?<=[ \t])[-–—][ \t]{1,3})"
    r"|(?P<comma>[,;][ \t]{1,3}|(?<=[ \t])(?:[+&]|and|und|et|y|e|і|та)[ \t]{1,3}))"
)
_NEAR = 90
_NOUNS = 2
_BROKEN = re.compile(r"[\r\n:=|：]|[.!?;][ \t]")
_LINE_END = re.compile(r"[\"'`*_ \t]{0,8}\r?(?:\n|\Z)")
_PARAMETER = re.compile(r"[?&;][\w-]*\Z")
_PARAMETER_END = re.compile(r"[&#]|\Z")


@dataclass(frozen=True, slots=True)
class Paired:
    """A value that follows a name, as in `login: anna / hunter2x`.

    `close` when the signs around the name leave little doubt that it is one.
    """

    value: Written
    close: bool


def after_sign(text: str, mention: Mention) -> Iterator[Written]:
    """Yield what follows `:`, `=`, `|` or the word "is", on this line or alone on the next."""
    for sign in _signs(text, mention):
        value = written.read(text, sign.end())
        is_below = "below" in sign.re.groupindex and sign["below"]
        if value and (not is_below or _LINE_END.match(text, value.end)):
            yield _up_to_next_parameter(text, mention, value)


def after_nothing(text: str, mention: Mention) -> Written | None:
    """Return what stands next to the mention, without a sign: `pass Tr0ub4dor`."""
    nothing = _NOTHING.match(text, mention.end)
    return written.read(text, nothing.end()) if nothing else None


def after_name(text: str, mention: Mention) -> Iterator[Paired]:
    """Yield what follows a name after the mention; where neither has a sign, after `/` or `,`."""
    for sign in _signs(text, mention):
        name = _NAME.match(text, sign.end())
        yield from _paired(text, name, close=("slash", "colon"))
    nothing = _NOTHING.match(text, mention.end)
    name = _NAME.match(text, nothing.end()) if nothing else None
    if name and name.lastgroup in ("slash", "comma"):
        yield from _paired(text, name, close=())


def is_parameter(text: str, mention: Mention) -> bool:
    """Tell whether the mention names a parameter of a web address, as in `?password=`."""
    return _PARAMETER.search(text, max(mention.start - 30, 0), mention.start) is not None


def _paired(text: str, name: re.Match[str] | None, *, close: tuple[str, ...]) -> Iterator[Paired]:
    value = written.read(text, name.end()) if name else None
    if name and value:
        yield Paired(value, close=name.lastgroup in close)


def _signs(text: str, mention: Mention) -> Iterator[re.Match[str]]:
    """Yield the colon and the "is" that belong to the mention: each ends where a value begins."""
    colon = _COLON.match(text, mention.end)
    if colon and _names_one(colon["gap"] or "", nouns=_NOUNS):
        yield colon
    said = _is().search(text, mention.end, mention.end + _NEAR)
    if said and _names_one(text[mention.end : said.start()], nouns=0):
        yield said


def _names_one(gap: str, *, nouns: int) -> bool:
    """Tell whether the words before the sign say which password it is: "for the shop", "Canva"."""
    words = gap.lower().replace("(", " ( ").strip(" \t\"'`*_~)-").split()
    if _BROKEN.search(gap.replace("://", "")) or _other_words().intersection(words):
        return False
    return len(words) <= nouns or words[0] in _for_words() or words[0] == "("


def _up_to_next_parameter(text: str, mention: Mention, value: Written) -> Written:
    """Return the value; in a web address it ends where the next parameter begins."""
    end = _PARAMETER_END.search(text, value.start, value.end)
    return value.up_to(end.start()) if end and is_parameter(text, mention) else value


@cache
def _for_words() -> frozenset[str]:
    return frozenset(word for words in FOR.values() for word in words)


@cache
def _other_words() -> frozenset[str]:
    return frozenset(" ".join(NOT_ABOUT_ONE.values()).split())


@cache
def _is() -> re.Pattern[str]:
    words = sorted({word for words in IS.values() for word in words}, key=len, reverse=True)
    spaced = "|".join(re.escape(word) for word in words if word[0] < NO_SPACES)
    close = "".join(word for word in words if word[0] >= NO_SPACES)
    filler = "|".join(map(re.escape, FILLERS))
    return re.compile(
        rf"[ \t](?:{spaced})[ \t]{{1,3}}(?:(?:{filler})[ \t]{{1,3}})?|[{close}][ \t]?",
        re.IGNORECASE,
    )
