"""The closing line of a build."""

import pytest

from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.report.summary import Built, summary
from briefgen.source import SourceFile

START = SourceFile("x.md", "").place(0, 0)
ERROR: Diagnostic = Problem("BG998", "bad", Severity.ERROR).at(START, "m")
WARNING: Diagnostic = Problem("BG999", "odd", Severity.WARNING).at(START, "m")


@pytest.mark.parametrize(
    ("built", "said"),
    [
        (Built(8, 4, "output/"), "Wrote 8 files for 4 briefs to output/. All clear."),
        (Built(1, 1, "o/"), "Wrote 1 file for 1 brief to o/. All clear."),
        (
            Built(8, 4, "output/", 1, 0, (ERROR, WARNING, ERROR)),
            "Wrote 8 files for 4 briefs to output/. 1 brief is a draft: 2 errors, 1 warning.",
        ),
        (
            Built(8, 4, "output/", 2, 3, (ERROR,) * 5),
            "Wrote 8 files for 4 briefs to output/. "
            "2 briefs are drafts and 3 briefs could not be built: 5 errors.",
        ),
        (
            Built(0, 0, "output/", 0, 1, (ERROR,)),
            "Wrote nothing. 1 brief could not be built: 1 error.",
        ),
        (
            Built(2, 1, "output/", 0, 0, (WARNING, WARNING)),
            "Wrote 2 files for 1 brief to output/. Found 2 warnings.",
        ),
        (
            Built(1, 1, "output/", without_pdf=True),
            "Wrote 1 file for 1 brief to output/. No PDF could be made.",
        ),
        (
            Built(1, 1, "output/", 1, without_pdf=True, diagnostics=(ERROR,)),
            "Wrote 1 file for 1 brief to output/. 1 brief is a draft: 1 error. "
            "No PDF could be made.",
        ),
        (Built(0, 0, "output/", without_pdf=True), "Wrote nothing. No PDF could be made."),
    ],
)
def test_it_says_what_was_written_and_what_is_wrong(built: Built, said: str) -> None:
    assert summary(built) == said
