"""Findings as editors show them."""

from collections.abc import Callable

from lsprotocol import types

from briefgen.diagnostic import Diagnostic, Severity
from briefgen.lsp.positions import Ruler
from briefgen.source import SourceFile

SOURCE = "briefgen"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def shown(
    diagnostic: Diagnostic, source: SourceFile, ruler: Ruler, address: Callable[[str], str]
) -> types.Diagnostic:
    """Return a finding in `source`; `address` tells where a file lies by its name."""
    note = diagnostic.note
    where = note and types.Location(
        address(note.place.source.name), ruler.range(note.place.source, note.place.span)
    )
    related = [types.DiagnosticRelatedInformation(where, note.text)] if note and where else None
    return types.Diagnostic(
        range=ruler.range(source, diagnostic.place.span),
        message=_words(diagnostic),
        severity=_SEVERITIES[diagnostic.severity],
        code=diagnostic.code,
        source=SOURCE,
        related_information=related,
    )


def _words(diagnostic: Diagnostic) -> str:
    """Editors show a message and nothing else, so the help belongs to it."""
    help = f"\n{diagnostic.help}" if diagnostic.help else ""
    return f"{diagnostic.name}: {diagnostic.message}{help}"
