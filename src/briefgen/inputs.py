"""All that one brief needs, gathered before anything is parsed: a picklable value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.source import SourceFile


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture the brief shows: its bytes, its media type, its size in pixels."""

    data: bytes = field(repr=False)
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a picture cannot be shown, in the owner's words, and what to do."""

    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Templates:
    """Template texts by name: the workspace's own, and those that come with briefgen."""

    own: Mapping[str, str]
    packaged: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Inputs:
    """A brief's text, its pictures by the source its Markdown names, and the defaults.

    `defaults` is the workspace's `briefgen.yaml`, whose `defaults` mapping fills the front
    matter of every brief; None when there is none.
    """

    name: str
    source: SourceFile
    pictures: Mapping[str, Picture | Refused] = field(default_factory=dict)
    defaults: SourceFile | None = None
