"""Body sections that are lists: deliverables, criteria, exclusions, each item numbered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.brief import FrontMatter, Item, Section
from briefgen.markup import Block
from briefgen.parse.sections import is_heading
from briefgen.parse.steps import first_words

LIST_SECTIONS = ("deliverables", "acceptance", "out_of_scope")
_LISTS = ("ordered_list", "bullet_list")


@dataclass(frozen=True, slots=True)
class Listed:
    """The sections without their items, and the items by section key."""

    sections: tuple[Section, ...]
    items: Mapping[str, tuple[Item, ...]]


def take_items(sections: Sequence[Section], front: FrontMatter) -> Listed:
    """Take list items out of the sections that are read as lists.

    Deliverables are D1…, criteria A1…, counted on from those of the front matter. A section
    with headings inside is no plain list and stays as it was written.
    """
    kept: list[Section] = []
    items: dict[str, tuple[Item, ...]] = {}
    for section in sections:
        if section.key not in LIST_SECTIONS or any(map(is_heading, section.blocks)):
            kept.append(section)
            continue
        before, found = _split(section.blocks)
        kept.append(replace(section, blocks=before))
        items[section.key] = (*items.get(section.key, ()), *found)
    numbered = {key: tuple(_numbered(found, key, front)) for key, found in items.items() if found}
    return Listed(tuple(kept), numbered)


def _split(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Item, ...]]:
    """Return what stands before the first list, and the items with what follows each."""
    before: list[Block] = []
    items: list[Item] = []
    for block in blocks:
        if block.kind in _LISTS:
            items += (_item(child) for child in block.children)
        elif items:
            items[-1] = replace(items[-1], blocks=(*items[-1].blocks, block))
        else:
            before.append(block)
    return tuple(before), tuple(items)


def _item(block: Block) -> Item:
    text, rest = first_words(block)
    return Item("", text, rest, block.lines)


def _numbered(items: Sequence[Item], key: str, front: FrontMatter) -> Iterator[Item]:
    letter = {"deliverables": "D", "acceptance": "A"}.get(key)
    first = 1 + (len(front.deliverables) if letter == "D" else _criteria(front))
    for number, item in enumerate(items, start=first):
        yield replace(item, number=f"{letter}{number}") if letter else item


def _criteria(front: FrontMatter) -> int:
    return len(front.acceptance) + sum(len(d.acceptance) for d in front.deliverables)
