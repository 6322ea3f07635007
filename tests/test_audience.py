"""Nobody sees what is not theirs, and the fingerprint tells what they do see apart."""

from dataclasses import replace

import pytest

from briefgen.audience import Reader, fingerprint, narrow, pictures, withheld
from briefgen.brief import (
    Brief,
    Deliverable,
    FrontMatter,
    Milestone,
    Payment,
    Person,
    Question,
    Screening,
    TestTask,
    When,
)
from briefgen.inputs import Inputs, Picture
from briefgen.parse import parse
from briefgen.source import SourceFile

BODY = """---
title: T
---
## Goal
Sell bread.

## Steps
1. Bake.

## Acceptance
- Crisp.

## Screening
Ask about ovens.

## Payment
300 EUR, and 20 more for no crumbs.

## Private notes
BANK ![secret](secret.png)

## Examples
![good](good.png)
"""


def body(text: str = BODY) -> Brief:
    return parse(Inputs("t", SourceFile("briefs/t.md", text))).brief


def front() -> Brief:
    screening = Screening(
        questions=(Question("How hot?", look_for="ANSWER"),),
        must_have=("An oven",),
        test_task=TestTask("Bake one", "5", "30", ("RUBRIC",)),
        attention_check="rye",
    )
    return Brief(
        "t",
        "T",
        FrontMatter(
            title="T",
            owner=(Person("Ann", email="ann@example.com"),),
            payment=Payment("300", "EUR"),
            deliverables=(Deliverable("Bread", acceptance=("Crisp",), where="The shelf"),),
            milestones=(Milestone("Half", When("2027-01-13"), "30%"),),
            screening=screening,
            confidentiality="Hush",
            private="BANK",
        ),
    )


def test_the_owner_sees_everything() -> None:
    assert narrow(front(), Reader.OWNER) == front()


def test_workers_see_neither_screening_nor_private_parts() -> None:
    seen = narrow(front(), Reader.WORKER)
    assert (seen.front.screening, seen.front.private) == (None, "")
    assert seen.front.confidentiality == "Hush"
    assert [s.key for s in narrow(body(), Reader.WORKER).sections] == [
        "goal",
        "steps",
        "acceptance",
        "payment",
        "examples",
    ]


def test_applicants_see_what_the_work_is_and_not_how_it_is_judged() -> None:
    seen = narrow(front(), Reader.APPLICANT).front
    assert seen.payment == Payment("300", "EUR")
    assert seen.deliverables == (Deliverable("Bread"),)
    assert seen.milestones == (Milestone("Half", When("2027-01-13"), "30%"),)
    assert seen.screening is not None
    assert seen.screening.questions == (Question("How hot?"),)
    assert seen.screening.test_task == TestTask("Bake one", "5", "30")
    assert (seen.screening.must_have, seen.screening.attention_check) == (("An oven",), "rye")
    assert (seen.owner, seen.confidentiality, seen.private) == ((), "", "")
    brief = narrow(body(), Reader.APPLICANT)
    assert [s.key for s in brief.sections] == ["goal", "payment"]
    assert (brief.steps, dict(brief.items)) == ((), {})


@pytest.mark.parametrize("reader", [Reader.APPLICANT, Reader.WORKER])
@pytest.mark.parametrize("secret", ["BANK", "ANSWER", "RUBRIC", "secret.png"])
def test_no_owner_only_word_is_left(reader: Reader, secret: str) -> None:
    assert secret not in repr(narrow(front(), reader))
    assert secret not in repr(narrow(body(), reader))


def test_the_fingerprint_is_that_of_what_the_reader_sees() -> None:
    seen = fingerprint(narrow(body(), Reader.WORKER), {})
    other_secret = body(BODY.replace("BANK", "OTHER\n\nBANK"))
    other_goal = body(BODY.replace("Sell", "Give"))
    assert fingerprint(narrow(other_secret, Reader.WORKER), {}) == seen
    assert fingerprint(narrow(other_goal, Reader.WORKER), {}) != seen
    assert len(seen) == 8


def test_the_fingerprint_knows_the_pictures() -> None:
    brief = narrow(body(), Reader.WORKER)
    assert pictures(brief) == ("good.png",)
    one = fingerprint(brief, {"good.png": Picture(b"1", "image/png", 1, 1)})
    two = fingerprint(brief, {"good.png": Picture(b"2", "image/png", 1, 1)})
    assert one != two


def test_moving_a_word_to_another_field_changes_the_fingerprint() -> None:
    one = Brief("t", "T", FrontMatter(title="T", effort="ab", revisions=""))
    two = Brief("t", "T", FrontMatter(title="T", effort="", revisions="ab"))
    assert fingerprint(one, {}) != fingerprint(two, {})


@pytest.mark.parametrize("reader", [Reader.APPLICANT, Reader.WORKER])
def test_what_the_owner_ticks_off_is_for_nobody_else_and_changes_no_fingerprint(
    reader: Reader,
) -> None:
    one, other = front(), replace(front(), front=replace(front().front, done=("TICKED",)))
    assert "TICKED" in repr(other)
    assert narrow(one, reader) == narrow(other, reader)
    assert fingerprint(one, {}) == fingerprint(other, {})
    assert "done" in withheld(reader)[FrontMatter]


WITHHELD = "WITHHELD"
BODIES = {
    "a part": "- A loaf\n\n### Acceptance\n\n- {no}\n\n{no}\n\n### Size\n\nBig\n",
    "a bold line": "- A loaf\n\n**Definition of done**\n\n- {no}\n",
    "a label": "- A loaf\n  Acceptance: {no}\n- A roll\n\n  Acceptance criteria:\n  - {no}\n",
    "in the middle": "- A loaf. Where: {no}; Format: round\n- A roll (done when: {no})\n",
    "a label of its own": "A loaf and a roll\n\nAcceptance:\n\n- {no}\n- {no}\n",
    "a column": "| Thing | **Acceptance** | Size |\n|---|---|---|\n| A loaf | {no} | Big |\n",
    "in a list": "- A loaf\n  - Where: {no}\n  - Size: big\n",
    "bold": "- **A loaf** – **Acceptance:** {no}\n- **Where:** {no}\n",
    "Japanese": "- A loaf\n  受け入れ基準：{no}\n",
}


@pytest.mark.parametrize("text", BODIES.values(), ids=list(BODIES))
def test_applicants_see_things_and_not_how_they_are_checked_nor_where_to(text: str) -> None:
    written = f"---\ntitle: T\n---\n\n## Deliverables\n\n{text.format(no=WITHHELD)}"
    shown = repr(narrow(body(written), Reader.APPLICANT))
    assert WITHHELD in repr(narrow(body(written), Reader.WORKER))
    assert WITHHELD not in shown
    assert "loaf" in shown
    for kept in ("roll", "Size", "Big", "big", "Format: round"):
        assert (kept in text) == (kept in shown)
