"""A secret: what it is, and where its value stands."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Secret:
    """A value that must not leave the owner's hands, from `start` up to, not including, `end`.

    A `token` is known by its form (keys, web addresses that let anybody in), a `password` by
    the word before it. `name` is what the owner would call it: "an AWS access key". `value` is
    what a reader gets where it was typed otherwise, over two lines or with `&#110;` for an n.
    """

    kind: Literal["token", "password"]
    name: str
    start: int
    end: int
    value: str = ""
