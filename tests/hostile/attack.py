"""What an attack is: a brief that somebody else wrote, and what has to come of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

HEAD = "---\ntitle: T\nworker: Dana\n---\n"
"""The front matter that most attacks hide behind; their text begins on line 5."""


@dataclass(frozen=True, slots=True)
class Attack:
    """A hostile brief, named by what it attacks.

    `says` is the code and the line of a finding that has to be among those of the brief, empty
    when it is harmless; `words` stand in its message. `shows` is what a reader sees all the
    same. `files` lie beside the brief; one whose name begins with `>` is a link to its text.
    """

    name: str
    text: str | bytes
    says: str = ""
    words: str = ""
    shows: str = ""
    files: Mapping[str, str | bytes] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return f"{self.name}/brief.md" if self.files else f"{self.name}.md"


def body(name: str, text: str, says: str = "", words: str = "", shows: str = "") -> Attack:
    """An attack that begins on line 5 of its file."""
    return Attack(name, HEAD + text, says, words, shows)


def facts(name: str, text: str, says: str = "", words: str = "", shows: str = "") -> Attack:
    """An attack in the front matter that begins on line 4 of its file."""
    return Attack(name, f"---\nworker: Dana\nx-a: 1\n{text}\n---\n\nHello.\n", says, words, shows)
