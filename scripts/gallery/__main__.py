"""Show what briefgen makes: docs/gallery.md, with pictures of each document of each example.

    python scripts/gallery

Builds the workspace as anybody would and takes the pictures from the files that come out, so
that a new example, document or format stands in the gallery without a change here. Needs what
the tests need: a Chromium, and the libraries for PDFs.
"""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pictures import Picture, chromium, first_pages, on_a_desktop, on_a_phone
from playwright.sync_api import Browser

from briefgen.audience import Reader
from briefgen.files import Unreadable
from briefgen.inputs import gather
from briefgen.parse import parse
from briefgen.render.document import DOCUMENTS, Kind
from briefgen.workspace import BriefPath, find, find_briefs, read_settings

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "docs" / "gallery"
FIRST_LINES = 16
FOR = {
    Reader.WORKER: "for the worker",
    Reader.APPLICANT: "for applicants",
    Reader.OWNER: "for you alone",
}
INTRODUCTION = """\
# What briefgen makes

You write one text file, the brief. This is what comes of each example in [briefs/](../briefs/):
a PDF to print, and a page to open on a computer or a phone, light or dark as its reader's screen
is set. Workers tick on that page what they have done. Under each picture stands the command that
makes the document; `briefgen build` makes them all, into the folder `output/`.

The pictures are taken by `make gallery`.
"""


@dataclass(frozen=True, slots=True)
class Made:
    """A file that came out: where it is below the output folder, what it is, how to make it.

    `of` says of which example it is made.
    """

    output: Path
    file: Path
    name: str
    of: str
    command: str

    @property
    def path(self) -> Path:
        return self.output / self.file


def main() -> None:
    """Build, take the pictures, write the page; what lay in its folder before is deleted."""
    with TemporaryDirectory() as folder, chromium() as browser:
        output = Path(folder)
        command = [sys.executable, "-m", "briefgen", "build", "--quiet", "--output", folder]
        subprocess.run(command, cwd=ROOT, check=True)
        shutil.rmtree(PICTURES, ignore_errors=True)
        PAGE.write_text("\n".join((INTRODUCTION, *_sections(output, browser))), "utf-8")


def _sections(output: Path, browser: Browser) -> Iterator[str]:
    """Yield the Markdown of each example, then that of the lists of all documents."""
    found = (path.relative_to(output) for path in output.rglob("*") if path.is_file())
    # What a build remembers lies there too, and is no document.
    files = sorted(path for path in found if not path.parent.name.startswith("."))
    briefs = find_briefs(find(ROOT)).briefs
    owners = {file: _owner(file, briefs) for file in files}
    for brief in briefs:
        source, title = brief.path.relative_to(ROOT).as_posix(), _title(brief)
        yield f"## {_escaped(title)}\n\nThe brief: [{source}](../{_address(source)})\n"
        for kind in DOCUMENTS:
            mine = [file for file in files if owners[file] == (brief, kind)]
            made = [_made(output, file, brief, kind, title) for file in mine]
            yield from _document(kind, made, browser)
    yield "## The lists of all documents\n"
    for file in files:
        if owners[file] is None:
            yield from _shown(_list(output, file), browser)


def _owner(file: Path, briefs: Iterable[BriefPath]) -> tuple[BriefPath, Kind] | None:
    """Return whose file it is and which document; None of a list of all documents."""
    form = file.suffix.removeprefix(".")
    for brief in briefs:
        for kind in DOCUMENTS:
            if form in kind.formats and kind.file(brief.name, form) == file.as_posix():
                return brief, kind
    return None


def _title(brief: BriefPath) -> str:
    workspace = find(ROOT)
    inputs = gather(workspace, brief, read_settings(workspace))
    if isinstance(inputs, Unreadable):
        sys.exit(f"{brief.path}: {inputs.message}")
    return parse(inputs).brief.title


def _made(output: Path, file: Path, brief: BriefPath, kind: Kind, title: str) -> Made:
    form = file.suffix.removeprefix(".")
    words = ("briefgen", "build", brief.name, "--document", kind.name, "--format", form)
    command = shlex.join(words)
    return Made(output, file, _name(kind), f" of “{title}”", command)


def _list(output: Path, file: Path) -> Made:
    name = f"list {FOR[Reader.OWNER]}" if file.parts[0] == "private" else "list for everybody"
    return Made(output, file, name, " of all documents", "briefgen build")


def _name(kind: Kind) -> str:
    return kind.name.replace("-", " ")


def _document(kind: Kind, files: Iterable[Made], browser: Browser) -> Iterator[str]:
    shown = [entry for file in files for entry in _shown(file, browser)]
    if shown:
        yield f"### {_name(kind).capitalize()}, {FOR[kind.reader]}\n"
    yield from shown


def _shown(made: Made, browser: Browser) -> Iterator[str]:
    if made.path.suffix == ".pdf":
        yield _picture(made, "pages", first_pages(made.path))
    elif made.path.suffix == ".html":
        yield _picture(made, "desktop", on_a_desktop(made.path, browser))
        yield _picture(made, "phone", on_a_phone(made.path, browser))
    else:
        yield _excerpt(made)


def _picture(made: Made, view: str, picture: Picture) -> str:
    path = PICTURES / made.file.with_suffix(f".{view}.png")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture.png)
    address = _address(path.relative_to(PAGE.parent).as_posix())
    alt = f"The {made.name}{made.of} {picture.how}. {picture.seen}".strip()
    return f"![{_escaped(alt)}]({address})\n\n{_caption(f'The {made.name} {picture.how}', made)}"


def _excerpt(made: Made) -> str:
    lines = made.path.read_text("utf-8").splitlines()
    begin = "\n".join(lines[:FIRST_LINES])
    what = f"How output/{made.file.as_posix()} begins"
    return f"```text\n{begin}\n```\n\n{_caption(what, made)}"


def _caption(what: str, made: Made) -> str:
    return f"*{_escaped(what)}:* `{made.command}`\n"


def _escaped(text: str) -> str:
    return re.sub(r"([\\\[\]*_`<])", r"\\\1", text)


def _address(path: str) -> str:
    return path.replace(" ", "%20")


if __name__ == "__main__":
    main()
