"""Secrets in a text, whatever kind of text it is: front matter, comments, code, prose.

Nothing here opens a connection, and nothing is raised.
"""

from briefgen.secrets import addresses, passwords, private_keys, providers, tokens
from briefgen.secrets.redaction import redact, redact_values
from briefgen.secrets.secret import Secret
from briefgen.secrets.separate import separate

__all__ = ["Secret", "find", "redact", "redact_values"]


def find(text: str) -> tuple[Secret, ...]:
    """Return the secrets in the order in which they stand; none overlaps another."""
    return separate(
        [
            *private_keys.find(text),
            *tokens.find(text),
            *addresses.find(text),
            *providers.find(text),
            *passwords.find(text),
        ]
    )
