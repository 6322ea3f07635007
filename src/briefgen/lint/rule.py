"""What a rule is, and what it finds."""

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefgen.diagnostic import Fix, Manual, Note, Problem, Severity
from briefgen.source import Place

if TYPE_CHECKING:
    from briefgen.lint.context import Context

__all__ = ["Finding", "Profile", "Rule", "Severity"]


class Profile(enum.IntEnum):
    """How much the checker asks for; each profile has all the rules of the milder ones."""

    RELAXED = 1
    DEFAULT = 2
    STRICT = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found. `severity` and `question` stand for the rule's own."""

    place: Place
    message: str
    label: str = ""
    help: str = ""
    note: Note | None = None
    fix: Fix | None = None
    severity: Severity | None = None
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A question to a brief.

    `manual` is the module's docstring, `question` what a worker would ask because of a finding,
    `profile` the mildest one that has the rule. What a `dated` rule finds depends on today's
    date, so it is never an error. What a `gate` finds no setting can lift; an `excusable` one
    yields to a comment in the brief that says why. What only a build can find (`by_build`) is
    never an error either: the documents are there by then.
    """

    problem: Problem
    check: Callable[["Context"], Iterable[Finding]]
    manual: str | None
    question: str = ""
    profile: Profile = Profile.DEFAULT
    dated: bool = False
    gate: Literal["", "excusable", "closed"] = ""
    by_build: bool = False

    @property
    def code(self) -> str:
        return self.problem.code

    @property
    def name(self) -> str:
        return self.problem.name

    @property
    def page(self) -> Manual:
        """The rule's page in the manual."""
        return Manual(self.problem, self.manual or "")

    def is_meant_by(self, selector: str) -> bool:
        """Tell whether a code, the beginning of one, or a name means this rule."""
        wanted = selector.strip().casefold()
        code = self.code.casefold()
        return wanted in (self.name, code) or (wanted.startswith("bg") and code.startswith(wanted))
