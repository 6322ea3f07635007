"""Which documents a brief calls for, and what is said of them."""

import datetime as dt
from pathlib import Path

import pytest

from briefgen.build import House, Job, Order, Result, plan, produce, write_index
from briefgen.diagnostic import Severity
from briefgen.inputs import Inputs
from briefgen.lint import Policy
from briefgen.source import SourceFile
from briefgen.workspace import Templates, Workspace, read_templates

ROOT = Path(__file__).parent.parent.parent
TODAY = dt.date(2026, 11, 24)
READING = Policy(select=("BG302", "BG516", "BG7"))
FORMATS = ("html", "txt", "csv")


@pytest.fixture(scope="module")
def templates() -> Templates:
    return read_templates(Workspace(ROOT))


def made(
    front: str,
    templates: Templates,
    documents: tuple[str, ...] = (),
    post_length: int = 5000,
    body: str = "",
    policy: Policy = READING,
) -> Result:
    text = f"---\ntitle: T\n{front}---\n{body}"
    inputs = Inputs("x", SourceFile("briefs/x.md", text))
    house = House(policy, post_length=post_length)
    return produce(Job(inputs, templates, house, Order(TODAY, (), FORMATS, documents)))


def names(result: Result) -> list[str]:
    return [name for name, _ in result.files]


HIRED = ["x.html", "private/x.scorecard.html"]
WANTED = [
    "x.html",
    "x.job-post.html",
    "x.job-post.txt",
    "private/x.screening.html",
    "private/x.screening.csv",
    "private/x.scorecard.html",
]


@pytest.mark.parametrize(
    ("front", "body", "expected"),
    [
        ("worker: Dana\n", "", HIRED),
        ("worker: {email: dana@example.com}\n", "", HIRED),
        ("status: done\n", "", HIRED),
        ("", "", WANTED),
        ("worker: {skills: [ink]}\n", "", WANTED),
        ("worker: Dana\nscreening: {questions: How?}\n", "", WANTED),
        ("worker: Dana\n", "## Screening questions\n\n- How?\n", WANTED),
    ],
)
def test_a_job_post_is_made_where_somebody_is_wanted(
    front: str, body: str, expected: list[str], templates: Templates
) -> None:
    assert names(made(front, templates, body=body)) == expected


def test_what_is_asked_for_is_made_in_any_case_and_nothing_else(templates: Templates) -> None:
    result = made("worker: Dana\n", templates, ("job-post",))
    assert names(result) == ["x.job-post.html", "x.job-post.txt"]


def test_a_post_that_is_too_long_is_told_with_its_length(templates: Templates) -> None:
    """`T`, a blank line, 20 characters, a blank line, and the 45 of how to apply are 70."""
    front = "summary: A line of 20 letters\n"
    post = dict(made(front, templates, ("job-post",)).files)["x.job-post.txt"].decode()
    assert post == "T\n\nA line of 20 letters\n\nHOW TO APPLY\nReply where you found this post.\n"
    assert made(front, templates, ("job-post",), post_length=70).diagnostics == ()
    (found,) = made(front, templates, ("job-post",), post_length=69).diagnostics
    assert (found.code, found.severity) == ("BG516", Severity.WARNING)
    assert found.message == "the job post has 70 characters, 1 more than the 69 that fit"
    assert "job_post:\n    length: 70" in found.help


