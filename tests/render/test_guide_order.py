"""A whole guide is read in one order: in its HTML, in the tags of its PDF, and in the brief.

A guide puts the sections of a brief into an order of its own and adds labels, numbers and what
the front matter says. So the PDF is compared with the HTML letter by letter, and the HTML with
the brief: each section of the body word for word, and the lists of the front matter in order.
"""

import re

import pytest
import yaml

from .examples import EXAMPLES, page, source
from .markdown import said, tokens_of
from .page_text import read
from .tag_tree import bookmarks, letters, tagged_text

STEPS = re.compile(r"Steps|What to do|Phase \d: (?=.)")
PRIVATE = "Private notes"
FACT = re.compile(r"Done when: |Who: ")
OTHER_FACT = re.compile(r"^Optional: | (?:\{[^}]*\}|\(\d+ min\))$")
LINK_OF_PICTURE = "https://example.com/c"
LISTS = {
    "tools": ("name", "for", "access"),
    "deliverables": ("name", "format", "quantity", "where", "acceptance"),
    "owner_provides": ("what", "how"),
    "out_of_scope": (),
}
"""The lists of the front matter, with what a worker reads of each entry, in this order."""


def front_and_body(text):
    _, front, body = re.split(r"^---$", text, maxsplit=2, flags=re.MULTILINE)
    return yaml.load(front, yaml.BaseLoader), re.sub(r"<!--.*?-->", "", body, flags=re.DOTALL)


def sections(body):
    """Yield the title and the tokens of each section that a worker reads."""
    found: list[tuple[str, list]] = []
    for token in tokens_of(body):
        if token.type == "heading_open" and token.tag == "h2":
            found.append(("", []))
        elif found and not found[-1][0]:
            found[-1] = (token.content, found[-1][1])
        elif found:
            found[-1][1].append(token)
    return [(title, tokens) for title, tokens in found if title != PRIVATE]


def lines(tokens):
    """Yield the lines of a section with steps: whether each is a fact of one, and its text."""
    for token in tokens:
        texts = [""]
        for child in token.children or ():
            if child.type == "softbreak":
                texts.append("")
            texts[-1] += child.content
        for text in map(str.strip, texts):
            yield bool(FACT.match(text)), OTHER_FACT.sub("", text)


def test_the_tags_of_a_pdf_read_like_the_page(made):
    data, page = made
    pages = {title: number + 1 for depth, title, number in bookmarks(data) if depth == 2}
    shown = letters(read(page, pages).text)
    assert len(shown) > 5000
    # On paper a picture cannot be a link: its address follows it.
    read_aloud = tagged_text(data).replace(LINK_OF_PICTURE, "")
    # The style of a label may be capitals, which are other letters in a PDF.
    assert read_aloud.casefold() == shown.casefold()


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_has_each_section_as_it_was_written(name):
    shown = letters(read(page(name)).text)
    found = [s for s in sections(front_and_body(source(name))[1]) if not STEPS.match(s[0])]
    assert len(found) > 3
    for title, tokens in found:
        assert letters(title) in shown
        assert letters("".join(said(tokens))) in shown, title


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_has_the_steps_as_they_were_written(name):
    """But for their numbers and for what tells when one is done, which ends its card."""
    bare = read(page(name), unheard=("n", "done", "step-facts")).text
    shown = letters(re.sub("[•☐]", "", bare))
    found = [s for s in sections(front_and_body(source(name))[1]) if STEPS.match(s[0])]
    assert found
    for title, tokens in found:
        name_of_phase = STEPS.sub("", title)
        words = [text for is_fact, text in lines(tokens) if not is_fact]
        assert letters(name_of_phase + "".join(words)) in shown, title


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_says_when_a_step_is_done_in_the_order_of_the_steps(name):
    shown = letters(read(page(name)).text)
    found = [s for s in sections(front_and_body(source(name))[1]) if STEPS.match(s[0])]
    facts = [letters(text) for _, tokens in found for is_fact, text in lines(tokens) if is_fact]
    assert facts
    assert in_order(facts, shown)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_has_the_lists_of_the_front_matter_in_order(name):
    shown = letters(read(page(name)).text)
    front, _ = front_and_body(source(name))
    found = {
        key: [letters(plain(t)) for t in leaves(front.get(key, []), LISTS[key])] for key in LISTS
    }
    assert sum(map(len, found.values())) > 20
    for key, texts in found.items():
        assert in_order(texts, shown), key


def leaves(found, keys):
    for entry in found if isinstance(found, list) else [found]:
        if isinstance(entry, dict):
            for key in keys:
                yield from leaves(entry.get(key, []), ())
        else:
            yield entry


def plain(text):
    return "".join(said(tokens_of(text)))


def in_order(texts, shown):
    """Tell whether each text is found behind the one before it."""
    place = 0
    for text in texts:
        place = shown.find(text, place) + len(text)
        if place < len(text):
            return False
    return True
