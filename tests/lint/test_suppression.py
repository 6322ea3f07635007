"""What a comment hides, and what it does not; no comment ever reaches a worker."""

import io
from pathlib import Path

import pypdf
import pytest
from tests.lint.briefs import findings, found, read

from briefgen.lint import Policy, check_settings
from briefgen.lint.suppression import Suppressions
from briefgen.render.document import GUIDE, make
from briefgen.render.html import html
from briefgen.render.pdf import pdf
from briefgen.source import SourceFile
from briefgen.workspace import Workspace, read_templates

ROOT = Path(__file__).parents[2]
LOOK = "vague-term"


def vague(text, **more):
    """Return the lines on which a vague word is found."""
    return [line for _, line in found(text, LOOK, **more)]


def top(*lines):
    return "\n".join(("---", "title: Case", *lines, "---", ""))


def body(*lines):
    return top() + "\n".join((*lines, ""))


BESIDE = "# briefgen: ignore[vague-term] we know"
INSIDE = "<!-- briefgen: ignore[vague-term] we know -->"

# The two phrases that are found are on marked lines: `1` has to be hidden, `2` has to stay.
HIDDEN_ABOVE = {
    "on the line of a value": ["acceptance:", f"  - modern look {BESIDE}", "  - modern look"],
    "on the line above a value": [
        "acceptance:",
        f"  {BESIDE}",
        "  - modern look",
        "  - modern look",
    ],
    "above a key, for the list below it": [
        BESIDE,
        "acceptance:",
        "  - modern look",
        "summary: modern look",
    ],
    "above a key whose list is not set in": [
        BESIDE,
        "acceptance:",
        "- modern look",
        "summary: modern look",
    ],
    "behind a key, for what stands below it": [
        f"acceptance: {BESIDE}",
        "  - modern look",
        "summary: modern look",
    ],
    "above an item with keys of its own": [
        "deliverables:",
        f"  {BESIDE}",
        "  - name: Page",
        "    acceptance:",
        "      - modern look",
        "  - name: modern look",
    ],
    "above a key of an item": [
        "deliverables:",
        "  - name: Page",
        f"    {BESIDE}",
        "    acceptance:",
        "      - modern look",
        "    format: modern look",
    ],
    "with blank lines and remarks between": [
        BESIDE,
        "",
        "# what we look at",
        "acceptance:",
        "  - modern look",
        "summary: modern look",
    ],
    "inside a text of several lines": [
        "summary: |",
        "  We sell bread.",
        f"  {BESIDE}",
        "  The shop gets a modern look.",
        "acceptance: modern look",
    ],
    "behind a line of such a text": [
        "summary: |",
        f"  The shop gets a modern look. {BESIDE}",
        "  We sell bread.",
        "acceptance: modern look",
    ],
    "where such a text begins": [
        f"summary: > {BESIDE}",
        "  The shop gets a modern look.",
        "acceptance: modern look",
    ],
    "as a comment of HTML": [
        f"summary: The shop gets a modern look. {INSIDE}",
        "acceptance: modern look",
    ],
    "behind a text in quotation marks": [
        f'summary: "modern look" {BESIDE}',
        "acceptance: modern look",
    ],
    "with several rules": [
        "summary: modern look # briefgen: ignore[missing-goal, vague-term , BG3] we know",
        "acceptance: modern look",
    ],
    "by its code": ["summary: modern look # briefgen: ignore[BG402] x", "acceptance: modern look"],
    "by the beginning of a code": [
        "summary: modern look # briefgen: ignore[bg4] x",
        "acceptance: modern look",
    ],
    "with a blank before the bracket": [
        "summary: modern look # briefgen: ignore [vague-term]: x",
        "acceptance: modern look",
    ],
}


