"""Whether a brief says anything about a subject, wherever its owner wrote it.

A subject is found as a key of the front matter, as a section, as a heading or a bold line inside
another section, as a label (`Contact: Jane`), as the head of a row or column of a table, and
contacts by an email address. What holds only prompts is not there.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from typing import Any

from briefgen.brief import BriefFile, FrontMatter
from briefgen.languages import Lexicon
from briefgen.lint.structure.sections import Sections
from briefgen.lint.structure.subjects import Said, said
from briefgen.lint.wording.prompts import is_prompt
from briefgen.lint.wording.wordcount import count_words

FIELDS = {
    "goal": ("summary",),
    "deliverables": ("deliverables",),
    "acceptance": ("acceptance",),
    "contacts": ("contacts", "owner", "approver"),
    "due": ("due", "repeats"),
    "schedule": ("due", "repeats", "milestones"),
    "tools": ("tools",),
    "provides": ("owner_provides",),
    "payment": ("payment",),
    "status_updates": ("status_updates",),
    "milestones": ("milestones",),
    "out_of_scope": ("out_of_scope",),
    "revisions": ("revisions",),
    "ownership": ("ownership",),
    "confidentiality": ("confidentiality",),
    "glossary": ("glossary",),
    "screening": ("screening",),
}
"""The keys of the front matter that say something about a subject."""

_ALSO = {"due": ("schedule",), "milestones": ("schedule",), "tools": ("before",)}
"""In the body these subjects may stand under the heading of another one."""


@dataclass(frozen=True, slots=True)
class Presence:
    """What the front matter says, the subjects of the body, and its words on each of them."""

    front: FrontMatter
    body: frozenset[str]
    amounts: Mapping[str, int]
    lexicon: Lexicon

    @classmethod
    def of(cls, file: BriefFile, sections: Sections, lexicon: Lexicon) -> "Presence":
        amounts: Counter[str] = Counter()
        for one in said(file, sections, lexicon):
            amounts[one.subject] += _amount(one)
        return cls(file.brief.front, frozenset(amounts), amounts, lexicon)

    def says(self, key: str) -> bool:
        """Tell whether there is more than prompts about a subject, above or below."""
        return any(one in self.body for one in (key, *_ALSO.get(key, ()))) or self.front_says(key)

    def front_says(self, key: str) -> bool:
        """Tell whether the front matter has more than prompts about a subject."""
        values = (getattr(self.front, name) for name in FIELDS.get(key, ()))
        return any(is_real(value, self.lexicon) for value in values) or (
            key == "acceptance"
            and any(is_real(one.acceptance, self.lexicon) for one in self.front.deliverables)
        )

    def words(self, key: str) -> int:
        """Return how many words the brief has on a subject."""
        values = (getattr(self.front, name) for name in FIELDS.get(key, ()))
        texts = (value for value in values if isinstance(value, str))
        real = (text for text in texts if is_real(text, self.lexicon))
        return self.amounts.get(key, 0) + sum(map(count_words, real))


def is_real(value: object, lexicon: Lexicon) -> bool:
    """Tell whether some text in a value of the front matter is more than a prompt."""
    if isinstance(value, str):
        return not is_prompt(value, lexicon)
    if isinstance(value, tuple):
        return any(is_real(part, lexicon) for part in value)
    if isinstance(value, Mapping):
        return any(is_real(part, lexicon) for part in value.values())
    if is_dataclass(value):
        return any(_is_said(value, field, lexicon) for field in fields(value))
    return False


def _is_said(record: object, field: Field[Any], lexicon: Lexicon) -> bool:
    """What nobody wrote, such as `per: project`, says nothing."""
    value = getattr(record, field.name)
    default = "" if field.default is MISSING else field.default
    return value != default and is_real(value, lexicon)


def _amount(one: Said) -> int:
    """A picture without words says something too."""
    return max(1, count_words(one.text))
