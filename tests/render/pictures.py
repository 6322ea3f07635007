"""Pictures to draw."""

import io

from PIL import Image

from briefgen.inputs import Picture


def picture(width=160, height=90):
    """Return a PNG of one colour."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(file, "PNG")
    return Picture(file.getvalue(), "image/png", width, height)
