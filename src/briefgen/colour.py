"""Colours, and whether words in them can be read: the contrast of WCAG 2.2."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

ENOUGH = 4.5
"""The contrast that words of normal size need (WCAG 2.2, success criterion 1.4.3, level AA)."""

_HEX = re.compile(r"#?(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS = 200


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    def mixed(self, other: "Colour", share: float) -> "Colour":
        """Return this colour with a share, from 0 to 1, of another in it."""
        pairs = zip(self.channels, other.channels, strict=True)
        return Colour(*(round(a + (b - a) * share) for a, b in pairs))

    @property
    def channels(self) -> tuple[int, int, int]:
        return (self.red, self.green, self.blue)

    @property
    def luminance(self) -> float:
        """The relative luminance as WCAG defines it, from 0 to 1."""
        red, green, blue = (_linear(channel / 255) for channel in self.channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


WHITE = Colour(255, 255, 255)
BLACK = Colour(0, 0, 0)


def read(text: str) -> Colour | None:
    """Return the colour of `#rgb` or `#rrggbb`, with or without its sign; None for other words."""
    text = text.strip()
    if not _HEX.fullmatch(text):
        return None
    digits = text.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    return Colour(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: Colour, grounds: Sequence[Colour], toward: Colour) -> Colour:
    """Return the colour, or the nearest on the way to another that is enough on all grounds."""
    for step in range(_STEPS + 1):
        found = colour.mixed(toward, step / _STEPS)
        if all(contrast(found, ground) >= ENOUGH for ground in grounds):
            return found
    return toward


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
