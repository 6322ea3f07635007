"""What the YAML reader says, in the owner's words."""

_ADVICE = (
    ("expected <block end>", "this line does not line up with the ones above it"),
    ("did not find expected key", "this line does not line up with the ones above it"),
    ("mapping values are not allowed", "there is a colon too many, or the line is set in wrongly"),
    ("could not find expected ':'", "there is no colon on this line"),
    ("quoted scalar", "quotation marks are opened and never closed"),
    ("',' or ']'", "a list begins with [ and never ends"),
    ("',' or '}'", "a group begins with { and never ends"),
    ("node content", "a value is missing here"),
    ("cannot start any token", "a text cannot begin with this character"),
)


def advice(words: str) -> str:
    """Return what to tell the owner for the reader's `words`."""
    return next((told for sign, told in _ADVICE if sign in words), "this line cannot be read")
