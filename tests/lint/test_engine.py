"""How rules are chosen, weighed, put in order, and kept from telling secrets."""

import datetime as dt
import hashlib
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.lint.briefs import TODAY, findings, found, read
from tests.secrets.samples import PASSWORDS, TOKENS

from briefgen.diagnostic import Edit, Severity
from briefgen.lint import RULES, Policy, Profile, check
from briefgen.lint.rules import vague_term
from briefgen.secrets import find
from briefgen.source import Place

PAST = "---\ntitle: Scan the letters\ndue: 2019-01-29\n---\n"
VAGUE = "---\ntitle: Case\nacceptance:\n  - The page has a modern look.\n---\n"
SECRET = "---\ntitle: Case\n---\nUse https://dana:s3cret-plum7@shop.example.com now.\n"
PASSWORD = "---\ntitle: Case\n---\nThe password is hunter2x.\n"


def names(text, **more):
    return {name for name, _ in found(text, **more)}


def test_each_profile_has_all_the_rules_of_the_milder_ones():
    chosen = {
        profile: {r.name for r in RULES if Policy(profile=profile).wants(r, "x", "briefs/x.md")}
        for profile in Profile
    }
    assert len(chosen[Profile.RELAXED]) > 15
    assert chosen[Profile.RELAXED] < chosen[Profile.DEFAULT] < chosen[Profile.STRICT]
    assert chosen[Profile.STRICT] == {rule.name for rule in RULES}


@pytest.mark.parametrize(
    ("text", "mildest"),
    [
        (PAST, Profile.DEFAULT),
        (VAGUE, Profile.DEFAULT),
        ("---\ntitel: Case\n---\n", Profile.RELAXED),
        ("---\ntitle: Case\n---\n## Steps\n\n1. You will open the PDP.\n", Profile.STRICT),
    ],
)
def test_a_rule_is_heard_from_its_profile_on(text, mildest):
    rule = {PAST: "past-due-date", VAGUE: "vague-term"}.get(text)
    rule = rule or ("unknown-key" if "titel" in text else "undefined-acronym")
    heard = {p for p in Profile if rule in names(text, policy=Policy(profile=p))}
    assert heard == {profile for profile in Profile if profile >= mildest}


@pytest.mark.parametrize("selector", ["BG305", "bg305", "past-due-date", " Past-Due-Date ", "BG3"])
def test_a_rule_is_chosen_and_left_out_by_code_the_beginning_of_one_or_name(selector):
    assert "past-due-date" in names(PAST, policy=Policy(select=(selector,)))
    chosen = names(PAST, policy=Policy(select=(selector,), profile=Profile.RELAXED))
    assert {name for name in chosen if not _code(name).startswith("BG3")} == set()
    assert "past-due-date" not in names(PAST, policy=Policy(ignore=(selector,)))


def _code(name):
    return next(rule.code for rule in RULES if rule.name == name)


@pytest.mark.parametrize("selector", ["past", "BG30x", "due-date", "", "B", "305"])
def test_what_only_looks_like_a_name_chooses_nothing(selector):
    assert not any(rule.is_meant_by(selector) for rule in RULES)


def test_what_is_chosen_takes_the_place_of_the_profile_and_ignoring_weighs_more():
    strict_rule = Policy(select=("undefined-acronym",), profile=Profile.RELAXED)
    text = "---\ntitle: Case\n---\n## Goal\n\nTag each PDP.\n"
    assert names(text, policy=strict_rule) == {"undefined-acronym"}
    assert names(text, policy=replace(strict_rule, ignore=("BG4",))) == set()


@pytest.mark.parametrize("pattern", ["case", "ca*", "briefs/case.md", "*", "briefs/*.md"])
def test_rules_are_left_out_for_some_briefs_by_name_or_file(pattern):
    policy = Policy(per_file={pattern: ("past-due-date",)})
    assert "past-due-date" not in names(PAST, policy=policy)
    assert "missing-goal" in names(PAST, policy=policy)


@pytest.mark.parametrize("pattern", ["Case", "cas", "other", "briefs", "case/*"])
def test_other_briefs_are_not_concerned(pattern):
    policy = Policy(per_file={pattern: ("past-due-date",)})
    assert "past-due-date" in names(PAST, policy=policy)


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ({}, "warning"),
        ({"vague-term": "error"}, "error"),
        ({"BG402": "info"}, "info"),
        ({"BG4": "info"}, "info"),
        ({"BG4": "info", "BG402": "error"}, "error"),
        ({"BG402": "error", "vague-term": "info"}, "info"),
        ({"Vague-Term": "error", "BG402": "info"}, "error"),
        ({"BG1": "error"}, "warning"),
    ],
)
def test_the_owner_weighs_a_rule_and_the_closest_name_counts(severity, expected):
    policy = Policy(severity={name: Severity(word) for name, word in severity.items()})
    weighed = [d.severity for d in findings(VAGUE, policy).diagnostics if d.name == "vague-term"]
    assert weighed == [expected]


