"""What people install: the wheel carries the templates and builds a guide by itself."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKED = (
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "briefs",
    "pyproject.toml",
    "scripts",
    "src",
    "templates",
    "tests",
)
BRIEF = """\
---
title: Label 200 photos
---

## Goal

Buyers find a photo by its words.
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy to build from: no build changes the checkout, none sees what was generated there."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in PACKED:
        _copy(ROOT / name, copy / name)
    return copy


@pytest.fixture(scope="module")
def wheel(checkout, tmp_path_factory):
    (made,) = _build(checkout, tmp_path_factory.mktemp("wheel"), "--wheel")
    return made


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The wheel in a folder of its own; its dependencies come from this environment."""
    folder = tmp_path_factory.mktemp("installed")
    _run(
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--disable-pip-version-check",
        "--target",
        folder,
        wheel,
        cwd=folder,
    )
    return folder


def test_the_wheel_carries_every_template_once(checkout, wheel):
    ours = _files(checkout / "templates")
    assert "guide.html" in ours
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.namelist()
    inside = "briefgen/templates/"
    assert {name.removeprefix(inside) for name in packed if name.startswith(inside)} == ours
    assert {name.split("/")[0].split("-")[0] for name in packed} == {"briefgen"}
    assert len(packed) == len(set(packed))


def test_the_sdist_holds_the_tests_and_builds_the_same_wheel(checkout, wheel, tmp_path):
    again, sdist = sorted(_build(checkout, tmp_path), key=lambda made: made.suffix == ".gz")
    with tarfile.open(sdist) as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    assert {"tests/test_packaging.py", "templates/guide.html", "LICENSE"} <= packed
    assert _contents(again) == _contents(wheel)


def test_an_installed_briefgen_builds_a_guide_in_an_empty_folder(installed, tmp_path):
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "photo-labels.md").write_text(BRIEF, encoding="utf-8")
    where = _run("-c", "import briefgen; print(briefgen.__file__)", cwd=tmp_path, path=installed)
    assert Path(where.strip()).is_relative_to(installed)

    _run("-m", "briefgen", "build", "--format", "html", cwd=tmp_path, path=installed, codes=(0, 1))

    guide = (tmp_path / "output" / "photo-labels.html").read_text(encoding="utf-8")
    assert "Label 200 photos" in guide
    assert "Buyers find a photo by its words." in guide
    assert (tmp_path / "output" / "index.html").is_file()


def _build(source: Path, folder: Path, *kind: str) -> list[Path]:
    """Build without a fresh environment, which would need a network.

    Without a kind the sdist is built, and from it the wheel.
    """
    _run("-m", "build", "--no-isolation", *kind, "--outdir", folder, source, cwd=source)
    return list(folder.iterdir())


def _run(*arguments, cwd, path=None, codes=(0,)) -> str:
    """Run this Python; `path` comes before what is installed here, the checkout included."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    ran = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode in codes, ran.stdout + ran.stderr
    return ran.stdout


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    elif source.exists():
        shutil.copy(source, target)


def _files(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def _contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
