"""What an owner may set in `briefgen.yaml`, beside the defaults of the front matter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefgen.brief import FrontMatter
from briefgen.languages import LANGUAGES

SECTIONS = (
    *dict.fromkeys(key for language in LANGUAGES for key in language.headings),
    "private",
)
"""The canonical names of the sections that an owner may add headings to."""


@dataclass(frozen=True, slots=True)
class Brand:
    """How documents look and whom they come from."""

    name: str = ""
    accent: str = ""
    logo: str = ""
    font: str = ""
    paper: Literal["a4", "letter"] = "a4"
    footer: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar files, where they lead, and whether the PDF of a guide has its worker's."""

    reminders: tuple[str, ...] = ("1 day", "1 hour")
    attach: Literal["yes", "no"] = "no"
    guide_url: str = ""


@dataclass(frozen=True, slots=True)
class JobPost:
    """How long the text of a job post may be, in characters; empty for the usual length."""

    length: str = field(default="", metadata={"main": True, "number": True})


@dataclass(frozen=True, slots=True)
class Build:
    """What the documents of one brief may take: seconds, and megabytes beyond what all need."""

    seconds: str = field(default="", metadata={"number": True})
    megabytes: str = field(default="", metadata={"number": True})


@dataclass(frozen=True, slots=True)
class Lint:
    """What the owner wants the checker to look at; rules go by code, `BG4`, or name."""

    profile: Literal["relaxed", "default", "strict"] = "default"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Literal["error", "warning", "info"]] = field(default_factory=dict)
    per_file: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    required: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    accept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """`briefgen.yaml`: defaults for every brief, the brand, the owner's own headings."""

    defaults: FrontMatter = field(default_factory=FrontMatter)
    brand: Brand = field(default_factory=Brand)
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lint: Lint = field(default_factory=Lint)
    calendar: Calendar = field(default_factory=Calendar)
    job_post: JobPost = field(default_factory=JobPost)
    build: Build = field(default_factory=Build)
