"""Markdown becomes blocks and HTML; no tag, request or clobbering id gets through."""

import re

import pytest

from briefgen import markup
from briefgen.languages import LANGUAGES, language_for
from briefgen.markup import Rendering

KINDS = ("note", "tip", "important", "warning", "caution")


def html(text: str, rendering: Rendering | None = None) -> str:
    return markup.html(markup.read(text).blocks, rendering or Rendering())


def test_blocks_know_their_lines_in_the_file() -> None:
    blocks = markup.read("# A\n\nb\nc\n\n- d\n- e\n", first_line=10).blocks
    assert [(b.kind, b.lines) for b in blocks] == [
        ("heading", (10, 11)),
        ("paragraph", (12, 14)),
        ("bullet_list", (15, 17)),
    ]
    assert [item.lines for item in blocks[2].children] == [(15, 16), (16, 17)]


def test_plain_text_is_what_a_reader_sees() -> None:
    (block,) = markup.read("See **the** [list](https://example.com) `x` ![cat](c.png)\nnow").blocks
    assert block.text == "See the list x cat now"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;"),
        ('a <b onclick="x">b</b>', "&lt;b onclick="),
        ("a<br>b", "a<br>"),
        ("a<BR />b", "a<br>"),
    ],
)
def test_raw_html_is_shown_as_typed_but_for_line_breaks(text: str, shown: str) -> None:
    assert shown in html(text)
    assert "<script" not in html(text)


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("[a](https://example.com/x)", '<a href="https://example.com/x">a</a>'),
        ("[a](mailto:a@example.com)", '<a href="mailto:a@example.com">a</a>'),
        ("[a](notes.md)", "a (notes.md)"),
        ("[a](/etc/passwd)", "a (/etc/passwd)"),
        ("[a](blob:x)", "a (blob:x)"),
        ("[a](//host/x)", "a (//host/x)"),
        ("[a](javascript:x)", "[a](javascript:x)"),
        ("[a](https://[x)", '<a href="https://%5Bx">a</a>'),
        ("[a](#there)", '<a href="#h-there">a</a>'),
        ("[a](#nowhere)", "a"),
    ],
)
def test_links_lead_outside_or_into_the_document(link: str, shown: str) -> None:
    assert f"<p>{shown}</p>" in html(link, Rendering(anchors={"there": "h-there"}))


def test_a_picture_is_the_given_url_and_a_missing_one_is_its_words() -> None:
    rendering = Rendering(pictures={"my cat.png": "data:image/png;base64,AA"})
    assert '<img src="data:image/png;base64,AA" alt="a cat">' in html(
        "![a cat](<my cat.png>)", rendering
    )
    assert "a cat (gone.png)" in html("![a cat](gone.png)")
    assert "<img" not in html("![a cat](https://example.com/cat.png)")
    assert 'href="https://example.com/cat.png"' in html("![a cat](https://example.com/cat.png)")


def test_pictures_are_found_wherever_they_stand() -> None:
    text = (
        "![a](a.png)\n\n- x ![b](b%20c.png)\n\n"
        "| h |\n|---|\n| ![d](d.png) |\n\n[![e](e.png)](#x)\n"
    )
    assert [s for s, _ in markup.pictures(markup.read(text).blocks)] == [
        "a.png",
        "b c.png",
        "d.png",
        "e.png",
    ]


def test_headings_start_where_the_document_wants_them() -> None:
    assert "<h3>" in html("# A\n## B")
    assert "<h4>" in html("# A\n## B")
    assert "<h5>" in html("###### A\n", Rendering(heading=5))


def test_same_headings_have_different_anchors() -> None:
    blocks = markup.read("# Show Notes\n# Show Notes\n# Über uns!\n").blocks
    assert list(markup.anchors(blocks)) == ["show-notes", "show-notes-1", "über-uns"]


def test_footnotes_stay_where_they_are_written() -> None:
    shown = html(
        "a[^1]\n\n[^1]: First.\n\nlast\n\n[^u]: Unused.", Rendering(anchors={"^1": "fn-1"})
    )
    assert '<sup class="footnote-ref"><a href="#fn-1">1</a></sup>' in shown
    assert shown.index("First.") < shown.index("last") < shown.index("Unused.")


def test_alerts_are_titled_in_the_given_words() -> None:
    shown = html("> [!WARNING]\n> Hot.", Rendering(words={"warning": "Achtung"}))
    assert '<p class="alert-title">Achtung</p>' in shown
    assert "Warning" not in shown


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("**Note:** keep it dry", "note"),
        ("**Warning**: hot", "warning"),
        ("**IMPORTANT:** read *this*", "important"),
        ("**Achtung :** heiß", "caution"),
    ],
)
def test_a_bold_word_with_a_colon_makes_a_note(text: str, kind: str) -> None:
    shown = html(text, Rendering(words={"caution": "Achtung"}))
    assert shown.startswith(f'<p class="alert {kind}"><strong>')
    assert f'class="alert {kind}"' in html(f"- a\n\n  {text}\n") or kind == "caution"


