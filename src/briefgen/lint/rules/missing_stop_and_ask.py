"""Nothing says when the worker should stop and ask, and what they may decide alone.

Without it a worker either asks about everything or guesses at what matters most: money, customers,
things that cannot be undone. Write a section "When to stop and ask" with the cases you want to
hear of, and how to reach you. A procedure needs it, a project is better for it.

Bad:

    ## Problems

    Use common sense.

Good:

    ## When to stop and ask

    Stop and write to Dana before you go on when one of these is true:

    - A refund is higher than 50 EUR.
    - A customer writes the word *lawyer*.

    For everything else, decide alone and note it in the next status update.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import PROMPT, new_section
from briefgen.source import Place

_SKELETON = f"- {PROMPT}: what you want to be asked about before it is done"
_HELP = """Add a section such as:

## When to stop and ask

Stop and write to me before you go on when:

- A refund is higher than 50 EUR."""


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("ask")
    if severity and not context.says("ask") and not _says_so_elsewhere(context):
        yield Finding(
            _place(context),
            "nothing says when to stop and ask",
            help=_HELP,
            fix=new_section(context, "ask", _SKELETON),
            severity=severity,
        )


def _says_so_elsewhere(context: Context) -> bool:
    """Among the steps, say; a heading alone says nothing yet."""
    hits = (hit.passage for hit in context.hits("stop_phrases"))
    return any(p.kind != "heading" and not context.is_prompt(p) for p in hits)


def _place(context: Context) -> Place:
    """The heading of a section that waits for its words, else the beginning."""
    for section in context.sections_called("ask"):
        if section.heading:
            return context.source.place_of_line(section.lines[0])
    return context.start


RULE = Rule(
    Problem("BG209", "missing-stop-and-ask", Severity.WARNING),
    check,
    __doc__,
    question="When should I stop and ask you, and what may I decide alone?",
)
