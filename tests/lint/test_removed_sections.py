"""A part that is taken out of a good brief is missed by the rule for it, and by no other."""

import datetime as dt
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from briefgen.inputs import gather
from briefgen.lint import RULES, Policy, Profile, check
from briefgen.parse import parse
from briefgen.source import SourceFile
from briefgen.workspace import find, find_briefs, read_settings

ROOT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 24)
KINDS = {
    "logo-refresh": "creative",
    "podcast-editing": "procedure",
    "product-data-entry": "procedure",
    "shop-migration": "project",
}

# Copied by hand from the table of what a kind of brief has to have, or should.
ALL = "title goal deliverables contacts due acceptance tools provides payment status_updates "
NEEDED = {
    "project": ALL + "milestones steps out_of_scope revisions ask background audience",
    "procedure": ALL + "milestones steps ask examples",
    "creative": ALL + "milestones out_of_scope revisions examples background audience",
}
# Work that comes back every week has no milestones to take away.
NOT_THERE = {("podcast-editing", "milestones"), ("product-data-entry", "milestones")}

RULE_FOR = {
    "title": "missing-title",
    "goal": "missing-goal",
    "deliverables": "missing-deliverables",
    "contacts": "missing-contact",
    "due": "missing-due-date",
    "acceptance": "missing-acceptance-criteria",
    "steps": "missing-steps",
    "tools": "missing-tools",
    "provides": "missing-owner-inputs",
    "payment": "missing-pay",
    "status_updates": "missing-status-updates",
    "milestones": "missing-milestones",
    "out_of_scope": "missing-out-of-scope",
    "revisions": "missing-revisions",
    "ask": "missing-stop-and-ask",
    "examples": "missing-examples",
    "background": "missing-background",
    "audience": "missing-audience",
}
# Where each part can stand: keys of the front matter, keys below others, sections of the body.
KEYS = {
    "title": "title",
    "goal": "summary",
    "deliverables": "deliverables",
    "contacts": "owner approver contacts",
    "due": "due repeats milestones deliverables/due",
    "acceptance": "acceptance deliverables/acceptance",
    "tools": "tools",
    "provides": "owner_provides",
    "payment": "payment milestones/payment",
    "status_updates": "status_updates",
    "milestones": "milestones",
    "out_of_scope": "out_of_scope",
    "revisions": "revisions",
}
SECTIONS = {part: {part} for part in RULE_FOR} | {"tools": {"tools", "before"}}

# What is changed before: a date that is counted from what is taken away is written out, because
# nobody knows how long the work is without it; and what says the same in passing goes too.
BEFORE = {
    ("logo-refresh", "milestones"): [("due: Final files + 5 workdays", "due: 2027-03-08")],
    ("podcast-editing", "due"): [("We publish every Monday at 06:00. ", ""), (" each week", "")],
    ("product-data-entry", "payment"): [("we paid\n2,140 AUD", "we had trouble\nenough")],
    ("product-data-entry", "examples"): [("| Example |", "| Look |")],
    ("shop-migration", "due"): [("Switch day (2027-02-15)", "Switch day")],
}

CRITERIA_TOO = {"missing-acceptance-criteria": "all criteria stand below the deliverables"}
TESTED = {"incomplete-pay": "the pay of the test task is in the currency of the payment"}
COUNTED_FROM = {"date-in-words": "other dates are counted from the milestones"}

# What else is found when a part is gone, each for a reason.
ALSO = {
    ("logo-refresh", "due"): COUNTED_FROM,
    ("logo-refresh", "milestones"): COUNTED_FROM
    | {"status-gap": "the updates come with the milestones"},
    ("podcast-editing", "deliverables"): CRITERIA_TOO,
    ("product-data-entry", "deliverables"): CRITERIA_TOO,
    ("shop-migration", "due"): COUNTED_FROM,
    ("shop-migration", "milestones"): COUNTED_FROM,
    **{(name, "payment"): TESTED for name in KINDS},
}

CASES = [
    (name, part)
    for name, kind in KINDS.items()
    for part in NEEDED[kind].split()
    if (name, part) not in NOT_THERE
]


@cache
def inputs(name):
    workspace = find(ROOT)
    brief = next(b for b in find_briefs(workspace).briefs if b.name == name)
    return gather(workspace, brief, read_settings(workspace))


def findings(name, text):
    """Return what is found under the strictest profile, by rule and message."""
    given = inputs(name)
    file = parse(replace(given, source=SourceFile(given.source.name, text)))
    found = check(file, Policy(profile=Profile.STRICT), TODAY).diagnostics
    return Counter((d.name, d.message) for d in found)


# The days of checks and payments follow from other parts, and move onto weekends without them.
FOLLOW = {"weekend-date", "unused-suppression"}


