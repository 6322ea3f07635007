"""Passwords that are written out, in prose or in a field: known by the word before them."""

import re
from collections.abc import Iterator

from briefgen.secrets import below, following, mentions
from briefgen.secrets.mentions import Mention
from briefgen.secrets.secret import Secret
from briefgen.secrets.values import (
    is_key,
    is_password,
    is_pin,
    is_strong_password,
    is_word_and_number,
)
from briefgen.secrets.written import Written

_NAMES = {"password": "a password", "login": "a password", "pin": "a PIN", "key": "an API key"}
_AMBIGUOUS = frozenset({"pass", "clave"})
"""Words that mean other things too: what follows has to look like a password by itself."""

_FAR = 300
_MEETING = re.compile(r"(?:zoom\.us|zoom\.com|webex\.com)/\S{0,200}[?&]$", re.IGNORECASE)
_NO_PIN = re.compile(
    r"[ \t]{0,3}(?:[x×*%]|px|by|char|unit|word|dig|pixel|per|pins)|[\w/:-]|[.,]\d", re.IGNORECASE
)


def find(text: str) -> Iterator[Secret]:
    """Yield passwords, PINs, and keys that have no form of their own."""
    found = mentions.find(text)
    for mention in found:
        value = _value(text, mention)
        if value and not _is_part_of_address(text, mention, value):
            yield Secret("password", _NAMES[mention.topic], value.start, value.end)
    for value in below.find(text, found):
        yield Secret("password", _NAMES["password"], value.start, value.end)


def _is_part_of_address(text: str, mention: Mention, value: Written) -> bool:
    """Tell whether both stand in one web address, and the mention is not its parameter."""
    until = text[max(mention.start - _FAR, 0) : value.start]
    if until[-1:].isspace() or following.is_parameter(text, mention):
        return False
    return "://" in until.rsplit(maxsplit=1)[-1]


def _value(text: str, mention: Mention) -> Written | None:
    match mention.topic:
        case "password":
            return _password(text, mention) or _paired(text, mention)
        case "login":
            return _paired(text, mention)
        case "key":
            return next((v for v in following.after_sign(text, mention) if is_key(v.text)), None)
    return _pin(text, mention)


def _password(text: str, mention: Mention) -> Written | None:
    """Return the value that the mention announces; a meeting's link is made to be passed on."""
    if _MEETING.search(text, max(mention.start - 250, 0), mention.start):
        return None
    is_clear = mention.word not in _AMBIGUOUS
    for value in following.after_sign(text, mention):
        if is_password(value.text) and (is_clear or _is_likely(value)):
            return value
    beside = following.after_nothing(text, mention)
    if beside and (is_strong_password(beside.text) or (is_clear and _is_likely(beside))):
        return beside
    return None


def _is_likely(value: Written) -> bool:
    """Tell whether a value looks like a password, or is at least set apart as one."""
    return (
        is_strong_password(value.text)
        or is_word_and_number(value.text)
        or (value.marked and is_password(value.text))
    )


def _paired(text: str, mention: Mention) -> Written | None:
    for pair in following.after_name(text, mention):
        if is_strong_password(pair.value.text) or (pair.close and is_password(pair.value.text)):
            return pair.value
    return None


def _pin(text: str, mention: Mention) -> Written | None:
    """Return four or more digits, unless they count something or, being six, may be a postcode."""
    values = list(following.after_sign(text, mention))
    if text[mention.start : mention.end] == "PIN" and (
        bare := following.after_nothing(text, mention)
    ):
        values.append(bare)
    for value in values:
        if is_pin(value.text) and not _NO_PIN.match(text, value.end):
            return value
    return None
