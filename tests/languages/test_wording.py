"""Dates, times and money as people of each language read them."""

import pytest

from briefgen.inputs import Inputs
from briefgen.languages import language_for
from briefgen.parse import parse
from briefgen.render.clocks import Clocks
from briefgen.render.document import GUIDE, make
from briefgen.render.wording import Wording
from briefgen.source import SourceFile


def say(language, *lines):
    """Return what says the values of a brief that has these lines of front matter."""
    text = "\n".join(("---", f"language: {language}", *lines, "---", ""))
    return Wording(make(GUIDE, parse(Inputs("x", SourceFile("x.md", text))).brief, {}))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "الجمعة، 4 ديسمبر 2026، 17:00 (توقيت القاهرة)"),
        ("de", "Freitag, 4. Dezember 2026, 17:00 Uhr (Ortszeit Kairo)"),
        ("es", "viernes, 4 de diciembre de 2026, 17:00, hora de El Cairo"),
        ("fil", "Biyernes, Disyembre 4, 2026, 17:00, oras sa Cairo"),
        ("fr-CA", "vendredi 4 décembre 2026, 17:00, heure locale à Le Caire"),
        ("hi", "शुक्रवार, 4 दिसंबर 2026, 17:00 (कायरो का समय)"),
        ("ja", "2026年12月4日金曜日 17:00（カイロ時間）"),
        ("pt-BR", "sexta-feira, 4 de dezembro de 2026, 17:00 (horário de Cairo)"),
        ("uk", "пʼятниця, 4 грудня 2026 р., 17:00 (час міста Каїр)"),
        ("zh-Hans", "2026年12月4日星期五 17:00（开罗时间）"),
    ],
)
def test_a_time_is_said_with_its_weekday_and_its_clock(language, said):
    words = say(language, "due: 2026-12-04 17:00", "time_zone: Africa/Cairo")
    found = words.when(words.document.brief.front.due, ("due",))
    assert found.replace("\xa0", " ").replace("\u202f", " ") == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "السبت، 5 ديسمبر، 00:00 (توقيت مانيلا) (في اليوم التالي)"),
        ("de", "Sa., 5. Dez., 00:00 Uhr (Ortszeit Manila) (am nächsten Tag)"),
        ("es", "sáb, 5 dic, 00:00, hora de Manila (el día siguiente)"),
        ("ja", "12月5日(土) 00:00（マニラ時間）（翌日）"),
        ("zh", "12月5日周六 00:00（马尼拉时间）（次日）"),
        ("uk", "сб, 5 груд., 00:00 (час міста Маніла) (наступного дня)"),
    ],
)
def test_the_workers_clock_may_show_another_day(language, said):
    words = say(
        language,
        "due: 2026-12-04 17:00",
        "time_zone: Europe/Berlin",
        "worker: {name: A, time_zone: Asia/Manila}",
    )
    assert Clocks(words).elsewhere(words.document.written[0]) == (said,)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "start + 2 workdays"),
        ("ar", "البداية + يوما عمل"),
        ("de", "Beginn + 2 Arbeitstage"),
        ("es", "inicio + 2 días laborables"),
        ("ja", "開始日 + 2営業日"),
        ("uk", "початок + 2 робочі дні"),
        ("zh", "开始日期 + 2 个工作日"),
    ],
)
def test_a_counted_day_says_in_its_own_words_from_where(language, said):
    words = say(language, "start: 2026-11-30", "due: start + 2 workdays")
    assert words.counted(words.document.events[-1]) == said
    assert words.when(words.document.brief.front.due, ("due",)).endswith(f"({said})")


