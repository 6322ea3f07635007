"""A criterion says “should” or “could” where it has to say what is so.

A worker cannot tell whether “should” is a duty or a wish, and whoever checks the work cannot
either. Write what is true of finished work, write “must”, or put wishes into a list of their own
with the heading “Nice to have”.

Bad:

    acceptance:
      - The file should open in Excel 2019.

Good:

    acceptance:
      - The file opens in Excel 2019 without a warning.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.phrases import Hit

_PROMISED = ("deliverables", "acceptance")
_KINDS = ("item", "row", "value")
_NO_WISH = re.compile(r"\s+(?:\d|not\b)", re.IGNORECASE)


def check(context: Context) -> Iterator[Finding]:
    wishes = _wishes(context)
    for hit in context.hits("weak_modals"):
        promised = hit.passage.key in _PROMISED and hit.passage.kind in _KINDS
        if promised and hit.passage.start not in wishes and not _is_other(hit):
            yield _finding(hit, context)


def _wishes(context: Context) -> set[int]:
    """Return where the passages begin that stand below a heading such as “Nice to have”."""
    said = {hit.passage.start for hit in context.hits("wishes")}
    found: set[int] = set()
    below = False
    for passage in context.passages:
        if passage.kind == "heading" or passage.raw.rstrip(" *_\r\n").endswith(":"):
            below = passage.start in said
        elif below:
            found.add(passage.start)
    return found


def _is_other(hit: Hit) -> bool:
    """`May` is also a month, and `may not` forbids."""
    if hit.text.lower() != "may":
        return False
    return hit.text[0] == "M" or _NO_WISH.match(hit.passage.text, hit.end) is not None


def _finding(hit: Hit, context: Context) -> Finding:
    fix = None
    if hit.text.lower() == "should":
        must = "Must" if hit.text[0] == "S" else "must"
        fix = Fix((Edit(hit.place, must),), safe=False)
    return Finding(
        hit.place,
        f"“{hit.text}” does not say whether this is a duty or a wish",
        label="say what is so when the work is done",
        help="Write what is true of finished work, or “must”. Put wishes below a heading "
        "“Nice to have”.",
        fix=fix,
        severity=Severity.WARNING if context.is_strict else None,
        question=f"Is “{hit.text}” a duty or a wish?",
    )


RULE = Rule(Problem("BG404", "weak-modal", Severity.INFO), check, __doc__)
