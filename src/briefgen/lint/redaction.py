"""Keeps the values of secrets out of everything that is said about a brief."""

import functools
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import quote, unquote

from briefgen import markup
from briefgen.brief import BriefFile
from briefgen.diagnostic import Diagnostic, Findings, Fix, Note, Suppressed
from briefgen.secrets import Secret, find, redact, redact_values
from briefgen.source import Place, SourceFile

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_CUT = 4
_SPELT = 6
"""The least characters by which a value that is cut short, or spelt otherwise, is known."""


@functools.lru_cache(maxsize=4)
def secrets_in(source: SourceFile) -> tuple[Secret, ...]:
    """Return the secrets in a text, looked for once."""
    return find(source.text)


def redacted(diagnostic: Diagnostic, sources: Sequence[SourceFile] = ()) -> Diagnostic:
    """Return a finding in which no value of a secret stands: of its file, or of `sources`.

    A fix keeps the places in the text as it was typed; one that would write a secret is gone.
    """
    places = (diagnostic.place, *((diagnostic.note.place,) if diagnostic.note else ()))
    values = _values_of(*sources, *(place.source for place in places))
    if not values:
        return diagnostic
    return replace(
        diagnostic,
        message=_said(diagnostic.message, values),
        place=_place(diagnostic.place, values),
        label=_said(diagnostic.label, values),
        help=_said(diagnostic.help, values),
        note=_note(diagnostic.note, values),
        fix=_fix(diagnostic.fix, values),
        question=_said(diagnostic.question, values),
    )


def typed(found: Findings, file: BriefFile) -> Findings:
    """Return what was found in a brief with its places in the files as they were typed."""
    return replace(
        found,
        diagnostics=tuple(typed_one(diagnostic, file) for diagnostic in found.diagnostics),
        suppressed=tuple(
            replace(one, diagnostic=typed_one(one.diagnostic, file)) for one in found.suppressed
        ),
    )


def typed_one(diagnostic: Diagnostic, file: BriefFile) -> Diagnostic:
    """Return a finding with its places in the files as they were typed."""
    found = diagnostic.at_origin()
    return found if found is diagnostic else redacted(found, (file.source,))


def redacted_reason(one: Suppressed, sources: Sequence[SourceFile]) -> Suppressed:
    """Return a suppressed finding; neither in it nor in the reason a secret stands."""
    reason = _said(one.reason, _values_of(*sources))
    return Suppressed(redacted(one.diagnostic, sources), reason)


def without_secrets(text: str, source: SourceFile) -> str:
    """Return a text about a file without the values of the file's secrets."""
    return redact_values(text, _values(source))


def _said(text: str, values: frozenset[str]) -> str:
    """Hide the values in a message, those too of which it shows only the beginning."""
    if not text or not values:
        return text
    text = redact_values(text, values)
    for value in values if "…" in text else ():
        text = _beginning(value).sub("•••…", text)
    return text


@functools.lru_cache(maxsize=64)
def _beginning(value: str) -> re.Pattern[str]:
    """A few characters of a value with all up to where the message cuts it short."""
    known = value.find("://") + 3 if "://" in value else 0
    return re.compile(re.escape(value[: known + _CUT]) + r"[^…\n]*…")


def _note(note: Note | None, values: frozenset[str]) -> Note | None:
    return Note(_place(note.place, values), _said(note.text, values)) if note else None


def _fix(fix: Fix | None, values: frozenset[str]) -> Fix | None:
    if fix and any(value in edit.text for edit in fix.edits for value in values):
        return None
    return fix


def _place(place: Place, values: frozenset[str]) -> Place:
    """A line of a snippet may be no secret by itself, and one behind the line above it."""
    source = _redacted_source(place.source)
    if any(value in source.text for value in values):
        source = replace(source, text=redact_values(source.text, values))
    return Place(source, place.span)


@functools.lru_cache(maxsize=4)
def _redacted_source(source: SourceFile) -> SourceFile:
    secrets = secrets_in(source)
    return replace(source, text=redact(source.text, secrets)) if secrets else source


def _values_of(*sources: SourceFile) -> frozenset[str]:
    return frozenset().union(*map(_values, sources))


@functools.lru_cache(maxsize=4)
def _values(source: SourceFile) -> frozenset[str]:
    secrets = secrets_in(source)
    typed = (source.text[secret.start : secret.end] for secret in secrets)
    read = (secret.value for secret in secrets if secret.value)
    return frozenset(form for value in (*typed, *read) for form in _forms(value))


def _forms(value: str) -> Iterator[str]:
    """Yield a value as it was typed, and as messages may spell it."""
    yield value
    plain = _ESCAPED.sub(r"\1", html.unescape(unquote(value)))
    forms = (" ".join(value.split()), unquote(value), plain, quote(value), markup.slug(value))
    yield from (form for form in forms if len(form) >= _SPELT)
