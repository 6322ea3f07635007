"""What the body of a brief speaks about: by sections, headings inside them, labels and tables."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, zip_longest

from briefgen.brief import BriefFile
from briefgen.languages import Language, Lexicon, language_for
from briefgen.lint.structure.sections import Sections
from briefgen.lint.wording.prompts import is_prompt, says_something
from briefgen.markup import Block
from briefgen.parse import heading_key
from briefgen.parse.headings import normalised
from briefgen.parse.sections import bold_line, is_heading

_HIDDEN = frozenset(("private", "screening"))
_CLOSED = frozenset(("steps", "examples", "problems", "glossary")) | _HIDDEN
"""Under these headings, words such as `Price:` are part of the work or of a sample."""
_ALWAYS = ("ask", "examples", "out_of_scope", "problems", "glossary")
"""No step is called like these, so as headings they count among steps too."""
_OTHER = ("status", "version", "updated")
"""As labels these say something of the text, not of the work."""
_BOLD, _PLAIN = 7, 8
_LONGEST = 40
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w")
_LABEL = re.compile(
    r"[\s*_]*(?P<label>[^\s*_:：\[][^:：\n]{0,40}?)[*_ ]{0,9}(?:：|:(?=\s|[*_]|$))"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A text, and the canonical subject that it is about."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class _Above:
    """A heading: its level, the section that it would open, and what it is about."""

    level: int
    key: str
    subjects: tuple[str, ...]
    is_plain: bool
    """Whether no step is likely to be called so."""

    @property
    def is_one(self) -> bool:
        """A bold line heads what follows if it names a subject, plain words if they do nothing
        else."""
        if self.level < _BOLD:
            return self.level > 0
        return bool(self.key if self.level == _PLAIN else self.subjects)


def said(file: BriefFile, sections: Sections, lexicon: Lexicon) -> Iterator[Said]:
    """Yield what the body says of each subject; a text may be about several."""
    return _Reader(file, sections, lexicon, language_for(file.brief.front.language)).read()


def texts(block: Block, lexicon: Lexicon) -> Iterator[str]:
    """Yield the texts of a block that say something: the heads of a table do not, code does."""
    if block.kind in ("th", "hr"):
        return
    if block.inline is not None:
        source = block.inline.source
        if says_something(source, lexicon) or _is_link(block):
            yield source
    elif not block.children and block.text.strip():
        yield block.text
    for child in block.children:
        yield from texts(child, lexicon)


def _is_link(block: Block) -> bool:
    """`[Style guide]` in brackets is a link where the text says where it leads."""
    tokens = block.inline.tokens if block.inline else ()
    return any(token.type in ("link_open", "image") for token in tokens)


@dataclass(frozen=True, slots=True)
class _Reader:
    file: BriefFile
    sections: Sections
    lexicon: Lexicon
    language: Language

    def read(self) -> Iterator[Said]:
        """Walk the blocks with the headings that each stands under."""
        above: list[_Above] = []
        blocks, sections = self.file.blocks, self.file.brief.sections
        openers = {section.lines[0] for section in sections if section.heading}
        closed = {section.key for section in sections}.intersection(_CLOSED)
        for block, after in zip_longest(blocks, blocks[1:]):
            heading = self._above(*_heading(block, is_opener=block.lines[0] in openers))
            if heading.level in range(1, _PLAIN) or heading.is_one:
                above = [one for one in above if one.level < heading.level]
            if heading.is_one:
                above = [*above, heading]
            else:
                yield from self._block(block, after, above, closed)

    def _block(
        self, block: Block, after: Block | None, above: Sequence[_Above], closed: AbstractSet[str]
    ) -> Iterator[Said]:
        section = self.sections.at(block.lines[0])
        closing = {one.key for one in above} & _CLOSED | ({section} & closed)
        subjects = (section, *self._nested(above, closing))
        found = tuple(texts(block, self.lexicon))
        for subject in dict.fromkeys(filter(None, subjects)):
            yield from (Said(subject, text) for text in found)
        if not closing:
            yield from self._labelled(block, after)
            yield from (Said("contacts", t) for t in found if "@" in t and _EMAIL.search(t))

    def _nested(self, above: Sequence[_Above], closing: AbstractSet[str]) -> Iterator[str]:
        for one in above:
            is_plain = one.is_plain and closing <= {"steps"}
            if not closing or is_plain or (one.key in _ALWAYS and not closing & _HIDDEN):
                yield from one.subjects

    def _labelled(self, block: Block, after: Block | None) -> Iterator[Said]:
        """Yield what stands behind a label, to the right of one, or below the head of a column."""
        if block.kind == "table":
            yield from self._columns(block)
        elif block.kind == "tr":
            yield from self._row(block)
        elif block.inline is not None and block.kind != "heading":
            yield from self._lines(block, after)
        for child, following in zip_longest(block.children, block.children[1:]):
            yield from self._labelled(child, following)

    def _lines(self, block: Block, after: Block | None) -> Iterator[Said]:
        assert block.inline is not None
        for line in block.inline.source.split("\n"):
            match = _LABEL.match(line)
            for subject in self._subjects(match["label"]) if match else ():
                assert match
                yield from self._told(subject, line[match.end() :], after)

    def _told(self, subject: str, text: str, after: Block | None) -> Iterator[Said]:
        """A label with nothing behind it is about what stands below it."""
        if not is_prompt(text, self.lexicon):
            yield Said(subject, text)
        elif after is not None and not text.strip("*_ ") and after.kind != "heading":
            yield from (Said(subject, found) for found in texts(after, self.lexicon))

    def _row(self, row: Block) -> Iterator[Said]:
        """In a table of two columns the first may hold labels."""
        if len(row.children) == 2 and row.children[0].kind == "td":
            for text in texts(row.children[1], self.lexicon):
                for subject in self._subjects(row.children[0].text):
                    yield from self._told(subject, text, None)

    def _columns(self, table: Block) -> Iterator[Said]:
        head, *rows = [row for part in table.children for row in part.children]
        for column, cell in enumerate(head.children):
            for subject in self._subjects(cell.text):
                found = (texts(row.children[column], self.lexicon) for row in rows)
                yield from (Said(subject, text) for text in chain.from_iterable(found))

    def _subjects(self, label: str) -> tuple[str, ...]:
        """Return what a label or a heading is about, be it in the midst of other words.

        How a step goes on (`Done when:`) is no subject.
        """
        words = label.strip().casefold()
        steps = self.language.step_words
        if person := self._person(words):
            return (person,)
        if words in (*steps.done_when, *steps.who, *steps.time, *_OTHER):
            return ()
        if key := self._key(label):
            return (key,)
        nouns = map(self._noun, normalised(label).split(" and "))
        return tuple(self._key(noun) for noun in nouns if noun)

    def _above(self, level: int, words: str) -> _Above:
        return _Above(level, self._key(words), self._subjects(words), bool(self._noun(words)))

    def _noun(self, heading: str) -> str:
        """`List of deliverables` and `Budget for the launch` speak of what they begin or end
        with, `Payment page` does not."""
        words = normalised(heading.partition("{#")[0]).split()
        if words and self._key(words[0]) == "examples":
            return words[0]
        joint = next((i for i, word in enumerate(words) if word in self.lexicon.joints), 0)
        nouns = (part[-1] for part in (words[:joint], words[-1:]) if part)
        return next((noun for noun in nouns if noun in self.lexicon.subjects), "")

    def _person(self, words: str) -> str:
        labels = self.language.labels
        people = (labels.owner, labels.approver, labels.contact, labels.email, labels.phone)
        return "contacts" if words in map(str.casefold, people) else ""

    def _key(self, words: str) -> str:
        return heading_key(words, self.file.brief.front.language)


def _heading(block: Block, *, is_opener: bool) -> tuple[int, str]:
    """Return level and words of a heading, or of a line that may serve as one.

    A bold line ranks below every real heading, and a few plain words alone below that.
    """
    if is_heading(block):
        return block.level, block.text
    if words := bold_line(block):
        return 2 if is_opener else _BOLD, words.rstrip(":")
    words = block.text if block.kind == "paragraph" else ""
    return (_PLAIN, words) if words and len(words) <= _LONGEST and words[-1] != ":" else (0, "")
