"""A new file is there whole or not at all, and never over another."""

import os
from pathlib import Path

import pytest

from briefgen import files
from briefgen.errors import BriefgenError


def test_a_new_file_is_made_once(tmp_path: Path) -> None:
    assert files.create(tmp_path, "deep/a.md", b"first")
    assert not files.create(tmp_path, "deep/a.md", b"second")
    assert (tmp_path / "deep/a.md").read_bytes() == b"first"
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["a.md"]


def test_a_link_to_nowhere_is_something(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("nowhere")
    assert not files.create(tmp_path, "a.md", b"x")
    assert not (tmp_path / "nowhere").exists()


def test_half_a_file_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(BriefgenError, match=r"I cannot write .*a\.md: No space left on device"):
        files.create(tmp_path, "a.md", b"x" * 9999)
    assert list(tmp_path.iterdir()) == []


def test_where_files_have_one_name_only_it_is_the_same(tmp_path: Path, monkeypatch) -> None:
    """As on memory sticks."""

    def fail(*_args: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", fail)
    assert files.create(tmp_path, "a.md", b"first")
    assert not files.create(tmp_path, "a.md", b"second")
    assert (tmp_path / "a.md").read_bytes() == b"first"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_who_comes_between_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def slow(handle: int) -> None:
        (tmp_path / "a.md").write_bytes(b"theirs")
        real(handle)

    monkeypatch.setattr(os, "fsync", slow)
    assert not files.create(tmp_path, "a.md", b"ours")
    assert (tmp_path / "a.md").read_bytes() == b"theirs"
