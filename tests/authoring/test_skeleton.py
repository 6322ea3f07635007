"""A new brief in every kind and language: each hint is told, and filled in it lints clean."""

import datetime as dt
import re
from dataclasses import fields

import pytest

from briefgen.authoring.skeleton import KINDS, skeleton
from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES, language_for
from briefgen.languages.skeleton import Skeleton
from briefgen.lint import Policy, Profile, check
from briefgen.lint.rules.leftover_placeholder import RULE as LEFTOVER
from briefgen.parse import parse
from briefgen.source import SourceFile

TODAY = dt.date(2026, 11, 24)
SAME = {
    "time_zone": "Europe/Berlin",
    "email": "dana@example.com",
    "review_days": "2",
    "every": "week",
    "time": "17:00",
    "amount": "300",
    "currency": "EUR",
    "within_days": "14",
}
DATES = {"start": "2026-11-30", "by": "2026-11-30", "due": "2026-12-10", "until": "2026-12-18"}
EVERY = pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES])
EACH = pytest.mark.parametrize("kind", KINDS)


def brief(text: str):
    return parse(Inputs("t", SourceFile("briefs/t.md", text)))


def findings(text: str, profile: Profile = Profile.STRICT):
    return check(brief(text), Policy(profile), TODAY).diagnostics


def filled(text: str, tag: str) -> str:
    """Do what an owner does: write over each hint what it asks for."""
    language = language_for(tag)
    hints = {f.name: getattr(language.skeleton, f.name) for f in fields(Skeleton)}
    answers = {hint.ask: SAME.get(name) or hint.example for name, hint in hints.items()}
    answers[hints["weekdays"].ask] = language.weekdays[2]

    def answer(match: re.Match[str]) -> str:
        key = match["key"] or ""
        return match["key_part"] + (DATES.get(key) or answers[match["ask"]])

    hint = r'^(?P<key_part>.*?(?:(?P<key>\w+): )?)"?TODO \((?P<ask>.*)\)"?$'
    return re.sub(hint, answer, text, flags=re.MULTILINE)


@EVERY
@EACH
def test_filled_in_it_is_clean_for_the_strictest(tag, kind):
    text = filled(skeleton(kind, language_for(tag), {"language": tag}), tag)
    assert "TODO" not in text
    assert [(d.place.span.start.line, d.name, d.message) for d in findings(text)] == []


@EVERY
@EACH
def test_every_hint_that_is_left_is_told_at_its_line(tag, kind):
    text = skeleton(kind, language_for(tag), {"language": tag})
    hints = [number for number, line in enumerate(text.split("\n"), 1) if "TODO" in line]
    assert len(hints) > 30
    assert brief(text).diagnostics == ()
    told = [d for d in findings(text, Profile.RELAXED) if d.name == LEFTOVER.name]
    assert [d.place.span.start.line for d in told] == hints
    assert {d.severity for d in told} == {"error"}


@EVERY
def test_headings_and_facts_are_read_as_what_they_are(tag):
    found = brief(skeleton("project", language_for(tag), {"language": tag})).brief
    assert [s.key for s in found.sections] == ["goal", "background", "audience", "steps", "ask"]
    assert len(found.steps) == 2
    assert found.front.deliverables[0].acceptance
    text = filled(skeleton("procedure", language_for(tag), {"language": tag}), tag)
    assert brief(text).diagnostics == ()


@EVERY
def test_no_hint_is_said_twice_or_forgotten(tag):
    asks = [getattr(language_for(tag).skeleton, f.name).ask for f in fields(Skeleton)]
    assert len(set(asks)) == len(asks) > 30
    english = [getattr(language_for("en").skeleton, f.name).ask for f in fields(Skeleton)]
    same = {ask for ask in asks if ask in english}
    assert tag == "en" or same == set()


def test_what_the_settings_say_is_left_out():
    known = {"owner", "time_zone", "language", "payment"}
    text = skeleton("procedure", language_for("en"), {"language": "en", "owner": "Ann"}, known)
    facts = text.split("---\n")[1]
    assert not re.search(
        "^(owner|time_zone|language|payment|  currency|  per|  bonus):", facts, re.M
    )
    assert "approver:\n  name: Ann\n" in facts
    assert brief(text).diagnostics == ()
