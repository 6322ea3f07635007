"""What a build was asked for, and what the settings want of all documents."""

import datetime as dt
from dataclasses import dataclass, field

from briefgen.brand import Brand
from briefgen.build.limits import Limits
from briefgen.lint import POST_LENGTH, Policy
from briefgen.reminders import Reminders
from briefgen.render.document import FORMATS


@dataclass(frozen=True, slots=True)
class Order:
    """What was typed, and the day on which; no document depends on the day.

    Without `briefs` all are meant. `documents` are made in any case; when none is named, those
    that a brief calls for. A `strict` build makes nothing of a brief that has errors.
    """

    today: dt.date
    briefs: tuple[str, ...] = ()
    formats: tuple[str, ...] = FORMATS
    documents: tuple[str, ...] = ()
    strict: bool = False


@dataclass(frozen=True, slots=True)
class House:
    """What the settings want of all documents; `post_length` is in characters of a job post."""

    policy: Policy = field(default_factory=Policy)
    brand: Brand = field(default_factory=Brand)
    reminders: Reminders = field(default_factory=Reminders)
    post_length: int = POST_LENGTH
    limits: Limits = field(default_factory=Limits)
