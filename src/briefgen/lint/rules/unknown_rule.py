"""The settings name a rule that does not exist.

A rule that is misspelled in `briefgen.yaml` is neither left out nor made milder, and nobody
notices. `briefgen rule --all` lists the codes and names.

Bad:

    lint:
      ignore: [vauge-term]

Good:

    lint:
      ignore: [vague-term]
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where settings are read, once for all briefs."""
    return iter(())


RULE = Rule(
    Problem("BG715", "unknown-rule", Severity.ERROR), check, __doc__, profile=Profile.RELAXED
)
