"""What PDF/UA-1 asks of the structure of a file, by the number that veraPDF gives the rule.

Each check takes a reader and yields what breaks the rule; none yields anything for a good file.
They cover the rules that Markdown, HTML and templates can break in WeasyPrint, no others. That
of letters which no font has (7.21.8-t1) is not seen in the file: drawing tells of those.
"""

import itertools
import re
from collections import Counter

from pypdf.generic import ContentStream, DictionaryObject

from .tag_tree import kids, root, walk

STANDARD = re.compile(
    "/(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOCI?|Index|NonStruct|Private|P|H[1-6]|L|LI"
    "|Lbl|LBody|Table|T[RHD]|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot"
    "|Figure|Formula|Form)"
)
MAY_HOLD = {
    "/L": {"/L", "/LI", "/Caption"},
    "/LI": {"/Lbl", "/LBody"},
    "/Link": set(),
    "/Table": {"/THead", "/TBody", "/TFoot", "/TR", "/Caption"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TFoot": {"/TR"},
    "/TR": {"/TH", "/TD"},
}
MAY_STAND_IN = {
    "/LI": {"/L"},
    "/Lbl": {"/LI"},
    "/LBody": {"/LI"},
    "/THead": {"/Table"},
    "/TBody": {"/Table"},
    "/TFoot": {"/Table"},
    "/TR": {"/Table", "/THead", "/TBody", "/TFoot"},
    "/TH": {"/TR"},
    "/TD": {"/TR"},
}
PAINT = {b"Tj", b"TJ", b"'", b'"', b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"}
PAINT |= {b"sh", b"Do", b"INLINE IMAGE"}


def standard_kinds(reader):
    for element in walk(root(reader)):
        if not STANDARD.fullmatch(element["/S"]):
            yield element["/S"]


def nesting(reader):
    for element in walk(root(reader)):
        kind = element["/S"]
        for kid in kids(element):
            inside = kid["/S"]
            held = inside in MAY_HOLD.get(kind, {inside})
            if not held or kind not in MAY_STAND_IN.get(inside, {kind}):
                yield f"{inside} in {kind}"


def links(reader):
    """Every link that can be clicked is tagged as one, in one place, and has a description."""
    tagged: Counter[int] = Counter()
    for element in walk(root(reader)):
        for kid in element.get("/K", []):
            found = kid.get_object()
            if isinstance(found, DictionaryObject) and found.get("/Type") == "/OBJR":
                tagged[found.raw_get("/Obj").idnum] += element["/S"] == "/Link"
    for page in reader.pages:
        for annotation in page.get("/Annots", []):
            if tagged[annotation.idnum] != 1:
                yield f"{annotation.get_object()['/Rect']} is tagged {tagged[annotation.idnum]} x"
            if not annotation.get_object().get("/Contents", "").strip():
                yield "no description"


def fields(reader):
    """A field to fill in needs a name, which Markdown cannot give: there are none."""
    if "/AcroForm" in reader.root_object:
        yield "/AcroForm"
    for page in reader.pages:
        for annotation in page.get("/Annots", []):
            if annotation.get_object()["/Subtype"] != "/Link":
                yield annotation.get_object()["/Subtype"]


def figures(reader):
    for element in walk(root(reader)):
        if element["/S"] == "/Figure" and not element.get("/Alt", "").strip():
            yield "no /Alt"


def tables(reader):
    """Each cell knows its heads, which are in its table, and all rows are equally long."""
    names = Counter(e["/ID"] for e in walk(root(reader)) if "/ID" in e)
    yield from (name for name, count in names.items() if count > 1)
    for table in walk(root(reader)):
        if table["/S"] != "/Table":
            continue
        cells = [element for element in walk(table) if element["/S"] in ("/TH", "/TD")]
        heads = {cell["/ID"] for cell in cells if cell["/S"] == "/TH"}
        for cell in cells:
            said = cell["/A"].get("/Headers", []) if cell["/S"] == "/TD" else list(heads)
            if not said or not set(said) <= heads:
                yield f"a cell with the heads {said}"
        rows = [list(kids(row)) for row in walk(table) if row["/S"] == "/TR"]
        if len({sum(int(c["/A"].get("/ColSpan", 1)) for c in row) for row in rows}) != 1:
            yield f"rows of {[len(row) for row in rows]} cells"


def headings(reader):
    kinds = [element["/S"] for element in walk(root(reader))]
    levels = [int(kind[2:]) for kind in kinds if re.fullmatch("/H[1-6]", kind)]
    for above, below in itertools.pairwise([0, *levels]):
        if below > above + 1:
            yield f"H{below} after H{above}"


def painting(reader):
    """All that is drawn belongs to a tag, or is marked as decoration."""
    for number, page in enumerate(reader.pages, start=1):
        inside = []
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator in (b"BDC", b"BMC"):
                inside.append(operator == b"BDC" or operands == ["/Artifact"])
            elif operator == b"EMC":
                inside.pop()
            elif operator in PAINT and not any(inside):
                yield f"{operator.decode()} on page {number}"


def mapping(reader):
    """Each piece of text knows its tag by the list that leads back from pages to tags."""
    numbers = root(reader)["/ParentTree"]["/Nums"]
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in reader.pages:
        known = parents[page["/StructParents"]].get_object()
        content = ContentStream(page.get_contents(), reader)
        used = [o[1]["/MCID"] for o, op in content.operations if op == b"BDC" and "/MCID" in o[1]]
        if sorted(used) != list(range(len(known))):
            yield f"{len(used)} pieces, {len(known)} tags"
        if "/Annots" in page and page.get("/Tabs") != "/S":
            yield "/Tabs"


def fonts(reader):
    for page in reader.pages:
        for name, font in page["/Resources"].get("/Font", {}).items():
            inner = font.get("/DescendantFonts", [font])[0].get_object()
            inside = any(key.startswith("/FontFile") for key in inner.get("/FontDescriptor", ()))
            if font["/Subtype"] != "/Type3" and not inside:
                yield f"{name} is not in the file"
            if "/ToUnicode" not in font:
                yield f"{name} has no letters"


def language(reader):
    if not re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", reader.root_object.get("/Lang", "")):
        yield "no /Lang"


def title(reader):
    metadata = reader.root_object["/Metadata"].get_object().get_data().decode()
    found = re.search(r"<dc:title>.*?<rdf:li[^>]*>([^<]*)", metadata, re.DOTALL)
    if not found or not found[1].strip():
        yield "no title"
    if not reader.root_object.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the name of the file is shown instead"
    if not re.search(r"pdfuaid:part\W+1\b", metadata):
        yield "it does not say that it is PDF/UA-1"


CHECKS = {
    "7.1-t3": painting,
    "7.1-t5": standard_kinds,
    "7.1-t9": title,
    "7.1-t11": mapping,
    "7.2-t20": nesting,
    "7.2-t29": language,
    "7.3-t1": figures,
    "7.4.2-t1": headings,
    "7.5-t1": tables,
    "7.18.1-t3": fields,
    "7.18.5-t1": links,
    "7.21.4.1": fonts,
}


def problems(reader):
    """Return what is wrong by the number of the rule."""
    found = {rule: list(check(reader)) for rule, check in CHECKS.items()}
    return {rule: said for rule, said in found.items() if said}