def test_a_name_of_the_owners_stays_as_it_is_in_a_counted_day():
    milestones = "milestones: [{name: Entwurf, due: 2026-12-01}]"
    words = say("de", milestones, "due: Entwurf - 1 week")
    counted = {event.kind: words.counted(event) for event in words.document.events}
    assert counted == {"milestone": "", "due": "Entwurf - 1 Woche"}


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("en", "Mon, Fri", "Every week, on Monday and Friday, 16:00"),
        ("ar", "يوم الإثنين", "كل أسبوع، يوم الاثنين، 16:00"),
        ("de", "Mo", "Jede Woche, am Montag, 16:00"),
        ("de", "Monday", "Jede Woche, am Montag, 16:00"),
        ("es", "los lunes", "Cada semana, lunes, 16:00"),
        ("fr", "le lundi", "Chaque semaine, le lundi, 16:00"),
        ("hi", "Monday", "हर सप्ताह, सोमवार को, 16:00"),
        ("ja", "月曜", "毎週、月曜日、16:00"),
        ("ja", "最終日", "毎週、最終日、16:00"),
        ("zh", "周一", "每周，星期一，16:00"),
    ],
)
def test_updates_are_said_with_the_whole_names_of_their_days(language, written, said):
    updates = f"status_updates: {{every: week, on: '{written}', at: '16:00'}}"
    words = say(language, updates.replace("'Mon, Fri'", "[Mon, Fri]"))
    assert words.updates(words.document.brief.front.status_updates) == said


@pytest.mark.parametrize(
    ("language", "every", "said"),
    [
        ("de", "Folge", "Je Folge"),
        ("de", "je Folge", "je Folge"),
        ("fr", "épisode", "À chaque épisode"),
        ("ja", "回", "回ごと"),
        ("ja", "放送ごと", "放送ごと"),
        ("zh", "期节目", "每期节目"),
        ("ar", "حلقة", "كل حلقة"),
    ],
)
def test_the_owners_word_for_how_often_is_led_in_once(language, every, said):
    words = say(language, f"repeats: {every}")
    assert words.repeats(words.document.brief.front.repeats) == said


@pytest.mark.parametrize(
    ("language", "amount", "said"),
    [
        ("en", "12000", "12,000\xa0EUR for the whole project"),
        ("de", "12000.5", "12.000,50\xa0EUR für das ganze Projekt"),
        ("de", "1.200,50", "1.200,50\xa0EUR für das ganze Projekt"),
        ("fr", "12000", "12\u202f000\xa0EUR pour tout le projet"),
        ("hi", "120000", "पूरे प्रोजेक्ट के लिए 1,20,000\xa0EUR"),
        ("ja", "12000-15000", "プロジェクト全体で12,000–15,000\xa0EUR"),
        ("ar", "1200", "1,200\xa0EUR للمشروع كله"),
    ],
)
def test_money_has_the_signs_of_the_language(language, amount, said):
    words = say(language, f"payment: {{amount: '{amount}', currency: EUR}}")
    assert words.payment(words.document.brief.front.payment) == said


@pytest.mark.parametrize(
    ("language", "days", "said"),
    [
        ("en", "1", "Paid within 1 day"),
        ("en", "14", "Paid within 14 days"),
        ("en", "14 to 21", "Paid within 14 to 21 days"),
        ("ar", "1", "يُدفع خلال يوم واحد"),
        ("ar", "2", "يُدفع خلال يومين"),
        ("ar", "7", "يُدفع خلال 7 أيام"),
        ("ar", "14", "يُدفع خلال 14 يومًا"),
        ("ar", "100", "يُدفع خلال 100 يوم"),
        ("uk", "21", "Оплата протягом 21 дня"),
        ("uk", "14", "Оплата протягом 14 днів"),
        ("ja", "14", "14日以内にお支払いします"),
    ],
)
def test_a_number_of_days_has_the_plural_of_the_language(language, days, said):
    assert say(language).paid_within(days) == said


@pytest.mark.parametrize(
    ("language", "zone", "said"),
    [
        ("uk", "Europe/Kyiv", "час міста Київ"),
        ("de", "Asia/Kolkata", "Ortszeit Kalkutta"),
        ("ja", "America/Argentina/Buenos_Aires", "ブエノスアイレス時間"),
        ("es", "America/Mexico_City", "hora de Ciudad de México"),
        ("ar", "UTC", "UTC"),
        ("ar", "Mars/Base_One", "توقيت Base One"),
    ],
)
def test_a_zone_is_called_as_people_of_the_language_call_its_place(language, zone, said):
    assert say(language).zone(zone) == said


def test_a_language_without_data_has_the_english_words():
    words = say("tlh", "due: 2026-12-04")
    assert words.labels is language_for("en").labels
    assert words.when(words.document.brief.front.due, ("due",)) == "Friday, December 4, 2026"