def test_only_who_wants_to_hear_of_a_long_post_does(templates: Templates) -> None:
    front = "summary: A line of 20 letters\n"
    quiet = Policy(ignore=("long-job-post", "BG1", "BG2", "BG3", "BG5", "BG6"))
    found = made(front, templates, ("job-post",), 10, policy=quiet).diagnostics
    assert "BG516" not in [one.code for one in found]
    assert made(front, templates, ("guide",), 10).diagnostics == ()


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("job_post: {length: 4000}", 4000),
        ("job_post: 4,000", 4000),
        ("job_post: 4000 characters", 4000),
        ("job_post:", 5000),
        ("defaults: {language: en}", 5000),
    ],
)
def test_the_length_is_a_number_in_the_settings(written: str, length: int, tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/x.md").write_text("---\ntitle: T\n---\n")
    (tmp_path / "briefgen.yaml").write_text(f"{written}\n")
    planned = plan(Workspace(tmp_path), Order(TODAY, formats=("txt",)))
    assert planned.diagnostics == ()
    assert planned.jobs[0].house.post_length == length


def test_words_instead_of_the_number_are_told(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/x.md").write_text("---\ntitle: T\n---\n")
    (tmp_path / "briefgen.yaml").write_text("job_post: {length: short}\n")
    planned = plan(Workspace(tmp_path), Order(TODAY, formats=("txt",)))
    assert [d.code for d in planned.diagnostics] == ["BG704"]
    assert planned.jobs[0].house.post_length == 5000


DRAFT = """start: 2026-02-30
contacts: [{name: Cem, x-y: 1}]
milestones: [{name: Half, due: 2026-02-31}]
screening: {questions: [{ask: How?, look_for: [a, b]}]}
"""


def test_a_draft_tells_each_reader_of_what_they_see_and_counts_the_rest(
    templates: Templates,
) -> None:
    files = dict(made(DRAFT, templates).files)
    pages = {name: data.decode() for name, data in files.items() if name.endswith(".html")}
    start, half, look = "2026-02-30 is not", "2026-02-31 is not", "`look_for` is a list"
    told = {
        name: [word for word in (start, half, look) if word in page]
        for name, page in pages.items()
    }
    assert told == {
        "x.html": [start, half],
        "x.job-post.html": [start],
        "private/x.screening.html": [start, half, look],
        "private/x.scorecard.html": [start, half, look],
    }
    assert "And 1 more." in pages["x.html"]
    assert "And 2 more." in pages["x.job-post.html"]


def test_where_applicants_see_nothing_of_what_is_wrong_it_is_counted(
    templates: Templates,
) -> None:
    result = made("owner_provides: [{what: Flour, by: 2026-02-31}]\n", templates, ("job-post",))
    page = dict(result.files)["x.job-post.html"].decode()
    assert "1 problem in parts not shown here." in page
    assert "2026-02-31" not in page


def test_no_draft_tells_applicants_of_what_is_wrong_with_a_criterion(
    templates: Templates,
) -> None:
    body = "\n## Deliverables\n\n- A loaf\n\n  Acceptance: ![](SECRET.png)\n"
    files = dict(made("", templates, body=body, policy=Policy()).files)
    guide, post = (files[name].decode() for name in ("x.html", "x.job-post.html"))
    assert "SECRET.png" in guide.partition("<h1")[0] + guide.partition("is a draft")[2][:900]
    assert "is a draft" in post
    assert "SECRET" not in post


def test_the_indexes_lead_to_what_their_readers_may_open(
    templates: Templates, tmp_path: Path
) -> None:
    front = "due: 2026-12-04\nx-secret: CANARY\nprivate: CANARY\n"
    results = [made(front, templates), made("worker: Dana\nstatus: done\n", templates)]
    write_index(tmp_path, [results[0]], templates)
    shared = (tmp_path / "index.html").read_text(encoding="utf-8")
    own = (tmp_path / "private" / "index.html").read_text(encoding="utf-8")
    assert 'href="x.html"' in shared
    assert 'href="x.job-post.txt" aria-label="T, For applicants, Job post, TXT"' in shared
    assert "private" not in shared
    assert "screening" not in shared.lower().partition("<body")[2]
    for link in ("../x.html", "../x.job-post.txt", "x.screening.csv", "x.scorecard.html"):
        assert f'href="{link}"' in own
    assert "Somebody is wanted" in own
    assert "Friday, December 4, 2026: Everything is due" in own
    assert "CANARY" not in shared + own
    write_index(tmp_path, [results[1]], templates)
    own = (tmp_path / "private" / "index.html").read_text(encoding="utf-8")
    assert "This work is finished." in own


def test_a_brief_that_was_refused_is_in_the_owners_index_by_its_name_alone(
    templates: Templates, tmp_path: Path
) -> None:
    refused = Result("x", "the password is hunter2", (), ())
    write_index(tmp_path, [made("", templates), refused], templates)
    own = (tmp_path / "private" / "index.html").read_text(encoding="utf-8")
    assert "hunter2" not in own
    assert ">x</span>" in own
