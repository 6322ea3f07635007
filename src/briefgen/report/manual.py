"""The pages of the rules, for a terminal and for the documentation."""

import itertools
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from briefgen.diagnostic import Manual

_FAMILIES = {
    "BG1": "Structure",
    "BG2": "Steps",
    "BG3": "Dates",
    "BG4": "Language",
    "BG5": "People and money",
    "BG6": "Links, files and safety",
    "BG7": "Format",
}
_HEAD = """\
# The rules

What `briefgen lint` looks for. `briefgen rule NAME` prints the page of one rule.
"""
_CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


def page(manual: Manual) -> str:
    """Return the page of a rule as it is read on a terminal."""
    problem = manual.problem
    head = f"{problem.name} ({problem.code}, {problem.severity})"
    return f"{head}\n\n{manual.text.strip()}"


def pages(manuals: Sequence[Manual]) -> str:
    """Return a Markdown document: the rules of each family in a table, then a section each."""
    ordered = sorted(manuals, key=lambda manual: manual.problem.code)
    families = itertools.groupby(ordered, key=lambda manual: manual.problem.code[:3])
    contents = (_contents(family, list(rules)) for family, rules in families)
    sections = (f"{_heading(manual)}\n\n{markdown(manual)}\n" for manual in ordered)
    return "\n".join((_HEAD, *contents, "## Rule by rule\n", *sections))


def markdown(manual: Manual) -> str:
    """Return the text of a rule as Markdown: what is indented becomes a fenced block."""
    found = parts(manual.text)
    return "\n\n".join(_fenced(text) if is_code else _prose(text) for is_code, text in found)


def parts(text: str) -> Iterator[tuple[bool, str]]:
    """Yield prose and indented blocks in turn; an empty line belongs to what is before it."""
    lines: list[tuple[bool, str]] = []
    for line in text.strip().splitlines():
        before = lines[-1][0] if lines else False
        lines.append((line.startswith("    ") if line.strip() else before, line))
    for is_code, group in itertools.groupby(lines, key=lambda pair: pair[0]):
        part = textwrap.dedent("\n".join(line for _, line in group)).strip("\n")
        yield is_code, part


def explanation(manual: Manual) -> str:
    """Return what a rule flags and why, without the examples."""
    prose = (text for is_code, text in parts(manual.text) if not is_code)
    return next(prose, "").removesuffix("Bad:").strip()


def _fenced(code: str) -> str:
    longest = max(map(len, re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{code}\n{fence}"


def _prose(text: str) -> str:
    """Keep `<name>` in sight: outside of code it would be taken for a tag."""
    parts: list[str] = []
    end = 0
    for span in _CODE_SPAN.finditer(text):
        parts += (text[end : span.start()].replace("<", "\\<"), span[0])
        end = span.end()
    return "".join((*parts, text[end:].replace("<", "\\<")))


def _contents(family: str, manuals: Iterable[Manual]) -> str:
    title = _FAMILIES.get(family)
    rows = "\n".join(map(_row, manuals))
    return (
        f"## {f'{title} ({family})' if title else family}\n\n"
        f"| Code | Name | Severity | What it flags |\n| --- | --- | --- | --- |\n{rows}\n"
    )


def _row(manual: Manual) -> str:
    problem = manual.problem
    link = f"[{problem.name}](#{problem.code.lower()}-{problem.name})"
    flags = _prose(manual.summary).replace("|", "\\|")
    return f"| {problem.code} | {link} | {problem.severity} | {flags} |"


def _heading(manual: Manual) -> str:
    return f"### {manual.problem.code} {manual.problem.name}"
