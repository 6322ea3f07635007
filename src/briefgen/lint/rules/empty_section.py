"""A heading has nothing below it, or the same section stands in the brief twice.

A heading without text is a promise that nobody kept: the worker has to ask what belongs there.
Text that only says what to write, such as "TODO" or "[insert goal]", counts as nothing. Of two
sections of the same name a worker reads one and misses the other, so put them together.

Bad:

    ## Acceptance criteria

    ## Contact

    Jane, jane@example.com

Good:

    ## Acceptance criteria

    - Every row has a price, a currency and a link.

    ## Contact

    Jane, jane@example.com
"""

from collections.abc import Iterator, Sequence

from briefgen.diagnostic import Note, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.structure.outline import Heading, headings
from briefgen.lint.structure.subjects import texts
from briefgen.markup import links_in

_LONGEST_NAME = 8
_ONCE = ("audience", "ask", "out_of_scope", "glossary")
"""Who writes two of these under different names tells the same thing twice."""
_OFTEN = ("", "private", "examples")


def check(context: Context) -> Iterator[Finding]:
    found = headings(context)
    for heading in found:
        if _wants_text(heading, context) and not _holds_text(heading, context):
            yield _empty(heading, context)
    yield from _repeated(found, context)


def _wants_text(heading: Heading, context: Context) -> bool:
    """A step, a title, and a heading above others may be said in full by their words."""
    if heading.inner or heading.key == "private" or heading.words == context.brief.title:
        return False
    if _is_a_sentence(heading):
        return False
    return heading.key == "steps" or context.sections.at(heading.line) != "steps"


def _is_a_sentence(heading: Heading) -> bool:
    """Such a heading is a text by itself: a sentence, an address, a link."""
    words, inline = heading.words, heading.block.inline
    if len(words.split()) > _LONGEST_NAME or words.endswith((".", "!")) or "@" in words:
        return True
    return inline is not None and any(links_in(inline))


def _says_something(heading: Heading, context: Context) -> bool:
    return heading.inner or _holds_text(heading, context)


def _holds_text(heading: Heading, context: Context) -> bool:
    return any(any(texts(block, context.lexicon)) for block in heading.blocks)


def _empty(heading: Heading, context: Context) -> Finding:
    message, label = "nothing stands below this heading", "empty"
    if heading.blocks:
        message, label = "below this heading nothing is written yet", "only what is to be written"
    help = "Write what belongs here, or delete the heading."
    if heading.key and context.presence.front_says(heading.key):
        help = "Delete the heading: the facts at the top of the brief say it already."
    question = f"What belongs under “{heading.words}”?"
    return Finding(heading.place, message, label=label, help=help, question=question)


def _repeated(found: Sequence[Heading], context: Context) -> Iterator[Finding]:
    """Sections are the same one if they share their name and the heading they stand under."""
    first: dict[tuple[str, str, int], Heading] = {}
    for heading in found:
        if heading.key in _OFTEN or heading.is_bold or not _says_something(heading, context):
            continue
        name = "" if heading.key in _ONCE else heading.words.casefold()
        earlier = first.setdefault((heading.key, name, heading.parent), heading)
        if earlier is not heading:
            yield _twice(heading, earlier)


def _twice(heading: Heading, earlier: Heading) -> Finding:
    same = heading.words.casefold() == earlier.words.casefold()
    also = "" if same else f", “{earlier.words}”"
    return Finding(
        heading.place,
        f"this section is here twice: the other one stands on line {earlier.line}{also}",
        help="Put both texts under one heading.",
        note=Note(earlier.place, "the first one"),
        severity=None if same else Severity.INFO,
        question=f"Which “{heading.words}” counts, the first or the second?",
    )


RULE = Rule(
    Problem("BG107", "empty-section", Severity.WARNING),
    check,
    __doc__,
    profile=Profile.RELAXED,
)
