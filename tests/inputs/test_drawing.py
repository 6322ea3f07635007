"""Drawings: what may stand in a guide, what may not, and what is left out."""

import time

import pytest

from briefgen.inputs.drawing import MAX_BYTES, read
from briefgen.inputs.picture import Picture, Refused

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawn(inside: str) -> Picture | Refused:
    return read("logo.svg", PLAIN.format(inside).encode())


@pytest.mark.parametrize(
    "inside",
    [
        "<circle r='4'/>",
        "<defs><path id='a' d='M0 0'/></defs><use href='#a'/>",
        f"<g {LINKS}><use xlink:href='#a'/></g>",
        "<rect fill='url(#a)' style='stroke: url(#b)'/>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<style>.a { fill: red }</style>",
        "<text>online = on the line, see http://example.com</text>",
        "<title>Caf\u00e9</title>",
    ],
)
def test_shapes_are_fine(inside: str) -> None:
    assert drawn(inside) == Picture(PLAIN.format(inside).encode(), "image/svg+xml")


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<script>alert(1)</script>", "holds a script"),
        ("<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "holds a script"),
        ("<g onload='x()'/>", "holds a script"),
        ("<foreignObject><p/></foreignObject>", "holds a web page"),
        ("<image href='https://example.com/a.png'/>", "points to something outside"),
        ("<image href='file:///etc/passwd'/>", "points to something outside"),
        ("<image href='other.png'/>", "points to something outside"),
        ("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "points to something outside"),
        (f"<a {LINKS} xlink:href='javascript:x()'/>", "points to something outside"),
        ("<rect fill='url(https://example.com/#a)'/>", "loads something from outside"),
        ("<style>a { fill: url( 'x.svg#a' ) }</style>", "loads something from outside"),
        ("<style>@import 'a.css';</style>", "loads a style sheet"),
        ("<style><![CDATA[@im<!-- -->port 'a.css']]></style>", "loads a style sheet"),
        ("<style>a { fill: u\\72l(x) }</style>", "loads a style sheet"),
        ("<g>", "is damaged or breaks off"),
    ],
)
def test_what_could_do_or_load_something_is_refused(inside: str, why: str) -> None:
    found = drawn(inside)
    assert isinstance(found, Refused)
    assert found.message.startswith("the drawing logo.svg ")
    assert why in found.message
    assert found.help == "Export it as plain SVG, or as PNG."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>', "document type"),
        (b'<?xml-stylesheet href="a.css"?><svg/>', "loads a style sheet"),
        (b'<?xml version="1.0" encoding="cp037"?><svg/>', "not saved as UTF-8"),
        (b"<svg>\xff</svg>", "not saved as UTF-8"),
        (b"<p><svg/></p>", "is no SVG file"),
        (b"<svg>" + b" " * MAX_BYTES + b"</svg>", "larger than 2 MB"),
    ],
)
def test_files_that_are_no_plain_drawing(data: bytes, why: str) -> None:
    found = read("logo.svg", data)
    assert isinstance(found, Refused)
    assert why in found.message


def bomb(levels: int) -> str:
    parts = ["<g id='l0'><path d='M0 0'/></g>"]
    parts += (
        f"<g id='l{n}'>" + f"<use href='#l{n - 1}'/>" * 10 + "</g>" for n in range(1, levels)
    )
    return "".join(parts)


@pytest.mark.parametrize(
    "inside",
    [
        bomb(9),
        "<g id='a'><use href='#a'/></g>",
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
        "".join(f"<g id='n{n}'><use href='#n{n + 1}'/></g>" for n in range(300)),
        "<g id='a'>" + "<path/>" * 1000 + "</g>" + "<use href='#a'/>" * 100,
        "".join(f"<g id='g{n}'><use href='#g{n}'/>" for n in range(900)) + "</g>" * 900,
    ],
)
def test_a_small_file_that_asks_for_a_huge_drawing(inside: str) -> None:
    started = time.monotonic()
    found = drawn(inside)
    assert time.monotonic() - started < 2
    assert isinstance(found, Refused)
    assert "draws the same parts too many times" in found.message


def test_an_icon_used_many_times_is_fine() -> None:
    inside = "<symbol id='a'>" + "<path/>" * 20 + "</symbol>" + "<use href='#a'/>" * 500
    assert isinstance(drawn(inside), Picture)


def test_remarks_and_paths_stay_at_home() -> None:
    found = drawn(
        "<!-- for Ann --><metadata><c/>Bob</metadata>"
        "<g xmlns:inkscape='http://x' inkscape:export-filename='/home/carol/a.png' id='k'/>"
        "<!-- Dan -->"
    )
    assert isinstance(found, Picture)
    assert found.data == PLAIN.format("<g xmlns:inkscape='http://x' id='k'/>").encode()


@pytest.mark.parametrize("part", ["<!--", "<metadata", " inkscape:a='", "<![CDATA[<!--", "<g>"])
def test_no_drawing_takes_longer_than_its_length(part: str) -> None:
    started = time.monotonic()
    drawn(part * (1_900_000 // len(part)))
    assert time.monotonic() - started < 5
