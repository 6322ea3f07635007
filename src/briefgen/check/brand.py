"""The brand of all documents with its logo, read once for a workspace."""

from briefgen import schema
from briefgen.brand import Brand, brand
from briefgen.diagnostic import Diagnostic
from briefgen.inputs import Picture, read_logo
from briefgen.keyed import read
from briefgen.lint.brand import logo_problem
from briefgen.source import SourceFile
from briefgen.workspace import Workspace


def read_brand(
    workspace: Workspace, settings: SourceFile | None
) -> tuple[Brand, tuple[Diagnostic, ...]]:
    """Return the brand that the settings give, and why its logo cannot be shown."""
    if settings is None:
        return Brand(), ()
    checked = schema.settings(read(settings))
    wanted = checked.value.brand
    found = read_logo(workspace, wanted.logo) if wanted.logo else None
    problems = tuple(logo_problem(checked, found)) if found else ()
    return brand(wanted, found if isinstance(found, Picture) else None), problems
