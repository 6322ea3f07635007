"""Whether this machine has what briefgen needs, thing by thing, and what to type where not."""

import importlib
import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from briefgen import __version__, files
from briefgen.build import output_folder
from briefgen.errors import BriefgenError
from briefgen.files import Unreadable
from briefgen.parse.front_matter import read_front_matter
from briefgen.render import fonts, installing, libraries, locales
from briefgen.render.installing import EMOJI, LIBRARIES
from briefgen.render.libraries import FONTCONFIG, HARFBUZZ, PANGO
from briefgen.render.pdf import PdfUnavailable, weasyprint_version
from briefgen.source import SourceFile
from briefgen.workspace import Workspace, find, find_briefs, read_settings


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; `wrong` says what is the matter, `mend` what to type."""

    what: str
    wrong: str = ""
    mend: str = ""


def examine(start: Path) -> Iterator[Check]:
    """Look at the machine, and at the workspace around a folder if there is one."""
    yield Check(f"briefgen {__version__}")
    yield Check(f"Python {platform.python_version()} on {platform.system()}")
    yield from _pdf_libraries()
    yield from _weasyprint()
    yield from _preview()
    workspace = _workspace(start)
    yield from _fonts(_languages(workspace) if workspace else ("en",))
    yield _writing(workspace) if workspace else Check("no briefs in this folder or above it")


def _pdf_libraries() -> Iterator[Check]:
    mend = installing.command(installing.manager(), LIBRARIES)
    for library in (PANGO, HARFBUZZ):
        if version := libraries.version(library):
            yield Check(f"{library.words} {version}")
    for words in libraries.missing():
        yield Check(words, "it is not installed, so PDF files cannot be made", mend)


def _weasyprint() -> Iterator[Check]:
    """Load it only where its libraries are there: all it could say is said already."""
    if libraries.missing():
        return
    try:
        yield Check(f"WeasyPrint {weasyprint_version()}")
    except PdfUnavailable as error:
        mend = "pip install --force-reinstall weasyprint"
        yield Check("WeasyPrint", f"it cannot be loaded: {error.__cause__}", mend)


def _preview() -> Iterator[Check]:
    """Load what `briefgen serve` is made of: only then it is known to work here."""
    for name in installing.PREVIEW:
        try:
            importlib.import_module(name)
        except ImportError as error:
            absent = isinstance(error, ModuleNotFoundError) and error.name == name
            why = "is not installed" if absent else f"cannot be loaded: {error}"
            wrong = f"it {why}, so `briefgen serve` does not work"
            yield Check(name, wrong, installing.pip(name))
        else:
            yield Check(f"{name} {metadata.version(name)}")


def _workspace(start: Path) -> Workspace | None:
    try:
        return find(start)
    except BriefgenError:
        return None


def _languages(workspace: Workspace) -> tuple[str, ...]:
    """Return the languages of the briefs, by their tags."""
    settings = read_settings(workspace)
    texts = (files.read_text(brief.path) for brief in find_briefs(workspace).briefs)
    sources = (SourceFile("", text) for text in texts if not isinstance(text, Unreadable))
    tags = (read_front_matter(source, settings).front.language for source in sources)
    return tuple(dict.fromkeys(tags)) or ("en",)


def _fonts(tags: tuple[str, ...]) -> Iterator[Check]:
    if libraries.load(FONTCONFIG) is None:
        return
    manager = installing.manager()
    named = {locales.language(tag, "en"): tag for tag in tags}
    for name, tag in named.items():
        language = tag.replace("_", "-").partition("-")[0].lower()
        wrong = "" if fonts.has_letters(tag) else "PDF files would show empty boxes"
        yield Check(f"a font for {name}", wrong, installing.command(manager, language))
    wrong = "" if fonts.has_emoji() else "PDF files would show empty boxes for them"
    yield Check("a font for emoji", wrong, installing.command(manager, EMOJI))


def _writing(workspace: Workspace) -> Check:
    folder = output_folder(workspace, None)
    what = f"writing to {workspace.shown(folder)}/"
    if wrong := files.why_not_written(folder):
        return Check(what, wrong, _allow(folder if folder.exists() else workspace.root))
    return Check(what)


def _allow(folder: Path) -> str:
    """Return what lets somebody write to a folder, if it is there and is one."""
    if not folder.is_dir():
        return f"rename the file {folder}, because a folder of this name is needed"
    is_own = not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()
    return f'chmod u+rwx "{folder}"' if is_own else f'sudo chown -R "$USER" "{folder}"'
