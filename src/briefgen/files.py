"""Bounded reads and atomic writes: the only places that open files."""

import contextlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.errors import BriefgenError

MAX_BRIEF_BYTES = 1_048_576

TEMPORARY = ".briefgen-"
"""How the name of a file begins that is being written."""

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISREG, "a file"),
)
_MARK = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file cannot be used, in the owner's words, and what to do.

    `text` is what could be read of it; the trouble begins at `offset` in it.
    """

    message: str
    help: str = ""
    text: str = field(default="", repr=False)
    offset: int = 0


def read_bytes(path: Path, limit: int) -> bytes | Unreadable:
    """Return what a regular file of at most `limit` bytes holds; never waits for a pipe."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(os.open(path, flags), "rb") as file:  # noqa: PTH123 - a handle, not a path
            mode = os.fstat(file.fileno()).st_mode
            # One byte more than allowed: a file may grow while it is read.
            data = file.read(limit + 1) if stat.S_ISREG(mode) else None
    except (OSError, ValueError) as error:
        return _not_opened(path, error)
    if data is None:
        return _no_file(mode)
    if len(data) > limit:
        return Unreadable(f"this file is larger than {_size(limit)}", "Make it smaller.")
    return data


def read_text(path: Path, limit: int = MAX_BRIEF_BYTES) -> str | Unreadable:
    """Return a UTF-8 text without its byte order mark."""
    data = read_bytes(path, limit)
    if isinstance(data, Unreadable):
        return data
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    return unusable(text, limit) or text


def unusable(text: str, limit: int = MAX_BRIEF_BYTES) -> Unreadable | None:
    """Return why a text that is here already would not be read from a file."""
    if len(text) > limit or len(text.encode("utf-8", "surrogatepass")) > limit:
        return Unreadable(f"this file is larger than {_size(limit)}", "Make it smaller.")
    if "\0" in text:
        message = "this is not plain text: there is a NUL character in it"
        return Unreadable(message, "Save it as plain text.", text, text.index("\0"))
    return None


def write(folder: Path, name: str, data: bytes) -> None:
    """Write the file `name` below `folder` so that it is there whole or not at all."""
    path = folder / name
    try:
        _make_folders(folder, path.parent)
        _replace(path, data)
    except OSError as error:
        raise BriefgenError(f"I cannot write {path}: {_why_not(path, error)}.") from None


def write_folder(folder: Path, name: str, contents: Mapping[str, bytes]) -> Path:
    """Write a new folder `name` below `folder` whole or not at all, and never over another."""
    path = folder / name
    try:
        _make_folders(folder, path.parent)
        if os.path.lexists(path):  # some systems put a folder in the place of an empty one
            raise BriefgenError(f"I cannot write {path}: there is something of that name.")
        _fill(path, contents)
    except OSError as error:
        raise BriefgenError(f"I cannot write {path}: {_said(error)}.") from None
    _sync(path.parent)
    return path


def create(folder: Path, name: str, data: bytes) -> bool:
    """Write a new file `name` below `folder`; False, and nothing done, where there is one."""
    path = folder / name
    if os.path.lexists(path):
        return False
    try:
        _make_folders(folder, path.parent)
        with _temporary(path, data) as temporary:
            return _link(temporary, path)
    except OSError as error:
        raise BriefgenError(f"I cannot write {path}: {_why_not(path, error)}.") from None


def overwrite(path: Path, text: str) -> None:
    """Replace a text that was read with `read_text`: links, mode and byte order mark stay."""
    real = Path(os.path.realpath(path))
    try:
        with real.open("rb") as file:
            mark = _MARK if file.read(len(_MARK)) == _MARK else b""
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        _replace(real, mark + text.encode("utf-8"), mode)
    except OSError as error:
        raise BriefgenError(f"I cannot write {path}: {_why_not(real, error)}.") from None


