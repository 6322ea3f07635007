"""Markdown's HTML as tagged PDF needs it."""

import pytest

from briefgen.render.tagged import tagged, tight


@pytest.mark.parametrize(
    ("html", "fit"),
    [
        ('<a href="u">plain</a>', '<a href="u">plain</a>'),
        (
            '<a href="u" dir="ltr">a<bdi dir="ltr">1</bdi></a>',
            '<a href="u" dir="ltr">a</a><bdi dir="ltr"><a href="u" dir="ltr">1</a></bdi>',
        ),
        ('<a href="u"><b>bold</b></a>', '<b><a href="u">bold</a></b>'),
        (
            '<a href="u">a <b>c</b></a> d',
            '<a href="u">a </a><b><a href="u">c</a></b> d',
        ),
        ('<a href="u"><img src="p" alt="x"></a>', '<img src="p" alt="x"> <a href="u">u</a>'),
        ("<li><p>loose</p></li>", '<li class="loose"><p>loose</p></li>'),
        ("<li>\n<p>loose</p></li>", '<li class="loose"><p>loose</p></li>'),
        ("<li>tight</li>", "<li>tight</li>"),
        ("<p><strong>Bad</strong></p>", '<p class="lead"><strong>Bad</strong></p>'),
        ("<p>As <em>here</em>:</p>", '<p class="lead">As <em>here</em>:</p>'),
        ("<p>a</p>\n<p>b:</p>", '<p>a</p>\n<p class="lead">b:</p>'),
        ("<p><strong>Bad</strong> words</p>", "<p><strong>Bad</strong> words</p>"),
        ("<li><p>loose:</p></li>", '<li class="loose"><p class="lead">loose:</p></li>'),
    ],
)
def test_links_hold_only_words_and_what_style_needs_is_named(html, fit):
    assert tagged(html) == fit


def test_no_blank_stands_between_a_term_and_its_meaning():
    assert tight("<dl>\n<dt>a</dt> <dd>b</dd>\n</dl>\n<p>") == "<dl><dt>a</dt><dd>b</dd></dl>\n<p>"


def test_no_blank_stands_between_the_items_of_a_list():
    assert tight("<ul>\n<li>a b</li>\n<li>c</li>\n</ul>") == "<ul>\n<li>a b</li><li>c</li></ul>"
