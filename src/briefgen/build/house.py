"""What the settings want of all documents."""

from dataclasses import dataclass, field

from briefgen.brand import Brand
from briefgen.build.limits import Limits
from briefgen.lint import POST_LENGTH, Policy
from briefgen.reminders import Reminders


@dataclass(frozen=True, slots=True)
class House:
    """What the settings want of all documents; `post_length` is in characters of a job post."""

    policy: Policy = field(default_factory=Policy)
    brand: Brand = field(default_factory=Brand)
    reminders: Reminders = field(default_factory=Reminders)
    post_length: int = POST_LENGTH
    limits: Limits = field(default_factory=Limits)
