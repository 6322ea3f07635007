"""Dates, times and money as the worker reads them."""

import pytest

from briefgen.brief import StatusUpdates
from briefgen.render.people import people
from briefgen.render.wording import Wording


def say(guide, front):
    return Wording(guide(f"---\n{front}\n---\n"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-12-04", "Friday, December 4, 2026"),
        ("2026-12-04 17:00", "Friday, December 4, 2026, 17:00 Berlin time"),
        ("start + 3 days", "Thursday, December 3, 2026 (start + 3 days)"),
        ("Wednesday 17:00", "Wednesday 17:00 (Berlin time)"),
        ("when the leaves fall", "when the leaves fall"),
        ("2026-02-30", "2026-02-30"),
        ("nothing + 3 days", "nothing + 3 days"),
    ],
)
def test_a_time_is_said_in_full_or_as_it_was_written(guide, written, said):
    words = say(guide, f"start: 2026-11-30\ndue: {written}\ntime_zone: Europe/Berlin")
    assert words.when(words.document.brief.front.due, ("due",)) == said


def test_a_brief_in_british_english_has_british_dates(guide):
    words = say(guide, "language: en-GB\ndue: 2026-12-04")
    said = words.when(words.document.brief.front.due, ("due",))
    assert said.replace(",", "") == "Friday 4 December 2026"


def test_a_language_without_labels_has_dates_that_fit_the_labels(guide):
    words = say(guide, "language: tlh\ndue: 2026-12-04")
    assert words.when(words.document.brief.front.due, ("due",)) == "Friday, December 4, 2026"


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
        ("UTC", "UTC"),
        ("Etc/GMT+3", "Etc/GMT+3"),
        ("my clock", "my clock"),
    ],
)
def test_a_zone_is_said_by_its_place(guide, zone, said):
    assert say(guide, "title: x").zone(zone) == said


@pytest.mark.parametrize(
    ("front", "said"),
    [
        (
            "repeats: {every: week, on: [Wednesday, Friday], at: '17:00'}",
            "Wednesday and Friday 17:00",
        ),
        ("repeats: {every: week, on: Wednesday}", "Wednesday"),
        ("repeats: {every: 2 weeks, on: Friday, at: '9:00'}", "Every two weeks, on Friday, 09:00"),
        ("repeats: {every: month, on: last}", "Every month, on last"),
    ],
)
def test_what_comes_back_is_said_by_its_weekdays_where_that_is_all(guide, front, said):
    words = say(guide, f"start: 2027-01-04\n{front}")
    (event,) = [e for e in words.document.events if e.kind == "round"]
    assert words.event(event) == said


@pytest.mark.parametrize(
    ("payment", "said"),
    [
        ("{amount: 300, currency: EUR}", "300\xa0EUR for the whole project"),
        ("{amount: 300-500, currency: EUR}", "300–500\xa0EUR for the whole project"),
        ("{amount: '1,200.50', currency: USD, per: month}", "1,200.50\xa0USD per month"),
        ("{amount: what is fair, currency: EUR, per: hour}", "what is fair per hour"),
        ("{amount: 300}", "300 for the whole project"),
        ("{currency: EUR}", ""),
    ],
)
def test_payment_is_said_with_its_currency_and_unit(guide, payment, said):
    words = say(guide, f"payment: {payment}")
    assert words.payment(words.document.brief.front.payment) == said


@pytest.mark.parametrize(
    ("share", "amount", "said"),
    [
        ("30%", "900", "30% (270\xa0EUR)"),
        ("33.3 %", "100", "33.3 % (33.30\xa0EUR)"),
        ("250", "900", "250\xa0EUR"),
        ("30%", "300-500", "30%"),
        ("1%", "4.50", "1% (0.05\xa0EUR)"),
        ("12.5%", "333.40", "12.5% (41.68\xa0EUR)"),
        ("a cake", "900", "a cake"),
    ],
)
def test_a_milestones_share_is_worked_out_where_it_can_be(guide, share, amount, said):
    payment = f"payment: {{amount: {amount}, currency: EUR}}"
    words = say(guide, f"{payment}\nmilestones: [{{name: x, payment: {share}}}]")
    assert words.share(words.document.brief.front.milestones[0]) == said


@pytest.mark.parametrize(
    ("updates", "said"),
    [
        ("day", "Every day, Monday to Friday"),
        (
            "{every: week, on: [Tuesday, Friday], at: '16:00'}",
            "Every week, on Tuesday and Friday, 16:00",
        ),
        ("2 weeks", "Every two weeks"),
        ("episode", "Every episode"),
        ("every second moon", "every second moon"),
        ("none", "No status updates are needed."),
        ("{every: week, at: noon}", "Every week, noon"),
    ],
)
def test_updates_are_said_in_words(guide, updates, said):
    words = say(guide, f"status_updates: {updates}")
    assert words.updates(words.document.brief.front.status_updates) == said


def test_repeating_work_says_until_when_and_when_not(guide):
    words = say(
        guide, "repeats: {every: week, on: Friday, until: 2027-06-25, except: [2026-12-25]}"
    )
    assert words.repeats(words.document.brief.front.repeats) == (
        "Every week, on Friday, until Friday, June 25, 2027, not on Friday, December 25, 2026"
    )


def test_one_person_in_two_parts_is_one_entry(guide):
    front = "owner: {name: Dana, role: pays}\napprover: {name: dana, role: checks, review_days: 3}"
    words = say(guide, front)
    entry, *others = people(words.document.brief.front, words.labels)
    assert others == []
    assert (entry.person.name, entry.person.role) == ("Dana", "pays · checks")
    assert entry.person.review_days == "3"
    assert entry.parts == ("Owner", "Checks and approves")


def test_two_people_of_one_name_stay_two(guide):
    front = "contacts: [{name: Dana, email: a@example.com}, {name: Dana, email: b@example.com}]"
    words = say(guide, front)
    assert len(people(words.document.brief.front, words.labels)) == 2


@pytest.mark.parametrize(
    ("updates", "said"),
    [
        (StatusUpdates("weekly", ("Friday",)), "Every week, on Friday"),
        (StatusUpdates("every two weeks"), "every two weeks"),
        (StatusUpdates("every 2 weeks"), "Every two weeks"),
        (StatusUpdates("daily"), "Every day, Monday to Friday"),
        (StatusUpdates("day", ("Mon, Tue, Wed, Thu, Fri",)), "Every day, Monday to Friday"),
        (StatusUpdates("at each milestone", at="17:00"), "At every milestone, 17:00"),
        (StatusUpdates("Monday, Thursday"), "Every Monday, Thursday"),
        (StatusUpdates("none"), "No status updates are needed."),
    ],
)
def test_a_rhythm_is_said_once_however_it_is_written(guide, updates, said):
    assert Wording(guide("# T\n")).updates(updates) == said
