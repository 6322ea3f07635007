"""Names and codes of languages, from the locale data, which is loaded when it is asked for."""

import functools


def is_known(code: str) -> bool:
    """Tell whether there is a language of this code."""
    return code in _names("en")


def code_of(name: str) -> str:
    """Return the code of a language by its name in English or in itself, else an empty string."""
    wanted = name.casefold()
    for code, known in _names("en").items():
        if wanted == known.casefold():
            return code
    own = ("de", "es", "fr", "pt", "it", "nl", "pl", "uk", "ja", "zh", "ar", "hi", "fil")
    return next((code for code in own if wanted == _names(code).get(code, "").casefold()), "")


@functools.cache
def _names(tag: str) -> dict[str, str]:
    """Return the names of languages in a language, by code of two or three letters."""
    from babel import Locale

    languages = Locale.parse(tag).languages
    return {str(code): str(name) for code, name in languages.items() if "_" not in code}
