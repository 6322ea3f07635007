"""Dates, times and money in the words of the document's language."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefgen import when
from briefgen.brief import Milestone, Payment, Repeats, StatusUpdates, When
from briefgen.keyed import KeyPath
from briefgen.languages import Labels, Plural
from briefgen.money import amounts
from briefgen.render import locales
from briefgen.render.document import Document
from briefgen.schedule import Event
from briefgen.schedule.cadence import WORKDAYS, Cadence, read_cadence
from briefgen.schedule.updates import is_at_milestones

_NUMBER = re.compile(r"^\d[\d.,' ]*$")
_PLAIN_NUMBER = re.compile(r"^\d{1,15}(?:\.\d{1,2})?$")
_RANGE = re.compile(r"^(\d[\d.,' ]*?)\s*[-–]\s*(\d[\d.,' ]*)$")
_PERCENT = re.compile(r"^(\d+(?:\.\d+)?)\s*%$")
_RHYTHMS = {
    Cadence("week", 1, WORKDAYS): "every_day",
    Cadence("week"): "every_week",
    Cadence("week", 2): "every_2_weeks",
    Cadence("month"): "every_month",
}
_WORDS = {"none": "no_updates"}
_NO_BREAK = "\xa0"
_LONG = 10


@dataclass(frozen=True, slots=True)
class Wording:
    """Says the values of one document; whatever cannot be read is said as it was written."""

    document: Document

    @property
    def labels(self) -> Labels:
        return self.document.language.labels

    @property
    def locale(self) -> str:
        """The brief's language if the labels are in it too, else theirs: `en_GB`, `de`."""
        wanted = self.document.brief.front.language.strip().replace("-", "_")
        tag = self.document.language.tag
        same = wanted.partition("_")[0].lower() == tag.partition("-")[0]
        return locales.known(wanted, tag) if same else tag

    def when(self, written: When | None, path: KeyPath = ()) -> str:
        """Say a time; `path` is its key, where the schedule has worked out the day."""
        if written is None:
            return ""
        event = next((e for e in self.document.written if path and e.path == path), None)
        if event:
            return self.event(event)
        read = when.read(written.text, self.document.language)
        zone = self.document.brief.front.time_zone
        if isinstance(read, when.Moment):
            return self._moment(read.day, read.time, zone)
        return self._as_written(written.text, zone)

    def event(self, event: Event) -> str:
        """Say when an event is, with the owner's words for it where they name no date."""
        counted = self.counted(event)
        return f"{self.moment(event)} ({counted})" if counted else self.moment(event)

    def moment(self, event: Event) -> str:
        """Say when an event is, without what it is counted from."""
        if event.again:
            return self.again(event)
        if event.day is None:
            return self._as_written(event.text, event.zone)
        return self._moment(event.day, event.time, event.zone)

    def counted(self, event: Event) -> str:
        """Say from which other day the owner counts it: `start + 3 days`; empty if from none."""
        read = when.read(event.text, self.document.language)
        if event.day is None or not isinstance(read, when.Offset):
            return ""
        anchors = {"start": self.labels.offset_start, "due": self.labels.offset_due}
        anchor = anchors.get(read.anchor.lower(), read.anchor)
        amount = self._plural(self.labels.units[read.unit], abs(read.amount))
        return f"{anchor} {'-' if read.amount < 0 else '+'} {amount}"

    def updated(self, written: When) -> str:
        """Say on which day something was changed, where the weekday does not matter."""
        read = when.read(written.text, self.document.language)
        return self.date(read.day, "long") if isinstance(read, when.Moment) else written.text

    def clock(self, event: Event) -> str:
        """Say the time of day of an event on a date; empty when it has the whole day."""
        is_dated = event.day and not event.again
        return self.time(event.time, event.zone) if is_dated and event.time else ""

    def again(self, event: Event) -> str:
        """Say on which days something comes back, by its weekdays where it does so each week."""
        rule, repeats = event.again, self.document.brief.front.repeats
        if rule and rule.unit == "week" and rule.interval == 1:
            return self._on_weekdays(rule.on, event.time, event.zone)
        if event.kind != "round" or not repeats:
            return self._as_written(event.text, event.zone)
        return self.labels.comma.join(self._rhythm(repeats))

    def date(self, day: dt.date, form: Literal["full", "long", "short"] = "full") -> str:
        """Say a day as people of the locale do: with its weekday unless the form is long."""
        return locales.date(day, form, self.locale)

    def zone(self, name: str) -> str:
        """Say an IANA zone by its place: `Europe/Berlin` is Berlin time."""
        area, slash, place = name.rpartition("/")
        if not slash or area == "Etc":
            return name
        city = locales.city(name, self.locale) or place.replace("_", " ")
        return self.labels.zone_time.format(place=city)

    def zone_in_full(self, name: str) -> str:
        """Say a zone by its place, with its exact name: Berlin time (Europe/Berlin)."""
        said = self.zone(name)
        return said if said == name else f"{said} ({name})"

    def repeats(self, repeats: Repeats) -> str:
        """Say how often the work comes back, until when, and when not."""
        return self.labels.comma.join(filter(None, self._repeats(repeats)))

    def updates(self, updates: StatusUpdates) -> str:
        """Say when status updates are due."""
        return self.labels.comma.join(self._rhythm(updates))

    def payment(self, payment: Payment) -> str:
        """Say the amount with its currency, and what it is paid for.

        Words such as `25 €/hour` say so themselves; without an amount the rest is still said.
        """
        amount = self.money(payment.amount) or payment.currency
        if payment.per not in ("", "project"):
            return self.labels.per_unit.format(amount=amount, unit=payment.per).strip()
        whole = _NUMBER.match(payment.amount.split("-")[0].strip())
        return self.labels.per_project.format(amount=amount) if whole else payment.amount

    def money(self, amount: str) -> str:
        """Say an amount in the brief's one currency."""
        payment = self.document.brief.front.payment
        currency = payment.currency if payment else ""
        parts = _RANGE.sub(r"\1–\2", amount.strip()).split("–")
        said = "–".join(map(self._number, parts))
        number = all(map(_NUMBER.match, parts))
        return f"{said}{_NO_BREAK}{currency}" if number and currency else said

    def paid_within(self, days: str) -> str:
        """Say in how many days the money comes."""
        count = int(days) if days.isdecimal() and len(days) < _LONG else None
        return self._plural(self.labels.paid_within, count, days)

    def minutes(self, text: str) -> str:
        """Say how many minutes something takes; other words stay as they are."""
        count = int(text) if text.isdecimal() and len(text) < _LONG else None
        return text if count is None else self._plural(self.labels.units["minute"], count)

    def days(self, count: int) -> str:
        """Say a number of days."""
        return self._plural(self.labels.units["day"], count)

    def share(self, milestone: Milestone) -> str:
        """Say what a milestone pays: an amount, or a share and what that comes to."""
        return self.part(milestone.payment)

    def part(self, amount: str) -> str:
        """Say a part of the payment: an amount, or a share such as `30%` and its amount."""
        share = self.share_of_payment(amount)
        return self.money(amount) if share is None else f"{amount.strip()} ({self.sum(share)})"

    def share_of_payment(self, amount: str) -> Decimal | None:
        """Return what a share such as `30%` comes to; None when that cannot be known."""
        payment = self.document.brief.front.payment
        percent = _PERCENT.match(amount.strip())
        if not percent or not payment or not re.fullmatch(r"\d+(\.\d+)?", payment.amount):
            return None
        return Decimal(payment.amount) * Decimal(percent[1]) / 100

    def sum(self, amount: Decimal) -> str:
        """Say an amount that was worked out."""
        return self.money(amounts.in_cents(amount))

    def _repeats(self, repeats: Repeats) -> Iterator[str]:
        yield from self._rhythm(repeats)
        if repeats.until:
            yield self.labels.until.format(date=self.when(repeats.until))
        if repeats.except_:
            days = self.labels.semicolon.join(self.when(day) for day in repeats.except_)
            yield self.labels.except_on.format(dates=days)

    def _rhythm(self, written: Repeats | StatusUpdates) -> Iterator[str]:
        """Say how often, on which days, and when; that a workday is one says itself."""
        language = self.document.language
        cadence = read_cadence(written.every, written.on, "", language)
        daily = _RHYTHMS.get(cadence) == "every_day" if cadence else False
        on = "" if daily else self._on(written.on)
        yield from filter(None, (self._every(written.every), on, self._clock(written.at)))

    def _every(self, every: str) -> str:
        cadence = read_cadence(every, (), "", self.document.language)
        label = _RHYTHMS.get(cadence) if cadence else _WORDS.get(every.lower())
        if is_at_milestones(StatusUpdates(every)):
            label = "every_milestone"
        if label or not every:
            return str(getattr(self.labels, label)) if label else ""
        opening, _, ending = self.labels.every_other.lower().partition("{time}")
        said_already = (opening.strip() and every.lower().startswith(opening.strip())) or (
            ending.strip() and every.lower().endswith(ending.strip())
        )
        return every if said_already else self.labels.every_other.format(time=every)

    def _on(self, days: tuple[str, ...]) -> str:
        said = locales.listed(tuple(map(self._weekdays, days)), self.locale)
        return self.labels.update_on.format(days=said) if days else ""

    def _clock(self, text: str) -> str:
        time = when.clock(text.strip())
        return self.time(time, self.document.brief.front.time_zone) if time else text

    def _moment(self, day: dt.date, time: dt.time | None, zone: str) -> str:
        return self.at(self.date(day), self.time(time, zone)) if time else self.date(day)

    def _as_written(self, text: str, zone: str) -> str:
        """Say `Monday 12:00` with its clock; other words as they are."""
        read = when.read(text, self.document.language)
        has_time = isinstance(read, when.Weekdays) and read.time
        said = self._weekdays(text)
        return f"{said} ({self.zone(zone)})" if has_time and zone else said

    def _weekdays(self, text: str) -> str:
        """Say weekdays by their full names in the page's language; other words as they are."""
        read = when.read(text, self.document.language)
        if not isinstance(read, when.Weekdays):
            return text
        return self._on_weekdays(read.days, read.time)

    def _on_weekdays(self, days: tuple[int, ...], time: dt.time | None, zone: str = "") -> str:
        said = self._named(days)
        if time is None:
            return said
        return f"{said} {time:%H:%M} ({self.zone(zone)})" if zone else f"{said} {time:%H:%M}"

    def _named(self, days: tuple[int, ...]) -> str:
        names = tuple(locales.weekday(day, self.locale) for day in days)
        return locales.listed(names, self.locale)

    def at(self, day: str, time: str) -> str:
        """Say a time on a day, of which both are said already."""
        return self.labels.at_time.format(day=day, time=time)

    def time(self, time: dt.time, zone: str) -> str:
        """Say a time on a clock of 24 hours, as owners write it: nobody mixes up the evening."""
        clock = f"{time:%H:%M}"
        return self.labels.clock_time.format(time=clock, zone=self.zone(zone)) if zone else clock

    def _number(self, text: str) -> str:
        """Say `1200.5` as the locale writes it; what has its own signs stays as it is."""
        if not _PLAIN_NUMBER.match(text):
            return text
        return locales.number(text, self.locale)

    def _plural(self, phrases: Plural, count: int | None, said: str = "") -> str:
        """Return the phrase that fits a number; what is no number counts as many."""
        tag = self.document.language.tag
        category = "other" if count is None else locales.plural(count, tag)
        phrase = phrases.get(category, phrases["other"])
        return phrase.format(count=said or count)
