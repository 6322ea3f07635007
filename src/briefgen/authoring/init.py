"""The first files of a workspace: settings, an example brief, what git is to leave alone."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.authoring.skeleton import example, scalar
from briefgen.languages import language_for
from briefgen.workspace import SETTINGS, Workspace, find_briefs

_HEAD = """\
# What all briefs of this folder have in common. Each line is optional.
# `defaults` holds facts that every brief gets unless it says otherwise itself.
"""
_BRAND = """\
#
# `brand` is how your documents look; the color has to stand in quotation marks:
#
# brand:
#   name: Hofer Ceramics
#   logo: logo.svg
#   accent: "#0f5c63"
"""
_IGNORED = "/output/\n"
_DAYS_TO_START = 7
_DAYS_OF_WORK = 10


@dataclass(frozen=True, slots=True)
class Owner:
    """Who will write the briefs; what is empty is not known."""

    name: str = ""
    email: str = ""
    reply_within: str = ""
    time_zone: str = ""
    language: str = "en"


def first_files(folder: Path, owner: Owner, today: dt.date) -> Iterator[tuple[str, str]]:
    """Yield names and texts; no example where briefs are already."""
    yield SETTINGS, settings_text(owner)
    if not find_briefs(Workspace(folder)).briefs:
        yield "briefs/example.md", example_text(owner, today)
    yield ".gitignore", _IGNORED


def settings_text(owner: Owner) -> str:
    """Return `briefgen.yaml` with what is known of the owner."""
    lines = ["defaults:", f"  language: {scalar(owner.language)}"]
    if owner.time_zone:
        lines.append(f"  time_zone: {scalar(owner.time_zone)}")
    if owner.name:
        lines += ["  owner:", f"    name: {scalar(owner.name)}"]
        facts = {"email": owner.email, "reply_within": owner.reply_within}
        lines += [f"    {key}: {scalar(text)}" for key, text in facts.items() if text]
    return _HEAD + "\n".join(lines) + "\n" + _BRAND


def example_text(owner: Owner, today: dt.date) -> str:
    """Return a whole brief in the owner's language, whose dates are near."""
    language = language_for(owner.language)
    start = today + dt.timedelta(days=_DAYS_TO_START)
    start += dt.timedelta(days=-start.weekday() % 7)  # a Monday
    due = start + dt.timedelta(days=_DAYS_OF_WORK)
    given = {
        "language": owner.language,
        "time_zone": "Europe/Berlin",
        "email": "owner@example.com",
        "review_days": "2",
        "start": start.isoformat(),
        "due": f"{due.isoformat()} 17:00",
        "every": "week",
        "weekdays": language.weekdays[2].capitalize(),
        "time": "17:00",
        "amount": "300",
        "currency": "EUR",
        "within_days": "14",
    }
    known = {"language", *(key for key in ("time_zone",) if owner.time_zone)}
    if owner.name and owner.email and owner.reply_within:
        known.add("owner")
    told = {"owner": owner.name, "email": owner.email, "reply_within": owner.reply_within}
    return example("project", language, given | {k: t for k, t in told.items() if t}, known)
