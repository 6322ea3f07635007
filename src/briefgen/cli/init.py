"""`briefgen init`."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import a_language, a_time_zone, here, today
from briefgen.errors import BriefgenError


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[FOLDER]")
@click.option("--name", help="Your name.")
@click.option("--email", help="Your email address.")
@click.option("--reply-within", help="How soon you answer, such as '1 workday'.")
@click.option("--time-zone", callback=a_time_zone, help="Your clock, such as Europe/Berlin.")
@click.option("--language", callback=a_language, metavar="TAG", help="Of your briefs, such as en.")
def init(
    folder: Path | None,
    name: str | None,
    email: str | None,
    reply_within: str | None,
    time_zone: str | None,
    language: str | None,
) -> int:
    """Make a folder for briefs, with your settings and an example.

    Without FOLDER it is the one you are in. What you do not say is asked, if there is somebody
    to ask; press Enter to leave something out. Nothing that is there is written over.

    \b
    Examples:
      briefgen init
      briefgen init acme-briefs --name "Dana Meyer" --email dana@example.com
    """
    from briefgen.authoring.init import Owner, first_files
    from briefgen.files import create

    top = _top(folder)
    if terminal.can_ask():
        terminal.log("Press Enter to leave something out; briefgen.yaml can be changed later.")
    owner = Owner(
        language=_told(language, "Language of your briefs, such as en or de", "en", a_language),
        name=_told(name, "Your name"),
        email=_told(email, "Your email address"),
        reply_within=_told(reply_within, "How soon you answer, such as 1 workday"),
        time_zone=_told(time_zone, "Your time zone, such as Europe/Berlin", _zone(), a_time_zone),
    )
    for file, text in first_files(top, owner, today()):
        done = "Wrote" if create(top, file, text.encode()) else "Kept your own"
        terminal.result(f"{done} {file}")
    _say_next(folder)
    return 0


def _top(folder: Path | None) -> Path:
    """Return the folder to fill; one inside of a workspace has to be named to be meant."""
    from briefgen.workspace import find

    if folder is not None and folder.is_file():
        raise BriefgenError(f"{folder} is a file. Name a folder, which may be a new one.")
    if folder is not None:
        return here() / folder
    try:
        around = find(here()).root
    except BriefgenError:
        return here()
    if around == here():
        return around
    raise BriefgenError(
        f"This folder belongs to the briefs in {around}. "
        "Type `briefgen init .` if you want others in it."
    )


def _told(
    given: str | None, question: str, otherwise: str = "", check: Callable[..., Any] | None = None
) -> str:
    """Return what was typed behind the command; else ask, or take what is likely."""
    if given is not None:
        return given
    if not terminal.can_ask():
        return otherwise if question.startswith("Language") else ""
    proc = (lambda text: check(None, None, text)) if check else None
    answer = click.prompt(
        question, otherwise, show_default=bool(otherwise), value_proc=proc, err=True
    )
    return str(answer).strip()


def _zone() -> str:
    """Return the time zone that this computer is set to, empty where it does not say."""
    said = os.environ.get("TZ") or os.path.realpath("/etc/localtime").partition("zoneinfo/")[2]
    return said if "/" in said and not said.startswith("Etc/") else ""


def _say_next(folder: Path | None) -> None:
    terminal.log("", "What to type next:")
    if folder is not None and folder != Path():
        terminal.log(f'  cd "{folder}"')
    terminal.log(
        "  briefgen build                        makes the guides, in output/",
        "  briefgen new project my-first-brief   begins a brief of your own",
        "  briefgen lint                         says what is missing in your briefs",
    )
