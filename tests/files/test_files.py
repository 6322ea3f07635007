"""Reading and writing files: bounded, whole or not at all, never through a link."""

import os
import socket
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import files
from briefgen.errors import BriefgenError
from briefgen.files import Unreadable
from briefgen.source import SourceFile


def reads(tmp_path: Path, data: bytes) -> str | Unreadable:
    (tmp_path / "x.md").write_bytes(data)
    return files.read_text(tmp_path / "x.md")


def test_a_text_is_read_as_it_was_typed(tmp_path: Path) -> None:
    assert reads(tmp_path, "Grüße\r\n手順\n".encode()) == "Grüße\r\n手順\n"


def test_a_byte_order_mark_is_dropped_once(tmp_path: Path) -> None:
    assert reads(tmp_path, b"\xef\xbb\xbf---\n") == "---\n"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"a\nb\nc\xe9d\n", 3, 2),
        (b"a\rb\rc\xe9", 3, 2),
        (b"a\r\nb\xe9", 2, 2),
        ("手順".encode() + b"\xe9", 1, 3),
        (b"\xef\xbb\xbfab\xe9", 1, 3),
        (b"ab\xe6\x89", 1, 3),
    ],
)
def test_the_first_byte_that_is_not_utf8_is_found(
    tmp_path: Path, data: bytes, line: int, column: int
) -> None:
    found = reads(tmp_path, data)
    assert isinstance(found, Unreadable)
    assert "not UTF-8" in found.message
    position = SourceFile("x.md", found.text).position(found.offset)
    assert (position.line, position.column) == (line, column)


def test_utf16_is_called_what_windows_calls_it(tmp_path: Path) -> None:
    found = reads(tmp_path, "title".encode("utf-16"))
    assert isinstance(found, Unreadable)
    assert "Unicode" in found.message
    assert "UTF-8" in found.help


def test_a_nul_is_found(tmp_path: Path) -> None:
    found = reads(tmp_path, b"a\nb\0c")
    assert isinstance(found, Unreadable)
    assert "NUL" in found.message
    assert found.text[found.offset] == "\0"


@given(st.binary(max_size=60))
def test_any_bytes_are_a_text_or_a_reason(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    found = reads(tmp_path_factory.getbasetemp(), data)
    if isinstance(found, Unreadable):
        assert 0 <= found.offset <= len(found.text)
    else:
        assert found == data.decode().removeprefix("\ufeff")


def test_a_file_may_be_just_as_large_as_allowed(tmp_path: Path) -> None:
    assert reads(tmp_path, b"x" * files.MAX_BRIEF_BYTES) == "x" * files.MAX_BRIEF_BYTES
    found = reads(tmp_path, b"x" * (files.MAX_BRIEF_BYTES + 1))
    assert found == Unreadable("this file is larger than 1024 KiB", "Make it smaller.")


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listener(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket has to be short
    socket.socket(socket.AF_UNIX).bind(path.name)
    os.chdir(here)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def lost(path: Path) -> None:
    path.symlink_to("gone.md")


def circle(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (folder, "this is a folder"),
        (pipe, "this is a pipe"),
        (listener, "this is a socket"),
        (device, "this is a device"),
        (lost, "a link to a file that is not there"),
        (circle, "cannot be opened"),
        (lambda _path: None, "there is no such file"),
    ],
)
def test_what_is_no_file_is_told_at_once(tmp_path: Path, make, words: str) -> None:
    make(tmp_path / "x.md")
    found: list[str | Unreadable] = []
    reader = threading.Thread(
        target=lambda: found.append(files.read_text(tmp_path / "x.md")), daemon=True
    )
    reader.start()
    reader.join(5)
    assert found, "it waits"
    assert isinstance(found[0], Unreadable)
    assert words in found[0].message


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.md").write_text("x")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    found = files.read_text(tmp_path / "x.md")
    assert isinstance(found, Unreadable)
    assert found.message == "I am not allowed to read this file"


def test_a_file_is_written_into_folders_that_are_made(tmp_path: Path) -> None:
    files.write(tmp_path / "out", "a/b/x.html", b"x")
    assert (tmp_path / "out/a/b/x.html").read_bytes() == b"x"
    assert [p.name for p in (tmp_path / "out/a/b").iterdir()] == ["x.html"]


def test_others_may_read_what_is_written_as_the_owner_has_set(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        files.write(tmp_path, "x.html", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "x.html").stat().st_mode) == 0o640


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/x.html").symlink_to("../mine.txt")
    files.write(tmp_path / "out", "x.html", b"x")
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert not (tmp_path / "out/x.html").is_symlink()


def test_nothing_is_written_through_a_folder_that_is_a_link(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a").symlink_to("../mine")
    with pytest.raises(BriefgenError, match="leads somewhere else"):
        files.write(tmp_path / "out", "a/x.html", b"x")
    assert list((tmp_path / "mine").iterdir()) == []


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "out").symlink_to("shared")
    files.write(tmp_path / "out", "a/x.html", b"x")
    assert (tmp_path / "shared/a/x.html").read_bytes() == b"x"


@pytest.mark.parametrize("call", ["open", "fsync", "replace", "mkdir"])
def test_whatever_fails_the_old_file_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    out = tmp_path / "out"
    files.write(out, "x.html", b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    home = os if call in ("open", "fsync") else Path
    with monkeypatch.context() as broken:
        broken.setattr(home, call, fail)
        with pytest.raises(BriefgenError, match=r"I cannot write .*x\.html: No space left"):
            files.write(out, "x.html", b"new")
    assert {p.name: p.read_bytes() for p in out.iterdir()} == {"x.html": b"old"}


def test_an_interruption_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write(tmp_path, "x.html", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.html").mkdir()
    with pytest.raises(BriefgenError, match=r"x\.html: there is a folder of that name"):
        files.write(tmp_path, "x.html", b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["x.html"]


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(BriefgenError, match="I cannot write"):
        files.write(tmp_path / "out", "x.html", b"x")
    assert (tmp_path / "out").read_text() == "mine"


def test_whether_a_folder_can_be_written_to_leaves_nothing_behind(tmp_path):
    assert files.why_not_written(tmp_path / "output" / "private") == ""
    (tmp_path / "file").write_text("")
    assert "I cannot write to" in files.why_not_written(tmp_path / "file")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_new_file_is_made_once_and_never_written_over(tmp_path):
    assert files.create(tmp_path, "a/b.md", b"one")
    assert not files.create(tmp_path, "a/b.md", b"two")
    assert (tmp_path / "a/b.md").read_bytes() == b"one"
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert not files.create(tmp_path, "link", b"two")
    with pytest.raises(BriefgenError, match="I cannot write"):
        files.create(tmp_path / "a/b.md", "c.md", b"")
