"""Something that happens at a known time, or ought to."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from briefgen.keyed import KeyPath
from briefgen.schedule.recurrence import Recurrence

WrittenKind: TypeAlias = Literal["start", "provided", "deliverable", "milestone", "due"]
FollowingKind: TypeAlias = Literal["round", "update", "review", "payment"]
EventKind: TypeAlias = WrittenKind | FollowingKind
KINDS: tuple[EventKind, ...] = (*get_args(WrittenKind), *get_args(FollowingKind))

_OWED_BY_THE_OWNER = ("provided", "review", "payment")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens on a day, or by its end.

    `path` leads to what it comes from in the front matter, `about` to what it is of: the things
    of a round, the deliverable under review, the milestone that is paid. `name` is the owner's
    inline Markdown (empty for what has no name of its own), `text` the time as written. `day` is
    None when no date can be worked out; no `time` means until the end of the day. `zone` is the
    brief's IANA zone, or empty. A review begins on the day `since`. What comes `again` does so
    first on `day`. `id` stays while the event is the same, whatever becomes of its date.
    """

    kind: EventKind
    path: KeyPath
    name: str
    text: str
    day: dt.date | None
    time: dt.time | None
    zone: str
    id: str = ""
    about: tuple[KeyPath, ...] = ()
    since: dt.date | None = None
    again: Recurrence | None = None

    @property
    def is_owners(self) -> bool:
        """Tell whether the owner owes it, not the worker."""
        return self.kind in _OWED_BY_THE_OWNER
