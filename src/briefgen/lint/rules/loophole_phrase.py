"""A phrase leaves open whether something has to be done.

“If possible”, “as needed” or “try to” let each reader decide, and the work is argued about
afterwards. Say what it depends on, or mark the step as optional. A condition in brackets behind
the phrase is enough.

Bad:

    ## Steps

    1. Check the links if possible.

Good:

    ## Steps

    1. Check every link.
    2. Optional: replace the links that are broken.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.phrases import Hit
from briefgen.lint.wording.prose import Scope

_EXPLANATION = re.compile(r"[*_]*\s*[(\ufffc]")
_PROMISED = ("deliverables", "acceptance")


def check(context: Context) -> Iterator[Finding]:
    deadlines = {(hit.passage.start, hit.start) for hit in context.hits("vague_deadlines")}
    for hit in context.hits("loopholes"):
        if (hit.passage.start, hit.start) not in deadlines and _counts(hit):
            yield _finding(hit, hit.passage.key in _PROMISED or hit.passage.kind == "item")
    for hit in context.hits("open_conditions"):
        if _counts(hit):
            yield _finding(hit, hit.passage.key in _PROMISED)


def _counts(hit: Hit) -> bool:
    """What depends on it may be told in brackets behind it."""
    explained = _EXPLANATION.match(hit.passage.text, hit.end)
    return hit.passage.scope is not Scope.SILENT and not explained


def _finding(hit: Hit, weighs: bool) -> Finding:
    return Finding(
        hit.place,
        f"“{hit.text}” leaves it open whether this has to be done",
        label="say what decides it",
        help="Say when it has to be done, as in “if the file is larger than 10 MB”, or write "
        "`Optional:` before it.",
        severity=None if weighs and hit.passage.scope is Scope.STRONG else Severity.INFO,
        question=f"What decides “{hit.text}”?",
    )


RULE = Rule(Problem("BG401", "loophole-phrase", Severity.WARNING), check, __doc__)
