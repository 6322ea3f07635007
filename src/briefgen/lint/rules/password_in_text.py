"""A password stands in the brief.

A brief is forwarded, printed and kept for years, and the password with it. Change it, and give
access by an invitation, by a password manager, or by a link that works once. No document is made
while it stands in the text. If it is no password, say so where it stands:
`<!-- briefgen: ignore[password-in-text] the word on the poster -->`; the reason is needed.

Bad:

    The password is hunter2x.

Good:

    You get a link to the password after you have accepted the work.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.secrets import Secret
from briefgen.source import SourceFile

_WORDS = "briefgen: ignore[password-in-text] the word on the poster"
_EXCUSE = f"<!-- {_WORDS} -->"


def check(context: Context) -> Iterator[Finding]:
    return in_text(context.source, context.secrets, context.file.body_line)


def in_text(source: SourceFile, secrets: tuple[Secret, ...], body_line: int) -> Iterator[Finding]:
    """Yield a finding for each password in a text, be it a brief or the settings."""
    for secret in secrets:
        if secret.kind == "password":
            place = source.place(secret.start, secret.end)
            excuse = _EXCUSE if place.span.start.line >= body_line else f"# {_WORDS}"
            yield Finding(
                place,
                f"this looks like {secret.name}; a brief is no safe place for it",
                label="take it out, and change it",
                help="Give access by an invitation or by a link that works once. If it is no "
                f"password, write behind it, and say why: {excuse}",
            )


RULE = Rule(
    Problem("BG602", "password-in-text", Severity.ERROR),
    check,
    __doc__,
    profile=Profile.RELAXED,
    gate="excusable",
)
