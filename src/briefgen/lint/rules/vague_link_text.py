"""The words of a link do not say where it leads.

On paper there is nothing to click, and whoever looks for the price list again does not look for
"here". Write what lies behind the link: its words are enough to know whether to open it. An
address that stands alone and is long says as little, and breaks over two lines on paper.

Bad:

    The prices are [here](https://example.com/prices-2027).

Good:

    The prices are in the [price list for 2027](https://example.com/prices-2027).
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.links.targets import Link
from briefgen.lint.rule import Finding, Rule

_LONG = 60
_SHOWN = 80
_AROUND = " \t\n.,;:!?…>»→()[]*_"


def check(context: Context) -> Iterator[Finding]:
    vague = context.lexicon.vague_link_texts
    for link in context.links:
        if link.is_bare:
            yield from _long_address(link)
        elif not link.words.strip():
            yield _finding(link, "this link has no words, so nobody sees it")
        elif link.words.strip(_AROUND).casefold() in vague:
            yield _finding(link, f"“{link.words}” does not say where this link leads")


def _finding(link: Link, message: str) -> Finding:
    return Finding(
        link.words_place,
        message,
        label="say what lies behind it",
        help=f"Write what one finds there, such as: [price list 2027]({_shown(link.target)})",
    )


def _long_address(link: Link) -> Iterator[Finding]:
    """In running text only: a key such as `where` or a table may hold an address."""
    if len(link.words) > _LONG and not link.run.path:
        yield Finding(
            link.place,
            "this long address says little about what lies behind it",
            label="give it words",
            help=f"Write: [what one finds there]({_shown(link.target)})",
            severity=Severity.INFO,
        )


def _shown(target: str) -> str:
    return target if len(target) <= _SHOWN else target[:_SHOWN] + "…"


RULE = Rule(Problem("BG604", "vague-link-text", Severity.WARNING), check, __doc__)
