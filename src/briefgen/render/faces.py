"""The faces that PDFs are set in, so that a guide looks the same on every machine.

Source Sans Pro comes with the package `font-source-sans-pro` (SIL Open Font License 1.1), whose
files are read as they are; writing that it does not have comes from the fonts of the system.
Boxes to tick have a face of their own, of one weight for all.
"""

import functools
from importlib.util import find_spec
from pathlib import Path

from briefgen.render import tick_boxes

_PACKAGE = "font_source_sans_pro"
_FACES = {
    "SourceSansPro-Regular.ttf": "font-weight: 400; font-style: normal",
    "SourceSansPro-It.ttf": "font-weight: 400; font-style: italic",
    "SourceSansPro-Bold.ttf": "font-weight: 700; font-style: normal",
    "SourceSansPro-BoldIt.ttf": "font-weight: 700; font-style: italic",
}
_BOXES = "tick-boxes.ttf"
_WEIGHTS = (400, 700)


def face_styles(base: str) -> str:
    """Return the styles that name the faces; each is to be had from its own address in `base`."""
    letters = (_style("Source Sans Pro", f"{base}{name}", how) for name, how in _FACES.items())
    boxes = (
        _style(tick_boxes.NAME, f"{base}{_BOXES}", f"font-weight: {weight}") for weight in _WEIGHTS
    )
    return "\n".join((*letters, *boxes))


@functools.cache
def faces(base: str) -> dict[str, bytes]:
    """Return the TrueType files of the faces by their addresses, read once a process."""
    letters = {f"{base}{name}": (_folder() / name).read_bytes() for name in _FACES}
    return {**letters, f"{base}{_BOXES}": tick_boxes.tick_boxes()}


def _style(family: str, address: str, how: str) -> str:
    return f'@font-face {{ font-family: "{family}"; src: url("{address}"); {how} }}'


def face_files() -> tuple[Path, ...]:
    """Return where the TrueType files of the faces are."""
    return tuple(_folder() / name for name in _FACES)


def _folder() -> Path:
    spec = find_spec(_PACKAGE)
    assert spec
    assert spec.origin
    return Path(spec.origin).parent / "files"
