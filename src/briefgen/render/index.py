"""The index of a workspace's guides: titles and links, nothing that could be private."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from briefgen.languages import language_for
from briefgen.render.templates import render, verbatim
from briefgen.workspace import Templates


@dataclass(frozen=True, slots=True)
class Link:
    """A file to open: what it is called here, such as `PDF`, and its path from the index."""

    name: str
    path: str

    @property
    def url(self) -> str:
        return quote(self.path)


@dataclass(frozen=True, slots=True)
class Entry:
    """A brief's title, in its language, and the files made from it."""

    title: str
    links: tuple[Link, ...]
    lang: str = "en"


def index(entries: Sequence[Entry], templates: Templates) -> str:
    """Return `index.html`, entries by title."""
    in_order = sorted(entries, key=lambda entry: (entry.title.casefold(), entry.title))
    language = language_for("en")
    context = {
        "entries": in_order,
        "labels": language.labels,
        "lang": language.tag,
        "dir": language.direction,
        "style": lambda *names: verbatim(templates, *names),
    }
    return render(templates, "index.html", context)