def new_rules(name, text, rest):
    return {rule for rule, _ in findings(name, rest) - findings(name, text)} - FOLLOW


def without(name, text, part):
    """Return the text of a brief without a part of it, wherever it stands."""
    given = inputs(name)
    file = parse(replace(given, source=SourceFile(given.source.name, text)))
    gone = set()
    for keys in KEYS.get(part, "").split():
        gone |= _lines_of_key(text.splitlines(), file.body_line, *keys.split("/"))
    for section in file.brief.sections:
        if section.key in SECTIONS[part]:
            gone |= set(range(*section.lines))
    if part == "steps":
        gone |= {n for step in file.brief.steps for n in range(*step.lines)}
    if part == "title":
        gone |= {b.lines[0] for b in file.blocks if b.level and b.text == file.brief.title}
    lines = enumerate(text.splitlines(), start=1)
    kept = "\n".join(line for number, line in lines if number not in gone) + "\n"
    return re.sub(r", payment: \d+(?=\})", "", kept) if part == "payment" else kept


def _lines_of_key(lines, end, key, below=""):
    """Return the numbers of the lines of a key, or of a key below it, with what belongs to it."""
    first = next((n for n in range(1, end) if lines[n - 1].startswith(f"{key}:")), end)
    whole = _entry(lines, first, end)
    if not below:
        return set(whole)
    inner = (n for n in whole if re.match(rf"\s+{below}:", lines[n - 1]))
    return {number for n in inner for number in _entry(lines, n, end)}


def _entry(lines, first, end):
    if first >= end:
        return range(0)
    depth = _depth(lines[first - 1])
    last = first + 1
    while last < end and (not lines[last - 1].strip() or _depth(lines[last - 1]) > depth):
        last += 1
    return range(first, min(last, end - 1))


def _depth(line):
    return len(line) - len(line.lstrip())


@pytest.mark.parametrize(("name", "part"), CASES)
def test_a_part_that_is_taken_away_is_missed(name, part):
    text = inputs(name).source.text
    for old, new in BEFORE.get((name, part), ()):
        assert old in text
        text = text.replace(old, new, 1)
    rest = without(name, text, part)
    assert len(rest) < len(text)
    expected = {RULE_FOR[part], *ALSO.get((name, part), ())}
    assert new_rules(name, text, rest) == expected


# Of several keys that carry one part, each is taken away alone: the others still say it, but for
# what only that key says.
ALONE = {
    ("logo-refresh", "summary"): set(),
    ("logo-refresh", "owner"): set(),
    ("logo-refresh", "approver"): {"missing-approver"},
    ("logo-refresh", "contacts"): set(),
    ("logo-refresh", "due"): set(),
    ("logo-refresh", "acceptance"): set(),
    ("podcast-editing", "summary"): set(),
    ("podcast-editing", "owner"): set(),
    ("podcast-editing", "approver"): {"missing-approver"},
    ("podcast-editing", "contacts"): set(),
    # The title and the goal say that the work comes back each week, but to no calendar.
    ("podcast-editing", "repeats"): {"endless-updates"},
    ("product-data-entry", "title"): set(),
    ("product-data-entry", "summary"): set(),
    ("product-data-entry", "owner"): set(),
    ("product-data-entry", "approver"): {"missing-approver"},
    ("product-data-entry", "contacts"): set(),
    ("product-data-entry", "due"): {"missing-due-date"},
    # Without the rhythm it looks like one job of five months.
    ("product-data-entry", "repeats"): {"missing-milestones"},
    ("product-data-entry", "tools"): set(),
    ("shop-migration", "summary"): set(),
    ("shop-migration", "owner"): set(),
    ("shop-migration", "approver"): {"missing-approver"},
    ("shop-migration", "contacts"): set(),
    ("shop-migration", "due"): set(),
    ("shop-migration", "acceptance"): set(),
}


@pytest.mark.parametrize(("name", "key"), ALONE)
def test_a_key_that_is_taken_away_leaves_what_others_say(name, key):
    text = inputs(name).source.text
    body = text.splitlines().index("---", 1) + 1
    gone = _lines_of_key(text.splitlines(), body, key)
    assert gone
    rest = "\n".join(t for n, t in enumerate(text.splitlines(), start=1) if n not in gone)
    assert new_rules(name, text, f"{rest}\n") == ALONE[name, key]


def test_there_is_a_part_for_each_rule_of_a_missing_one():
    assert len(CASES) == 59
    assert {RULE_FOR[part] for _, part in CASES} == set(RULE_FOR.values())
    assert set(RULE_FOR.values()) <= {rule.name for rule in RULES}
    assert set(ALSO) <= set(CASES)
    assert set(BEFORE) <= set(CASES)
