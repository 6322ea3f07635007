"""The brief has no title, or one that does not say what the work is.

The title is the first thing that a worker reads, and often the only one: it decides who opens the
brief and is what you look for later. Say in three words or more what is done with what, best with
a verb in front, as `title:` in the front matter or as the first heading. No title at all is an
error; one such as "Urgent project" is a warning.

Bad:

    title: Need help ASAP

Good:

    title: Scrape 500 product prices into a CSV file
"""

import re
from collections.abc import Iterator

from briefgen import markup
from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.structure.presence import is_real
from briefgen.lint.wording.wordcount import count_words
from briefgen.source import Place

_FEWEST_WORDS = 3
_EXAMPLE = "`title: Scrape 500 product prices into a CSV file`"
_WORD = re.compile(r"[^\W\d_]+")


def check(context: Context) -> Iterator[Finding]:
    title, place = _title(context)
    if place is None or not is_real(title, context.lexicon):
        yield _missing(place or context.spans.key(("title",)))
    elif _is_vague(title, context):
        yield _vague(place, title)


def _title(context: Context) -> tuple[str, Place | None]:
    """Return the title and where it stands; no place for one that is made of the file's name."""
    title = context.brief.title
    if context.front.title:
        return title, context.spans.at(("title",))
    blocks = [block for block in context.file.blocks if block.inline]
    called = (block for block in blocks if block.text.rstrip(": ") == title.rstrip(": "))
    first = next((block for block in blocks if block.kind == "heading"), None)
    # `# Milestones` opens a section, but at the very top it is all the title there is.
    top = first if first and first.level == 1 else None
    found = next(called, top)
    if found is None or found.inline is None:
        return title, None
    words = found.inline.source.partition("\n")[0]
    return found.text.rstrip(":"), context.source.place_of(words, found.lines[0])


def _is_vague(title: str, context: Context) -> bool:
    """Where no list of empty words exists, one cannot tell: many languages join their words."""
    empty = context.lexicon.vague_title_words
    plain = markup.inline(title).text
    words = {word.casefold() for word in _WORD.findall(plain)}
    return bool(empty) and (count_words(plain) < _FEWEST_WORDS or words <= empty)


def _missing(place: Place) -> Finding:
    message = "I could not find what this work is called"
    return Finding(place, message, help=f"Write at the top, such as: {_EXAMPLE}")


def _vague(place: Place, title: str) -> Finding:
    return Finding(
        place,
        f"“{title}” does not tell what the work is",
        label="say what is done with what",
        help=f"Use three words or more, with a verb in front, such as: {_EXAMPLE}",
        severity=Severity.WARNING,
        question=f"What kind of work is “{title}”?",
    )


RULE = Rule(
    Problem("BG101", "missing-title", Severity.ERROR),
    check,
    __doc__,
    question="What is this work called?",
    profile=Profile.RELAXED,
)
