"""Where documents go, and where they never go."""

from pathlib import Path

import pytest

from briefgen.build import Result, output_folder, write_index, write_result
from briefgen.errors import BriefgenError
from briefgen.workspace import Workspace, read_templates


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "briefs").mkdir()
    return Workspace(tmp_path)


def result(name: str, *formats: str, title: str = "T") -> Result:
    return Result(name, title, tuple((f"{name}.{form}", b"x") for form in formats), ())


def test_output_stands_beside_the_briefs(workspace: Workspace) -> None:
    assert output_folder(workspace, None) == workspace.root / "output"


def test_a_folder_of_ones_own_is_taken_from_where_one_is(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.briefs)
    assert output_folder(workspace, Path("../here")).resolve() == workspace.root / "here"
    assert output_folder(workspace, workspace.root / "there") == workspace.root / "there"


@pytest.mark.parametrize("given", ["briefs", "briefs/shop", "templates", "output/../templates/x"])
def test_nothing_is_written_where_the_owner_writes(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.chdir(workspace.root)
    with pytest.raises(BriefgenError, match="holds what you wrote"):
        output_folder(workspace, Path(given))


def test_a_nested_name_gets_its_folders(workspace: Workspace) -> None:
    folder = workspace.root / "output"
    written = write_result(folder, result("clients/ann/logo", "html", "pdf"))
    assert written == (folder / "clients/ann/logo.html", folder / "clients/ann/logo.pdf")
    assert all(path.read_bytes() == b"x" for path in written)


def test_what_others_put_there_stays(workspace: Workspace) -> None:
    folder = workspace.root / "output"
    folder.mkdir()
    (folder / "mine.html").write_text("mine")
    write_result(folder, result("a", "html"))
    assert (folder / "mine.html").read_text() == "mine"


def test_the_index_leads_to_what_was_made(workspace: Workspace) -> None:
    folder = workspace.root / "output"
    results = (result("clients/a b", "html", "pdf", title="<Tea>"), result("none"))
    write_index(folder, results, read_templates(workspace))
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert 'href="clients/a%20b.html"' in page
    assert 'href="clients/a%20b.pdf"' in page
    assert "&lt;Tea&gt;" in page
    assert "none" not in page.split("<body")[1]