def why_not_written(folder: Path) -> str:
    """Return why no file can be made in a folder, or where it would be made; empty when it can."""
    import tempfile  # takes long to load

    while not os.path.lexists(folder) and folder != folder.parent:
        folder = folder.parent
    try:
        handle, name = tempfile.mkstemp(prefix=TEMPORARY, dir=folder)
    except OSError as error:
        return f"I cannot write to {folder}: {_said(error)}"
    os.close(handle)
    Path(name).unlink()
    return ""


def _not_opened(path: Path, error: Exception) -> Unreadable:
    if isinstance(error, FileNotFoundError):
        link = path.is_symlink()
        what = "this is a link to a file that is not there" if link else "there is no such file"
        return Unreadable(what)
    with contextlib.suppress(OSError, ValueError):
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            return _no_file(mode)
    if isinstance(error, PermissionError):
        return Unreadable("I am not allowed to read this file", "Change who may read it.")
    return Unreadable(f"this file cannot be opened: {_said(error)}")


def _no_file(mode: int) -> Unreadable:
    kind = next((words for is_kind, words in _KINDS if is_kind(mode)), "a device")
    return Unreadable(f"this is {kind}, not a file with text", "Rename it or move it away.")


def _not_utf8(data: bytes, at: int) -> Unreadable:
    help = "Save it again and choose UTF-8 as encoding or character set."
    if data.startswith(_WIDE):
        return Unreadable("this text is saved as UTF-16, which Windows calls Unicode", help)
    good = data[:at].decode("utf-8").removeprefix("\ufeff")
    text = good + data[at:].decode("utf-8", "replace")
    return Unreadable("from here on this is not UTF-8 text", help, text, len(good))


def _size(limit: int) -> str:
    return f"{limit // 1024} KiB" if limit % 1024 == 0 else f"{limit // 1_000_000} MB"


def _make_folders(top: Path, folder: Path) -> None:
    """Make the folders down to `folder`; below `top` none of them may be a link elsewhere."""
    top.mkdir(parents=True, exist_ok=True)
    for part in (*reversed(folder.parents), folder):
        if part != top and part.is_relative_to(top):
            if part.is_symlink():
                raise NotADirectoryError(0, f"{part} is a link that leads somewhere else")
            part.mkdir(exist_ok=True)


def _replace(path: Path, data: bytes, mode: int | None = None) -> None:
    """Put the file in place in one go: after a crash the old one or the new one is there."""
    with _temporary(path, data) as temporary:
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(path)
    _sync(path.parent)


def _link(temporary: Path, path: Path) -> bool:
    """Give a file a name that nothing has, in one go; False when something has it."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        return False
    except OSError:  # there are no second names on memory sticks
        if os.path.lexists(path):
            return False
        temporary.rename(path)
    _sync(path.parent)
    return True


@contextlib.contextmanager
def _temporary(path: Path, data: bytes) -> Iterator[Path]:
    """Write a file beside `path` to be put in its place; what is left of it is removed."""
    temporary = path.with_name(f"{TEMPORARY}{os.urandom(8).hex()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a handle, not a path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _fill(path: Path, contents: Mapping[str, bytes]) -> None:
    """Put a folder in place in one go, with all its files."""
    temporary = path.with_name(f"{TEMPORARY}{os.urandom(8).hex()}")
    temporary.mkdir()
    try:
        for name, data in contents.items():
            (temporary / name).parent.mkdir(parents=True, exist_ok=True)
            _replace(temporary / name, data)
        temporary.rename(path)
    except BaseException:
        import shutil  # takes long to load

        shutil.rmtree(temporary, ignore_errors=True)
        raise


def _sync(folder: Path) -> None:
    """Make the new name last; Windows and some network drives cannot, and need not."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _why_not(path: Path, error: OSError) -> str:
    if path.is_dir():
        return "there is a folder of that name"
    if isinstance(error, PermissionError) and path.is_file():
        return "it may be open in another program, or protected"
    return _said(error)


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
