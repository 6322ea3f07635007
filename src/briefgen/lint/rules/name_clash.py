"""A brief has a name that some computer cannot keep, or that another brief has too.

Two briefs whose names differ only in capital letters would overwrite each other's guide, and
some names, such as `aux` or `index`, are taken. Rename the file; the guide gets the new name.

Bad:

    briefs/Podcast.md
    briefs/podcast.md

Good:

    briefs/podcast.md
    briefs/podcast-trailer.md
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.workspace import NAME_CLASH


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where files are read and written, not in a brief."""
    return iter(())


RULE = Rule(NAME_CLASH, check, __doc__, profile=Profile.RELAXED)
