"""One plain-text brief in; a guide, a calendar, a job post and a scorecard out."""

__all__ = ["__version__"]

__version__ = "0.1.0"
