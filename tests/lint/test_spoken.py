"""A brief that is plainly written in another language than it says is left alone."""

import datetime as dt

from briefgen.inputs import Inputs
from briefgen.lint import Policy
from briefgen.lint.context import Context
from briefgen.parse import parse
from briefgen.records import History
from briefgen.source import SourceFile

GERMAN = """## Ziel

Wir verkaufen Möbel aus Holz und brauchen kurze Texte für den Laden. Die Texte sollen ehrlich
klingen und auf dem Handy gut zu lesen sein. Herr Teh schickt die Fotos, Frau Adress prüft alles.
An an jedem Text steht der Preis, etc. Der Text darf nicht länger als vierzig Wörter sein.
"""
FRENCH = """## Objectif

Nous vendons des meubles en bois et nous avons besoin de textes courts. Le ton ne doit pas être
agressive, et le responsable relit chaque texte avant la publication. Le prix se trouve dans le
tableau, etc. Les photos arrivent le lundi et les textes partent le vendredi avant midi.
"""
TERSE = """## Deliverables

- Logo: SVG, PDF, PNG, 3 colors, etc.
- Letterhead: A4, 2 pages, black
- Business card: 85 x 55 mm, front and back, for Dana and Luis
- Sign: 180 x 60 cm, brown on white, must be readable from 40 m
- Files: Dropbox, folder Logo 2027
"""


def context(text: str) -> Context:
    file = parse(Inputs("case", SourceFile("case.md", text), {}))
    return Context.of(file, Policy(), dt.date(2026, 11, 24), History())


def test_a_text_in_another_language_has_no_words_to_look_for():
    for text in (GERMAN, FRENCH):
        assert context(text).tag == "und"
        assert context(text).found == {}
        assert not context(text).lexicon.misspellings


def test_a_terse_text_is_still_english():
    assert context(TERSE).tag == "en"
    assert [hit.text for hit in context(TERSE).hits("open_ends")] == ["etc"]


def test_few_words_tell_nothing():
    assert context("## Ziel\n\nMöbel, etc.\n").tag == "en"


def test_what_the_brief_says_of_its_language_counts():
    assert context(f"---\nlanguage: en-AU\n---\n{TERSE}").tag == "en-AU"
    assert context(f"---\nlanguage: de\n---\n{TERSE}").found == {}
