"""What a worker would have to ask because of what is missing or unclear."""

from collections.abc import Iterator, Sequence
from itertools import islice

from briefgen.diagnostic import Diagnostic, Findings, Severity
from briefgen.report.counts import by_severity, counted
from briefgen.report.excerpt import tells_nothing
from briefgen.report.printable import one_line, safe

# Which gaps hurt most, by the rule's family: not to know what to do and how it is checked
# (structure), by when (dates), whom to ask and what is paid (people and money); then the steps,
# what is needed to begin (links and files), the wording, the format.
_FAMILIES = ("BG1", "BG3", "BG5", "BG2", "BG6", "BG4", "BG7")
_SEVERITIES = tuple(Severity)
_FIRST = 3


def questions(findings: Findings) -> str:
    """Return the questions of each brief, and which three to answer first.

    They stand by severity and place, each once a brief. What comes first is decided by severity,
    then by how much such a gap hurts, then by code and place.
    """
    briefs = [_brief(name, asked) for name, asked in _by_brief(findings).items()]
    silent = [found for found in findings.diagnostics if not found.question.strip()]
    if not briefs:
        return _nothing(silent)
    if silent:
        briefs.append(f"briefgen lint also finds {by_severity(silent)} that no question is for.")
    return "\n\n".join(briefs)


def asked(findings: Findings) -> Iterator[Diagnostic]:
    """Yield the findings that ask something, each question once a brief, by severity and place."""
    for found in _by_brief(findings).values():
        yield from found


def _nothing(silent: Sequence[Diagnostic]) -> str:
    if silent:
        return f"Nothing your worker would ask, but briefgen lint finds {by_severity(silent)}."
    return "Nothing to ask: your worker can start."


def _by_brief(findings: Findings) -> dict[str, list[Diagnostic]]:
    """Return the findings that ask something, by brief, each question once and in order."""
    briefs: dict[str, dict[str, Diagnostic]] = {}
    for found in sorted(findings.diagnostics, key=_reading_order):
        if question := one_line(found.question):
            briefs.setdefault(found.place.source.name, {}).setdefault(question, found)
    return {name: list(asked.values()) for name, asked in sorted(briefs.items())}


def _reading_order(found: Diagnostic) -> tuple[object, ...]:
    return _SEVERITIES.index(found.severity), found.place.span, found.code


def _importance(found: Diagnostic) -> tuple[object, ...]:
    family = found.code[:3]
    rank = _FAMILIES.index(family) if family in _FAMILIES else len(_FAMILIES)
    return _SEVERITIES.index(found.severity), rank, found.code, found.place.span


def _brief(name: str, asked: Sequence[Diagnostic]) -> str:
    return "\n".join(_lines(name, asked))


def _lines(name: str, asked: Sequence[Diagnostic]) -> Iterator[str]:
    number = counted(len(asked), "question")
    yield f"{safe(name)}: your worker would have to ask {number}."
    yield ""
    width = len(str(len(asked)))
    numbered = [f"{n:>{width + 2}}. {one_line(a.question)}" for n, a in enumerate(asked, 1)]
    for line, found in zip(numbered, asked, strict=True):
        yield f"{line}  ({_where(found)}{safe(found.name)})"
    if len(asked) > _FIRST:
        yield ""
        yield "Answer these three first:"
        order = sorted(range(len(asked)), key=lambda index: _importance(asked[index]))
        yield from (numbered[index] for index in islice(order, _FIRST))


def _where(found: Diagnostic) -> str:
    """What is missing stands nowhere: the `---` it points at is no place to look for it."""
    line = found.place.span.start.line
    return "" if tells_nothing(found.place.source.line(line)) else f"line {line}, "
