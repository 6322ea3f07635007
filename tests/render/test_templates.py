"""Templates of a workspace: how they replace ours, and what is said when one is broken."""

import pickle

import pytest

from briefgen.errors import BriefgenError
from briefgen.render.html import html
from briefgen.render.pdf import PdfError, PdfUnavailable, draw, pdf
from briefgen.render.templates import TemplateError


def test_a_template_of_the_workspace_replaces_ours(rich, own):
    assert html(rich, own(guide_html="<p>{{ brief.title }}</p>")).startswith("<p>Winter catalogue")


def test_a_part_can_be_replaced_alone(rich, own):
    page = html(rich, own(parts__payment_html="<p>Ask Dana about money.</p>"))
    assert "Ask Dana about money." in page
    assert "900" not in page.split("At a glance")[1].split("Ask Dana")[1].split("</section>")[0]
    assert "Prepare a product" in page


def test_ours_can_be_extended_under_its_own_name(rich, own):
    text = (
        '{% extends "briefgen/guide.html" %}'
        "{% block header %}{{ super() }}<p>Studio Meyer</p>{% endblock %}"
    )
    page = html(rich, own(guide_html=text))
    assert page.index("<h1>") < page.index("Studio Meyer") < page.index("At a glance")


def test_an_extended_template_still_gets_the_workspaces_parts(rich, own):
    templates = own(
        guide_html='{% extends "briefgen/guide.html" %}', parts__payment_html="<p>Mine.</p>"
    )
    assert "<p>Mine.</p>" in html(rich, templates)


def test_a_stylesheet_is_taken_as_it_is(rich, own):
    css = "@media print{#x{color:red}} h1::after{content:'{{ 1 + 1 }}'}"
    assert css in html(rich, own(styles__screen_css=css))


def test_words_of_the_brief_are_escaped_under_any_template_name(guide, own):
    page = html(
        guide("# <b>x</b>"),
        own(guide_html='{% include "card.txt" %}', card_txt="{{ brief.title }}"),
    )
    assert page == "&lt;b&gt;x&lt;/b&gt;"


def test_braces_in_a_brief_are_words(guide, packaged):
    assert "{{ 7 * 7 }}" in html(guide("## Goal\n\n{{ 7 * 7 }}"), packaged)


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("one\n{% if %}", 2, "Expected an expression"),
        ("one\n\n{{ nothing }}", 3, "there is no `nothing` here"),
        ("{{ front.titel }}", 1, "there is no `titel` here; did you mean `title`?"),
        ("{{ brief.colour }}", 1, "there is no `colour` here"),
        ("\n{{ 1 / 0 }}", 2, "division by zero"),
        ('{% include "parts/none.html" %}', 1, "there is no template parts/none.html"),
        ("\n{% block a %}", 2, "Unexpected end of template"),
        ('{{ style("styles/none.css") }}', 1, "there is no file styles/none.css"),
    ],
)
def test_a_broken_template_is_named_with_the_line_and_the_reason(rich, own, text, line, why):
    with pytest.raises(TemplateError, match=why) as told:
        html(rich, own(guide_html=text))
    assert isinstance(told.value, BriefgenError)
    assert str(told.value).startswith(f"templates/guide.html, line {line}: ")


def test_a_broken_part_is_named_itself(rich, own):
    with pytest.raises(TemplateError, match=r"templates/parts/step\.html, line 2"):
        html(rich, own(parts__step_html="\n{{ stepp.title }}"))


def test_a_part_that_ours_cannot_use_is_the_owners_too(rich, own):
    text = '{% with front = none %}\n{% include "briefgen/parts/header.html" %}{% endwith %}'
    with pytest.raises(TemplateError, match=r"templates/guide\.html, line 2"):
        html(rich, own(guide_html=text))


def test_the_paper_template_is_checked_in_the_same_way(rich, own):
    with pytest.raises(TemplateError, match=r"templates/guide\.pdf\.html, line 1"):
        pdf(rich, own(guide_pdf_html="{{ nothing }}"))


def test_two_workspaces_in_one_process_keep_their_templates_apart(rich, own):
    assert html(rich, own(guide_html="one")) == "one"
    assert html(rich, own(guide_html="two")) == "two"
    assert html(rich, own(guide_html="one")) == "one"


def test_a_theme_changes_paper_too(rich, own, rich_pdf):
    theme = own().packaged["styles/theme.css"].replace("#0f5c63", "#123456")
    drawing = draw(rich, own(styles__theme_css=theme))
    assert drawing.warnings == ()
    assert drawing.data != rich_pdf


@pytest.mark.parametrize(
    "error",
    [
        TemplateError("templates/guide.html", 2, "no"),
        PdfError("a-brief", ("one", "two")),
        PdfUnavailable("darwin"),
    ],
)
def test_errors_come_back_whole_from_another_process(error):
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
