"""A new brief: a skeleton of its kind, or a copy of another one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen import files, schema
from briefgen.authoring.naming import free_name
from briefgen.authoring.skeleton import scalar, skeleton
from briefgen.brief import FrontMatter
from briefgen.errors import BriefgenError
from briefgen.files import Unreadable
from briefgen.inputs import Inputs
from briefgen.keyed import read
from briefgen.languages import language_for
from briefgen.parse import parse, title_from
from briefgen.source import Position, SourceFile
from briefgen.workspace import BriefPath, Workspace, choose, find_briefs, read_settings

MAX_FILE_BYTES = 20_000_000
"""Of a picture or another file that is copied with a brief."""

_HEADING = re.compile(r"^#[ \t]+\S.*?[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NewFile:
    """What to write, and its name below `briefs/`."""

    name: str
    data: bytes


def new_brief(workspace: Workspace, kind: str, typed: str, tag: str = "") -> NewFile:
    """Return a brief to be filled in, in the language of a tag or in that of the workspace."""
    name = free_name(workspace, typed)
    settings = read_settings(workspace)
    found = schema.settings(read(settings)) if settings else None
    front = found.value.defaults if found else FrontMatter()
    known = {path[1] for path in found.spans.keys if len(path) == 2} if found else set()
    known -= {"title", "kind", *(["language"] if tag not in ("", front.language) else [])}
    tag = tag or front.language
    given = {"language": tag} | ({"owner": front.owner[0].name} if front.owner else {})
    text = skeleton(kind, language_for(tag), given, frozenset(map(str, known)))
    return NewFile(f"{name}.md", text.encode())


def copied_brief(workspace: Workspace, source: str, typed: str) -> tuple[NewFile, ...]:
    """Return a copy of a brief with another name and title, and the files in its own folder."""
    name = free_name(workspace, typed)
    brief = _called(workspace, source)
    text = files.read_text(brief.path)
    if isinstance(text, Unreadable):
        raise BriefgenError(f"I cannot copy {workspace.shown(brief.path)}: {text.message}.")
    changed = with_title(brief.name, text, title_from(name)).encode()
    if brief.path.name.lower() != "brief.md" or brief.folder == workspace.briefs:
        return (NewFile(f"{name}.md", changed),)
    return (NewFile(f"{name}/brief.md", changed), *_files_beside(brief, name))


def _called(workspace: Workspace, source: str) -> BriefPath:
    found = choose(workspace, find_briefs(workspace), (source,))
    for brief in found.briefs:
        return brief
    raise BriefgenError(f"I cannot copy {source}: {found.refused[0].diagnostic.message}.")


def with_title(name: str, text: str, title: str) -> str:
    """Change the title where it stands; put one in where none is."""
    file = parse(Inputs(name, SourceFile(name, text)))
    place = file.spans.values.get(("title",))
    if place and file.brief.front.title:
        start, end = (file.source.offset(at) for at in (place.span.start, place.span.end))
        return f"{text[:start]}{scalar(title)}{text[end:]}"
    if heading := _HEADING.search(text, file.source.offset(Position(file.body_line, 1))):
        return f"{text[: heading.start()]}# {title}{text[heading.end() :]}"
    fact = f"title: {scalar(title)}\n"
    opening = re.match(r"---[ \t]*\r?\n", text)
    return f"---\n{fact}{text[4:]}" if opening else f"---\n{fact}---\n\n{text}"


def _files_beside(brief: BriefPath, name: str) -> Iterator[NewFile]:
    """Yield the pictures and other files in a brief's own folder, but for links."""
    for path in sorted(brief.folder.rglob("*")):
        if path.is_symlink() or not path.is_file() or _is_others(brief, path):
            continue
        data = files.read_bytes(path, MAX_FILE_BYTES)
        if isinstance(data, Unreadable):
            raise BriefgenError(f"I cannot copy {path}: {data.message}.")
        yield NewFile(f"{name}/{path.relative_to(brief.folder).as_posix()}", data)


def _is_others(brief: BriefPath, path: Path) -> bool:
    """Tell whether a file is a brief, or lies in the folder of another one."""
    folders = path.parents[: len(path.relative_to(brief.folder).parts) - 1]
    return path.suffix.lower() == ".md" or any((f / "brief.md").exists() for f in folders)
