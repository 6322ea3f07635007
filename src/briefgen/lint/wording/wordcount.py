"""How long a text is, in words, in any script."""

import re

_SIGNS = "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
"""Accents and vowels that are written onto a letter, in Latin, Arabic and Devanagari."""
_PART = rf"[^\W_](?:[^\W_]|[{_SIGNS}])*"
_WORD = re.compile(rf"{_PART}(?:['’-]{_PART})*")
_DENSE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Letters of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Han."""
_LETTERS_A_WORD = 2


def count_words(text: str) -> int:
    """Return the number of words; where no spaces part them, two letters count as one."""
    dense = len(_DENSE.findall(text))
    spaced = _DENSE.sub(" ", text) if dense else text
    return len(_WORD.findall(spaced)) + -(-dense // _LETTERS_A_WORD)
