"""What a document may know."""

from dataclasses import replace

from briefgen.inputs import Picture, Refused
from briefgen.render.document import DOCUMENTS, GUIDE, make
from briefgen.workspace import Workspace, find_briefs


def test_documents_are_listed_with_their_readers_and_what_they_are_made_as():
    assert [(kind.name, kind.reader.value, kind.formats) for kind in DOCUMENTS] == [
        ("guide", "worker", ("html", "pdf")),
        ("calendar", "worker", ("ics",)),
        ("job-post", "applicant", ("html", "pdf", "txt")),
        ("screening", "owner", ("html", "pdf", "csv")),
        ("scorecard", "owner", ("html", "pdf", "yaml")),
        ("owner-calendar", "owner", ("ics",)),
    ]


def test_only_what_the_owner_reads_lies_in_the_private_folder():
    assert [kind.file("shop/x", kind.formats[0]) for kind in DOCUMENTS] == [
        "shop/x.html",
        "shop/x.ics",
        "shop/x.job-post.html",
        "private/shop/x.screening.html",
        "private/shop/x.scorecard.html",
        "private/shop/x.owner.ics",
    ]


def test_a_document_holds_only_what_its_reader_may_see(guide):
    text = (
        "---\nprivate: secret\n---\n\n## Goal\n\n![a](a.png)\n\n## Private notes\n\n![b](b.png)\n"
    )
    shown = Picture(b"a", "image/png")
    hidden = Picture(b"b", "image/png")
    document = guide(text, {"a.png": shown, "b.png": hidden})
    assert document.brief.front.private == ""
    assert document.pictures == {"a.png": shown}


def test_the_fingerprint_changes_with_what_the_reader_sees_and_with_nothing_else(guide):
    text = "---\nprivate: {}\n---\n\n## Goal\n\n{}\n"
    mark = guide(text.format("a", "b")).fingerprint
    assert guide(text.format("c", "b")).fingerprint == mark
    assert guide(text.format("a", "c")).fingerprint != mark
    assert len(mark) == 8


def test_a_picture_that_was_refused_is_not_shown(guide):
    document = guide("![a](a.png)", {"a.png": Refused("too large")})
    assert document.pictures == {}


def test_making_it_twice_makes_the_same(rich):
    again = make(GUIDE, rich.brief, rich.pictures)
    assert again == replace(rich)


def test_no_brief_can_be_called_like_a_shared_document_of_another(tmp_path):
    (tmp_path / "briefs").mkdir()
    others = [kind for kind in DOCUMENTS if not kind.folder and kind.suffix]
    assert others
    for kind in others:
        name = kind.file("shop", "html").removesuffix(".html")
        (tmp_path / "briefs" / f"{name}.md").write_text("---\ntitle: T\n---\n")
    assert find_briefs(Workspace(tmp_path)).briefs == ()
