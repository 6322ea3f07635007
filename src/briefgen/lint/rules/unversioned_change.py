"""A brief has changed since it was sent, and its version has not.

Two people who both read “version 1.2” believe that they read the same. When they do not, one of
them works by the old text. Give the brief a new `version:` with each change that you send; any
words do, as long as they are others than before.

Bad:

    version: "1.0"      # sent on 2027-01-04, and changed since

Good:

    version: "1.1"
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule

_LONG = 6
"""Digits; what is longer is a date or no number to count on."""


def check(context: Context) -> Iterator[Finding]:
    sent, version = context.history.changed_since, context.front.version
    if sent is None or sent.version != version:
        return
    was = f"version {version} of it" if version else "it, without a version,"
    yield Finding(
        context.spans.at(("version",)),
        f"this brief has changed since you sent {was} on {sent.on}",
        help=f'Write a new version, for example version: "{_next(version)}".',
    )


def _next(version: str) -> str:
    """Count on the last number: 1.9 becomes 1.10; a version without one gets one."""
    before = version.rstrip("0123456789")
    number = version[len(before) :]
    if not number or len(number) > _LONG:
        return f"{version} 2".strip()
    return f"{before}{int(number) + 1}"


RULE = Rule(
    Problem("BG721", "unversioned-change", Severity.WARNING),
    check,
    __doc__,
    question="Has anything changed since the version that I have?",
    profile=Profile.RELAXED,
)
