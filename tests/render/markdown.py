"""Markdown as another reader understands it: markdown-it as it comes, without our rules."""

from markdown_it import MarkdownIt
from mdit_py_plugins.gfm import gfm_plugin

from .tag_tree import letters


def tokens_of(text):
    return MarkdownIt("js-default").use(gfm_plugin).parse(text)


def source_text(text):
    """Return what a reader has to get of a Markdown text, with the signs before its items."""
    return letters("".join(said(tokens_of(text))))


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
    """Yield what is read of inline tokens; the address of a picture that is a link follows it."""
    link, told = "", False
    for token in tokens:
        if token.type == "link_open":
            link, told = token.attrs["href"], False
        elif token.type == "link_close":
            yield "" if told else link
        elif token.type == "image":
            yield "".join(words(token.children or ())) or "Picture"
            yield token.attrs.get("title", "")
        elif token.type == "footnote_ref":
            yield token.meta["label"]
        else:
            told = told or bool(token.content)
            yield token.content
