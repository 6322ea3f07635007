"""Briefs for the tests of the checker, read and checked in one go."""

import datetime as dt

from briefgen.inputs import Inputs
from briefgen.lint import Policy, check
from briefgen.parse import parse
from briefgen.source import SourceFile

TODAY = dt.date(2026, 11, 24)


def read(text, defaults="", name="case", pictures=None):
    settings = SourceFile("briefgen.yaml", defaults) if defaults else None
    source = SourceFile(f"briefs/{name}.md", text)
    return parse(Inputs(name, source, pictures or {}, settings))


def findings(text, policy=None, today=TODAY, **more):
    return check(read(text, **more), policy or Policy(), today)


def found(text, *rules, **more):
    """Return name and line of what is found, of these rules only where some are named."""
    all_found = findings(text, **more).diagnostics
    return [(d.name, d.place.span.start.line) for d in all_found if not rules or d.name in rules]
