"""A heading is set more than one level below the one above it.

Readers who listen to a guide, and those who use the bookmarks of a PDF, move from heading to
heading; where a level is missing, they look for a part that is not there. Give the heading one
number sign (`#`) more than the one above it. Right below a section the guide closes the gap by
itself, so there it is only a hint.

Bad:

    ### Clean the sound

    ##### Hum

Good:

    ### Clean the sound

    #### Hum
"""

from collections.abc import Iterator, Sequence

from briefgen.diagnostic import Edit, Fix, Note, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.structure.outline import Heading, headings
from briefgen.source import Position

_SECTION = 2


def check(context: Context) -> Iterator[Finding]:
    found = [heading for heading in headings(context) if heading.block.kind == "heading"]
    for index in range(1, len(found)):
        if found[index].level > found[index - 1].level + 1:
            yield _finding(found, index, context)


def _finding(found: Sequence[Heading], index: int, context: Context) -> Finding:
    above, heading = found[index - 1 : index + 1]
    below = _below(found, index)
    even = all(one.level >= heading.level for one in below)
    marks = "#" * (above.level + 1)
    return Finding(
        heading.place,
        "this heading skips a level",
        label=f"{heading.level} number signs below a heading with {above.level}",
        help=f"Write:\n\n{marks} {heading.words}",
        note=Note(above.place, "the heading above it"),
        fix=_fix(found, index, below, context),
        severity=Severity.INFO if even and above.level <= _SECTION else None,
    )


def _below(found: Sequence[Heading], index: int) -> list[Heading]:
    """Return the heading and those after it that belong to the one above it."""
    above = found[index - 1].level
    end = next((i for i in range(index, len(found)) if found[i].level <= above), len(found))
    return list(found[index:end])


def _fix(found: Sequence[Heading], index: int, below: Sequence[Heading], context: Context) -> Fix:
    """Move the heading up with all that belongs to it.

    As long as these keep their order among each other the parts stay what they are. Level 2 is
    different: what comes up there opens a section, unless it did so before.
    """
    above, heading = found[index - 1 : index + 1]
    shift = heading.level - above.level - 1
    moved = [heading]
    for one in below[1:]:
        if one.level < heading.level:
            break
        moved.append(one)
    whole = len(moved) == len(below)
    safe = whole and (above.level >= _SECTION or (index == 1 and len(moved) == len(found) - 1))
    return Fix(tuple(_shorter(one, shift, context) for one in moved), safe=safe)


def _shorter(heading: Heading, shift: int, context: Context) -> Edit:
    """Take number signs away at the beginning of a heading's line."""
    line = context.source.line(heading.line)
    first = len(line) - len(line.lstrip())
    start = context.source.offset(Position(heading.line, first + 1))
    return Edit(context.source.place(start, start + shift), "")


RULE = Rule(Problem("BG112", "heading-jump", Severity.WARNING), check, __doc__)
