"""Which texts are checked: what the owner names, by whatever name, each once."""

import os
from pathlib import Path

import pytest

from briefgen.check import targets
from briefgen.errors import BriefgenError
from briefgen.source import SourceFile

TEXT = "---\ntitle: Case\n---\n"


@pytest.fixture
def acme(tmp_path):
    """A workspace with three briefs, and some files that are none."""
    for name in ("podcast.md", "shop/brief.md", "clients/ann/logo.md", "_shared/rates.md"):
        put(tmp_path, f"briefs/{name}")
    put(tmp_path, "briefgen.yaml", "lint:\n  profile: strict\n")
    put(tmp_path, "README.md")
    return tmp_path


def put(root, name, text=TEXT):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def no_stdin():
    raise AssertionError("nobody asked for standard input")


def shown(start, *wanted, stdin=no_stdin):
    found = targets(start, wanted, stdin)
    assert found.refused == ()
    return [target.source.name for target in found.texts]


def names(start, *wanted):
    return [target.brief.name for target in targets(start, wanted, no_stdin).texts]


def test_all_briefs_of_the_workspace_when_nothing_is_named(acme):
    everything = ["briefs/clients/ann/logo.md", "briefs/podcast.md", "briefs/shop/brief.md"]
    assert shown(acme) == everything
    assert shown(acme / "briefs/shop") == everything
    assert names(acme) == ["clients/ann/logo", "podcast", "shop"]


def test_a_brief_is_called_by_its_name(acme):
    assert shown(acme, "podcast") == ["briefs/podcast.md"]
    assert shown(acme, "shop") == ["briefs/shop/brief.md"]
    assert shown(acme, "Clients/Ann/LOGO") == ["briefs/clients/ann/logo.md"]
    assert shown(acme / "briefs/clients", "podcast") == ["briefs/podcast.md"]


def test_or_by_its_file_as_it_was_typed(acme):
    assert shown(acme, "briefs/podcast.md") == ["briefs/podcast.md"]
    assert shown(acme / "briefs", "podcast.md", "./shop/brief.md") == [
        "podcast.md",
        "./shop/brief.md",
    ]
    absolute = str(acme / "briefs/shop/brief.md")
    assert shown(acme, absolute) == [absolute]
    assert names(acme, absolute) == ["shop"]


def test_a_file_that_is_no_brief_of_the_workspace_is_checked_too(acme, tmp_path_factory):
    assert shown(acme, "README.md", "briefs/_shared/rates.md") == [
        "README.md",
        "briefs/_shared/rates.md",
    ]
    lonely = put(tmp_path_factory.mktemp("lonely"), "draft.txt")
    (target,) = targets(acme, (str(lonely),), no_stdin).texts
    assert (target.brief.name, target.settings) == ("draft", None)
    assert target.workspace.root == lonely.parent


