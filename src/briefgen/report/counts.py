"""How many, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.diagnostic import Diagnostic


def counted(number: int, one: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def by_severity(diagnostics: "Iterable[Diagnostic]") -> str:
    """Return `2 errors, 1 info`, or nothing when there are none."""
    return severities(Counter(diagnostic.severity for diagnostic in diagnostics))


def severities(counts: Mapping[str, int]) -> str:
    """Return the same of numbers by severity."""
    if not counts:
        return ""
    from briefgen.diagnostic import Severity  # a build with nothing to tell needs none

    return ", ".join(counted(counts[one], one.value) for one in Severity if counts.get(one))
