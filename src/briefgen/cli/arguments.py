"""What people type after a command, and where they are."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import click

from briefgen.errors import BriefgenError

FORMATS = ("html", "pdf", "txt", "csv", "yaml", "ics")
"""Held here, as the documents are, so that help needs no renderer; a test compares them."""

DOCUMENTS = {
    "guide": ("html", "pdf"),
    "calendar": ("ics",),
    "job-post": ("html", "pdf", "txt"),
    "screening": ("html", "pdf", "csv"),
    "scorecard": ("html", "pdf", "yaml"),
    "owner-calendar": ("ics",),
}
"""The documents by name, with the formats that each is made in."""

_DIGITS = re.compile("[0-9]{1,9}")
_MANY = 10**9


def here() -> Path:
    """Return the folder the command was typed in."""
    try:
        return Path.cwd()
    except OSError as error:
        raise BriefgenError(f"I cannot look into this folder: {error.strerror}.") from None


def formats(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the formats asked for, each once; all when none was."""
    wanted = [part.strip().lower() for value in given for part in value.split(",")]
    for part in wanted:
        if part not in FORMATS:
            raise click.BadParameter(f"{part!r} is not one of {', '.join(FORMATS)}.")
    return tuple(dict.fromkeys(wanted)) or FORMATS


def documents(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the documents asked for, each once; none when none was."""
    wanted = [part.strip().lower() for value in given for part in value.split(",")]
    for part in wanted:
        if part not in DOCUMENTS:
            raise click.BadParameter(f"{part!r} is not one of {', '.join(DOCUMENTS)}.")
    return tuple(dict.fromkeys(wanted))


def a_cluster(_context: click.Context, _option: click.Parameter, given: str | None) -> str:
    """Return HOST:PORT of the cluster that was named; empty when none was."""
    if given is None:
        return ""
    kind, _, address = given.strip().partition("://")
    host, _, port = address.rpartition(":")
    if kind != "dask" or not host or not (port.isdecimal() and 0 < int(port) < 65536):
        raise click.BadParameter(f"{given!r} is no cluster such as dask://192.168.1.10:8786.")
    return address


def check_formats(documents: tuple[str, ...], formats: tuple[str, ...]) -> None:
    """End the command where a document that was asked for is made in none of the formats."""
    for name in documents:
        if not set(formats) & set(DOCUMENTS[name]):
            made = ", ".join(DOCUMENTS[name])
            message = f"{name} is not made as {' or '.join(formats)}; it is made as {made}."
            raise click.UsageError(message)


def selectors(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the rules named, be it one by one or with commas between them."""
    wanted = tuple(part.strip() for value in given for part in value.split(",") if part.strip())
    if given and not wanted:
        raise click.BadParameter("Name a rule, such as missing-goal.")
    return wanted


def number(least: int, most: int | None = None) -> Callable[..., int | None]:
    """Return what reads a whole number that is not too small and, if need be, not too large."""

    def read(_context: click.Context, _option: click.Parameter, given: str | None) -> int | None:
        if given is None or (_DIGITS.fullmatch(given) and least <= int(given) <= (most or _MANY)):
            return None if given is None else int(given)
        wanted = f"from {least} on" if most is None else f"from {least} to {most}"
        raise click.BadParameter(f"{given!r} is no number {wanted}.")

    return read


def day(_context: click.Context, _option: click.Parameter, given: str | None) -> dt.date:
    """Return the day that was typed, today when none was."""
    if given is None:
        return today()
    try:
        return dt.date.fromisoformat(given.strip())
    except ValueError:
        raise click.BadParameter(f"{given!r} is no date such as 2026-12-04.") from None


def today() -> dt.date:
    """Return the date where the owner is."""
    return dt.datetime.now().astimezone().date()


def a_language(_context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    """Return the tag of a language in which there are words for a new brief."""
    from briefgen.languages import LANGUAGES

    known = {one.tag.partition("-")[0]: one.name for one in LANGUAGES}
    if given is None or given.strip().replace("_", "-").partition("-")[0].lower() in known:
        return given and given.strip()
    names = ", ".join(f"{tag} ({name})" for tag, name in known.items())
    raise click.BadParameter(f"{given!r} is none of {names}.")


def a_time_zone(
    _context: click.Context, _option: click.Parameter, given: str | None
) -> str | None:
    """Return a time zone that exists; nothing typed is none."""
    import zoneinfo

    if not given or given.strip() in zoneinfo.available_timezones():
        return given and given.strip()
    raise click.BadParameter(f"{given!r} is no time zone such as Europe/Berlin.")


def brief_names(_context: click.Context, _argument: click.Parameter, begun: str) -> list[str]:
    """Return the names that complete what was begun, for the Tab key."""
    from briefgen.workspace import find, find_briefs

    try:
        found = find_briefs(find(here()))
    except BriefgenError:
        return []
    return [brief.name for brief in found.briefs if brief.name.startswith(begun)]
