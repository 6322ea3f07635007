"""`briefgen import` as an owner types it."""

import pytest
from tests.authoring.importing.documents import SAMPLES, png, put
from tests.cli.test_new import briefgen, files

BY_NAME = {sample.file: sample for sample in SAMPLES}


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "office"
    (folder / "briefs").mkdir(parents=True)
    return folder


def test_a_document_is_imported_and_the_owner_hears_what_was_done(workspace, tmp_path):
    source = put(BY_NAME["tables.md"], tmp_path)
    done = briefgen(workspace, "import", str(source), "price-list")
    assert done.returncode == 0
    assert done.stdout == "Wrote briefs/price-list.md\n"
    said = done.stderr.splitlines()
    assert said[0] == "Filled in, because it was certain:"
    assert "  | Client | Oskar Lind |  ->  owner: Oskar Lind" in said
    assert "  | Rate | 30 EUR per hour |  ->  payment: 30 EUR hour" in said
    assert "What is missing or unclear:" in said
    missing = said.index("What is missing or unclear:")
    assert any("missing-goal" in line for line in said[missing:])
    assert not any("missing-deliverables" in line for line in said)
    assert said[-1] == "Read the brief, then type: briefgen lint price-list"
    assert (workspace / "briefs" / "price-list.md").read_text().startswith("---\ntitle: ")


def test_pictures_come_along_and_the_guide_shows_them(workspace, tmp_path):
    done = briefgen(workspace, "import", str(put(BY_NAME["photos.docx"], tmp_path)))
    assert done.stdout.splitlines() == [
        "Wrote briefs/photos/brief.md",
        "Wrote briefs/photos/picture-1-photo-no-1-cup-left.png",
        "Wrote briefs/photos/picture-2-photo-no-2-cup-left.png",
    ]
    assert (workspace / "briefs/photos/picture-2-photo-no-2-cup-left.png").read_bytes() == png(100)
    briefgen(workspace, "build", "photos", "--format", "html", "--document", "guide")
    guide = (workspace / "output" / "photos.html").read_text()
    assert 'alt="Photo no. 1: cup (left)"' in guide
    assert guide.count("data:image/png") == 2


@pytest.mark.parametrize("name", ["tables.md", "photos.docx"])
def test_nothing_is_written_over(workspace, tmp_path, name):
    source = put(BY_NAME[name], tmp_path)
    briefgen(workspace, "import", str(source), "mine")
    before = files(workspace)
    done = briefgen(workspace, "import", str(source), "mine")
    assert done.returncode == 2
    assert "There is a brief of this name: briefs/mine" in done.stderr
    assert files(workspace) == before


def test_a_folder_of_the_name_is_left_alone(workspace, tmp_path):
    (workspace / "briefs" / "photos").mkdir()
    (workspace / "briefs" / "photos" / "old.txt").write_text("keep")
    before = files(workspace)
    done = briefgen(workspace, "import", str(put(BY_NAME["photos.docx"], tmp_path)))
    assert done.returncode == 2
    assert "there is something of that name" in done.stderr
    assert files(workspace) == before


def test_the_document_itself_is_not_touched(workspace, tmp_path):
    source = put(BY_NAME["parcels/wrap.md"], tmp_path / "in")
    before = files(tmp_path / "in")
    assert briefgen(workspace, "import", str(source)).returncode == 0
    assert files(tmp_path / "in") == before


def test_the_owner_says_kind_and_language(workspace, tmp_path):
    source = put(BY_NAME["photos.txt"], tmp_path)
    briefgen(workspace, "import", str(source), "--kind", "procedure", "--language", "de")
    text = (workspace / "briefs" / "photos.md").read_text()
    assert "kind: procedure\nlanguage: de\n" in text


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"%PDF-1.7", "save it as a Word document (.docx), and import that."),
        ("a.doc", b"\xd0\xcf\x11\xe0", "save it as a Word document (.docx), and import that."),
        ("a.docx", b"no archive", "as a Word document"),
        ("a.zip", b"PK\x03\x04", "Unpack it, and import the file in it."),
        ("a.md", b"\x00\x01", "it is no text"),
    ],
)
def test_what_cannot_be_read_gets_a_message(workspace, tmp_path, name, data, said):
    (tmp_path / name).write_bytes(data)
    done = briefgen(workspace, "import", str(tmp_path / name))
    assert done.returncode == 2
    assert said in done.stderr
    assert files(workspace) == {}


def test_a_file_that_is_not_there_and_a_folder(workspace, tmp_path):
    done = briefgen(workspace, "import", "nowhere.md")
    assert done.returncode == 2
    assert done.stderr == "briefgen: I cannot import nowhere.md: there is no such file.\n"
    done = briefgen(workspace, "import", str(tmp_path))
    assert done.returncode == 2
    assert "this is a folder" in done.stderr


def test_an_empty_document_becomes_a_brief_with_everything_to_do(workspace, tmp_path):
    (tmp_path / "empty.md").write_text("")
    done = briefgen(workspace, "import", str(tmp_path / "empty.md"))
    assert done.returncode == 0
    assert "No fact was certain enough to fill in." in done.stderr
    assert "title: TODO" in (workspace / "briefs" / "empty.md").read_text()
