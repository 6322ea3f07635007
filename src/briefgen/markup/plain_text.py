"""Blocks as plain text to paste: no signs of Markdown, lists with dashes and numbers."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from briefgen.markup.reading import Block, Inline, plain, walk

_LISTS = ("bullet_list", "ordered_list")
_PAGES = ("http://", "https://")


def text(blocks: Sequence[Block]) -> str:
    """Return blocks as paragraphs with an empty line between them; lines are not wrapped."""
    return "\n\n".join(filter(None, map(_block, blocks)))


def inline_text(run: Inline) -> str:
    """Return a run of inline Markdown in one line or, where it has breaks, in several.

    The address of a link to a page stands behind its words.
    """
    return "".join(_words(run.tokens)).strip()


def _block(block: Block) -> str:
    if block.kind in _LISTS:
        return "\n".join(_items(block))
    if block.kind == "table":
        return "\n".join(_row(row) for row in walk((block,)) if row.kind == "tr")
    if block.inline:
        return inline_text(block.inline)
    if block.children:
        return text(block.children)
    return "".join(token.content for token in block.tokens).strip("\n")


def _items(found: Block) -> Iterator[str]:
    for number, item in enumerate(found.children, start=found.number):
        mark = f"{number}. " if found.kind == "ordered_list" else "- "
        inside = "\n".join(filter(None, map(_block, item.children)))
        yield mark + inside.replace("\n", "\n" + " " * len(mark))


def _row(row: Block) -> str:
    return " | ".join(_block(cell) for cell in row.children)


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    address = ""
    for token in tokens:
        if token.type == "link_open":
            href = str(token.attrs.get("href", ""))
            address = href if href.startswith(_PAGES) and token.info != "auto" else ""
        elif token.type == "link_close":
            yield f" ({address})" if address else ""
        elif token.type == "hardbreak":
            yield "\n"
        else:
            yield from plain((token,))