def test_the_settings_are_those_of_the_workspace_around_each_file(acme, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    put(other, "briefs/logo.md")
    put(other, "briefgen.yaml", "lint:\n  profile: relaxed\n")
    found = targets(acme, ("podcast", str(other / "briefs/logo.md")), no_stdin).texts
    assert [target.settings for target in found] == [
        SourceFile("briefgen.yaml", "lint:\n  profile: strict\n"),
        SourceFile("briefgen.yaml", "lint:\n  profile: relaxed\n"),
    ]


def test_a_folder_means_the_briefs_in_it(acme):
    everything = ["clients/ann/logo.md", "podcast.md", "shop/brief.md"]
    assert shown(acme, "briefs") == [f"briefs/{name}" for name in everything]
    assert shown(acme, "briefs/") == [f"briefs/{name}" for name in everything]
    assert shown(acme, ".") == [f"briefs/{name}" for name in everything]
    assert shown(acme / "briefs", ".") == everything
    assert shown(acme / "briefs/shop", "..") == [f"../{name}" for name in everything]
    assert shown(acme, "briefs/clients") == ["briefs/clients/ann/logo.md"]
    assert names(acme, "briefs/shop") == ["shop"]


def test_a_folder_outside_a_workspace_means_every_text_in_it(tmp_path):
    for name in ("docs/a.md", "docs/deep/LOUD.MD", "docs/.git/c.md", "docs/d.txt", "e.md"):
        put(tmp_path, name)
    (tmp_path / "docs/folder.md").mkdir()
    assert shown(tmp_path, "docs") == ["docs/a.md", "docs/deep/LOUD.MD"]
    assert shown(tmp_path / "docs", ".") == ["a.md", "deep/LOUD.MD"]


@pytest.mark.parametrize("folder", ["empty", "briefs/_shared", "output"])
def test_a_folder_without_a_brief_ends_the_run(acme, folder):
    (acme / folder).mkdir(exist_ok=True)
    with pytest.raises(BriefgenError, match=f"^There is no brief in {folder}.$"):
        shown(acme, folder)
    with pytest.raises(BriefgenError, match=f"^There is no brief in {folder}/.$"):
        shown(acme, "podcast", f"{folder}/")


def test_a_folder_without_a_brief_ends_the_run_whatever_else_could_not_be_read(acme):
    put(acme, "briefs/bad/index?.md")
    (acme / "empty").mkdir()
    with pytest.raises(BriefgenError, match="There is no brief in empty"):
        targets(acme, ("briefs/bad", "empty"), no_stdin)


def test_an_empty_folder_anywhere_ends_the_run(tmp_path):
    (tmp_path / "inside").mkdir()
    with pytest.raises(BriefgenError, match=r"^There is no brief in \.\.\.$"):
        targets(tmp_path / "inside", ("..",), no_stdin)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("podcats", "There is no brief called podcats. Did you mean podcast"),
        ("podcast.MD", "There is no file called podcast.MD here."),
        ("nowhere/x.md", "There is no file called nowhere/x.md here."),
        ("nowhere/x", "There is no brief called nowhere/x."),
        ("x" * 5000, "There is no brief called xxx"),
    ],
)
def test_what_is_not_there_ends_the_run(acme, name, message):
    with pytest.raises(BriefgenError) as error:
        shown(acme, name)
    assert str(error.value).startswith(message)


def test_without_a_workspace_it_is_told_what_to_do(tmp_path):
    with pytest.raises(BriefgenError, match="I found no briefs"):
        shown(tmp_path)
    (tmp_path / "briefs").mkdir()
    with pytest.raises(BriefgenError, match="There is no brief in"):
        shown(tmp_path)


def test_each_brief_is_checked_once_by_its_first_name(acme):
    assert shown(acme, "podcast", "briefs/podcast.md", "podcast", "briefs") == [
        "briefs/podcast.md",
        "briefs/clients/ann/logo.md",
        "briefs/shop/brief.md",
    ]
    assert shown(acme, "./briefs/podcast.md", "podcast") == ["./briefs/podcast.md"]


def test_standard_input_is_read_once_and_counts_as_a_text_of_this_folder(acme):
    reads = []

    def stdin():
        reads.append(1)
        return "\ufeff---\ntitle: Typed\n---\n"

    found = targets(acme / "briefs/shop", ("-", "podcast", "-"), stdin).texts
    assert [target.source.name for target in found] == ["<stdin>", "briefs/podcast.md"]
    assert reads == [1]
    typed = found[0]
    assert typed.source.text == "---\ntitle: Typed\n---\n"
    assert (typed.is_stdin, found[1].is_stdin) == (True, False)
    assert typed.brief.folder == acme / "briefs/shop"
    assert typed.settings == SourceFile("briefgen.yaml", "lint:\n  profile: strict\n")


def test_standard_input_needs_no_workspace(tmp_path):
    (typed,) = targets(tmp_path, ("-",), lambda: TEXT).texts
    assert (typed.settings, typed.source.text) == (None, TEXT)


# --- links


def test_a_link_to_a_brief_is_the_brief(acme):
    (acme / "link.md").symlink_to(acme / "briefs/podcast.md")
    assert shown(acme, "link.md") == ["link.md"]
    assert shown(acme, "link.md", "podcast") == ["link.md"]
    (acme / "folder").symlink_to(acme / "briefs/shop")
    assert names(acme, "folder") == ["shop"]


