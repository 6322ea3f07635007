"""The brand as styles, and its logo among the pictures of a document."""

from collections.abc import Mapping

from briefgen.brand import Brand
from briefgen.inputs import Picture

LOGO = "<brand.logo>"
"""The logo's name among the pictures; no Markdown can name a picture so."""


def styles(brand: Brand, *, paper: bool) -> str:
    """Return what a brand changes of the packaged styles, nothing for an empty one."""
    rules = [_font(brand), *(_paper(brand) if paper else _screen(brand))]
    return "\n".join(filter(None, rules))


def with_logo(brand: Brand, pictures: Mapping[str, Picture]) -> Mapping[str, Picture]:
    """Return the pictures and the logo by their names."""
    return {**pictures, LOGO: brand.logo} if brand.logo else pictures


def _font(brand: Brand) -> str:
    return f':root {{ --brand-font: "{brand.font}"; }}' if brand.font else ""


def _paper(brand: Brand) -> tuple[str, ...]:
    page = "@page { size: letter; }" if brand.paper == "letter" else ""
    return page, f":root {{ {_light(brand)} }}" if brand.accent else ""


def _screen(brand: Brand) -> tuple[str, ...]:
    if brand.accent is None:
        return ()
    light = "@media print, screen and (prefers-color-scheme: light)"
    dark = "@media screen and (prefers-color-scheme: dark)"
    return (
        f"{light} {{ :root {{ {_light(brand)} }} }}",
        f"{dark} {{ :root {{ --accent: {brand.accent.dark}; }} }}",
    )


def _light(brand: Brand) -> str:
    return f"--accent: {brand.accent.light}; --tint: {brand.accent.tint};" if brand.accent else ""
