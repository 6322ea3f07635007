"""The colour of the brand is too pale to read on white.

`brand.accent` colours headings, links and boxes to tick. Words need a contrast of 4.5 to 1 with
the page behind them (WCAG 2.2, level AA), or readers with weak eyes, in the sun or with a poor
printer cannot read them. The guide is made with a darker colour; write your own to choose it.

Bad:

    brand:
      accent: "#7ec8e3"

Good:

    brand:
      accent: "#1d6f8f"
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where settings are read, once for all briefs."""
    return iter(())


RULE = Rule(
    Problem("BG719", "pale-accent", Severity.WARNING), check, __doc__, profile=Profile.RELAXED
)
