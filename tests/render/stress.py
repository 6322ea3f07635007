"""A brief with the blocks of CommonMark and GFM, alone and in lists and quotes."""

import textwrap

WORDS = {
    "emphasis": "some *soft* words",
    "strong": "some **loud** words",
    "code": "some `code` words",
    "struck": "some ~~struck~~ words",
    "link": "[words](https://example.com/a)",
    "named link": "[named words][name]",
    "address": "https://example.com/bare",
    "angled": "<https://example.com/angled>",
    "broken": "one line\\\nand another",
    "escaped": "\\*no star\\* &amp; &copy;",
    "nested": "***both* of** them and `a *b*`",
    "in a link": "[**loud** and `code`](https://example.com/b)",
    "footnote": "words with a note[^1]",
}

BLOCKS = {
    "paragraph": "A paragraph\nof two lines.",
    "heading": "### A heading *below*",
    "setext": "Another heading\n---------------",
    "fence": "```python\nprint('fenced')\n\nlast()\n```",
    "indented": "Before:\n\n    indented code\n      deeper",
    "quote": "> Quoted words.\n>\n> More of them.",
    "bullets": "- first\n- second",
    "loose bullets": "- first\n\n- second\n\n  with more",
    "numbers": "1. first\n2. second",
    "late numbers": "7. seventh\n8. eighth",
    "tasks": "- [ ] open\n- [x] done",
    "table": "| Left | Right |\n|:-----|------:|\n| **a** | `b` |\n| c | d |",
    "alert": "> [!WARNING]\n> Be *careful*.",
    "rule": "Above.\n\n---\n\nBelow.",
    "inline": "\n\n".join(WORDS.values()),
}

HOLDERS = {
    "bullet": ("- ", "  "),
    "number": ("1. ", "   "),
    "quote": ("> ", "> "),
    "quote in bullet": ("- > ", "  > "),
    "bullet in quote": ("> - ", ">   "),
    "bullet in number": ("1. - ", "     "),
}

START = "# A stress brief\n\n## Steps\n\n### Work\n\nDo it.\n\n"
TAIL = "\n[name]: https://example.com/named\n\n[^1]: The note.\n"


def held(holder, text):
    """Return a text inside a list item, a quote, or both."""
    first, rest = holder
    lines = textwrap.indent(text, rest, lambda _: True)
    return first + lines.removeprefix(rest)


def texts():
    """Return each block alone and in each holder, by what they are."""
    found = dict(BLOCKS)
    for name, holder in HOLDERS.items():
        found |= {f"{block} in {name}": held(holder, text) for block, text in BLOCKS.items()}
    return found


def stress(chosen=None):
    """Return a brief of one section a text; its sections match nothing that briefgen knows."""
    parts = [
        f"## Part {n} here\n\n{text}\n" for n, text in enumerate((chosen or texts()).values())
    ]
    return START + "\n".join(parts) + TAIL
