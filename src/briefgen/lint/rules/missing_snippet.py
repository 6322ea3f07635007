"""A snippet cannot be put in.

What several briefs share, such as house rules, can stand in a file of its own: a line that says
`{include=_shared/house-rules.md}` and nothing else is replaced with the text of
`briefs/_shared/house-rules.md`. A snippet lies there or in the brief's own folder, has no facts
between lines of `---`, and may have lines of this kind itself, but never lead back to itself.
Below a private heading all of it is private, also below headings of its own.

Bad:

    Our house rules: {include=C:\\Users\\dana\\house-rules.md}

Good:

    {include=_shared/house-rules.md}
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.parse.snippets import MISSING_SNIPPET


def check(context: Context) -> Iterator[Finding]:
    return context.reported(MISSING_SNIPPET)


RULE = Rule(
    MISSING_SNIPPET,
    check,
    __doc__,
    question="A part of the brief is missing here. Can you send it?",
    profile=Profile.RELAXED,
)
