"""The ids of a document: what a link such as `#pictures` inside a brief leads to."""

from collections.abc import Iterator, Mapping, Sequence

from briefgen import markup
from briefgen.brief import Brief, Section, Step
from briefgen.markup import Block


def names(brief: Brief) -> frozenset[str]:
    """Return all that a link such as `#pictures` may name so that the guide knows where to."""
    inside = block_ids(brief)
    slugs = heading_slugs(brief, inside)
    opened = (slugs[s.lines[0], s.heading.text] for s in brief.sections if s.heading)
    return frozenset((*inside, *step_ids(brief, slugs), *opened, *title_ids(brief)))


def block_ids(brief: Brief) -> dict[str, str]:
    """Return the id of every heading and footnote that stands inside a section or a step."""
    return {slug: _id(slug) for slug in markup.anchors(tuple(_blocks(brief)))}


def heading_slugs(brief: Brief, taken: Mapping[str, str]) -> dict[tuple[int, str], str]:
    """Return the slug of each section's and step's heading, by its first line and its text.

    The parser has named the headings that are still blocks (`taken`); those that opened a
    section or a step get the names that are left, in the author's order, as GitHub gives them.
    """
    used = {*taken, *(step.slug for step in all_steps(brief.steps))}
    slugs: dict[tuple[int, str], str] = {}
    for line, text in sorted(_headings(brief), key=lambda heading: heading[0]):
        slugs[line, text] = _free(markup.slug(text), used)
        used.add(slugs[line, text])
    return slugs


def step_id(step: Step) -> str:
    """Return the id of a step by its lasting name or its number, else by its heading, if any."""
    name = step.identity or step.number
    return f"step-{name}" if name else _id(step.slug) if step.slug else ""


def step_ids(brief: Brief, slugs: Mapping[tuple[int, str], str]) -> dict[str, str]:
    """Return what leads to a step: its heading's slug, with what it says of time and number or
    without it, its own number, and the author's name for it."""
    found: dict[str, str] = {}
    for step in all_steps(brief.steps):
        short = slugs.get((step.lines[0], step.title.text))
        names = (short, step.slug, step.number.lower(), step.identity)
        found.update({name: step_id(step) for name in names if name and step_id(step)})
    return found


def title_ids(brief: Brief) -> dict[str, str]:
    """Return what leads to the title, which stands at the beginning of the guide."""
    return {markup.slug(brief.title): "guide"}


def section_id(slug: str) -> str:
    """Return the id of a section under a heading of its own."""
    return _id(slug)


def all_steps(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield every step and the steps in it."""
    for step in steps:
        yield step
        yield from all_steps(step.steps)


def _id(slug: str) -> str:
    return f"note-{slug[1:]}" if slug.startswith("^") else f"at-{slug}"


def _free(slug: str, used: set[str]) -> str:
    candidates = (f"{slug}-{count}" if count else slug for count in range(len(used) + 1))
    return next(name for name in candidates if name not in used)


def _blocks(brief: Brief) -> Iterator[Block]:
    for section in brief.sections:
        yield from section.blocks
    for items in brief.items.values():
        for item in items:
            yield from item.blocks
    for step in all_steps(brief.steps):
        yield from step.blocks


def _headings(brief: Brief) -> Iterator[tuple[int, str]]:
    sections: tuple[Section, ...] = brief.sections
    yield from ((s.lines[0], s.heading.text) for s in sections if s.heading)
    yield from ((step.lines[0], step.title.text) for step in all_steps(brief.steps))