def test_no_error_depends_on_the_day():
    dated = [rule for rule in RULES if rule.dated]
    assert "past-due-date" in [rule.name for rule in dated]
    policy = Policy(severity={rule.name: Severity.ERROR for rule in dated})
    text = PAST.replace("---\n", "---\nstart: today\n", 1) + "\nCall me by Friday, asap.\n"
    days = [dt.date(2018, 1, 1), TODAY, dt.date(2040, 1, 1)]
    errors = [
        {d for d in findings(text, policy, day).diagnostics if d.severity is Severity.ERROR}
        for day in days
    ]
    assert errors[0] == errors[1] == errors[2]
    late = [d for d in findings(text, policy).diagnostics if d.name == "past-due-date"]
    assert [d.severity for d in late] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("text", "name"), [(SECRET, "leaked-secret"), (PASSWORD, "password-in-text")]
)
@pytest.mark.parametrize(
    "policy",
    [
        Policy(profile=Profile.RELAXED),
        Policy(ignore=("BG6",)),
        Policy(ignore=("BG601", "password-in-text")),
        Policy(select=("BG1",)),
        Policy(per_file={"*": ("BG6",)}),
        Policy(severity={"BG6": Severity.INFO, "BG601": Severity.INFO, "BG602": Severity.INFO}),
        Policy(accepted=frozenset({"hunter2x", "s3cret-plum7"})),
    ],
)
def test_no_setting_lifts_or_lowers_a_gate(text, name, policy):
    heard = [d.severity for d in findings(text, policy).diagnostics if d.name == name]
    assert heard == [Severity.ERROR]


def test_of_an_empty_brief_only_that_is_said():
    for text in ("", " \n\t\n", "\n\n"):
        assert names(text, policy=Policy(ignore=("BG7",))) == {"empty-brief"}


def test_how_many_rules_looked_at_a_brief_is_told():
    assert findings(PAST, Policy(profile=Profile.STRICT)).rules == len(RULES)
    gates = [rule for rule in RULES if rule.gate]
    assert len(gates) == 3
    assert findings(PAST, Policy(select=("BG305",))).rules == 1 + len(gates)


def test_findings_stand_in_the_order_of_files_lines_and_codes_each_once():
    text = (
        "---\ntitle: Case\nacceptance:\n  - The page is robust and modern looking.\n---\n\n"
        "It is robust, etc.\n"
    )
    defaults = "defaults:\n  due: 2019-01-29\n  out_of_scope:\n    - Many pictures, etc.\n"
    all_found = findings(text, defaults=defaults).diagnostics
    places = [(d.place.source.name, d.place.span, d.code) for d in all_found]
    assert places == sorted(places)
    assert len({name for name, *_ in places}) == 2
    assert len(set(all_found)) == len(all_found) > 5


def test_what_the_defaults_say_is_found_where_they_stand():
    defaults = "defaults:\n  title: Case\n  due: 2019-01-29\n"
    all_found = findings("---\nkind: project\n---\n", defaults=defaults).diagnostics
    (late,) = [d for d in all_found if d.name == "past-due-date"]
    assert (late.place.source.name, late.place.span.start.line) == ("briefgen.yaml", 3)
    assert late.place.text == "2019-01-29"


def test_a_comment_beside_a_default_hides_what_is_found_there():
    defaults = "defaults:\n  due: 2019-01-29  # briefgen: ignore[past-due-date] a sample\n"
    text = "---\ntitle: Case\n---\n"
    result = findings(text, defaults=defaults)
    assert "past-due-date" not in [d.name for d in result.diagnostics]
    assert [(s.diagnostic.name, s.reason) for s in result.suppressed] == [
        ("past-due-date", "a sample")
    ]
    # In a brief with a date of its own the comment is idle, and that is no fault of the brief.
    own = findings("---\ntitle: Case\ndue: 2027-01-29\n---\n", defaults=defaults)
    assert "unused-suppression" not in [d.name for d in own.diagnostics]


