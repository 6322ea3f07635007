"""Whatever a brief holds: it is told at its line or is harmless, and the others are built."""

import contextlib
import csv
import html
import io
import re
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.hostile.attack import Attack
from tests.hostile.links import LINKS
from tests.hostile.shown import CANARY, PICTURES, SNIPPETS
from tests.hostile.sizes import SIZES
from tests.hostile.space import GOOD, USER, Ran, fill, run
from tests.hostile.texts import TEXTS
from tests.test_canary import inflated

ATTACKS = (*TEXTS, *SIZES, *LINKS, *PICTURES, *SNIPPETS)
LEADS = re.compile(r"^(?:#[\w^.-]|https?://|mailto:|tel:)", re.ASCII)
CLOBBERED = {"location", "nodename", "nodeName", "body", "name", "cookie", "forms", "domain"}


@pytest.fixture(scope="module")
def ran(tmp_path_factory) -> Ran:
    space = fill(tmp_path_factory.mktemp("hostile"), ATTACKS)
    kinds = ("guide", "screening", "calendar", "job-post")
    wanted = [word for kind in kinds for word in ("--document", kind)]
    others = [word for form in ("html", "ics", "txt", "csv") for word in ("--format", form)]
    done = run(space, "build", *wanted, *others)
    assert "Traceback" not in done.err, done.err
    return run(space, "build", "--document", "guide", "--format", "html", "--format", "pdf")


def test_there_are_many_and_each_has_a_name_of_its_own() -> None:
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS) >= 60


def test_the_run_ends_as_it_should(ran: Ran) -> None:
    assert ran.code == 1, ran.err
    assert "Traceback" not in ran.out + ran.err
    assert ran.err == ""


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_is_told_at_its_line_or_does_no_harm(ran: Ran, attack: Attack) -> None:
    found = ran.findings(attack)
    if attack.says:
        code, line = attack.says.split(":")
        told = [words for what, at, words in found if (what, at) == (code, int(line))]
        assert any(attack.words in words for words in told), found
    assert not [one for one in found if one[0] in ("BG713", "BG722", "BG723", "BG724")]
    if attack.shows:
        page = ran.guide(attack).read_text(encoding="utf-8")
        text = html.unescape(re.sub(r"<[^>]*>", "", page.partition("<body")[2]))
        assert " ".join(attack.shows.split()) in " ".join(text.split())


def test_the_others_are_built_as_ever(ran: Ran) -> None:
    made = (ran.folder / "output/good.html").read_bytes()
    assert b"Knead the dough." in made
    assert (ran.folder / "output/good.pdf").read_bytes().startswith(b"%PDF")
    assert len(list((ran.folder / "output").glob("*.pdf"))) > len(ATTACKS) - len(TEXTS)


def test_nothing_printed_commands_a_terminal(ran: Ran) -> None:
    hidden = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]"
    assert re.findall(hidden, ran.out + ran.err) == []


def test_nobody_was_called_and_nothing_outside_was_opened(ran: Ran) -> None:
    assert any("good.md" in line for line in ran.opened), "else nothing was written down"
    assert any("/PIL/" in line for line in ran.opened), "nor by those who make documents"
    others = [line for line in ran.opened if not line.startswith("open ")]
    assert others == []
    outside = re.compile(r"/outside/|/etc/passwd|/dev/zero|secret\.svg|win\.ini")
    assert [line for line in ran.opened if outside.search(line)] == []


def made(ran: Ran) -> list[Path]:
    files = (path for path in (ran.folder / "output").rglob("*") if path.is_file())
    found = [path for path in files if path.parent.name != ".briefgen"]  # what builds remember
    assert {path.suffix for path in found} == {".html", ".pdf", ".ics", ".txt", ".csv"}
    return found


def test_nothing_is_made_elsewhere(ran: Ran) -> None:
    tops = {path.name for path in ran.folder.iterdir()}
    assert tops == {"briefgen.yaml", "briefs", "output", "outside"}
    assert {path.name for path in ran.folder.parent.iterdir()} == {"space", "opened"}
    assert not list(ran.folder.rglob(".briefgen-*"))


def test_no_output_holds_what_is_outside_or_where_it_was_made(ran: Ran) -> None:
    words = (CANARY.encode(), USER.encode(), str(ran.folder).encode(), b"root:x:0")
    for path in made(ran):
        data = path.read_bytes()
        reads = path.stem.startswith(("place", "snippet", "html", "link"))
        data += inflated(data) if path.suffix == ".pdf" and reads else laid_open(data)
        assert [word for word in words if word in data] == [], path.name


