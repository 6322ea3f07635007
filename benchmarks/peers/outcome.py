"""What a PDF has of what its readers need."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PdfReader


@dataclass(frozen=True, slots=True)
class Outcome:
    """Its size in bytes, its pages, and whether it is tagged, has a language and bookmarks."""

    size: int
    pages: int
    tagged: bool
    language: bool
    bookmarks: int
    links: int


def outcome(path: Path) -> Outcome:
    reader = PdfReader(path)
    catalogue: Any = reader.trailer["/Root"]
    marked = "/MarkInfo" in catalogue and catalogue["/MarkInfo"].get("/Marked", False)
    return Outcome(
        size=path.stat().st_size,
        pages=len(reader.pages),
        tagged=bool(marked) and "/StructTreeRoot" in catalogue,
        language="/Lang" in catalogue,
        bookmarks=_count(reader.outline),
        links=sum(_links(page.get("/Annots", ())) for page in reader.pages),
    )


def _count(outline: Sequence[Any]) -> int:
    return sum(_count(entry) if isinstance(entry, list) else 1 for entry in outline)


def _links(annotations: Sequence[Any]) -> int:
    return sum(entry.get_object()["/Subtype"] == "/Link" for entry in annotations)
