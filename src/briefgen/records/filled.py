"""A filled-in record: its text to values, with what cannot be read as what it should be."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen import keyed, schema, when
from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.keyed import KeyPath, Spans
from briefgen.languages import Language, language_for
from briefgen.records.scored import Answer, Filled, Reward, Scored, place
from briefgen.source import SourceFile
from briefgen.when import Moment

DOUBTFUL = Problem("BG725", "doubtful-record", Severity.WARNING)

_HARMLESS = (keyed.UNQUOTED_TEXT.code, keyed.STRAY_BLANK.code)
"""What is read as it was meant all the same: nobody else reads a record."""

_DATE = "Write it as 2026-12-04 or, with the hour, as 2026-12-04 17:00."
_COUNT = re.compile(r"(\d{1,3})(?:\s+[^\W\d]+)?")
"""A number, perhaps with the word for what it counts: `1 round`."""


def read(
    source: SourceFile, language: Language, *, is_dated: bool
) -> tuple[Scored, tuple[Diagnostic, ...]]:
    """Return what a record says, answers being in the brief's language or in English.

    Where the brief has dates (`is_dated`), the record has to have one too.
    """
    found = keyed.read(source, keys=schema.keys_below(Filled))
    filled, problems, spans = schema.form(Filled, found)
    reading = _Reading(spans, language, is_dated)
    scored = reading.scored(source.name, filled)
    told = (d for d in (*found.diagnostics, *problems) if d.code not in _HARMLESS)
    return scored, (*told, *reading.problems)


@dataclass(slots=True)
class _Reading:
    """Reads one form and notes what is wrong with it."""

    spans: Spans
    language: Language
    is_dated: bool
    problems: list[Diagnostic] = field(default_factory=list)

    def scored(self, file: str, filled: Filled) -> Scored:
        return Scored(
            file,
            filled.brief,
            filled.version,
            filled.fingerprint,
            self.needed(filled.worker, "worker", "who did the work"),
            self.needed(filled.delivery, "delivery", "what was handed over"),
            self.moment(filled.due, "due", "when it was due"),
            self.moment(filled.handed_over, "handed_over", "when it was handed over"),
            self.criteria(filled),
            self.accepted(filled.accepted_at_first_check),
            self.rework(filled.rounds_of_rework),
            *self.updates(filled),
            self.yes_no(filled.updates_complete, ("updates_complete",)),
            self.yes_no(filled.asked_early, ("asked_early",)),
            self.bonus(filled),
            " ".join(filled.note.split()),
            self.spans,
        )

    def criteria(self, filled: Filled) -> tuple[Answer, ...]:
        found = tuple(
            Answer(one.number, one.text, self.yes_no(one.met, ("criteria", index, "met")))
            for index, one in enumerate(filled.criteria)
        )
        if found and not any(one.met for one in filled.criteria):
            self.missing(("criteria",), "of no criterion it is noted whether it was met")
        return found

    def bonus(self, filled: Filled) -> tuple[Reward, ...]:
        return tuple(
            Reward(
                one.when,
                one.amount,
                self.yes_no(one.earned, ("bonus", index, "earned")),
                self.yes_no(one.paid, ("bonus", index, "paid")),
            )
            for index, one in enumerate(filled.bonus)
        )

    def accepted(self, text: str) -> bool | None:
        self.needed(text, "accepted_at_first_check", "whether it was accepted at the first check")
        return self.yes_no(text, ("accepted_at_first_check",))

    def rework(self, text: str) -> int | None:
        self.needed(text, "rounds_of_rework", "how often it went back, 0 if never")
        return self.count(text, "rounds_of_rework")

    def updates(self, filled: Filled) -> tuple[int | None, int | None]:
        """Return how many were due and how many came: of two numbers one says nothing."""
        agreed, received = filled.updates_agreed, filled.updates_received
        if received:
            self.needed(agreed, "updates_agreed", "how many status updates were due")
        if agreed:
            self.needed(received, "updates_received", "how many status updates came, 0 if none")
        return self.count(agreed, "updates_agreed"), self.count(received, "updates_received")

    def needed(self, text: str, key: str, what: str) -> str:
        if not text:
            self.missing((key,), f"it is not noted {what}")
        return " ".join(text.split())

    def missing(self, path: KeyPath, message: str) -> None:
        key = next(part for part in reversed(path) if isinstance(part, str))
        help = f"Write it behind `{key}:`, with a blank between."
        if path == ("criteria",):
            help = f"Write {self.words} behind each `met:` that was part of this delivery."
        if path == ("accepted_at_first_check",):
            help = f"Write {self.words} behind `{key}:`."
        self.problems.append(DOUBTFUL.at(self.spans.key(path), message, help=help))

    def moment(self, text: str, key: str, what: str) -> Moment | None:
        if not text and (key != "due" or self.is_dated):
            self.missing((key,), f"it is not noted {what}")
        if not text:
            return None
        read = when.read(text, self.language)
        if isinstance(read, Moment):
            return read
        message = f"{what} cannot be told from “{_short(text)}”"
        if when.impossible_date(text):
            message = f"there is no such date or hour as {_short(text)}"
        self.wrong((key,), message, _DATE)
        return None

    def count(self, text: str, key: str) -> int | None:
        plain = unicodedata.normalize("NFKC", text).strip()
        number = _COUNT.fullmatch(plain)
        if number or not plain:
            return int(number[1]) if number else None
        self.wrong((key,), f"“{_short(text)}” is no number such as 0, 1 or 2", "Write a number.")
        return None

    def yes_no(self, text: str, path: KeyPath) -> bool | None:
        answer = _plain(text)
        for said, words in ((True, self.yes), (False, self.no)):
            if answer in words:
                return said
        if answer:
            message = f"“{_short(text)}” is neither yes nor no"
            self.wrong(path, message, f"Write {self.words}, and the rest behind `note:`.")
        return None

    def wrong(self, path: KeyPath, message: str, help: str) -> None:
        self.problems.append(DOUBTFUL.at(place(self.spans, path), message, help=help))

    @property
    def yes(self) -> Sequence[str]:
        return [_plain(tongue.labels.yes) for tongue in self.tongues]

    @property
    def no(self) -> Sequence[str]:
        return [_plain(tongue.labels.no) for tongue in self.tongues]

    @property
    def tongues(self) -> Sequence[Language]:
        return [language_for("en"), self.language]

    @property
    def words(self) -> str:
        pairs = zip(self.yes, self.no, strict=True)
        return " (".join(dict.fromkeys(f"{y} or {n}" for y, n in pairs)) + (
            ")" if self.language.tag != "en" else ""
        )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip(" \t\n.!。！")


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:39]}…"
