"""A picture, or why there is none."""

from dataclasses import dataclass, field

_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture the brief shows: its bytes, its media type, its size in pixels (0: a drawing)."""

    data: bytes = field(repr=False)
    media_type: str
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a picture cannot be shown, in the owner's words, and what to do.

    `instead` is the source as it has to be, where only capital letters differ.
    """

    message: str
    help: str = ""
    instead: str = ""


def short(source: str) -> str:
    """Return a source as messages show it: one may hold a whole picture."""
    return source if len(source) <= _SHOWN else source[:_SHOWN] + "…"
