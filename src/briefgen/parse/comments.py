"""HTML comments: taken out before the Markdown is read, so that none reaches a guide."""

import re
from dataclasses import dataclass

from briefgen.brief import Comment
from briefgen.markup import PAGE_BREAK

_NEXT = re.compile(
    r"(?P<comment><!--)"
    r"|^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})"
    r"|(?P<code>(?<![\\`])`+)",
    re.MULTILINE,
)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\r?\n")


@dataclass(frozen=True, slots=True)
class Uncommented:
    """A text of the same length and lines with blanks for comments; `open` begins one that
    never ends."""

    text: str
    comments: tuple[Comment, ...]
    open: int | None = None


def take_out(text: str, *, also_in_code: bool = False) -> Uncommented:
    """Blank every comment that does not stand in code; one that never ends, with all after it.

    Indented code is not told from the text of a list item, so a comment in it goes too: a
    private remark that leaks costs more than a sample without its comment. A page break alone on
    its line stays, since Markdown reads it.
    """
    comments: list[Comment] = []
    at = 0
    while match := _NEXT.search(text, at):
        if match["comment"] is None:
            at = match.end() if also_in_code else _after_code(text, match)
            continue
        end = text.find("-->", match.end())
        if end < 0:
            comments.append(Comment(match.start(), len(text), text[match.end() :].strip()))
            return Uncommented(_blanked(text, comments), tuple(comments), match.start())
        at = end + 3
        if _is_page_break(text, match.start(), at):
            continue
        comments.append(Comment(match.start(), at, text[match.end() : end].strip()))
    return Uncommented(_blanked(text, comments), tuple(comments))


def _is_page_break(text: str, start: int, end: int) -> bool:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    alone = not before.strip(" \t>") and not after.strip()
    return alone and bool(PAGE_BREAK.fullmatch(text, start, end))


def _after_code(text: str, match: re.Match[str]) -> int:
    """Return where the code that begins here ends; one that never closes is no code span."""
    if match["fence"]:
        mark = re.escape(match["fence"])
        closing = re.compile(rf"^[ \t>]*{mark}{mark[-1]}*[ \t]*\r?$", re.MULTILINE)
        end = closing.search(text, match.end())
        return end.end() if end else len(text)
    limit = _PARAGRAPH_END.search(text, match.end())
    run = re.compile(rf"(?<!`){match['code']}(?!`)")
    end = run.search(text, match.end(), limit.start() if limit else len(text))
    return end.end() if end else match.end()


def _blanked(text: str, comments: list[Comment]) -> str:
    parts, at = [], 0
    for comment in comments:
        parts.append(text[at : comment.start])
        parts.append(re.sub(r"[^\r\n]", " ", text[comment.start : comment.end]))
        at = comment.end
    return "".join([*parts, text[at:]])
