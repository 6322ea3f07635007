"""How files look from outside: marks that change whenever what is in them may have changed."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_SETTLED = 2_000_000_000
"""Nanoseconds after which a change gets another time; FAT counts in steps of two seconds."""


_NOBODYS = frozenset({"__pycache__", ".git", ".hg", ".svn"})
"""Folders that programs keep for themselves."""


def digest(*parts: bytes) -> str:
    """Return what tells these contents from all others."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(len(part).to_bytes(8))
        found.update(part)
    return found.hexdigest()


def text_digest(*parts: str) -> str:
    """Return what tells these texts from all others."""
    return digest(*(part.encode("utf-8", "surrogatepass") for part in parts))


def stamp(path: str | Path) -> str:
    """Return how a file or folder looks, links followed; empty when it is not there."""
    try:
        return mark(os.stat(path))  # noqa: PTH116 - ten thousand of them
    except (OSError, ValueError):
        return ""


def mark(found: os.stat_result) -> str:
    """Return size, times and number of a file: every change of its content changes one."""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def is_settled(found: str, now: int) -> bool:
    """Tell whether a later change is sure to show in a stamp, at `now` in nanoseconds."""
    return bool(found) and now - max(map(int, found.split()[1:3])) > _SETTLED


def tree(top: str) -> Iterator[tuple[str, str]]:
    """Yield all that lies below a folder with its stamps; hidden pictures may be shown too."""
    try:
        with os.scandir(top) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name in _NOBODYS:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from tree(entry.path)
        else:
            yield entry.path, _looks(entry)


def _looks(entry: "os.DirEntry[str]") -> str:
    """A link counts as itself and as what it leads to."""
    try:
        own = mark(entry.stat(follow_symlinks=False))
    except OSError:
        return ""
    return f"{own} {stamp(entry.path)}" if entry.is_symlink() else own


def together(found: Iterable[tuple[str, str]]) -> str:
    """Return one mark for many."""
    return text_digest("\n".join(f"{path}\0{looks}" for path, looks in found))
