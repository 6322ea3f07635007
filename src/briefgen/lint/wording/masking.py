"""Text in which only language is left: code, pictures, addresses, quotations are blotted out."""

import re

BLOT = "\ufffc"
"""Fills what is no language; no word and no space, so nothing is found across it."""

_CODE = (
    r"``[^`]{1,500}(?:`[^`]{1,500}){0,9}``",
    r"`[^`]{1,500}`",
    r"!\[[^\[\]]{1,500}(?=\])",
    r"\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,5}(?:\s+\"[^\"\n]{0,200}\")?\)",
    r"\]\[[^\[\]\n]{0,200}\]",
    r"<(?:https?|mailto):[^<>\s]{0,2000}>",
    r"\b(?:https?://|www\.)[^\s<>)\]\"]{0,2000}[^\s<>)\]\".,;:!?*_]",
    r"\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}",
)
_MARKUP = (
    r"</?[a-zA-Z][^<>\n]{0,200}>",
    r"\{[#\w][^{}\n]{0,200}\}",
    r"\{\{[^{}\n]{0,200}\}\}",
)
_QUOTED = (
    r"\"[^\"\n]{1,80}\"",
    r"[“„»«][^“”„»«\n]{1,80}[“”«»]",
    r"‘[^‘’\n]{1,80}’",
)

_NO_PLAIN_TEXT = re.compile("|".join((*_CODE, *_QUOTED)))
_NO_LANGUAGE = re.compile("|".join((*_CODE, *_MARKUP, *_QUOTED)))
_KEPT = re.compile(r"[^\r\n]")


def masked(text: str) -> str:
    """Return a text of the same length and lines with nothing but the author's language."""
    return _NO_LANGUAGE.sub(_blot, text)


def without_code(text: str) -> str:
    """Return a text of the same length and lines without code, addresses and quotations."""
    return _NO_PLAIN_TEXT.sub(_blot, text)


def _blot(match: re.Match[str]) -> str:
    return _KEPT.sub(BLOT, match[0])
