"""What `briefgen.yaml` and the command say of rules, joined; what in it cannot be followed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.authoring.fix import mend
from briefgen.diagnostic import Severity
from briefgen.errors import BriefgenError
from briefgen.lint import (
    RULES,
    Options,
    Policy,
    Profile,
    check_settings,
    is_barred,
    policy_for,
    rule_called,
)
from briefgen.source import SourceFile


def settings(text):
    return SourceFile("briefgen.yaml", text)


def problems(text):
    """Return name, message, and the words at the place of each problem."""
    return [(d.name, d.message, d.place.text) for d in check_settings(settings(text))]


GOOD = """\
defaults:
  language: en
lint:
  profile: strict
  select: [BG1, vague-term]
  ignore: [BG402]
  severity:
    vague-term: error
    BG3: info
  per_file:
    podcast-editing: [past-due-date]
    "drafts/*": [BG4, BG101]
  required:
    creative: [goal, audience]
  accept: [Robust, PDP]
"""


def test_settings_that_can_be_followed_are_silent():
    assert problems(GOOD) == []
    assert problems("") == []
    assert problems("# nothing\n") == []


def test_a_policy_is_what_the_settings_say():
    assert policy_for(settings(GOOD), Options()) == Policy(
        Profile.STRICT,
        ("BG1", "vague-term"),
        ("BG402",),
        {"vague-term": Severity.ERROR, "BG3": Severity.INFO},
        {"podcast-editing": ("past-due-date",), "drafts/*": ("BG4", "BG101")},
        {"creative": ("goal", "audience")},
        frozenset({"robust", "pdp"}),
    )


def test_without_settings_it_is_what_was_typed_or_the_default():
    assert policy_for(None, Options()) == Policy()
    assert policy_for(settings(""), Options()) == Policy()
    typed = Options(Profile.RELAXED, ("BG1",), ("missing-goal",))
    assert policy_for(None, typed) == Policy(Profile.RELAXED, ("BG1",), ("missing-goal",))


def test_what_was_typed_weighs_more_and_ignoring_adds_up():
    typed = Options(Profile.RELAXED, ("BG3",), ("BG305",))
    joined = policy_for(settings(GOOD), typed)
    assert joined.profile is Profile.RELAXED
    assert joined.select == ("BG3",)
    assert joined.ignore == ("BG402", "BG305")
    assert joined.severity == policy_for(settings(GOOD), Options()).severity


def test_what_cannot_be_followed_does_not_keep_the_rest_from_counting():
    text = "lint:\n  profile: gentle\n  ignore: [vauge-term, BG305]\n  nonsense: 1\n"
    policy = policy_for(settings(text), Options())
    assert policy.profile is Profile.DEFAULT
    assert policy.ignore == ("vauge-term", "BG305")


@pytest.mark.parametrize(
    "options", [Options(select=("vauge-term",)), Options(ignore=("vauge-term",))]
)
def test_a_rule_that_was_typed_and_does_not_exist_ends_the_run(options):
    with pytest.raises(BriefgenError) as error:
        policy_for(None, options)
    message = str(error.value)
    assert "There is no rule called vauge-term. Did you mean vague-term?" in message
    assert "briefgen rule --all" in message


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("lint:\n  select: [BG1, vauge-term]\n", "vauge-term"),
        ("lint:\n  ignore:\n    - vauge-term\n", "vauge-term"),
        ("lint:\n  ignore: vauge-term\n", "vauge-term"),
        ("lint:\n  severity:\n    vauge-term: error\n", "vauge-term"),
        ("lint:\n  per_file:\n    podcast: [BG1, vauge-term]\n", "vauge-term"),
        ("lint:\n  per_file:\n    podcast: vauge-term\n", "vauge-term"),
    ],
)
def test_an_unknown_rule_is_told_where_it_stands(text, where):
    (found,) = check_settings(settings(text))
    assert (found.name, found.severity) == ("unknown-rule", Severity.ERROR)
    assert found.message == "there is no rule called vauge-term"
    assert found.help == "Did you mean vague-term? `briefgen rule --all` lists them."
    assert found.place.source.name == "briefgen.yaml"
    assert found.place.text == where


def test_a_name_like_none_gets_no_suggestion():
    (found,) = check_settings(settings("lint:\n  ignore: [xyzzy]\n"))
    assert found.help == "`briefgen rule --all` lists them."


@pytest.mark.parametrize(
    ("text", "message", "where", "fixed"),
    [
        (
            "lint:\n  required:\n    procedur: [goal]\n",
            "there is no kind of brief called procedur",
            "procedur",
            "lint:\n  required:\n    procedure: [goal]\n",
        ),
        (
            "lint:\n  required:\n    project: [goal, acceptence]\n",
            "there is no section called acceptence",
            "acceptence",
            "lint:\n  required:\n    project: [goal, acceptance]\n",
        ),
    ],
)
def test_an_unknown_kind_or_section_is_told_and_mended(text, message, where, fixed):
    (found,) = check_settings(settings(text))
    assert (found.name, found.message, found.place.text) == ("unknown-key", message, where)
    assert where not in found.help.split()
    assert "Known: " in found.help
    assert mend(settings(text), check_settings).text == fixed


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("lintt:\n  profile: strict\n", "unknown-key", "lintt"),
        ("lint:\n  profil: strict\n", "unknown-key", "profil"),
        ("lint:\n  profile: strickt\n", "wrong-type", "strickt"),
        ("lint:\n  severity:\n    vague-term: fatal\n", "wrong-type", "fatal"),
        ("lint: [strict]\n", "wrong-type", "[strict]"),
    ],
)
def test_other_mistakes_in_the_settings_are_told_too(text, name, where):
    assert [(found, place) for found, _, place in problems(text)] == [(name, where)]


# --- secrets

TOKEN = "https://dana:s3cret-plum7@shop.example.com"


def test_a_secret_in_the_settings_is_told_and_not_shown():
    text = f"defaults:\n  private: {TOKEN}\n  ownership: the password is hunter2x\n"
    found = check_settings(settings(text))
    assert [(d.name, d.place.span.start.line) for d in found] == [
        ("leaked-secret", 2),
        ("password-in-text", 3),
    ]
    for diagnostic in found:
        assert "hunter2x" not in diagnostic.place.source.text
        assert "s3cret-plum7" not in diagnostic.place.source.text
        assert diagnostic.severity is Severity.ERROR


def test_a_misspelled_key_that_holds_a_secret_shows_none():
    text = "lint:\n  ignore: ['password: hunter2x']\n"
    shown = str(
        [(d.message, d.help, d.label, d.place.text) for d in check_settings(settings(text))]
    )
    assert "there is no rule called" in shown
    assert "hunter2x" not in shown


def test_no_document_is_made_with_a_secret_of_the_settings():
    assert is_barred((), settings(f"defaults:\n  private: {TOKEN}\n"))
    assert is_barred((), settings("defaults:\n  private: 'password: hunter2x'\n"))
    assert not is_barred((), settings(GOOD))
    assert not is_barred((), None)
    excused = "defaults:\n  # briefgen: ignore[password-in-text] a poster\n"
    assert not is_barred((), settings(f"{excused}  private: 'password: hunter2x'\n"))
    assert is_barred((), settings(f"{excused}  private: {TOKEN}\n"))


def test_no_document_is_made_with_a_secret_of_the_brief():
    gate = next(rule for rule in RULES if rule.name == "leaked-secret")
    other = next(rule for rule in RULES if rule.name == "missing-goal")
    place = settings("x").place_of_line(1)
    assert is_barred([gate.problem.at(place, "x")], None)
    assert not is_barred([other.problem.at(place, "x")], None)


# --- names


@pytest.mark.parametrize("selector", ["vague-term", "BG402", "bg402", " Vague-Term "])
def test_a_rule_is_found_by_code_or_name(selector):
    assert rule_called(selector).name == "vague-term"


@pytest.mark.parametrize("selector", ["BG4", "vague", "", "xyzzy"])
def test_the_beginning_of_a_code_means_no_single_rule(selector):
    with pytest.raises(BriefgenError, match="There is no rule called"):
        rule_called(selector)


KEYS = ("profile", "select", "ignore", "severity", "per_file", "required", "accept")


@given(st.text(max_size=200))
def test_any_settings_are_checked_without_a_crash(text):
    source = settings(text)
    for found in check_settings(source):
        assert found.message
        assert found.place.source.name == "briefgen.yaml"
        assert found.place.span.start <= found.place.span.end
    assert isinstance(policy_for(source, Options()), Policy)


@given(
    st.recursive(
        st.sampled_from(["strict", "BG1", "vague-term", "x", "", "goal", "- a", "{", "5"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from([*KEYS, "project", "x"]),
                inner,
                max_size=3,
            )
        ),
        max_leaves=8,
    )
)
def test_any_lint_settings_are_checked_without_a_crash(value):
    source = settings(f"lint: {value}\n")
    assert all(found.message for found in check_settings(source))
    assert isinstance(policy_for(source, Options()), Policy)


def test_a_pale_accent_is_told_with_the_nearest_that_can_be_read():
    (found,) = check_settings(settings('brand:\n  accent: "#e0559b"\n'))
    assert (found.name, found.place.span.start.line) == ("pale-accent", 2)
    assert "3.3 to 1" in found.message
    assert '"#bb4781"' in found.help


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("accent: teal", "wrong-type"),
        ('font: "Georgia, serif"', "wrong-type"),
        ("paper: A5", "wrong-type"),
        ("colour: x", "unknown-key"),
    ],
)
def test_a_brand_that_cannot_be_used_is_told(text, name):
    (found,) = check_settings(settings(f"brand:\n  {text}\n"))
    assert (found.name, found.place.span.start.line) == (name, 2)


@pytest.mark.parametrize("text", ['accent: "#0f5c63"', "font: Georgia", "paper: Letter"])
def test_a_brand_that_can_be_used_is_not(text):
    assert check_settings(settings(f"brand:\n  {text}\n")) == ()


def test_a_reminder_that_is_no_time_is_found():
    settings = SourceFile(
        "briefgen.yaml", "calendar:\n  reminders: [1 day, soon, 2 workdays, x + 1 day, 2 Hours]\n"
    )
    found = check_settings(settings)
    assert [(d.name, d.place.text) for d in found] == [
        ("wrong-type", "soon"),
        ("wrong-type", "2 workdays"),
        ("wrong-type", "x + 1 day"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "example.com/guides",
        "ftp://example.com/",
        "javascript:alert(1)",
        "file:///home/ann/output",
        "https://",
        "https:///guides",
        "https://ann@example.com/",
        "https://example.com/?page=1",
        '"https://example.com/#top"',
        "https://example.com/my guides/",
        "https://example.com:port/",
        '"https://example.com/\\nX"',
        "https://[::1/",
    ],
)
def test_an_address_of_guides_that_is_none_is_told(text):
    source = SourceFile("briefgen.yaml", f"calendar:\n  guide_url: {text}\n")
    (found,) = check_settings(source)
    assert (found.name, found.place.span.start.line) == ("wrong-type", 2)
    assert "guide_url: https://example.com/guides/" in found.help


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com",
        "http://example.com/guides/",
        "HTTPS://example.com:8080/~ann/guides",
        "https://example.com/a%20b/",
        "http://[::1]:8000/",
    ],
)
def test_an_address_of_guides_is_none_to_tell_of(text):
    source = SourceFile("briefgen.yaml", f"calendar:\n  guide_url: {text}\n")
    assert check_settings(source) == ()
