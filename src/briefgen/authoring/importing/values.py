"""What stands behind a label, as the value of a field; None where it is not certain."""

import datetime as dt
import re
import zoneinfo
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from briefgen.keyed import Value
from briefgen.languages import Language, language_for
from briefgen.when import clock

Reader = Callable[[str, Language], Value | None]

_ADDRESS = re.compile(
    r"[\s,;]*[(<\[]*(?:mailto:)?(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)[\])>]*"
    r"(?:\(mailto:[^()\s]+\))?\s*$"
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,4}")
_NO_NAMES = re.compile(
    r"(?i)\b(?:tbd|tba|todo|none|n/?a|unknown|and|or|the|und|oder|y|et|me|you|us)\b"
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})")
_SLASHED = re.compile(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})")
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?\s(?:of\s|de\s)?(?P<month>[^\W\d_]+)\.?,?\s(?:de\s)?"
    r"(?P<year>\d{4})"
)
_MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]+)\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<year>\d{4})"
)
_DATES = (_ISO, _DOTTED, _DAY_FIRST, _MONTH_FIRST, _SLASHED)
_TIME = re.compile(r"[\s,]+(?:at\s|um\s)?(?P<time>\d{1,2}:\d{2})(?:\sUhr)?$")
_SIGNS = {"€": "EUR", "£": "GBP", "US$": "USD", "₹": "INR", "₱": "PHP", "₴": "UAH"}
_CODES = [
    "USD",
    "EUR",
    "GBP",
    "AUD",
    "CAD",
    "NZD",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "JPY",
    "CNY",
    "HKD",
    "SGD",
    "INR",
    "PHP",
    "BRL",
    "MXN",
    "ZAR",
    "NGN",
    "KES",
    "AED",
    "UAH",
    "EGP",
    "SAR",
]
_UNIT = "|".join(map(re.escape, (*_SIGNS, *_CODES)))
_NUMBER = r"\d{1,7}(?:\.\d{2}|,\d{2}(?!\d))?|\d{1,3}(?:,\d{3})+(?:\.\d{2})?"
_MONEY = re.compile(
    rf"(?P<before>{_UNIT})?\s?(?P<low>{_NUMBER})(?:\s?[-–]\s?(?P<high>{_NUMBER}))?"
    rf"\s?(?P<after>{_UNIT})?[\s,]*\(?(?P<rest>[^()\d]{{0,40}}?)\)?\.?"
)
_COUNT = re.compile(r"\d{1,2}(?:\s[^\W\d_].{0,60})?")
_PLAIN = re.compile(r"[^\[\]<>`*|\\]+")


def value_of(field: str, text: str, tag: str) -> Value | None:
    """Return the value of a field (as `ImportWords.facts` names it) that a text says."""
    text = " ".join(text.split())
    reader = READERS.get(field)
    return reader(text, language_for(tag)) if reader and 0 < len(text) <= 300 else None


def _title(text: str, _language: Language) -> Value | None:
    return text if _PLAIN.fullmatch(text) and len(text) <= 120 else None


def _person(text: str, _language: Language) -> Value | None:
    """`Dana Reyes`, `Dana Reyes <dana@example.com>`, `Dana (dana@example.com)`."""
    address = _ADDRESS.search(text)
    name = text[: address.start()].strip() if address else text
    name = name.rstrip(" ,;(<[")
    if not _NAME.fullmatch(name) or _NO_NAMES.search(name) or name[0].islower():
        return None
    return {"name": name, "email": address["email"]} if address else name


def _day(text: str, language: Language) -> Value | None:
    """A date that can be read in one way only, with its time if there is one."""
    time = _TIME.search(text)
    if time and not clock(time["time"]):
        return None
    words = text[: time.start()] if time else text
    day = next(_days(words.strip(" ."), language), None)
    if day is None:
        return None
    return f"{day.isoformat()} {time['time']}" if time else day.isoformat()


def _days(text: str, language: Language) -> Iterator[dt.date]:
    weekday, text = _weekday(text, language)
    for pattern in _DATES:
        match = pattern.fullmatch(text)
        day = _date(match.groupdict(), language) if match else None
        if day and weekday in (None, day.weekday()):
            yield day