@pytest.mark.parametrize("lines", HIDDEN_ABOVE.values(), ids=HIDDEN_ABOVE)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_comment_among_the_facts_hides_what_it_stands_for_and_no_more(lines, end):
    text = top(*lines)
    bare = text.replace(BESIDE, "# a remark").replace(INSIDE, "<!-- a remark -->")
    for comment in ("[missing-goal, vague-term , BG3]", "[BG402]", "[bg4]", " [vague-term]:"):
        bare = bare.replace(f"# briefgen: ignore{comment}", "# a remark")
    last = len(text.split("\n")) - 2
    assert len(vague(bare.replace("\n", end))) == 2
    assert vague(text.replace("\n", end)) == [last]


HIDDEN_BELOW = {
    "in a paragraph": [f"The look is robust. {INSIDE}", "", "It is robust."],
    "in a paragraph of several lines": [
        "The look",
        f"is {INSIDE}",
        "robust.",
        "",
        "It is robust.",
    ],
    "above a paragraph": [INSIDE, "The look is", "robust.", "", "It is robust."],
    "above a paragraph, with a blank line between": [
        INSIDE,
        "",
        "It is robust.",
        "",
        "A robust one.",
    ],
    "over several lines": [
        "<!-- briefgen: ignore[vague-term]",
        "     we know -->",
        "It is robust.",
        "",
        "A robust one.",
    ],
    "in an item": [f"- It is robust. {INSIDE}", "- It is robust."],
    "above a list, for all of it": [
        INSIDE,
        "",
        "- It is robust.",
        "- A robust one.",
        "",
        "It is robust.",
    ],
    "between two items": ["- It is", INSIDE, "- robust.", "", "It is robust."],
    "above an item that is set in": [
        "- First",
        f"  {INSIDE}",
        "  - It is robust.",
        "- It is robust.",
    ],
    "in an item that is set in": ["- First", f"  - It is robust. {INSIDE}", "  - It is robust."],
    "in the row of a table": [
        "| what | how |",
        "|---|---|",
        f"| a | robust {INSIDE} |",
        "| b | robust |",
    ],
    "above a table": [
        INSIDE,
        "",
        "| what | how |",
        "|---|---|",
        "| a | robust |",
        "",
        "It is robust.",
    ],
    "in a quotation's neighbour": ["> quoted", "", f"{INSIDE} It is robust.", "", "It is robust."],
}


@pytest.mark.parametrize("lines", HIDDEN_BELOW.values(), ids=HIDDEN_BELOW)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_comment_in_the_text_hides_what_it_stands_for_and_no_more(lines, end):
    text = body("## Acceptance criteria", "", *lines)
    last = len(text.split("\n")) - 1
    assert vague(text.replace("\n", end)) == [last]


def test_a_comment_in_a_heading_stands_for_the_heading():
    lines = [f"### Empty part {INSIDE.replace('vague-term', 'empty-section')}", "", "### Another"]
    text = body("## Acceptance criteria", "", "One page.", "", *lines)
    at = [line for _, line in found(text, "empty-section")]
    assert at == [len(text.split("\n")) - 1]


def test_before_the_first_key_it_stands_for_the_whole_brief():
    text = f"---\n\n# what to know\n{BESIDE}\ntitle: Case\nsummary: modern look\n---\n"
    text += "## Acceptance criteria\n\nIt is robust.\n"
    assert vague(text) == []
    assert "missing-due-date" in [name for name, _ in found(text)]
    hidden = text.replace("[vague-term]", "[vague-term, missing-due-date]")
    assert "missing-due-date" not in [name for name, _ in found(hidden)]


