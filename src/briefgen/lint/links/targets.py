"""The links and pictures of a brief, each with the place where it was typed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from briefgen import markup
from briefgen.brief import BriefFile
from briefgen.keyed import KeyPath
from briefgen.lint.structure.sections import Sections
from briefgen.lint.wording.prose import value
from briefgen.markup import Inline
from briefgen.parse.checks import leaves
from briefgen.source import Place, Position, SourceFile

_MARKED = re.compile(r"\]\(|\]\[|://|www\.|file:|\\|/Users/|/home/")
_KEPT = "/:#?&=@!$'()*+,;~%[]\\"
_REACH = 10_000
"""How far behind the last link the next one is looked for."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of inline Markdown that stands between two offsets of a file.

    `key` is the canonical section, `path` leads to a value of the front matter.
    """

    inline: Inline
    source: SourceFile
    start: int
    end: int
    key: str = ""
    path: KeyPath = ()

    @property
    def place(self) -> Place:
        """The place of its first line."""
        return self.source.place_of_line(self.source.position(self.start).line)

    def find(self, texts: Iterable[str], after: int) -> tuple[int, int] | None:
        """Return from where to where the first of several spellings stands that is there."""
        for text in filter(None, texts):
            at = self.source.text.find(text, after, min(after + _REACH, self.end))
            if at >= 0:
                return at, at + len(text)
        return None

    def place_of(self, text: str) -> Place:
        """Return the place of some words of it, else that of its first line."""
        found = self.find((text,), self.start)
        return self.source.place(*found) if found else self.place


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its words, where it leads, and the places of both.

    `is_bare` tells that the address stands alone, `run` what it stands in; `place` is that of
    the words where the address was not typed there as it is.
    """

    words: str
    target: str
    is_bare: bool
    run: Run
    place: Place
    words_place: Place

    @property
    def is_field(self) -> bool:
        """Whether it is the value of a key that holds nothing but an address."""
        return self.run.path[-1:] == ("url",)


def runs(file: BriefFile, sections: Sections) -> tuple[Run, ...]:
    """Return what may hold links, in reading order; what only the owner reads is left out."""
    return (*_of_front_matter(file), *_of_body(file, sections))


def links(found: Iterable[Run]) -> tuple[Link, ...]:
    """Return the links in reading order."""
    return tuple(link for run in found for link in _links(run))


def pictures(run: Run) -> Iterator[tuple[str, str, Place]]:
    """Yield the source, the description and the place of each picture."""
    at = run.start
    for source, words in markup.described_pictures(run.inline):
        found = run.find((*_spellings(source), f"![{words}"), at)
        start = run.source.text.rfind("![", at, found[1]) if found else -1
        at = found[1] if found else at
        yield source, words, run.source.place(start, at) if start >= 0 else run.place


def _of_front_matter(file: BriefFile) -> Iterator[Run]:
    for path, text in leaves(file.brief.front, ()):
        if isinstance(text, str) and path[0] not in ("private", "screening"):
            is_field = path[-1] == "url"
            if is_field or _MARKED.search(text):
                yield from _of_value(file, path, text)


def _of_value(file: BriefFile, path: KeyPath, text: str) -> Iterator[Run]:
    passage = value(file, path)
    if passage is None:
        return
    start, end = passage.start, passage.start + len(passage.raw)
    if path[-1] == "url":
        yield Run(Inline(text.strip()), passage.source, start, end, passage.key, path)
        return
    for block in markup.walk(markup.read(text).blocks):
        if block.inline:
            yield Run(block.inline, passage.source, start, end, passage.key, path)


def _of_body(file: BriefFile, sections: Sections) -> Iterator[Run]:
    for block in markup.walk(file.blocks):
        key = sections.at(block.lines[0])
        if block.inline and key != "private":
            start, end = (file.source.offset(Position(line, 1)) for line in block.lines)
            yield Run(block.inline, file.source, start, max(start, end), key)


def _links(run: Run) -> Iterator[Link]:
    if run.path[-1:] == ("url",):
        target = run.inline.source
        place = run.place_of(target)
        yield Link(target, target, is_bare=True, run=run, place=place, words_place=place)
        return
    at = run.start
    for link in markup.links_in(run.inline):
        spelt = run.find((*_spellings(link.target), link.words), at)
        place = run.source.place(*spelt) if spelt else run.place
        words = place if link.is_bare else _words(run, link.words, at, spelt)
        at = spelt[1] if spelt else at
        yield Link(link.words, link.target, link.is_bare, run, place, words)


def _spellings(target: str) -> Iterator[str]:
    """Yield how an address may have been typed."""
    yield target
    yield quote(target, safe=_KEPT)
    if target.startswith("http://www."):
        yield target.removeprefix("http://")


def _words(run: Run, words: str, after: int, target: tuple[int, int] | None) -> Place:
    """Return the place of a link's words, which stand before its address."""
    before = target[0] if target else run.end
    at = run.source.text.rfind(words, after, before) if words else -1
    if at >= 0:
        return run.source.place(at, at + len(words))
    return run.source.place(*target) if target else run.place
