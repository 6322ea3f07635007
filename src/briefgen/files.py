"""Bounded reads and atomic writes: the only places that open files."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from briefgen.errors import BriefgenError

MAX_BRIEF_BYTES = 1_048_576


class Unreadable(Exception):
    """Why a file cannot be used, in the owner's words; `line` is where, 0 for the whole."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def read_bytes(path: Path, limit: int) -> bytes:
    """Return what a regular file holds; raises `Unreadable`, and never waits for a pipe."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except OSError as error:
        raise Unreadable(_why(path, error)) from None
    try:
        _refuse_what_is_no_file(os.fstat(handle), limit)
        return _all_of(handle, limit)
    finally:
        os.close(handle)


def _refuse_what_is_no_file(status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("this is a folder or a device, not a text file")
    if status.st_size > limit:
        raise Unreadable(f"this is larger than {limit // 1024} KiB")


def _all_of(handle: int, limit: int) -> bytes:
    """Read piece by piece, since a file may grow meanwhile."""
    data = bytearray()
    while len(data) <= limit and (piece := os.read(handle, limit)):
        data += piece
    return bytes(data)


def read_text(path: Path, limit: int = MAX_BRIEF_BYTES) -> str:
    """Return a UTF-8 text without its byte order mark; raises `Unreadable`."""
    data = read_bytes(path, limit)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            "this is not UTF-8 text; save it again and choose UTF-8 as encoding or character set",
            line,
        ) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable("this is not text; there is a NUL character in it", line)
    return text.removeprefix("\ufeff")


def write(folder: Path, name: str, data: bytes) -> None:
    """Write a file below `folder` so that it is there whole or not at all."""
    path = folder / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except (FileExistsError, NotADirectoryError):
        raise BriefgenError(f"I cannot write {path}: {folder} is no folder.") from None
    except OSError as error:
        raise BriefgenError(f"I cannot write {path}: {error.strerror or error}.") from None


def _replace(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".briefgen-")
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a handle, not a path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _why(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no file {path.name}"
    if path.is_dir():
        return "this is a folder, not a text file"
    return f"this cannot be opened: {error.strerror or error}"
