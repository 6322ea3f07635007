"""The PDF of a brief could not be made.

Something in the text or in a template stopped the program that lays out the pages. The HTML guide
is made all the same. The message says what it stumbled over; if a template of yours is the cause,
try without it.

Bad:

    h1 { font-size: 99999999px }

Good:

    h1 { font-size: 20pt }
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where files are read and written, not in a brief."""
    return iter(())


PDF_FAILED = Problem("BG713", "pdf-failed", Severity.ERROR)

RULE = Rule(PDF_FAILED, check, __doc__, profile=Profile.RELAXED)
