"""A document as it came in, and what is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Document:
    """A document as Markdown.

    `pictures` are those that were inside it, by the source that the text names; others lie in
    `folder`. `notes` say what could not be taken over as it was.
    """

    text: str
    folder: Path
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mapped:
    """A part of the document that fills a field: what was typed, and what it became."""

    typed: str
    became: str
