"""`briefgen schema`."""

import json

import click

from briefgen.cli import terminal


@click.command()
@click.option("--settings", is_flag=True, help="The schema of briefgen.yaml, not of briefs.")
@click.option("--page", is_flag=True, help="A page for people instead: each field, explained.")
def schema(*, settings: bool, page: bool) -> int:
    """Print a JSON Schema for editors.

    With it they explain and complete what you type.
    Without --settings it describes the facts at the top of a brief, between the lines of ---.

    \b
    Examples:
      briefgen schema > brief.schema.json
      briefgen schema --settings > briefgen.schema.json

    Many editors use the second file when briefgen.yaml begins with this line:

    \b
      # yaml-language-server: $schema=briefgen.schema.json
    """
    if page:
        from briefgen.report.fields import fields_page

        terminal.document(fields_page())
        return 0
    from briefgen.lint import settings_schema
    from briefgen.schema import front_matter_schema

    made = settings_schema() if settings else front_matter_schema()
    terminal.document(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
    return 0
