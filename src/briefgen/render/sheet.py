"""The scoring sheet of a screening kit as a CSV file for a table program."""

import csv
import io

from briefgen.render.document import Document
from briefgen.render.filters import line
from briefgen.render.screening import kit

_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for an older encoding."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""How a cell begins that a table program may run instead of showing it (OWASP)."""


def sheet(document: Document) -> str:
    """Return a blank sheet as RFC 4180 has it: a criterion a line, an applicant a column."""
    labels, found = document.language.labels, kit(document)
    empty = [""] * len(found.applicants)
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(map(_cell, (labels.criterion, labels.rubric, *found.applicants)))
    for row in found.rows:
        writer.writerow([_cell(line(row.text)), _cell(line(row.good)), *empty])
    writer.writerow([_cell(labels.total), "", *empty])
    return _MARK + file.getvalue()


def _cell(text: str) -> str:
    """Return a text that no program takes for a formula: an apostrophe makes it plain text."""
    shown = " ".join(text.split())
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
