"""What a finding is known by from one run to the next."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from briefgen.diagnostic import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield a fingerprint for each finding, unlike all others of the run.

    It is made of the file, the rule and the text meant, not of line numbers, so it outlives
    changes elsewhere in the file. Findings that are alike in all three are counted.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for diagnostic in diagnostics:
        text = " ".join(diagnostic.place.text.split())
        key = (diagnostic.place.source.name, diagnostic.code, text)
        seen[key] += 1
        yield _digest(*key, str(seen[key]))


def _digest(*parts: str) -> str:
    joined = "\0".join(parts).encode("utf-8", "backslashreplace")
    return hashlib.sha256(joined).hexdigest()
