"""A list does not say where it ends.

After “etc.”, “and so on” or three dots the reader has to guess what else belongs to it, and
leaves out what mattered or does what nobody wanted. Name all of it, or say what all of it has in
common. Examples behind “such as” or “e.g.” may stay open.

Bad:

    acceptance:
      - Each row has name, price, etc.

Good:

    acceptance:
      - Each row has name, price, currency and web address.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.phrases import Hit
from briefgen.lint.wording.prose import Scope
from briefgen.lint.wording.sentences import around

_EXAMPLES = re.compile(r"(?i:\b(?:e\.g|i\.e|such as|for example|for instance|like|examples?)\b)")
_AROUND = 300
_PROMISED = ("deliverables", "acceptance")
_DOTS = re.compile(r"(?<=[\w)]),[ \t]*(…|\.{3})(?!\w)")


def check(context: Context) -> Iterator[Finding]:
    for hit in (*context.hits("open_ends"), *_dots(context)):
        promised = hit.passage.key in _PROMISED
        if hit.passage.scope is Scope.SILENT or _is_example(hit, context):
            continue
        if promised or not _is_in_brackets(hit):
            yield _finding(hit, promised and not _is_in_brackets(hit))


def _dots(context: Context) -> Iterator[Hit]:
    for passage in context.passages if context.lexicon.open_ends else ():
        for match in _DOTS.finditer(passage.text):
            yield Hit(passage, match.start(1), match.end(1))


def _is_example(hit: Hit, context: Context) -> bool:
    start, _ = around(hit.passage.text, hit.start, context.lexicon.abbreviations)
    return _EXAMPLES.search(hit.passage.text, start, hit.start) is not None


def _is_in_brackets(hit: Hit) -> bool:
    """In brackets a list tells what the word before it means, and may stay open."""
    text, first = hit.passage.text, max(0, hit.start - _AROUND)
    return text.rfind("(", first, hit.start) > text.rfind(")", first, hit.start)


def _finding(hit: Hit, weighs: bool) -> Finding:
    return Finding(
        hit.place,
        f"“{hit.text}” does not say what else belongs to this list",
        label="name the rest",
        help="Name all that belongs to it, or say what all of it has in common.",
        severity=None if weighs else Severity.INFO,
        question=f"What else does “{hit.text}” mean?",
    )


RULE = Rule(Problem("BG403", "open-ended-list", Severity.WARNING), check, __doc__)
