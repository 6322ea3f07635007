"""However many briefs are made at a time, the same is written and the same is said."""

from pathlib import Path

import pytest
from tests.cli.test_build import GOOD, Run, briefgen, written


def built(folder: Path, jobs: int, formats: str) -> tuple[Run, dict[str, bytes]]:
    output = folder / f"with-{jobs}"
    more = ("--jobs", str(jobs), "--format", formats, "--output", str(output), "--verbose")
    run = briefgen(folder, "build", *more)
    run.out, run.err = (text.replace(output.name, "") for text in (run.out, run.err))
    return run, written(output)


def same(folder: Path, jobs: tuple[int, int], formats: str, briefs: int) -> None:
    (folder / "briefs").mkdir()
    (folder / "briefgen.yaml").write_text("lint: {select: [BG302, BG7]}\n")
    for number in range(briefs):
        text = GOOD.replace("2027-01-29", "2026-02-30") if number % 2 else GOOD
        (folder / f"briefs/b{number}.md").write_text(text + "1. Rest.\n" * number * 10)
    one, files = built(folder, jobs[0], formats)
    other, others = built(folder, jobs[1], formats)
    assert len(files) > briefs
    assert others == files
    assert (other.code, other.out, other.err) == (one.code, one.out, one.err)
    assert one.err.index("b0.html") < one.err.index(f"b{briefs - 1}.html")


def test_three_at_a_time_are_as_one_after_the_other(tmp_path: Path) -> None:
    same(tmp_path, (1, 3), "html,ics", briefs=30)


@pytest.mark.slow
def test_eight_at_a_time_make_the_same_pages(tmp_path: Path) -> None:
    same(tmp_path, (1, 8), "html,pdf", briefs=9)
