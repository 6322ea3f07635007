"""Which days are the weekend where somebody lives, from the locale data.

It is loaded when it is asked for.
"""

import functools

USUAL = (5, 6)
"""Saturday and Sunday, Monday being 0."""
_POSSIBLE = (3, 4, 5, 6)
"""In no country is a day before Thursday part of the weekend."""


def is_weekend(weekday: int, zone: str) -> bool:
    """Tell whether people rest on a weekday in the country of an IANA zone; Monday is 0."""
    return weekday in _POSSIBLE and weekday in weekend(zone)


@functools.cache
def weekend(zone: str) -> tuple[int, ...]:
    """Return the days of the weekend; where the country is not known, the usual ones."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    name = get_global("zone_aliases").get(zone, zone)
    country = get_global("zone_territories").get(name, "ZZ")
    try:
        locale = Locale.parse(f"und_{country}")
    except UnknownLocaleError:
        return USUAL
    if locale.territory != country:
        return USUAL
    first, last = locale.weekend_start, locale.weekend_end
    return tuple((first + n) % 7 for n in range((last - first) % 7 + 1))
