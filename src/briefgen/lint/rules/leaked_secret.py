"""A key that opens one of your accounts stands in the brief.

A brief is forwarded, printed and kept for years, and whoever has it can use the key. Make a new
key now and withdraw this one, even if the file was never sent; give access by an invitation, a
role of its own, or a link that works once. No document is made while a key stands in the text,
and no setting and no comment changes that.

Bad:

    tools:
      - name: Shop
        access: use https://dana:s3cret-plum@shop.example.com

Good:

    tools:
      - name: Shop
        access: Dana invites your email address as editor on 2027-01-04.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.secrets import Secret
from briefgen.source import SourceFile


def check(context: Context) -> Iterator[Finding]:
    return in_text(context.source, context.secrets)


def in_text(source: SourceFile, secrets: tuple[Secret, ...]) -> Iterator[Finding]:
    """Yield a finding for each key in a text, be it a brief or the settings."""
    for secret in secrets:
        if secret.kind == "token":
            yield Finding(
                source.place(secret.start, secret.end),
                f"this looks like {secret.name}; whoever gets the brief could use it",
                label="take it out",
                help="Withdraw it where it was made, and give access by an invitation or by a "
                "link that works once.",
            )


RULE = Rule(
    Problem("BG601", "leaked-secret", Severity.ERROR),
    check,
    __doc__,
    profile=Profile.RELAXED,
    gate="closed",
)
