"""What of this computer is in every document: the versions of all programs, and the fonts."""

import functools
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefgen.ledger.stamps import digest, stamp, text_digest, together, tree

Watch = Mapping[str, Sequence[str]]

_SETTINGS = (
    "DYLD_LIBRARY_PATH",
    "FONTCONFIG_FILE",
    "FONTCONFIG_PATH",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "LD_LIBRARY_PATH",
    "PANGO_LANGUAGE",
    "WEASYPRINT_DLL_DIRECTORIES",
    "XDG_DATA_HOME",
)
_LIBRARIES = ("/etc/ld.so.cache", "/lib", "/opt/homebrew/lib", "/usr/lib", "/usr/local/lib")


def looks(watch: Watch) -> str:
    """Return one mark for all that is watched; as long as it is the same, so is `identity`."""
    files = (found for top in watch.get("trees", ()) for found in tree(top))
    places = ((path, stamp(path)) for path in watch.get("places", ()))
    return text_digest(sys.version, *_environment(), together(files), together(places))


def watched() -> dict[str, list[str]]:
    """Return the folders that change when a program, a library or a font does."""
    packages = [path for path in sys.path if path.rstrip("/\\").endswith("-packages")]
    places = [*packages, *_LIBRARIES, *_loaded_from(), *_font_folders()]
    return {"trees": [str(_package())], "places": sorted({*places, *_zones()})}


def identity() -> str:
    """Return one mark for the versions of all that makes documents, and for the fonts."""
    import platform  # both take long to load
    from importlib.metadata import distributions

    versions = sorted(f"{one.name} {one.version}" for one in distributions())
    return text_digest(
        platform.platform(),
        sys.version,
        *_environment(),
        *versions,
        *_native(),
        *_fonts(),
        *map(stamp, _zones()),
        program(),
    )


def program() -> str:
    """Return a mark for this program as it is now, which in a checkout may be of no version."""
    files = sorted(Path(path) for path, _ in tree(str(_package())))
    return digest(*(part for path in files for part in (str(path).encode(), path.read_bytes())))


def _environment() -> Iterator[str]:
    return (f"{name}={os.environ.get(name, '')}" for name in _SETTINGS)


def _native() -> tuple[str, ...]:
    from briefgen.render.libraries import HARFBUZZ, PANGO, missing, version

    return (version(PANGO), version(HARFBUZZ), *missing())


def _fonts() -> Iterator[str]:
    """Yield each font file with its size and the time of its last change."""
    from briefgen.render.fonts import font_files

    for path in sorted(font_files()):
        found = path.stat()
        yield f"{path} {found.st_size} {found.st_mtime_ns}"


def _zones() -> tuple[str, ...]:
    """Return the files of the time zones, which governments change and systems update."""
    from zoneinfo import TZPATH

    return tuple(f"{path}/tzdata.zi" for path in TZPATH)


@functools.cache
def _font_folders() -> tuple[str, ...]:
    from briefgen.render.fonts import folders

    return folders()


def _loaded_from() -> Iterator[str]:
    """Yield the folders of the libraries that set text, where the system tells."""
    from briefgen.render.libraries import LIBRARIES, load

    for library in LIBRARIES:
        load(library)
    try:
        lines = Path("/proc/self/maps").read_text("utf-8", "replace").splitlines()
    except OSError:
        return
    paths = {line.partition("/")[2] for line in lines if "/" in line}
    names = tuple(library.name for library in LIBRARIES)
    yield from {str(Path("/", p).parent) for p in paths if any(name in p for name in names)}


def _package() -> Path:
    return Path(__file__).resolve().parent.parent
