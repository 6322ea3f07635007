"""How often the rules about language warn in documents that nobody wrote for them.

    python benchmarks/noise.py FOLDER

Checks each Markdown file in a folder under the default profile, as if it were a brief. Prints
for each, and for all together, the words below the front matter, the warnings of the family BG4,
how many that is in 1,000 words, and which rules they come from. The noisiest come last. At most
6 warnings in 1,000 words of business prose are bearable; below 3 is where they should be.
"""

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostic import Severity
from briefgen.inputs import Inputs
from briefgen.lint import Policy, check
from briefgen.parse import parse
from briefgen.source import SourceFile


@dataclass(frozen=True)
class Noise:
    """The warnings of a document by rule, and how many words it has."""

    name: str
    words: int
    warnings: Counter[str]

    @property
    def rate(self) -> float:
        return self.warnings.total() / max(self.words, 1) * 1000

    def __str__(self) -> str:
        rules = ", ".join(f"{rule} {count}" for rule, count in self.warnings.most_common())
        counts = f"{self.words:9,} words {self.warnings.total():5} warnings"
        return f"{counts} {self.rate:6.2f} in 1,000  {self.name}  {rules}"


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1])
    found = sorted(measure(folder), key=lambda noise: noise.rate)
    for noise in found:
        print(noise)
    warnings: Counter[str] = Counter()
    for noise in found:
        warnings += noise.warnings
    print(Noise(f"all {len(found)} documents", sum(noise.words for noise in found), warnings))


def measure(folder: Path) -> Iterator[Noise]:
    for path in sorted(folder.rglob("*.md")):
        source = SourceFile(str(path.relative_to(folder)), path.read_text("utf-8", "replace"))
        file = parse(Inputs(path.stem, source, {}))
        body = source.text.split("\n", file.body_line - 1)[-1]
        diagnostics = check(file, Policy(), dt.date(2026, 1, 1)).diagnostics
        warnings = Counter(
            d.name
            for d in diagnostics
            if d.code.startswith("BG4") and d.severity is Severity.WARNING
        )
        yield Noise(source.name, len(body.split()), warnings)


if __name__ == "__main__":
    main()
