"""Which pictures a brief may show, and what its owner is told about the others."""

import io
import os
import pickle
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from briefgen.files import Unreadable
from briefgen.inputs import Inputs, Picture, Refused, gather
from briefgen.source import SourceFile
from briefgen.workspace import BriefPath, Workspace, find_briefs

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def picture(kind: str = "PNG", size: tuple[int, int] = (60, 40)) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(out, format=kind)
    return out.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "ws/briefs/_shared").mkdir(parents=True)
    return tmp_path / "ws"


def put(path: Path, data: bytes | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture() if data is None else data)


def gathered(root: Path, text: str, name: str = "x.md") -> Inputs:
    path = root / "briefs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    inputs = gather(Workspace(root), BriefPath("x", path, path.parent), None)
    assert isinstance(inputs, Inputs)
    return inputs


def shown(root: Path, source: str, name: str = "x.md") -> Picture | Refused:
    return next(iter(gathered(root, f"![x](<{source}>)", name).pictures.values()))


def why(root: Path, source: str, name: str = "x.md") -> str:
    found = shown(root, source, name)
    assert isinstance(found, Refused), "it is shown"
    return f"{found.message}. {found.help}"


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("GIF", "image/gif"), ("WEBP", "image/webp")],
)
def test_the_four_sorts_of_pixels(root: Path, kind: str, media_type: str) -> None:
    data = picture(kind)
    put(root / "briefs/shot.dat", data)
    assert shown(root, "shot.dat") == Picture(data, media_type, 60, 40)


def test_a_drawing(root: Path) -> None:
    put(root / "briefs/logo.svg", SVG)
    assert shown(root, "logo.svg") == Picture(SVG, "image/svg+xml")


@pytest.mark.parametrize(
    ("brief", "file", "source"),
    [
        ("x.md", "briefs/a.png", "a.png"),
        ("x.md", "briefs/a.png", "./a.png"),
        ("x.md", "briefs/images/a.png", "images/a.png"),
        ("x.md", "briefs/images/a.png", "images/../images/a.png"),
        ("x.md", "briefs/_shared/a.png", "_shared/a.png"),
        ("x/brief.md", "briefs/x/a.png", "a.png"),
        ("x/brief.md", "briefs/x/deep/er/a.png", "deep/er/a.png"),
        ("x/brief.md", "briefs/_shared/a.png", "../_shared/a.png"),
        ("x/brief.md", "templates/logo.png", "../../templates/logo.png"),
        ("x.md", "briefs/a b (1).png", "a%20b (1).png"),
        ("x.md", "briefs/caf\u00e9.png", "cafe\u0301.png"),
    ],
)
def test_where_a_brief_may_look(root: Path, brief: str, file: str, source: str) -> None:
    put(root / file)
    assert isinstance(shown(root, source, brief), Picture)


@pytest.mark.parametrize(
    ("brief", "file", "source"),
    [
        ("x.md", "../a.png", "../../a.png"),
        ("x.md", "a.png", "../a.png"),
        ("x.md", "a.png", "%2e%2e/a.png"),
        ("x.md", "output/a.png", "../output/a.png"),
        ("x.md", "briefs/y/a.png", "y/a.png"),
        ("x.md", "briefs/_records/x/a.png", "_records/x/a.png"),
        ("x.md", "briefs/.git/a.png", ".git/a.png"),
        ("x/brief.md", "briefs/a.png", "../a.png"),
        ("x/brief.md", "briefs/y/a.png", "../y/a.png"),
        ("x/brief.md", "briefs/_sharedx/a.png", "../_sharedx/a.png"),
        ("x.md", "../a.png", "nowhere/../../../a.png"),
    ],
)
def test_where_a_brief_may_not_look(root: Path, brief: str, file: str, source: str) -> None:
    put(root / file)
    put(root / "briefs/y/brief.md", b"another brief")
    assert "outside the brief's folder" in why(root, source, brief)


