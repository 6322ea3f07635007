"""Text that only says that something is still to be written."""

import functools
import re

from briefgen.languages import LANGUAGES, Lexicon
from briefgen.lint.wording.phrases import pattern_of

_BARE = re.compile(r"[\s*_.:…?\-–—/|]*")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LABELLED = re.compile(r"[^:：.!?\n]{1,40}(?:：|:(?=\s|[*_]|$))(?P<rest>.*)")
_ANNOUNCEMENT = re.compile(r"[^.!?。！？]{1,120}[:：][\s*_]*")


def is_prompt(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text is nothing but prompts: `TODO: say why`, `[insert goal]`, `…`."""
    text = _COMMENT.sub("", text).strip() if "<!--" in text else text.strip()
    marks = _mark(lexicon.placeholder_marks)
    if marks and (marks.match(text) or text.strip("*_ .!").upper() in lexicon.placeholder_marks):
        return True
    if _is_all_in_brackets(text.strip("*_ ")) or _is_an_order_in_italics(text):
        return True
    rest = prompts().sub("", text)
    return _BARE.fullmatch(rest) is not None or _is_put_off(rest, lexicon.placeholders)


def says_something(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text is more than prompts and the labels before them, such as `Name:`.

    What only announces the next block says nothing by itself.
    """
    if is_prompt(text, lexicon) or _ANNOUNCEMENT.fullmatch(text):
        return False
    return any(_line_says_something(line, lexicon) for line in text.split("\n"))


@functools.cache
def prompts() -> re.Pattern[str]:
    """Return the pattern of text in brackets that asks to be replaced, in any known language."""
    words = _opening_words()
    patterns = (
        rf"\[(?:{words})\b[^\]\n]{{0,200}}\](?!\()",
        rf"<(?:{words})\b[^<>\n]{{0,200}}>",
        r"\{\{[^{}\n]{0,200}\}\}",
    )
    return re.compile("|".join(patterns), re.IGNORECASE)


def _line_says_something(line: str, lexicon: Lexicon) -> bool:
    match = _LABELLED.match(line)
    return not is_prompt(match["rest"] if match else line, lexicon)


def _is_all_in_brackets(text: str) -> bool:
    """`[two sentences about the company]`, in any language; an address is none."""
    outside = {"[]": "[]\n", "<>": "<>@/:\n"}.get(text[:1] + text[-1:])
    inside = text[1:-1]
    return bool(outside) and any(map(str.isalnum, inside)) and not set(inside) & set(outside or "")


def _is_an_order_in_italics(text: str) -> bool:
    """`*Describe the goal in one sentence.*`, as templates put it."""
    return text[:1] in "*_" and bool(_italic_order().fullmatch(text))


@functools.cache
def _italic_order() -> re.Pattern[str]:
    words = _opening_words()
    return re.compile(rf"(?P<mark>[*_])(?:{words})\b[^*_]*(?P=mark)", re.IGNORECASE)


def _opening_words() -> str:
    found = sorted({word for one in LANGUAGES for word in one.lexicon.prompt_openers})
    return "|".join(map(re.escape, found)) or r"(?!)"


@functools.cache
def _mark(marks: tuple[str, ...]) -> re.Pattern[str] | None:
    """A text that begins with such a mark tells what to write, not what is."""
    words = "|".join(map(re.escape, marks))
    return re.compile(rf"[\s*_\[(]*(?:{words})(?!\w)") if words else None


def _is_put_off(text: str, phrases: tuple[str, ...]) -> bool:
    """`To be decided.` and nothing else"""
    words = text.lstrip("*_([ ")
    ends = (match.end() for pattern in _later(phrases) if (match := pattern.match(words)))
    return any(_BARE.fullmatch(words[end:].strip(")]!")) for end in ends)


@functools.cache
def _later(phrases: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(pattern_of, phrases))
