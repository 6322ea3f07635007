"""The closing line of a build."""

import pytest

from briefgen.report.summary import Built, summary


@pytest.mark.parametrize(
    ("built", "said"),
    [
        (Built(8, 4, "output/"), "Wrote 8 files for 4 briefs to output/. All clear."),
        (Built(1, 1, "o/"), "Wrote 1 file for 1 brief to o/. All clear."),
        (
            Built(8, 4, "output/", 1, 0, {"error": 2, "warning": 1}),
            "Wrote 8 files for 4 briefs to output/. 1 brief is a draft: 2 errors, 1 warning.",
        ),
        (
            Built(8, 4, "output/", 2, 3, {"error": 5}),
            "Wrote 8 files for 4 briefs to output/. "
            "2 briefs are drafts and 3 briefs could not be built: 5 errors.",
        ),
        (
            Built(0, 0, "output/", 0, 1, {"error": 1}),
            "Wrote nothing. 1 brief could not be built: 1 error.",
        ),
        (
            Built(2, 1, "output/", 0, 0, {"warning": 2}),
            "Wrote 2 files for 1 brief to output/. Found 2 warnings.",
        ),
        (
            Built(1, 1, "output/", without_pdf=True),
            "Wrote 1 file for 1 brief to output/. No PDF could be made.",
        ),
        (
            Built(1, 1, "output/", 1, without_pdf=True, counts={"error": 1}),
            "Wrote 1 file for 1 brief to output/. 1 brief is a draft: 1 error. "
            "No PDF could be made.",
        ),
        (
            Built(3, 1, "output/", kept=9),
            "Wrote 3 files for 1 brief to output/; 9 briefs are as they were. All clear.",
        ),
        (
            Built(0, 0, "output/", kept=1, removed=2),
            "Nothing to write: 1 brief is as it was in output/. "
            "Removed 2 files of no brief any more. All clear.",
        ),
        (Built(0, 0, "output/", without_pdf=True), "Wrote nothing. No PDF could be made."),
    ],
)
def test_it_says_what_was_written_and_what_is_wrong(built: Built, said: str) -> None:
    assert summary(built) == said