def laid_open(data: bytes) -> bytes:
    """Return a file with the streams in it that are compressed."""
    parts = [data]
    for start in re.finditer(rb"stream\r?\n", data):
        with contextlib.suppress(zlib.error):
            parts.append(zlib.decompressobj().decompress(data[start.end() :]))
    return b"\n".join(parts)


class Page(HTMLParser):
    """What of a page a browser would follow, run or take a style from."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.scripts: list[str] = []
        self.policy = False
        self._in_script = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self._in_script = tag == "script"
        if tag in ("base", "iframe", "object", "embed", "link", "form", "applet", "frame"):
            self.wrong.append(f"<{tag}>")
        if tag == "meta" and ("http-equiv", "Content-Security-Policy") in attrs:
            self.policy = True
        elif tag == "meta" and any(name == "http-equiv" for name, _ in attrs):
            self.wrong.append(f"<meta {attrs}>")
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def _attribute(self, tag, name, value):
        is_dead = name in ("href", "xlink:href") and not LEADS.match(value)
        is_loaded = name in ("src", "srcset", "data", "poster", "background") and not re.match(
            "data:image/(?:png|jpeg|gif|webp|svg\\+xml);base64,", value
        )
        is_taken = name in ("id", "name") and tag != "meta" and value in CLOBBERED
        if (
            name.startswith("on")
            or is_dead
            or is_loaded
            or is_taken
            or name in ("style", "action")
        ):
            self.wrong.append(f"<{tag} {name}={value[:80]!r}>")

    def handle_data(self, data):
        if self._in_script:
            self.scripts.append(data)

    def handle_endtag(self, tag):
        self._in_script = False


def test_no_page_runs_loads_or_leads_where_it_must_not(ran: Ran) -> None:
    usual = {Page((ran.folder / f"output/{name}").read_text(encoding="utf-8")).scripts[0][:40]
             for name in ("good.html",)}  # fmt: skip
    pages = [path for path in made(ran) if path.suffix == ".html" and path.name != "index.html"]
    assert len(pages) > len(ATTACKS)
    for path in pages:
        page = Page(path.read_text(encoding="utf-8"))
        assert page.wrong == [], path.name
        assert page.policy, path.name
        assert all(script[:40] in usual for script in page.scripts if script.strip()), path.name


def test_no_pdf_runs_attaches_or_leads_where_it_must_not(ran: Ran) -> None:
    papers = [path for path in made(ran) if path.suffix == ".pdf"]
    assert len(papers) > len(ATTACKS) - len(TEXTS)
    for path in papers:
        data = laid_open(path.read_bytes())
        assert not re.search(rb"/(?:JavaScript|JS|Launch|GoToR|SubmitForm|ImportData)\b", data)
        for address in re.findall(rb"/URI \(((?:[^()\\]|\\.)*)\)", data):
            assert re.match(rb"https?://(?!briefgen)|mailto:|tel:", address), path.name


def test_no_line_of_a_calendar_was_written_by_a_brief(ran: Ran) -> None:
    dates = (ran.folder / "output/calendar-lines.ics").read_bytes().decode()
    lines = dates.replace("\r\n ", "").split("\r\n")
    assert len([line for line in lines if line == "BEGIN:VEVENT"]) >= 2
    assert not [line for line in lines if line.startswith("ATTENDEE")]
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", dates)
    # What a brief holds stands behind a backslash and an n, never on a line of its own.
    opened = [line for line in lines if line.startswith("BEGIN:")]
    closed = [line for line in lines if line.startswith("END:")]
    assert len(opened) == len(closed)


def test_no_cell_of_a_sheet_is_a_formula(ran: Ran) -> None:
    path = ran.folder / "output/private/sheet-formulas.screening.csv"
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    cells = [cell for row in rows for cell in row if cell]
    assert any("HYPERLINK" in cell for cell in cells)
    assert [cell for cell in cells if re.match(r"\s*[=+@\-\t\r＝＋－＠]", cell)] == []


def test_the_briefs_are_as_they_were(ran: Ran) -> None:
    assert (ran.folder / "briefs/good.md").read_text(encoding="utf-8") == GOOD
