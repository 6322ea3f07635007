"""The face that PDFs are set in, so that a guide looks the same on every machine.

Source Sans Pro comes with the package `font-source-sans-pro` (SIL Open Font License 1.1), whose
files are read as they are; writing that it does not have comes from the fonts of the system.
"""

import functools
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = "font_source_sans_pro"
_FACES = {
    "SourceSansPro-Regular.ttf": "font-weight: 400; font-style: normal",
    "SourceSansPro-It.ttf": "font-weight: 400; font-style: italic",
    "SourceSansPro-Bold.ttf": "font-weight: 700; font-style: normal",
    "SourceSansPro-BoldIt.ttf": "font-weight: 700; font-style: italic",
}


def face_styles(base: str) -> str:
    """Return the styles that name the faces; each is to be had from its own address in `base`."""
    return "\n".join(
        f'@font-face {{ font-family: "Source Sans Pro"; src: url("{base}{name}"); {how} }}'
        for name, how in _FACES.items()
    )


@functools.cache
def faces(base: str) -> dict[str, bytes]:
    """Return the TrueType files of the faces by their addresses, read once a process."""
    return {f"{base}{name}": (_folder() / name).read_bytes() for name in _FACES}


def _folder() -> Path:
    spec = find_spec(_PACKAGE)
    assert spec
    assert spec.origin
    return Path(spec.origin).parent / "files"
