"""What a field is for and what a rule means, at a place."""

import json
import re
from collections.abc import Iterator

from lsprotocol import types

from briefgen.errors import BriefgenError
from briefgen.lint import rule_called
from briefgen.lsp.checking import Checked
from briefgen.lsp.desk import Desk
from briefgen.lsp.entries import entry_at, is_fact
from briefgen.lsp.positions import Ruler
from briefgen.lsp.vocabulary import Schema, of_facts, of_settings
from briefgen.report.manual import markdown
from briefgen.source import Position, SourceFile

MAX_PAGES = 3

_WORD = re.compile(r"[\w-]+")
_RULE = re.compile(r"BG\d{3}|[a-z]+(?:-[a-z]+)*", re.IGNORECASE)


def hover(desk: Desk, uri: str, checked: Checked, at: types.Position, ruler: Ruler) -> str:
    """Return help as Markdown; empty where there is nothing to say."""
    source = SourceFile("", desk.text(uri))
    position = ruler.position(source, at)
    rules = [*_named(source, position), *_found(checked, uri, position)]
    pages = [_page(name) for name in list(dict.fromkeys(rules))[:MAX_PAGES]]
    return "\n\n---\n\n".join((*_field(desk, uri, source, position), *pages))


def _named(source: SourceFile, at: Position) -> Iterator[str]:
    """Yield the rule whose name or code is written here."""
    line = source.line(at.line)
    for match in _WORD.finditer(line):
        if match.start() < at.column <= match.end() + 1 and _RULE.fullmatch(match[0]):
            try:
                yield rule_called(match[0]).name
            except BriefgenError:
                return


def _found(checked: Checked, uri: str, at: Position) -> Iterator[str]:
    """Yield the rules that found something here."""
    for diagnostic in checked.found.get(uri, ()):
        if diagnostic.place.span.start <= at <= diagnostic.place.span.end:
            yield diagnostic.name


def _page(name: str) -> str:
    manual = rule_called(name).page
    return f"**{name}** ({manual.problem.code})\n\n{markdown(manual)}"


def _field(desk: Desk, uri: str, source: SourceFile, at: Position) -> Iterator[str]:
    """Yield what the key on this line is for."""
    is_settings = bool(desk.settings_at(uri))
    if not is_settings and not is_fact(source, at.line):
        return
    entry = entry_at(source, at)
    known = of_settings() if is_settings else of_facts()
    field = known.field(entry.path) if entry else None
    if entry and field and "description" in field:
        yield f"**{entry.path[-1]}**: {field['description']}\n\n{_example(entry.path[-1], field)}"


def _example(key: str, field: Schema) -> str:
    value = next(iter(field.get("examples", ())), "")
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"```yaml\n{key}: {text}\n```"
