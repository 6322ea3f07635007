"""Counting from a date: so many minutes, hours, days, workdays, weeks or months."""

import calendar
import datetime as dt

from briefgen.when import Moment, Offset


def moved(base: Moment, offset: Offset) -> Moment | None:
    """Return the moment so much later, or earlier; None beyond the calendar."""
    try:
        if offset.unit in ("minute", "hour"):
            return _by_the_clock(base, offset)
        return Moment(_by_the_calendar(base.day, offset), offset.time or base.time)
    except (OverflowError, ValueError):  # beyond the year 9999
        return None


def workdays_later(day: dt.date, workdays: int) -> dt.date:
    """Count Monday to Friday; nobody's holidays are known."""
    way = 1 if workdays > 0 else -1
    weeks, left = divmod(max(abs(workdays) - 1, 0), 5)
    day += dt.timedelta(weeks=weeks * way)
    for _ in range(left + 1 if workdays else 0):
        day += dt.timedelta(days=way)
        while day.weekday() > 4:
            day += dt.timedelta(days=way)
    return day


def _by_the_clock(base: Moment, offset: Offset) -> Moment:
    """Count from the time given, or from the end of the day."""
    start = dt.datetime.combine(base.day, base.time or dt.time())
    start += dt.timedelta(days=0 if base.time else 1)
    minutes = offset.amount * (60 if offset.unit == "hour" else 1)
    end = start + dt.timedelta(minutes=minutes)
    return Moment(end.date(), offset.time or end.time())


def _by_the_calendar(day: dt.date, offset: Offset) -> dt.date:
    if offset.unit == "month":
        return _months_later(day, offset.amount)
    if offset.unit == "workday":
        return workdays_later(day, offset.amount)
    return day + dt.timedelta(days=offset.amount * (7 if offset.unit == "week" else 1))


def _months_later(day: dt.date, months: int) -> dt.date:
    """Keep the day of the month, or take the month's last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
