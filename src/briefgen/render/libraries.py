"""The libraries of the system that PDFs need: which are there, in which version."""

import ctypes
import ctypes.util
import functools
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Library:
    """What an owner reads, and the name and number of the file."""

    words: str
    name: str
    number: int = 0


PANGO = Library("Pango", "pango-1.0")
HARFBUZZ = Library("HarfBuzz", "harfbuzz")
FONTCONFIG = Library("fontconfig", "fontconfig", 1)
LIBRARIES = (
    PANGO,
    Library("the part of Pango that finds fonts", "pangoft2-1.0"),
    HARFBUZZ,
    Library("the part of HarfBuzz that cuts fonts down", "harfbuzz-subset"),
    FONTCONFIG,
)
OLDEST_PANGO = (1, 44)


@functools.cache
def load(library: Library) -> ctypes.CDLL | None:
    """Load a library under the names that WeasyPrint tries; None when it is not there."""
    for file in _files(library):
        try:
            return ctypes.CDLL(file)
        except OSError:
            continue
    return None


def missing() -> tuple[str, ...]:
    """Return what PDFs lack, in words."""
    absent = tuple(library.words for library in LIBRARIES if load(library) is None)
    old = load(PANGO) is not None and _number(version(PANGO)) < OLDEST_PANGO
    return (*absent, "Pango 1.44 or newer") if old else absent


def version(library: Library) -> str:
    """Return the version that Pango or HarfBuzz says it has; empty when it is not there."""
    says = {PANGO: "pango_version_string", HARFBUZZ: "hb_version_string"}[library]
    loaded = load(library)
    if loaded is None:
        return ""
    ask = getattr(loaded, says)
    ask.restype = ctypes.c_char_p
    return str(ask().decode())


def _files(library: Library) -> Iterator[str]:
    name, number = library.name, library.number
    if found := ctypes.util.find_library(name):
        yield found
    yield from (f"lib{name}.so.{number}", f"lib{name}.dylib", f"lib{name}.{number}.dylib")
    yield f"lib{name}-{number}.dll"


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
