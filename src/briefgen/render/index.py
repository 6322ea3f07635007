"""The indexes of a workspace: one to share, with titles and links, and the owner's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import quote

from briefgen.audience import Reader
from briefgen.languages import language_for
from briefgen.render.templates import render, verbatim
from briefgen.workspace import Templates


@dataclass(frozen=True, slots=True)
class Link:
    """A file to open: what it is called here, such as `PDF`, and its path from the index.

    `document` is the label of its kind, `group` says for whom it is.
    """

    name: str
    path: str
    document: str = ""
    group: str = ""

    @property
    def url(self) -> str:
        return quote(self.path)


@dataclass(frozen=True, slots=True)
class Entry:
    """A brief's title, in its language, and the files made from it."""

    title: str
    links: tuple[Link, ...]
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class OwnEntry(Entry):
    """What the owner sees of a brief besides: how it stands, what comes next, what was found."""

    state: str = ""
    next_date: str = ""
    findings: str = ""


_E = TypeVar("_E", bound=Entry)


def index(entries: Sequence[Entry], templates: Templates) -> str:
    """Return `index.html`, entries by title: titles and links, nothing that could be private."""
    return _index(entries, templates, "index.html", Reader.APPLICANT)


def own_index(entries: Sequence[OwnEntry], templates: Templates) -> str:
    """Return `private/index.html`, entries by title; its paths begin in `private/`."""
    return _index(entries, templates, "own-index.html", Reader.OWNER)


def _index(entries: Sequence[_E], templates: Templates, name: str, reader: Reader) -> str:
    in_order = sorted(entries, key=lambda entry: (entry.title.casefold(), entry.title))
    language = language_for("en")
    context = {
        "entries": in_order,
        "labels": language.labels,
        "lang": language.tag,
        "dir": language.direction,
        "style": lambda *names: verbatim(templates, *names),
    }
    return render(templates, name, context, reader)
