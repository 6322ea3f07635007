"""An email address or a phone number cannot be right as it is written.

The worker finds out at the moment when help is needed. Write the address alone, and a phone
number with a plus sign and the country's digits, as it is dialled from abroad. Only the form is
checked: nothing is sent, called or looked up.

Bad:

    owner:
      name: Jane Miller
      email: jane@example

Good:

    owner:
      name: Jane Miller
      email: jane@example.com
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.people.contacts import Named, everybody
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.wording.prompts import is_prompt
from briefgen.source import Place

_PLAIN = re.compile(
    r"[A-Za-z0-9_]+(?:[.+-][A-Za-z0-9_]+)*@(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+"
    r"(?!(?:local|localhost|invalid|onion|arpa)$)[A-Za-z]{2,24}"
)
"""What most addresses look like; the library is asked about the others."""
_WRAPPED = re.compile(r"(?:mailto:|<)+\s*(?P<address>[^\s<>]+?)\s*>?[.,;]?", re.IGNORECASE)
_ABROAD = re.compile(r"[+＋](?:[\d() \u00a0./-]|(?<=\d)‑)*\d")
_LONGEST = 200
_FAULTS = {
    "country": "no country has a number that begins like this",
    "short": "this phone number has too few digits for its country",
    "long": "this phone number has too many digits for its country",
}


def check(context: Context) -> Iterator[Finding]:
    for named in everybody(context):
        yield from _email(context, named)
        yield from _phone(context, named)


def _email(context: Context, named: Named) -> Iterator[Finding]:
    typed = named.person.email
    if is_prompt(typed, context.lexicon) or _is_address(typed):
        return
    place = context.spans.at((*named.path, "email"))
    message = f"“{' '.join(typed.split())}” is not one email address"
    if (wrapped := _WRAPPED.fullmatch(typed)) and _is_address(wrapped["address"]):
        fix = _rewritten(place, typed, wrapped["address"])
        yield Finding(place, message, help=f"Write: email: {wrapped['address']}", fix=fix)
    else:
        yield Finding(place, message, _reason(typed), "Write: email: jane@example.com")


def _is_address(text: str) -> bool:
    if _PLAIN.fullmatch(text):
        return True
    from briefgen.lint.people.email_address import is_deliverable

    return is_deliverable(text)


def _reason(typed: str) -> str:
    name, at, domain = typed.partition("@")
    if not at:
        return "there is no @ in it"
    if "@" in domain:
        return "write one address; further ones belong to further contacts"
    if "." not in domain:
        return "the part behind the @ needs an ending such as .com"
    if "<" in typed or " " in f"{name}{domain}":
        return "write the address alone, without a name or spaces"
    return "mail does not get to an address like this"


def _rewritten(place: Place, typed: str, address: str) -> Fix | None:
    if place.text.count(typed) != 1:
        return None
    start = place.source.offset(place.span.start) + place.text.index(typed)
    return Fix((Edit(place.source.place(start, start + len(typed)), address),))


def _phone(context: Context, named: Named) -> Iterator[Finding]:
    """Without the country's digits nothing can be said about a number."""
    for number in _ABROAD.findall(named.person.phone[:_LONGEST]):
        from briefgen.lint.people.phone_number import fault

        if found := fault(number):
            place = _place(context.spans.at((*named.path, "phone")), number)
            yield Finding(place, _FAULTS[found], help="Write: phone: +44 20 7946 0123")


def _place(place: Place, number: str) -> Place:
    return place.source.place_of(number, place.span.start.line, place.span.end.line)


RULE = Rule(
    Problem("BG502", "invalid-contact", Severity.ERROR),
    check,
    __doc__,
    question="This address or number does not work. What is the right one?",
    profile=Profile.RELAXED,
)
