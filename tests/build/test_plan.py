"""What is read before a build, and what can be told before it."""

import datetime as dt
import pickle
from pathlib import Path

import pytest

from briefgen.build import Order, Plan, plan
from briefgen.errors import BriefgenError
from briefgen.workspace import Workspace

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/good.md").write_text("---\ntitle: Good\n---\n")
    return tmp_path


def planned(root: Path, *wanted: str) -> Plan:
    return plan(Workspace(root), Order(TODAY, wanted, ("html",)))


def told(plan: Plan) -> list[str]:
    places = [(d.place.source.name, d.place.span.start) for d in plan.diagnostics]
    codes = [d.code for d in plan.diagnostics]
    return [
        f"{name}:{at.line}:{at.column} {code}"
        for (name, at), code in zip(places, codes, strict=True)
    ]


def test_a_job_holds_all_it_needs_and_no_path(root: Path) -> None:
    (job,) = planned(root).jobs
    data = pickle.dumps(job)
    assert pickle.loads(data) == job
    assert str(root).encode() not in data


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_jobs(root: Path) -> None:
    (root / "briefs/bytes.md").write_bytes(b"a\nb \xff")
    (root / "briefs/folder.md").mkdir()
    (root / "briefs/index.md").write_text("x")
    found = planned(root)
    assert [job.inputs.name for job in found.jobs] == ["good"]
    assert found.refused == 3
    assert sorted(told(found)) == [
        "briefs/bytes.md:2:3 BG708",
        "briefs/folder.md:1:1 BG708",
        "briefs/index.md:1:1 BG710",
    ]


def test_only_what_is_asked_for_is_told(root: Path) -> None:
    (root / "briefs/bytes.md").write_bytes(b"\xff")
    assert planned(root, "good").diagnostics == ()
    assert planned(root, "bytes").jobs == ()


def test_what_is_wrong_with_the_settings_is_told_once(root: Path) -> None:
    (root / "briefs/other.md").write_text("---\ntitle: Other\n---\n")
    (root / "briefgen.yaml").write_text("defaults:\n  titel: T\n  kind: [a]\n")
    found = planned(root)
    assert len(found.jobs) == 2
    assert found.refused == 0
    assert sorted(told(found)) == ["briefgen.yaml:2:3 BG703", "briefgen.yaml:3:9 BG704"]


def test_an_unknown_name_ends_the_run(root: Path) -> None:
    with pytest.raises(BriefgenError, match="There is no brief called god"):
        planned(root, "god")


def test_the_logo_is_read_before_the_build(root: Path) -> None:
    (root / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )
    (root / "briefgen.yaml").write_text("brand:\n  name: Acme\n  logo: logo.svg\n")
    found = planned(root)
    assert found.diagnostics == ()
    (job,) = found.jobs
    assert job.house.brand.name == "Acme"
    assert job.house.brand.logo is not None
    assert job.house.brand.logo.media_type == "image/svg+xml"


@pytest.mark.parametrize(
    "name", ["none.png", "../logo.png", "/etc/logo.png", "https://example.com/logo.png", "bad.png"]
)
def test_a_logo_that_cannot_be_shown_is_told_at_its_line(root: Path, name: str) -> None:
    (root.parent / "logo.png").write_bytes(b"")
    (root / "bad.png").write_text("not a picture")
    (root / "briefgen.yaml").write_text(f"brand:\n  name: Acme\n  logo: {name}\n")
    found = planned(root)
    assert told(found) == ["briefgen.yaml:3:9 BG603"]
    assert found.jobs[0].house.brand.logo is None
