"""After whatever an owner does, in whatever order, there is what a clean build makes."""

import datetime as dt
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.build.upkeep import TODAY, Place, make_place

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="9"/>'
DUE = ("2027-01-29", "2026-02-30", "2026-11-20", "2026-12-01 17:00")
LINES = (
    "![x](x.svg)",
    "![s](../_shared/s.svg)",
    "{include=_shared/rules.md}",
    "{include=_shared/more.md}",
    "{include=part.md}",
    "1. Knead.",
    "",
)
SHARED = ("rules.md", "more.md")


def words(chance: random.Random) -> str:
    """Return the text of a brief that may be whole, a draft, hire, and use what others share."""
    worker = chance.choice(["", "worker: Dana\n"])
    head = f"title: T{chance.randrange(999)}\n{worker}due: {chance.choice(DUE)}\n"
    lines = chance.sample(LINES, 3)
    return f"---\n{head}---\n## Steps\n" + "".join(f"\n{line}\n" for line in lines)


def briefs(place: Place) -> list[Path]:
    return sorted((place.root / "briefs").glob("*.md"))


def text(place: Place, chance: random.Random) -> None:
    chance.choice(briefs(place)).write_text(words(chance))


def add(place: Place, chance: random.Random) -> None:
    name = f"n{chance.randrange(9)}"
    place.brief(chance.choice([name, f"{name}/brief", f"deep/{name}"]), words(chance))


def delete(place: Place, chance: random.Random) -> None:
    found = sorted((place.root / "briefs").rglob("[!_]*.md"))
    if len(briefs(place)) > 1:
        chance.choice(found).unlink()


def rename(place: Place, chance: random.Random) -> None:
    chance.choice(briefs(place)).rename(place.root / f"briefs/r{chance.randrange(9)}.md")


def snippet(place: Place, chance: random.Random) -> None:
    """Change one, take one away, let one bring another or a picture, or be no snippet at all."""
    name = chance.choice(["briefs/part.md", *(f"briefs/_shared/{one}" for one in SHARED)])
    what = chance.choice(["text", "text", "include", "picture", "brief", "broken", "gone"])
    if what == "gone":
        (place.root / name).unlink(missing_ok=True)
    elif what == "broken":
        place.write(name, b"\xff\xfe")
    else:
        place.write(name, _snippets(chance.randrange(999))[what])


def _snippets(number: int) -> dict[str, str]:
    return {
        "text": f"- Rule {number}.\n",
        "include": "{include=_shared/more.md}\n",
        "picture": "![s](s.svg)\n",
        "brief": f"---\ntitle: N{number}\n---\n",
    }


def picture(place: Place, chance: random.Random) -> None:
    name = chance.choice(["briefs/x.svg", "briefs/_shared/s.svg", "briefs/s.svg"])
    if chance.random() < 0.3:
        (place.root / name).unlink(missing_ok=True)
    else:
        place.write(name, SVG.format(chance.randrange(1, 999)))


def template(place: Place, chance: random.Random) -> None:
    name = chance.choice(
        ["scorecard.html", "parts/steps.html", "styles/screen.css", "job-post.txt"]
    )
    if chance.random() < 0.3:
        (place.root / "templates" / name).unlink(missing_ok=True)
    else:
        place.write(f"templates/{name}", f"<p>{chance.randrange(999)}</p>")


def settings(place: Place, chance: random.Random) -> None:
    number = chance.randrange(999)
    place.write(
        "briefgen.yaml",
        chance.choice(
            [
                f"brand: {{name: Acme {number}}}\n",
                "calendar: {reminders: 2 days}\n",
                "defaults: {worker: Kim}\n",
                "defaults: {colour: red}\n",
                "lint: {select: [BG7]}\n",
            ]
        ),
    )


def record(place: Place, chance: random.Random) -> None:
    """Send a brief, damage what is known of a sending, or note how a delivery was."""
    name, number = chance.choice(briefs(place)).stem, chance.randrange(1, 3)
    folder = f"briefs/_records/{name}/sent-00{number}"
    event = {"id": "due", "kind": "due", "name": "", "day": f"2027-01-0{chance.randrange(1, 9)}"}
    sent = {
        "layout": 1,
        "number": number,
        "on": "2026-11-01",
        "version": "1",
        "fingerprint": f"{chance.randrange(16**8):08x}",
        "namespace": f"briefgen:{name}",
        "events": [event],
    }
    kinds = {"sent": json.dumps(sent), "broken": "{"}
    if chance.random() < 0.2:
        place.write(f"briefs/_records/{name}/first.yaml", f"brief: {name}\n")
    else:
        place.write(f"{folder}/record.json", kinds[chance.choice(["sent", "sent", "broken"])])


def harm(place: Place, chance: random.Random) -> None:
    """Change or lose a file that was made, notes for the next build among them."""
    found = [path for path in sorted((place.root / "output").rglob("*")) if path.is_file()]
    if found:
        path = chance.choice(found)
        path.write_text("x") if chance.random() < 0.5 else path.unlink()


def one(place: Place, chance: random.Random) -> None:
    """Build one brief in one format."""
    place.build(chance.choice(briefs(place)).stem, formats=("html",))


EDITS: tuple[Callable[[Place, random.Random], None], ...] = (
    text, text, text, add, delete, rename, snippet, snippet, picture, template, settings, record,
    harm, one,
)  # fmt: skip


def outlive(place: Place, seed: int, edits: int) -> None:
    """Do things in turn, build now and then, on one day or another; it ends as a clean build."""
    chance = random.Random(seed)
    for name in SHARED:
        place.write(f"briefs/_shared/{name}", f"- {name}\n")
    place.build()
    done = []
    for _ in range(edits):
        act = chance.choice(EDITS)
        done.append(act.__name__)
        act(place, chance)
        if chance.random() < 0.7:
            place.build(today=TODAY + dt.timedelta(days=chance.choice([0, 0, 1, 9])))
    place.build()
    said, code, found = place.out, place.code, place.output()
    place.build(to="clean")
    assert place.output("clean"), "a clean build makes something"
    # What a person changed is not removed with its brief.
    wanted = place.output("clean")
    theirs = {name for name in found if found[name] == b"x" and name not in wanted}
    assert {n: found[n] for n in found if n not in theirs} == wanted, (seed, done)
    assert _findings(said) == _findings(place.out), (seed, done)
    assert code == place.code


def _findings(said: str) -> list[str]:
    """Return all lines but the last, which says how much was written."""
    return said.splitlines()[:-1]


@pytest.fixture
def place(tmp_path, monkeypatch, capsys) -> Place:
    return make_place(tmp_path, monkeypatch, capsys)


@pytest.mark.parametrize("seed", range(4))
def test_a_few_edits_leave_what_a_clean_build_makes(place: Place, seed: int) -> None:
    outlive(place, seed, edits=8)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4, 104))
def test_many_edits_leave_what_a_clean_build_makes(place: Place, seed: int) -> None:
    outlive(place, seed, edits=14)
