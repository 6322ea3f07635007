"""The one user of phonenumbers."""

from typing import Literal, TypeAlias

from phonenumbers import (
    NumberParseException,
    ValidationResult,
    is_possible_number_with_reason,
    parse,
)

Fault: TypeAlias = Literal["", "country", "short", "long"]

_FAULTS: dict[int, Fault] = {
    ValidationResult.IS_POSSIBLE: "",
    ValidationResult.INVALID_COUNTRY_CODE: "country",
    ValidationResult.TOO_LONG: "long",
}


def fault(number: str) -> Fault:
    """Return what is wrong with a number that begins with `+` and the country's digits.

    Only the country and the length are looked at: which numbers are in use changes all the time.
    """
    try:
        read = parse(number)
    except NumberParseException as error:
        too_long = error.error_type == NumberParseException.TOO_LONG
        country = error.error_type == NumberParseException.INVALID_COUNTRY_CODE
        return "long" if too_long else "country" if country else "short"
    return _FAULTS.get(is_possible_number_with_reason(read), "short")
