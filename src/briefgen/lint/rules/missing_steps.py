"""The brief does not say how to do the work, step by step.

Work that comes back again and again is done the same way each time only if each step is written
down; what is in your head alone has to be explained to every new worker. Write a section "Steps"
with a numbered list, one action in each line. A project may leave the way to the worker, and a
creative brief is never asked for steps.

Bad:

    ## Episodes

    Edit each episode as we always do it and put it into the folder.

Good:

    ## Steps

    1. Download both tracks from the folder *Raw*.
    2. Cut every pause that is longer than 2 seconds.
    3. Upload the episode to the folder *Finished*.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import PROMPT, new_section
from briefgen.lint.structure.steps import is_step_heading
from briefgen.lint.wording.prose import Passage
from briefgen.source import Place

_SKELETON = f"1. {PROMPT}: what to do first\n2. {PROMPT}: what to do next"
_HELP = """Add a section such as:

## Steps

1. Download both tracks from the folder *Raw*.
2. Cut every pause that is longer than 2 seconds."""


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("steps")
    if severity and not _has_steps(context):
        yield Finding(
            _place(context),
            "I could not find the steps of this work",
            help=_HELP,
            fix=new_section(context, "steps", _SKELETON),
            severity=severity,
        )


def _has_steps(context: Context) -> bool:
    """A heading is a step as well, whatever stands below it."""
    told = any(not context.is_prompt(step.passage) for step in context.steps)
    return told or context.says("steps") or any(_heads_steps(context, p) for p in context.passages)


def _heads_steps(context: Context, passage: Passage) -> bool:
    """`Step 1`, at any depth, or more words than the table knows: `Our hiring process`."""
    if passage.kind != "heading":
        return False
    words = f" {' '.join(passage.raw.casefold().split()).rstrip(':')} "
    known = context.language.headings.get("steps", ())
    named = any(words.startswith(f" {word} ") or words.endswith(f" {word} ") for word in known)
    is_title = words.strip() == context.brief.title.casefold() or words.strip() in known
    return is_step_heading(passage.raw, context.language) or (named and not is_title)


def _place(context: Context) -> Place:
    """The heading of a section that waits for its steps, else the beginning."""
    for section in context.sections_called("steps"):
        if section.heading:
            return context.source.place_of_line(section.lines[0])
    return context.start


RULE = Rule(
    Problem("BG201", "missing-steps", Severity.WARNING),
    check,
    __doc__,
    question="How do I do this work, and in which order?",
)
