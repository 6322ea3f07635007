"""Every question to applicants can be answered with yes or no.

Everybody says yes. A question that begins with how, which or what makes applicants show what
they have done, and how they think when nobody tells them what to do. One such question is enough
to keep this rule quiet.

Bad:

    screening:
      questions:
        - Can you use Excel?
        - Are you reliable?

Good:

    screening:
      questions:
        - Which functions of Excel do you use to find double rows?
        - What did you do the last time you could not keep a date?
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.people.applicants import Asked, asked
from briefgen.lint.rule import Finding, Rule


def check(context: Context) -> Iterator[Finding]:
    found = asked(context)
    if found and all(_is_closed(context, one) for one in found):
        every = "all these questions" if len(found) > 1 else "this question"
        yield Finding(
            found[0].place,
            f"applicants can answer {every} with yes or no",
            label="begin with how, which or what",
            help="Ask for something to tell, such as:\n\n"
            "- Which functions of Excel do you use to find double rows?\n"
            "- What did you do the last time you could not keep a date?",
        )


def _is_closed(context: Context, one: Asked) -> bool:
    words = one.words
    lexicon = context.lexicon
    return (
        one.is_question
        and words[:1] != []
        and words[0] in lexicon.yes_no_openers
        and lexicon.open_question_words.isdisjoint(words)
    )


RULE = Rule(Problem("BG508", "closed-screening-question", Severity.INFO), check, __doc__)
