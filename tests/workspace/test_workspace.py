"""Where the briefs are, what they are called, and which names cannot be used."""

import os
from pathlib import Path

import pytest

from briefgen import workspace as at
from briefgen.errors import BriefgenError
from briefgen.source import SourceFile
from briefgen.workspace import Found, Workspace


def tree(root: Path, *names: str) -> Workspace:
    for name in names:
        path = root / "briefs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    (root / "briefs").mkdir(exist_ok=True)
    return Workspace(root)


def names(found: Found) -> list[str]:
    return [brief.name for brief in found.briefs]


def told(found: Found) -> dict[str, str]:
    """The message about each file that cannot be built."""
    wrong = [refused.diagnostic for refused in found.refused]
    return {d.place.source.name.removeprefix("briefs/"): d.message for d in wrong}


def test_a_workspace_is_the_nearest_folder_upwards(tmp_path: Path) -> None:
    (tmp_path / "acme/briefs/shop").mkdir(parents=True)
    (tmp_path / "acme/briefgen.yaml").write_text("")
    assert at.find(tmp_path / "acme").root == tmp_path / "acme"
    assert at.find(tmp_path / "acme/briefs/shop").root == tmp_path / "acme"


def test_settings_alone_make_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").write_text("")
    assert at.find(tmp_path).root == tmp_path


def test_without_a_workspace_it_is_told_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "briefs").write_text("a file is no folder")
    with pytest.raises(BriefgenError, match=r"briefs/my-first-brief\.md"):
        at.find(tmp_path)


def test_names_are_paths_without_the_ending(tmp_path: Path) -> None:
    here = tree(
        tmp_path,
        "b.md",
        "v1.2.md",
        "LOUD.MD",
        "shop/brief.md",
        "shop/notes.md",
        "clients/ann/logo.md",
        "clients/bob/brief.md",
        "手順.md",
        "_draft.md",
        "_shared/tone.md",
        "_records/b/b.md",
        "shop/_old.md",
        ".hidden.md",
        "readme.txt",
        "notes.markdown",
    )
    assert names(at.find_briefs(here)) == [
        "LOUD",
        "b",
        "clients/ann/logo",
        "clients/bob",
        "shop",
        "shop/notes",
        "v1.2",
        "手順",
    ]


def test_a_brief_in_a_folder_may_use_that_folder(tmp_path: Path) -> None:
    found = at.find_briefs(tree(tmp_path, "shop/brief.md", "b.md"))
    assert [b.folder for b in found.briefs] == [tmp_path / "briefs", tmp_path / "briefs/shop"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("same.md", "same/brief.md"),
        ("Same.md", "same/brief.md"),
        ("Stra\u00dfe.md", "STRASSE/brief.md"),
        ("caf\u00e9.md", "cafe\u0301/brief.md"),
    ],
)
def test_of_two_briefs_with_one_name_none_is_built(tmp_path: Path, one: str, other: str) -> None:
    found = at.find_briefs(tree(tmp_path, one, other, "good.md"))
    assert names(found) == ["good"]
    assert set(told(found)) == {one, other}
    assert all("two briefs are called" in message for message in told(found).values())
    notes = [refused.diagnostic.note for refused in found.refused]
    assert {n.place.source.name for n in notes if n} == {f"briefs/{one}", f"briefs/{other}"}


def test_three_of_one_name_are_all_named(tmp_path: Path) -> None:
    found = at.find_briefs(tree(tmp_path, "a.md", "A.md", "a/brief.md"))
    assert names(found) == []
    assert set(told(found)) == {"a.md", "A.md", "a/brief.md"}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("index.md", "briefgen writes something of that name"),
        ("Index/brief.md", "briefgen writes something of that name"),
        ("private.md", "briefgen writes something of that name"),
        ("private/plan.md", "briefgen writes something of that name"),
        ("shop.job-post.md", "briefgen writes something of that name"),
        ("shop.changes.md", "briefgen writes something of that name"),
        ("nul.md", "Windows keeps the name nul"),
        ("Con/plan.md", "Windows keeps the name Con"),
        ("NUL.tar.md", "Windows keeps the name NUL.tar"),
        ("com\u00b9.md", "Windows keeps the name"),
        ("-rf.md", "begin with a dash"),
        ("plan .md", "end with a dot or a space"),
        ("plan..md", "end with a dot or a space"),
        ("why?.md", "because of ?"),
        ("a\\b.md", "because of \\"),
        ("a\nb.md", "cannot be typed"),
        ("a\x1b[31m.md", "cannot be typed"),
        ("a\u0085b.md", "cannot be typed"),
        ("\u624b" * 70 + ".md", "longer than 200 bytes"),
    ],
)
def test_names_that_no_file_can_have_everywhere(tmp_path: Path, name: str, words: str) -> None:
    found = at.find_briefs(tree(tmp_path, name, "good.md"))
    assert names(found) == ["good"]
    assert words in told(found)[name]


def test_a_name_that_is_no_text_at_all(tmp_path: Path) -> None:
    here = tree(tmp_path, "good.md")
    with open(os.fsencode(tmp_path) + b"/briefs/\xff.md", "wb"):  # noqa: PTH123 - bytes, not a path
        pass
    found = at.find_briefs(here)
    assert names(found) == ["good"]
    assert list(told(found).values()) == ["there is a character in this name that cannot be typed"]


