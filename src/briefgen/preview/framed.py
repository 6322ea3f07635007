"""A document inside the preview: as it was made, and a script that keeps its place."""

import re

from briefgen.render.filters import fingerprint_of
from briefgen.render.templates import verbatim
from briefgen.workspace import Templates

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")')
_SCRIPTS = "script-src "


def framed(page: str, shell: Templates) -> str:
    """Return a page that tells the window around it how far it is scrolled.

    Its own policy lets this one script run besides its own.
    """
    script = str(verbatim(shell, "preview/framed.js"))
    allowed = _POLICY.sub(lambda found: _allowing(found, script), page, count=1)
    before, end, after = allowed.rpartition("</body>")
    return f"{before or after}<script>{script}</script>{end}{after if before else ''}"


def _allowing(found: re.Match[str], script: str) -> str:
    opening, policy, closing = found.groups()
    mark = f"'{fingerprint_of(script)}' "
    if _SCRIPTS not in policy:
        policy = f"{policy}; {_SCRIPTS}{mark.strip()}"
    elif "unsafe-inline" not in policy:  # a mark would take that away
        policy = policy.replace(_SCRIPTS, _SCRIPTS + mark, 1)
    return opening + policy + closing
