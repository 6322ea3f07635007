"""A tag of HTML stands in the text, which the worker will see just as it was typed.

Briefs are written in Markdown; HTML is not carried out, so that no brief can do harm in the
reader's browser. Write it in Markdown, or put it in backticks if the tag itself is meant. Only
`<br>` is understood: it begins a new line.

Bad:

    Use the <b>blue</b> folder.

Good:

    Use the **blue** folder.
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.parse.body import TYPED_HTML


def check(context: Context) -> Iterator[Finding]:
    return context.reported(TYPED_HTML)


RULE = Rule(
    TYPED_HTML,
    check,
    __doc__,
    profile=Profile.RELAXED,
)