def _weekday(text: str, language: Language) -> tuple[int | None, str]:
    """Take the weekday off, `Monday, 1 February 2027`: it has to be the right one."""
    first, _, rest = text.partition(" ")
    word = first.strip(",.").casefold()
    for weekdays in (language.weekdays, language_for("en").weekdays):
        for number, name in enumerate(weekdays):
            if word in (name, name[:3]):
                return number, rest.strip()
    return None, text


def _date(parts: dict[str, str], language: Language) -> dt.date | None:
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if (first > 12) == (second > 12) and first != second:
            return None  # 03/04/2027 is another day in another country
        day, month = (first, second) if first > 12 else (second, first)
    else:
        day, month = int(parts["day"]), _month(parts["month"], language)
    try:
        return dt.date(int(parts["year"]), month, day)
    except ValueError:
        return None


def _month(word: str, language: Language) -> int:
    if word.isdecimal():
        return int(word)
    plain = word.casefold()
    for months in (language.import_words.months, language_for("en").import_words.months):
        for number, name in enumerate(months, start=1):
            if plain == name or (len(plain) >= 3 and name.startswith(plain)):
                return number
    return 0


def _payment(text: str, language: Language) -> Value | None:
    match = _MONEY.fullmatch(text)
    if not match or bool(match["before"]) == bool(match["after"]):
        return None
    unit = match["before"] or match["after"]
    per = _per(match["rest"], language)
    if per is None:
        return None
    amount = match["low"] + (f"-{match['high']}" if match["high"] else "")
    found: dict[str, Value] = {"amount": amount, "currency": _SIGNS.get(unit, unit)}
    return found | ({"per": per} if per else {})


def _per(rest: str, language: Language) -> str | None:
    """Return the unit that an amount is for, empty when none is named, None when unsure."""
    words = " ".join(rest.casefold().split())
    for known in (language.import_words.per, language_for("en").import_words.per):
        for unit, texts in known.items():
            if words in texts:
                return unit
    return None if words else ""


def _rate(text: str, language: Language) -> Value | None:
    """A rate without a unit may be anything."""
    found = _payment(text, language)
    return found if isinstance(found, dict) and "per" in found else None


def _hourly(text: str, language: Language) -> Value | None:
    found = _payment(text, language)
    hour = next(iter(language.import_words.per), "hour")
    if isinstance(found, dict) and found.get("per", hour) in (hour, "hour"):
        return {**found, "per": hour}
    return None


def _cadence(text: str, language: Language) -> Value | None:
    """`weekly`, `every Friday`, `weekly on Friday`, and nothing else."""
    words = text.casefold().strip(" .")
    for known in (language.import_words.every, language_for("en").import_words.every):
        for every, texts in known.items():
            if words in texts:
                return every
    match = re.fullmatch(r"(?:every|weekly,? (?:on|every)) (\w+?)s?", words)
    days = language_for("en").weekdays
    if match and match[1] in days:
        return {"every": "week", "on": match[1].capitalize()}
    return None


def _tools(text: str, _language: Language) -> Value | None:
    """Names between commas."""
    names = [name.strip(" .") for name in re.split(r"[,;،、]", text)]
    is_plain = all(name and len(name.split()) <= 3 and _PLAIN.fullmatch(name) for name in names)
    joined = any(
        re.search(r"(?i)\b(?:and|or|und|oder|y|et|e|see)\b|[/(:]", name) for name in names
    )
    return [*names] if is_plain and not joined else None


def _zone(text: str, _language: Language) -> Value | None:
    return text if "/" in text and text in zoneinfo.available_timezones() else None


def _count(text: str, _language: Language) -> Value | None:
    return text if _COUNT.fullmatch(text) else None


def _short(text: str, _language: Language) -> Value | None:
    return text if _PLAIN.fullmatch(text) and len(text) <= 60 else None


def _version(text: str, _language: Language) -> Value | None:
    return text if re.fullmatch(r"[vV]?\d[\w.-]{0,20}", text) else None


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "approver": _person,
        "contacts": _person,
        "due": _day,
        "effort": _short,
        "hourly": _hourly,
        "owner": _person,
        "payment": _payment,
        "rate": _rate,
        "repeats": _cadence,
        "revisions": _count,
        "start": _day,
        "status_updates": _cadence,
        "time_zone": _zone,
        "title": _title,
        "tools": _tools,
        "updated": _day,
        "version": _version,
        "worker": _person,
    }
)
