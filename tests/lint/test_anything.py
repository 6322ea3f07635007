"""Whatever a file holds: the checker answers, every place lies in its file, fixes come to rest."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.authoring.fix import mend
from briefgen.inputs import Inputs
from briefgen.lint import RULES, Policy, Profile, check
from briefgen.parse import parse
from briefgen.source import SourceFile

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "briefs").rglob("*.md"))
DRAFTS = sorted((Path(__file__).parent / "drafts").glob("*.md"))
TODAY = dt.date(2026, 11, 24)
DEFAULTS = SourceFile(
    "briefgen.yaml",
    "defaults:\n  due: 2019-01-01 # briefgen: ignore[BG3] x\n  tools: [Slack]\n"
    "  confidentiality: See [here](x.pdf), asap.\n",
)


def findings(source, profile, defaults=None):
    return check(parse(Inputs("x", source, {}, defaults)), Policy(profile=profile), TODAY)


def places(found):
    """Yield every place of a finding."""
    yield found.place
    if found.note:
        yield found.note.place
    if found.fix:
        yield from (edit.place for edit in found.fix.edits)


def is_inside(place):
    start, end = place.span.start, place.span.end
    source = place.source
    exist = all(source.position(source.offset(at)) == at for at in (start, end))
    return exist and start <= end


def verify(text, profile=Profile.STRICT, defaults=None):
    """Check a text and hold what is found against what is promised of every finding."""
    source = SourceFile("briefs/x.md", text)
    result = findings(source, profile, defaults)
    found = result.diagnostics
    known = {(rule.code, rule.name) for rule in RULES}
    for one in (*found, *(hidden.diagnostic for hidden in result.suppressed)):
        assert one.message.strip(), one
        assert (one.code, one.name) in known
        assert [p for p in places(one) if not is_inside(p)] == []
        files = {place.source.name for place in places(one)}
        assert files <= {"briefs/x.md", "briefgen.yaml"}
        if one.fix:
            assert one.fix.edits
            texts = [e.place.source.text for e in one.fix.edits]
            assert {len(t) for t in texts} <= {len(text), len(DEFAULTS.text)}
    order = [(d.place.source.name, d.place.span, d.code) for d in found]
    assert order == sorted(order)
    assert len(set(found)) == len(found)
    return found


def comes_to_rest(text, *, unsafe):
    """Hold a mended text against itself mended once more."""

    def checked(source):
        return findings(source, Profile.STRICT).diagnostics

    once = mend(SourceFile("briefs/x.md", text), checked, unsafe=unsafe)
    again = mend(SourceFile("briefs/x.md", once.text), checked, unsafe=unsafe)
    assert again.text == once.text
    assert again.applied == 0


LINES = [
    "---",
    "title: Scan the letters",
    "title: TODO",
    "titel: x",
    "kind: creative",
    "kind: procdure",
    "language: de",
    "due: 2026-02-30",
    "due: next Friday",
    "start: 03/04/2026",
    "due: start + 3 days # briefgen: ignore[BG3] agreed",
    "# briefgen: ignore[missing-goal, vauge-term]",
    "repeats: every week",
    "time_zone: Berlin",
    "owner: Dana <dana@example>",
    "contacts:",
    "  - name: Dana",
    "    email: dana@example",
    "    reply_within: 1 day",
    "deliverables:",
    "  - name: Page",
    "    due: 2026-12-01 17:00",
    "    acceptance: [modern look, several pictures]",
    "- *All* photos, etc.",
    "milestones:",
    "  - name: First",
    "    payment: 30%",
    "payment: $500",
    "payment: {amount: 300, currency: EURO}",
    "tools: [Airtable, Figma]",
    "tools:",
    "  - Airtable",
    "  - name: Figma",
    "owner_provides: nothing",
    "summary: |",
    "summary: >-",
    "  The the shop gets a modern look.",
    "  <!-- briefgen: ignore[vague-term] we know -->",
    "where: Drive: Episodes",
    "channel: #books",
    "password: hunter2x",
    "private: https://dana:s3cret-plum7@shop.example.com",
    "screening: Can you use Excel?",
    "x-own: [a, b",
    "'quoted",
    "\tindented",
    "# Title",
    "## Steps",
    "## Goal",
    "## Private notes",
    "## Acceptence criteria",
    "### Step 3: Save (20 min)",
    "#### Deep",
    "## Steps <!-- briefgen: ignore[empty-section] later -->",
    "1. Open the list, then save it and close it.",
    "1. You will open it as in step 9.",
    "3) The button is pressed. {#save}",
    "   - [ ] Check it.",
    "- [x] Done when: it looks nice",
    "**Bold line**",
    "As discussed, use the usual format asap, if possible, etc.",
    "See [here](#nowhere), [x](prices.xlsx), [](http://wiki), ![](a.png) and www.example.com.",
    "See [y](C:\\Users\\dana\\x.txt), [z](a b.xlsx), [w]() and [v](jane@example.com).",
    "| what | how |",
    "|---|---|",
    "| a | TBD |",
    "<b>bold</b> <!-- Dana is slow -->",
    "<!-- never ends",
    "-->",
    "```",
    "> quoted",
    "    code",
    "[^1]: A note.",
    "Text[^1] with {{placeholder}} and [insert name].",
    "Der Bericht muss bis Freitag da sein.",
    "手順 1。\u3000ファイルを開く。",
    "\u202eright to left\u200f",
    "e\u0301 \U0001f680 \ufeff",
    "",
    "   ",
]
LINE = st.one_of(st.sampled_from(LINES), st.text(max_size=20))
ENDS = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])
TEXTS = st.builds(lambda lines, end: end.join(lines), st.lists(LINE, max_size=25), ENDS)
HEADED = st.builds(
    lambda above, below, end: end.join(("---", *above, "---", *below, "")),
    st.lists(st.sampled_from(LINES[1:46]), max_size=14),
    st.lists(st.sampled_from(LINES[46:]), max_size=14),
    ENDS,
)


def prefixes(paths):
    """Yield beginnings of good briefs, at any character."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return st.sampled_from(texts).flatmap(
        lambda text: st.integers(0, len(text)).map(lambda end: text[:end])
    )


