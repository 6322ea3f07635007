"""`briefgen rule`."""

import click

from briefgen.cli import terminal


def _names(_context: click.Context, _argument: click.Parameter, begun: str) -> list[str]:
    """Return the names that complete what was begun, for the Tab key."""
    from briefgen.lint import RULES

    return [rule.name for rule in RULES if rule.name.startswith(begun)]


@click.command(short_help="Explain a rule: what it finds, why, and examples.")
@click.argument("name", required=False, metavar="[RULE]", shell_complete=_names)
@click.option("--all", "everything", is_flag=True, help="Print the pages of all rules.")
def rule(name: str | None, *, everything: bool) -> int:
    """Explain a rule: what it finds, why it matters, a bad and a good example.

    RULE is the name or the code that a finding shows.

    \b
    Examples:
      briefgen rule missing-goal
      briefgen rule BG402
      briefgen rule --all
    """
    from briefgen.lint import RULES, rule_called
    from briefgen.report.manual import page, pages

    if not everything and not name:
        raise click.UsageError("Say which rule, such as missing-goal, or --all.")
    if everything:
        terminal.result(pages([rule.page for rule in RULES]).rstrip("\n"))
    elif name:
        terminal.result(page(rule_called(name).page).rstrip("\n"))
    return 0
