"""What a brief says is found wherever its owner wrote it; what it does not say is not."""

import pytest

from briefgen.brief import FrontMatter
from briefgen.inputs import Inputs
from briefgen.languages import lexicon_for
from briefgen.lint.structure.presence import FIELDS, Presence
from briefgen.lint.structure.sections import Sections
from briefgen.parse import parse
from briefgen.schema import keys_of
from briefgen.source import SourceFile


def presence(text):
    file = parse(Inputs("case", SourceFile("briefs/case.md", text)))
    front = file.brief.front
    return Presence.of(file, Sections.of(file), lexicon_for(front.language))


STATEMENT_OF_WORK = """\
Statement of work for the price list
====================================

## 1.0 Objectives

Sales knows every Monday what our best-selling items cost elsewhere.

## 2.0 Tasks

1. Open the list.
2. Copy the prices.

## 3.0 Operational requirements

### 3.1 List of deliverables

- One CSV file with 500 rows a week

### 3.2 Inspection and acceptance of services

The buyer compares 20 rows with the websites within 2 workdays.

### 3.3 Project status and reporting

A mail every Friday.

## 4.0 Terms and conditions

### 4.1 Administration points of contact

Jane Doe, 030 2312

### 4.2 Invoicing and payment

EUR 300 a month
"""

CHAT_STYLE = """\
Hi Sam, this is about our podcast.

Deadline: 5 May
Budget: 300 euros
Questions: ask Jane

Acceptance criteria

- no pause of more than 2 seconds

Deliverables:

- one MP3 file

1. Cut the sound
2. Write the notes
"""

TABLE_STYLE = """\
# Podcast editing

| | |
| --- | --- |
| Contact | Jane, jane@example.com |
| Budget | TBD |
| Deadline | 5 May |

| Milestone | Payment |
| --- | --- |
| First episode | 100 |
"""


@pytest.mark.parametrize(
    ("text", "said", "unsaid"),
    [
        (
            STATEMENT_OF_WORK,
            "goal steps deliverables acceptance status_updates contacts payment",
            "background audience due milestones out_of_scope examples tools glossary",
        ),
        (
            CHAT_STYLE,
            "due payment contacts acceptance deliverables steps",
            "goal background audience status_updates out_of_scope examples tools",
        ),
        (
            TABLE_STYLE,
            "contacts due payment milestones",
            "goal deliverables acceptance steps tools",
        ),
    ],
)
def test_documents_without_front_matter(text, said, unsaid):
    found = presence(text)
    assert [key for key in said.split() if not found.says(key)] == []
    assert [key for key in unsaid.split() if found.says(key)] == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Write to jane@example.com when you are ready.\n", "contacts"),
        ("- **Email:** jane at example dot com\n", "contacts"),
        ("- Owner: Jane\n", "contacts"),
        ("## Who we are\n\nA bakery\n", "background"),
        ("## Pre-requisites\n\n- An account\n", "tools"),
        ("## Schedule\n\nFive weeks\n", "due"),
        ("## Schedule\n\nFive weeks\n", "milestones"),
        ("## Goal\n\n![The new shop](shop.png)\n", "goal"),
        ("## Goal\n\n```\na sample\n```\n", "goal"),
        ("**Goal**\n\nMore guests\n", "goal"),
        ("---\nlanguage: ja\n---\n## 目的\n\nお客様が増える\n", "goal"),
        ("---\nlanguage: de\n---\n## Ziel\n\nMehr Gäste\n", "goal"),
        ("## Steps\n\n1. Cut\n\n### When to ask\n\n- A file is missing\n", "ask"),
        ("## Procedure\n\n### Budget\n\nEUR 300\n", "payment"),
    ],
)
def test_the_body_says_it(text, key):
    assert presence(text).says(key)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("## Goal\n", "goal"),
        ("## Goal\n\nTODO\n", "goal"),
        ("## Goal\n\n<!-- more guests -->\n", "goal"),
        ("## Goal\n\n---\n", "goal"),
        ("**Goal**\n\n**Contact**\n\nJane\n", "goal"),
        ("## Contact\n\n- Name:\n- Email: TBD\n", "contacts"),
        ("Contact: TBD\n", "contacts"),
        ("Contact:\n\n- [name]\n", "contacts"),
        ("| Contact |\n| --- |\n| … |\n", "contacts"),
        ("| Contact | Since |\n| --- | --- |\n", "contacts"),
        ("## Payment page design\n\nTwo columns\n", "payment"),
        ("## Contact form\n\nThree fields\n", "contacts"),
        ("## Examples\n\nPrice: 64.95\n", "payment"),
        ("## Steps\n\n1. Write to jane@example.com.\n", "contacts"),
        ("## Steps\n\n### Review\n\n1. Read it.\n", "acceptance"),
        ("## Steps\n\n1. Open it.\n\n   Done when: it is open.\n", "acceptance"),
        ("## Phase 1: Import\n\n1. Open it.\n\n   Done when: it is open.\n", "acceptance"),
        ("## Private notes\n\nBudget: 900\n\nContact: my cousin, tom@example.com\n", "payment"),
        ("## Private notes\n\nContact: my cousin, tom@example.com\n", "contacts"),
        ("Status: draft\n", "status_updates"),
    ],
)
def test_the_body_does_not_say_it(text, key):
    assert not presence(text).says(key)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("summary: More guests find us", "goal"),
        ("deliverables: [Logo]", "deliverables"),
        ("deliverables: [{name: TBD, format: PDF}]", "deliverables"),
        ("acceptance: It opens", "acceptance"),
        ("deliverables: [{name: Logo, acceptance: It opens}]", "acceptance"),
        ("approver: Ruth", "contacts"),
        ("repeats: week", "due"),
        ("payment: 300", "payment"),
        ("payment: {per: hour}", "payment"),
        ("status_updates: none", "status_updates"),
        ("glossary: {SKU: our number}", "glossary"),
        ("screening: [What did you move last?]", "screening"),
    ],
)
def test_the_front_matter_says_it(line, key):
    assert presence(f"---\ntitle: Case\n{line}\n---\n").front_says(key)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("summary: TODO", "goal"),
        ("summary:", "goal"),
        ("deliverables: []", "deliverables"),
        ("deliverables: [{name: TODO, format: TBD}]", "deliverables"),
        ("deliverables: [{name: Logo, acceptance: TBD}]", "acceptance"),
        ("worker: Sam", "contacts"),
        ("due: TBD", "due"),
        ("payment: {amount: TBD}", "payment"),
        ("payment: {amount: '[amount]', per: project}", "payment"),
        ("glossary: {SKU: …}", "glossary"),
        ("private: {payment: 300}", "payment"),
    ],
)
def test_the_front_matter_does_not_say_it(line, key):
    assert not presence(f"---\ntitle: Case\n{line}\n---\n").says(key)


def test_words_are_counted_wherever_they_stand():
    text = (
        "---\ntitle: Case\nsummary: More guests find us\n---\n"
        "Goal: they come back\n\n## Background\n\n### Purpose of it all\n\nWe bake more.\n"
    )
    assert presence(text).words("goal") == 4 + 3 + 3


def test_every_key_that_says_something_is_one_of_the_front_matter():
    named = {name for names in FIELDS.values() for name in names}
    assert named
    assert named <= set(keys_of(FrontMatter))
