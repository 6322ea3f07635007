"""The pictures of a document: found beside it, carried along, named where they will lie."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from briefgen import files, markup
from briefgen.files import Unreadable
from briefgen.inputs import Picture
from briefgen.inputs.places import Around, real, where_is
from briefgen.inputs.reading import MAX_PICTURE_BYTES, read_picture
from briefgen.markup import Block

_IMG = re.compile(
    r"(?<![{\\])<img(?P<inside>(?:\s+[\w-]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=]+))?){1,12})\s*/?>",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"\b(?P<name>src|alt)\s*=\s*(?:\"(?P<two>[^\"]*)\"|'(?P<one>[^']*)')", re.I
)
_TARGET = re.compile(
    r"(?P<before>!\[[^\[\]]*\]\(\s*|^\s*\[[^\[\]]+\]:\s*)"
    r"(?:<(?P<angled>[^<>\n]*)>|(?P<bare>[^\s()<>]+))",
    re.MULTILINE,
)
_AWAY = re.compile(r"[A-Za-z][A-Za-z\d+.-]*:|//|#")
_NAME = re.compile(r"\s([\w-]+)(?==|\s|$)")
_KNOWN_ATTRIBUTES = {"src", "alt", "width", "height", "style", "class", "align", "loading"}


@dataclass(frozen=True, slots=True)
class Carried:
    """A text that names its pictures where they will lie, those pictures by name, and which
    could not be found."""

    text: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def with_markdown_pictures(text: str) -> str:
    """Write `<img src="…" alt="…">` as Markdown does, outside of code."""
    parts = re.split(
        r"(^[ \t]*(?:`{3,}|~{3,})[\s\S]*?^[ \t]*(?:`{3,}|~{3,})|`[^`\n]+`)", text, flags=re.M
    )
    return "".join(part if i % 2 else _IMG.sub(_as_markdown, part) for i, part in enumerate(parts))


def _as_markdown(match: re.Match[str]) -> str:
    given = {m["name"].lower(): m["two"] or m["one"] or "" for m in _ATTRIBUTE.finditer(match[1])}
    source, alt = html.unescape(given.get("src", "")), html.unescape(given.get("alt", ""))
    names = {name.lower() for name in _NAME.findall(match[1])}
    if (
        not source
        or names - _KNOWN_ATTRIBUTES
        or re.search(r"[<>\n]", source)
        or re.search(r"[\[\]\\]|\n\s*\n", alt)
    ):
        return match[0]
    target = f"<{source}>" if re.search(r"[\s()]", source) else source
    return f"![{' '.join(alt.split())}]({target})"


def carry(text: str, blocks: tuple[Block, ...], folder: Path) -> Carried:
    """Find the pictures that lie beside a document."""
    found: dict[str, bytes] = {}
    names: dict[str, str] = {}
    notes: list[str] = []
    for source in dict.fromkeys(name for name, _ in markup.pictures(blocks)):
        if _AWAY.match(source):
            continue
        picture = _picture(source, folder)
        if picture is None:
            notes.append(
                f"The picture {source} is not beside the document, so it is still to be put there."
            )
            continue
        same = (name for name, data in found.items() if data == picture)
        name = next(same, "") or _name(source, found)
        found[name] = picture
        names[source] = name
    return Carried(_renamed(text, names), found, tuple(notes))


def _picture(source: str, folder: Path) -> bytes | None:
    """Return a picture that lies in a document's folder or in the one above it."""
    for around in (Around(real(folder), ()), Around(real(folder.parent), ())):
        inside = source if around.own == real(folder) else _from_above(source)
        if isinstance(read_picture(inside, around), Picture):
            path = where_is(inside, around)
            data = files.read_bytes(path, MAX_PICTURE_BYTES) if isinstance(path, Path) else None
            return None if isinstance(data, Unreadable) else data
    return None


def _from_above(source: str) -> str:
    return source.removeprefix("./").removeprefix("../")


def _name(source: str, taken: Mapping[str, bytes]) -> str:
    """Return where a picture will lie: where it lay, or right beside the brief."""
    path = PurePosixPath(source)
    is_below = not any(part in ("..", "/") or part.startswith(("_", ".")) for part in path.parts)
    name = path.as_posix() if is_below else path.name
    while name.casefold() in map(str.casefold, taken) or name.casefold() == "brief.md":
        name = f"{PurePosixPath(name).with_suffix('')}-2{path.suffix}"
    return name


def _renamed(text: str, names: Mapping[str, str]) -> str:
    changed = {source: name for source, name in names.items() if source.removeprefix("./") != name}
    if not changed:
        return text

    def put(match: re.Match[str]) -> str:
        typed = match["angled"] if match["bare"] is None else match["bare"]
        name = changed.get(unquote(html.unescape(typed)))
        return match[0] if name is None else f"{match['before']}<{name}>"

    return _TARGET.sub(put, text)
