"""What briefgen has to know of a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefgen.languages.import_words import ImportWords
from briefgen.languages.labels import Labels
from briefgen.languages.lexicon import Lexicon
from briefgen.languages.skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class StepWords:
    """How a step says more about itself, each as the words that open a line (lower case)."""

    step: tuple[str, ...]
    """`Step` in a heading such as `Step 3: Export` or `3. Step: Export`."""
    done_when: tuple[str, ...]
    who: tuple[str, ...]
    time: tuple[str, ...]
    optional: tuple[str, ...]
    minutes: tuple[str, ...]
    hours: tuple[str, ...]
    about: tuple[str, ...]
    """Before or behind a time that is not exact: `about 20 minutes`."""


@dataclass(frozen=True, slots=True)
class Language:
    """Labels for the documents, and the words to look for in a brief.

    `headings` maps each canonical section to the headings people give it, in lower case.
    """

    tag: str
    name: str
    direction: Literal["ltr", "rtl"]
    labels: Labels
    headings: Mapping[str, tuple[str, ...]]
    note_words: Mapping[str, tuple[str, ...]]
    """Other words than its label that begin a note of a kind: `achtung` a `warning`."""
    update_words: Mapping[str, tuple[str, ...]]
    """How words begin that tell what a status update is about: what is `done` and `next`, what
    has `blocked` the work, how many `percent` are done, which `decisions` it needs."""
    step_words: StepWords
    skeleton: Skeleton
    """The words of a new brief."""
    weekdays: tuple[str, ...]
    """Monday first, in lower case."""
    joints: tuple[str, ...]
    """What joins two headings or weekdays, with the blanks around it: ` and `."""
    negations: tuple[str, ...]
    """What says not, or except, in lower case; in Japanese and Chinese a part of a word."""
    beside_times: tuple[str, ...]
    """Words beside a weekday or a time that add nothing to it: `at`."""
    weekday_forms: tuple[tuple[str, ...], ...] = ((),) * 7
    """Other names of each weekday; its first three letters and an added `s` go without saying."""
    lexicon: Lexicon = field(default_factory=Lexicon)
    """Empty where nobody has written one yet: the rules about wording are silent then."""
    import_words: ImportWords = field(default_factory=ImportWords)
    """What documents of other makers call things."""
