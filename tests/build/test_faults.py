"""Whatever fails while a build writes: each file is the old or the new one, and the next build is
as a clean one."""

import builtins
import errno
import os
import resource
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest
from tests.build.upkeep import GOOD, Place, make_place

from briefgen import files
from briefgen.errors import BriefgenError

WAYS = ("write", "fsync", "rename")
REASONS = (errno.ENOSPC, errno.EIO, errno.EACCES)


@pytest.fixture
def place(tmp_path, monkeypatch, capsys) -> Place:
    return make_place(tmp_path, monkeypatch, capsys)


class Faults:
    """Counts the writes, fsyncs or renames, and lets one of them fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
        self.count, self.fails, self.reason = 0, 0, errno.EIO
        if way == "write":
            monkeypatch.setattr(files, "open", self.open, raising=False)
        elif way == "fsync":
            monkeypatch.setattr(os, "fsync", self.of_files(os.fsync))
        else:
            monkeypatch.setattr(Path, "replace", self.around(Path.replace))

    def around(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def called(*args: Any) -> Any:
            self.count += 1
            if self.count == self.fails:
                raise OSError(self.reason, os.strerror(self.reason))
            return real(*args)

        return called

    def of_files(self, real: Callable[[int], None]) -> Callable[[int], None]:
        """Some systems cannot sync a folder, and need not: that may fail in silence."""
        checked = self.around(real)

        def called(handle: int) -> None:
            (checked if stat.S_ISREG(os.fstat(handle).st_mode) else real)(handle)

        return called

    def open(self, handle: int, mode: str) -> Any:
        file = builtins.open(handle, mode)  # noqa: SIM115 - whoever asked for it closes it
        if "w" not in mode:
            return file
        return Writer(file, self.around(file.write))


class Writer:
    """A file of which half is written before the disk is full."""

    def __init__(self, file: Any, write: Callable[[bytes], Any]) -> None:
        self.file, self.checked = file, write

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def write(self, data: bytes) -> None:
        self.file.write(data[: len(data) // 2])
        self.checked(data[len(data) // 2 :])


@pytest.mark.parametrize("way", WAYS)
def test_the_nth_fault_leaves_every_file_old_or_new(place: Place, monkeypatch, way: str) -> None:
    place.build()
    old = place.output()
    change(place)
    place.build(to="clean")
    new = place.output("clean")
    faults = Faults(monkeypatch, way)
    number, failed = 0, 0
    while failed == number:
        number += 1
        restart(place, old)
        change(place)
        faults.count, faults.fails, faults.reason = 0, number, REASONS[number % 3]
        failed += fails(place, old, new)
        faults.fails = 0
        place.build()
        assert place.output() == new
        assert leftovers(place) == []
    assert number > 8  # the last one was the first that no build comes to


def fails(place: Place, old: dict[str, bytes], new: dict[str, bytes]) -> bool:
    """Build; tell whether that failed, as it may: with the path, and all files whole."""
    said = ""
    try:
        place.build()
    except BriefgenError as error:
        said = str(error)
    if not said:
        return False
    assert str(place.root / "output") in said
    found = place.output()
    assert {
        name for name, data in found.items() if data not in (old.get(name), new[name])
    } == set()
    assert set(found) == set(old) == set(new)
    assert leftovers(place) == []
    return True


def restart(place: Place, old: dict[str, bytes]) -> None:
    for name in "ab":
        place.brief(name)
    place.build()
    assert place.output() == old


def change(place: Place) -> None:
    for name in "ab":
        place.brief(name, GOOD.format(title=f"New {name}"))


def leftovers(place: Place) -> list[Path]:
    found = (place.root / "output").rglob(f"{files.TEMPORARY}*")
    return [path for path in found if path.is_file()]


def test_a_full_disk_keeps_the_old_file(place: Place) -> None:
    place.build()
    old = place.output()
    change(place)
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, most[1]))
    try:
        with pytest.raises(BriefgenError, match=r"output/a\.html: File too large"):
            place.build()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    assert place.output() == old
    assert leftovers(place) == []
    assert place.build() == ["a", "b"]


def test_what_a_killed_build_left_is_swept(place: Place) -> None:
    place.brief("deep/c")
    place.build()
    made = place.output()
    for folder in ("", "private/", "deep/", "private/deep/", "private/.briefgen/"):
        place.write(f"output/{folder}{files.TEMPORARY}0123456789abcdef", "half")
    mine = place.write("output/.briefgenie", "mine")
    place.brief("a", GOOD.format(title="Cake"))
    place.build()
    assert leftovers(place) == []
    assert mine.exists()
    assert set(place.output()) == {*made, ".briefgenie"}


def test_a_killed_build_is_not_taken_for_a_whole_one(place: Place, monkeypatch) -> None:
    """It was asked to make all anew and got as far as writing half a file."""

    def killed(jobs):
        place.write(f"output/{files.TEMPORARY}0123456789abcdef", "half")
        raise SystemExit
        yield

    place.build()
    real = place.here.work
    monkeypatch.setattr(place.here, "work", killed)
    place.brief("a", GOOD.format(title="Cake"))
    with pytest.raises(SystemExit):
        place.build()
    place.brief("a")
    monkeypatch.setattr(place.here, "work", real)
    place.build()
    assert leftovers(place) == []


@pytest.mark.parametrize("folder", ["output", "output/private", "output/private/.briefgen"])
def test_a_link_in_the_place_of_a_folder_is_not_followed(place: Place, folder: str) -> None:
    elsewhere = place.root / "elsewhere"
    elsewhere.mkdir()
    path = place.root / folder
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(elsewhere)
    if folder == "output":  # the owner's own choice
        place.build()
        return
    with pytest.raises(BriefgenError, match="a link that leads somewhere else"):
        place.build()
    assert list(elsewhere.iterdir()) == []
