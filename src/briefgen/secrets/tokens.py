"""Keys and tokens that tell by their first letters whose they are.

These are the ones that the scanner library lacks, or looks for in a way that gets slow.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.secrets.secret import Secret
from briefgen.secrets.values import is_masked

_WORD = "[A-Za-z0-9_-]"
_PATH = re.compile(r"://[^\s?#]{1,290}/$")
_MIXED = re.compile(r"(?=.*[A-Za-z])(?=.*[0-9])|(?=.*[a-z])(?=.*[A-Z])")


@dataclass(frozen=True, slots=True)
class Token:
    """A kind of token: what the owner calls it, how it begins, and what follows that."""

    name: str
    sign: str
    rest: str


TOKENS = (
    Token("an Anthropic key", "sk-ant-", _WORD + "{20,}"),
    Token("an OpenAI key", "sk-proj-", _WORD + "{20,}"),
    Token("an OpenAI key", "sk-svcacct-", _WORD + "{20,}"),
    Token("an OpenAI key", "sk-admin-", _WORD + "{20,}"),
    Token("an OpenRouter key", "sk-or-v1-", "[0-9a-f]{32,}"),
    Token("an OpenAI key", "sk-", "[A-Za-z0-9]{32,}"),
    Token("a GitHub token", "github_pat_", "[A-Za-z0-9_]{22,}"),
    Token("a Google key", "AIza", _WORD + "{35}(?![A-Za-z0-9_-])"),
    Token("a Google client secret", "GOCSPX-", _WORD + "{24,}"),
    Token("a Google access token", "ya29.", _WORD + "{20,}"),
    Token("a Slack token", "xox", r"[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}"),
    Token("a Slack token", "xapp-", r"[0-9]-[A-Za-z0-9-]{20,}"),
    Token("a Notion token", "ntn_", "[A-Za-z0-9]{40,}"),
    Token("a Notion token", "secret_", "[A-Za-z0-9]{43}(?![A-Za-z0-9])"),
    Token("an Airtable token", "pat", r"[A-Za-z0-9]{14}\.[0-9a-f]{64}"),
    Token("a Figma token", "figd_", _WORD + "{30,}"),
    Token("a Dropbox token", "sl.", _WORD + "[A-Za-z0-9_.-]{60,}"),
    Token("a Shopify token", "shp", r"(?:at|ca|pa|ss|ua)_[0-9a-fA-F]{32}"),
    Token("a Stripe webhook secret", "whsec_", "[A-Za-z0-9+/]{32,}"),
    Token("a Brevo key", "xkeysib-", r"[0-9a-f]{64}-[A-Za-z0-9]{16}"),
    Token("a Facebook token", "EAA", "[A-Za-z0-9]{80,}"),
    Token("a Hugging Face token", "hf_", "[A-Za-z]{34}(?![A-Za-z0-9])"),
    Token("an npm token", "npm_", "[A-Za-z0-9]{36}"),
    Token("a DigitalOcean token", "do", r"[opr]_v1_[0-9a-f]{64}"),
    Token("a Linear key", "lin_api_", "[A-Za-z0-9]{32,}"),
    Token("a private key", "AGE-SECRET-KEY-1", "[0-9A-Z]{58}"),
    Token("a sign-in token (JWT)", "eyJ", rf"{_WORD}{{8,}}\.eyJ{_WORD}{{8,}}\.{_WORD}*"),
)


def find(text: str) -> Iterator[Secret]:
    """Yield each token; what is masked (`sk-ant-xxxxxxxx`), or all lower-case words, is none."""
    for token in TOKENS:
        if token.sign in text:
            for match in _pattern(token).finditer(text):
                if _is_written_out(match["rest"]) and not _is_in_path(text, match.start()):
                    yield Secret("token", token.name, *match.span())


def _is_written_out(rest: str) -> bool:
    return _MIXED.match(rest) is not None and not is_masked(rest)


def _is_in_path(text: str, start: int) -> bool:
    """Tell whether a token is a part of a web address before `?`: such links are passed on."""
    return (
        text.startswith("eyJ", start)
        and _PATH.search(text, max(start - 300, 0), start) is not None
    )


@cache
def _pattern(token: Token) -> re.Pattern[str]:
    """It may only begin where a word does: that, too, keeps the search linear."""
    return re.compile(rf"(?<![A-Za-z0-9_-]){re.escape(token.sign)}(?P<rest>{token.rest})")
