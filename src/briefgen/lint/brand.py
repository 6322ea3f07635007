"""What in the brand cannot be used, or not as it is."""

from collections.abc import Iterator

from briefgen import colour
from briefgen.brand import accent, is_font
from briefgen.diagnostic import Diagnostic, Edit, Fix
from briefgen.inputs import Picture, Refused
from briefgen.keyed import Spans
from briefgen.lint.rules import pale_accent
from briefgen.parse.checks import MISSING_ASSET
from briefgen.schema import WRONG_TYPE, Brand, Checked, Settings

PALE = pale_accent.RULE.problem


def brand_problems(settings: Checked[Settings]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the colour and the font, each at its line."""
    brand, spans = settings.value.brand, settings.spans
    yield from _accent(brand, spans)
    if brand.font and not is_font(brand.font):
        yield WRONG_TYPE.at(
            spans.at(("brand", "font")),
            "`font` has to be the name of one font family",
            help="Write a name such as Georgia; where a reader lacks it, Source Sans is used.",
        )


def logo_problem(settings: Checked[Settings], found: Picture | Refused) -> Iterator[Diagnostic]:
    """Yield why the logo cannot be shown."""
    if isinstance(found, Refused):
        place = settings.spans.at(("brand", "logo"))
        typed = found.instead and place.text == settings.value.brand.logo
        fix = Fix((Edit(place, found.instead),)) if typed else None
        yield MISSING_ASSET.at(place, found.message, help=found.help, fix=fix)


def _accent(brand: Brand, spans: Spans) -> Iterator[Diagnostic]:
    place, wanted = spans.at(("brand", "accent")), colour.read(brand.accent)
    if brand.accent and wanted is None:
        yield WRONG_TYPE.at(
            place,
            f"`accent` cannot be read as a colour: {brand.accent}",
            help='Write six digits of a colour in quotation marks, such as accent: "#0f5c63".',
        )
    if wanted is None:
        return
    used = accent(wanted)
    if used.light != wanted:
        found = min(colour.contrast(wanted, ground) for ground in (colour.WHITE, used.tint))
        yield PALE.at(
            place,
            f"words in this colour are too pale: the contrast with the page is {found:.1f} to 1, "
            f"and {colour.ENOUGH} is needed",
            help=f'The nearest colour that can be read is used: accent: "{used.light}"',
            fix=Fix((Edit(place, f'"{used.light}"'),), safe=False),
        )
