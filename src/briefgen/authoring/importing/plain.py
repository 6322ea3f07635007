"""Plain text to Markdown: bullets of other programs, numbered headings, headings in capitals."""

import re

from briefgen.authoring.importing.stepped import as_items
from briefgen.parse import heading_key

_BULLET = re.compile(r"^(?P<indent>[ \t]*)[•◦▪‣·●○■□–—][ \t]+(?=\S)")
_BOX = re.compile(r"^(?P<indent>[ \t]*)(?:[-*+][ \t]+)?(?P<box>[☐☑☒✓✔])[ \t]+(?=\S)")
_FENCE = re.compile(r"^[ \t>]*(?P<mark>`{3,}|~{3,})")
_NUMBERED = re.compile(
    r"^(?P<number>\d{1,2}(?P<zero>\.0)?)(?P<sign>[.):]?)[ \t]+(?P<words>[^\W\d_].{0,70})$"
)
_BELOW = re.compile(r"^[ \t]{0,8}(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?[ \t]+(?=\S)")
_MARKED = re.compile(r"^\s*(?:[#>|`~<*+=_-]|\d+[.)]\s|!?\[)")
_COMMENT = re.compile(r"<!--")
_DEFINITION = re.compile(r"^(?P<indent>[ \t]*)(?=\[[^\]]+\]:)")
_DEEP = re.compile(r"^(?: {4,}|\t+)(?=\S)")
_LABELLED = re.compile(r"[^\W\d_][^:：]{0,30}[:：]\s+\S.*[^\\]$")
_LONGEST = 70


def from_plain_text(text: str) -> str:
    """Return a text that was typed without Markdown in mind; no character that prints is lost."""
    lines = [_without_depth(_unlike_markup(line)) for line in text.split("\n")]
    return as_markdown("\n".join(_with_breaks(_parted(lines))))


def as_markdown(text: str) -> str:
    """Return Markdown in which signs that people put for bullets and headings are such."""
    lines = text.split("\n")
    is_code = _in_code(lines)
    bulleted = [x if code else _bulleted(x) for x, code in zip(lines, is_code, strict=True)]
    numbered = _with_numbered_headings(bulleted, is_code)
    stepped = as_items(numbered, _in_code(numbered))
    return "\n".join(_with_lone_headings(_with_capital_headings(stepped)))


def _unlike_markup(line: str) -> str:
    """What Markdown would hide is shown as it was typed."""
    return _DEFINITION.sub(r"\g<indent>\\", _COMMENT.sub(r"<\\!--", line))


def _without_depth(line: str) -> str:
    """Blanks at the start of a line are layout, no code; a list keeps its own."""
    below = line.lstrip()
    is_item = _MARKED.match(below) or _BULLET.match(below) or _BOX.match(below)
    return line if is_item else _DEEP.sub("  ", line)


def _parted(lines: list[str]) -> list[str]:
    """Put a blank line above the first item of a list, so that it is none of the sentence."""
    parted: list[str] = []
    for line in lines:
        above = parted[-1] if parted else ""
        is_item = bool(re.match(r"\s*(?:[-*+•]|\d+[.)])\s", line))
        if is_item and above.rstrip().endswith(":") and not _MARKED.match(above):
            parted.append("")
        parted.append(line)
    return parted


def _with_breaks(lines: list[str]) -> list[str]:
    """Labelled lines below one another stay lines: `From: …`, `To: …`."""
    pairs = zip(lines, [*lines[1:], ""], strict=True)
    return [
        f"{line.rstrip()}\\" if _LABELLED.match(line) and _LABELLED.match(below) else line
        for line, below in pairs
    ]


def _in_code(lines: list[str]) -> list[bool]:
    found: list[bool] = []
    mark = ""
    for line in lines:
        match = _FENCE.match(line)
        found.append(bool(mark) or bool(match))
        if match and not mark:
            mark = match["mark"]
        elif match and match["mark"].startswith(mark):
            mark = ""
    return found


def _bulleted(line: str) -> str:
    if box := _BOX.match(line):
        tick = " " if box["box"] == "☐" else "x"
        return f"{box['indent']}- [{tick}] {line[box.end() :]}"
    if bullet := _BULLET.match(line):
        return f"{bullet['indent']}- {line[bullet.end() :]}"
    return line


