"""The text of the PDF's tags, in their order, is the text of the source, in its order."""

import io
import re

import pdfplumber
import pypdf
import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.gfm import gfm_plugin

from briefgen.render.pdf import pdf

from .stress import START, stress, texts


def letters(text):
    return re.sub(r"\s+", "", text)


def tagged_text(data):
    """Return the text that the tags hold, depth first, as another program reads the file."""
    with pdfplumber.open(io.BytesIO(data)) as file:
        pieces: dict[tuple[int, int | None], str] = {}
        for number, page in enumerate(file.pages):
            for char in page.chars:
                key = (number, char.get("mcid"))
                pieces[key] = pieces.get(key, "") + char["text"]
    reader = pypdf.PdfReader(io.BytesIO(data))
    numbers = {page.indirect_reference: n for n, page in enumerate(reader.pages)}

    def walk(element):
        found = element.get("/K", [])
        found = found.get_object()
        page = element.raw_get("/Pg") if "/Pg" in element else None
        for kid in found if isinstance(found, list) else [found]:
            kid = kid.get_object()
            if isinstance(kid, int):
                yield pieces.get((numbers[page], int(kid)), "")
            elif kid.get("/Type") == "/MCR":
                yield pieces.get((numbers[kid.raw_get("/Pg")], int(kid["/MCID"])), "")
            elif "/S" in kid:
                yield from walk(kid)

    return letters("".join(walk(reader.root_object["/StructTreeRoot"])))


def source_text(text):
    """Return what a reader has to get of a Markdown text, with the signs before its items."""
    tokens = MarkdownIt("js-default").use(gfm_plugin).parse(text)
    return letters("".join(said(tokens)))


def said(tokens):
    lists = []
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append([token.type, int(token.attrs.get("start", 1))])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            yield mark(token, lists[-1])
            lists[-1][1] += 1
        elif token.type == "inline":
            yield "".join(words(token.children or ()))
        elif token.type in ("fence", "code_block"):
            yield token.content
        elif token.type in ("footnote_open", "footnote_reference_open"):
            yield token.meta["label"]


def mark(token, around):
    if token.meta.get("checked") is not None:
        return "☑" if token.meta["checked"] else "☐"
    return "•" if around[0] == "bullet_list_open" else f"{around[1]}."


def words(tokens):
    for token in tokens:
        yield token.meta["label"] if token.type == "footnote_ref" else token.content


@pytest.mark.parametrize("name", texts())
def test_tags_read_like_the_source(guide, packaged, name):
    text = stress({name: texts()[name]})
    expected = source_text(text.removeprefix(START))
    assert len(expected) > len("Part0here")
    assert expected in tagged_text(pdf(guide(text), packaged))


def test_tags_read_like_the_source_over_many_pages(guide, packaged):
    text = stress()
    expected = source_text(text.removeprefix(START))
    data = pdf(guide(text), packaged)
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) > 10
    # The head of a table that goes on is repeated, and WeasyPrint tags it again.
    assert expected in tagged_text(data).replace("abLeftRightcd", "abcd")
