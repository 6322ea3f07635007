"""What has not changed is not made again; what is there is always what a clean build makes."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.build.upkeep import GOOD, TODAY, Place, make_place

from briefgen.build import Order, plan, produce
from briefgen.ledger import machine
from briefgen.render.document import FORMATS
from briefgen.workspace import Workspace

ROOT = Path(__file__).parent.parent.parent
NOTES = "output/private/.briefgen"


@pytest.fixture
def place(tmp_path, monkeypatch, capsys) -> Place:
    return make_place(tmp_path, monkeypatch, capsys)


def test_what_has_not_changed_is_not_made_again(place: Place) -> None:
    assert place.build() == ["a", "b"]
    assert place.err == "a: it was not built before\nb: it was not built before\n"
    made = place.output()
    assert {"a.html", "b.html", "index.html", "private/index.html"} < set(made)
    assert place.build() == []
    assert place.out == "Nothing to write: 2 briefs are as they were in output/. All clear.\n"
    assert place.output() == made


def test_other_formats_are_another_order(place: Place) -> None:
    place.build()
    assert place.build("a", formats=("html",)) == ["a"]
    assert place.err == "a: other documents or formats were made the last time\n"
    assert place.build() == ["a"]
    assert place.is_clean()


def test_another_version_of_anything_makes_everything_anew(place: Place, monkeypatch) -> None:
    place.build()
    monkeypatch.setattr(machine, "looks", lambda _watch: "other")
    assert place.build() == []  # it looks other, but is the same
    monkeypatch.setattr(machine, "looks", lambda _watch: "other again")
    monkeypatch.setattr(machine, "identity", lambda: "HarfBuzz 99")
    assert place.build() == ["a", "b"]
    assert place.err.startswith("a: briefgen, a library or a font has changed\n")


def test_the_documents_of_a_brief_that_is_gone_go_too(place: Place) -> None:
    place.brief("deep/down/c")
    place.build()
    place.write("output/private/a.scorecard.html", "notes of mine")
    place.write("output/a.txt", "mine as well")
    (place.root / "briefs/a.md").rename(place.root / "briefs/new.md")
    (place.root / "briefs/deep/down/c.md").unlink()
    assert place.build() == ["new"]
    assert "Removed 7 files of no brief any more." in place.out
    assert sorted(place.output()) == [
        "a.txt",
        "b.html",
        "b.ics",
        "index.html",
        "new.html",
        "new.ics",
        "private/a.scorecard.html",
        "private/b.owner.ics",
        "private/b.scorecard.html",
        "private/index.html",
        "private/new.owner.ics",
        "private/new.scorecard.html",
    ]
    assert not (place.root / "output/deep").exists()
    assert b"deep/down" not in place.output()["index.html"]


def test_a_build_of_one_brief_leaves_the_others_alone(place: Place) -> None:
    place.build()
    (place.root / "briefs/b.md").unlink()
    place.brief("a", GOOD.format(title="Cake"))
    assert place.build("a") == ["a"]
    assert "b.html" in place.output()


def test_who_names_no_format_means_all_that_there_are() -> None:
    assert set(Order(TODAY).formats) == set(FORMATS)
    assert Order(TODAY).is_whole


def test_a_document_that_is_not_called_for_any_more_goes(place: Place) -> None:
    place.brief("a", "---\ntitle: a\n---\nHello.\n")
    place.write("templates/guide.pdf.html", "<html lang=en><title>a</title><p>x")
    (place.root / "briefs/b.md").unlink()
    place.build(formats=("html", "ics"))
    assert "a.job-post.html" in place.output()
    place.brief("a")
    place.build(formats=("html", "ics"))
    assert "a.job-post.html" in place.output()  # nobody asked for all there is
    place.build(formats=FORMATS)
    assert "a.job-post.html" not in place.output()


def notes(root: Path, name: str) -> Path:
    return root / NOTES / name


HARM: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "flipped": lambda data: data.replace(b'"', b"'", 1),
    "empty": lambda _: b"",
    "older": lambda data: data.replace(b"briefgen 0", b"briefgen 9", 1),
    "not text": lambda _: b"\xff\xfe\0",
}


@pytest.mark.parametrize("harm", HARM)
def test_notes_that_are_damaged_are_made_anew(place: Place, harm: str) -> None:
    place.build()
    for path in (place.root / NOTES).iterdir():
        path.write_bytes(HARM[harm](path.read_bytes()))
    assert place.build() == ["a", "b"]
    assert place.code == 0
    assert place.is_clean()
    assert place.build() == []


def test_without_the_glance_it_takes_a_look_and_nothing_is_made(place: Place) -> None:
    place.build()
    notes(place.root, "last.json").unlink()
    assert place.build() == []
    assert notes(place.root, "last.json").exists()


def test_notes_of_another_folder_of_briefs_do_no_harm(place: Place, tmp_path: Path) -> None:
    place.build()
    place.brief("a", GOOD.format(title="Other"))
    other = notes(place.root, "briefs.json").read_bytes()
    place.build()
    notes(place.root, "briefs.json").write_bytes(other)
    (place.root / NOTES / "last.json").unlink()
    assert place.build() == ["a"]
    assert place.is_clean()


def test_nothing_outside_is_removed_whatever_the_notes_say(place: Place) -> None:
    from briefgen.ledger import store
    from briefgen.ledger.stamps import digest

    place.build()
    place.write("precious.txt", "x")
    raw = dict(store.load(place.root / "output", "briefs.json"))
    raw["entries"]["gone"] = {**raw["entries"]["a"], "others": {"../precious.txt": digest(b"x")}}
    raw["entries"]["gone"]["files"] = {}
    store.save(place.root / "output", "briefs.json", raw)
    notes(place.root, "last.json").unlink()
    place.build()
    assert (place.root / "precious.txt").exists()


def test_findings_are_told_each_time(place: Place) -> None:
    place.brief("a", "---\ntitle: a\ndue: 2026-02-30\nworker: Dana\n---\n")
    place.brief("b", "---\ntitle: b\ncolour: red\nworker: Dana\n---\nx\n")
    place.build()
    first, code = place.out, place.code
    assert "briefs/a.md:3:6" in first
    assert "3 | due: 2026-02-30" in first
    assert code == 1
    place.build()
    assert place.build() == []
    assert place.code == 1
    assert place.out.splitlines()[:-1] == first.splitlines()[:-1]
    assert place.out.endswith("1 brief is a draft: 1 error, 1 warning.\n")


def test_a_file_that_cannot_be_read_is_told_each_time_and_keeps_its_documents(place: Place):
    place.build()
    place.write("briefs/a.md", b"\xff")
    for _ in range(2):
        assert place.build() == []
        assert "BG708" in place.out
        assert place.code == 1
        assert "a.html" in place.output()


def test_on_another_day_a_brief_is_only_looked_at(place: Place) -> None:
    place.build()
    late = dt.date(2027, 1, 30)
    page = place.output()["private/index.html"]
    assert place.build(today=dt.date(2027, 1, 29)) == []
    assert place.here.looked_at == []
    assert place.build(today=late) == []
    assert place.here.looked_at == ["a", "b"]
    assert "past-due-date" in place.out
    assert place.output()["private/index.html"] != page
    place.build(today=late)
    assert place.here.looked_at == []
    assert "past-due-date" in place.out
    place.build(today=late + dt.timedelta(days=1))
    assert "2 days ago" in place.out
    place.build()
    assert "past-due-date" not in place.out
    assert place.output()["private/index.html"] == page


@pytest.mark.parametrize("name", ["podcast-editing", "logo-refresh", "shop-migration"])
def test_nothing_found_changes_before_the_day_that_is_told(name: str) -> None:
    order = Order(TODAY, (name,), formats=())
    (job,) = plan(Workspace(ROOT), order).jobs
    result = produce(job)
    until, day, steps = result.outlook.until, TODAY, 0
    assert until > TODAY
    while steps < 40 and day < dt.date(2027, 12, 1):
        day += dt.timedelta(days=1)
        steps += 1
        now = produce(type(job)(job.inputs, job.templates, job.house, Order(day, (name,), ())))
        if day < until:
            assert now.diagnostics == result.diagnostics
            assert now.outlook == result.outlook
        else:
            result, until = now, now.outlook.until
    assert steps == 40


def test_a_brief_that_failed_is_tried_again(place: Place, monkeypatch) -> None:
    from briefgen.build.limits import Limits, too_slow

    real = place.here.work

    def slow(jobs):
        for job in jobs:
            found = (too_slow(job.inputs.source, Limits()),)
            yield type(produce(job))(job.inputs.name, "", (), found)

    place.build()
    made = place.output()
    place.brief("a", GOOD.format(title="Cake"))
    monkeypatch.setattr(place.here, "work", slow)
    place.build()
    assert place.code == 1
    assert place.output()["a.html"] == made["a.html"]
    monkeypatch.setattr(place.here, "work", real)
    assert place.build() == ["a"]
    assert place.err == "a: it could not be built the last time\n"
    assert place.code == 0
    assert place.is_clean()


def test_what_was_made_before_an_interruption_is_known(place: Place, monkeypatch) -> None:
    real = place.here.work

    def stopped(jobs):
        yield next(real(jobs))
        raise KeyboardInterrupt

    monkeypatch.setattr(place.here, "work", stopped)
    with pytest.raises(KeyboardInterrupt):
        place.build()
    monkeypatch.setattr(place.here, "work", real)
    assert len(place.build()) == 1
    assert place.is_clean()


def test_the_notes_lie_where_only_the_owner_looks_and_hold_no_secret(place: Place) -> None:
    secret = "AKIA" + "Z7QK3LMN2PXR5TWB"
    place.brief("a", f"---\ntitle: The key {secret}\n---\n{secret}\n")
    for told in ("from the build", "from the notes", "at a glance"):
        place.build()
        assert place.code == 1
        assert "leaked-secret" in place.out
        assert secret not in place.out + place.err, told
        if told == "from the build":
            notes(place.root, "last.json").unlink()
    hidden = list((place.root / "output").rglob(".*"))
    assert hidden == [place.root / NOTES]
    saved = b"".join(path.read_bytes() for path in hidden[0].iterdir())
    assert b"leaked-secret" in saved
    assert secret.encode() not in saved
    assert json.loads(saved.split(b"\n")[1][: saved.split(b"\n")[1].rindex(b"}") + 1])
