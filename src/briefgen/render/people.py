"""Who is who: the people of a brief, each once, with all that they do in it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from briefgen.brief import FrontMatter, Person
from briefgen.languages import Labels


@dataclass(frozen=True, slots=True)
class Entry:
    """A person and the labels of their parts in the work."""

    person: Person
    parts: tuple[str, ...]


def people(front: FrontMatter, labels: Labels) -> tuple[Entry, ...]:
    """Return everybody; one person in two parts is one entry unless what is said differs."""
    entries: list[Entry] = []
    for entry in _entries(front, labels):
        same = next((i for i, known in enumerate(entries) if _agree(known, entry)), None)
        if same is None:
            entries.append(entry)
        else:
            entries[same] = _merged(entries[same], entry)
    return tuple(entries)


def asked(front: FrontMatter) -> Person | None:
    """Return the one to ask: a contact for everything, else the owner, else whoever there is.

    A contact with a `for` answers that alone.
    """
    for_everything = (person for person in front.contacts if not person.for_)
    everybody = (*for_everything, *front.owner, *front.contacts, *front.approver)
    return next(iter(everybody), None)


def _entries(front: FrontMatter, labels: Labels) -> Iterator[Entry]:
    parts = (
        (labels.owner, front.owner),
        (labels.approver, front.approver),
        (labels.contact, front.contacts),
        (labels.worker, front.worker),
    )
    for label, persons in parts:
        yield from (Entry(person, (label,)) for person in persons if person != Person())


def _agree(one: Entry, other: Entry) -> bool:
    """Tell whether two entries can be one: the same name, and nothing said differently."""
    if not one.person.name or one.person.name.casefold() != other.person.name.casefold():
        return False
    names = (f.name for f in fields(Person) if f.name not in ("name", "role"))
    pairs = ((getattr(one.person, name), getattr(other.person, name)) for name in names)
    return all(not a or not b or a == b for a, b in pairs)


def _merged(one: Entry, other: Entry) -> Entry:
    added = {f.name: getattr(other.person, f.name) for f in fields(Person)}
    missing = {name: value for name, value in added.items() if not getattr(one.person, name)}
    roles = dict.fromkeys(role for role in (one.person.role, other.person.role) if role)
    person = replace(one.person, **missing)
    parts = tuple(dict.fromkeys((*one.parts, *other.parts)))
    return Entry(replace(person, role=" · ".join(roles)), parts)
