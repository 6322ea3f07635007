"""The example briefs: every word, step and picture of theirs is in the page and in the PDF."""

import csv
import datetime as dt
import functools
import io
import logging
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader

from briefgen import markup
from briefgen.brief import Brief, Step
from briefgen.build import Order, plan, produce
from briefgen.build.plan import Job
from briefgen.markup import Block
from briefgen.parse import parse
from briefgen.render.document import DOCUMENTS, FORMATS
from briefgen.workspace import find, find_briefs

ROOT = Path(__file__).parent.parent
NAMES = ("logo-refresh", "podcast-editing", "product-data-entry", "shop-migration")
PICTURES = {"logo-refresh": 1, "podcast-editing": 0, "product-data-entry": 2, "shop-migration": 4}
OWNERS_ALONE = (
    "Budget limit",
    "cousin's agency",
    "imports only these rows",
    "own test address",
    "finds all 6 errors",
    "terracotta",
)

TODAY = dt.date(2026, 11, 24)


class Text(HTMLParser):
    """The text of a page, and its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.pictures: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.hidden = tag in ("style", "title", "script")
        if tag == "img":
            self.pictures.append(found.get("src") or "")
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a":
            self.links.append(found.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


@functools.cache
def job(name: str) -> Job:
    return plan(find(ROOT), Order(TODAY, (name,), ("html", "pdf"), strict=True)).jobs[0]


@functools.cache
def files(name: str) -> dict[str, bytes]:
    result = produce(job(name))
    assert [d for d in result.diagnostics if d.severity != "info"] == []
    return dict(result.files)


@functools.cache
def page(name: str) -> Text:
    text = Text()
    text.feed(files(name)[f"{name}.html"].decode())
    return text


@functools.cache
def pdf(name: str) -> PdfReader:
    return PdfReader(io.BytesIO(files(name)[f"{name}.pdf"]))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def brief(name: str) -> Brief:
    return parse(job(name).inputs).brief


def said(brief: Brief) -> Iterator[str]:
    """Yield what the author wrote for the worker: titles, headings, the start of each block."""
    front = brief.front
    yield brief.title
    for section in brief.sections:
        if section.key != "private":
            yield section.heading.text if section.heading else ""
            yield from (text for block in section.blocks for text in block_texts(block))
    for step in brief.steps:
        yield from step_texts(step)
    yield from front.out_of_scope
    for deliverable in front.deliverables:
        yield deliverable.name
        yield from deliverable.acceptance
    yield from (m.name for m in front.milestones)
    yield from (p.what for p in front.owner_provides)
    yield from (t.name for t in front.tools)
    yield from (t.access for t in front.tools)
    yield from front.glossary
    yield from front.glossary.values()
    for person in (*front.owner, *front.approver, *front.contacts, *front.worker):
        yield from (person.name, person.role, person.email, person.phone, person.hours)
    for text in (front.summary, front.confidentiality, front.ownership, front.effort):
        for block in markup.read(text).blocks:
            yield from block_texts(block)
    if front.status_updates:
        yield from front.status_updates.include
    if front.payment:
        yield from (bonus.when for bonus in front.payment.bonus)


def step_texts(step: Step) -> Iterator[str]:
    yield step.number
    yield step.title.text
    yield step.done_when.text if step.done_when else ""
    yield from (text for block in step.blocks for text in block_texts(block))
    for inner in step.steps:
        yield from step_texts(inner)


def block_texts(block: Block) -> Iterator[str]:
    if block.children:
        for child in block.children:
            yield from block_texts(child)
    elif "![" not in (block.inline.source if block.inline else ""):
        yield block.text


def plain(text: str) -> str:
    return squeezed(re.sub(r"[*`_]", "", text))[:45]


def test_these_are_all_the_examples() -> None:
    assert tuple(found.name for found in find_briefs(find(ROOT)).briefs) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_word_for_the_worker_is_in_the_page(name: str) -> None:
    shown = re.sub(r"[*`_]", "", squeezed("".join(page(name).words)))
    wanted = [text for text in said(brief(name)) if text]
    assert len(wanted) > 50
    assert [text for text in wanted if plain(text) not in shown] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_word_for_the_worker_is_in_the_pdf(name: str) -> None:
    shown = squeezed("".join(p.extract_text() for p in pdf(name).pages))
    shown = re.sub(r"[*`_]", "", shown)
    wanted = [text for text in said(brief(name)) if text]
    assert [text for text in wanted if plain(text)[:25] not in shown] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_is_in_both(name: str) -> None:
    found = page(name).pictures
    assert len(found) == PICTURES[name]
    assert all(source.startswith("data:image/") for source in found)
    raster = sum("svg" not in source[:20] for source in found)
    drawn = {image.name for sheet in pdf(name).pages for image in sheet.images}
    assert len(drawn) == raster


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_owners_alone_is_in_either(name: str) -> None:
    text = "".join(p.extract_text() for p in pdf(name).pages) + repr(pdf(name).metadata)
    for secret in OWNERS_ALONE:
        assert secret not in files(name)[f"{name}.html"].decode()
        assert squeezed(secret) not in squeezed(text)


@pytest.mark.parametrize("name", NAMES)
def test_the_page_asks_nothing_of_the_network(name: str) -> None:
    html = files(name)[f"{name}.html"].decode()
    assert "default-src 'none'" in html
    assert not re.search(r"(?:src|href)=\"(?:file:|/|\.\.)", html)
    assert not re.search(r"<(?:link|iframe|object)\b|<script [^>]*src", html)
    assert not re.search(r"url\((?![\"']?data:)", html)


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_and_links_inside_lead_to_them(name: str) -> None:
    found = page(name)
    assert len(found.ids) == len(set(found.ids))
    assert [a for a in found.links if a.startswith("#") and a[1:] not in found.ids] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_is_tagged_titled_and_knows_its_language(name: str) -> None:
    root = pdf(name).root_object
    assert str(root["/Lang"]) == brief(name).front.language
    assert "/MarkInfo" in root
    assert "/StructTreeRoot" in root
    told = pdf(name).metadata
    assert told is not None
    assert told.title == brief(name).title
    assert pdf(name).outline


@pytest.mark.parametrize("name", NAMES)
def test_rendering_logs_nothing_and_gives_the_same_bytes(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        again = dict(produce(job(name)).files)
    assert caplog.records == []
    assert again == files(name)


@pytest.mark.parametrize("name", NAMES)
def test_each_page_says_which_version_it_is(name: str) -> None:
    version = brief(name).front.version
    mark = re.search(r"\b[0-9a-f]{8}\b", "".join(page(name).words))
    assert mark
    for number, sheet in enumerate(pdf(name).pages, start=1):
        text = sheet.extract_text()
        assert mark[0] in text
        assert version in text
        assert f"{number}/{len(pdf(name).pages)}" in squeezed(text)


@functools.cache
def every_file(name: str) -> dict[str, bytes]:
    """Return all documents, be they called for or not."""
    names = tuple(kind.name for kind in DOCUMENTS)
    planned = plan(find(ROOT), Order(TODAY, (name,), FORMATS, names, strict=True))
    result = produce(planned.jobs[0])
    assert [d for d in result.diagnostics if d.severity != "info"] == []
    return dict(result.files)


@pytest.mark.parametrize("name", NAMES)
def test_every_document_is_made_of_it_and_says_what_it_is_about(name: str) -> None:
    made = every_file(name)
    assert len(made) == 13
    for file, data in made.items():
        if file.endswith(".html"):
            text = Text()
            text.feed(data.decode())
            assert brief(name).title in text.words
            assert len(text.ids) == len(set(text.ids))
            assert [a for a in text.links if a.startswith("#") and a[1:] not in text.ids] == []


@pytest.mark.parametrize("name", NAMES)
def test_its_job_post_fits_and_holds_nothing_of_the_owners_alone(name: str) -> None:
    made = every_file(name)
    post = made[f"{name}.job-post.txt"].decode()
    assert 500 < len(post) < 5000
    assert not re.search(r"[*_`#]|\]\(", post)
    paper = PdfReader(io.BytesIO(made[f"{name}.job-post.pdf"]))
    assert len(paper.pages) <= 2
    said = post + made[f"{name}.job-post.html"].decode()
    said += "".join(page.extract_text() for page in paper.pages)
    alone = [secret for secret in OWNERS_ALONE if secret != "terracotta"]
    assert [secret for secret in alone if squeezed(secret) in squeezed(said)] == []
    front = brief(name).front
    people = (*front.owner, *front.contacts, *front.approver, *front.worker)
    assert [p.email for p in people if p.email and p.email in said] == []


@pytest.mark.parametrize("name", NAMES)
def test_its_job_post_asks_questions_and_pays_for_a_test(name: str) -> None:
    post = " ".join(every_file(name)[f"{name}.job-post.txt"].decode().split())
    screening = brief(name).front.screening
    assert screening is not None
    assert screening.test_task is not None
    assert len(screening.questions) >= 3
    assert len(screening.must_have) >= 2
    for wanted in ("SKILLS", "YOU MUST HAVE", "TEST TASK", "HOW TO APPLY"):
        assert wanted in post
    asked = [question.ask for question in screening.questions]
    for text in (*asked, *screening.must_have, screening.attention_check):
        assert re.sub(r"[*_`]", "", text) in post
    paid = post.partition("TEST TASK")[2].partition("HOW TO APPLY")[0]
    assert re.search(rf"Payment: {screening.test_task.payment}\s[A-Z]{{3}}", paid)
    assert re.search(r"Effort: \d+ minutes", paid)


@pytest.mark.parametrize("name", NAMES)
def test_its_kit_and_its_scorecard_are_whole(name: str) -> None:
    made, screening = every_file(name), brief(name).front.screening
    assert screening is not None
    assert screening.test_task is not None
    kit = Text()
    kit.feed(made[f"private/{name}.screening.html"].decode())
    said = squeezed("".join(kit.words))
    alone = [question.look_for for question in screening.questions]
    assert all(alone)
    assert len(screening.test_task.rubric) >= 3
    for text in (*alone, *screening.test_task.rubric, "Cut from this step"):
        assert re.sub(r"[*_`]", "", squeezed(text)) in re.sub(r"[*_`]", "", said)
    rows = list(csv.reader(io.StringIO(made[f"private/{name}.screening.csv"].decode("utf-8-sig"))))
    assert len(rows) > len(alone) + len(screening.test_task.rubric)
    record = yaml.load(made[f"private/{name}.scorecard.yaml"], yaml.BaseLoader)
    criteria = [text for thing in brief(name).front.deliverables for text in thing.acceptance]
    assert len(record["criteria"]) >= len(criteria) > 3
    assert record["bonus"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_for_applicants_leads_to_what_only_workers_get(name: str) -> None:
    post = every_file(name)[f"{name}.job-post.txt"].decode()
    headings = [s.heading.text for s in brief(name).sections if s.heading and not s.key]
    shared = ("goal", "deliverables", "payment", "out_of_scope")
    headings += [s.heading.text for s in brief(name).sections if s.heading and s.key not in shared]
    assert len(headings) >= 4
    assert [words for words in headings if f"section {words}" in post] == []
    assert not re.search(r"\bsection\b", post)


def test_what_is_the_owners_alone_is_where_the_owner_looks() -> None:
    made = every_file("shop-migration")
    pages = [made[f"private/shop-migration.{kind}.html"] for kind in ("screening", "scorecard")]
    said = squeezed(b"".join(pages).decode())
    assert [secret for secret in OWNERS_ALONE if squeezed(secret) not in said] == []
