"""The brief: what the owner wrote, typed, with nothing looked up and nothing worked out.

Field names are the keys of the front matter; a trailing underscore keeps a name clear of
Python's own words (`for_`). In each record the field that plain text fills is marked `MAIN`.
What each field is for, its owner reads in `briefgen.schema.about`.
Texts are of three sorts, told by their alias: plain, inline Markdown, Markdown blocks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from briefgen.diagnostic import Diagnostic
from briefgen.keyed import Spans
from briefgen.markup import Block, Inline
from briefgen.source import SourceFile

Plain: TypeAlias = str
InlineText: TypeAlias = str
BlockText: TypeAlias = str

MAIN: Final = {"main": True}


@dataclass(frozen=True, slots=True)
class When:
    """A time as the owner wrote it: a date, weekdays, an offset such as `start + 3 days`, or
    other words. `briefgen.when` reads it."""

    text: Plain = field(default="", metadata=MAIN)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a part in the work."""

    name: Plain = field(default="", metadata=MAIN)
    role: InlineText = ""
    email: Plain = ""
    phone: Plain = ""
    url: Plain = ""
    time_zone: Plain = ""
    hours: Plain = ""
    reply_within: Plain = ""
    for_: InlineText = ""
    skills: tuple[InlineText, ...] = ()
    """What the worker can do."""
    turn: Plain = ""
    review_days: Plain = ""


@dataclass(frozen=True, slots=True)
class Repeats:
    """How often the whole work comes back."""

    every: Plain = field(default="", metadata=MAIN)
    on: tuple[Plain, ...] = ()
    at: Plain = ""
    until: When | None = None
    except_: tuple[When, ...] = ()


@dataclass(frozen=True, slots=True)
class Deliverable:
    """A thing the worker hands over."""

    name: InlineText = field(default="", metadata=MAIN)
    format: InlineText = ""
    quantity: InlineText = ""
    where: InlineText = ""
    due: When | None = None
    acceptance: tuple[InlineText, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """A part of the work with a date, and perhaps a payment."""

    name: InlineText = field(default="", metadata=MAIN)
    due: When | None = None
    payment: Plain = ""


@dataclass(frozen=True, slots=True)
class StatusUpdates:
    """When and how the worker reports."""

    every: Plain = field(default="", metadata=MAIN)
    on: tuple[Plain, ...] = ()
    at: Plain = ""
    channel: InlineText = ""
    include: tuple[InlineText, ...] = ()


@dataclass(frozen=True, slots=True)
class Tool:
    """Something the work is done with."""

    name: InlineText = field(default="", metadata=MAIN)
    for_: InlineText = ""
    access: InlineText = ""
    url: Plain = ""


@dataclass(frozen=True, slots=True)
class Provided:
    """What the owner owes the worker."""

    what: InlineText = field(default="", metadata=MAIN)
    by: When | None = None
    how: BlockText = ""
    file: Plain = ""


@dataclass(frozen=True, slots=True)
class Bonus:
    """More money, and what for."""

    when: InlineText = field(default="", metadata=MAIN)
    amount: Plain = ""


@dataclass(frozen=True, slots=True)
class Payment:
    """What the work is worth."""

    amount: Plain = field(default="", metadata=MAIN)
    currency: Plain = ""
    per: Plain = "project"
    when: BlockText = ""
    within_days: Plain = ""
    bonus: tuple[Bonus, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question to applicants; what to look for is the owner's alone."""

    ask: InlineText = field(default="", metadata=MAIN)
    look_for: InlineText = ""


@dataclass(frozen=True, slots=True)
class TestTask:
    """A small paid piece of the real work; the rubric is the owner's alone."""

    __test__ = False  # not a test, whatever pytest thinks of its name

    title: InlineText = field(default="", metadata=MAIN)
    payment: Plain = ""
    minutes: Plain = ""
    rubric: tuple[InlineText, ...] = ()


@dataclass(frozen=True, slots=True)
class Screening:
    """How to choose among applicants."""

    questions: tuple[Question, ...] = field(default=(), metadata=MAIN)
    must_have: tuple[InlineText, ...] = ()
    test_task: TestTask | None = None
    attention_check: InlineText = ""
    apply: InlineText = ""
    """Where applications go, and until when; else people reply where they found the post."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands between the `---` lines."""

    title: Plain = ""
    summary: BlockText = ""
    kind: Literal["project", "procedure", "creative"] = "project"
    status: Literal["active", "done"] = "active"
    version: Plain = ""
    updated: When | None = None
    language: Plain = "en"
    time_zone: Plain = ""
    owner: tuple[Person, ...] = ()
    worker: tuple[Person, ...] = ()
    approver: tuple[Person, ...] = ()
    contacts: tuple[Person, ...] = ()
    start: When | None = None
    due: When | None = None
    repeats: Repeats | None = None
    effort: BlockText = ""
    revisions: InlineText = ""
    deliverables: tuple[Deliverable, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    status_updates: StatusUpdates | None = None
    tools: tuple[Tool, ...] = ()
    owner_provides: tuple[Provided, ...] = ()
    payment: Payment | None = None
    screening: Screening | None = None
    acceptance: tuple[InlineText, ...] = ()
    out_of_scope: tuple[InlineText, ...] = ()
    glossary: Mapping[str, InlineText] = field(default_factory=dict)
    confidentiality: BlockText = ""
    ownership: BlockText = ""
    done: tuple[Plain, ...] = ()
    """What is finished, by name or id: the owner's bookkeeping, and nobody else's."""
    private: object = ""
    """The owner's alone, as are the `x-` keys, which are not even read."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the body under its heading; the first may have none.

    `key` names the canonical section (`goal`, `steps`), empty when the heading matches none.
    `slug` is what links call the heading, as GitHub names it.
    """

    key: str
    heading: Inline | None
    blocks: tuple[Block, ...]
    lines: tuple[int, int]
    """First line, and the first line after it."""
    slug: Plain = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do; `### headings` and phases have further steps in them.

    `number` is `S1` or `S1.2`; `identity` is the author's `{#name}`, which survives a new
    number, else empty. `blocks` are whatever stands below the step, in the author's order.
    `slug` is what links call its heading, where it has one.
    """

    number: str
    title: Inline
    blocks: tuple[Block, ...] = ()
    steps: tuple["Step", ...] = ()
    identity: str = ""
    time: Plain = ""
    done_when: Inline | None = None
    who: Inline | None = None
    optional: bool = False
    checked: bool = False
    """Ticked by the author already (`- [x]`)."""
    lines: tuple[int, int] = (0, 0)
    slug: Plain = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A top-level list item of a body section that is read as a list.

    The deliverables, criteria and exclusions of the body: its first words and the rest.
    """

    number: str
    text: Inline
    blocks: tuple[Block, ...] = ()
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief.

    `sections` holds every section of the body in the author's order, each with all its blocks.
    `steps`, `items` are the same text read more closely: for a section whose key is in
    `items`, `Section.blocks` holds only what is not an item; for those in `step_sections`,
    only what is no step.
    """

    name: str
    title: Plain
    front: FrontMatter
    sections: tuple[Section, ...] = ()
    steps: tuple[Step, ...] = ()
    items: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment of the body: its offsets in the file, and the words in it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class BriefFile:
    """A brief as read: the text, what it says, where each thing stands, and what is wrong.

    `blocks` is the whole body in the author's order, before it is read as sections and steps;
    it begins on line `body_line`, and `comments` were taken out of it.
    """

    source: SourceFile
    brief: Brief
    spans: Spans
    diagnostics: tuple[Diagnostic, ...] = ()
    blocks: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()
    body_line: int = 1
