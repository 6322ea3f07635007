"""Briefs in the browser while they are written: made in memory, served on this computer alone."""

from briefgen.preview.server import Preview, listen

__all__ = ["Preview", "listen"]
