"""The ids of a document: what a link such as `#pictures` inside a brief leads to."""

from collections.abc import Iterator, Mapping, Sequence

from briefgen import markup
from briefgen.brief import Brief, Section, Step
from briefgen.markup import Block


def block_ids(brief: Brief) -> dict[str, str]:
    """Return the id of every heading and footnote that stands inside a section or a step."""
    return {slug: _id(slug) for slug in markup.anchors(tuple(_blocks(brief)))}


def heading_slugs(brief: Brief, taken: Mapping[str, str]) -> dict[tuple[int, str], str]:
    """Return the slug of each section's and step's heading, by its first line and its text.

    The parser has named the headings that are still blocks (`taken`); those that opened a
    section or a step get the names that are left, in the author's order, as GitHub gives them.
    """
    used = set(taken)
    slugs: dict[tuple[int, str], str] = {}
    for line, text in sorted(_headings(brief), key=lambda heading: heading[0]):
        slugs[line, text] = _free(markup.slug(text), used)
        used.add(slugs[line, text])
    return slugs


def step_id(step: Step) -> str:
    """Return the id of a step: the author's own name for it, or its number."""
    return f"step-{step.identity or step.number}"


def step_ids(brief: Brief, slugs: Mapping[tuple[int, str], str]) -> dict[str, str]:
    """Return what leads to a step: its heading's slug, its number, the author's name for it."""
    found: dict[str, str] = {}
    for step in all_steps(brief.steps):
        if step.number or step.identity:
            names = (
                slugs.get((step.lines[0], step.title.text)),
                step.number.lower(),
                step.identity,
            )
            found.update({name: step_id(step) for name in names if name})
    return found


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
