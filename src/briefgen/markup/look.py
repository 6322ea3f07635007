"""What a paragraph looks like, told from what an author wrote in it."""

from collections.abc import Mapping, Sequence

from markdown_it.token import Token

from briefgen.markup.reading import plain

_COLONS = (":", "：")
_BLANKS = ("softbreak", "hardbreak")


def look(inside: Sequence[Token], words: Mapping[str, str]) -> str:
    """Return the classes of a paragraph, empty for a usual one.

    A paragraph that begins with a bold "Note:" is an alert: `words` gives the kinds by words in
    lower case. One of two or more pictures and nothing else shows them side by side.
    """
    return _note(inside, words) or _pictures(inside)


def _note(inside: Sequence[Token], words: Mapping[str, str]) -> str:
    """The colon stands in the bold or behind it; bold words alone are no note but lead to one."""
    written = [token for token in inside if token.type != "text" or token.content]
    if not written or written[0].type != "strong_open":
        return ""
    end = next(i for i, token in enumerate(written) if token.type == "strong_close")
    bold, rest = "".join(plain(written[1:end])).strip(), "".join(plain(written[end + 1 :])).strip()
    has_colon = bold.endswith(_COLONS) or rest.startswith(_COLONS)
    kind = words.get(bold.rstrip("".join(_COLONS)).strip().casefold())
    said = rest.removeprefix(":").removeprefix("：").strip()
    return f"alert {kind}" if kind and has_colon and said else ""


def _pictures(inside: Sequence[Token]) -> str:
    shown = [token for token in inside if token.type == "image"]
    others = [t for t in inside if t.type not in ("image", *_BLANKS) and t.content.strip()]
    if len(shown) < 2 or others or any(token.nesting for token in inside):
        return ""
    return "pictures" if len(shown) == 2 else "pictures three"
