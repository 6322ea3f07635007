"""A comment asks to ignore a finding and does not say why.

Whoever changes the brief next year, you or a helper, needs the reason to know whether it still
holds. Write it behind the square brackets. A password is never ignored without a reason.

Bad:

    due: 2026-01-29  # briefgen: ignore[past-due-date]

Good:

    due: 2026-01-29  # briefgen: ignore[past-due-date] the sample shows last year's work
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.suppression import Suppressions


def check(context: Context) -> Iterator[Finding]:
    for one in Suppressions.of(context.file).given:
        if one.rules and not one.reason:
            help = f"Write the reason: briefgen: ignore[{', '.join(one.rules)}] why it is fine"
            message = "this comment does not say why the finding is to be ignored"
            severity = Severity.WARNING if context.is_strict else None
            yield Finding(one.place, message, help=help, severity=severity)


RULE = Rule(Problem("BG716", "unexplained-suppression", Severity.INFO), check, __doc__)
