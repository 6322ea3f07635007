"""A brief as items that can be told apart and found again: fields, things, steps, sections."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from briefgen import markup
from briefgen.brief import (
    Brief,
    Deliverable,
    FrontMatter,
    Payment,
    Section,
    Step,
    When,
)
from briefgen.brief import Item as Listed
from briefgen.keyed import KeyPath
from briefgen.markup import Block, Inline

NOT_ITEMS = ("title", "version", "updated")
"""Fields that are marks of the whole; the title stands in the brief itself."""

_EXACT = frozenset(
    (
        *("kind", "status", "language", "time_zone", "email", "phone", "url", "file"),
        *("every", "on", "at", "until", "except", "review_days"),
        *("amount", "currency", "within_days", "payment"),
    )
)
"""Fields in which every letter counts."""
_OPENING = "opening"
_SIGNS = re.compile(r"[^\w\s,.;!?()'’-]|_|^\s*(?:-|\d+[.)])\s", re.MULTILINE)
"""Texts without any of these are the same read as Markdown, and reading costs time."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is said: as it is shown, what it means, and how it is laid out.

    `when` holds a time as it was written. A slip of a letter is possible in `words` only: in an
    address, an amount or a date every letter counts.
    """

    key: str
    shown: str
    meant: str
    layout: str
    words: bool = True
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """Something in a brief that has a place of its own in a notice of changes.

    `group` is what it is one of, `number` what the guide calls it, `identity` a name that stays
    whatever becomes of its words. `path` leads to it in the front matter. `parent` is the place
    of the item that it is in, below all items of its brief; -1 for none.
    """

    group: str
    name: Part | None
    parts: tuple[Part, ...] = ()
    body: tuple[Part, ...] = ()
    number: str = ""
    identity: str = ""
    path: KeyPath = ()
    parent: int = -1

    @property
    def meant(self) -> str:
        """All that it says, to find it again by."""
        found = (*((self.name,) if self.name else ()), *self.parts, *self.body)
        return "\n".join(part.meant for part in found)

    @property
    def is_field(self) -> bool:
        """Tell whether there is one of it in a brief, as of a due date."""
        return self.name is None


@dataclass(slots=True)
class _List:
    """The items so far, of which later ones may be parts, and the last criterion's number."""

    items: list[Item] = field(default_factory=list)
    criteria: int = 0

    def add(self, item: Item) -> int:
        self.items.append(item)
        return len(self.items) - 1

    def criterion(self) -> str:
        self.criteria += 1
        return f"A{self.criteria}"


def items(brief: Brief) -> tuple[Item, ...]:
    """Return all items of a brief, each after the one that it is in."""
    found = _List()
    if brief.title:
        found.add(Item("title", None, (_text("title", brief.title, words=True),)))
    for one in fields(FrontMatter):
        if one.name not in NOT_ITEMS:
            _add_field(found, brief.front, one.name)
    for key, listed in brief.items.items():
        for item in listed:
            found.add(_listed(key, item))
    _add_steps(found, brief.steps, -1)
    for section in brief.sections:
        _add_section(found, brief, section)
    return tuple(found.items)


def _add_field(found: _List, front: FrontMatter, key: str) -> None:
    value: Any = getattr(front, key)
    if isinstance(value, Mapping):
        for term, meaning in value.items():
            found.add(
                Item(key, _text("name", term, words=True), (_text("text", meaning, words=True),))
            )
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            _add_thing(found, key, one, index)
    elif is_dataclass(value) and not isinstance(value, When):
        found.add(Item(key, None, tuple(_parts(value)), path=(key,)))
        if isinstance(value, Payment):
            for index, bonus in enumerate(value.bonus):
                _add_thing(found, "bonus", bonus, index)
    elif value:
        found.add(Item(key, None, tuple(_values(key, value)), path=(key,)))


