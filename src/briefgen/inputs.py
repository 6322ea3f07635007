"""All that one brief needs, gathered before anything is parsed: a picklable value."""

import difflib
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from briefgen import files
from briefgen.source import SourceFile
from briefgen.workspace import BriefPath, Workspace

MAX_PICTURE_BYTES = 20_000_000
MAX_PIXELS = 40_000_000

_TARGET = re.compile(
    r"!\[[^\]]*\]\(\s*(?:<(?P<angled>[^>\n]+)>|(?P<bare>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*))"
    r"|^ {0,3}\[[^\]\n]+\]:\s*(?:<(?P<ref_angled>[^>\n]+)>|(?P<ref>\S+))",
    re.MULTILINE,
)
_OUTSIDE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)
_UNSAFE_SVG = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<script|<foreignObject|\bon\w+\s*=|href\s*=\s*[\"'](?!#|data:image/)|url\(\s*[\"']?(?!#)|@import",
    re.IGNORECASE,
)
_REMARKS = re.compile(rb"<!--.*?-->|<metadata\b.*?</metadata>", re.DOTALL)
_FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture the brief shows: its bytes, its media type, its size in pixels (0: a drawing)."""

    data: bytes = field(repr=False)
    media_type: str
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a picture cannot be shown, in the owner's words, and what to do."""

    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Inputs:
    """A brief's text, its pictures by the source its Markdown names, and the settings file.

    `defaults` is the workspace's `briefgen.yaml`, whose `defaults` mapping fills the front
    matter of every brief; None when there is none.
    """

    name: str
    source: SourceFile
    pictures: Mapping[str, Picture | Refused] = field(default_factory=dict)
    defaults: SourceFile | None = None


def gather(workspace: Workspace, brief: BriefPath, settings: SourceFile | None) -> Inputs:
    """Read a brief and its pictures; raises `files.Unreadable` when the text cannot be read."""
    text = files.read_text(brief.path)
    roots = (brief.folder, workspace.briefs / "_shared", workspace.root / "templates")
    pictures = {source: _picture(source, brief.folder, roots) for source in _sources(text)}
    return Inputs(brief.name, SourceFile(workspace.shown(brief.path), text), pictures, settings)


def _sources(text: str) -> Iterator[str]:
    """Yield whatever may be the source of a picture; the parser says which ones are."""
    for match in _TARGET.finditer(text):
        source = unquote(next(group for group in match.groups() if group))
        is_reference = bool(match["ref"] or match["ref_angled"])
        if not is_reference or not _OUTSIDE.match(source):
            yield source


def _picture(source: str, folder: Path, roots: tuple[Path, ...]) -> Picture | Refused:
    if _OUTSIDE.match(source):
        return Refused(
            f"the picture {source} is not on this computer; a guide loads nothing from elsewhere",
            "Save it beside the brief and write its file name.",
        )
    path = _allowed(source, folder, roots)
    if isinstance(path, Refused):
        return path
    try:
        data = files.read_bytes(path, MAX_PICTURE_BYTES)
    except files.Unreadable as error:
        return Refused(f"the picture {source} cannot be used: {error}")
    return _drawing(source, data) if _is_svg(data) else _raster(source, data)


def _allowed(source: str, folder: Path, roots: tuple[Path, ...]) -> Path | Refused:
    """Return the file meant, if it is where a brief may look, links followed."""
    outside = Refused(
        f"the picture {source} lies outside the folder of this brief",
        "Copy it into the brief's folder, or into briefs/_shared/.",
    )
    if (
        "\0" in source
        or "\\" in source
        or source.startswith("/")
        or re.match(r"[A-Za-z]:", source)
    ):
        return outside
    path = folder / source
    try:
        resolved = path.resolve()
        inside = any(resolved.is_relative_to(root.resolve()) for root in roots)
    except (OSError, RuntimeError, ValueError):
        return outside
    if not inside:
        return outside
    if not path.is_file() or path.name not in _names(path.parent):
        return _missing(source, path)
    return resolved


def _missing(source: str, path: Path) -> Refused:
    names = _names(path.parent)
    same = [name for name in names if name.casefold() == path.name.casefold()]
    near = same or difflib.get_close_matches(path.name, names, 1)
    hint = (
        f"Did you mean {near[0]}?"
        if near
        else "Put the file beside the brief, or correct its name."
    )
    return Refused(f"there is no picture {source}", hint)


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


def _is_svg(data: bytes) -> bool:
    return b"<svg" in data[:1024].lower()


def _drawing(source: str, data: bytes) -> Picture | Refused:
    import xml.etree.ElementTree as ET

    if len(data) > 2_000_000 or _UNSAFE_SVG.search(data):
        return Refused(
            f"the drawing {source} holds scripts or links, or is larger than 2 MB",
            "Export it as a plain SVG or as a PNG.",
        )
    try:
        ET.fromstring(data)  # noqa: S314 - entities and DOCTYPE are refused above
    except ET.ParseError:
        return Refused(f"the drawing {source} is damaged", "Export it anew.")
    return Picture(_REMARKS.sub(b"", data), "image/svg+xml")


def _raster(source: str, data: bytes) -> Picture | Refused:
    """Open the picture whole: a file that breaks off is found here, not in the guide."""
    import warnings

    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=tuple(_FORMATS))
            if image.width * image.height > MAX_PIXELS:
                return Refused(
                    f"the picture {source} has {image.width} x {image.height} pixels",
                    "Make it smaller: 2000 pixels wide is enough for paper.",
                )
            image.load()
    except Exception as error:  # Pillow raises a dozen sorts for damaged files
        known = not isinstance(error, UnidentifiedImageError)
        what = "is damaged or breaks off" if known else "is not a PNG, JPEG, GIF, WebP or SVG"
        return Refused(f"the picture {source} {what}", "Save or export it anew.")
    media_type = _FORMATS[image.format or "PNG"]
    return Picture(data, media_type, image.width, image.height)