@pytest.mark.parametrize(
    "text",
    ["**Note:**", "**Note** this", "Note: x", "**Notes:** x", "a **Note:** x", "- **Note:** x"],
)
def test_other_paragraphs_are_no_notes(text: str) -> None:
    assert "alert" not in html(text)


def test_pictures_alone_in_a_paragraph_stand_side_by_side_with_their_captions() -> None:
    rendering = Rendering(pictures={"a.png": "data:a", "b.png": "data:b"})
    shown = html('![A](a.png "Before")\n![B](b.png "After & <all>")', rendering)
    assert shown.startswith('<p class="pictures"><span class="picture"><img src="data:a" alt="A">')
    assert '<span class="caption">Before</span>' in shown
    assert '<span class="caption">After &amp; &lt;all&gt;</span>' in shown
    assert '<p class="pictures three">' in html("![](a.png) ![](b.png) ![](a.png)", rendering)


@pytest.mark.parametrize(
    "text", ["![A](a.png)", "see ![A](a.png) ![B](b.png)", "**![A](a) ![B](b)**"]
)
def test_other_pictures_stay_where_they_stand(text: str) -> None:
    assert "pictures" not in html(text, Rendering(pictures={"a.png": "a", "b.png": "b"}))


def test_the_caption_of_a_missing_picture_is_shown_too() -> None:
    assert '<span class="caption">Before</span>' in html('![A](gone.png "Before")')


def test_dates_and_addresses_keep_their_way_in_words_from_the_right() -> None:
    text = "قبل 2027-01-08 في https://example.com/a و [هنا](https://example.com)"
    shown = html(text, Rendering(right_to_left=True))
    assert '<bdi dir="ltr">2027-01-08</bdi>' in shown
    assert '<a href="https://example.com/a" dir="ltr">' in shown
    assert '<a href="https://example.com">' in shown
    assert "ltr" not in html(text)


def test_task_lists_have_boxes() -> None:
    shown = html("- [ ] a\n- [x] b")
    assert (shown.count("☐"), shown.count("☑")) == (1, 1)
    assert "<input" not in shown


@pytest.mark.parametrize(
    "text", ["> " * 300 + "deep", "\n".join("  " * n + "- x" for n in range(300))]
)
def test_what_is_nested_too_deep_is_kept_as_typed(text: str) -> None:
    read = markup.read(f"ok\n\n{text}\n", first_line=5)
    assert read.too_deep == (7,)
    assert text.split()[-1] in html(f"ok\n\n{text}\n")
    assert read.blocks[1].kind == "fence"


def test_reference_links_work_in_text_that_was_cut_out() -> None:
    (block, *_) = markup.read("See [the list][l].\n\n[l]: https://example.com\n").blocks
    assert block.inline is not None
    cut = block.inline.with_source("[the list][l]")
    assert markup.inline_html(cut, Rendering()) == '<a href="https://example.com">the list</a>'


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# A\n## B\n### C\n", [3, 4, 5]),
        ("# A\n#### B\n###### C\n## D\n", [3, 4, 5, 4]),
        ("#### A\n\n###### B\n\n### C\n\n#### D\n", [3, 4, 3, 4]),
        ("- ### A\n- ##### B\n", [3, 4]),
        ("\n".join("#" * n + " A" for n in range(1, 7)), [3, 4, 5, 6, 6, 6]),
    ],
)
def test_no_level_of_headings_is_left_out(text: str, levels: list[int]) -> None:
    found = html(text, Rendering(heading=3))
    assert [int(level) for level in re.findall(r"<h(\d)", found)] == levels
    assert [int(level) for level in re.findall(r"</h(\d)", found)] == levels


@pytest.mark.parametrize(
    ("tag", "word", "kind"),
    [
        ("de", "Achtung", "warning"),
        ("de", "Anmerkung", "note"),
        ("es", "Ojo", "warning"),
        ("fr", "Note", "note"),
        ("ja", "注", "note"),
        ("uk", "Увага", "warning"),
        ("en", "NB", "note"),
    ],
)
def test_other_words_begin_a_note_too(tag: str, word: str, kind: str) -> None:
    said = language_for(tag).note_words
    words = {one: name for name, many in said.items() for one in many}
    shown = html(f"**{word}:** Hot.", Rendering(note_words=words))
    assert f'class="alert {kind}"' in shown


def test_no_word_begins_notes_of_two_kinds() -> None:
    for language in LANGUAGES:
        labels = [getattr(language.labels, kind).casefold() for kind in KINDS]
        more = [word for words in language.note_words.values() for word in words]
        assert set(language.note_words) <= set(KINDS)
        assert more == [word.casefold() for word in more]
        assert len({*labels, *more}) == len(labels) + len(more), language.tag
