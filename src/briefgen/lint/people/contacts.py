"""Who has a part in the work, and how they can be reached."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen import markup
from briefgen.brief import Person
from briefgen.keyed import KeyPath
from briefgen.lint.context import Context
from briefgen.lint.wording.prompts import is_prompt
from briefgen.markup import Block
from briefgen.source import Place

_SIDE = ("owner", "approver", "contacts")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ADDRESS = re.compile(
    r"[^\s@<>()]{1,64}@[^\s@<>()]{1,64}\.[^\W_]{2,24}|https?://|\+?\d(?:[\s()./-]{0,3}\d){6}"
)
"""An email address, a link, a phone number."""
_HANDLE = re.compile(r"(?<!\w)(?:@\w{3,}|#[a-z])")
"""A name or a channel in a chat."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody in the front matter, and the path to them."""

    person: Person
    path: KeyPath


def owners_side(context: Context) -> tuple[Named, ...]:
    """Return owner, approver and contacts, as far as they are more than prompts."""
    return tuple(_named(context, _SIDE))


def everybody(context: Context) -> tuple[Named, ...]:
    """Return all people of the front matter."""
    return tuple(_named(context, (*_SIDE, "worker")))


def is_hiring(context: Context) -> bool:
    """Tell whether no worker is named, so that one is wanted."""
    workers = (named.person for named in _named(context, ("worker",)))
    return not any(_says(context, worker.name, worker.email) for worker in workers)


def is_reachable(context: Context, person: Person) -> bool:
    """Tell whether there is an address, or one in what is said about the person."""
    if _says(context, person.email, person.phone, person.url):
        return True
    said = (person.name, person.role, person.for_, person.hours, person.reply_within)
    return any(has_address(text) or _HANDLE.search(text) for text in said)


def has_address(text: str) -> bool:
    """Tell whether a text holds an address, a link or a phone number."""
    return _ADDRESS.search(text) is not None


def approves(context: Context, person: Person) -> bool:
    """Tell whether a person's part in the work is to say that it is done."""
    lexicon = context.lexicon
    said = {word.lower() for word in _WORD.findall(f"{person.role} {person.for_}")}
    return not said.isdisjoint(_words(lexicon.approvals) | _words(lexicon.checks))


def people_in_body(context: Context) -> int:
    """Return how many people a contact section lists: its items, or the rows of its tables."""
    blocks = (b for section in context.sections_called("contacts") for b in section.blocks)
    lists = (block for block in blocks if block.kind in ("bullet_list", "ordered_list", "table"))
    rows = (markup.walk((block,)) for block in lists)
    return sum(one.kind == "list_item" or _is_row(one) for row in rows for one in row)


def _is_row(block: Block) -> bool:
    return block.kind == "tr" and any(cell.kind == "td" for cell in block.children)


def place_of_people(context: Context) -> Place:
    """Return where people are named: the first such key, a section, else the file's beginning."""
    keys = (key for key in _SIDE if (key,) in context.spans.keys)
    if key := next(keys, ""):
        return context.spans.key((key,))
    section = next(iter(context.sections_called("contacts")), None)
    return context.source.place_of_line(section.lines[0]) if section else context.start


def _named(context: Context, keys: tuple[str, ...]) -> Iterator[Named]:
    for key in keys:
        for index, person in enumerate(getattr(context.front, key)):
            if _says(context, person.name, person.email, person.phone, person.url):
                yield Named(person, (key, index))


def _says(context: Context, *texts: str) -> bool:
    return any(not is_prompt(text, context.lexicon) for text in texts)


@functools.cache
def _words(phrases: tuple[str, ...]) -> frozenset[str]:
    """Return the single words among phrases."""
    single = (phrase for phrase in phrases if " " not in phrase)
    return frozenset(word for phrase in single for word in phrase.split("/"))
