"""Texts with secrets and without, one a line, from the files beside this one.

⟦ ⟧ stand around each value that has to be found, ⏎ is a line break; ¦ parts a token, so that
nobody's scanner takes it for a real one, and is taken out.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
_VALUE = re.compile("⟦(.*?)⟧", re.DOTALL)


@dataclass(frozen=True)
class Sample:
    text: str
    values: tuple[str, ...]
    name: str = ""


def samples(file_name: str) -> list[Sample]:
    lines = (FOLDER / file_name).read_text(encoding="utf-8").splitlines()
    return [_sample(line) for line in lines if line and not line.startswith("//")]


def _sample(line: str) -> Sample:
    name, _, marked = line.rpartition(" :: ")
    marked = marked.replace("⏎", "\n").replace("¦", "")
    return Sample(re.sub("[⟦⟧]", "", marked), tuple(_VALUE.findall(marked)), name)


PASSWORDS = samples("passwords.txt")
TOKENS = samples("tokens.txt")
HARMLESS = samples("harmless.txt")
