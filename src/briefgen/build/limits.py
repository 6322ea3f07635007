"""What the documents of one brief may take, and what is said where they take more."""

import re
from dataclasses import dataclass

from briefgen.diagnostic import Diagnostic
from briefgen.lint.rules.broken_off import BROKEN_OFF
from briefgen.lint.rules.too_much_memory import TOO_MUCH_MEMORY
from briefgen.lint.rules.too_slow import TOO_SLOW
from briefgen.schema import Build
from briefgen.source import SourceFile

FAILED = frozenset({TOO_SLOW.code, TOO_MUCH_MEMORY.code, BROKEN_OFF.code})
"""What may not happen again when the same is tried once more."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for all documents of a brief, and megabytes (2**20 bytes) beyond what all need."""

    seconds: int = 60
    megabytes: int = 1536


def limits(settings: Build) -> Limits:
    """Return what the settings say; what is no number leaves things as usual."""
    usual = Limits()
    return Limits(
        _number(settings.seconds) or usual.seconds,
        _number(settings.megabytes) or usual.megabytes,
    )


def too_slow(source: SourceFile, limits: Limits) -> Diagnostic:
    """Say that a brief took too long."""
    message = f"its documents were not ready after {limits.seconds} seconds"
    longer = limits.seconds * 5
    return TOO_SLOW.at(source.place_of_line(1), message, help=_help("seconds", longer))


def too_much_memory(source: SourceFile, limits: Limits) -> Diagnostic:
    """Say that a brief needed too much memory."""
    message = f"its documents need more than {limits.megabytes} MB of memory"
    more = limits.megabytes * 2
    return TOO_MUCH_MEMORY.at(source.place_of_line(1), message, help=_help("megabytes", more))


def broken_off(source: SourceFile) -> Diagnostic:
    """Say that whatever makes documents ended in the middle, twice."""
    message = "the program that makes documents broke off at this brief, twice"
    help = "Take out the last thing you added, a picture above all, and try again."
    return BROKEN_OFF.at(source.place_of_line(1), message, help=help)


def _help(key: str, more: int) -> str:
    return (
        "Look for one picture, table or line in it that is far larger than the others. If the "
        f"brief has to be so, write into briefgen.yaml:\n\n  build:\n    {key}: {more}"
    )


def _number(text: str) -> int:
    digits = re.match(r"\s*(\d{1,6}+)(?!\.\d|e\d)", re.sub(r"[.,' ](?=\d{3})", "", text))
    return int(digits[1]) if digits else 0
