"""A real browser, and guides as files for it to open."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.render.document import GUIDE, make
from briefgen.render.html import html
from briefgen.source import SourceFile
from briefgen.workspace import find, read_templates

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests; without it they are skipped, but never in CI."""
    program = next(filter(None, map(shutil.which, (*NAMES, MAC))), None)
    if program is None:
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("There is no Chromium; scripts/install-libraries PYTHON browser brings one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def window(browser):
    """Return new windows, each of a person of their own; none may complain or ask the network.

    Options are those of Playwright's contexts: `color_scheme`, `viewport`, …
    """
    opened, wrong = [], []

    def opener(**options):
        context = browser.new_context(**options)
        opened.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.extend(_elsewhere(request.url)))
        return page

    yield opener
    for context in opened:
        context.close()
    assert wrong == []


def _elsewhere(url):
    """Tell a request from the opening of a page and from the pictures in it."""
    opened = url.startswith("file://") and url.partition("#")[0].endswith(".html")
    return [] if opened or url.startswith("data:") else [url]


@pytest.fixture(scope="session")
def templates():
    return read_templates(find(ROOT))


@pytest.fixture
def guide(tmp_path, templates):
    """Write the guide of a brief, given as text, and return its address; again, over the last."""

    def written(text, pictures=None, missing=()):
        pictures = pictures or {}
        file = parse(Inputs("weekly-post", SourceFile("weekly-post.md", text), pictures))
        path = tmp_path / "weekly-post.html"
        path.write_text(html(make(GUIDE, file.brief, pictures, missing), templates), "utf-8")
        return path.as_uri()

    return written
