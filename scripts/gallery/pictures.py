"""Pictures of documents, with the words that say what is to be seen on them."""

import io
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from pypdfium2 import PdfDocument

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

DESKTOP = ViewportSize(width=1280, height=720)
PHONE = ViewportSize(width=360, height=720)
FIRST_PAGES = 3
PAGE_WIDTH = 400
TICKS = 3
GAP = 12
BACKDROP = "#7d8688"  # stands out from white pages and from dark screens
COLOURS = 96  # fewer lose a tint or the one red word on a page
ROUNDS = 2  # without them the few colours stray from those of the document


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG; `how` says how the document is shown, `seen` in a sentence or two what is on it."""

    png: bytes
    how: str
    seen: str


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open the browser of this machine without a window."""
    program = next(filter(None, map(shutil.which, (*CHROMIUM, MAC))), None)
    if program is None:
        sys.exit("There is no Chromium; scripts/install-libraries PYTHON browser brings one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()


def first_pages(path: Path) -> Picture:
    """Show how a PDF begins; the headings are in its bookmarks, below that of the title."""
    pdf = PdfDocument(path)
    count = min(FIRST_PAGES, len(pdf))
    pages = [pdf[n].render(scale=PAGE_WIDTH / pdf[n].get_width()).to_pil() for n in range(count)]
    marks = [(mark, mark.get_dest()) for mark in pdf.get_toc() if mark.level == 1]
    headings = [mark.get_title() for mark, place in marks if place and place.get_index() < count]
    which = f"page 1 of {len(pdf)}" if count == 1 else f"pages 1 to {count} of {len(pdf)}"
    return Picture(_png(_side_by_side(pages)), f"as PDF, {which}", _seen(headings))


def on_a_desktop(path: Path, browser: Browser) -> Picture:
    """Show how a page begins in the window of a computer."""
    with _opened(path, browser, DESKTOP, "light") as page:
        image, landmarks = _screen(page)
    return Picture(_png(image), "on a computer, 1280 pixels wide", _seen(landmarks))


def on_a_phone(path: Path, browser: Browser) -> Picture:
    """Show how a page begins on a phone and, where there are steps, some of them ticked."""
    with _opened(path, browser, PHONE, "dark") as page:
        image, landmarks = _screen(page)
        screens, seen = [image], _seen(landmarks)
        if ticked := _tick(page):
            screens.append(_screen(page)[0])
            seen += f" Beside it the steps, with {ticked} boxes ticked."
    return Picture(_png(_side_by_side(screens)), "on a phone, 360 pixels wide, dark", seen.strip())


@contextmanager
def _opened(path: Path, browser: Browser, window: ViewportSize, scheme: str) -> Iterator[Page]:
    dark = scheme == "dark"
    context = browser.new_context(viewport=window, color_scheme="dark" if dark else "light")
    page = context.new_page()
    page.goto(path.as_uri())
    yield page
    context.close()


def _screen(page: Page) -> tuple[Image.Image, list[str]]:
    """Return what is in the window, and its headings, buttons and terms."""
    landmarks = page.evaluate(
        """() => [...document.querySelectorAll("h2, button, dt, .entries span")]
            .filter(one => one.checkVisibility({visibilityProperty: true}))
            .filter(one => one.getBoundingClientRect().bottom <= innerHeight)
            .map(one => one.textContent.replace(/\\s+/g, " ").trim())"""
    )
    return Image.open(io.BytesIO(page.screenshot())), landmarks


def _tick(page: Page) -> int:
    """Tick some boxes from the first step on and go there; return how many.

    The first is that of the step as a whole, which is not done when its parts have just begun.
    """
    if not page.locator(".step .tick").count():
        return 0
    parts = page.locator(".step").first.locator(".tick").count() > 1
    boxes = page.locator(".step .tick").all()[int(parts) :][:TICKS]
    for box in boxes:
        box.check()
    page.locator(".step").first.evaluate("step => step.scrollIntoView()")
    return len(boxes)


def _side_by_side(images: Sequence[Image.Image]) -> Image.Image:
    width = sum(image.width + GAP for image in images) + GAP
    height = max(image.height for image in images) + 2 * GAP
    whole = Image.new("RGB", (width, height), BACKDROP)
    left = GAP
    for image in images:
        whole.paste(image, (left, GAP))
        left += image.width + GAP
    return whole


def _png(image: Image.Image) -> bytes:
    """Return a small file: few colours, chosen so that thin lines and tints keep theirs."""
    few = image.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, ROUNDS)
    file = io.BytesIO()
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def _seen(landmarks: Iterable[str]) -> str:
    listed = "; ".join(landmarks)
    return f"It shows: {listed}." if listed else ""
