"""Lines that people number in their own way: `a) Open the file`, `Step 1: Open the file`."""

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from briefgen.languages import LANGUAGES

_NumberOf: TypeAlias = Callable[[str], int]

_LETTERED = re.compile(r"^ {0,3}(?P<letter>[a-z])\)[ \t]+(?=\S)")
_SET_IN = re.compile(r"^ {1,2}(?=\S)")


def as_items(lines: Sequence[str], is_code: Sequence[bool]) -> list[str]:
    """Make items of a numbered list of such lines, where at least two of them are in order.

    What was typed before them stays, because other lines may refer to it.
    """
    found = {*_in_order(lines, is_code, _letter), *_in_order(lines, is_code, _number)}
    made: list[str] = []
    count, is_below = 0, False
    for index, line in enumerate(lines):
        if index in found:
            count, is_below = count + 1, True
            made += [*_gap(made, count), f"{count}. {line.strip()}"]
            continue
        is_below = is_below and (not line.strip() or line.startswith((" ", "\t")))
        made.append(_SET_IN.sub(" " * (len(str(count)) + 2), line) if is_below else line)
    return made


def _gap(made: Sequence[str], count: int) -> list[str]:
    """Only a list that begins with 1 may stand right below a sentence."""
    is_close = bool(made and made[-1].strip()) and not re.match(r"\s*\d+\. |\s", made[-1])
    return [""] if is_close and count > 1 else []


def _in_order(
    lines: Sequence[str], is_code: Sequence[bool], number_of: _NumberOf
) -> Iterator[int]:
    """Yield the lines whose numbers follow one another, two at least."""
    run: list[int] = []
    last = 0
    for index, line in enumerate(lines):
        number = 0 if is_code[index] else number_of(line)
        if number and number == last + 1:
            run.append(index)
        elif number:
            yield from run if len(run) > 1 else ()
            run = [index]
        last = number or last
    yield from run if len(run) > 1 else ()


def _letter(line: str) -> int:
    """Return 1 for `a)`, 2 for `b)`; 0 for a line that has no letter."""
    match = _LETTERED.match(line)
    return ord(match["letter"]) - ord("a") + 1 if match else 0


def _number(line: str) -> int:
    match = _called_step().match(line)
    return int(match["number"]) if match else 0


@functools.cache
def _called_step() -> re.Pattern[str]:
    words = "|".join(sorted({re.escape(language.step_words.step[0]) for language in LANGUAGES}))
    return re.compile(
        rf"^ {{0,3}}(?P<bold>\*\*)?(?:{words})\s*(?P<number>\d{{1,2}})\s*(?:[:.)：–—-]|\*\*)",
        re.IGNORECASE,
    )