def _add_thing(found: _List, key: str, value: Any, index: int) -> None:
    if isinstance(value, str):
        number = found.criterion() if key == "acceptance" else ""
        found.add(Item(key, _text("name", value, words=True), number=number))
        return
    main = next(one.name for one in fields(value) if one.metadata.get("main"))
    name = _text("name", getattr(value, main), words=True)
    number = f"D{index + 1}" if isinstance(value, Deliverable) else ""
    parts = tuple(part for part in _parts(value) if part.key != main)
    place = found.add(Item(key, name, parts, number=number, path=(key, index)))
    for criterion in value.acceptance if isinstance(value, Deliverable) else ():
        own = _text("name", criterion, words=True)
        found.add(Item("acceptance", own, number=found.criterion(), parent=place))


def _parts(record: Any) -> Iterator[Part]:
    """Yield what a record says, a part for each field; lists of its own items are left out."""
    for one in fields(record):
        value = getattr(record, one.name)
        if value and (type(record), one.name) not in _ITEMS_OF_THEIR_OWN:
            yield from _values(one.name, value)


_ITEMS_OF_THEIR_OWN = {(Deliverable, "acceptance"), (Payment, "bonus")}


def _values(key: str, value: Any) -> Iterator[Part]:
    name = key.rstrip("_")
    if isinstance(value, When):
        yield Part(
            name, value.text, " ".join(value.text.split()), value.text, words=False, when=value
        )
    elif isinstance(value, tuple):
        texts = [one.text if isinstance(one, When) else one for one in value]
        yield _text(name, "; ".join(texts), words=name not in _EXACT)
    elif isinstance(value, str):
        yield _text(name, value, words=name not in _EXACT)
    else:
        yield _text(name, str(value), words=False)


def _listed(key: str, item: Listed) -> Item:
    return Item(key, _run("name", item.text), body=_body(item.blocks), number=item.number)


def _add_steps(found: _List, steps: Sequence[Step], parent: int) -> None:
    for step in steps:
        own = tuple(_of_step(step))
        name, body = _run("name", step.title), _body(step.blocks)
        item = Item("steps", name, own, body, step.number, step.identity, parent=parent)
        _add_steps(found, step.steps, found.add(item))


def _of_step(step: Step) -> Iterator[Part]:
    if step.time:
        yield _text("time", step.time, words=False)
    if step.who:
        yield _run("who", step.who)
    if step.done_when:
        yield _run("done_when", step.done_when)
    for key in ("optional", "checked"):
        if getattr(step, key):
            yield _text(key, key, words=False)


def _add_section(found: _List, brief: Brief, section: Section) -> None:
    """Add a section, unless all that it holds are items or steps."""
    body = _body(section.blocks)
    holds_items = section.key in brief.items or (section.key == "steps" and brief.steps)
    if not body and (holds_items or section.heading is None):
        return
    name = _run("name", section.heading) if section.heading else _text("name", "", words=True)
    identity = section.key or ("" if section.heading else _OPENING)
    found.add(Item("sections", name, (), body, identity=identity))


def _body(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """Return the pieces of blocks; what tells their layout apart is in the first of them."""
    layouts = [markup.layout(block) for block in blocks]
    found = [
        Part("text", piece.shown, piece.meant, layout if number == 0 else "")
        for block, layout in zip(blocks, layouts, strict=True)
        for number, piece in enumerate(markup.pieces((block,)))
    ]
    return tuple(found)


def _run(key: str, text: Inline) -> Part:
    piece = markup.piece(text)
    return Part(key, piece.shown, piece.meant, text.source)


def _text(key: str, text: str, *, words: bool) -> Part:
    """Return a text of the front matter, which is Markdown where it has signs."""
    if not _SIGNS.search(text):
        plain = " ".join(text.split())
        return Part(key, plain, plain, text, words)
    found = tuple(markup.pieces(markup.read(text).blocks)) or (markup.piece(markup.inline(text)),)
    shown = "\n".join(piece.shown for piece in found)
    return Part(key, shown, " ".join(piece.meant for piece in found), text, words)
