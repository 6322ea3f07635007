"""Words that can be typed at a place: keys, values, headings of sections."""

import re
from collections.abc import Iterator

from lsprotocol import types

from briefgen.inputs import Inputs
from briefgen.languages import language_for
from briefgen.lsp.desk import Desk
from briefgen.lsp.entries import Spot, beside, is_fact, spot_at
from briefgen.lsp.positions import Ruler
from briefgen.lsp.vocabulary import Choice, Vocabulary, of_facts, of_settings
from briefgen.parse import parse
from briefgen.source import Position, SourceFile, Span

_HEADING = re.compile(r"##\s+(?P<words>.*)$")


def completions(
    desk: Desk, uri: str, at: types.Position, ruler: Ruler
) -> list[types.CompletionItem]:
    """Return what can be typed at a place of an open text."""
    source = SourceFile("", desk.text(uri))
    position = ruler.position(source, at)
    asked = _Asked(source, position, ruler)
    if desk.settings_at(uri):
        return list(asked.entries(of_settings(), "en"))
    if is_fact(source, position.line):
        return list(asked.entries(of_facts(), _brief_language(source)))
    target = desk.brief_at(uri)
    match = _HEADING.match(source.line(position.line)[: position.column - 1])
    if target is None or match is None:
        return []
    inputs = Inputs(target.brief.name, source, {}, target.settings)
    return list(asked.headings(inputs, match.start("words") + 1))


def _brief_language(source: SourceFile) -> str:
    match = re.search(r"^language:[ \t]*[\"']?([\w-]+)", source.text, re.MULTILINE)
    return match[1] if match else "en"


class _Asked:
    """A place in a text where somebody wants to know what can be typed."""

    def __init__(self, source: SourceFile, position: Position, ruler: Ruler) -> None:
        self.source = source
        self.position = position
        self.ruler = ruler

    def entries(self, known: Vocabulary, language: str) -> Iterator[types.CompletionItem]:
        """Yield keys, or the values of the key that is there."""
        spot = spot_at(self.source, self.position)
        if spot.key:
            yield from self._values(known.values((*spot.path, spot.key), language), spot)
            return
        yield from self._values(known.values(spot.path, language) if spot.path else [], spot)
        yield from self._keys(known, spot)

    def headings(self, inputs: Inputs, column: int) -> Iterator[types.CompletionItem]:
        """Yield the headings of sections that are not in the brief yet, in its language."""
        brief = parse(inputs).brief
        here = {section.key for section in brief.sections}
        for key, words in language_for(brief.front.language).headings.items():
            if key not in here:
                text = f"{words[0][:1].upper()}{words[0][1:]}"
                kind = types.CompletionItemKind.Class
                yield self._item(Choice(text, f"section: {key}"), text, column, kind)

    def _keys(self, known: Vocabulary, spot: Spot) -> Iterator[types.CompletionItem]:
        there = beside(self.source, self.position.line)
        behind = self.source.line(self.position.line)[self.position.column - 1 :]
        for key, field in known.keys(spot.path).items():
            if key in there:
                continue
            is_text = known.is_text((*spot.path, key))
            end = "" if re.match(r"[\w-]*:", behind) else ": " if is_text else ":"
            about = Choice(key, field.get("description", ""))
            kind = types.CompletionItemKind.Property
            yield self._item(about, f"{key}{end}", spot.column, kind)

    def _values(self, choices: list[Choice], spot: Spot) -> Iterator[types.CompletionItem]:
        before = self.source.line(self.position.line)[: spot.column - 1]
        gap = " " if before.endswith(":") else ""
        for choice in choices:
            kind = types.CompletionItemKind.Value
            yield self._item(choice, f"{gap}{choice.word}", spot.column, kind)

    def _item(
        self, choice: Choice, text: str, column: int, kind: types.CompletionItemKind
    ) -> types.CompletionItem:
        span = Span(Position(self.position.line, column), self.position)
        return types.CompletionItem(
            choice.word,
            kind=kind,
            detail=choice.about or None,
            filter_text=text.strip(),
            text_edit=types.TextEdit(self.ruler.range(self.source, span), text),
        )