@pytest.mark.parametrize(
    "name", ["shop/index.md", "indexes.md", "console.md", "a.b.md", "x/con1.md"]
)
def test_names_that_only_look_taken(tmp_path: Path, name: str) -> None:
    assert names(at.find_briefs(tree(tmp_path, name))) == [name.removesuffix(".md")]


def test_a_link_out_of_the_briefs_is_not_read(tmp_path: Path) -> None:
    here = tree(tmp_path, "good.md")
    (tmp_path / "secret.md").write_text("x")
    (tmp_path / "briefs/link.md").symlink_to("../secret.md")
    (tmp_path / "briefs/same.md").symlink_to("good.md")
    found = at.find_briefs(here)
    assert names(found) == ["good", "same"]
    assert "leads out" in told(found)["link.md"]


def test_everything_is_chosen_when_nothing_is_named(tmp_path: Path) -> None:
    here = tree(tmp_path, "a.md", "b.md", "index.md")
    found = at.find_briefs(here)
    assert at.choose(here, found, ()) == found


def test_a_brief_is_chosen_by_name_or_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tree(tmp_path, "a.md", "shop/brief.md", "caf\u00e9.md", "clients/ann/logo.md")
    monkeypatch.chdir(tmp_path)
    found = at.find_briefs(here)

    def chosen(*wanted: str) -> list[str]:
        return names(at.choose(here, found, wanted))

    assert chosen("a") == chosen("briefs/a.md") == chosen(f"{tmp_path}/briefs/a.md") == ["a"]
    assert chosen("a", "briefs/a.md", "a") == ["a"]
    assert chosen("shop") == chosen("shop/") == chosen("briefs/shop") == ["shop"]
    assert chosen("briefs/shop/brief.md") == ["shop"]
    assert chosen("clients\\ann\\logo") == ["clients/ann/logo"]
    assert chosen("cafe\u0301") == ["caf\u00e9"]
    monkeypatch.chdir(tmp_path / "briefs/clients/ann")
    assert chosen("logo.md") == ["clients/ann/logo"]


def test_an_unknown_name_is_answered_with_the_nearest(tmp_path: Path) -> None:
    here = tree(tmp_path, "podcast-editing.md", "logo.md", *(f"x{n}.md" for n in range(9)))
    found = at.find_briefs(here)
    with pytest.raises(BriefgenError) as near:
        at.choose(here, found, ("logo", "podcast-editting"))
    said = "There is no brief called podcast-editting. Did you mean podcast-editing?"
    assert str(near.value) == said


def test_a_refused_brief_can_be_asked_for_and_others_are_not_told_of(tmp_path: Path) -> None:
    here = tree(tmp_path, "good.md", "index.md", "a.md", "A.md")
    found = at.find_briefs(here)
    assert set(told(at.choose(here, found, ("index",)))) == {"index.md"}
    assert set(told(at.choose(here, found, ("a",)))) == {"a.md", "A.md"}
    assert at.choose(here, found, ("good",)).refused == ()


def test_no_brief_at_all_ends_the_run(tmp_path: Path) -> None:
    here = tree(tmp_path, "_draft.md")
    with pytest.raises(BriefgenError, match=r"There is no brief in .*\n.*briefgen new"):
        at.choose(here, at.find_briefs(here), ())


def test_settings_are_optional_but_must_be_a_text(tmp_path: Path) -> None:
    here = tree(tmp_path)
    assert at.read_settings(here) is None
    settings = tmp_path / "briefgen.yaml"
    settings.write_bytes(b"\xef\xbb\xbfdefaults: {}\n")
    assert at.read_settings(here) == SourceFile("briefgen.yaml", "defaults: {}\n")
    settings.write_bytes(b"a: b\nc: \xe9\n")
    with pytest.raises(BriefgenError, match=r"^briefgen\.yaml:2:4: .*not UTF-8"):
        at.read_settings(here)
    settings.unlink()
    settings.mkdir()
    with pytest.raises(BriefgenError, match="this is a folder"):
        at.read_settings(here)


def test_templates_of_the_workspace_come_first(tmp_path: Path) -> None:
    (tmp_path / "templates/parts").mkdir(parents=True)
    (tmp_path / "templates/guide.html").write_text("mine")
    (tmp_path / "templates/parts/steps.html").write_text("mine too")
    (tmp_path / "templates/logo.png").write_bytes(b"\x89PNG")
    found = at.read_templates(tree(tmp_path))
    assert found.own == {"guide.html": "mine", "parts/steps.html": "mine too"}
    assert {"guide.html", "parts/steps.html", "styles/paper.css"} <= set(found.packaged)


def test_the_checkout_replaces_none_of_its_own_templates() -> None:
    checkout = Workspace(Path(__file__).parent.parent.parent)
    found = at.read_templates(checkout)
    assert found.own == {}
    assert "guide.html" in found.packaged


def test_a_copy_of_a_packaged_template_replaces_nothing(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    same = at.read_templates(tree(tmp_path)).packaged["guide.html"]
    (tmp_path / "templates/guide.html").write_text(same, encoding="utf-8")
    assert at.read_templates(tree(tmp_path)).own == {}


def test_a_template_that_is_no_text_ends_the_run(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/guide.html").write_bytes(b"<p>\n\xe9")
    with pytest.raises(BriefgenError, match=r"^templates/guide\.html:2:1: .*not UTF-8"):
        at.read_templates(tree(tmp_path))
