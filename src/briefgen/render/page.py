"""The page that a template makes of a document: the context it gets, whatever the format."""

import functools
import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from briefgen.anchors import step_id
from briefgen.audience import Reader
from briefgen.brand import Brand
from briefgen.hand_over import general_criteria, hand_overs
from briefgen.markup import Rendering
from briefgen.readback import questions as read_back
from briefgen.render.branding import LOGO, styles
from briefgen.render.clocks import Clocks
from briefgen.render.document import CHANGES, GUIDE, SCORECARD, SCREENING, Document, Kind
from briefgen.render.filters import Surface
from briefgen.render.notice import notice_of
from briefgen.render.outline import Outline, outline
from briefgen.render.people import asked, people
from briefgen.render.scorecard import card
from briefgen.render.screening import kit
from briefgen.render.tagged import NEW_PAGE, broken, tight
from briefgen.render.templates import render, verbatim
from briefgen.render.timetable import rows
from briefgen.render.update_form import dates, questions
from briefgen.render.wording import Wording
from briefgen.workspace import Templates

_OWN: Mapping[Kind, Callable[[Document], object]] = {
    SCREENING: kit,
    SCORECARD: card,
    CHANGES: notice_of,
}
"""What one kind of document is made of, and no other."""

_TAG = re.compile(r"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$")


def page(
    document: Document,
    templates: Templates,
    template: str,
    pictures: Mapping[str, str],
    *,
    paper: bool,
) -> str:
    """Return the text that `template` makes of a document; `pictures` are URLs by source."""
    labels, front = document.language.labels, document.brief.front
    found, say = outline(document), Wording(document)
    context = {
        "document": document,
        "brief": document.brief,
        "front": front,
        "labels": labels,
        "lang": _lang(document),
        "dir": document.language.direction,
        "say": say,
        "clocks": Clocks(say),
        "rows": rows(document),
        "update_dates": dates(document),
        "update_questions": questions(document),
        "parts": found.parts,
        "own": _OWN[document.kind](document) if document.kind in _OWN else None,
        "part_called": {part.key: part for part in found.parts},
        "kind_name": getattr(labels, document.kind.label),
        "draft_notice": _draft_notice(document),
        "people": people(front, labels),
        "asked": asked(front),
        "hand_overs": hand_overs(front),
        "general_criteria": general_criteria(front),
        "read_back": read_back(document.brief),
        "step_id": step_id,
        "style": functools.partial(_style, templates, document.brand),
        "script": functools.partial(verbatim, templates),
        "logo": pictures.get(LOGO, ""),
        "surface": Surface(
            _rendering(document, pictures, found, paper=paper), paper, labels.table
        ),
    }
    text = render(templates, template, context, document.kind.reader)
    return tight(broken(text)) if paper else text


def _style(templates: Templates, brand: Brand, *names: str) -> Markup:
    """Return stylesheets for a screen with what the brand changes; paper has its own way."""
    changed = styles(brand, paper=False)
    own = Markup(f"{changed}\n" if changed else "")  # noqa: S704 - colours and a font's checked name
    return verbatim(templates, *names) + own


def _draft_notice(document: Document) -> str:
    labels = document.language.labels
    notices = {Reader.APPLICANT: labels.draft_post, Reader.WORKER: labels.draft_notice}
    return notices.get(document.kind.reader, labels.draft_owner)


def _lang(document: Document) -> str:
    """Return the brief's own language tag, since most words on the page are the author's."""
    tag = document.brief.front.language.strip().replace("_", "-")
    return tag if _TAG.match(tag) else document.language.tag


def _rendering(
    document: Document, pictures: Mapping[str, str], found: Outline, *, paper: bool
) -> Rendering:
    labels = document.language.labels
    names = ("note", "tip", "important", "warning", "caution", "picture")
    words = {name: str(getattr(labels, name)) for name in names}
    page_break = NEW_PAGE if paper else ""
    turned = document.language.direction == "rtl"
    # What links inside the brief lead to is in the guide alone.
    anchors = found.anchors if document.kind == GUIDE else {}
    begin = {w: kind for kind, said in document.language.note_words.items() for w in said}
    return Rendering(pictures, anchors, words, begin, page_break=page_break, right_to_left=turned)
