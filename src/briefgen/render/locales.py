"""What Babel knows of a locale: days, cities, numbers, plurals. It is loaded when first asked."""

import datetime as dt
import functools
from collections.abc import Sequence
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["full", "long", "short"]


@functools.cache
def known(locale: str, otherwise: str) -> str:
    """Return the locale if there is data for it, else the other one."""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(locale))
    except (UnknownLocaleError, ValueError):
        return otherwise


def date(day: dt.date, form: Form, locale: str) -> str:
    """Say a day: in full with its weekday, long without it, short with both shortened."""
    from babel.dates import format_date, format_skeleton

    if form == "short":
        return str(format_skeleton("MMMEd", day, locale=locale))
    return str(format_date(day, form, locale))


def listed(items: Sequence[str], locale: str) -> str:
    """Say several things: a, b and c."""
    from babel.lists import format_list

    return str(format_list(items, locale=locale)) if items else ""


def weekday(day: int, locale: str) -> str:
    """Return the name of a weekday; Monday is 0."""
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=locale)[day])


@functools.cache
def city(zone: str, locale: str) -> str:
    """Return what people of the locale call the place of a zone; empty where it is not known.

    The locale data may know the zone by an older name: Kyiv's time as `Europe/Kiev`.
    """
    from babel import Locale
    from babel.core import get_global

    older = (old for old, new in get_global("zone_aliases").items() if new == zone)
    found = Locale.parse(locale).time_zones
    cities = (str(found[name].get("city", "")) for name in (zone, *older) if name in found)
    return next(filter(None, cities), "")


def language(tag: str, locale: str) -> str:
    """Return the name of a language in another one; the tag where nobody knows it."""
    from babel import Locale

    known_as = known(tag.strip().replace("-", "_"), "")
    return str(Locale.parse(known_as).get_language_name(locale)) if known_as else tag


def number(text: str, locale: str) -> str:
    """Say `1200.5` with the signs of the locale, and with two digits behind the point or none."""
    from babel.numbers import format_decimal, get_decimal_symbol

    whole, point, cents = text.partition(".")
    said = str(format_decimal(int(whole), locale=locale))
    return f"{said}{get_decimal_symbol(locale)}{cents:0<2}" if point else said


def plural(count: int, locale: str) -> str:
    """Return the plural category of a number: `one`, `few`, …"""
    from babel import Locale

    return str(Locale.parse(locale).plural_form(count))
