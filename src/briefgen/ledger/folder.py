"""The output folder: one build at a time in it, and nothing left that belongs to none."""

import contextlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from briefgen import files
from briefgen.errors import BriefgenError
from briefgen.ledger.store import FOLDER

_LOCK = f"{FOLDER}lock"
_PAUSE = 0.1


@contextlib.contextmanager
def alone(folder: Path, wait: Callable[[], None]) -> Iterator[None]:
    """Keep other builds out of a folder; `wait` is called when one is at work there."""
    files.create(folder, _LOCK, b"")
    try:
        handle = os.open(folder / _LOCK, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except OSError as error:
        raise BriefgenError(f"I cannot write {folder / _LOCK}: {error.strerror}.") from None
    try:
        if not _is_ours(handle):
            wait()
            while not _is_ours(handle):
                time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)  # which gives the lock back, as the end of the process does


def sweep(folder: Path, names: Iterable[str]) -> None:
    """Remove what a build that was killed left where the documents of these briefs are."""
    below = {name.rpartition("/")[0] for name in names} | {""}
    places = (folder / top / inside for inside in below for top in ("", "private"))
    for place in (*places, folder / FOLDER):
        for path in place.glob(f"{files.TEMPORARY}*"):
            with contextlib.suppress(OSError):
                path.unlink()


def remove(folder: Path, name: str) -> bool:
    """Remove the file `name` below `folder`, and the folders that are empty then."""
    path = folder / name
    above = [folder / parent for parent in Path(name).parents][:-1]
    if ".." in Path(name).parts or any(part.is_symlink() for part in (path, *above)):
        return False
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise BriefgenError(f"I cannot remove {path}: {error.strerror}.") from None
    with contextlib.suppress(OSError):  # what is not empty stays
        for parent in above:
            parent.rmdir()
    return True


def _is_ours(handle: int) -> bool:
    """Try to lock a file; True where files cannot be locked, as on some network drives."""
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _lock(handle: int) -> None:
    if os.name == "nt":
        import msvcrt

        # Its stubs know the functions on Windows alone.
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
