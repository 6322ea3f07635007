"""The page of all fields: what each is for, what it holds, an example, and who sees it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from briefgen.audience import Reader, withheld
from briefgen.brief import FrontMatter, When
from briefgen.keyed import quoted
from briefgen.schema.about import ABOUT
from briefgen.schema.preferences import Settings
from briefgen.schema.records import (
    begins_with_number,
    choices_of,
    field_hints,
    is_choice,
    is_list,
    is_terms,
    item_of,
    main_of,
    meaning_of,
    names_of,
    record_in,
)

_Readers: TypeAlias = frozenset[Reader]

_OTHERS = frozenset({Reader.WORKER, Reader.APPLICANT})
_SEEN_BY = {
    _OTHERS: "everybody",
    frozenset({Reader.WORKER}): "the worker",
    frozenset({Reader.APPLICANT}): "applicants",
    frozenset(): "only you",
}
_HEAD = """\
# The fields of a brief

The facts stand at the top of a brief, between two lines of `---`, one below the other, as
`key: value`. Every field may be left out; `briefgen lint` says which ones your worker will miss.
Whatever else you want to say stands below, as text.

- **Text is enough.** Where a group of entries is possible, plain text fills its main field, which
  is set in **bold** here: `owner: Dana Whitfield` is the same as `owner: {name: Dana Whitfield}`.
- **One is enough.** Where a list is possible, a single thing needs no list.
- **A date** is written `2026-12-04`, with a time behind it if you like: `2026-12-04 17:00`; with
  no time the whole day counts. It may also be counted from something that has a name in the brief,
  such as `start + 3 days` or `First ideas - 2 workdays`; in work that comes back it is a weekday:
  `Wednesday 17:00`.
- **Your own keys** begin with `x-`. Nobody but you sees them.
- **Who sees it** says for whom briefgen prints a field: everybody are the worker, and the
  applicants who read the job post.
"""
_SETTINGS = """\
# The settings

`briefgen.yaml` stands beside the folder `briefs/` and holds what is the same for all briefs. It
may be left out, and so may each of its fields. `briefgen init` writes one.
"""
_BREAKS_FLOW = frozenset(",[]{}")


def fields_page() -> str:
    """Return a Markdown document about the fields of briefs and those of `briefgen.yaml`."""
    facts = "\n".join(_tables(FrontMatter, "All fields", _readers()))
    settings = "\n".join(_tables(Settings, "All settings", {}))
    return f"{_HEAD}\n{facts}\n{_SETTINGS}\n{settings}"


def _readers() -> Mapping[tuple[type, str], _Readers]:
    """Return who sees each field: who sees the group that it is in, and is not kept from it."""
    hidden = {reader: withheld(reader) for reader in _OTHERS}
    groups: dict[type, _Readers] = {FrontMatter: _OTHERS}
    found: dict[tuple[type, str], _Readers] = {}
    for record, _ in _groups(FrontMatter):
        for key, hint in field_hints(record).items():
            name = names_of(record)[key]
            kept = {r for r in _OTHERS if name in hidden[r].get(record, ())}
            found[record, key] = groups[record] - kept
            if inner := record_in(hint):
                groups[inner] = groups.get(inner, frozenset()) | found[record, key]
    return found


def _groups(top: type) -> Iterator[tuple[type, tuple[str, ...]]]:
    """Yield a record and those inside of it, with the keys that each stands behind."""
    keys: dict[type, list[str]] = {top: []}
    for record in (waiting := [top]):
        for key, hint in field_hints(record).items():
            inner = record_in(hint)
            if inner and inner not in (When, FrontMatter):
                path = f"{keys[record][0]}.{key}" if keys[record] else key
                keys.setdefault(inner, []).append(path)
                if inner not in waiting:
                    waiting.append(inner)
    yield from ((record, tuple(paths)) for record, paths in keys.items())


def _tables(top: type, title: str, readers: Mapping[tuple[type, str], _Readers]) -> Iterator[str]:
    groups = dict(_groups(top))
    titles = {inner: ", ".join(f"`{key}`" for key in keys) for inner, keys in groups.items()}
    for record in groups:
        yield f"## {titles[record] or title}\n"
        last = ("Who sees it",) if readers else ()
        yield _row("Field", "What it is for", "It holds", "For example", *last)
        yield _row(*["---"] * (4 + len(last)))
        for key, hint in field_hints(record).items():
            seen = (_SEEN_BY[readers[record, key]],) if readers else ()
            yield _row(*_cells(record, key, hint, titles), *seen)
        yield ""


def _cells(record: type, key: str, hint: Any, titles: Mapping[type, str]) -> tuple[str, ...]:
    about = ABOUT[record][key]
    name = f"**`{key}`**" if key == main_of(record) else f"`{key}`"
    holds = "a number first" if begins_with_number(record, key) else _holds(hint, titles)
    return name, about.text, holds, f"`{key}: {_written(about.example)}`"


def _holds(hint: Any, titles: Mapping[type, str]) -> str:
    if is_list(hint):
        return f"{_holds(item_of(hint), titles)}, or a list"
    if is_choice(hint):
        *most, last = (f"`{word}`" for word in choices_of(hint))
        return f"{', '.join(most)} or {last}"
    if is_terms(hint):
        return f"names, and for each {_holds(meaning_of(hint), titles)}"
    if record := record_in(hint):
        return _link(record, titles)
    return "text" if hint is str else "anything"


def _link(record: type, titles: Mapping[type, str]) -> str:
    if record is When:
        return "a date"
    if record is FrontMatter:
        return "[the fields of a brief](#all-fields)"
    title = titles[record]
    anchor = "".join(c for c in title.lower() if c.isalnum() or c in " _-").replace(" ", "-")
    return f"[entries](#{anchor})"


def _written(value: Any, *, inside: bool = False) -> str:
    """Return a value on one line, as a file may have it."""
    if isinstance(value, Mapping):
        entries = (f"{key}: {_written(part, inside=True)}" for key, part in value.items())
        return f"{{{', '.join(entries)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_written(part, inside=True) for part in value)}]"
    text = str(value)
    is_split = text.startswith(("#", "*")) or ": " in text or " #" in text
    return quoted(text) if is_split or (inside and _BREAKS_FLOW & set(text)) else text


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
