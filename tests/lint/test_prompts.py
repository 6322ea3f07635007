"""What a template leaves behind says nothing; what an owner wrote says something."""

import pytest

from briefgen.languages import LANGUAGES, Lexicon, lexicon_for
from briefgen.lint.wording.prompts import is_prompt, prompts, says_something

ENGLISH = lexicon_for("en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "…",
        "...",
        "---",
        "________",
        "?",
        "TODO",
        "TODO: say in one sentence what will be better",
        "**TODO**: say why",
        "[TBD]",
        "tbd",
        "TBD by 2026-12-01",
        "??? (weekend, to be hired)",
        "[Insert two sentences about the company]",
        "[Key findings and recommendations]",
        "**[Name]**",
        "<your name>",
        "<Ihr Name>",
        "{{ buy.description }}",
        "{{first}} {{last}}",
        "to be decided",
        "To be confirmed.",
        "Lorem ipsum",
        "*Describe the goal in one sentence.*",
        "_Insert the price here_",
        "TODO <!-- Ruth knows -->",
        "<!-- Ruth knows -->",
    ],
)
def test_prompts_are_told(text):
    assert is_prompt(text, ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "Sales gets a weekly price list.",
        "3",
        "x",
        "none",
        "TODOS",
        "Write the text. TODO: ask Ruth",
        "[Style guide](https://example.com)",
        "[Jane](mailto:jane@example.com) answers",
        "[x] done",
        "<https://example.com>",
        "<jane@example.com>",
        "Hello {{first_name}}, your parcel is here",
        "Your parcel is here",
        "Describe the goal in one sentence.",
        "*Describe* the goal.",
        "*The Second Shelf*",
        "Nothing is coming soon enough for us",
        "The price is to be decided by Ruth on Monday",
        "目的",
    ],
)
def test_what_somebody_wrote_is_no_prompt(text):
    assert not is_prompt(text, ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "Name:",
        "**Name:**",
        "Name: TBD",
        "Name:\nEmail: …\n**Phone:** [number]",
        "These things are not part of the work:",
        "氏名：",
    ],
)
def test_a_label_alone_says_nothing(text):
    assert not says_something(text, ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "Name: Jane",
        "Name: TBD\nEmail: jane@example.com",
        "We need two logos. Send them to:",
        "https://example.com/prices",
        "17:00",
        "氏名：山田",
    ],
)
def test_a_label_with_its_words_says_something(text):
    assert says_something(text, ENGLISH)


def test_marks_and_brackets_are_told_in_a_language_without_a_lexicon():
    assert is_prompt("TODO: Ziel", Lexicon())
    assert is_prompt("[Ziel in einem Satz]", Lexicon())
    assert not is_prompt("Kunden finden uns", Lexicon())


def test_prompts_are_found_among_other_words_but_not_links():
    found = [
        match[0]
        for match in prompts().finditer(
            "Write to [your name], [insert date] or {{ email }}; "
            "see [your order](https://example.com) and [the list]."
        )
    ]
    assert found == ["[your name]", "[insert date]", "{{ email }}"]


def test_each_language_with_a_lexicon_knows_how_templates_ask():
    known = [language for language in LANGUAGES if language.lexicon.misspellings]
    assert known
    assert all(language.lexicon.prompt_openers for language in known)


def test_a_long_text_takes_no_long_time():
    assert not is_prompt("[" * 50_000 + "x", ENGLISH)
    assert not is_prompt("{{" * 50_000 + "x", ENGLISH)
    assert says_something("a" * 100_000 + ":", ENGLISH)
