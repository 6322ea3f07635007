"""A word leaves open how much, or how good, is enough.

"Modern", "high quality" or "several" mean something else to each reader, so the work comes back
for taste. Say what can be counted, measured or compared: a number, an example, a file to match.
A number or an example beside the word is enough.

Bad:

    acceptance:
      - The page has a modern look and several pictures.

Good:

    acceptance:
      - The page looks like example.com/pricing and has 3 to 5 pictures.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.phrases import Hit
from briefgen.lint.wording.prose import Scope

_NEAR = 40
_EXAMPLE = re.compile(r"\d|\ufffc|(?i:\b(?:like|such as|e\.g|for example|same as)\b)")
_BRACKET = re.compile(r"[*_]*\s*\(")
_PROMISED = ("deliverables", "acceptance")
_SHORT = 120
"""In a promise of so many characters each word counts; in a long one `some` is said by the way."""


def check(context: Context) -> Iterator[Finding]:
    for hit in context.hits("vague_qualities"):
        if hit.passage.scope is not Scope.SILENT and _is_open(hit):
            weighs = hit.passage.scope is Scope.STRONG and hit.passage.key != "steps"
            asked = "What can I see or measure to know what you mean by"
            yield _finding(hit, asked, "what can be seen or measured", weighs)
    for hit in context.hits("vague_quantities"):
        if hit.passage.key in _PROMISED and _is_open(hit):
            weighs = hit.passage.kind != "paragraph" and len(hit.passage.text) <= _SHORT
            yield _finding(hit, "How many or how much is", "a number", weighs)
    for hit in context.hits("loose_quantities"):
        if hit.passage.key in _PROMISED and _is_open(hit):
            weighs = hit.passage.kind in ("item", "value") and hit.start == 0
            yield _finding(hit, "How many or how much is", "a number", weighs)


def _is_open(hit: Hit) -> bool:
    """A number, an example, a code or a bracket beside the word says what it means."""
    text = hit.passage.text
    beside = text[max(0, hit.start - _NEAR) : hit.end + _NEAR]
    is_told = _EXAMPLE.search(beside) or _BRACKET.match(text, hit.end)
    return hit.passage.kind != "heading" and not is_told


def _finding(hit: Hit, asked: str, instead: str, weighs: bool) -> Finding:
    return Finding(
        hit.place,
        f"“{hit.text}” means something else to each reader",
        label=f"write {instead}",
        help=f"Write {instead} instead, or put it in brackets behind the word.",
        severity=None if weighs else Severity.INFO,
        question=f"{asked} “{hit.text}”?",
    )


RULE = Rule(Problem("BG402", "vague-term", Severity.WARNING), check, __doc__)
