"""A heading is the misspelled name of a section, so the section is not found.

"Acceptence criteria" is a heading like any other: its list gets no numbers, no place in the
review, and the criteria count as missing. Under "Privat notes" it is worse, because the worker
reads what was meant for you alone; that is an error. `briefgen lint --fix` corrects the word.

Bad:

    ## Acceptence criteria

Good:

    ## Acceptance criteria
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.structure.section_names import Name, meant
from briefgen.markup import Block
from briefgen.parse import heading_key
from briefgen.parse.headings import PRIVATE, normalised
from briefgen.parse.sections import bold_line, is_heading


def check(context: Context) -> Iterator[Finding]:
    here = {heading_key(b.text, context.front.language) for b in context.file.blocks if b.level}
    here.update(section.key for section in context.brief.sections)
    for block, words in _unknown_headings(context):
        name = meant(words, context)
        if name and (name.key == PRIVATE or name.key not in here):
            yield _finding(block, words, name, context)


def _unknown_headings(context: Context) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Yield the headings that open no known section, and their words; a step is no section."""
    keys = {section.lines[0]: section.key for section in context.brief.sections}
    phases = () if "steps" in keys.values() else {s.lines[0] for s in context.brief.steps}
    for block in context.file.blocks:
        line = block.lines[0]
        words = block.text if is_heading(block) else bold_line(block) if line in keys else ""
        is_step = context.sections.at(line) == "steps" and line not in phases
        if words and not keys.get(line) and not is_step:
            yield block, tuple(normalised(words).split())


def _finding(block: Block, words: tuple[str, ...], name: Name, context: Context) -> Finding:
    assert block.inline is not None
    typed = block.inline.source.partition("\n")[0]
    place = context.source.place_of(typed, *block.lines)
    edits = tuple(_edits(block, words, name.words, context))
    right = _corrected(context.source.line(block.lines[0]), edits)
    private = name.key == PRIVATE
    return Finding(
        place,
        "the name of this section is misspelled"
        + (", so the worker reads what is private" if private else ", so it is not found"),
        label=f"is it “{' '.join(name.words)}”?",
        help=f"Write:\n\n{right}",
        fix=Fix(edits) if edits else None,
        severity=Severity.ERROR if private else None,
    )


def _edits(
    block: Block, words: tuple[str, ...], right: tuple[str, ...], context: Context
) -> Iterator[Edit]:
    """Yield what corrects each wrong word where it was typed."""
    number = block.lines[0]
    for wrong, better in zip(words, right, strict=True):
        line = context.source.line(number)
        found = re.search(rf"(?<!\w){re.escape(wrong)}(?!\w)", line, re.IGNORECASE)
        if wrong != better and found:
            place = context.source.place_of(found[0], number)
            yield Edit(place, _like(found[0], better))


def _like(typed: str, right: str) -> str:
    """Return the right word with capital letters where the typed one has them."""
    if typed.isupper():
        return right.upper()
    return right.capitalize() if typed[:1].isupper() else right


def _corrected(line: str, edits: tuple[Edit, ...]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.place.span, reverse=True):
        span = edit.place.span
        line = line[: span.start.column - 1] + edit.text + line[span.end.column - 1 :]
    return line


RULE = Rule(
    Problem("BG108", "misspelled-section", Severity.WARNING),
    check,
    __doc__,
    profile=Profile.RELAXED,
)
