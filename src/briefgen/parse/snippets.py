"""Snippets that could not be put in, and those that stand below a private heading.

What a snippet says there stays private, whatever headings it brings.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.brief import Section
from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.inputs import Inputs
from briefgen.source import SourceFile

MISSING_SNIPPET = Problem("BG609", "missing-snippet", Severity.ERROR)

_HIDDEN = ("private", "screening")


def check_snippets(inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each snippet that could not be put in."""
    for line, why in inputs.refused.items():
        place = inputs.source.place_of_line(line)
        label = "the worker would see this line as it is"
        yield MISSING_SNIPPET.at(place, why.message, label=label, help=why.help)


def kept_private(sections: Sequence[Section], source: SourceFile) -> tuple[Section, ...]:
    """Return the sections; those that a snippet opens inside of a private one are private too."""
    found: list[Section] = []
    hidden_up_to = 0
    ends = (*(section.lines[0] for section in sections[1:]), source.line_count + 1)
    for section, end in zip(sections, ends, strict=False):
        if section.lines[0] < hidden_up_to:
            section = replace(section, key="private")
        found.append(section)
        for first, after in _snippets(source) if section.key in _HIDDEN else ():
            if section.lines[0] < first <= end:
                hidden_up_to = max(hidden_up_to, after)
    return tuple(found)


def told_private(
    before: Sequence[Section], now: Sequence[Section], inputs: Inputs
) -> Iterator[Diagnostic]:
    """Yield a word on each section that is private only because of where its snippet stands."""
    for one, other in zip(before, now, strict=True):
        if one.key != other.key:
            told = MISSING_SNIPPET.at(
                inputs.source.place_of_line(one.lines[0]),
                "this stands in a snippet below a private heading, so only you see it",
                help="If the worker needs it, put the line {include=…} above that heading.",
            )
            yield replace(told, severity=Severity.INFO)


def _snippets(source: SourceFile) -> Iterator[tuple[int, int]]:
    """Yield from which line to which each snippet of a brief goes, with all that is in it."""
    own = [piece.source.name == source.name for piece in source.pieces]
    first = 0
    for piece, is_own in zip(source.pieces, own, strict=True):
        if is_own and first:
            yield first, piece.line
        first = 0 if is_own else first or piece.line
    if first:
        yield first, source.line_count + 1
