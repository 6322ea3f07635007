"""Fixes, words to choose from, and explanations in an editor."""

import pytest
from tests.lsp.client import Editor, applied

NAME = "briefs/style.md"
FACTS = """\
---
title: Edit the weekly podcast
language: en
owner:
  name: Dana 🎧 Whitfield
  emial: dana@example.com
due: 2027-03-05
---
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("help")
    (folder / "briefs").mkdir()
    with Editor(folder) as one:
        yield one


@pytest.fixture
def editor(server):
    yield server
    server.close_all()


def place(text, words):
    """Return line and UTF-16 column of the bar in the words, and the text without it."""
    at = text.index(words) + words.index("|")
    before = text[:at]
    column = len(before.rpartition("\n")[2].encode("utf-16-le")) // 2
    return before.count("\n"), column, text[:at] + text[at + 1 :]


def complete(editor, text, name=NAME):
    """Return what is offered at the bar in a text, and what it would become by each."""
    line, column, text = place(text, "|")
    editor.open(name, text)
    found = editor.completion(name, line, column)
    return {label: applied(text, [item["textEdit"]]) for label, item in found.items()}, found


def fix(editor, text, code):
    """Return the actions for the first finding of a code."""
    found = next(one for one in editor.open(NAME, text) if one["code"] == code)
    return editor.actions(NAME, found["range"])


def edited(editor, text, action):
    return applied(text, action["edit"]["changes"][editor.uri(NAME)])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_safe_fix_is_preferred_and_mends(editor, end):
    text = f"{FACTS}\n## Goal\n\nIt sells.\n".replace("\n", end)
    action = fix(editor, text, "BG703")["Write “email”: unknown-key"]
    assert action["isPreferred"] is True
    assert action["kind"] == "quickfix"
    assert action["diagnostics"][0]["code"] == "BG703"
    mended = edited(editor, text, action)
    assert mended == text.replace("emial", "email")
    assert "BG703" not in [one["code"] for one in editor.change(NAME, mended)]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_unsafe_fix_says_so_and_keeps_line_ends(editor, end):
    text = FACTS.replace("\n", end)
    actions = fix(editor, text, "BG503")
    title = next(title for title in actions if title.endswith(": missing-pay"))
    assert "(may change the meaning)" in title
    assert actions[title]["isPreferred"] is False
    mended = edited(editor, text, actions[title])
    assert "payment:" in mended
    assert mended.count("\n") == mended.count(end)


@pytest.mark.parametrize(
    ("text", "code", "comment"),
    [
        (f"{FACTS}\n🎧 It has a modern look.\n", "BG402", "look.  <!-- briefgen: ignore[vague"),
        (FACTS, "BG703", "emial: dana@example.com  # briefgen: ignore[unknown-key]\n"),
        (FACTS, "BG503", "---\n# briefgen: ignore[missing-pay]\ntitle:"),
        ("# Work\n\nIt sells.\n", "BG503", "# Work  <!-- briefgen: ignore[missing-pay] -->\n"),
    ],
)
def test_a_finding_can_be_ignored_where_it_is(editor, text, code, comment):
    actions = fix(editor, text, code)
    (title,) = (t for t in actions if t.startswith("Ignore") and comment_rule(comment) in t)
    changed = edited(editor, text, actions[title])
    assert comment in changed
    assert code not in [one["code"] for one in editor.change(NAME, changed)]


def test_a_comment_that_would_hide_nothing_is_not_offered(editor):
    assert not [title for title in fix(editor, "  \n", "BG712") if title.startswith("Ignore")]


def comment_rule(comment):
    return comment.partition("[")[2].partition("]")[0]


def test_keys_are_those_of_their_level(editor):
    texts, items = complete(editor, FACTS.replace("due:", "  r|\ndue:"))
    assert {"role", "reply_within", "time_zone"} <= set(texts)
    assert not {"name", "deliverables", "title"} & set(texts)
    assert "\n  role: \ndue:" in texts["role"]
    assert items["reply_within"]["detail"] == "How soon this person answers."


def test_keys_at_the_top_are_those_that_are_not_there(editor):
    texts, items = complete(editor, FACTS.replace("due:", "pa|\ndue:"))
    assert {"payment", "status_updates", "tools"} <= set(texts)
    assert not {"title", "owner", "due", "reply_within"} & set(texts)
    assert "\npayment:\ndue" in texts["payment"]
    assert items["payment"]["detail"].startswith("What the work is worth.")


@pytest.mark.parametrize(
    ("line", "key", "result"),
    [
        ("owner: {name: 🎧 Jo, re|}", "reply_within", "owner: {name: 🎧 Jo, reply_within: }"),
        ("tools:\n  - n|", "name", "tools:\n  - name: "),
        ("tools:\n- name: a\n  u|", "url", "tools:\n- name: a\n  url: "),
        ("deliverables:\n  - name: a\n    q|", "quantity", "  - name: a\n    quantity: "),
        ("screening:\n  test_task:\n    m|", "minutes", "  test_task:\n    minutes: "),
        ("payment:\n  bonus:\n    - am|", "amount", "  bonus:\n    - amount: "),
        ("su|: 2027", "summary", "\nsummary: 2027"),
    ],
)
def test_keys_below_others(editor, line, key, result):
    texts, _ = complete(editor, f"---\ntitle: a\n{line}\n---\n")
    assert result in texts[key]


@pytest.mark.parametrize(
    ("line", "word", "result"),
    [
        ("kind: |", "creative", "kind: creative\n"),
        ("kind:|", "procedure", "kind: procedure\n"),
        ("language: d|", "de", "language: de\n"),
        ("time_zone: Europe/Be|", "Europe/Berlin", "time_zone: Europe/Berlin\n"),
        ("payment:\n  currency: E|", "EUR", "  currency: EUR\n"),
        ("payment: {currency: |}", "UAH", "{currency: UAH}"),
        ("status_updates:\n  every: |", "milestone", "  every: milestone\n"),
        ("repeats:\n  every: 2|", "2 weeks", "  every: 2 weeks\n"),
        ("repeats:\n  on: [Friday, |]", "Monday", "[Friday, Monday]"),
        ("language: de\nrepeats:\n  on: |", "Montag", "  on: Montag\n"),
    ],
)
def test_values(editor, line, word, result):
    texts, _ = complete(editor, f"---\ntitle: a\n{line}\n---\n")
    assert result in texts[word]


def test_a_text_of_ones_own_is_not_guessed(editor):
    assert complete(editor, "---\ntitle: |\n---\n")[0] == {}


def test_headings_are_in_the_language_of_the_brief_and_not_twice(editor):
    text = "---\ntitle: Folge\nlanguage: de\n---\n\n## Ziel\n\nText.\n\n## A|\n"
    texts, items = complete(editor, text)
    assert "\n## Abnahmekriterien\n" in texts["Abnahmekriterien"]
    assert items["Abnahmekriterien"]["detail"] == "section: acceptance"
    assert len(texts) > 8
    assert not {"Ziel", "Goal", "Steps"} & set(texts)


def test_settings_have_keys_and_rules(editor):
    name = "briefgen.yaml"
    assert {"brand", "lint", "defaults"} <= set(complete(editor, "b|\n", name)[0])
    texts, _ = complete(editor, "lint:\n  ignore: [vague|]\n", name)
    assert texts["vague-term"] == "lint:\n  ignore: [vague-term]\n"
    assert "missing-pay" in complete(editor, "lint:\n  severity:\n    mis|\n", name)[0]
    assert set(complete(editor, "lint:\n  profile: |\n", name)[0]) == {
        "relaxed",
        "default",
        "strict",
    }
    assert "review_days" in complete(editor, "defaults:\n  approver:\n    |\n", name)[0]


def test_a_field_is_explained_on_its_key_and_on_its_value(editor):
    editor.open(NAME, FACTS)
    for column in (0, 8):
        said = editor.hover(NAME, 6, column)
        assert said.startswith("**due**: When all of it is delivered")
        assert "due: 2027-03-05 17:00" in said
    assert editor.hover(NAME, 4, 14).startswith("**name**: The name.")


def test_a_rule_is_explained_where_it_found_something_and_where_it_is_named(editor):
    text = f"{FACTS}\n🎧 It has a modern look. <!-- see BG503, long-step -->\n"
    line, column, text = place(text.replace("modern", "mod|ern"), "mod|ern")
    editor.open(NAME, text)
    assert "**vague-term** (BG402)" in editor.hover(NAME, line, column)
    at = text.splitlines()[line].index("BG503") + 1  # the emoji is one unit more
    assert "**missing-pay** (BG503)" in editor.hover(NAME, line, at + 2)
    assert "Bad:" in editor.hover(NAME, line, at + 9)
    assert editor.hover(NAME, line - 1, 0) == ""
