"""Reads the case files of the rules: `rules/NAME.md`, one a rule, written without Python.

A level-2 heading names a case. The first fence below it is the brief: `yaml` is front matter
alone, `markdown` a body alone (below a front matter that has only a title), `brief` a whole
file. A line ends with `# expect: NAME` (in a body `<!-- expect: NAME -->`) where the rule must
find something; `expect=NAME` behind the fence's word stands for the very first line of the
file. `NAME info` also says how much it matters, `NAME x2` that it is found twice. Other words
behind the fence: `strict`, `relaxed`, `today=2026-11-24`, `picture=shot.png` (a picture that
is there), `required=glossary` (a section that the owner's settings ask for). A second fence,
`fixed` or `fixed unsafe`, says what `--fix` makes of the brief.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "rules"
HEAD = "---\ntitle: Case\n---\n"

_CASE = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_FENCE = re.compile(
    r"^(?P<mark>`{3,}|~{3,})(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=mark)[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
_MARK = re.compile(
    r"[ \t]*(?:#[ \t]*expect:(?P<yaml>[^\n]*?)|<!--[ \t]*expect:(?P<html>[^\n]*?)-->)$"
)


@dataclass(frozen=True)
class Expected:
    """A finding that has to be there."""

    line: int
    name: str
    severity: str = ""


@dataclass(frozen=True)
class Case:
    """A brief, and what the rule must find in it."""

    rule: str
    title: str
    text: str
    expected: tuple[Expected, ...]
    options: tuple[str, ...]
    fixed: str | None = None
    unsafe: bool = False

    def option(self, name: str, otherwise: str = "") -> str:
        found = (o.partition("=")[2] for o in self.options if o.startswith(f"{name}="))
        return next(found, otherwise)

    def options_called(self, name: str) -> list[str]:
        return [o.partition("=")[2] for o in self.options if o.startswith(f"{name}=")]


def all_cases() -> list[Case]:
    """Return every case of every rule."""
    return [case for path in sorted(FOLDER.glob("*.md")) for case in cases_of(path)]


def cases_of(path: Path) -> list[Case]:
    text = path.read_text(encoding="utf-8")
    fences = [match.span() for match in _FENCE.finditer(text)]
    heads = [
        head
        for head in _CASE.finditer(text)
        if not any(start < head.start() < end for start, end in fences)
    ]
    ends = [*(head.start() for head in heads[1:]), len(text)]
    rule = path.stem.replace("_", "-")
    return [
        _case(rule, head["title"].strip(), text[head.end() : end])
        for head, end in zip(heads, ends, strict=True)
    ]


def _case(rule: str, title: str, text: str) -> Case:
    fences = list(_FENCE.finditer(text))
    assert fences, f"{rule}: the case {title!r} has no fence"
    kind, *options = fences[0]["info"].split()
    assert kind in ("yaml", "markdown", "brief"), f"{rule}, {title}: what is a {kind!r}?"
    before, after = {"yaml": ("---\n", "---\n"), "markdown": (HEAD, ""), "brief": ("", "")}[kind]
    clean, expected = _without_marks(fences[0]["text"], 1 + before.count("\n"))
    first = [e for o in options if o.startswith("expect=") for e in _expected(o[7:], 1)]
    fixed, unsafe = None, False
    for fence in fences[1:]:
        word, *more = fence["info"].split()
        assert word == "fixed", f"{rule}, {title}: a second fence is called fixed, not {word}"
        fixed, unsafe = before + fence["text"] + after, "unsafe" in more
    found = (*first, *expected)
    return Case(rule, title, before + clean + after, found, tuple(options), fixed, unsafe)


def _without_marks(text: str, first: int) -> tuple[str, tuple[Expected, ...]]:
    lines, expected = [], []
    for number, line in enumerate(text.split("\n"), start=first):
        if match := _MARK.search(line):
            expected += _expected(match["yaml"] or match["html"], number)
            line = line[: match.start()]
        lines.append(line)
    return "\n".join(lines), tuple(expected)


def _expected(words: str, line: int) -> list[Expected]:
    name, *more = words.split()
    severity = next((word for word in more if not word.startswith("x")), "")
    times = next((int(word[1:]) for word in more if word.startswith("x")), 1)
    return [Expected(line, name, severity)] * times
