"""What applicants are asked stands only below, where none of them ever sees it.

The job post takes its questions from `screening:` at the top of the brief. A section about
screening is for you alone, since such sections hold what you look for in an answer; it is printed
in the screening kit. Write at the top what applicants are to read, and leave here what only you
need.

Bad:

    ## Screening questions

    1. Which shop did you move last, and what went wrong?

Good:

    screening:
      questions:
        - Which shop did you move last, and what went wrong?
"""

import re
from collections.abc import Iterator, Sequence

from briefgen import markup
from briefgen.brief import Section
from briefgen.diagnostic import Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.people.applicants import asked_in, screening
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.prompts import is_prompt

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MOST = 5
_LONGEST = 200
_OWN = "What only you need to know can stay where it is."


def check(context: Context) -> Iterator[Finding]:
    if context.front.status == "done":
        return
    for section in context.sections_called("screening"):
        lines = _to_write(context, section)
        if lines:
            yield Finding(
                context.source.place_of_line(section.lines[0]),
                "applicants never see this: the job post is made from `screening:` at the top",
                label="only you read what stands below it",
                help=samples.entries(context, "\n".join(("screening:", *lines)), _OWN),
            )


def _to_write(context: Context, section: Section) -> Sequence[str]:
    """Return the lines that say at the top what a section says, where nothing does yet."""
    above = screening(context)
    words = [one.text for one in asked_in(context, section)]
    text = next((b.text for b in markup.walk(section.blocks) if b.kind == "paragraph"), "")
    if not text or is_prompt(text, context.lexicon):
        return ()
    if _is_test(context, section):
        own = ("  test_task:", f"    title: {_value(text)}", "    minutes: 60", "    payment: 20")
        return () if above.test_task else own
    if words:
        asks = ("  questions:", *(f"    - {_value(one)}" for one in words[:_MOST]))
        return () if above.questions else asks
    is_said = above.apply or above.attention_check or above.questions
    return () if is_said else (f"  apply: {_value(text)}",)


def _is_test(context: Context, section: Section) -> bool:
    heading = section.heading.text.lower() if section.heading else ""
    return not context.lexicon.test_words.isdisjoint(_WORD.findall(heading))


def _value(text: str) -> str:
    words = " ".join(text.split())
    return samples.value(words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …")


RULE = Rule(Problem("BG517", "unposted-screening", Severity.WARNING), check, __doc__)
