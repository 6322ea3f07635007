"""What was found in a text, told in the owner's words, with the line as it should be."""

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.diagnostic import Diagnostic, Edit, Fix, Problem, Severity
from briefgen.keyed.characters import wide_blanks
from briefgen.keyed.mending import Change, Mended, Trap
from briefgen.keyed.nodes import INVALID_YAML
from briefgen.keyed.notes import Notes
from briefgen.source import Place, SourceFile

UNQUOTED_TEXT = Problem("BG707", "unquoted-text", Severity.ERROR)
STRAY_BLANK = Problem("BG718", "stray-blank", Severity.INFO)

MAX_TOLD = 200

_LONG = 2_000


@dataclass(frozen=True, slots=True)
class Findings:
    """Tells of the part `text` of a file that begins at offset `start`."""

    source: SourceFile
    start: int
    text: str

    def of_traps(self, traps: Sequence[Trap]) -> Iterator[Diagnostic]:
        """Tell of each trap, and of those beyond `MAX_TOLD` in one."""
        changes = sorted(change for trap in traps for change in trap.changes)
        ordered = sorted(traps, key=lambda trap: trap.start)
        for trap in ordered[:MAX_TOLD]:
            yield self._of_trap(trap, changes)
        if rest := ordered[MAX_TOLD:]:
            message = f"from here on there are {len(rest)} more such lines"
            place = self._place(rest[0].start, rest[0].start + 1)
            fix = self._fix([c for trap in rest if trap.is_safe for c in trap.changes])
            yield INVALID_YAML.at(place, message, help="Mend the others first.", fix=fix)

    def of_blanks(self, notes: Notes) -> Iterator[Diagnostic]:
        """Tell of blanks that are no plain spaces, where no trap tells of them already."""
        made = sorted((c.start, c.end) for trap in notes.traps for c in trap.changes)
        found: list[Change] = []
        for change in (*notes.blanks, *wide_blanks(self.text)):
            if not _is_covered(change, made):
                bisect.insort(made, (change.start, change.end))
                found.append(change)
        if found:
            places = "1 place" if len(found) == 1 else f"{len(found)} places"
            message = f"in {places} a tab or another special blank stands where a space belongs"
            first = min(found)
            help = "Type plain spaces: other programs cannot read it otherwise."
            place = self._place(first.start, first.end)
            yield STRAY_BLANK.at(place, message, help=help, fix=self._fix(found))

    def _of_trap(self, trap: Trap, changes: list[Change]) -> Diagnostic:
        problem = UNQUOTED_TEXT if trap.quotes else INVALID_YAML
        fix = None if trap.lossy else self._fix(trap.changes, is_safe=trap.safe)
        help = trap.advice
        if fix:
            right = self._as_it_should_be(trap, changes)
            help = f"Write:\n{right}" if "\n" in right else f"Write: {right.strip()}"
            help = help if right.strip() else "Delete this line."
        place = self._place(trap.start, trap.end)
        return problem.at(place, trap.message, label=trap.label, help=help, fix=fix)

    def _fix(self, changes: Sequence[Change], *, is_safe: bool = True) -> Fix | None:
        edits = tuple(Edit(self._place(c.start, c.end), c.text) for c in changes)
        return Fix(edits, is_safe) if edits else None

    def _as_it_should_be(self, trap: Trap, changes: list[Change]) -> str:
        """Return the lines of a trap with all changes made in them."""
        start = min(change.start for change in trap.changes)
        end = max(change.end for change in trap.changes)
        first = max(self.text.rfind("\n", 0, start), self.text.rfind("\r", 0, start)) + 1
        last = min(
            (i for i in (self.text.find(c, end) for c in "\r\n") if i >= 0), default=len(self.text)
        )
        if last - first > _LONG:
            return " ".join(change.text for change in trap.changes)
        near = changes[
            bisect.bisect_left(changes, (first,)) : bisect.bisect_right(changes, (last + 1,))
        ]
        inside = {
            Change(c.start - first, c.end - first, c.text)
            for c in (*near, *trap.changes)
            if first <= c.start and c.end <= last
        }
        return Mended(self.text[first:last], inside).text

    def _place(self, start: int, end: int) -> Place:
        return self.source.place(self.start + start, self.start + end)


def _is_covered(change: Change, made: list[tuple[int, int]]) -> bool:
    index = bisect.bisect_left(made, (change.start, change.end))
    near = made[max(index - 1, 0) : index + 1]
    return any(start < change.end and change.start < end for start, end in near)
