"""What in the settings of calendars cannot be used."""

from collections.abc import Iterator

from briefgen import address
from briefgen.diagnostic import Diagnostic
from briefgen.reminders import read_reminder
from briefgen.schema import WRONG_TYPE, Checked, Settings


def calendar_problems(settings: Checked[Settings]) -> Iterator[Diagnostic]:
    """Yield the reminders that are no length of time, and an address that is none."""
    yield from _address(settings)
    for number, text in enumerate(settings.value.calendar.reminders):
        if read_reminder(text) is None:
            yield WRONG_TYPE.at(
                settings.spans.at(("calendar", "reminders", number)),
                f"“{text}” does not say how long before a date the reminder comes",
                help="Write, for example, reminders: [1 day, 2 hours, 30 minutes].",
            )


def _address(settings: Checked[Settings]) -> Iterator[Diagnostic]:
    given = settings.value.calendar.guide_url
    if given and address.read(given) is None:
        yield WRONG_TYPE.at(
            settings.spans.at(("calendar", "guide_url")),
            "this is no address below which guides can be found",
            help="Write the folder as your browser shows it, without a password, a question mark "
            "or a #: guide_url: https://example.com/guides/",
        )
