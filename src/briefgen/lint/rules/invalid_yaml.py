"""A line in the facts at the top of the brief cannot be read as it stands.

A missing quotation mark, a line set in by a tab, or the same key twice makes a part of the brief
disappear or mean something else. The message says how the line should look; `briefgen lint
--fix` mends what cannot change the meaning.

Bad:

    title: Edit the podcast
    title: Edit the weekly podcast

Good:

    title: Edit the weekly podcast
"""

from collections.abc import Iterator

from briefgen.keyed import INVALID_YAML
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(context: Context) -> Iterator[Finding]:
    return context.reported(INVALID_YAML)


RULE = Rule(INVALID_YAML, check, __doc__, profile=Profile.RELAXED)
