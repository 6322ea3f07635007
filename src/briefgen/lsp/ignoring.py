"""The comment that tells the check that a finding is meant to be, where it has an effect."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from briefgen.check import Checker, Target
from briefgen.diagnostic import Diagnostic, Edit
from briefgen.lint import Options, ignore_comment, rule_called
from briefgen.lsp.checking import Checked
from briefgen.lsp.entries import is_fact
from briefgen.source import Place, Position, SourceFile, Span


class Ignored(NamedTuple):
    """What has to be typed, and whether it is for the whole brief."""

    edit: Edit
    for_all: bool = False


def ignoring(
    target: Target, checked: Checked, diagnostic: Diagnostic, today: dt.date
) -> Ignored | None:
    """Return the nearest place where the comment hides the finding; None where none does, and
    for what only a reason could excuse."""
    if rule_called(diagnostic.code).gate:
        return None
    checker = Checker(Options(), today)
    before = _counted(one for found in checked.found.values() for one in found)
    for candidate in _candidates(target.source, diagnostic):
        text = _with(target.source, candidate.edit)
        changed = replace(target, source=SourceFile(target.source.name, text))
        after = _counted(checker.all([changed]).diagnostics)
        # The check may ask for the reason, and that is all it may have to say anew.
        if after[diagnostic.code] < before[diagnostic.code] and after.total() <= before.total():
            return candidate
    return None


def _counted(found: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(diagnostic.code for diagnostic in found)


def _candidates(source: SourceFile, diagnostic: Diagnostic) -> Iterator[Ignored]:
    """Yield the end of the line, a line above it, and the beginning of the brief."""
    number = diagnostic.place.span.start.line
    line, fact = source.line(number), is_fact(source, number)
    comment = ignore_comment(diagnostic.name, is_fact=fact)
    if line.strip() not in ("", "---"):
        yield Ignored(_put(source, number, len(line.rstrip()) + 1, f"  {comment}"))
        indent = line[: len(line) - len(line.lstrip())]
        if fact or not source.line(number - 1).strip():
            yield Ignored(_put(source, number, 1, f"{indent}{comment}\n"))
    first = 2 if is_fact(source, 2) else 1
    comment = ignore_comment(diagnostic.name, is_fact=first == 2)
    yield Ignored(_put(source, first, 1, f"{comment}\n"), for_all=True)


def _put(source: SourceFile, line: int, column: int, text: str) -> Edit:
    at = Position(line, column)
    return Edit(Place(source, Span(at, at)), text)


def _with(source: SourceFile, edit: Edit) -> str:
    at = source.offset(edit.place.span.start)
    return source.text[:at] + edit.text + source.text[at:]
