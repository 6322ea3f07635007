"""Which section each line of a brief stands in."""

from dataclasses import dataclass

from briefgen.brief import BriefFile


@dataclass(frozen=True, slots=True)
class Sections:
    """The canonical section of every line; empty where the heading matches none."""

    keys: tuple[str, ...]

    @classmethod
    def of(cls, file: BriefFile) -> "Sections":
        """Phases are steps; a part inside another one counts as what is inside."""
        keys = [""] * (file.source.line_count + 2)
        spans = [(*section.lines, section.key) for section in file.brief.sections]
        spans += [(*step.lines, "steps") for step in file.brief.steps]
        for first, after, key in sorted(spans, key=lambda span: span[0]):
            keys[first:after] = [key] * (min(after, len(keys)) - first)
        return cls(tuple(keys))

    def at(self, line: int) -> str:
        """Return the section of a line, which counts from 1."""
        return self.keys[line] if line < len(self.keys) else ""
