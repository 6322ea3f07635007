"""A small brief in each language is read, checked and made into a guide as an English one is."""

import datetime as dt
import re
from dataclasses import fields
from html import unescape
from pathlib import Path

import pytest

from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES, language_for
from briefgen.lint import Policy, Profile, check
from briefgen.parse import parse
from briefgen.render.document import GUIDE, make
from briefgen.render.html import html
from briefgen.source import SourceFile
from briefgen.workspace import Workspace, read_templates

ROOT = Path(__file__).parents[2]
BRIEFS = {path.stem: path for path in sorted((Path(__file__).parent / "briefs").glob("*.md"))}
EVERY = pytest.mark.parametrize("tag", BRIEFS)
SECTIONS = [
    "goal",
    "background",
    "audience",
    "tools",
    "steps",
    "deliverables",
    "acceptance",
    "schedule",
    "ask",
    "examples",
    "out_of_scope",
    "revisions",
    "private",
]
STEPS = {
    "ar": ("فحص الصور", "20 دقيقة", "توجد ثلاث صور لكل منتج.", "معالجة الصور", "رفع الصور"),
    "de": (
        "Rohfotos prüfen",
        "20 Min.",
        "zu jedem Produkt drei Bilder da sind.",
        "Fotos bearbeiten",
        "Fotos hochladen",
    ),
    "es": (
        "Revisar las fotos",
        "20 min",
        "hay tres imágenes de cada producto.",
        "Retocar las fotos",
        "Subir las fotos",
    ),
    "fil": (
        "Bilangin ang mga larawan",
        "20 minuto",
        "may tatlong larawan ang bawat produkto.",
        "I-edit ang mga larawan",
        "I-upload ang mga larawan",
    ),
    "fr": (
        "Contrôler les photos",
        "20 min",
        "il y a trois images de chaque produit.",
        "Retoucher les photos",
        "Déposer les photos",
    ),
    "hi": (
        "चित्र जाँचें",
        "20 मिनट",
        "हर उत्पाद के तीन चित्र हों।",
        "चित्र संपादित करें",
        "चित्र अपलोड करें",
    ),
    "ja": (
        "写真を確認する",
        "20分",
        "商品ごとに3枚ある。",
        "写真を加工する",
        "写真をアップロードする",
    ),
    "pt": (
        "Conferir as fotos",
        "20 min",
        "há três imagens de cada produto.",
        "Tratar as fotos",
        "Enviar as fotos",
    ),
    "uk": (
        "Перевірити фото",
        "20 хв",
        "є три зображення кожного товару.",
        "Обробити фото",
        "Завантажити фото",
    ),
    "zh": ("检查照片", "20分钟", "每件产品有三张照片。", "处理照片", "上传照片"),
}
"""Of each brief: the first step, its time, when it is done; the second step; the third."""
WORDS = re.compile(r"[^\W\d_]{3,}")
LATIN = re.compile(r"[A-Za-z]{2,}")


def file(tag):
    source = SourceFile(f"briefs/{tag}.md", BRIEFS[tag].read_text(encoding="utf-8"))
    return parse(Inputs(tag, source))


def guide(tag):
    return html(make(GUIDE, file(tag).brief, {}), read_templates(Workspace(ROOT)))


def seen(page):
    """Return the words of a page, those that only a screen reader says among them."""
    spoken = " ".join(re.findall(r'aria-label="([^"]*)"', page))
    body = re.sub(
        r"<style>.*?</style>|<script>.*?</script>|<meta[^>]*>", "", page, flags=re.DOTALL
    )
    return unescape(f"{spoken} {re.sub(r'<[^>]*>', ' ', body)}")


def test_there_is_a_brief_in_every_language_but_english():
    assert set(BRIEFS) == {language.tag for language in LANGUAGES} - {"en"}
    assert set(STEPS) == set(BRIEFS)


@EVERY
def test_every_section_is_found(tag):
    assert [section.key for section in file(tag).brief.sections] == SECTIONS


@EVERY
def test_every_step_is_found_with_what_it_says_of_itself(tag):
    first, time, result, second, third = STEPS[tag]
    one, two, three = file(tag).brief.steps
    assert [(s.number, s.title.text) for s in (one, two, three)] == [
        ("S1", first),
        ("S2", second),
        ("S3", third),
    ]
    assert (one.time, one.done_when and one.done_when.text) == (time, result)
    assert two.who
    assert two.who.text in ("Jun", "Andrés")
    assert [(s.number, s.optional) for s in two.steps] == [("S2.1", False), ("S2.2", True)]
    assert three.time
    assert not set(three.time) & set("()（）")


@EVERY
def test_nothing_is_missing_and_no_date_is_strange(tag):
    policy = Policy(profile=Profile.DEFAULT)
    found = check(file(tag), policy, dt.date(2027, 1, 4)).diagnostics
    told = [d for d in found if d.code[:3] in ("BG1", "BG3", "BG4", "BG5") or d.code == "BG201"]
    assert [f"{d.name}: {d.message}" for d in told] == []


@EVERY
def test_a_brief_without_its_steps_and_its_goal_is_told_so(tag):
    """The test above could not fail if nothing were ever told in this language."""
    language = language_for(tag)
    text = BRIEFS[tag].read_text(encoding="utf-8")
    head, *parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    short = head + "".join(part for n, part in enumerate(parts) if SECTIONS[n] == "tools")
    assert language.tag == tag
    found = check(parse(Inputs(tag, SourceFile("x.md", short))), Policy(), dt.date(2027, 1, 4))
    assert {"missing-goal", "missing-steps", "missing-deliverables"} <= {
        d.name for d in found.diagnostics
    }


@EVERY
def test_the_private_section_stays_with_the_owner(tag):
    page = guide(tag)
    assert "126" in page
    assert "1500" not in page


@EVERY
def test_the_guide_has_the_languages_direction_and_every_label_it_needs(tag):
    page, language = guide(tag), language_for(tag)
    assert f'dir="{language.direction}"' in page
    words = seen(page)
    for name in ("glance", "schedule", "payment", "contacts", "sign_off", "agree_worker"):
        assert getattr(language.labels, name) in words


@EVERY
def test_no_english_word_is_left_over_in_the_guide(tag):
    """What is on the page is the author's, the language's, or the name of a time zone."""
    known = BRIEFS[tag].read_text(encoding="utf-8") + _said_by(language_for(tag))
    english = set(WORDS.findall(_said_by(language_for("en")).lower()))
    page = seen(guide(tag))
    left = set(WORDS.findall(page.lower())) - set(WORDS.findall(known.lower()))
    assert len(WORDS.findall(page)) > 50
    assert left & english == set()


@pytest.mark.parametrize("tag", ["ar", "hi", "ja", "uk", "zh"])
def test_no_latin_word_is_added_to_another_script(tag):
    known = set(LATIN.findall(BRIEFS[tag].read_text(encoding="utf-8")))
    page = re.sub(r"\b[0-9a-f]{8}\b", "", seen(guide(tag)))
    assert "EUR" in known or "JPY" in known or "INR" in known or "CNY" in known
    assert set(LATIN.findall(page)) - known == set()


def _said_by(language):
    labels = language.labels
    values = [getattr(labels, field.name) for field in fields(labels)]
    return " ".join(map(str, values))
