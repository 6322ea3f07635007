r"""A tab or a special blank stands among the facts where a plain space belongs.

Such blanks come along when text is copied from a web page or a word processor. They look like
spaces; briefgen reads them as such, but other programs stumble over them. `briefgen lint --fix`
puts plain spaces there.

Bad:

    title:\tEdit the podcast     (a tab behind the colon)

Good:

    title: Edit the podcast
"""

from collections.abc import Iterator

from briefgen.keyed import STRAY_BLANK
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(context: Context) -> Iterator[Finding]:
    return context.reported(STRAY_BLANK)


RULE = Rule(STRAY_BLANK, check, __doc__, profile=Profile.RELAXED)