def test_what_is_not_there_outside_is_not_told(root: Path) -> None:
    """Whether a file exists elsewhere is none of a brief's business."""
    put(root / "../there.png")
    there, gone = why(root, "../../there.png"), why(root, "../../gone.png")
    assert there.replace("there.png", "") == gone.replace("gone.png", "")


@pytest.mark.parametrize("source", ["{}/a.png", "file://{}/a.png", "C:/a.png", "FILE:///a.png"])
def test_paths_of_one_computer(root: Path, source: str) -> None:
    put(root / "briefs/a.png")
    assert "no other computer has it" in why(root, source.format(root / "briefs"))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("https://example.com/a.png", "not on this computer"),
        ("//example.com/a.png", "not on this computer"),
        ("ftp:a.png", "not on this computer"),
        ("data:image/png;base64,iVBORw0KGgo=", "cannot be written into the text itself"),
        ("images\\\\a.png", "folders are parted by /"),
        ("a%00.png", "a name that no file can have"),
        ("a" * 2000 + ".png", "a name that no file can have"),
        ("a" * 400 + ".png", "there is no picture"),
        ("", "a picture has no file name"),
    ],
)
def test_what_is_no_path(root: Path, source: str, words: str) -> None:
    said = why(root, source)
    assert words in said
    assert len(said) < 250


@pytest.mark.parametrize("link", ["shot.png", "images"])
def test_links_that_lead_away(root: Path, tmp_path: Path, link: str) -> None:
    put(tmp_path / "away/shot.png")
    target = tmp_path / "away" / ("shot.png" if link == "shot.png" else "")
    (root / "briefs" / link).symlink_to(target)
    source = "shot.png" if link == "shot.png" else "images/shot.png"
    said = why(root, source)
    assert "is a link to a file that is outside the brief's folder" in said


def test_a_link_that_stays_inside(root: Path) -> None:
    put(root / "briefs/_shared/logo.png")
    (root / "briefs/logo.png").symlink_to("_shared/logo.png")
    assert isinstance(shown(root, "logo.png"), Picture)


def test_links_in_a_circle(root: Path) -> None:
    (root / "briefs/a.png").symlink_to("a.png")
    assert "the picture a.png" in why(root, "a.png")


def test_the_briefs_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    put(tmp_path / "cloud/a.png")
    (tmp_path / "ws").mkdir()
    (tmp_path / "ws/briefs").symlink_to("../cloud")
    assert isinstance(shown(tmp_path / "ws", "a.png"), Picture)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("shott.png", "there is no picture shott.png. Did you mean shot.png?"),
        ("Shot.PNG", "there is no picture Shot.PNG: capital and small letters count. "
                     "Write shot.png."),
        ("Images/a.png", "there is no picture Images/a.png: capital and small letters count. "
                         "Write images/a.png."),
        ("images/b.png", "there is no picture images/b.png. Did you mean images/a.png?"),
        ("image/a.png", "there is no picture image/a.png. Did you mean images/a.png?"),
        ("unlike.jpeg", "there is no picture unlike.jpeg. "
                        "Put the file beside the brief, or correct its name."),
    ],
)  # fmt: skip
def test_a_picture_that_is_missing(root: Path, source: str, said: str) -> None:
    put(root / "briefs/shot.png")
    put(root / "briefs/images/a.png")
    assert why(root, source) == said


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "an empty file"),
        (b"hello", "not a PNG, JPEG, GIF, WebP or SVG file"),
        (b"%PDF-1.7", "a PDF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "a HEIC picture"),
        (b"\0\0\0\x18ftypavif\0\0\0\0", "an AVIF picture"),
        (b"PK\3\4", "an Office document or a ZIP file"),
        (b"<!DOCTYPE html><html><svg/>", "a web page"),
        (b"<?xml version='1.0'?><svg>", "is damaged or breaks off"),
    ],
)
def test_files_that_are_no_pictures(root: Path, data: bytes, words: str) -> None:
    put(root / "briefs/shot.png", data)
    assert words in why(root, "shot.png")


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "PPM", "ICO"])
def test_other_pictures_are_refused_by_what_they_hold(root: Path, kind: str) -> None:
    put(root / "briefs/shot.png", picture(kind))
    assert "Save it as PNG or JPEG." in why(root, "shot.png")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
