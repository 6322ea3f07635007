"""Writes what comes of the commands into the pages: `python -m tests.docs.afresh [PAGE…]`.

Whoever runs it reads the difference like code: only what was meant to change has changed.
"""

import sys
import tempfile
from pathlib import Path

from tests.docs.reading import PAGES, Changed, Command, Written, parts
from tests.docs.running import Session, agree, can_run


def main() -> None:
    wanted = [Path(name).resolve() for name in sys.argv[1:]]
    for page in wanted or PAGES:
        text = page.read_text(encoding="utf-8")
        page.write_text(afresh(text), encoding="utf-8")


def afresh(text: str) -> str:
    """Return a page with what its commands print today."""
    lines = text.splitlines()
    moved = 0
    with tempfile.TemporaryDirectory() as home:
        session = Session(Path(home))
        for part in list(parts(text)):
            if isinstance(part, Written | Changed):
                session.write(part)
            elif isinstance(part, Command) and can_run(part):
                found = session.run(part)
                if part.unseen or agree(part.expected, found):
                    continue
                start = part.line + 1 + moved
                lines[start : start + len(part.expected)] = found
                moved += len(found) - len(part.expected)
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
