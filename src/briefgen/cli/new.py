"""`briefgen new`."""

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import a_language, brief_names, here
from briefgen.errors import BriefgenError


@click.command()
@click.argument("words", nargs=-1, metavar="KIND NAME")
@click.option(
    "--language",
    callback=a_language,
    metavar="TAG",
    help="The language of hints and headings, such as de; that of briefgen.yaml unless you say.",
)
@click.option(
    "--from",
    "source",
    metavar="BRIEF",
    shell_complete=brief_names,
    help="Copy this brief and its pictures; then no KIND is needed.",
)
def new(words: tuple[str, ...], language: str | None, source: str | None) -> int:
    """Begin a brief, with a hint for each thing it needs.

    KIND is project (it ends), procedure (it is done again and again) or creative (a design, a
    text). NAME is what the file will be called. Whatever is still to be filled in begins with
    TODO, and `briefgen lint` lists it.

    \b
    Examples:
      briefgen new procedure podcast-editing
      briefgen new creative plakat --language de
      briefgen new --from podcast-editing newsletter
    """
    from briefgen.authoring.new import copied_brief, new_brief
    from briefgen.files import create
    from briefgen.workspace import find

    workspace = find(here())
    if source is None:
        made = [new_brief(workspace, *_kind_and_name(words), language or "")]
    else:
        made = [*copied_brief(workspace, source, _only_name(words, language))]
    for file in made:
        path = workspace.shown(workspace.briefs / file.name)
        if not create(workspace.briefs, file.name, file.data):
            raise BriefgenError(f"{path} is there already, so nothing is written over it.")
        terminal.result(f"Wrote {path}")
    _say_next(made[0].name.removesuffix("/brief.md").removesuffix(".md"), is_copy=bool(source))
    return 0


def _kind_and_name(words: tuple[str, ...]) -> tuple[str, str]:
    if len(words) != 2:
        raise click.UsageError("Say the kind and the name: briefgen new project my-first-brief")
    from briefgen.authoring.skeleton import KINDS

    kind, name = words[0].lower(), words[1]
    if kind not in KINDS:
        raise click.UsageError(f"{words[0]!r} is no kind; it is project, procedure or creative.")
    return kind, name


def _only_name(words: tuple[str, ...], language: str | None) -> str:
    if language is not None:
        raise click.UsageError("A copy keeps its language; leave --language out.")
    if len(words) != 1:
        raise click.UsageError("Say the new name only: briefgen new --from BRIEF NAME")
    return words[0]


def _say_next(name: str, *, is_copy: bool) -> None:
    name = f'"{name}"' if " " in name else name
    first = "Change what is different now" if is_copy else "Write over each TODO"
    terminal.log(f"{first}, then type: briefgen lint {name}")
