"""A sentence is too long to be understood in one go.

Long sentences hide conditions, and lose readers who read in a second language. Make two of it,
or a list. More than 35 words are told, under the profile `strict` more than 25, once a
paragraph; lists and tables are left alone.

Bad:

    Download the photos that the customer sent, which you find in the folder of the order, and
    rename them by the number of the order, which stands in the subject of the email, before you
    put them into the folder of the week.

Good:

    Download the customer's photos from the folder of the order. Rename them: the number of the
    order stands in the subject of the email. Put them into the folder of the week.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.prose import Passage, count_words
from briefgen.lint.wording.sentences import sentences

_LONGEST = 35
_LONGEST_STRICT = 25


def check(context: Context) -> Iterator[Finding]:
    limit = _LONGEST_STRICT if context.is_strict else _LONGEST
    for passage in context.passages:
        if passage.kind == "paragraph" or passage.path in (("summary",), ("ownership",)):
            yield from _first_long_one(passage, limit, context)


def _first_long_one(passage: Passage, limit: int, context: Context) -> Iterator[Finding]:
    for start, end in sentences(passage.text, context.lexicon.abbreviations):
        words = count_words(passage.text, start, end)
        if words > limit:
            first = start + len(passage.text[start:end]) - len(passage.text[start:end].lstrip())
            yield Finding(
                passage.place(first, start + len(passage.text[start:end].rstrip())),
                f"this sentence has {words} words",
                label=f"more than {limit}",
                help="Make two sentences of it, or a list.",
            )
            return


RULE = Rule(Problem("BG406", "long-sentence", Severity.INFO), check, __doc__)
