"""What pages name in passing is there: commands with their options, keys, pages, headings."""

import re
import shlex
import unicodedata

import click
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.docs.reading import PAGES, ROOT, UNRUN, Shown, parts

from briefgen import keyed, schema
from briefgen.cli import briefgen
from briefgen.source import SourceFile

HERE = click.Context(briefgen)
READ = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in PAGES}
OTHER_PROGRAMS = ("repos:", "steps:")
"""How settings of other programs begin that are written in YAML too."""


def commands(text: str) -> list[str]:
    """Return what is named as a command in running text, and what is not run."""
    lines = [part.content for part in inside(text) if part.type == "code_inline"]
    for part in parts(text):
        if isinstance(part, Shown) and part.sort == "sh":
            lines += part.text.splitlines()
    return [line for line in lines if re.match(r"briefgen [a-z]", line)]


def inside(text: str) -> list[Token]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [part for token in tokens for part in token.children or ()]


def test_pages_name_commands():
    named = [command for text in READ.values() for command in commands(text)]
    assert len(named) > 60
    assert {shlex.split(command)[1] for command in named} == set(briefgen.list_commands(HERE))


@pytest.mark.parametrize("name", READ)
def test_every_command_that_a_page_names_exists(name):
    for text in commands(READ[name]):
        words = shlex.split(re.sub(r"[|>].*", "", text))[1:]
        called = briefgen.get_command(HERE, words[0])
        assert called, text
        options = {option for p in called.params for option in (*p.opts, *p.secondary_opts)}
        used = {word.partition("=")[0] for word in words[1:] if word.startswith("--")}
        assert used <= {*options, "--help"}, text


@pytest.mark.parametrize("name", READ)
def test_every_block_says_what_it_is(name):
    for part in parts(READ[name]):
        if isinstance(part, Shown) and name != "docs/rules.md":
            assert part.sort in UNRUN, f"{name}:{part.line + 1}"


FRAGMENTS = [
    pytest.param(part.text, id=f"{name}:{part.line + 1}")
    for name, text in READ.items()
    for part in parts(text)
    if isinstance(part, Shown) and part.sort == "yaml"
    if not part.text.lstrip("# ").startswith(OTHER_PROGRAMS)
]


@pytest.mark.parametrize("text", FRAGMENTS)
def test_every_part_of_a_brief_or_of_the_settings_is_known(text):
    read = keyed.read(SourceFile("a", text))
    found = (schema.front_matter(read), schema.settings(read))
    assert read.diagnostics == ()
    assert any(checked.diagnostics == () for checked in found), text


LINKS = [
    (name, str(part.attrs["href"]))
    for name, text in READ.items()
    for part in inside(text)
    if part.type == "link_open" and "://" not in str(part.attrs["href"])
]


def test_pages_lead_to_one_another():
    assert len(LINKS) > 60
    linked = {(ROOT / name).parent / link.partition("#")[0] for name, link in LINKS}
    assert {page for page in PAGES if page not in linked} == {ROOT / "README.md"}


@pytest.mark.parametrize(("name", "link"), dict.fromkeys(LINKS))
def test_every_link_leads_somewhere(name, link):
    target, _, heading = link.partition("#")
    file = (ROOT / name).parent / target if target else ROOT / name
    assert file.exists()
    assert not heading or heading in anchors(file.read_text(encoding="utf-8"))


def anchors(text: str) -> set[str]:
    """Return the names that GitHub gives to headings."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    kept = ("".join(c for c in title.lower() if is_kept(c)) for title in titles)
    return {title.replace(" ", "-") for title in kept}


def is_kept(letter: str) -> bool:
    return letter in " -_" or unicodedata.category(letter)[0] in "LN"
