"""A document of another program becomes a brief: what is certain fills fields, nothing is lost."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefgen.authoring.importing.body import Body, read_body, without
from briefgen.authoring.importing.document import Document, Mapped
from briefgen.authoring.importing.foreign import Head, read_head
from briefgen.authoring.importing.labelled import find_facts
from briefgen.authoring.importing.pictures import carry
from briefgen.authoring.importing.reading import read_document
from briefgen.authoring.importing.sectioned import with_sections
from briefgen.authoring.importing.spoken import language_of
from briefgen.authoring.importing.yaml_text import entry, fits
from briefgen.authoring.naming import free_name
from briefgen.authoring.skeleton import missing_title
from briefgen.errors import BriefgenError
from briefgen.files import MAX_BRIEF_BYTES
from briefgen.keyed import Value
from briefgen.languages import LANGUAGES
from briefgen.parse.headings import normalised
from briefgen.workspace import Workspace

__all__ = ["Imported", "Mapped", "brief_from", "import_file"]

_ORDER = (
    "title", "summary", "kind", "status", "version", "updated", "language", "time_zone", "owner",
    "worker", "approver", "contacts", "start", "due", "repeats", "effort", "revisions",
)  # fmt: skip
_NOTION = re.compile(r"[ _-][0-9a-f]{32}$")


@dataclass(frozen=True, slots=True)
class Imported:
    """A brief that is made of a document, its pictures by where they lie beside it, what fills
    which field, and what the owner has to know."""

    name: str
    text: str
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    mapped: tuple[Mapped, ...] = ()
    notes: tuple[str, ...] = ()


def import_file(
    workspace: Workspace, path: Path, typed: str = "", fields: Mapping[str, str] | None = None
) -> Imported:
    """Return the brief that a file becomes; nothing is written. `fields` are said by the owner.

    Raises BriefgenError where the file cannot be read or the name is taken.
    """
    document = read_document(path, str(path))
    name = free_name(workspace, typed or name_from(path))
    imported = brief_from(document, fields or {})
    if len(imported.text.encode()) > MAX_BRIEF_BYTES:
        most = MAX_BRIEF_BYTES // 1024
        raise BriefgenError(f"{path} has more text than a brief can hold ({most} KiB). Cut it.")
    return replace(imported, name=name)


def name_from(path: Path) -> str:
    """`SOP – Podcast Editing.docx` becomes sop-podcast-editing."""
    stem = path.resolve().parent.name if path.stem.lower() == "readme" else path.stem
    words = re.findall(r"[^\W_]+", _NOTION.sub("", stem).lower())
    return "-".join(words)[:60].strip("-") or "imported"


def brief_from(document: Document, fields: Mapping[str, str]) -> Imported:
    """Return the brief that a document becomes, without a name."""
    head = read_head(document.text)
    body = read_body(_with_unread(head))
    given = _given(body, head, fields)
    facts = find_facts(body.source, body.sections, str(given.get("language", "en")), given)
    values = {**given, **facts.fields}
    if "title" not in values:
        values["title"] = missing_title(str(given.get("language", "en")))
    body = without(body, facts.gone, title=str(values.get("title", "")))
    body = with_sections(body, str(values.get("language", "en")))
    carried = carry(body.source.text, body.blocks, document.folder)
    front = "".join(entry(key, values[key]) for key in sorted(values, key=_place))
    return Imported(
        "",
        f"---\n{front}---\n\n{carried.text}",
        {**carried.pictures, **document.pictures},
        (*head.mapped, *_told(given, head, fields), *facts.mapped),
        (*document.notes, *_unfound(carried.notes, document)),
    )


def _with_unread(head: Head) -> str:
    """Front matter that no field can carry is shown as it was typed, above the text."""
    if not head.unread:
        return head.body
    fence = "`" * (max(map(len, re.findall("`+", head.unread)), default=2) + 1)
    fence = fence if len(fence) > 2 else "```"
    return f"{fence}\n{head.unread}\n{fence}\n\n{head.body}"


def _given(body: Body, head: Head, fields: Mapping[str, str]) -> dict[str, Value]:
    """Return the fields that are known before labelled lines are read: what the owner says, the
    front matter, the document's title, language and kind."""
    found: dict[str, Value] = {**head.fields, **fields}
    if body.title and "title" not in found and fits("title", body.title):
        found["title"] = body.title
    if "language" not in found:
        spoken = language_of(body.source.text, body.labels)
        found |= {"language": spoken} if spoken not in ("", "en") else {}
    if "kind" not in found and (kind := _kind(str(found.get("title", "")))):
        found["kind"] = kind
    return found


def _kind(title: str) -> str:
    """A title that says what it is: `SOP: monthly invoices`, `Statement of work`."""
    words = " ".join(("", *re.findall(r"[\w-]+", normalised(title)), ""))
    kinds = {
        kind
        for language in LANGUAGES
        for kind, known in language.import_words.kinds.items()
        if any(f" {word} " in words for word in known)
    }
    return kinds.pop() if len(kinds) == 1 else ""


def _told(given: Mapping[str, Value], head: Head, fields: Mapping[str, str]) -> tuple[Mapped, ...]:
    typed = {
        "title": "its own title",
        "language": "the words of its headings and its script",
        "kind": f"the title {given.get('title', '')}",
    }
    own = [key for key in typed if key in given and key not in head.fields and key not in fields]
    return tuple(Mapped(typed[key], f"{key}: {given[key]}") for key in own)


def _unfound(notes: tuple[str, ...], document: Document) -> tuple[str, ...]:
    """Pictures that came inside of the document need not lie beside it."""
    inside = [f"The picture {name} " for name in document.pictures]
    return tuple(note for note in notes if not note.startswith(tuple(inside) or ("\0",)))


def _place(key: str) -> int:
    """Fields stand in the order in which a new brief has them, the owner's own at the end."""
    return _ORDER.index(key) if key in _ORDER else len(_ORDER) + key.startswith("x-")
