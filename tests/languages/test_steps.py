"""What a step says of itself is understood in each language, blanks or no blanks."""

import pytest

from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES
from briefgen.parse import parse
from briefgen.source import SourceFile


def brief(language, body):
    text = f"---\ntitle: Test\nlanguage: {language}\n---\n{body}"
    return parse(Inputs("test", SourceFile("briefs/test.md", text))).brief


def step(language, words):
    """Return the step that a list item is read as, below an English heading."""
    (found,) = brief(language, f"## Steps\n\n1. {words}\n").steps
    return found


@pytest.mark.parametrize(
    ("language", "heading", "title"),
    [
        ("de", "Schritt 1: Öffnen", "Öffnen"),
        ("de", "1. Schritt: Öffnen", "Öffnen"),
        ("de", "1. Schrittmotor einbauen", "Schrittmotor einbauen"),
        ("es", "Paso 1. Abrir", "Abrir"),
        ("fr", "Étape 1 – Ouvrir", "Ouvrir"),
        ("pt", "PASSO 1: Abrir", "Abrir"),
        ("fil", "Hakbang 1: Buksan", "Buksan"),
        ("ja", "手順1", "手順1"),
        ("ja", "手順1：開く", "開く"),
        ("ja", "手順１　開く", "開く"),
        ("ja", "ステップ 1 開く", "開く"),
        ("ja", "第1工程：開く", "開く"),
        ("ja", "手順① 開く", "開く"),
        ("ja", "1. 開く", "開く"),
        ("ja", "1回だけ開く", "1回だけ開く"),
        ("zh", "步骤1：打开", "打开"),
        ("zh", "第1步：打开", "打开"),
        ("zh", "第一步 打开", "打开"),
        ("zh", "一、打开", "打开"),
        ("zh", "一次打开", "一次打开"),
        ("hi", "चरण १: खोलें", "खोलें"),
        ("ar", "الخطوة ١: افتح", "افتح"),
        ("ar", "الخطوة 1 - افتح", "افتح"),
        ("uk", "Крок 1. Відкрити", "Відкрити"),
        ("uk", "Крок 1 Відкрити", "Відкрити"),
        ("uk", "Крок 2. Відкрити", "Крок 2. Відкрити"),
    ],
)
def test_the_number_of_a_step(language, heading, title):
    found = brief(language, f"## Steps\n\n### {heading}\n\nx\n").steps
    assert [(s.number, s.title.text) for s in found] == [("S1", title)]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("de", "3. Schritt: Öffnen"),
        ("es", "Paso 3"),
        ("ja", "手順３　開く"),
        ("zh", "第三步：打开"),
        ("ar", "الخطوة ٣: افتح"),
    ],
)
def test_sections_called_step_are_phases(language, heading):
    found = brief(language, f"## {heading}\n\nx\n\n## Goal\n\ny\n").steps
    assert [s.number for s in found] == ["S1"]


@pytest.mark.parametrize(
    ("language", "written", "title", "time"),
    [
        ("en", "Export it (1 h 30 min)", "Export it", "1 h 30 min"),
        ("de", "Exportieren (ca. 1,5 Std.)", "Exportieren", "ca. 1,5 Std."),
        ("de", "Exportieren (siehe unten)", "Exportieren (siehe unten)", ""),
        ("es", "Exportar (unos 20 minutos)", "Exportar", "unos 20 minutos"),
        ("fr", "Exporter (environ 20\u202fmin).", "Exporter.", "environ 20\u202fmin"),
        ("pt", "Exportar (1-2 horas)", "Exportar", "1-2 horas"),
        ("fil", "I-export (20 minuto)", "I-export", "20 minuto"),
        ("ja", "書き出す（20分）", "書き出す", "20分"),
        ("ja", "書き出す(約20〜30分)", "書き出す", "約20〜30分"),
        ("ja", "書き出す（1時間30分程度）。", "書き出す。", "1時間30分程度"),
        ("ja", "書き出す（20枚）", "書き出す（20枚）", ""),
        ("zh", "导出（大约20分钟）", "导出", "大约20分钟"),
        ("zh", "导出（1 小时左右）", "导出", "1 小时左右"),
        ("hi", "निर्यात करें (लगभग 20 मिनट)", "निर्यात करें", "लगभग 20 मिनट"),
        ("ar", "صدّر الملف (حوالي ٢٠ دقيقة)", "صدّر الملف", "حوالي ٢٠ دقيقة"),
        ("ar", "صدّر الملف (3 ساعات)", "صدّر الملف", "3 ساعات"),
        ("uk", "Експортувати (близько 20 хв)", "Експортувати", "близько 20 хв"),
    ],
)
def test_the_time_of_a_step(language, written, title, time):
    found = step(language, written)
    assert (found.title.text, found.time) == (title, time)


@pytest.mark.parametrize(
    ("language", "done", "who", "time", "optional"),
    [
        ("de", "Fertig, wenn: x", "Zuständig: Dana", "Dauer: lange", "Optional: y"),
        ("es", "Listo cuando: x", "Responsable: Dana", "Tiempo: lange", "Opcional: y"),
        ("fr", "Terminé quand : x", "Qui : Dana", "Durée\xa0: lange", "Facultatif : y"),
        ("pt", "Pronto quando: x", "Quem: Dana", "Tempo: lange", "Opcional: y"),
        ("fil", "Tapos na kapag: x", "Sino: Dana", "Tagal: lange", "Opsyonal: y"),
        ("hi", "पूरा तब, जब: x", "कौन: Dana", "समय: lange", "वैकल्पिक: y"),
        ("ja", "完了の目安：x", "**担当：** Dana", "所要時間：lange", "任意：y"),
        ("zh", "完成标志：x", "负责人：Dana", "**用时**：lange", "可选：y"),
        ("ar", "تكتمل عندما: x", "المسؤول: Dana", "المدة: lange", "اختياري: y"),
        ("uk", "Готово, коли: x", "Хто: Dana", "Час: lange", "За бажанням: y"),
    ],
)
def test_what_a_step_says_of_itself(language, done, who, time, optional):
    found = step(language, f"{optional}\n   {done}\n\n   {who}\n\n   {time}\n\n   z")
    assert (found.title.text, found.optional, found.time) == ("y", True, "lange")
    assert found.done_when
    assert found.who
    assert (found.done_when.text, found.who.text) == ("x", "Dana")
    assert [block.text for block in found.blocks] == ["z"]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_every_word_of_a_step_is_understood(language):
    words = language.step_words
    for word in words.done_when:
        found = step(language.tag, f"y\n   {word.upper()}: x")
        assert found.done_when, word
    for word in words.who:
        assert step(language.tag, f"y\n   {word}: x").who, word
    for word in words.time:
        assert step(language.tag, f"y\n   {word}: x").time == "x", word
    for word in words.optional:
        assert step(language.tag, f"{word}: y").optional, word
    for word in (*words.minutes, *words.hours):
        assert step(language.tag, f"y (7 {word})").time == f"7 {word}", word
    for word in words.about:
        amount = f"7 {words.minutes[-1]}"
        assert step(language.tag, f"y ({word} {amount})").time == f"{word} {amount}", word