@pytest.mark.parametrize("kept", [0.05, 0.5, 0.9, 0.99])
def test_a_picture_that_breaks_off(root: Path, kind: str, kept: float) -> None:
    data = picture(kind)
    put(root / "briefs/shot.png", data[: int(len(data) * kept)])
    assert "the picture shot.png is damaged or breaks off" in why(root, "shot.png")


@pytest.mark.parametrize("part", [b"IHDR", b"IDAT"])
def test_a_picture_of_which_a_checksum_is_wrong(root: Path, part: bytes) -> None:
    data = bytearray(picture())
    start = data.index(part)
    data[start + 4 + int.from_bytes(data[start - 4 : start])] ^= 1
    put(root / "briefs/shot.png", bytes(data))
    assert "is damaged or breaks off" in why(root, "shot.png")


def vast(width: int, height: int) -> bytes:
    """A small PNG file that says it is large."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    end = chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + end


@pytest.mark.parametrize("size", [(8000, 5001), (50_000, 50_000)])
def test_a_picture_with_too_many_pixels(root: Path, size: tuple[int, int]) -> None:
    put(root / "briefs/shot.png", vast(*size))
    assert "2000 pixels across" in why(root, "shot.png")


def test_a_picture_that_is_too_large(root: Path) -> None:
    put(root / "briefs/shot.png", picture() + b"\0" * 20_000_000)
    assert "larger than 20 MB" in why(root, "shot.png")


def test_a_folder_and_a_pipe_called_like_a_picture(root: Path) -> None:
    (root / "briefs/a.png").mkdir()
    os.mkfifo(root / "briefs/b.png")
    assert "this is a folder" in why(root, "a.png")
    assert "this is a pipe" in why(root, "b.png")


def test_a_guide_holds_two_hundred_pictures(root: Path) -> None:
    for number in range(201):
        put(root / f"briefs/{number}.svg", SVG)
    text = "\n".join(f"![x]({number}.svg)" for number in range(201))
    found = gathered(root, text).pictures
    assert [source for source, it in found.items() if isinstance(it, Refused)] == ["200.svg"]


def test_links_to_other_things_do_no_harm(root: Path) -> None:
    put(root / "briefs/terms.pdf", b"%PDF")
    text = "[site](https://example.com) [terms](terms.pdf) [below](#steps) <mail@example.com>"
    found = gathered(root, text).pictures
    assert not any(isinstance(it, Picture) for it in found.values())


def test_the_whole_can_be_pickled(root: Path) -> None:
    put(root / "briefs/a.png")
    inputs = gathered(root, "![x](a.png) ![y](gone.png)")
    assert pickle.loads(pickle.dumps(inputs)) == inputs


def test_the_name_is_the_one_the_owner_knows(root: Path) -> None:
    (root / "briefs/shop").mkdir()
    (root / "briefs/shop/brief.md").write_text("hello")
    workspace = Workspace(root)
    settings = SourceFile("briefgen.yaml", "")
    inputs = gather(workspace, find_briefs(workspace).briefs[0], settings)
    source = SourceFile("briefs/shop/brief.md", "hello")
    assert inputs == Inputs("shop", source, {}, settings)


def test_a_brief_that_cannot_be_read(root: Path) -> None:
    (root / "briefs/x.md").write_bytes(b"\xff")
    brief = BriefPath("x", root / "briefs/x.md", root / "briefs")
    assert isinstance(gather(Workspace(root), brief, None), Unreadable)


def test_pillow_is_loaded_for_pixels_only(root: Path) -> None:
    put(root / "briefs/a.svg", SVG)
    (root / "briefs/x.md").write_text("![x](a.svg) ![y](gone.png)")
    code = (
        "import sys; from pathlib import Path\n"
        "from briefgen.workspace import find, find_briefs; from briefgen.inputs import gather\n"
        "w = find(Path.cwd()); gather(w, find_briefs(w).briefs[0], None)\n"
        "print('PIL' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False\n"
