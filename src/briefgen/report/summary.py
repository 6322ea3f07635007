"""The closing line of a build."""

from collections.abc import Sequence

from briefgen.diagnostic import Diagnostic, Severity


def counted(number: int, one: str, many: str = "") -> str:
    """Return `1 file`, `2 files`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def summary(files: int, briefs: int, folder: str, diagnostics: Sequence[Diagnostic]) -> str:
    """Say what was written and what is wrong."""
    written = f"Wrote {counted(files, 'file')} for {counted(briefs, 'brief')} to {folder}."
    errors = sum(d.severity is Severity.ERROR for d in diagnostics)
    warnings = sum(d.severity is Severity.WARNING for d in diagnostics)
    found = [counted(errors, "error")] if errors else []
    found += [counted(warnings, "warning")] if warnings else []
    return f"{written} Found {' and '.join(found)}." if found else f"{written} All clear."
