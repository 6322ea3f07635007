"""What briefgen has to know of a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefgen.languages.labels import Labels


@dataclass(frozen=True, slots=True)
class StepWords:
    """How a step says more about itself, each as the words that open a line (lower case)."""

    step: tuple[str, ...]
    """`Step` in a heading such as `Step 3: Export`."""
    done_when: tuple[str, ...]
    who: tuple[str, ...]
    time: tuple[str, ...]
    optional: tuple[str, ...]
    minutes: tuple[str, ...]
    hours: tuple[str, ...]


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
    step_words: StepWords
    weekdays: tuple[str, ...]
    """Monday first, in lower case."""
