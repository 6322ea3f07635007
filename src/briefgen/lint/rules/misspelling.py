"""A word is misspelled in a way that many people misspell it.

A slip in a brief looks careless, and machine translation stumbles over it. Only misspellings
that are no word in any sense are told, never a word that is merely unknown. `briefgen lint --fix`
corrects those that can mean one word only.

Bad:

    We will recieve the files on Friday.

Good:

    We will receive the files on Friday.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.prose import Passage

_WORD = re.compile(r"(?<![\w@.])[^\W\d_]{3,}(?!\w)")
_SHORTEST_NAME = 5


def check(context: Context) -> Iterator[Finding]:
    known = context.lexicon.misspellings
    for passage in context.passages if known else ():
        if known.keys().isdisjoint(_WORD.findall(passage.text.lower())):
            continue
        for match in _WORD.finditer(passage.text):
            right = known.get(match[0].lower())
            if right and not _is_meant(match[0], context):
                yield _finding(passage, match, right.split("/"))


def _is_meant(word: str, context: Context) -> bool:
    """Short ones with a capital letter are names of people: Teh."""
    is_name = word.istitle() and len(word) < _SHORTEST_NAME
    return is_name or word.lower() in context.policy.accepted


def _finding(passage: Passage, match: re.Match[str], right: list[str]) -> Finding:
    place = passage.place(match.start(), match.end())
    words = [_in_case_of(match[0], word) for word in right]
    return Finding(
        place,
        f"“{match[0]}” is a misspelling",
        label=f"did you mean {' or '.join(words)}?",
        help=f"Write {' or '.join(f'“{word}”' for word in words)}.",
        fix=Fix((Edit(place, words[0]),)) if len(words) == 1 else None,
    )


def _in_case_of(typed: str, right: str) -> str:
    if typed.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if typed[0].isupper() else right


RULE = Rule(Problem("BG410", "misspelling", Severity.WARNING), check, __doc__)
