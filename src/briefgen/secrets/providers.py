"""The one user of detect-secrets, a scanner for the keys and tokens of providers.

Of it, only plugins that match a line against fixed patterns are used, by `analyze_string`; never
its settings, its command, or what would send a found secret to its provider to try it out.
Left out are plugins that go by randomness or by words (too many false alarms), and those whose
patterns get slow on long lines: the tables beside this module have their tokens.
"""

import logging
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Protocol

from briefgen.secrets.secret import Secret
from briefgen.secrets.values import is_masked

_PIECE = 1_000
_OVERLAP = 300
_SHORTEST = 20
_BEFORE = re.compile(r"(?:\A|[^A-Za-z0-9]|/bot)\Z")
_WORD = re.compile("[A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Provider:
    """A plugin of the library, the owner's word for what it finds, and how that begins.

    Importing the library takes longer than checking a brief, so only a text in which `sign`
    occurs is handed to it.
    """

    module: str
    plugin: str
    name: str
    sign: str


PROVIDERS = (
    Provider(
        "aws", "AWSKeyDetector", "an AWS access key", "A(?:3T[0-9A-Z]|BIA|CCA|KIA|SIA)[0-9A-Z]{16}"
    ),
    Provider(
        "azure_storage_key", "AzureStorageKeyDetector", "an Azure storage key", "AccountKey="
    ),
    Provider(
        "discord",
        "DiscordBotTokenDetector",
        "a Discord bot token",
        r"[MNO][\w-]{23,25}\.[\w-]{6}\.",
    ),
    Provider("github_token", "GitHubTokenDetector", "a GitHub token", "gh[oprsu]_"),
    Provider(
        "gitlab_token",
        "GitLabTokenDetector",
        "a GitLab token",
        "gl(?:pat|dt|ft|soat|rt|cbt|imt|ptt|agent|oas)-|GR1348941",
    ),
    Provider("mailchimp", "MailchimpDetector", "a Mailchimp key", "[0-9a-z]{32}-us[0-9]"),
    Provider("pypi_token", "PypiTokenDetector", "a PyPI token", "pypi-Ag"),
    Provider("sendgrid", "SendGridDetector", "a SendGrid key", r"SG\.[\w-]{22}\."),
    Provider("square_oauth", "SquareOAuthDetector", "a Square secret", "sq0csp-"),
    Provider("stripe", "StripeDetector", "a Stripe key", "[rs]k_live_"),
    Provider(
        "telegram_token",
        "TelegramBotTokenDetector",
        "a Telegram bot token",
        r"[0-9]{8,10}:[\w-]{35}",
    ),
    Provider("twilio", "TwilioKeyDetector", "a Twilio key", "(?:AC|SK)[0-9a-z]{32}"),
)


class _Plugin(Protocol):
    def analyze_string(self, string: str) -> Iterator[str]: ...


def find(text: str) -> Iterator[Secret]:
    """Yield what the library finds in the lines where a token may begin."""
    for start, piece in _pieces(text):
        for name, plugin in _plugins():
            for value in dict.fromkeys(plugin.analyze_string(piece)):
                yield from _places(name, value, start, piece)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with a sign, as overlapping pieces: what follows stays linear then."""
    end = 0
    while found := _signs().search(text, end):
        start = max(text.rfind("\n", end, found.start()) + 1, end)
        end = text.find("\n", found.end())
        end = len(text) if end < 0 else end
        for at in range(start, end, _PIECE - _OVERLAP):
            yield at, text[at : min(at + _PIECE, end)]


def _places(name: str, value: str, start: int, piece: str) -> Iterator[Secret]:
    """Yield each word that begins with the value: some plugins return only the first letters."""
    value = value.strip()
    at = piece.find(value) if value else -1
    while at >= 0:
        word = _WORD.match(piece, at + len(value))
        end = word.end() if word else at + len(value)
        is_long = end - at >= _SHORTEST and not is_masked(piece[at + 4 : end])
        if is_long and _BEFORE.search(piece, max(at - 4, 0), at):
            yield Secret("token", name, start + at, start + end)
        at = piece.find(value, end)


@cache
def _signs() -> re.Pattern[str]:
    signs = "|".join(provider.sign for provider in PROVIDERS)
    return re.compile(rf"(?:(?<![A-Za-z0-9])|(?<=/bot))(?:{signs})", re.ASCII)


@cache
def _plugins() -> tuple[tuple[str, _Plugin], ...]:
    """Import the library; what that changes for the whole program is put back."""
    with warnings.catch_warnings():
        from detect_secrets import plugins

        found = tuple((p.name, _plugin(plugins.__name__, p)) for p in PROVIDERS)
        logging.captureWarnings(capture=False)
    return found


def _plugin(package: str, provider: Provider) -> _Plugin:
    module = import_module(f"{package}.{provider.module}")
    plugin: _Plugin = getattr(module, provider.plugin)()
    return plugin
