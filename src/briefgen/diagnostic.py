"""What is wrong in a brief, and where; what a check came to."""

import enum
from dataclasses import dataclass, replace

from briefgen.source import Place


class Severity(enum.StrEnum):
    """How much it matters: an error makes the guide a draft, a warning wants an answer."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text at a place."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend it; `safe` when that cannot change the meaning."""

    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Note:
    """A second place that explains the first."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and what to type instead, in the owner's words.

    `label` stands under the caret, `help` may have several lines, `question` is what the
    worker would have to ask because of it.
    """

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    label: str = ""
    help: str = ""
    note: Note | None = None
    fix: Fix | None = None
    question: str = ""

    def at_origin(self) -> "Diagnostic":
        """Return it with the places in the files where things were typed.

        What would be mended in several files at once has to be mended by hand.
        """
        places = [self.place, *((self.note.place,) if self.note else ())]
        places += [edit.place for edit in self.fix.edits] if self.fix else []
        if not any(place.source.pieces for place in places):
            return self
        note = Note(self.note.place.origin, self.note.text) if self.note else None
        return replace(self, place=self.place.origin, note=note, fix=_at_origin(self.fix))


def _at_origin(fix: Fix | None) -> Fix | None:
    if fix is None or not all(edit.place.is_in_one_file for edit in fix.edits):
        return None
    return Fix(tuple(Edit(edit.place.origin, edit.text) for edit in fix.edits), fix.safe)


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of diagnostic: its stable code, the name people read, and how much it matters."""

    code: str
    name: str
    severity: Severity

    def at(
        self,
        place: Place,
        message: str,
        *,
        label: str = "",
        help: str = "",
        note: Note | None = None,
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Return a diagnostic of this kind."""
        return Diagnostic(
            self.code, self.name, self.severity, message, place, label, help, note, fix
        )


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that its owner does not want to hear of, and the reason given in the file."""

    diagnostic: Diagnostic
    reason: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check of `briefs` files with `rules` rules came to, by file and line."""

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...] = ()
    briefs: int = 1
    rules: int = 0


@dataclass(frozen=True, slots=True)
class Manual:
    """The page of a rule: its first sentence says what is flagged, the rest why and examples."""

    problem: Problem
    text: str

    @property
    def summary(self) -> str:
        """The first sentence, without its full stop."""
        return self.text.strip().partition("\n\n")[0].replace("\n", " ").rstrip(".")
