"""The language of the brief is not written in a way that computers know.

Screen readers, hyphenation and the labels of the guide go by a short code: `en` for English, `de`
for German, `pt-BR` for Brazilian Portuguese. With another word the guide counts as English.

Bad:

    language: German

Good:

    language: de
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.languages import LANGUAGES
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.wording.language_names import code_of, is_known

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def check(context: Context) -> Iterator[Finding]:
    given = context.front.language.strip()
    if not given or given in {language.tag for language in LANGUAGES}:
        return
    if _TAG.fullmatch(given) and is_known(re.split("[-_]", given)[0].lower()):
        return
    place = context.spans.at(("language",))
    code = code_of(given)
    yield Finding(
        place,
        f"“{given}” is no code of a language",
        help=f"Write: language: {code or 'en'}",
        fix=Fix((Edit(place, code),)) if code else None,
    )


RULE = Rule(
    Problem("BG717", "unknown-language", Severity.WARNING),
    check,
    __doc__,
    profile=Profile.RELAXED,
)
