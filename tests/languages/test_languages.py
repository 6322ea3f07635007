"""Every language has every word that documents print and that a brief is read by."""

import importlib
import pkgutil
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import fields

import pytest
from babel import Locale
from babel.dates import get_day_names

from briefgen import languages
from briefgen.languages import ALL_PRIVATE_HEADINGS, LANGUAGES, Labels, Plural, language_for
from briefgen.parse.headings import PRIVATE, Headings, normalised
from briefgen.when import Weekdays, read

EN = language_for("en")
OTHERS = [language for language in LANGUAGES if language is not EN]
EVERY = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
EVERY_OTHER = pytest.mark.parametrize("language", OTHERS, ids=lambda language: language.tag)
UNTIL_THEN_COUNTED = 130
"""Beyond it no plural rule of these languages has something new for whole numbers below 1000."""


def texts(labels: Labels) -> Iterator[tuple[str, str]]:
    """Yield the name of each phrase and the phrase."""
    for field in fields(labels):
        yield from _texts(field.name, getattr(labels, field.name))


def _texts(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _texts(f"{name}.{key}", part)
    else:
        assert isinstance(value, tuple)
        for number, part in enumerate(value):
            yield from _texts(f"{name}.{number}", part)


def plurals(labels: Labels) -> Iterator[tuple[str, Plural]]:
    yield "paid_within", labels.paid_within
    yield from labels.units.items()


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_file_of_a_language_is_in_the_list():
    names = [module.name for module in pkgutil.iter_modules(languages.__path__)]
    modules = [importlib.import_module(f"briefgen.languages.{name}") for name in names]
    found = {module.LANGUAGE.tag for module in modules if hasattr(module, "LANGUAGE")}
    assert found == {language.tag for language in LANGUAGES}
    assert len(found) >= 11


@EVERY
def test_it_is_known_to_the_locale_data(language):
    locale = Locale.parse(language.tag)
    assert (locale.text_direction, locale.character_order[:1]) == (
        language.direction,
        language.direction[0],
    )


@EVERY
def test_every_label_says_something(language):
    found = list(texts(language.labels))
    assert len(found) > 100
    assert [name for name, text in found if not text.strip()] == []


@EVERY_OTHER
def test_every_label_is_filled_in_with_what_the_english_one_is(language):
    """A plural may say its number in words: “two days” is one word in Arabic."""
    english = {n: placeholders(t) for n, t in texts(EN.labels) if not n.endswith(".one")}
    found = {n: placeholders(t) for n, t in texts(language.labels)}
    assert {n: found.get(n) for n in english} == english
    more = {n: names for n, names in found.items() if n not in english}
    assert [n for n, names in more.items() if not names <= {"count"}] == []


@EVERY_OTHER
def test_no_phrase_was_left_in_english(language):
    """Single words such as `Format` may be the same; whole phrases are not."""
    english = {
        text
        for _, text in texts(EN.labels)
        if len(re.findall(r"[A-Za-z]{2,}", re.sub(r"{\w+}", "", text))) > 1
    }
    borrowed = {"Time zone"} if language.tag == "fil" else set()
    assert len(english) > 50
    assert {text for _, text in texts(language.labels)} & english == borrowed


@EVERY
def test_every_number_has_its_plural(language):
    form = Locale.parse(language.tag).plural_form
    used = {form(number) for number in range(UNTIL_THEN_COUNTED)} | {"other"}
    found = dict(plurals(language.labels))
    assert len(found) == 7
    assert {name: set(phrases) for name, phrases in found.items()} == dict.fromkeys(found, used)


@EVERY
def test_every_section_has_headings_that_are_read_as_they_are_written(language):
    assert set(language.headings) == set(EN.headings)
    heads = Headings(language.tag)
    for key, words in language.headings.items():
        assert len(words) >= 4
        assert [word for word in words if normalised(word) != word] == []
        assert {word: heads.key(word) for word in words} == dict.fromkeys(words, key)
        assert {word: heads.key(f"3. {word.upper()}:") for word in words} == dict.fromkeys(
            words, key
        )


@EVERY
def test_no_heading_stands_twice(language):
    words = [word for found in language.headings.values() for word in found]
    assert len(words) > 150
    assert len(words) == len(set(words))


@pytest.mark.parametrize("heading", sorted(ALL_PRIVATE_HEADINGS))
def test_private_headings_hide_whatever_the_language_is(heading):
    assert normalised(heading) == heading
    assert {Headings(language.tag).key(heading) for language in LANGUAGES} == {PRIVATE}
    assert Headings("en").key(f"【{heading}】") == PRIVATE
    assert Headings("en").means_private(f"X（{heading}）")
    assert Headings("en").key(f"{heading} {{#a-name}}") == PRIVATE


@pytest.mark.parametrize(
    ("tag", "heading", "key"),
    [
        ("de", "Termine und Meilensteine", "schedule"),
        ("de", "Werkzeuge & Zugänge", "tools"),
        ("de", "Schritte und Termine", ""),
        ("de", "Kurz gesagt", ""),
        ("de", "Deliverables", "deliverables"),
        ("es", "Calendario e hitos", "schedule"),
        ("es", "¿Qué no incluye?", "out_of_scope"),
        ("es", "CRITERIOS DE ACEPTACION", "acceptance"),
        ("pt", "Prazos e marcos", "schedule"),
        ("fr", "Délais et jalons", "schedule"),
        ("fr", "Critères d’acceptation", "acceptance"),
        ("fil", "Mga petsa at deadline", "schedule"),
        ("hi", "बजट और भुगतान", "payment"),
        ("ja", "納期・マイルストーン", "schedule"),
        ("ja", "目的とゴール", "goal"),
        ("ja", "１．目的", "goal"),
        ("ja", "①目的", "goal"),
        ("ja", "【目的】", "goal"),
        ("ja", "■ 納品物（必須）", "deliverables"),
        ("ja", "手順と例", ""),
        ("zh", "一、项目背景", "background"),
        ("zh", "（二）验收标准", "acceptance"),
        ("zh", "时间安排和里程碑", "schedule"),
        ("ar", "المواعيد والمراحل", "schedule"),
        ("ar", "١. الهدف", "goal"),
        ("ar", "2- الاهداف", "goal"),
        ("ar", "مَعايير القَبول", "acceptance"),
        ("ar", "متى تتوقف وتسأل؟", "ask"),
        ("uk", "Терміни та етапи", "schedule"),
        ("uk", "Зв’язок", "contacts"),
        ("tlh", "Goal", "goal"),
    ],
)
def test_headings_as_people_write_them(tag, heading, key):
    assert Headings(tag).key(heading) == key


@EVERY
def test_weekdays_are_those_of_the_locale_data(language):
    names = get_day_names("wide", "stand-alone", locale=language.tag)
    known = [names[day].lower().replace("ʼ", "'") for day in range(7)]
    assert list(language.weekdays) == known
    assert len(language.weekday_forms) == 7
    for day, name in enumerate(language.weekdays):
        for written in (name, name.upper(), *language.weekday_forms[day]):
            assert read(f"{written} 17:00", language) == read(f"{name}, 17:00", language)
            assert read(written, language) == Weekdays((day,)), written


@EVERY
def test_english_weekdays_are_understood_everywhere(language):
    assert read("Wednesday", language) == Weekdays((2,))


@pytest.mark.parametrize(
    ("tag", "written", "days", "hour"),
    [
        ("de", "montags und donnerstags um 17:00 Uhr", (0, 3), 17),
        ("de", "Mo, Mi, Fr", (0, 2, 4), None),
        ("de", "jeden Freitag", (4,), None),
        ("es", "los lunes y jueves a las 9:00", (0, 3), 9),
        ("es", "miercoles", (2,), None),
        ("es", "sáb.", (5,), None),
        ("pt", "segunda e quarta às 17:00", (0, 2), 17),
        ("pt", "terça-feira", (1,), None),
        ("fr", "le mardi et le vendredi à 17:00", (1, 4), 17),
        ("fil", "tuwing Lunes at Huwebes", (0, 3), None),
        ("hi", "सोमवार और गुरुवार को 17:00 बजे", (0, 3), 17),
        ("ja", "月曜日 17:00", (0,), 17),
        ("ja", "水曜17：00", (2,), 17),
        ("ja", "月・水・金", (0, 2, 4), None),
        ("ja", "火曜と木曜", (1, 3), None),
        ("zh", "周一和周四17:00", (0, 3), 17),
        ("zh", "星期一、星期五", (0, 4), None),
        ("ar", "الاثنين والخميس", (0, 3), None),
        ("ar", "يوم الأربعاء الساعة ١٧:٠٠", (2,), 17),
        ("ar", "الاحد", (6,), None),
        ("uk", "у п’ятницю о 17:00", (4,), 17),
        ("uk", "пн і чт", (0, 3), None),
    ],
)
def test_weekdays_as_people_write_them(tag, written, days, hour):
    found = read(written, language_for(tag))
    assert isinstance(found, Weekdays)
    assert (found.days, found.time and found.time.hour) == (days, hour)


@pytest.mark.parametrize(
    ("tag", "written"),
    [("de", "bald"), ("es", "pronto"), ("ar", "قريبا"), ("ja", "なるべく早く"), ("zh", "尽快")],
)
def test_other_words_are_no_weekdays(tag, written):
    assert read(written, language_for(tag)) is None


@pytest.mark.parametrize(
    ("tag", "found"),
    [("zh-Hans", "zh"), ("zh-CN", "zh"), ("pt_BR", "pt"), ("es-419", "es"), ("tlh", "en")],
)
def test_a_variety_has_the_words_of_its_language(tag, found):
    assert language_for(tag).tag == found
