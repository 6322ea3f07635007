"""How the owner's documents look and whom they come from, as every document has it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen import colour
from briefgen.colour import BLACK, WHITE, Colour
from briefgen.inputs import Picture

if TYPE_CHECKING:  # pydantic is not for those who only draw
    from briefgen.schema import Brand as Settings

_DARK = (Colour(0x14, 0x19, 0x1B), Colour(0x1E, 0x26, 0x29))
"""The page and the boxes on it where a reader's screen is dark, as in `screen.css`."""
_TINT = 0.94
_FONT = re.compile(r"[\w .+-]{1,80}")


@dataclass(frozen=True, slots=True)
class Accent:
    """The owner's colour so that words in it can be read: on white and its tint, and on dark."""

    light: Colour
    tint: Colour
    dark: Colour


@dataclass(frozen=True, slots=True)
class Brand:
    """The name, the logo and the last line of a page; colour, font and paper. All may be empty."""

    name: str = ""
    logo: Picture | None = None
    accent: Accent | None = None
    font: str = ""
    paper: str = "a4"
    footer: str = ""


def brand(settings: "Settings", logo: Picture | None) -> Brand:
    """Return what can be used of the settings; `logo` is what was found by its name there."""
    found = colour.read(settings.accent)
    return Brand(
        settings.name.strip(),
        logo,
        accent(found) if found else None,
        settings.font.strip() if is_font(settings.font) else "",
        settings.paper,
        settings.footer.strip(),
    )


def accent(wanted: Colour) -> Accent:
    """Return a colour, darkened and lightened as far as its readers need it."""
    tint = wanted.mixed(WHITE, _TINT)
    light = colour.readable(wanted, (WHITE, tint), BLACK)
    return Accent(light, tint, colour.readable(wanted, _DARK, WHITE))


def is_font(name: str) -> bool:
    """Tell whether a text can be the name of one font family."""
    return bool(_FONT.fullmatch(name.strip()))
