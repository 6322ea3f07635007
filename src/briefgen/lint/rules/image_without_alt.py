"""A picture has no description.

Who hears the guide read aloud gets nothing from a picture without words, and neither does anybody
to whom the picture does not come through. Say in the square brackets what it shows and what
matters in it, as you would on the telephone; the name of its file is no description.

Bad:

    ![](export.png)

Good:

    ![Export window: the box "with pictures" is ticked](export.png)
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.links import targets as links
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.prompts import is_prompt

_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".heic", ".bmp")


def check(context: Context) -> Iterator[Finding]:
    for run in context.runs:
        for source, words, place in links.pictures(run):
            if is_prompt(words, context.lexicon) or _is_file_name(words, source):
                yield Finding(
                    place,
                    "this picture has no description",
                    label="say what it shows",
                    help="Write in the square brackets what one has to see in it:\n\n"
                    f"![Export window: the box “with pictures” is ticked]({source[:80]})",
                )


def _is_file_name(words: str, source: str) -> bool:
    name = source.rpartition("/")[2]
    return words.lower().endswith(_ENDINGS) or words == name.rpartition(".")[0]


RULE = Rule(
    Problem("BG607", "image-without-alt", Severity.WARNING),
    check,
    __doc__,
    question="What should I see in the picture?",
)
