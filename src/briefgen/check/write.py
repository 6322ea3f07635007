"""Mended texts: shown as changes, or written back."""

from collections.abc import Callable
from dataclasses import replace

from briefgen import files, lint
from briefgen.authoring.difference import difference
from briefgen.check.targets import Target
from briefgen.source import SourceFile


def change(target: Target, text: str) -> str:
    """Return how a mended text differs, without the values of secrets; empty when it does not."""
    return lint.without_secrets(
        difference(target.source.name, target.source.text, text), target.source
    )


def write_back(target: Target, text: str, print_text: Callable[[str], None]) -> Target:
    """Put a mended text where it was read, or print it; return the target with it."""
    if target.is_stdin:
        print_text(text)
    elif text != target.source.text:
        files.overwrite(target.brief.path, text)
    return replace(target, source=SourceFile(target.source.name, text))
