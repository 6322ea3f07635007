"""Somebody is wanted for this work, and little is asked of those who apply.

Two or three questions about the work, and one small sign that the post was read to its end, sort
out most of those who answer every post alike. People who can work on their own show it in their
answers. Nothing is asked for when a worker is named.

Bad:

    screening:
      questions: Are you available?

Good:

    screening:
      questions:
        - Which shop did you move last, and what went wrong?
        - What do you do when an import stops half-way?
      attention_check: Write the word *maple* in the first line of your reply.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Fix, Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.people.applicants import Asked, asked, screening
from briefgen.lint.people.contacts import is_hiring
from briefgen.lint.people.duties import worker_owes
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import PROMPT, new_entry
from briefgen.lint.wording.prompts import is_prompt
from briefgen.source import Place

_FEWEST = 2
_CHECK = "attention_check: Write the word *maple* in the first line of your reply."
_SAMPLE = (
    "screening:\n"
    "  questions:\n"
    "    - What was the last work of this kind that you did, and what went wrong?\n"
    "    - What do you do when you are stuck and I am asleep?\n"
    f"  {_CHECK}"
)
_NAMED = "If you know who does the work, name that person as `worker:`."


def check(context: Context) -> Iterator[Finding]:
    severity = _severity(context)
    if severity is None:
        return
    found = asked(context)
    place = _place(context)
    if len(found) < _FEWEST:
        some = "only one question" if found else "nothing"
        message = f"no worker is named, and those who apply are asked {some}"
        help = samples.entries(context, _SAMPLE, _NAMED)
        yield Finding(place, message, help=help, fix=_skeleton(context), severity=severity)
    elif not _shows_reading(context, found):
        message = "nothing shows whether an applicant has read this to the end"
        yield Finding(place, message, help=_check_help(context))


def _check_help(context: Context) -> str:
    if ("screening",) in context.spans.keys:
        return f"Add below `screening:`\n\n  {_CHECK}"
    return samples.entries(context, f"screening:\n  {_CHECK}")


def _severity(context: Context) -> Severity | None:
    """Where nothing but a missing name speaks of hiring, it may only have been left out."""
    if not is_hiring(context):
        return None
    if context.need("screening"):
        return Severity.WARNING
    if context.file.body_line == 1:  # a text that is no brief yet
        return None
    asks = ("screening",) in context.spans.keys or context.sections_called("screening")
    if asks or any(person.skills for person in context.front.worker):
        return Severity.WARNING
    return Severity.INFO if worker_owes(context) else None


def _shows_reading(context: Context, found: tuple[Asked, ...]) -> bool:
    if not is_prompt(screening(context).attention_check, context.lexicon):
        return True
    texts = [word for one in found for word in one.words]
    blocks = (b for section in context.sections_called("screening") for b in section.blocks)
    texts += (word.lower() for block in blocks for word in block.text.split())
    known = context.lexicon.attention_words
    return not known or any(text.strip(".,:;*_\"'") in known for text in texts)


def _place(context: Context) -> Place:
    for key in ("screening", "worker"):
        if (key,) in context.spans.keys:
            return context.spans.key((key,))
    section = next(iter(context.sections_called("screening")), None)
    return context.source.place_of_line(section.lines[0]) if section else context.start


def _skeleton(context: Context) -> Fix | None:
    if ("screening",) in context.spans.keys or context.sections_called("screening"):
        return None
    lines = (
        f"screening:\n  questions:\n    - {PROMPT}\n    - {PROMPT}\n  attention_check: {PROMPT}"
    )
    return new_entry(context, lines)


RULE = Rule(
    Problem("BG507", "missing-screening", Severity.WARNING),
    check,
    __doc__,
    question="What would you like to know about me before you choose?",
)
