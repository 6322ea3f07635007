"""How many, in words."""

from collections import Counter
from collections.abc import Iterable

from briefgen.diagnostic import Diagnostic, Severity


def counted(number: int, one: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def by_severity(diagnostics: Iterable[Diagnostic]) -> str:
    """Return `2 errors, 1 info`, or nothing when there are none."""
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    return ", ".join(counted(found[one], one.value) for one in Severity if found[one])
