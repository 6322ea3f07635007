"""Another program finds no error in the PDFs of the examples.

A smoke test: pdfua knows few of the rules, and passes files that veraPDF refuses. Its check of
headings (UA-14-001) cannot read WeasyPrint's files: it takes the list of what a tag holds for a
number, and the check ends in a ValueError, which pdfua reports as skipped. What that check would
look at is looked at by `conformance.headings` and in test_bookmarks.py.
"""

import pytest
from pdfua import Severity, validate

from . import examples

CANNOT_READ = {"UA-14-001"}
DOUBTED = {"UA-15-003"}
"""It asks of heads of tables to have /Scope; ours are named by the cells, which is as good."""


@pytest.mark.parametrize("name", examples.EXAMPLES)
def test_it_finds_no_error(tmp_path, name):
    path = tmp_path / "guide.pdf"
    path.write_bytes(examples.pdf(name))
    report = validate(str(path))
    assert {outcome.rule_id for outcome in report.skipped} <= CANNOT_READ
    assert len(report.outcomes) - len(report.skipped) > 10
    assert [f for f in report.findings if f.severity >= Severity.ERROR] == []
    assert {finding.rule_id for finding in report.findings} <= DOUBTED


def test_it_finds_what_is_wrong(tmp_path):
    import weasyprint

    path = tmp_path / "bad.pdf"
    weasyprint.HTML(string="<h1>a</h1>").write_pdf(path)
    assert Severity.ERROR in {finding.severity for finding in validate(str(path)).findings}
