"""The brief as a whole is written in long words and long sentences.

The number is the school year that the Automated Readability Index (Senter and Smith, 1967) asks
of a reader, from the letters a word and the words a sentence. Most people read up to year 9 with
ease, and many workers read in a second language. Short sentences and everyday words bring it
down. Briefs below 100 words are not measured.

Bad:

    Subsequent to the finalization of the aforementioned documentation, dissemination to all
    pertinent stakeholders is to be effectuated.

Good:

    When the document is final, send it to everyone on the list.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.wording.prose import Passage
from briefgen.lint.wording.sentences import sentences

_HIGHEST = 12
_HIGHEST_STRICT = 9
_FEWEST_WORDS = 100


def check(context: Context) -> Iterator[Finding]:
    text = [p for p in context.passages if p.kind not in ("heading", "row")]
    words = [word for passage in text for word in passage.words]
    if context.lexicon.abbreviations and len(words) >= _FEWEST_WORDS:
        letters = sum(map(len, words))
        grade = index(letters, len(words), _sentences(text, context))
        if grade > (_HIGHEST_STRICT if context.is_strict else _HIGHEST):
            yield Finding(
                context.start,
                f"this brief asks its reader for {grade:.0f} years of school",
                help="Make two of each long sentence, and choose the shorter word: “use” for "
                "“utilize”, “before” for “prior to”.",
            )


def index(letters: int, words: int, sentences: int) -> float:
    """Return the Automated Readability Index, in school years."""
    return 4.71 * letters / words + 0.5 * words / sentences - 21.43


def _sentences(text: list[Passage], context: Context) -> int:
    known = context.lexicon.abbreviations
    return sum(1 for passage in text for _ in sentences(passage.text, known)) or 1


RULE = Rule(
    Problem("BG407", "hard-to-read", Severity.INFO), check, __doc__, profile=Profile.STRICT
)
