"""What only the owner may read is in no file that is shared, whatever documents there are."""

import datetime as dt
import io
import os
import re
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin
from pypdf import PdfReader

from briefgen.audience import Reader
from briefgen.build import Order, Result, output_folder, plan, produce, write_index, write_result
from briefgen.build.plan import Job
from briefgen.render.document import DOCUMENTS, JOB_POST
from briefgen.workspace import Workspace, read_templates

TODAY = dt.date(2026, 11, 24)
SHARED = [kind for kind in DOCUMENTS if kind.reader is not Reader.OWNER]

# Each canary sings in its own voice, so that a failure says which field leaked.
BRIEF = """---
title: Bake the bread
summary: Every morning.
version: "1"
time_zone: Europe/Berlin
owner: {name: Ann, email: ann@example.com, reply_within: 1 day}
worker:
  skills: [sourdough]
  x-own: CANARYworkerx
start: 2027-01-11
due: 2027-01-15
deliverables:
  - name: Loaf
    acceptance: [It sounds hollow. WORKERcriterion]
    where: WORKERplace
    x-cost: CANARYdeliverablex
milestones:
  - {name: First loaf, due: 2027-01-12, payment: 300, x-note: CANARYmilestonex}
payment: {amount: 300, currency: EUR, bonus: [{amount: 5, when: no loaf is burnt}]}
screening:
  must_have: [An oven]
  questions:
    - ask: How hot is it?
      look_for: CANARYlookfor **CANARYbold**
    - {ask: How long?, look_for: "CANARYsecond [CANARYlink](https://example.com/CANARYaddress)"}
  test_task:
    title: Bake one loaf, as in step 2
    payment: 5
    minutes: 30
    rubric:
      - CANARYrubric
      - "`CANARYcode` ![CANARYalt](secret.png)"
  attention_check: Write rye.
private:
  budget: CANARYbudget
  people: [CANARYlist, {name: CANARYdeep}]
  picture: "![CANARYpicture](secret.png)"
x-own: CANARYx
x-more: {a: [CANARYxlist]}
---

## Goal

Sell bread.

![A loaf](shown.png)

## Deliverables

All of it:

- A crumb. Acceptance: WORKERinline

  Done when: WORKERbelow

**Definition of done**

- WORKERlist

## Steps

1. Knead the dough.
2. Bake one loaf.

## When to stop and ask

- The oven is cold.

## Private notes {#CANARYid}

CANARYsection

1. CANARYstep
2. Done when: CANARYdone

| CANARYhead |
|---|
| CANARYcell |

### CANARYheading

![CANARYdescription](secret.png "CANARYcaption")

[^CANARYnote]: CANARYfootnote

## Screening questions

- CANARYscreening

## Examples

A golden loaf.
"""
DEFAULTS = """defaults:
  x-from: CANARYdefaultx
  private: CANARYdefault
  confidentiality: Keep the recipe.
"""


def picture(told: str) -> bytes:
    """Return a picture that says something of itself where nobody looks."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", told)
    info.add_itxt("Author", told, zip=True)
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = told
    Image.new("RGB", (40, 30), "#cc9966").save(file, "PNG", pnginfo=info, exif=exif)
    return file.getvalue()


def workspace(folder: Path, text: str = BRIEF, defaults: str = DEFAULTS) -> Workspace:
    (folder / "briefs" / "bread").mkdir(parents=True)
    (folder / "briefs" / "bread" / "brief.md").write_text(text)
    (folder / "briefs" / "bread" / "shown.png").write_bytes(picture("CANARYmetadata"))
    (folder / "briefs" / "bread" / "secret.png").write_bytes(picture("CANARYsecretpicture"))
    (folder / "briefgen.yaml").write_text(defaults)
    return Workspace(folder)


def job(space: Workspace) -> Job:
    names = tuple(kind.name for kind in DOCUMENTS)
    return plan(space, Order(TODAY, documents=names)).jobs[0]


@pytest.fixture(scope="module")
def space(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return workspace(tmp_path_factory.mktemp("canary"))


@pytest.fixture(scope="module")
def result(space: Workspace) -> Result:
    return produce(job(space))


@pytest.fixture(scope="module")
def output(space: Workspace, result: Result) -> Path:
    folder = output_folder(space, None)
    write_result(folder, result)
    write_index(folder, [result], read_templates(space))
    return folder


def inflated(data: bytes) -> bytes:
    """Return a file with every compressed stream in it laid open, and what a PDF tells."""
    parts = [data]
    for start in re.finditer(rb"stream\r?\n", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[start.end() :]))
        except zlib.error:
            continue
    if data.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(data))
        told = "".join(page.extract_text() for page in reader.pages) + repr(reader.metadata)
        parts.append(told.encode())
    return b"\n".join(parts)


def unpacked(page: bytes) -> bytes:
    """Return a page with its pictures' bytes, and the texts inside them, laid open."""
    import base64

    parts = [page]
    for found in re.findall(rb"data:image/png;base64,([A-Za-z0-9+/=]+)", page):
        parts += _chunks(base64.b64decode(found))
    return b"\n".join(parts)


