"""The face of the boxes to tick: two signs of our own, since each other face draws its own.

With them the box and the number after it are one run of text in one size, which is also the
quickest for WeasyPrint to set, and the same on every machine.
"""

import functools
import io
from collections.abc import Iterable
from typing import Any

NAME = "Boxes to tick"

_EM = 1000
_ASCENT, _DESCENT = 984, -273  # those of Source Sans, so that lines stay where they are
_ADVANCES = {".notdef": 900, "box": 940, "ticked": 940, "space": 200}
_OUTER = ((50, -70), (50, 770), (890, 770), (890, -70))
_INNER = ((105, -15), (835, -15), (835, 715), (105, 715))
_TICK = ((225, 330), (285, 395), (415, 255), (660, 590), (730, 535), (425, 120))


@functools.cache
def tick_boxes() -> bytes:
    """Return the TrueType file: an empty box, a ticked one, and the space that follows them."""
    from fontTools.fontBuilder import FontBuilder

    outlines = {"box": (_OUTER, _INNER), "ticked": (_OUTER, _INNER, _TICK)}
    font = FontBuilder(_EM)
    font.setupGlyphOrder(list(_ADVANCES))
    font.setupCharacterMap({ord("☐"): "box", ord("☑"): "ticked", ord(" "): "space"})
    font.setupGlyf({name: _drawn(outlines.get(name, ())) for name in _ADVANCES})
    font.setupHorizontalMetrics({name: (advance, 0) for name, advance in _ADVANCES.items()})
    font.setupHorizontalHeader(ascent=_ASCENT, descent=_DESCENT)
    font.setupNameTable({"familyName": NAME, "styleName": "Regular"})
    font.setupOS2(sTypoAscender=_ASCENT, usWinAscent=_ASCENT, usWinDescent=-_DESCENT)
    font.setupPost()
    font.updateHead(created=0, modified=0)  # the same bytes on every day
    return _saved(font)


def _drawn(outlines: Iterable[Iterable[tuple[int, int]]]) -> Any:
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    for first, *others in outlines:
        pen.moveTo(first)
        for point in others:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def _saved(font: Any) -> bytes:
    file = io.BytesIO()
    font.font.recalcTimestamp = False
    font.save(file)
    return file.getvalue()
