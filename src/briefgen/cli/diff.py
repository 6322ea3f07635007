"""`briefgen diff`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import brief_names, here, today

if TYPE_CHECKING:
    from briefgen.build import Compared
    from briefgen.check import Versions
    from briefgen.render.document import Document


@click.command()
@click.argument("old", metavar="OLD", shell_complete=brief_names)
@click.argument("new", metavar="[NEW]", required=False, shell_complete=brief_names)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "pdf", "txt", "json"]),
    default="text",
    help="How to tell it: here in English (text), or as a file for the worker (html, pdf, txt) "
    "in the language of the brief; json is for programs.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where to write the file; output/ unless you say.",
)
@click.option("--exit-code", is_flag=True, help="Let the exit code be 1 when something changed.")
def diff(old: str, new: str | None, form: str, output: Path | None, *, exit_code: bool) -> int:
    """Say what changed between two versions of a brief, item by item.

    With one name, against what you last sent of it. With two, OLD and NEW are files or names.
    Told is what the worker gets to see: what is new, gone, changed or moved, what that does to
    the dates, and what has to be read back again. Slips of a letter and layout stand apart:
    nothing has to be read again because of them. A change of your private notes is not told.

    \b
    Examples:
      briefgen diff podcast-editing
      briefgen diff podcast-editing --format pdf
      briefgen diff old-version.md briefs/podcast-editing.md

    The exit code is 0 whether or not something changed; with --exit-code it is 1 when something
    did. It is also 1 when the new version has errors, and 2 when the command could not go on.
    """
    from briefgen.build import compared
    from briefgen.check import since_sent, two_versions

    start = here()
    if new is None:
        versions = since_sent(start, old, terminal.read_all)
    else:
        versions = two_versions(start, old, new, terminal.read_all)
    found = compared(versions, today())
    if found.document is None:
        return _refused(found)
    _tell(found.document, form, versions, output)
    terminal.log(*_problems(found, versions))
    changed = bool(found.document.changes)
    return int(bool(found.diagnostics) or (exit_code and changed))


def _refused(found: "Compared") -> int:
    terminal.findings(found.diagnostics)
    terminal.result("No notice is made as long as this stands in the brief. Mend it first.")
    return 1


def _tell(document: "Document", form: str, versions: "Versions", output: Path | None) -> None:
    """Print what changed, or write it into a file."""
    if form == "text":
        terminal.document(_in_english(document, versions))
    elif form == "json":
        terminal.result(_json(document))
    else:
        from briefgen import files
        from briefgen.build import output_folder

        folder = output_folder(versions.workspace, output)
        name = document.kind.file(document.brief.name, form)
        files.write(folder, name, _made(document, form, versions))
        terminal.result(f"Wrote {versions.workspace.shown(folder / name)}.")


def _in_english(document: "Document", versions: "Versions") -> str:
    from dataclasses import replace

    from briefgen.languages import language_for
    from briefgen.render.text import text
    from briefgen.workspace import Templates, read_templates

    assert document.before is not None, "a notice has a version before"
    english = language_for("en")
    before = replace(document.before, language=english)
    # The owner's own templates are for what the worker gets.
    packaged = Templates({}, read_templates(versions.workspace).packaged)
    own = replace(document, language=english, before=before, missing=())
    return text(own, packaged)


def _made(document: "Document", form: str, versions: "Versions") -> bytes:
    from briefgen.workspace import read_templates

    templates = read_templates(versions.workspace)
    if form == "pdf":
        from briefgen.render.pdf import pdf

        return pdf(document, templates)
    if form == "html":
        from briefgen.render.html import html as make
    else:
        from briefgen.render.text import text as make
    return make(document, templates).encode("utf-8", "replace")


def _json(document: "Document") -> str:
    from briefgen.report.changes_json import Mark, changes_json

    assert document.before is not None, "a notice has a version before"
    before, after = (Mark(one.version, one.fingerprint) for one in (document.before, document))
    return changes_json(document.changes, before, after)


def _problems(found: "Compared", versions: "Versions") -> list[str]:
    """Say why the new version is not ready to go out, without saying all of it again."""
    document, said = found.document, []
    count, name = len(found.diagnostics), versions.after.source.name
    if count:
        problems = "error" if count == 1 else "errors"
        said.append(f"The new version has {count} {problems}: type `briefgen lint {name}`.")
    before = document.before if document else None
    if document and before and document.changes and document.version == before.version:
        said.append("Both have the same version. Give the new one another `version:`, so that")
        said.append("you and the worker know which text holds.")
    return said
