"""A deliverable has a name and nothing that one could check it by.

"Logo" may be a sketch or twelve files. Say at least one of these for each thing that is handed
over: `format`, `quantity`, or `acceptance` with what can be seen or measured. When the brief has
criteria for all deliverables together, this is only a hint, and none for a single deliverable.

Bad:

    deliverables:
      - name: Logo

Good:

    deliverables:
      - name: Logo
        format: SVG, and PNG of 1024 pixels
        quantity: 3 drafts
"""

import re
from collections.abc import Iterator

from briefgen import markup
from briefgen.brief import Deliverable
from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.structure.presence import is_real

_DETAIL = re.compile(r"\d|[,:;(：，、（]|\b[A-Z]{2,}\b")
"""A name that goes on after a comma, counts something or names a format says more than a name."""


def check(context: Context) -> Iterator[Finding]:
    found = context.front.deliverables
    for_all = is_real(context.front.acceptance, context.lexicon) or (
        "acceptance" in context.presence.body
    )
    if for_all and len(found) == 1:
        return
    for index, deliverable in enumerate(found):
        if not _can_be_checked(deliverable, context):
            yield _finding(context, index, Severity.INFO if for_all else None)


def _can_be_checked(deliverable: Deliverable, context: Context) -> bool:
    facts = (deliverable.format, deliverable.quantity, deliverable.acceptance)
    if any(is_real(fact, context.lexicon) for fact in facts):
        return True
    return _DETAIL.search(deliverable.name) is not None or not is_real(
        deliverable.name, context.lexicon
    )


def _finding(context: Context, index: int, severity: Severity | None) -> Finding:
    name = markup.inline(context.front.deliverables[index].name).text
    return Finding(
        context.spans.at(("deliverables", index, "name")),
        f"nothing says what “{name}” has to be like",
        label="no format, quantity or criteria",
        help=f"Say it below the name, such as:\n\n  - name: {name}\n    format: PDF\n"
        "    quantity: 1 file\n    acceptance: It opens on a phone.",
        severity=severity,
        question=f"In which format and how many of “{name}” do you need?",
    )


RULE = Rule(Problem("BG105", "unchecked-deliverable", Severity.WARNING), check, __doc__)
