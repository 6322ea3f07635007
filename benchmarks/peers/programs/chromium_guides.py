"""Print all pages in in/ as tagged PDFs: `PROCESSES BROWSER OPTION...`, one browser a process."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright
from shares import Pairs, share


def convert(pairs: Pairs) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=sys.argv[2], args=sys.argv[3:])
        page = browser.new_page()
        for source, target in pairs:
            page.goto(Path(source).absolute().as_uri())
            page.pdf(path=target, prefer_css_page_size=True, tagged=True, outline=True)
        browser.close()


share(".html", int(sys.argv[1]), convert)
