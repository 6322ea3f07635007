"""The page for paper without what only a screen needs, since every box costs time.

WeasyPrint shares the styles of siblings that the same rules hold for, but an `id` gives an
element, and all within it, styles of its own; so only the ids that something leads to stay.
"""

import re

_USED = re.compile(r'(?:href|data-target)="#([^"]*)"|aria-labelledby="([^"]*)"')
_ID = re.compile(r' id="([^"]*)"')
_CARD = re.compile(r'(<section class="(?:step|thing)") id="([^"]*)"')
_NUMBER = re.compile(r'<span class="n">(?:<span class="box">([☐☑])</span>)?([^<]*)</span>')


def lean(page: str) -> str:
    """Return the page with few ids and with the boxes to tick in one piece with their numbers.

    Cards keep their names in `data-card`. A tab ends each number, as wide as its column.
    """
    used = {name for names in _USED.findall(page) for name in names}
    page = _CARD.sub(r'\1 data-card="\2" id="\2"', page)
    page = _ID.sub(lambda match: match[0] if match[1] in used else "", page)
    return _NUMBER.sub(r'<span class="n">\1\2&#9;</span>', page)
