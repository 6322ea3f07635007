"""A text in the facts needs quotation marks around it.

Some characters mean something in the facts at the top: a colon with a space behind it, a number
sign, a star or a quotation mark at the beginning. Without quotation marks a part of the text is
lost or becomes something else. `briefgen lint --fix` puts them where they are needed.

Bad:

    where: Drive: Episodes

Good:

    where: "Drive: Episodes"
"""

from collections.abc import Iterator

from briefgen.keyed import UNQUOTED_TEXT
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(context: Context) -> Iterator[Finding]:
    return context.reported(UNQUOTED_TEXT)


RULE = Rule(
    UNQUOTED_TEXT,
    check,
    __doc__,
    profile=Profile.RELAXED,
)