@given(st.text(), st.sampled_from(list(Profile)))
@example("\ufeff", Profile.STRICT)
@example("---\n---", Profile.STRICT)
@example("\x00", Profile.STRICT)
@example("---\r\r---\r", Profile.STRICT)
def test_any_text_is_checked(text, profile):
    verify(text, profile)


@given(TEXTS, st.sampled_from([None, DEFAULTS]))
def test_any_lines_are_checked(text, defaults):
    verify(text, defaults=defaults)


@given(HEADED, st.sampled_from([None, DEFAULTS]))
def test_any_facts_and_any_body_are_checked(text, defaults):
    verify(text, defaults=defaults)


@given(prefixes(EXAMPLES))
def test_any_beginning_of_a_good_brief_is_checked(text):
    verify(text)


@given(prefixes(DRAFTS))
def test_any_beginning_of_a_first_draft_is_checked(text):
    verify(text)


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@given(text=st.one_of(TEXTS, HEADED, st.text(max_size=80)))
def test_to_mend_any_text_twice_changes_no_more_than_once(text, unsafe):
    comes_to_rest(text, unsafe=unsafe)


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@given(text=st.one_of(prefixes(EXAMPLES), prefixes(DRAFTS)))
def test_to_mend_any_beginning_of_a_brief_twice_changes_no_more_than_once(text, unsafe):
    comes_to_rest(text, unsafe=unsafe)


def test_the_lines_above_make_most_rules_speak():
    """The properties are worth as much as what the texts hold."""
    texts = ["\n".join(("---", *LINES[1:46], "---", *LINES[46:])), "\n".join(LINES[46:]), ""]
    texts += [
        f"---\ntitle: x\n{line}\n---\n{LINES[i % 30 + 46]}\n" for i, line in enumerate(LINES)
    ]
    heard = {one.name for text in texts for one in verify(text)}
    assert len(heard) > len([rule for rule in RULES if not rule.by_build]) * 0.55