def test_without_facts_it_stands_for_the_whole_brief_at_the_very_beginning():
    text = f"\n{INSIDE}\n\nWords.\n\n## Acceptance criteria\n\nIt is robust.\n"
    assert vague(text) == []
    below = f"Words.\n\n{INSIDE}\n\n## Acceptance criteria\n\nIt is robust.\n"
    assert len(vague(below)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "# briefgen: ignore",
        "# briefgen: ignore vague-term",
        "# briefgen: ignore[]",
        "# briefgen: ignore[vauge-term] x",
        "# briefgen: ignored[vague-term]",
        "# ignore[vague-term]",
        "#briefgen ignore[vague-term]",
        "# briefgen: ignore[vague-terms, vague]",
        "# briefgen: ignore[long-sentence]",
    ],
)
def test_a_comment_that_does_not_name_the_rule_hides_nothing(words):
    assert vague(top(f"summary: modern look {words}")) == [3]


def test_a_comment_that_names_no_rule_or_an_unknown_one_is_told():
    nameless = findings(top("summary: modern look # briefgen: ignore")).diagnostics
    assert "this comment names no rule, so it hides nothing" in [d.message for d in nameless]
    unknown = findings(top("summary: modern look # briefgen: ignore[vauge-term] x")).diagnostics
    (one,) = [d for d in unknown if d.name == "unused-suppression"]
    assert one.message == "there is no rule called vauge-term"
    assert one.place.text == "vauge-term"
    assert [edit.text for edit in one.fix.edits] == ["vague-term"]


def test_of_several_rules_only_the_idle_ones_are_told():
    text = top("summary: modern look # briefgen: ignore[vague-term, invalid-date] we know")
    (one,) = [d for d in findings(text).diagnostics if d.name == "unused-suppression"]
    assert one.message == "there is nothing to ignore here: invalid-date"
    assert [edit.text for edit in one.fix.edits] == ["vague-term"]


def test_a_rule_that_did_not_look_proves_nothing():
    text = top("summary: Bread. # briefgen: ignore[vague-term] we know")
    assert "unused-suppression" in [name for name, _ in found(text)]
    left_out = Policy(ignore=("vague-term",))
    assert "unused-suppression" not in [name for name, _ in found(text, policy=left_out)]


def test_what_is_hidden_is_kept_with_the_reason():
    text = body("## Acceptance criteria", "", f"It is robust. {INSIDE}")
    (one,) = findings(text).suppressed
    assert (one.diagnostic.name, one.reason) == (LOOK, "we know")
    assert one.diagnostic.place.text == "robust"


def test_the_first_of_two_reasons_counts_and_neither_comment_is_idle():
    text = top(
        "# briefgen: ignore[vague-term] all of it",
        "summary: modern look # briefgen: ignore[vague-term] this one",
    )
    text = text.replace("title: Case\n", "").replace("---\n#", "---\ntitle: Case\n#", 1)
    result = findings(text)
    assert [s.reason for s in result.suppressed if s.diagnostic.name == LOOK] == ["all of it"]
    assert "unused-suppression" not in [d.name for d in result.diagnostics]


@pytest.mark.parametrize(
    ("comment", "is_hidden"),
    [
        ("<!-- briefgen: ignore[password-in-text] the word on the poster -->", True),
        ("<!-- briefgen: ignore[BG6] the word on the poster -->", True),
        ("<!-- briefgen: ignore[password-in-text] -->", False),
        ("<!-- briefgen: ignore[password-in-text]:  -->", False),
    ],
)
def test_a_password_is_excused_with_a_reason_only(comment, is_hidden):
    text = body(f"The password is hunter2x. {comment}")
    assert (found(text, "password-in-text") == []) is is_hidden


def test_a_key_is_never_excused():
    text = body("Use https://dana:s3cret-plum7@x.de <!-- briefgen: ignore[BG601] it is old -->")
    assert found(text, "leaked-secret") == [("leaked-secret", 4)]