def test_a_link_to_nothing_and_links_in_a_circle_are_told(acme):
    (acme / "briefs/gone.md").symlink_to(acme / "nowhere.md")
    (acme / "briefs/round.md").symlink_to(acme / "briefs/round.md")
    for wanted in ((), ("briefs",), ("gone", "round"), ("briefs/gone.md", "briefs/round.md")):
        found = targets(acme, wanted, no_stdin)
        told = {d.place.source.name: d.message for d in found.refused}
        assert set(told) == {"briefs/gone.md", "briefs/round.md"}
        assert all(told.values())
        assert {d.name for d in found.refused} == {"unreadable-file"}


def test_a_link_out_of_the_folder_of_briefs_is_told(acme, tmp_path_factory):
    secret = put(tmp_path_factory.mktemp("secret"), "keys.md")
    (acme / "briefs/keys.md").symlink_to(secret)
    for wanted in ((), ("keys",), ("briefs",)):
        found = targets(acme, wanted, no_stdin)
        assert "keys" not in [target.brief.name for target in found.texts]
        assert [d.name for d in found.refused] == ["unreadable-file"]


# --- files that cannot be read


def bytes_in(acme, data):
    (acme / "briefs/odd.md").write_bytes(data)


def test_a_file_that_is_no_text_is_told_with_its_place(acme):
    bytes_in(acme, b"---\ntitle: Caf\xe9\n---\n")
    for wanted, name in (
        ((), "briefs/odd.md"),
        (("odd",), "briefs/odd.md"),
        (("./briefs/odd.md",), "./briefs/odd.md"),
    ):
        (found,) = targets(acme, wanted, no_stdin).refused
        assert found.name == "unreadable-file"
        assert found.message == "from here on this is not UTF-8 text"
        assert found.place.source.name == name
        assert (found.place.span.start.line, found.place.span.start.column) == (2, 11)


@pytest.mark.parametrize("data", [b"\xff\xfea\0", b"a\0b", b"x" * (1 << 21)])
def test_other_files_that_are_no_text_are_told(acme, data):
    bytes_in(acme, data)
    found = targets(acme, (), no_stdin)
    assert [d.name for d in found.refused] == ["unreadable-file"]
    assert len(found.texts) == 3


def test_a_folder_or_a_pipe_that_is_called_like_a_brief_is_told_at_once(acme):
    (acme / "briefs/odd.md").mkdir()
    os.mkfifo(acme / "briefs/pipe.md")
    told = [d.message for d in targets(acme, (), no_stdin).refused]
    assert told == [
        "this is a folder, not a file with text",
        "this is a pipe, not a file with text",
    ]
    (pipe,) = targets(acme, ("briefs/pipe.md",), no_stdin).refused
    assert pipe.message == "this is a pipe, not a file with text"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(acme):
    (acme / "briefs/podcast.md").chmod(0)
    (found,) = targets(acme, (), no_stdin).refused
    assert found.message == "I am not allowed to read this file"


def test_two_briefs_of_one_name_are_told_of_one_another(acme):
    put(acme, "briefs/Podcast.md")
    for wanted in ((), ("podcast",), ("briefs",)):
        found = targets(acme, wanted, no_stdin)
        assert [d.name for d in found.refused] == ["name-clash", "name-clash"]
        assert "podcast" not in [target.brief.name for target in found.texts]
    # Named twice they are told of once.
    assert len(targets(acme, ("podcast", "briefs"), no_stdin).refused) == 2


def test_settings_that_cannot_be_read_end_the_run(acme):
    (acme / "briefgen.yaml").write_bytes(b"lint:\n  profile: \xff\n")
    with pytest.raises(BriefgenError, match=r"briefgen\.yaml:2:12: from here on"):
        targets(acme, (), no_stdin)


def test_nothing_is_written(acme):
    before = {path: path.stat().st_mtime_ns for path in Path(acme).rglob("*")}
    targets(acme, ("briefs", "podcast"), no_stdin)
    assert {path: path.stat().st_mtime_ns for path in Path(acme).rglob("*")} == before
