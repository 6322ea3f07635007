"""An example as data that can be changed: its front matter, and the lines of its body."""

import functools
import re
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from briefgen.brief import Brief
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.source import SourceFile

EXAMPLES = Path(__file__).parent.parent.parent / "briefs"
FILES = sorted((*EXAMPLES.glob("[a-z]*.md"), *EXAMPLES.glob("[a-z]*/brief.md")))
_STEP = re.compile(r"^\d+\. .{12,}$")
_WORD = re.compile(r"(?<![\w`*.@/-])[a-z]{6,}(?![\w`*.@/-])")


@functools.lru_cache(maxsize=64)
def parsed(text: str) -> Brief:
    return parse(Inputs("x", SourceFile("x.md", text))).brief


@dataclass
class Version:
    """One version of a brief, to be changed in place."""

    front: dict[str, Any]
    body: list[str]

    @property
    def text(self) -> str:
        front = yaml.safe_dump(self.front, allow_unicode=True, sort_keys=False, width=9999)
        return f"---\n{front}---\n" + "\n".join(self.body) + "\n"

    @property
    def brief(self) -> Brief:
        return parsed(self.text)

    def copy(self) -> "Version":
        return deepcopy(self)

    def steps(self) -> list[int]:
        """The lines that are a step of one line, with another such step right below."""
        lines = self.body
        known = self._step_lines()
        near = range(len(lines) - 1)
        return [i for i in near if i in known and i + 1 in known]

    def paragraphs(self) -> list[int]:
        """The lines right below the heading of a section that the worker sees whole."""
        heads = ("## Goal", "## Background", "## Audience", "## Why", "## Customers")
        at = [i for i, line in enumerate(self.body) if line in heads]
        return [next(j for j in range(i + 1, i + 9) if self.body[j].strip()) for i in at]

    def _step_lines(self) -> set[int]:
        """A step whose text goes on below an empty line is left alone."""
        text = self.text
        start = text.count("\n") - len(self.body) + 1
        found = {step.lines[0] - start for step in _all(parsed(text).steps)}
        return {i for i in found if _STEP.match(self.body[i]) and not self._goes_on(i)}

    def _goes_on(self, line: int) -> bool:
        below = next(filter(str.strip, self.body[line + 1 :]), "")
        return below.startswith(" ")


def version(path: Path) -> Version:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return Version(yaml.load(front, yaml.BaseLoader), body.split("\n"))


def misspelt(text: str) -> str | None:
    """Return a text with two letters of a long word swapped, None if it has none."""
    for match in _WORD.finditer(text):
        word = match[0]
        if word[2] != word[3]:
            wrong = word[:2] + word[3] + word[2] + word[4:]
            return text[: match.start()] + wrong + text[match.end() :]
    return None


def _all(steps: Any) -> Any:
    for step in steps:
        yield step
        yield from _all(step.steps)
