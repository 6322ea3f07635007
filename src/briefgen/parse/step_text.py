"""What a step says about itself: its time, who does it, when it is done, its lasting name."""

import functools
import re
import unicodedata
from dataclasses import dataclass, replace

from briefgen import markup
from briefgen.brief import Step
from briefgen.languages import Language, StepWords
from briefgen.markup import Block, Inline

# Each begins where blanks begin: else a long run of them would be tried from every one.
_BRACES = re.compile(r"(?<![ \t])[ \t]*\{(?P<inside>[^{}\n]*)\}[ \t]*$", re.MULTILINE)
_ATTRIBUTE = re.compile(
    r"#(?P<name>[\w.-]+)|(?P<key>time|who)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S+))"
)
_LAST_PICTURE = re.compile(
    r"(?:^|[ \t\n])(?P<picture>!\[[^\]]*\]\([^)\n]*\))[ \t]*$", re.MULTILINE
)
_BLANK = r"[ \u00a0\u202f]?"
_AMOUNT = rf"\d+(?:[.,]\d+)?(?:{_BLANK}[-–~〜～]{_BLANK}\d+)?"
_NUMBER = r"\d{1,9}|[①-⑳一二三四五六七八九十]"
_LETTER = r"[^\W\d_a-zA-Z\u00aa-\u024f]"
"""Of a script that has no capital letters to begin a title with, or often no blanks."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The language's words as patterns."""

    line: re.Pattern[str]
    time: re.Pattern[str]
    optional: re.Pattern[str]
    number: re.Pattern[str]


def with_details(step: Step, language: Language) -> Step:
    """Move what the step's text says about the step into its fields; the rest stays as it is."""
    words = _patterns(language)
    step = _with_pictures_below(_with_braces(step))
    title, step = _lines_taken(step.title.source, step, words)
    step = _with_number_and_time(_with_title(step, title), words)
    return _with_paragraphs(step, words)


def has_step_number(heading: str, language: Language) -> bool:
    """Tell whether a heading is a `Step 3`."""
    match = _patterns(language).number.match(heading)
    return bool(match and (match["word"] or match["after"]))


def _patterns(language: Language) -> _Patterns:
    return _compiled(language.step_words)


@functools.cache
def _compiled(words: StepWords) -> _Patterns:
    kinds = {"done_when": words.done_when, "who": words.who, "time": words.time}
    groups = "|".join(f"(?P<{kind}>{_any(found)})" for kind, found in kinds.items())
    bold = r"[*_]{0,2}"
    label = rf"{_BLANK}{bold}[:：]{bold}[ \t\u3000]*"
    return _Patterns(
        line=re.compile(rf"^{bold}(?:{groups}){label}", re.IGNORECASE),
        time=_time(words),
        optional=re.compile(rf"^{bold}{_any(words.optional)}{label}", re.IGNORECASE),
        number=_number(_any(words.step)),
    )


def _time(words: StepWords) -> re.Pattern[str]:
    """`(20 min)`, `(about 1-2 hours)`, `(1 h 30 min)`, `（約20分）`."""
    about = f"(?:{_any(('~', '≈', *words.about))}{_BLANK})?"
    amount = rf"{_AMOUNT}{_BLANK}{_any((*words.minutes, *words.hours))}\.?"
    span = f"{about}{amount}(?:{_BLANK}{amount})?{_BLANK}{about}"
    return re.compile(
        rf"(?<![ \t])[ \t]*[(（](?P<time>{span})[)）](?=[ \t.:。：]*$)",
        re.IGNORECASE | re.MULTILINE,
    )


def _number(word: str) -> re.Pattern[str]:
    """`3.`, `Step 3:`, `3. Schritt:`, `第3步：`, and `手順3 開く` with no sign behind it."""
    gap = rf"(?=\s+{_LETTER})"
    named = rf"(?(word){gap}|(?(after){gap}|(?!)))"
    behind = rf"(?:[.):：、．](?!\d)|[-–—](?=\s)|$|{named})"
    return re.compile(
        rf"^(?:(?P<word>{word})[ ]*)?(?P<number>{_NUMBER})(?:\.?[ ]*(?P<after>{word}))?"
        rf"[ ]*{behind}[ \t\u3000]*",
        re.IGNORECASE,
    )