@pytest.mark.parametrize(
    ("settings", "is_excused"),
    [
        ("defaults:\n  private: 'password: hunter2x' # briefgen: ignore[BG602] old\n", True),
        ("defaults:\n  # briefgen: ignore[BG602] old\n  private: 'password: hunter2x'\n", True),
        ("# briefgen: ignore[BG602] old\ndefaults:\n  private: 'password: hunter2x'\n", False),
        ("defaults: # briefgen: ignore[BG602] old\n  private: 'password: hunter2x'\n", True),
        (
            "defaults:\n  private: |\n    password: hunter2x\n    # briefgen: ignore[BG602] old\n",
            True,
        ),
        ("defaults:\n  # briefgen: ignore[BG602]\n  private: 'password: hunter2x'\n", False),
        ("defaults:\n  # briefgen: ignore[BG601] old\n  private: 'password: hunter2x'\n", False),
        (
            "defaults:\n  title: x # briefgen: ignore[BG602] old\n"
            "  private: 'password: hunter2x'\n",
            False,
        ),
    ],
)
def test_in_the_settings_comments_count_as_in_a_brief(settings, is_excused):
    names = [d.name for d in check_settings(SourceFile("briefgen.yaml", settings))]
    assert ("password-in-text" not in names) is is_excused


def test_reading_the_comments_of_a_long_brief_takes_no_time_when_there_are_none():
    assert Suppressions.of(read(body(*["Words."] * 1000))).given == ()


# --- no comment reaches a worker

SECRET_WORDS = "Dana is slow"
EVERYWHERE = f"""\
---
# briefgen: ignore[missing-goal] {SECRET_WORDS}
title: Case # briefgen: ignore[missing-title] {SECRET_WORDS}
summary: |
  We sell bread. # briefgen: ignore[vague-term] {SECRET_WORDS}
  # briefgen: ignore[vague-term] {SECRET_WORDS}
  And cake. <!-- briefgen: ignore[vague-term] {SECRET_WORDS} -->
acceptance: # briefgen: ignore[vague-term] {SECRET_WORDS}
  - modern look # briefgen: ignore[vague-term] {SECRET_WORDS}
  - "robust" # briefgen: ignore[vague-term] {SECRET_WORDS}
  - good <!-- briefgen: ignore[vague-term] {SECRET_WORDS} --> and kind
deliverables: [Page, Film] # briefgen: ignore[vague-term] {SECRET_WORDS}
effort: > # briefgen: ignore[vague-term] {SECRET_WORDS}
  Ten hours
  a week. # briefgen: ignore[vague-term] {SECRET_WORDS}
---
<!-- briefgen: ignore[vague-term] {SECRET_WORDS} -->

## Goal <!-- briefgen: ignore[vague-term] {SECRET_WORDS} -->

Bread <!-- briefgen: ignore[vague-term]
{SECRET_WORDS} --> for all.

## Steps

<!-- briefgen: ignore[vague-term] {SECRET_WORDS} -->

1. Knead. <!-- briefgen: ignore[vague-term] {SECRET_WORDS} -->
   <!-- briefgen: ignore[vague-term] {SECRET_WORDS} -->
   - Fold. <!-- briefgen: ignore[vague-term] {SECRET_WORDS} -->

| a | b |
|---|---|
| c | d <!-- briefgen: ignore[vague-term] {SECRET_WORDS} --> |
"""


@pytest.fixture(scope="module")
def guide():
    brief = read(EVERYWHERE).brief
    return make(GUIDE, brief, {}, ())


@pytest.fixture(scope="module")
def templates():
    return read_templates(Workspace(ROOT))


def test_no_comment_is_in_the_page(guide, templates):
    page = html(guide, templates)
    assert all(word in page for word in ("And cake.", "modern look", "Ten hours", "Fold."))
    assert "<!-- briefgen" not in page
    assert "&lt;!--" not in page
    assert "ignore[" not in page
    assert "Dana" not in page


def test_no_comment_is_in_the_pdf(guide, templates):
    pages = pypdf.PdfReader(io.BytesIO(pdf(guide, templates))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert all(word in text for word in ("And cake.", "modern look", "Ten hours", "Fold."))
    assert "briefgen:" not in text
    assert "Dana" not in text
