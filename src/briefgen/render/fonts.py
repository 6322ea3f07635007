"""Which writing the fonts here can show: those of the system, and the one that comes along."""

import ctypes
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefgen.render.faces import face_files
from briefgen.render.libraries import FONTCONFIG, load

_FONT_FILES = (".otf", ".pfb", ".ttc", ".ttf", ".woff", ".woff2")
_EMOJI = "und-zsye"
_EMOJI_FONTS = ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji")
_SCRIPTS = {"zh-hans": "zh-cn", "zh-hant": "zh-tw"}


class _FontSet(ctypes.Structure):
    _fields_ = (("count", ctypes.c_int), ("room", ctypes.c_int), ("fonts", ctypes.c_void_p))


def has_letters(tag: str) -> bool:
    """Tell whether some font has the letters of a language; True where nobody can tell."""
    tag = tag.strip().replace("_", "-").lower()
    return _has(f":lang={_SCRIPTS.get(tag, tag)}")


def has_emoji() -> bool:
    """Tell whether some font has the little pictures that people type on phones."""
    return has_letters(_EMOJI) or any(map(has_family, _EMOJI_FONTS))


def has_family(name: str) -> bool:
    """Tell whether there is a font of this name."""
    return _has(name)


def _has(pattern: str) -> bool:
    library = _fontconfig()
    if library is None:
        return True
    wanted = library.FcNameParse(pattern.encode())
    found = library.FcFontList(_fonts(), wanted, library.FcObjectSetCreate())
    return bool(found and found.contents.count)


@functools.cache
def _fontconfig() -> Any:
    """Load fontconfig and say what its functions take and give."""
    library = load(FONTCONFIG)
    if library is None:
        return None
    pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    for name, gives, takes in (
        ("FcInitLoadConfigAndFonts", pointer, ()),
        ("FcConfigAppFontAddFile", number, (pointer, text)),
        ("FcConfigGetFontDirs", pointer, (pointer,)),
        ("FcStrListNext", text, (pointer,)),
        ("FcStrListDone", None, (pointer,)),
        ("FcNameParse", pointer, (text,)),
        ("FcObjectSetCreate", pointer, ()),
        ("FcFontList", ctypes.POINTER(_FontSet), (pointer, pointer, pointer)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = gives, takes
    return library


@functools.cache
def _fonts() -> Any:
    library = _fontconfig()
    found = library.FcInitLoadConfigAndFonts()
    for path in face_files():
        library.FcConfigAppFontAddFile(found, str(path).encode())
    return found


def folders() -> tuple[str, ...]:
    """Return the folders in which fonts are looked for; none where nobody can tell."""
    library = _fontconfig()
    if library is None:
        return ()
    found = library.FcConfigGetFontDirs(_fonts())
    names: list[str] = []
    while name := library.FcStrListNext(found):
        names.append(name.decode("utf-8", "surrogateescape"))
    library.FcStrListDone(found)
    return tuple(names)


def font_files() -> Iterator[Path]:
    """Yield the files of fonts in all those folders."""
    for folder in folders():
        yield from (path for path in Path(folder).glob("*") if path.suffix.lower() in _FONT_FILES)
