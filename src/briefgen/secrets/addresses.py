"""Web addresses that let in whoever has them."""

import re
from collections.abc import Iterator

from briefgen.secrets.secret import Secret
from briefgen.secrets.values import is_masked, is_placeholder

_PARAMETERS = (
    "rlkey",
    "token",
    "access_token",
    "auth_token",
    "refresh_token",
    "sig",
    "signature",
    "x-amz-signature",
    "x-goog-signature",
    "key",
    "api_key",
    "apikey",
    "api-key",
    "secret",
    "client_secret",
    "auth",
)
_LOGIN = re.compile(
    r"://[^\s/?#:@\"'<>`]{0,100}:"
    r"(?P<value>[^\s/?#\"'<>`•]{3,128})@(?!localhost|127\.)(?=[A-Za-z0-9\[])"
)
_PARAMETER = re.compile(
    rf"[?&;#](?:{'|'.join(map(re.escape, _PARAMETERS))})="
    r"(?P<value>[A-Za-z0-9%_.~+/-]{20,}={0,2})",
    re.IGNORECASE | re.ASCII,
)
_WEBHOOK = re.compile(
    r"https://(?:"
    r"hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/[\w/-]{20,}"
    r"|(?:\w{1,20}\.)?discord(?:app)?\.com/api/(?:v\d{1,2}/)?webhooks/\d{10,}/[\w-]{20,}"
    r"|[\w-]{1,60}\.webhook\.office\.com/webhookb2/[\w@/.-]{20,}"
    r"|outlook\.office(?:365)?\.com/webhook/[\w@/.-]{20,}"
    r"|hooks\.zapier\.com/hooks/catch/[\w/]{8,}"
    r"|hook\.[\w.]{0,20}(?:make|integromat)\.com/\w{20,}"
    r")",
    re.IGNORECASE | re.ASCII,
)
_CALENDAR = re.compile(r"(?<=/)private-[0-9a-f]{32}(?=/basic\.ics)")
_DIGIT_AND_LETTER = re.compile(r"(?=.*[0-9]).*[A-Za-z]")


def find(text: str) -> Iterator[Secret]:
    """Yield passwords and keys in addresses, and webhooks, which are secret as a whole."""
    if "://" in text:
        yield from _logins(text)
        yield from _whole(text, _WEBHOOK, "a webhook address")
        yield from _whole(text, _CALENDAR, "a secret calendar address")
    if "=" in text:
        yield from _parameters(text)


def _logins(text: str) -> Iterator[Secret]:
    for match in _LOGIN.finditer(text):
        if not is_placeholder(match["value"]):
            yield Secret("token", "a password in a web address", *match.span("value"))


def _parameters(text: str) -> Iterator[Secret]:
    for match in _PARAMETER.finditer(text):
        if _DIGIT_AND_LETTER.match(match["value"]) and not is_masked(match["value"]):
            yield Secret("token", "a key in a web address", *match.span("value"))


def _whole(text: str, pattern: re.Pattern[str], name: str) -> Iterator[Secret]:
    for match in pattern.finditer(text):
        if not is_masked(match[0].rstrip("/").rpartition("/")[2]):
            yield Secret("token", name, *match.span())