def _any(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in longest_first) + ")"


def _with_title(step: Step, source: str) -> Step:
    if source == step.title.source:
        return step
    return replace(step, title=step.title.with_source(source))


def _with_braces(step: Step) -> Step:
    """Read `{#name time=20m}`; braces that hold anything else are the author's words."""
    match = _BRACES.search(step.title.source)
    if not match or _ATTRIBUTE.sub("", match["inside"]).strip() or not match["inside"].strip():
        return step
    source = step.title.source[: match.start()] + step.title.source[match.end() :]
    step = _with_title(step, source)
    for found in _ATTRIBUTE.finditer(match["inside"]):
        value = found["quoted"] or found["bare"] or ""
        if found["name"]:
            step = replace(step, identity=found["name"])
        elif found["key"] == "time":
            step = replace(step, time=value)
        else:
            step = replace(step, who=step.title.with_source(value))
    return step


def _with_pictures_below(step: Step) -> Step:
    """A picture that ends the sentence of a step is shown below it."""
    below: list[Block] = []
    source = step.title.source
    while match := _LAST_PICTURE.search(source):
        picture = markup.paragraph(match["picture"], step.title.references)
        below.insert(0, replace(picture, lines=step.lines))
        source = (source[: match.start()] + source[match.end() :]).strip("\n")
    if not below:
        return step
    return replace(_with_title(step, source), blocks=(*below, *step.blocks))


def _lines_taken(source: str, step: Step, words: _Patterns) -> tuple[str, Step]:
    """Take the lines that begin `Done when:`, `Who:`, `Time:` out of a text."""
    kept: list[str] = []
    taken: dict[str, list[str]] = {}
    into = kept
    for line in source.split("\n"):
        match = words.line.match(line.strip())
        kind = next((k for k, v in match.groupdict().items() if v), "") if match else ""
        if match and kind and not _has(step, kind) and kind not in taken:
            into = taken.setdefault(kind, [])
            line = line.strip()[match.end() :]
        into.append(line)
    for kind, lines in taken.items():
        step = _told(step, kind, step.title.with_source("\n".join(lines).strip()))
    return "\n".join(kept), step


def _has(step: Step, kind: str) -> bool:
    return bool(getattr(step, kind))


def _told(step: Step, kind: str, what: Inline) -> Step:
    if kind == "time":
        return replace(step, time=what.text)
    return replace(step, done_when=what) if kind == "done_when" else replace(step, who=what)


def _with_number_and_time(step: Step, words: _Patterns) -> Step:
    """Drop the author's number where it is ours too; a different one stays, others refer to it."""
    source = step.title.source
    if match := words.optional.match(source):
        step, source = replace(step, optional=True), source[match.end() :]
    if match := words.number.match(source):
        ours = step.number.removeprefix("S").rpartition(".")[2]
        if _value(match["number"]) == ours and source[match.end() :].strip():
            source = source[match.end() :]
    if not step.time and (match := words.time.search(source)):
        step = replace(step, time=match["time"])
        source = source[: match.start()] + source[match.end() :]
    return _with_title(step, source)


def _value(number: str) -> str:
    """Return a number in the digits that ours have."""
    if number.isdecimal():
        return str(int(number))
    return f"{unicodedata.numeric(number):.0f}"


def _with_paragraphs(step: Step, words: _Patterns) -> Step:
    """Look for the same lines in the paragraphs that stand directly below the step."""
    blocks: list[Block] = []
    for block in step.blocks:
        if block.kind != "paragraph" or block.inline is None:
            blocks.append(block)
            continue
        source, step = _lines_taken(block.inline.source, step, words)
        if source == block.inline.source:
            blocks.append(block)
        elif source.strip():
            paragraph = markup.paragraph(source, block.inline.references)
            blocks.append(replace(paragraph, lines=block.lines))
    return replace(step, blocks=tuple(blocks))
