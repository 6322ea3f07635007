"""What the quick look finds is never less than what the parser finds."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import markup
from briefgen.inputs.sources import sources


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("![x](a.png)", "a.png"),
        ("![](a.png 'Title')", "a.png"),
        ("![x]( a.png )", "a.png"),
        ("![x](\na.png)", "a.png"),
        ("![x](<a b.png>)", "a b.png"),
        ("![x](a%20b.png)", "a b.png"),
        ("![x](a%2520b.png)", "a%20b.png"),
        ("![x](100%.png)", "100%.png"),
        ("![x](a\\_b.png)", "a_b.png"),
        ("![x](a&amp;b.png)", "a&b.png"),
        ("![x](a&#x20;b.png)", "a b.png"),
        ("![x](shot(1).png)", "shot(1).png"),
        ("![a [nested] text](a.png)", "a.png"),
        ("![a\nb](a.png)", "a.png"),
        ("[![x](a.png)](https://example.com)", "a.png"),
        ("![x][s]\n\n[s]: a.png", "a.png"),
        ("![x][s]\n\n[s]: <a b.png> 'T'", "a b.png"),
        ("![x][s]\n\n[s]:\n  a.png", "a.png"),
        ("- ![s]\n\n  [s]: a.png", "a.png"),
        ("> ![s]\n>\n> [s]: a.png", "a.png"),
        ("![手順](手順.png)", "手順.png"),
        ("![x](../%2e%2e/a.png)", "../../a.png"),
        ("![x](https://example.com/a.png)", "https://example.com/a.png"),
        ("| ![x](a.png) |\n|---|", "a.png"),
        ("## ![x](a.png)", "a.png"),
    ],
)
def test_the_source_is_the_one_the_parser_gives(text: str, source: str) -> None:
    assert source in [found for found, _ in markup.pictures(markup.read(text).blocks)]
    assert source in sources(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "![",
                "]",
                "(",
                ")",
                "<",
                ">",
                "a.png",
                "b%20c",
                " ",
                "\n",
                "\\",
                "&amp;",
                "x",
                "[s]",
                "[s]: ",
                "- ",
                "> ",
                "**",
                "`",
                "'t'",
                "#",
                "é",
                "!",
            ]
        ),
        max_size=14,
    )
)
def test_no_picture_of_any_text_is_missed(parts: list[str]) -> None:
    text = "".join(parts)
    wanted = {found for found, _ in markup.pictures(markup.read(text).blocks)}
    assert {source for source in wanted if not source.startswith("#")} <= set(sources(text))


def test_each_source_is_looked_at_once() -> None:
    assert sources("![x](a.png) ![y](a.png) [z](#steps)") == ("a.png",)


@pytest.mark.parametrize(
    "part", ["![", "](", "](<", "[a]: ", "- - [", "![a](b(", "\\[", "](\n", "[a]:\n", "a](b&#"]
)
def test_no_text_takes_longer_than_its_length(part: str) -> None:
    started = time.monotonic()
    sources(part * (1_000_000 // len(part)))
    sources(("x\n" + part) * (1_000_000 // (len(part) + 2)))
    assert time.monotonic() - started < 10
