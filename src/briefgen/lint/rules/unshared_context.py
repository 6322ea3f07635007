"""Something is left to a talk or a habit that the reader was not part of.

“As discussed” or “the usual way” says everything to the one who wrote it and nothing to a new
worker. Write down what was agreed, or put a link to it into the same sentence.

Bad:

    ## Steps

    1. Save the file in the usual format.

Good:

    ## Steps

    1. Save the file as PDF, like the example in the folder *Invoices*.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.masking import BLOT
from briefgen.lint.wording.phrases import Hit
from briefgen.lint.wording.prose import Scope
from briefgen.lint.wording.sentences import around


def check(context: Context) -> Iterator[Finding]:
    for hit in context.hits("unshared_context"):
        if not _shows_it(hit, context):
            yield _finding(hit)


def _shows_it(hit: Hit, context: Context) -> bool:
    """A link or a file name in the same sentence shows what is meant."""
    text = hit.passage.text
    start, end = around(text, hit.start, context.lexicon.abbreviations)
    return BLOT in text[start:end]


def _finding(hit: Hit) -> Finding:
    return Finding(
        hit.place,
        f"“{hit.text}” tells a new reader nothing",
        label="write down what it is",
        help="Write down what was agreed or is usual, or put a link to it into this sentence.",
        severity=None
        if hit.passage.scope is not Scope.SILENT and hit.passage.key
        else Severity.INFO,
        question=f"I was not there: what does “{hit.text}” mean?",
    )


RULE = Rule(Problem("BG408", "unshared-context", Severity.WARNING), check, __doc__)
