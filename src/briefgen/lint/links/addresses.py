"""Which addresses only their owner can open."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

_LOCAL = re.compile(r"file:|[A-Za-z]:[\\/]|\\|~/|/(?:Users|home|Volumes|mnt)/", re.IGNORECASE)
_NETWORK_ENDS = (
    ".local",
    ".lan",
    ".internal",
    ".intranet",
    ".corp",
    ".home",
    ".private",
    ".home.arpa",
)
_NETWORK_STARTS = ("intranet.", "sharepoint-intern.")
_HOST = re.compile(
    r"(?:www\.(?:[\w-]+\.)+[a-z]{2,}"
    r"|(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|co|eu|de|uk|fr|nl|it|es|at|ch|ca|au|us|biz|shop))"
    r"(?::\d+)?(?=[/?#]|$)",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,64}\.){1,8}[a-z]{2,}", re.IGNORECASE)


def split(address: str) -> SplitResult | None:
    """Return the parts of an address, None for what is none."""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - it raises where a host is none
    except ValueError:
        return None
    return parts


def is_on_a_computer(target: str) -> bool:
    """Tell whether a link leads to a file on one computer, or on a drive of its network."""
    return bool(_LOCAL.match(target))


def is_relative(target: str) -> bool:
    """Tell whether a link leads to something that lies beside the brief."""
    parts = split(target)
    is_place = bool(parts and (parts.scheme or target.startswith("#")))
    return bool(target) and not is_place and not beginning(target)


def beginning(target: str) -> str:
    """Return what the address of a page or a mailbox lacks at its beginning: `https://`."""
    if _MAILBOX.fullmatch(target):
        return "mailto:"
    if _HOST.match(target.removeprefix("//")):
        return "https:" if target.startswith("//") else "https://"
    return ""


def is_plain_http(target: str) -> bool:
    """Tell whether a page on the internet is asked for without encryption."""
    parts = split(target)
    host = parts.hostname or "" if parts else ""
    is_near = is_same_computer(host) or is_own_network(host)
    return bool(parts and parts.scheme == "http" and not is_near)


def is_same_computer(host: str) -> bool:
    """Tell whether a host is whatever computer one sits at."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    address = _ip(host)
    return bool(address and (address.is_loopback or address.is_unspecified))


def is_own_network(host: str) -> bool:
    """Tell whether a host is known inside one network only."""
    address = _ip(host)
    if address:
        return address.is_private
    if "." not in host:
        return bool(host)
    return host.endswith(_NETWORK_ENDS) or host.startswith(_NETWORK_STARTS)


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
