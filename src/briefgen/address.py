"""An address below which pages are published: `https://example.com/guides/`."""

import re
from urllib.parse import urlsplit

ADDRESS = r"^\s*[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9\[][!$&-;=A-Z\[\]_a-z~%]*\s*$"
"""Without a question mark, a `#`, an `@`, quotation marks and blanks: names go behind it."""

_LONGEST = 500


def read(text: str) -> str | None:
    """Return an address with a slash at its end; None for what is none.

    It is in every calendar, so it has no name and password before the host.
    """
    text = text.strip()
    try:
        parts = urlsplit(text)
        is_page = parts.hostname and parts.port != 0
    except ValueError:  # no number for a port, half a bracket
        return None
    fits = re.fullmatch(ADDRESS, text) and len(text) <= _LONGEST
    return f"{text.rstrip('/')}/" if is_page and fits else None
