"""A file of another program, read as Markdown."""

import re
from collections.abc import Callable
from pathlib import Path

from briefgen import files
from briefgen.authoring.importing.decoding import decoded
from briefgen.authoring.importing.document import Document
from briefgen.authoring.importing.pictures import with_markdown_pictures
from briefgen.authoring.importing.plain import as_markdown, from_plain_text
from briefgen.errors import BriefgenError
from briefgen.files import MAX_BRIEF_BYTES, Unreadable

MAX_WORD_BYTES = 50_000_000

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")
_SAVE_AS_WORD = (".doc", ".odt", ".rtf", ".pages", ".pdf", ".wps", ".dotx", ".docm")
_SAVE = (
    "Open it in the program it was written with, save it as a Word document (.docx), and import "
    "that."
)
_MOST_SHOWN = 20


def read_document(path: Path, shown: str) -> Document:
    """Return what a file says; raises BriefgenError with what to do instead."""
    ending = path.suffix.lower()
    if ending == ".docx":
        return _word(_bytes(path, shown, MAX_WORD_BYTES), path, shown)
    data = _bytes(path, shown, 4 * MAX_BRIEF_BYTES)
    if data.startswith(b"PK\x03\x04") and ending == ".zip":
        raise BriefgenError(f"{shown} is a packed folder. Unpack it, and import the file in it.")
    if ending in _SAVE_AS_WORD or data.startswith(
        (b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"PK\x03\x04")
    ):
        raise BriefgenError(f"I cannot read {shown}. {_SAVE}")
    return _text(data, path, shown, _tidied if ending in _MARKDOWN else from_plain_text)


def _tidied(text: str) -> str:
    return with_markdown_pictures(as_markdown(text))


def _bytes(path: Path, shown: str, limit: int) -> bytes:
    data = files.read_bytes(path, limit)
    if isinstance(data, Unreadable):
        raise BriefgenError(f"I cannot import {shown}: {data.message}. {data.help}".strip())
    return data


def _text(data: bytes, path: Path, shown: str, as_it_is: Callable[[str], str]) -> Document:
    found = decoded(data)
    if found is None:
        raise BriefgenError(f"I cannot read {shown}: it is no text. {_SAVE}")
    text, note = found
    return Document(as_it_is(text), path.parent, notes=(note,) if note else ())


def _word(data: bytes, path: Path, shown: str) -> Document:
    from briefgen.authoring.importing.html_text import markdown_of
    from briefgen.authoring.importing.word import NotWord, converted

    try:
        found = converted(data)
    except NotWord as error:
        why = " ".join(str(error).split())[:120]
        raise BriefgenError(f"I cannot read {shown} as a Word document ({why}). {_SAVE}") from None
    text = as_markdown(markdown_of(found.html))
    notes = (_left_out(found.words, text),)
    return Document(text, path.parent, found.pictures, tuple(filter(None, notes)))


def _left_out(words: frozenset[str], text: str) -> str:
    """Say which words of a Word document are not in its text."""
    lost = sorted(words - set(re.findall(r"\w+", text)) - set(re.findall(r"[^\W_]+", text)))
    if not lost:
        return ""
    named = ", ".join(lost[:_MOST_SHOWN])
    where = "stand in a part of the Word document that I cannot read; copy them by hand"
    return f"These words {where}: {named}."
