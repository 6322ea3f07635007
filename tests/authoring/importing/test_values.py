"""Which words are certain, and what they become; all others stay in the text."""

import pytest

from briefgen.authoring.importing.decoding import decoded
from briefgen.authoring.importing.values import value_of

CERTAIN = [
    ("due", "2027-02-01", "en", "2027-02-01"),
    ("due", "2027-2-1 9:30", "en", "2027-02-01 9:30"),
    ("due", "1 February 2027", "en", "2027-02-01"),
    ("due", "Monday, February 1st, 2027", "en", "2027-02-01"),
    ("due", "1. Februar 2027", "de", "2027-02-01"),
    ("due", "01.02.2027, 17:00 Uhr", "de", "2027-02-01 17:00"),
    ("due", "1 de febrero de 2027", "es", "2027-02-01"),
    ("due", "1er février 2027", "fr", None),
    ("due", "25/12/2026", "en", "2026-12-25"),
    ("due", "12/25/2026", "en", "2026-12-25"),
    ("due", "03/04/2027", "en", None),
    ("due", "Tuesday, 1 February 2027", "en", None),
    ("due", "31 February 2027", "en", None),
    ("due", "next Friday", "en", None),
    ("due", "2027-02-01 or later", "en", None),
    ("due", "2027-02-01 17:00 CET", "en", None),
    ("due", "2027-02-01 25:00", "en", None),
    ("payment", "500 EUR", "en", {"amount": "500", "currency": "EUR"}),
    ("payment", "€1,500", "en", {"amount": "1,500", "currency": "EUR"}),
    ("payment", "300-500 USD", "en", {"amount": "300-500", "currency": "USD"}),
    ("payment", "$500", "en", None),
    ("payment", "500", "en", None),
    ("payment", "500 EUR plus bonus", "en", None),
    ("payment", "around 500 EUR", "en", None),
    ("rate", "25 EUR per hour", "en", {"amount": "25", "currency": "EUR", "per": "hour"}),
    ("rate", "£12.50/h", "en", {"amount": "12.50", "currency": "GBP", "per": "hour"}),
    ("rate", "US$25 (hourly)", "en", {"amount": "25", "currency": "USD", "per": "hour"}),
    ("rate", "25 EUR", "en", None),
    ("hourly", "25 EUR", "de", {"amount": "25", "currency": "EUR", "per": "Stunde"}),
    ("hourly", "25 EUR per day", "en", None),
    ("owner", "Dana Reyes", "en", "Dana Reyes"),
    ("owner", "O’Hara-Smith", "en", "O’Hara-Smith"),
    ("owner", "Dana (dana@example.com)", "en", {"name": "Dana", "email": "dana@example.com"}),
    (
        "owner",
        "Dana [dana@example.com](mailto:dana@example.com)",
        "en",
        {"name": "Dana", "email": "dana@example.com"},
    ),
    ("owner", "TBD", "en", None),
    ("owner", "Dana and Lee", "en", None),
    ("owner", "Dana, Lee", "en", None),
    ("owner", "the person who wrote it", "en", None),
    ("owner", "whoever is free. Ask first", "en", None),
    ("repeats", "Weekly", "en", "week"),
    ("repeats", "every Friday", "en", {"every": "week", "on": "Friday"}),
    ("repeats", "monatlich", "de", "month"),
    ("repeats", "biweekly", "en", None),
    ("repeats", "as needed", "en", None),
    ("time_zone", "Europe/Berlin", "en", "Europe/Berlin"),
    ("time_zone", "CET", "en", None),
    ("tools", "Canva, Google Docs", "en", ["Canva", "Google Docs"]),
    ("tools", "Canva (ask Jo for the login), Docs", "en", None),
    ("tools", "Canva and Docs", "en", None),
    ("version", "v2.1", "en", "v2.1"),
    ("version", "the newest one", "en", None),
    ("revisions", "2 rounds", "en", "2 rounds"),
    ("revisions", "unlimited", "en", None),
]


@pytest.mark.parametrize(("field", "words", "tag", "value"), CERTAIN)
def test_only_what_is_certain_becomes_a_value(field, words, tag, value):
    assert value_of(field, words, tag) == value


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_text_is_read_however_it_was_saved(encoding):
    words = "Fähre um 9 – “früh”\r\nRückfahrt\rEnde\n"
    found = decoded(words.encode(encoding))
    assert found
    text, note = found
    assert text == "Fähre um 9 – “früh”\nRückfahrt\nEnde\n"
    assert bool(note) == (encoding == "cp1252")


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03", b"\x89PNG\r\n\x1a\n\x00\x00", b"\x81\x8d\x8f"]
)
def test_what_is_no_text_is_none(data):
    assert decoded(data) is None
