"""Word documents made by hand, part by part: what other programs put into them."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from tests.authoring.importing.documents import png

from briefgen.authoring.importing.reading import read_document
from briefgen.errors import BriefgenError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
START = f'<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>'
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/></Types>'
)


def relations(*targets: tuple[str, str, str], mode: str = "") -> str:
    found = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/relationships/{kind}" Target="{to}"{mode}/>'
        for name, kind, to in targets
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{found}</Relationships>'


def packed(body: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("a", "officeDocument", "word/document.xml")),
        "word/document.xml": f"{START}{body}</w:body></w:document>",
        **(more or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _styles() -> str:
    named = (("Title", "Title"), ("Head", "heading 1"), ("List", "List Number"))
    found = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in named
    )
    return f'<w:styles xmlns:w="{W}">{found}</w:styles>'


STYLES = {
    "word/styles.xml": _styles(),
    "word/_rels/document.xml.rels": relations(("s", "styles", "styles.xml")),
}


def text_of(tmp_path, data: bytes) -> str:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    return read_document(path, "a.docx").text


def test_a_footnote_stands_below_the_paragraph_that_it_belongs_to(tmp_path):
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p>{run('Use glue.')}{note}</w:p>{paragraph('Wait an hour.')}"
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{paragraph("Not tape.")}</w:footnote>'
        "</w:footnotes>"
    )
    more = {
        "word/footnotes.xml": notes,
        "word/_rels/document.xml.rels": relations(("n", "footnotes", "footnotes.xml")),
    }
    text = text_of(tmp_path, packed(body, more))
    assert text == "Use glue.[^2]\n\n[^2]: Not tape.\n\nWait an hour.\n"


def test_what_was_taken_back_is_gone_and_what_was_put_in_is_there(tmp_path):
    gone = '<w:del w:id="1"><w:r><w:delText>ten</w:delText></w:r></w:del>'
    body = f'<w:p>{run("Pay ")}{gone}<w:ins w:id="2">{run("twenty")}</w:ins>{run(" EUR.")}</w:p>'
    assert text_of(tmp_path, packed(body)) == "Pay twenty EUR.\n"


def test_the_words_of_a_text_box_come_along(tmp_path):
    box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('Mind the dog')}"
    box = (
        f"<w:p><w:r>{box}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>{run('Ring.')}</w:p>"
    )
    text = text_of(tmp_path, packed(box))
    assert "Mind the dog" in text
    assert "Ring." in text


def test_words_in_marks_and_links_and_lines(tmp_path):
    link = f'<w:hyperlink r:id="l">{run("the shop")}</w:hyperlink>'
    body = (
        f"<w:p>{run('Open ')}{link}{run(' now ', '<w:b/>')}{run('please', '<w:i/>')}"
        f"<w:r><w:br/></w:r>{run('2. then * wait')}</w:p>"
    )
    more = {
        "word/_rels/document.xml.rels": relations(
            ("l", "hyperlink", "https://example.com/a_b(c)"), mode=' TargetMode="External"'
        )
    }
    text = text_of(tmp_path, packed(body, more))
    assert text == (
        "Open [the shop](<https://example.com/a_b(c)>) **now** *please*\\\n2\\. then \\* wait\n"
    )


def test_lists_in_lists_and_tables_with_wide_cells(tmp_path):
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )

    def item(level: int, words: str) -> str:
        return paragraph(
            words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        )

    def cell(words: str, wide: str = "") -> str:
        return f"<w:tc><w:tcPr>{wide}</w:tcPr>{paragraph(words)}</w:tc>"

    rows = (
        f"<w:tr>{cell('Size', '<w:gridSpan w:val=' + chr(34) + '2' + chr(34) + '/>')}</w:tr>"
        f"<w:tr>{cell('S|M')}{cell('L')}</w:tr>"
    )
    body = item(0, "Pack") + item(1, "cups") + item(1, "plates") + item(0, "Send")
    more = {
        "word/numbering.xml": numbering,
        "word/_rels/document.xml.rels": relations(("n", "numbering", "numbering.xml")),
    }
    text = text_of(tmp_path, packed(f"{body}<w:tbl>{rows}</w:tbl>", more))
    assert text == (
        "1. Pack\n   - cups\n   - plates\n2. Send\n\n| Size |  |\n| --- | --- |\n| S\\|M | L |\n"
    )


def test_words_that_the_converter_cannot_read_are_named(tmp_path):
    path = tmp_path / "a.docx"
    strange = f'<x:chart xmlns:x="urn:x">{run("Umsatzkurve")}</x:chart>'
    path.write_bytes(packed(f"<w:p>{run('Read it.')}{strange}</w:p>"))
    document = read_document(path, "a.docx")
    assert "Umsatzkurve" not in document.text
    assert len(document.notes) == 1
    assert document.notes[0].endswith("copy them by hand: Umsatzkurve.")


def test_a_linked_picture_is_not_fetched_from_this_computer(tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(png())
    blip = (
        '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr id="1" name="P"/><a:graphic xmlns:a="http://schemas.'
        'openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://'
        'schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="p"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    more = {
        "word/_rels/document.xml.rels": relations(
            ("p", "image", secret.as_uri()), mode=' TargetMode="External"'
        )
    }
    path = tmp_path / "a.docx"
    path.write_bytes(packed(f"<w:p>{run('Look:')}<w:r>{blip}</w:r></w:p>", more))
    document = read_document(path, "a.docx")
    assert document.text == "Look: ![](linked-picture.png)\n"
    assert document.pictures == {}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 and so on",
        b"plain words",
        packed("<w:p>").replace(b"</w:body>", b"</w:bodi>"),
    ],
    ids=["empty", "cut off", "no archive", "broken"],
)
def test_a_damaged_document_gets_a_message(tmp_path, data):
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(BriefgenError, match=r"I cannot read a\.docx as a Word document"):
        read_document(path, "a.docx")


def test_a_document_that_is_far_too_large_inside_is_refused(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 201_000_000)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(BriefgenError, match="too large when unpacked"):
        read_document(path, "a.docx")
