"""A rich brief, the packaged templates, and ways to read what was made of them."""

from pathlib import Path

import pytest

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.render.document import GUIDE, make
from briefgen.render.html import html
from briefgen.render.pdf import pdf
from briefgen.source import SourceFile
from briefgen.workspace import Templates

from . import examples
from .pictures import picture
from .stress import SHOWN, stress

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture(scope="session")
def packaged():
    """The templates that come with briefgen, and none of a workspace."""
    files = (path for path in sorted(TEMPLATES.rglob("*")) if path.is_file())
    return Templates({}, {p.relative_to(TEMPLATES).as_posix(): p.read_text() for p in files})


@pytest.fixture(scope="session")
def own(packaged):
    """Return the packaged templates with some of the workspace's before them."""
    return lambda **texts: Templates(
        {name.replace("__", "/").replace("_", "."): text for name, text in texts.items()},
        packaged.packaged,
    )


@pytest.fixture(scope="session")
def guide():
    """Return the guide of a brief given as text, with pictures by the source it names."""

    def made(text, pictures=None, missing=()):
        pictures = pictures or {}
        file = parse(Inputs("test", SourceFile("test.md", text), pictures))
        return make(GUIDE, file.brief, pictures, missing)

    return made


@pytest.fixture(scope="session")
def rich(guide):
    """A guide with something of everything."""
    text = (Path(__file__).parent / "rich.md").read_text()
    return guide(text, {"crop.png": picture(1600, 900), "icon.png": picture(24, 24)})


@pytest.fixture(scope="session")
def rich_html(rich, packaged):
    return html(rich, packaged)


@pytest.fixture(scope="session")
def rich_pdf(rich, packaged):
    return pdf(rich, packaged)


@pytest.fixture(scope="session")
def stressed(guide):
    """A guide with every construct of Markdown, each in each other."""
    return guide(stress(), SHOWN)


@pytest.fixture(scope="session")
def stressed_pdf(stressed, packaged):
    return pdf(stressed, packaged)


@pytest.fixture(scope="session", params=[*examples.EXAMPLES, "rich", "stress"])
def made(request, packaged, rich_pdf, rich_html, stressed, stressed_pdf):
    """A PDF and the page of the same brief."""
    if request.param == "rich":
        return rich_pdf, rich_html
    if request.param == "stress":
        return stressed_pdf, html(stressed, packaged)
    return examples.pdf(request.param), examples.page(request.param)
