"""The job post: what applicants read on a page, on paper, and pasted into a form."""

import io
import re

import pytest
from pypdf import PdfReader

from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES
from briefgen.parse import parse
from briefgen.render.document import JOB_POST, make
from briefgen.render.html import html
from briefgen.render.pdf import draw
from briefgen.render.text import text
from briefgen.source import SourceFile

BRIEF = """---
title: Move the web shop
summary: Our *old* shop ends in March. See [the shop](https://example.com/shop).
time_zone: Europe/Berlin
owner: {name: Lena Hofer, email: lena@example.com}
worker: {skills: ["HTML & CSS"]}
start: 2027-01-11
due: Live + 2 workdays
effort: 80 hours
milestones: [{name: Live, due: 2027-02-15 10:00, payment: 30%}]
deliverables:
  - name: Product `data`
    format: CSV
    quantity: 140 rows
    due: Live - 1 day
    acceptance: [SECRETCRITERION]
payment:
  amount: 3000
  currency: EUR
  when: After the last day
  within_days: 10
  bonus:
    - {amount: 10%, when: all is on time}
    - {amount: 150, when: "0 orders fail"}
out_of_scope: [New photos]
screening:
  must_have: [You moved **2** shops.]
  questions:
    - {ask: "Which shop < 200 rows?", look_for: SECRETANSWER}
    - {ask: What broke?, look_for: SECRETOTHER}
  test_task: {title: Correct a CSV file, payment: 40, minutes: 60, rubric: [SECRETRUBRIC]}
  attention_check: Write the word *terracotta*.
---
## Goal

Customers order here:

- by phone
- on paper
  1. with a pen

## Steps

1. SECRETSTEP
"""

POST = """\
Move the web shop

Our old shop ends in March. See the shop (https://example.com/shop).

GOAL
Customers order here:

- by phone
- on paper
  1. with a pen

WHAT YOU HAND OVER
- Product data – CSV; 140 rows; Due: Sunday, February 14, 2027, 10:00 Berlin time

SKILLS
- HTML & CSS

YOU MUST HAVE
- You moved 2 shops.

TIME AND MONEY
Start: Monday, January 11, 2027
Due: Wednesday, February 17, 2027, 10:00 Berlin time
Effort: 80 hours
Payment: 3,000 EUR for the whole project
When you are paid: After the last day
Paid within 10 days
Milestones:
- Live – Monday, February 15, 2027, 10:00 Berlin time – 30% (900 EUR)
Bonus: 10% (300 EUR) – all is on time
Bonus: 150 EUR – 0 orders fail

NOT PART OF THIS WORK
- New photos

TEST TASK
If your answers fit, we ask you to do this small task before we decide.
Correct a CSV file
Payment: 40 EUR
Effort: 60 minutes

HOW TO APPLY
Reply where you found this post.
Answer these questions by number:
1. Which shop < 200 rows?
2. What broke?
Write the word terracotta.
"""


def post(source=BRIEF, missing=()):
    return make(JOB_POST, parse(Inputs("x", SourceFile("x.md", source))).brief, {}, missing)


def test_the_text_is_ready_to_paste(packaged):
    assert text(post(), packaged).replace("\xa0", " ") == POST


def words(page):
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL).split())


def test_page_and_paper_say_the_same(packaged):
    page = words(html(post(), packaged)).replace("&lt;", "<").replace("&amp;", "&")
    drawing = draw(post(), packaged)
    reader = PdfReader(io.BytesIO(drawing.data))
    paper = "".join(p.extract_text() for p in reader.pages) + repr(reader.metadata)
    assert drawing.warnings == ()
    for wanted in (
        "Time and money",
        "Wednesday, February 17, 2027, 10:00 Berlin time",
        "10% (300 EUR) – all is on time",
        "Live – Monday, February 15, 2027, 10:00 Berlin time – 30% (900 EUR)",
        "You moved 2 shops.",
        "Correct a CSV file",
        "Which shop < 200 rows?",
        "Write the word terracotta",
        "Reply where you found this post.",
    ):
        assert squeezed(wanted) in squeezed(page)
        assert squeezed(wanted) in squeezed(paper)
    assert "SECRET" not in page + paper
    assert "lena@example.com" not in page + paper
    assert "Lena Hofer" not in page + paper


def squeezed(said):
    return re.sub(r"\s+", "", said)


def test_the_owner_may_say_where_to_apply(packaged):
    told = BRIEF.replace("screening:\n", "screening:\n  apply: Write to *jobs@example.com*.\n")
    made = text(post(told), packaged)
    assert "HOW TO APPLY\nWrite to jobs@example.com.\nAnswer these questions" in made
    assert "Reply where" not in made
    assert "jobs@example.com" in html(post(told), packaged)


def test_a_brief_that_says_little_is_a_short_post(packaged):
    made = text(post("---\ntitle: Scan letters\n---\n"), packaged)
    assert made == "Scan letters\n\nHOW TO APPLY\nReply where you found this post.\n"


def test_lists_in_the_body_are_in_the_post(packaged):
    body = "---\ntitle: T\n---\n## Deliverables\n\nAll of it:\n\n- A page\n- A film\n\n  Short.\n"
    made = text(post(f"{body}\n## Out of scope\n\n- Photos\n\n## Skills\n\n- Ink\n"), packaged)
    assert "WHAT YOU HAND OVER\nAll of it:\n- A page\n- A film\n  Short.\n" in made
    assert "OUT OF SCOPE\n- Photos\n" in made
    assert "SKILLS\n- Ink\n" in made


def test_what_is_paid_is_in_the_post_wherever_it_was_written(packaged):
    made = post("---\ntitle: T\n---\n## Pay\n\n300 EUR, half of it *before*.\n")
    assert "PAY\n300 EUR, half of it before.\n" in text(made, packaged)
    assert "300 EUR, half of it <em>before</em>." in html(made, packaged)


def test_a_draft_says_that_it_is_not_to_be_published(packaged):
    made = post(missing=("2 problems in parts not shown here.",))
    page = html(made, packaged)
    assert "This job post is a draft. Please do not publish it yet." in page
    assert "2 problems in parts not shown here." in page
    assert "THIS JOB POST IS A DRAFT." in text(made, packaged)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_every_language_has_its_words_for_it(language, packaged):
    made = text(post(BRIEF.replace("title:", f"language: {language.tag}\ntitle:", 1)), packaged)
    labels = language.labels
    for wanted in (labels.apply_here, labels.test_intro, labels.answer_by_number):
        assert wanted in made
    assert "{" not in made
