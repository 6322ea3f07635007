"""Of secrets that overlap, the one that says most."""

import bisect
from collections.abc import Iterable

from briefgen.secrets.secret import Secret


def separate(found: Iterable[Secret]) -> tuple[Secret, ...]:
    """Return secrets that do not overlap, by start: a token before a password, then the longer."""
    kept: list[tuple[int, int]] = []
    chosen: dict[tuple[int, int], Secret] = {}
    for secret in sorted(found, key=_rank):
        span = (secret.start, secret.end)
        at = bisect.bisect_left(kept, span)
        before = kept[at - 1][1] if at else 0
        after = kept[at][0] if at < len(kept) else secret.end
        if before <= secret.start < secret.end <= after:
            kept.insert(at, span)
            chosen[span] = secret
    return tuple(chosen[span] for span in kept)


def _rank(secret: Secret) -> tuple[bool, int, int]:
    return secret.kind != "token", secret.start - secret.end, secret.start