def test_a_question_comes_from_the_rule_unless_a_finding_asks_its_own():
    asked = {d.name: d.question for d in findings(VAGUE).diagnostics}
    assert asked["missing-goal"] == next(r.question for r in RULES if r.name == "missing-goal")
    assert "modern look" in asked["vague-term"]
    assert vague_term.RULE.question == ""


# --- secrets


def said(value):
    """Yield every text in a value, with the text that each place shows."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Place):
        yield value.text
        yield value.source.text
    elif isinstance(value, Edit):
        yield value.text
    elif isinstance(value, tuple):
        for part in value:
            yield from said(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from said(getattr(value, field.name))


def values_in(text):
    """Return the secrets of a text that are long enough to be told from ordinary words."""
    return {text[s.start : s.end] for s in find(text) if s.end - s.start >= 6}


SAMPLES = [sample.text for sample in (*PASSWORDS, *TOKENS)]
FRAMES = [
    "---\ntitle: {}\n---\n",
    "---\ntitle: Case\n---\n{}\n",
    "---\ntitle: Case\ndue: {}\n---\n## Steps\n\n1. {}\n",
    "---\ntitle: Case\ntools:\n  - {}\nprivate: {}\n---\n## {}\n\nTODO {}\n",
    "---\ntitle: Case\n{}: x\n---\n<!-- {} -->\n",
    "---\ntitle: Case\n---\nSome {}. <!-- briefgen: ignore[vague-term] because {} -->\n",
    "---\ntitle: Case\n---\n[here]({}) and ![]({}) <b {}>\n",
    "---\ntitle: Case\n---\nSee [the list](#{}).\n\n## {}\n",
    "# briefgen: ignore[{}] {}\n",
    "{} briefgen: ignore[password-in-text] {}\n",
    "```\n{}\n```\n\n    {}\n",
    "| a | b |\n|---|---|\n| {} | {} |\n",
]


@given(st.sampled_from(FRAMES), st.sampled_from(SAMPLES), st.sampled_from(list(Profile)))
@example(
    "---\ntitle: Case\n---\n<!-- briefgen: ignore[BG1] {} -->\nx\n", SAMPLES[0], Profile.STRICT
)
def test_no_secret_is_in_anything_that_is_said(frame, secret, profile):
    text = frame.replace("{}", secret)
    values = values_in(text)
    result = check(read(text), Policy(profile=profile), TODAY)
    texts = [*said(result.diagnostics), *said(result.suppressed)]
    assert [(v, t) for v in values for t in texts if v in t] == []


def test_the_samples_of_that_test_are_secrets_where_they_stand():
    hit = sum(bool(values_in(frame.replace("{}", text))) for frame in FRAMES for text in SAMPLES)
    assert hit > len(FRAMES) * len(SAMPLES) * 0.8


def test_the_reason_of_a_suppression_tells_no_secret():
    text = (
        "---\ntitle: Case\n# briefgen: ignore[past-due-date] the password: hunter2x is old\n"
        "due: 2019-01-29\n---\n"
    )
    result = findings(text)
    (one,) = [s for s in result.suppressed if s.diagnostic.name == "past-due-date"]
    assert one.reason == "the password: ••• is old"


def test_a_secret_that_a_message_cuts_short_or_spells_otherwise_is_not_told():
    long = hashlib.sha512(b"a sample").hexdigest()
    text = (
        f"---\ntitle: Case\n---\nThe [here](https://example.com/x?token={long}) and\n\n"
        "## password: Tr0ub4dor!x\n\n[a](#password-tr0ub4dorxx)\n"
    )
    diagnostics = findings(text, Policy(profile=Profile.STRICT)).diagnostics
    helps = {d.name: d.help for d in diagnostics if d.name in ("vague-link-text", "missing-asset")}
    assert "example.com" in helps["vague-link-text"]
    assert "Did you mean" in helps["missing-asset"]
    shown = " ".join(said(diagnostics))
    assert long[:12] not in shown
    assert "tr0ub4dorx" not in shown.lower().replace("tr0ub4dorxx", "")


def test_a_fix_that_would_write_a_secret_is_not_offered():
    text = (
        "---\ntitle: Case\n---\nThe password: hunter2x stands at [x](#The-Hunter2x).\n\n"
        "## The hunter2x\n"
    )
    assert _fixes(text) == []
    assert _fixes(text.replace("The password: hunter2x", "It")) == ["#the-hunter2x"]


def _fixes(text):
    diagnostics = findings(text, Policy(select=("missing-asset",))).diagnostics
    return [edit.text for d in diagnostics if d.fix for edit in d.fix.edits]
