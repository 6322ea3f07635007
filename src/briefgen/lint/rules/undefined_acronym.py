"""An abbreviation is not explained anywhere in the brief.

What everybody in your trade says may be new to the worker. Write the words out where it comes
first, with the abbreviation in brackets, or add it to `glossary:`. Words that need no
explanation, such as PDF or URL, are left alone; name others as `accept:` under `lint:` in
`briefgen.yaml`.

Bad:

    Tag each PDP.

Good:

    Tag each product page (PDP).
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.wording.prose import Passage

_ACRONYM = re.compile(r"(?<![\w#$&./'’-])[A-Z]{2,5}(?=s?(?![\w&'’/-]|\.\w))")
_IS_NONE = re.compile(r"[IVX]+|(.)\1+")
"""A number, or a letter that stands for some digit: `NNN`."""
_AROUND = 8


def check(context: Context) -> Iterator[Finding]:
    known = set(_explained(context))
    for passage in context.passages if context.lexicon.acronyms else ():
        for match in () if _is_shouted(passage) else _ACRONYM.finditer(passage.text):
            if match[0] not in known and not _IS_NONE.fullmatch(match[0]):
                known.add(match[0])
                yield _finding(passage, match)


def _explained(context: Context) -> Iterator[str]:
    yield from context.lexicon.acronyms
    yield from (word.upper() for word in context.policy.accepted)
    yield from context.front.glossary
    for passage in context.passages:
        for match in _ACRONYM.finditer(passage.raw):
            if passage.key == "glossary" or _is_in_brackets(passage.raw, match):
                yield match[0]


def _is_in_brackets(text: str, match: re.Match[str]) -> bool:
    """`product page (PDP)` and `PDP (product page)` explain it."""
    before = text[max(0, match.start() - _AROUND) : match.start()].rstrip('*_"“ ')[-1:]
    behind = text[match.end() : match.end() + _AROUND].lstrip('s*_"” ')[:1]
    return (before == "(" and behind == ")") or behind == "("


def _is_shouted(passage: Passage) -> bool:
    """Where most words are in capitals, capitals say nothing."""
    words = [word for word in passage.words if word.isalpha()]
    return len(words) > 2 and sum(map(str.isupper, words)) * 2 > len(words)


def _finding(passage: Passage, match: re.Match[str]) -> Finding:
    return Finding(
        passage.place(match.start(), match.end()),
        f"“{match[0]}” is not explained",
        label="what is it short for?",
        help="Write the words out with the abbreviation in brackets behind them, or explain it "
        f"in the facts at the top:\n\nglossary:\n  {match[0]}: what it is short for",
        question=f"What does {match[0]} mean?",
    )


RULE = Rule(
    Problem("BG411", "undefined-acronym", Severity.INFO),
    check,
    __doc__,
    profile=Profile.STRICT,
)