def _with_numbered_headings(lines: list[str], is_code: list[bool]) -> list[str]:
    """`4. Procedure` with `4.1 Open the file` below is a heading with steps, and no list.

    It is certain where two such lines in order open known sections, or have such lines below.
    """
    if _has_headings(lines):
        return lines
    found = _numbered_headings(lines, is_code)
    if not found:
        return lines
    made: list[str] = []
    for index, line in enumerate(lines):
        if index in found:
            made += [*_gap(lines, index - 1), f"## {line.strip()}", *_gap(lines, index + 1)]
        elif _BELOW.match(line) and not is_code[index]:
            made.append(f"- {line.strip()}")
        else:
            made.append(line)
    return made


def _gap(lines: list[str], index: int) -> list[str]:
    """Return a blank line if there is none at this place."""
    return [""] if 0 <= index < len(lines) and lines[index].strip() else []


def _numbered_headings(lines: list[str], is_code: list[bool]) -> set[int]:
    matches = {
        index: match
        for index, line in enumerate(lines)
        if not is_code[index] and (match := _NUMBERED.match(line.rstrip())) is not None
    }
    below = {m["number"].split(".")[0] for line in lines if (m := _BELOW.match(line))}
    numbers = [m["number"].removesuffix(".0") for m in matches.values()]
    in_order = numbers == [str(n) for n in range(1, len(numbers) + 1)]
    known = [m for m in matches.values() if heading_key(m["words"], "en")]
    split = [m for m in matches.values() if m["zero"] or m["number"] in below]
    is_sure = in_order and len(known) >= 2 and 2 * len(known) >= len(matches)
    return set(matches) if is_sure or (in_order and len(split) >= 2) else set()


def _with_capital_headings(lines: list[str]) -> list[str]:
    """A line in capitals alone is a heading, where a document has no marked ones."""
    if _has_headings(lines):
        return lines
    code = _in_code(lines)
    heads = [i for i, line in enumerate(lines) if not code[i] and _is_capital(lines, i)]
    first = heads[0] if len(heads) > 1 and _is_first(lines, heads[0]) else -1
    made: list[str] = []
    for index, line in enumerate(lines):
        level = "#" if index == first and not heading_key(line, "en") else "##"
        is_head = index in heads
        made += [f"{level} {line.strip()}", *_gap(lines, index + 1)] if is_head else [line]
    return made


def _with_lone_headings(lines: list[str]) -> list[str]:
    """`Steps` alone on its line opens a section, where a document has no marked headings."""
    if _has_headings(lines):
        return lines
    code = _in_code(lines)
    made: list[str] = []
    for index, line in enumerate(lines):
        is_alone = not code[index] and not (index and lines[index - 1].strip())
        below = lines[index + 1].strip() if index + 1 < len(lines) else ""
        is_sure = is_alone and _is_known(line) and (not below or line.rstrip().endswith(":"))
        made += [f"## {line.strip()}", *([""] if below else [])] if is_sure else [line]
    return made


def _is_known(line: str) -> bool:
    is_short = 0 < len(line.strip()) <= 40 and not _MARKED.match(line)
    return is_short and bool(heading_key(line.strip(), "en"))


def _has_headings(lines: list[str]) -> bool:
    """Tell whether a line is a heading to Markdown; a setext one has its words above."""
    return any(
        re.match(r" {0,3}#{1,6}\s+\S", line)
        or (index and re.match(r"(?:={2,}|-{2,})\s*$", line) and lines[index - 1].strip())
        for index, line in enumerate(lines)
    )


def _is_first(lines: list[str], index: int) -> bool:
    return not any(line.strip() for line in lines[:index])


def _is_capital(lines: list[str], index: int) -> bool:
    words = lines[index].strip()
    above = lines[index - 1].strip() if index else ""
    is_alone = not above or bool(re.match(r"#{1,6}\s", above))
    letters = [c for c in words if c.isalpha()]
    return (
        is_alone
        and 3 < len(words) <= _LONGEST
        and words.isupper()
        and len(letters) * 2 > len(words)
        and not _MARKED.match(words)
        and words[-1] not in ".,;!"
        and not re.search(r":\s*\S", words)
    )
