"""Inputs in, a brief file out: what it says, where each thing stands, what is wrong with it.

The parser refuses only what it cannot represent; all else becomes a diagnostic.
"""

import functools
from collections.abc import Iterable
from dataclasses import replace

from briefgen.brief import Brief, BriefFile, FrontMatter, Section, Step
from briefgen.diagnostic import Diagnostic
from briefgen.inputs import Inputs
from briefgen.languages import Language, language_for
from briefgen.markup import Inline
from briefgen.parse import steps
from briefgen.parse.body import read_body
from briefgen.parse.checks import check_dates, check_pictures
from briefgen.parse.front_matter import read_front_matter
from briefgen.parse.headings import Headings
from briefgen.parse.items import take_items
from briefgen.parse.sections import outline
from briefgen.parse.snippets import check_snippets, kept_private, told_private

__all__ = ["heading_key", "parse", "title_from"]


def parse(inputs: Inputs) -> BriefFile:
    """Read a brief; never fails."""
    head = read_front_matter(inputs.source, inputs.defaults)
    body = read_body(inputs.source, head.body_line)
    language = language_for(head.front.language)
    found = outline(body.blocks, Headings(head.front.language, head.headings))
    shared = kept_private(found.sections, inputs.source)
    title = found.title.text if found.title else _first_heading(shared)
    sections = _with_second_title(shared, found.title, head.front)
    sections, taken = _take_steps(sections, language)
    listed = take_items(sections, head.front)
    name = head.front.title or title or title_from(inputs.name)
    brief = Brief(inputs.name, name, head.front, listed.sections, taken, listed.items)
    diagnostics = (
        *head.diagnostics,
        *body.diagnostics,
        *check_dates(head.front, head.spans),
        *check_pictures(inputs, head.front, head.spans, body.blocks),
        *check_snippets(inputs),
        *told_private(found.sections, shared, inputs),
    )
    return BriefFile(
        inputs.source,
        brief,
        head.spans,
        _in_order(diagnostics),
        body.blocks,
        body.comments,
        head.body_line,
    )


@functools.lru_cache(maxsize=2048)
def heading_key(text: str, language: str) -> str:
    """Return the canonical section that a heading would open, or an empty string."""
    return Headings(language).key(text)


def title_from(name: str) -> str:
    """`shop-migration` is called Shop migration until the owner gives it a title."""
    words = name.rpartition("/")[2].replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _first_heading(sections: tuple[Section, ...]) -> str:
    """A document that opens with a heading of its own words is called by it, section or not."""
    first = next((section for section in sections if section.heading), None)
    return first.heading.text if first and first.heading and not first.key else ""


def _with_second_title(
    sections: tuple[Section, ...], title: Inline | None, front: FrontMatter
) -> tuple[Section, ...]:
    """A first heading that says something else than the front matter's title is kept."""
    if title is None or front.title.casefold() in ("", title.text.casefold()):
        return sections
    first = sections[0] if sections else Section("", None, (), (1, 1))
    if first.heading is None:
        return (replace(first, heading=title), *sections[1:])
    return (Section("", title, (), (1, 1)), *sections)


def _take_steps(
    sections: tuple[Section, ...], language: Language
) -> tuple[tuple[Section, ...], tuple[Step, ...]]:
    """Return the sections without what is a step, and the steps.

    One steps section holds the steps; of several, or where none is called so, each section with
    a numbered list is a phase.
    """
    named = [section for section in sections if section.key == "steps"]
    if len(named) == 1:
        found = steps.from_section(named[0], language)
        kept = replace(named[0], blocks=found.before)
        return tuple(kept if s is named[0] else s for s in sections), found.steps
    phases = named or _phases(sections, language)
    if not phases and len(sections) == 1 and _is_a_plain_list(sections[0]):
        found = steps.from_section(sections[0], language)
        return (replace(sections[0], blocks=found.before),), found.steps
    return tuple(s for s in sections if s not in phases), steps.from_phases(phases, language)


def _is_a_plain_list(section: Section) -> bool:
    """A text without headings is steps if a numbered list stands in it."""
    return not section.key and any(block.kind == "ordered_list" for block in section.blocks)


def _phases(sections: tuple[Section, ...], language: Language) -> list[Section]:
    """From the first phase to the last, with what matches nothing in between."""
    places = [i for i, section in enumerate(sections) if steps.is_phase(section, language)]
    if not places:
        return []
    between = sections[places[0] : places[-1] + 1]
    return [section for section in between if not section.key and section.heading]


def _in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda d: (d.place.source.name, d.place.span, d.code)))
