"""A template that asks for what its readers may not see is told so, and prints nothing."""

import pytest

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.render.document import DOCUMENTS, GUIDE, JOB_POST, SCORECARD, make
from briefgen.render.html import html
from briefgen.render.templates import TemplateError
from briefgen.render.text import text
from briefgen.source import SourceFile

BRIEF = """---
title: T
owner: {name: Ann, email: ann@example.com}
worker: {name: Dana, phone: "123"}
deliverables: [{name: Loaf, acceptance: [It is crisp.]}]
milestones: [{name: First, due: 2027-01-12}]
private: {budget: SECRET}
screening:
  questions: [{ask: How hot?, look_for: SECRET}]
  test_task: {title: Bake, rubric: [SECRET]}
---
## Steps
1. Bake.
"""

PAGES = [kind for kind in DOCUMENTS if "html" in kind.formats]


def document(kind):
    return make(kind, parse(Inputs("x", SourceFile("x.md", BRIEF))).brief, {})


def told(kind, template, own):
    """Return what is said of an owner's template for a kind of document."""
    name = f"{kind.name}.html"
    with pytest.raises(TemplateError) as caught:
        html(document(kind), own(**{name.replace(".", "_"): template}))
    return str(caught.value)


@pytest.mark.parametrize(
    ("template", "field"),
    [
        ("{{ front.private }}", "private"),
        ("{{ brief.private }}", "private"),
        ("{{ brief.front.private }}", "private"),
        ("{{ document.brief.front.private.budget }}", "private"),
        ("{{ front['private'] }}", "private"),
        ("{{ front|attr('private') }}", "private"),
        ("{{ [front]|map(attribute='private')|list }}", "private"),
        ("{% if front.private is defined %}x{% endif %}", "private"),
        ("{% for q in front.screening.questions %}{{ q.look_for }}{% endfor %}", "screening"),
    ],
)
def test_a_guide_cannot_ask_for_what_is_the_owners(template, field, own):
    said = told(GUIDE, f"\n{template}", own)
    assert said == (
        f"templates/guide.html, line 2: `{field}` is the owner's alone, and workers read this; "
        "take it out"
    )


@pytest.mark.parametrize(
    ("template", "field"),
    [
        ("{{ front.private }}", "private"),
        ("{{ front.screening.questions[0].look_for }}", "look_for"),
        ("{{ front.screening.questions|map(attribute='look_for')|join }}", "look_for"),
        ("{{ front.screening.test_task.rubric }}", "rubric"),
        ("{% for p in front.owner %}{{ p.email }}{% endfor %}", "owner"),
        ("{{ front.worker[0].phone }}", "phone"),
        ("{{ front.glossary }}", "glossary"),
        ("{{ front.deliverables[0].acceptance }}", "acceptance"),
        ("{% for s in brief.steps %}{{ s.number }}{% endfor %}", "steps"),
    ],
)
def test_a_job_post_cannot_ask_for_what_applicants_do_not_see(template, field, own):
    said = told(JOB_POST, template, own)
    assert said.startswith("templates/job-post.html, line 1: ")
    assert f"`{field}` is not for applicants, and applicants read this; take it out" in said


def test_nor_can_a_part_of_it_nor_its_text(own):
    with pytest.raises(TemplateError, match=r"templates/parts/post.html, line 1: `owner`"):
        html(document(JOB_POST), own(parts__post_html="{{ front.owner }}"))
    templates = own(x="")
    templates.own["job-post.txt"] = "{{ front.private }}"
    with pytest.raises(TemplateError, match=r"templates/job-post.txt, line 1: `private`"):
        text(document(JOB_POST), templates)


def test_the_owners_own_documents_may_print_everything(own):
    page = html(document(SCORECARD), own(scorecard_html="{{ front.private.budget }}"))
    assert page == "SECRET"


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
def test_the_packaged_templates_ask_for_nothing_they_may_not(kind, packaged):
    assert "<h1>T</h1>" in html(document(kind), packaged)
