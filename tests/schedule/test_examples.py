"""The schedules of the examples, worked out by a person with a paper calendar of 2027.

In 2027 the first of January is a Friday, the first of February and of March a Monday.
"""

import datetime as dt
from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.inputs import Inputs, gather
from briefgen.parse import parse
from briefgen.schedule import schedule
from briefgen.schedule.instants import instant
from briefgen.schedule.recurrence import Recurrence
from briefgen.workspace import find, find_briefs

ROOT = Path(__file__).parents[2]


def brief(name: str) -> Brief:
    workspace = find(ROOT)
    (path,) = [found for found in find_briefs(workspace).briefs if found.name == name]
    inputs = gather(workspace, path, None)
    assert isinstance(inputs, Inputs)
    return parse(inputs).brief


def days(name: str, *kinds: str) -> list[tuple[str, str]]:
    events = [e for e in schedule(brief(name)) if e.kind in kinds and not e.again]
    return [(f"{e.day:%m-%d}", e.id.removeprefix(f"{e.kind}-")) for e in events if e.day]


def test_the_shop_is_handed_over_checked_and_paid_part_by_part() -> None:
    assert days("shop-migration", "start", "due") == [("01-11", "start"), ("02-19", "due")]
    assert days("shop-migration", "deliverable") == [
        ("01-26", "shop-theme"),
        ("02-03", "product-data-in-northcart"),
        ("02-03", "customer-data"),
        ("02-03", "redirects"),
        ("02-16", "hand-over-guide"),
    ]
    # Lena takes three workdays: from Tuesday to Friday, from Wednesday over a weekend to Monday.
    assert days("shop-migration", "review") == [
        ("01-29", "shop-theme"),
        ("02-08", "product-data-in-northcart"),
        ("02-08", "customer-data"),
        ("02-08", "redirects"),
        ("02-19", "hand-over-guide"),
    ]
    # Ten days after acceptance. Nothing is handed over before the first and the fourth milestone,
    # so the check of them begins with their day: it ends on 01-25 and on 02-18.
    assert days("shop-migration", "payment") == [
        ("02-04", "test-import-passed"),
        ("02-08", "theme-approved"),
        ("02-18", "data-and-redirects-complete"),
        ("02-28", "shop-is-live"),
        ("03-01", "hand-over"),
    ]


def test_the_shop_owes_five_things() -> None:
    found = {e.name[:12]: e for e in schedule(brief("shop-migration")) if e.kind == "provided"}
    assert {name: f"{e.day:%m-%d}" for name, e in found.items() if e.day} == {
        "Data process": "01-06",
        "Export of pr": "01-12",
        "Logo, two fo": "01-13",
        "Legal notice": "01-20",
        "Bank account": "02-08",
    }


def test_the_shop_reports_on_six_fridays() -> None:
    (update,) = [e for e in schedule(brief("shop-migration")) if e.kind == "update"]
    assert update.day == dt.date(2027, 1, 15)
    assert update.time == dt.time(15)
    assert update.again
    fridays = [f"{day:%m-%d}" for day in update.again.days(update.day)]
    assert fridays == ["01-15", "01-22", "01-29", "02-05", "02-12", "02-19"]


def test_the_logo_is_paid_in_four_parts() -> None:
    assert days("logo-refresh", "milestone") == [
        ("02-08", "first-ideas"),
        ("02-15", "chosen-idea"),
        ("02-22", "round-logo-for-the-test-with-guests"),
        ("03-01", "final-files"),
    ]
    assert days("logo-refresh", "due") == [("03-08", "due")]
    assert [day for day, _ in days("logo-refresh", "update")] == [
        "02-08",
        "02-15",
        "02-22",
        "03-01",
    ]
    assert days("logo-refresh", "review") == [
        ("02-10", "idea-pages"),
        ("03-03", "final-logo"),
        ("03-03", "logo-sheet"),
    ]
    assert days("logo-refresh", "payment") == [
        ("02-15", "first-ideas"),
        ("02-22", "chosen-idea"),
        ("03-01", "round-logo-for-the-test-with-guests"),
        ("03-08", "final-files"),
    ]


def test_the_podcast_comes_back_each_wednesday_but_two() -> None:
    events = {e.id: e for e in schedule(brief("podcast-editing"))}
    episode = events["round"]
    assert (episode.day, episode.time) == (dt.date(2027, 1, 6), dt.time(17))
    assert episode.about == (("deliverables", 0), ("deliverables", 1), ("deliverables", 2))
    assert not [e for e in events.values() if e.kind == "deliverable"]
    assert episode.again
    wednesdays = list(episode.again.days(dt.date(2027, 1, 6)))
    assert len(wednesdays) == 48  # as the bonus of the brief says
    assert wednesdays[-1] == dt.date(2027, 12, 15)
    assert {d.weekday() for d in wednesdays} == {2}
    assert dt.date(2027, 4, 7) not in wednesdays


def test_the_owner_of_the_podcast_checks_on_thursdays() -> None:
    events = {e.id: e for e in schedule(brief("podcast-editing"))}
    review = events["review"]
    assert review.day == dt.date(2027, 1, 7)
    assert review.again == Recurrence(
        "week", 1, (3,), dt.date(2027, 12, 16), (dt.date(2027, 4, 8), dt.date(2027, 8, 5))
    )


def test_the_first_update_of_the_podcast_is_at_noon_in_bogota() -> None:
    (update,) = [e for e in schedule(brief("podcast-editing")) if e.kind == "update"]
    assert update.day == dt.date(2027, 1, 11)
    assert instant(update.day, update.time, update.zone) == dt.datetime(
        2027, 1, 11, 17, tzinfo=dt.UTC
    )


def test_products_come_twice_a_week_with_an_update_each_workday() -> None:
    events = {e.id: e for e in schedule(brief("product-data-entry"))}
    assert events["round"].again == Recurrence("week", 1, (1, 4), dt.date(2027, 6, 25))
    update = events["update"]
    assert (update.day, update.time) == (dt.date(2027, 1, 12), dt.time(16, 15))
    assert update.again
    assert update.again.on == (0, 1, 2, 3, 4)
    # What comes on a Tuesday is checked on Wednesday, what comes on a Friday on Monday.
    assert events["review"].again == Recurrence("week", 1, (0, 2), dt.date(2027, 6, 28))


@pytest.mark.parametrize("name", ["logo-refresh", "podcast-editing", "product-data-entry"])
def test_every_event_has_an_id_of_its_own(name: str) -> None:
    ids = [event.id for event in schedule(brief(name))]
    assert len(ids) > 3
    assert all(ids)
    assert len(set(ids)) == len(ids)
