"""The guide's fixed order of parts, and the place in it of every section the author wrote.

A section with a canonical key joins its part, beside what the front matter says on the same
matter; one that matches nothing follows the part of the section it followed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.anchors import block_ids, heading_slugs, section_id, step_ids, title_ids
from briefgen.brief import Brief, Item, Section
from briefgen.markup import Block, Inline
from briefgen.render.document import Document

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("goal", ("goal",)),
    ("background", ("background",)),
    ("audience", ("audience",)),
    ("before", ("before", "tools", "skills")),
    ("steps", ("steps",)),
    ("examples", ("examples",)),
    ("deliverables", ("deliverables", "acceptance", "revisions")),
    ("schedule", ("schedule",)),
    ("payment", ("payment",)),
    ("status_updates", ("status_updates",)),
    ("provides", ("provides",)),
    ("ask", ("ask",)),
    ("problems", ("problems",)),
    ("contacts", ("contacts",)),
    ("out_of_scope", ("out_of_scope",)),
    ("ownership", ("ownership",)),
    ("confidentiality", ("confidentiality",)),
    ("glossary", ("glossary",)),
)
"""Each part with the keys of the sections in it; it is named after the first."""

OWN = "own"
_PART_OF = {key: part for part, keys in PARTS for key in keys}
_START = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A section in its part; without a heading where the part's title says the same."""

    heading: Inline | None
    anchor: str
    blocks: tuple[Block, ...]
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the guide: `key` names its template, `passages` go by their section's key.

    A section that matches nothing is a part of its own with the key `own`, and has no title
    where the author gave it none.
    """

    key: str
    title: str | Inline | None
    anchor: str
    passages: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)

    def of(self, key: str) -> tuple[Passage, ...]:
        """Return the passages of one canonical section."""
        return self.passages.get(key, ())


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts in order, and the ids that links inside the brief lead to."""

    parts: tuple[Part, ...]
    anchors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A section, the part that it joins or follows, its items, and the slug of its heading."""

    section: Section
    part: str
    follows: bool
    items: tuple[Item, ...]
    slug: str


def outline(document: Document) -> Outline:
    """Return the guide's parts, without those of which the brief says nothing."""
    inside = block_ids(document.brief)
    slugs = heading_slugs(document.brief, inside)
    placed = tuple(_placed(document.brief, slugs))
    parts = (*_own_parts(placed, _START), *_parts(document, placed))
    steps = step_ids(document.brief, slugs)
    title = title_ids(document.brief)
    return Outline(parts, {**title, **steps, **inside, **_opened(placed, parts)})


def says_something(document: Document, part: str) -> bool:
    """Tell whether the brief has something for a part besides the sections of its body."""
    brief, front = document.brief, document.brief.front
    content: dict[str, tuple[object, ...]] = {
        "before": (front.tools,),
        "steps": (brief.steps,),
        "deliverables": (front.deliverables, front.acceptance, front.revisions),
        "schedule": (document.events, front.milestones, front.repeats),
        "payment": (front.payment, *(milestone.payment for milestone in front.milestones)),
        "status_updates": (front.status_updates,),
        "provides": (front.owner_provides,),
        "contacts": (front.owner, front.approver, front.contacts, front.worker),
        "out_of_scope": (front.out_of_scope,),
        "ownership": (front.ownership,),
        "confidentiality": (front.confidentiality,),
        "glossary": (front.glossary,),
    }
    return any(content.get(part, ()))


def _placed(brief: Brief, slugs: Mapping[tuple[int, str], str]) -> Iterator[_Placed]:
    items = _items_by_section(brief)
    steps_begin = min((step.lines[0] for step in brief.steps), default=0)
    before = _START
    for number, section in enumerate(brief.sections):
        if 0 < steps_begin <= section.lines[0]:
            before, steps_begin = "steps", 0
        joins = _PART_OF.get(section.key, "")
        before = joins or before
        slug = slugs[section.lines[0], section.heading.text] if section.heading else ""
        yield _Placed(section, before, not joins, items.get(number, ()), slug)


def _items_by_section(brief: Brief) -> dict[int, tuple[Item, ...]]:
    """Return items by the number of the section they stand in, else of the last of their key."""
    found: dict[int, tuple[Item, ...]] = {}
    for key, items in brief.items.items():
        homes = [number for number, section in enumerate(brief.sections) if section.key == key]
        for item in items:
            home = next((n for n in homes if _holds(brief.sections[n], item)), homes[-1])
            found[home] = (*found.get(home, ()), item)
    return found


def _holds(section: Section, item: Item) -> bool:
    return section.lines[0] <= item.lines[0] < section.lines[1]


def _parts(document: Document, placed: Sequence[_Placed]) -> Iterator[Part]:
    for key, section_keys in PARTS:
        joined = [p for p in placed if p.part == key and not p.follows]
        if joined or says_something(document, key):
            yield _part(document, key, section_keys, joined)
        yield from _own_parts(placed, key)


def _own_parts(placed: Sequence[_Placed], part: str) -> Iterator[Part]:
    """Yield the sections that match nothing and follow this part."""
    for found in placed:
        section = found.section
        if found.follows and found.part == part and (section.heading or section.blocks):
            passage = Passage(None, "", section.blocks, found.items)
            anchor = section_id(found.slug) if found.slug else ""
            yield Part(OWN, section.heading, anchor, {OWN: (passage,)})


def _part(
    document: Document, key: str, section_keys: Sequence[str], joined: Sequence[_Placed]
) -> Part:
    title = _title(document, key, joined)
    passages = {
        section_key: tuple(_passage(p, title) for p in joined if p.section.key == section_key)
        for section_key in section_keys
    }
    return Part(key, title, f"part-{key}", passages)


def _title(document: Document, key: str, joined: Sequence[_Placed]) -> str | Inline:
    """The author's heading when one section is all there is of this sort, else our label."""
    headings = [p.section.heading for p in joined if p.section.key == key and p.section.heading]
    alone = len(headings) == 1 and (key == "steps" or not says_something(document, key))
    return headings[0] if alone else str(getattr(document.language.labels, key))


def _passage(placed: _Placed, title: str | Inline) -> Passage:
    heading = placed.section.heading
    shown = None if heading is None or _same(heading, title) else heading
    anchor = section_id(placed.slug) if shown else ""
    return Passage(shown, anchor, placed.section.blocks, placed.items)


def _same(heading: Inline, title: str | Inline) -> bool:
    text = title if isinstance(title, str) else title.text
    return heading.text.casefold() == text.casefold()


def _opened(placed: Sequence[_Placed], parts: Sequence[Part]) -> dict[str, str]:
    """Return where the sections' headings are: their own, or the title that stands for them."""
    passages = (p for part in parts for found in part.passages.values() for p in found)
    shown = {part.anchor for part in parts} | {passage.anchor for passage in passages}
    own = ((p.slug, section_id(p.slug), f"part-{p.part}") for p in placed if p.slug)
    return {slug: anchor if anchor in shown else part for slug, anchor, part in own}
