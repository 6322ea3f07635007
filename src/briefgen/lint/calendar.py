"""What in the settings of calendars cannot be used."""

from collections.abc import Iterator

from briefgen.diagnostic import Diagnostic
from briefgen.reminders import read_reminder
from briefgen.schema import WRONG_TYPE, Checked, Settings


def calendar_problems(settings: Checked[Settings]) -> Iterator[Diagnostic]:
    """Yield the reminders that are no length of time, each at its line."""
    for number, text in enumerate(settings.value.calendar.reminders):
        if read_reminder(text) is None:
            yield WRONG_TYPE.at(
                settings.spans.at(("calendar", "reminders", number)),
                f"“{text}” does not say how long before a date the reminder comes",
                help="Write, for example, reminders: [1 day, 2 hours, 30 minutes].",
            )
