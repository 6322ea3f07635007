"""When the worker reports, and what each report says."""

from pathlib import Path

import pytest

from briefgen.languages import LANGUAGES
from briefgen.render.html import html
from briefgen.render.update_form import dates, questions

EXAMPLES = Path(__file__).parents[2] / "briefs"


def example(guide, name):
    return guide((EXAMPLES / name).read_text("utf-8"))


def shown(found):
    return [(number, f"{day:%m-%d}") for number, day in found.shown]


def asked(guide, *lines):
    return named(questions(guide("\n".join(("---", *lines, "---", "")))))


def named(found):
    """Return the owner's questions as they are, and ours by their topics."""
    return [question.text if question.is_owners else question.topic for question in found]


def test_a_few_updates_are_all_listed_with_their_numbers(guide):
    found = dates(example(guide, "shop-migration/brief.md"))
    fridays = ["01-15", "01-22", "01-29", "02-05", "02-12", "02-19"]
    assert shown(found) == list(enumerate(fridays, start=1))
    assert (found.is_whole, found.goes_on) == (True, False)
    milestones = ["02-08", "02-15", "02-22", "03-01"]
    assert shown(dates(example(guide, "logo-refresh.md"))) == list(enumerate(milestones, 1))


def test_of_many_the_first_and_the_last_are_said(guide):
    """From 11 January to 13 December there are 48 weeks; the workdays were counted by month:
    14, 20, 23, 22, 21 and 19."""
    assert shown(dates(example(guide, "podcast-editing.md"))) == [(1, "01-11"), (49, "12-13")]
    products = dates(example(guide, "product-data-entry/brief.md"))
    assert shown(products) == [(1, "01-12"), (119, "06-25")]
    assert not products.is_whole


@pytest.mark.parametrize("until", ["", ", until: 9999-12-31"])
def test_what_goes_on_and_on_has_a_first_one_only(guide, until):
    repeats = f"repeats: {{every: day, at: '9:00'{until}}}"
    found = dates(guide(f"---\nstart: 2027-01-04\n{repeats}\nstatus_updates: day\n---\n"))
    assert shown(found) == [(1, "01-04")]
    assert found.goes_on


def test_without_dates_there_are_none(guide):
    assert dates(guide("---\nstatus_updates: week\n---\n")).shown == ()


def test_an_owner_who_asks_nothing_gets_a_good_update(guide):
    assert asked(guide, "status_updates: week") == [
        "done",
        "next",
        "blocked",
        "percent",
        "decisions",
    ]


@pytest.mark.parametrize("updates", ["title: x", "status_updates: none"])
def test_without_updates_nothing_is_asked(guide, updates):
    assert asked(guide, updates) == []


def test_what_the_owner_asks_takes_the_place_of_ours(guide):
    assert [
        q.text if q.is_owners else q.topic
        for q in questions(example(guide, "shop-migration/brief.md"))
    ] == [
        "finished since the last update, with links",
        "planned for the next week",
        "questions and risks, each with the date of the answer you need",
        "hours worked so far",
        "percent",
    ]
    assert [
        q.text if q.is_owners else q.topic for q in questions(example(guide, "logo-refresh.md"))
    ] == [
        "done",
        "next",
        "link to the files",
        "hours used of the 25",
        "what you need from Dana before the next milestone",
        "blocked",
        "percent",
    ]


def test_of_work_that_comes_back_nobody_knows_how_many_percent_are_done(guide):
    found = asked(guide, "repeats: week", "status_updates: week")
    assert found == ["done", "next", "blocked", "decisions"]


@pytest.mark.parametrize(
    ("tag", "include", "left"),
    [
        ("en", ["**Done** so far", "Related files"], ["next", "blocked", "percent", "decisions"]),
        ("en", ["How far you are, in %"], ["done", "next", "blocked", "decisions"]),
        ("de", ["Was ist fertig?", "Offene Fragen"], ["next", "blocked", "percent"]),
        ("es", ["Próximos pasos", "Qué necesita"], ["done", "blocked", "percent"]),
        ("fr", ["Ce qui est terminé", "Risques"], ["next", "percent", "decisions"]),
        ("pt", ["O que foi feito", "Dúvidas"], ["next", "blocked", "percent"]),
        ("uk", ["Що зроблено", "Що далі"], ["blocked", "percent", "decisions"]),
        ("ar", ["ما أُنجز", "أسئلة"], ["next", "blocked", "percent"]),
        ("hi", ["कितना काम पूरा हुआ", "समस्या"], ["next", "percent", "decisions"]),
        ("ja", ["完了した作業", "次の作業"], ["blocked", "percent", "decisions"]),
        ("zh", ["已完成的工作", "下一步计划"], ["blocked", "percent", "decisions"]),
        ("fil", ["Mga natapos na", "Mga tanong"], ["next", "blocked", "percent"]),
    ],
)
def test_questions_of_the_owner_are_known_in_every_language(guide, tag, include, left):
    found = asked(
        guide, f"language: {tag}", f"status_updates: {{every: week, include: {include}}}"
    )
    assert [question for question in found if question not in include] == left
    assert set(include) <= set(found)


def test_every_language_knows_words_for_every_topic():
    topics = {"done", "next", "blocked", "percent", "decisions"}
    assert len(LANGUAGES) >= 11
    for language in LANGUAGES:
        assert set(language.update_words) == topics
        words = [word for said in language.update_words.values() for word in said]
        assert len(words) >= 10
        assert [word for word in words if word != word.lower() or not word] == []


def test_the_form_stands_in_the_guide_once(guide, packaged):
    page = html(example(guide, "podcast-editing.md"), packaged)
    part = page.split('id="part-status_updates"')[1].split('<section class="part')[0]
    assert part.count('class="question"') == 5
    assert "1. Monday, January 11, 2027; … 49. Monday, December 13, 2027" in part
    assert "1. Friday, January 15, 2027; 2. Fri, Jan 22; " in html(
        example(guide, "shop-migration/brief.md"), packaged
    )


def test_what_is_done_and_what_comes_next_stand_first_whoever_asks(guide):
    include = "include: [Hours, What you finished, What you plan next]"
    found = questions(guide(f"---\nstatus_updates: {{every: week, {include}}}\n---\n"))
    assert [question.topic for question in found[:2]] == ["done", "next"]
    assert [question.text for question in found[:3]] == [
        "What you finished",
        "What you plan next",
        "Hours",
    ]
