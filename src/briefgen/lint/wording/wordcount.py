"""How long a text is, in words, in any script."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
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