def _chunks(data: bytes) -> list[bytes]:
    found, at = [data], 8
    while at + 8 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        body = data[at + 8 : at + 8 + length]
        for start in range(min(len(body), 60)):
            try:
                found.append(zlib.decompress(body[start:]))
            except zlib.error:
                continue
        at += 12 + length
    return found


def canaries(data: bytes, bird: bytes = b"CANARY") -> set[bytes]:
    laid_open = inflated(data) + unpacked(data)
    joined = re.sub(rb"\s+", b"", laid_open)  # a PDF may break a word at the end of a line
    return set(re.findall(bird + rb"[a-z]+", joined))


def test_the_canaries_sing_where_the_owner_reads(output: Path) -> None:
    """Else the test of what is shared would find nothing for another reason."""
    own = [path for path in (output / "private").rglob("*") if path.is_file()]
    assert {path.suffix for path in own} == {".html", ".pdf", ".csv", ".yaml", ".ics"}
    heard = {one for path in own for one in canaries(path.read_bytes())}
    assert {
        b"CANARYlookfor",
        b"CANARYrubric",
        b"CANARYbudget",
        b"CANARYlist",
        b"CANARYdeep",
        b"CANARYsection",
        b"CANARYcell",
        b"CANARYscreening",
        b"CANARYdescription",
    } <= heard


def test_a_canary_is_heard_in_a_stream_and_in_a_picture() -> None:
    stream = b"%PDX stream\n" + zlib.compress(b"CANARYstream") + b"\nendstream"
    assert canaries(stream) == {b"CANARYstream"}
    import base64

    page = b'<img src="data:image/png;base64,' + base64.b64encode(picture("CANARYshot")) + b'">'
    assert b"CANARYshot" in canaries(page)


@pytest.mark.parametrize("kind", SHARED, ids=lambda kind: kind.name)
def test_every_shared_document_is_there_in_every_format(kind, result: Result) -> None:
    names = [name for name, _ in result.files]
    assert {kind.file("bread", form) for form in kind.formats} <= set(names)


def test_no_canary_is_heard_in_what_is_shared(output: Path) -> None:
    shared = [
        path
        for path in output.rglob("*")
        if path.is_file() and path.relative_to(output).parts[0] != "private"
    ]
    assert len(shared) >= 1 + sum(len(kind.formats) for kind in SHARED)
    for path in shared:
        assert "CANARY" not in str(path.relative_to(output))
        assert canaries(path.read_bytes()) == set(), path.name


WORKERS_OWN = {
    b"WORKERcriterion",
    b"WORKERplace",
    b"WORKERinline",
    b"WORKERbelow",
    b"WORKERlist",
}


def test_what_only_the_worker_may_read_is_in_nothing_for_applicants(output: Path) -> None:
    guide = canaries((output / "bread.html").read_bytes(), b"WORKER")
    assert guide == WORKERS_OWN
    posts = list(output.glob("bread.job-post.*"))
    assert len(posts) == len(JOB_POST.formats)
    for path in (*posts, output / "index.html"):
        assert canaries(path.read_bytes(), b"WORKER") == set(), path.name


def briefgen(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
        timeout=300,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace whose brief was sent, and then changed wherever it is private."""
    folder = tmp_path_factory.mktemp("sent")
    workspace(folder, BRIEF)
    briefgen(folder, "send", "bread", "--format", "html,ics")
    changed = BRIEF.replace("CANARY", "CANARYnew").replace("Sell bread.", "Sell more bread.")
    (folder / "briefs/bread/brief.md").write_text(changed)
    return folder


def test_what_is_packed_for_the_worker_has_nothing_of_the_owners(sent: Path) -> None:
    record = sent / "briefs/_records/bread/sent-001"
    with zipfile.ZipFile(record / "bread.zip") as pack:
        names = pack.namelist()
        heard = {one for name in names for one in canaries(pack.read(name))}
    assert {"bread.html", "bread.ics", "bread.readback.yaml"} <= set(names)
    assert heard == set()
    assert canaries((record / "record.json").read_bytes()) == set()


@pytest.mark.parametrize(
    "command",
    [
        ("diff", "bread"),
        ("diff", "bread", "--format", "html"),
        ("diff", "bread", "--format", "json"),
        ("readback", "bread"),
    ],
    ids=" ".join,
)
def test_no_command_between_owner_and_worker_tells_of_the_owners_own(
    command: tuple[str, ...], sent: Path
) -> None:
    before = set(sent.rglob("*"))
    said = briefgen(sent, *command)
    made = [path for path in set(sent.rglob("*")) - before if path.is_file()]
    assert "Sell more bread" in said or made or command[0] == "readback"
    assert "CANARY" not in said
    for path in made:
        assert canaries(path.read_bytes()) == set(), path.name


def test_no_private_word_changes_what_is_shared(result: Result, tmp_path: Path) -> None:
    """Byte for byte: no fingerprint, no date, no id tells that the owner thought twice."""
    text, defaults = (re.sub("CANARY", "OTHER", one) for one in (BRIEF, DEFAULTS))
    other = produce(job(workspace(tmp_path, text, defaults)))
    own = "private/"
    one = {name: data for name, data in result.files if not name.startswith(own)}
    two = {name: data for name, data in other.files if not name.startswith(own)}
    assert len(one) >= len(SHARED)
    assert one == two
    assert dict(result.files) != dict(other.files)
