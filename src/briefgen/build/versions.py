"""Whether two computers make the same bytes of the same job."""

import functools
import hashlib
import platform
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, requires, version

from briefgen import __version__
from briefgen.ledger.machine import program
from briefgen.render.fonts import font_files
from briefgen.render.libraries import HARFBUZZ, PANGO
from briefgen.render.libraries import version as version_of_library

_BENEATH = ("fonttools", "mdurl", "pydyf", "pydantic-core", "tinycss2", "tinyhtml5")
"""What the libraries that we ask for write with."""


def versions(*, pdf: bool) -> dict[str, str]:
    """Return the version of all that a document's bytes depend on, by its name.

    The fonts, and the libraries that set text with them, are among it only where PDFs are wanted.
    """
    return {**_programs(), **(_setting() if pdf else {})}


def differences(
    here: Mapping[str, str], there: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Yield each name with the version here and the one there, where they are not the same."""
    for name in sorted({*here, *there}):
        ours, theirs = here.get(name, ""), there.get(name, "")
        if ours != theirs:
            yield name, ours or "missing", theirs or "missing"


@functools.cache
def _programs() -> dict[str, str]:
    python = ".".join(platform.python_version_tuple()[:2])
    libraries = {name: found for name in _libraries() if (found := _version(name))}
    return {"briefgen": f"{__version__} ({program()[:8]})", "Python": python, **libraries}


@functools.cache
def _setting() -> dict[str, str]:
    return {
        "Pango": version_of_library(PANGO),
        "HarfBuzz": version_of_library(HARFBUZZ),
        "fonts": _digest(f"{path.name} {path.stat().st_size}" for path in font_files()),
    }


def _libraries() -> Iterator[str]:
    """Yield what briefgen asks for in any case, by name; extras make no documents."""
    for asked in requires("briefgen") or ():
        if "extra ==" not in asked:
            yield re.split(r"[^\w.-]", asked, maxsplit=1)[0]
    yield from _BENEATH


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _digest(parts: Iterator[str]) -> str:
    whole = hashlib.sha256()
    for part in sorted(parts):
        whole.update(part.encode())
    return whole.hexdigest()[:8]
