"""A linter of each kind that people have for a brief: its Markdown, its YAML, its English."""

from pathlib import Path

from peers import briefgen_itself
from peers.peer import BRIEF, LAST, Command, Peer, program, said

VALE_SETTINGS = str(Path(__file__).with_name("vale.ini"))
TEXT = BRIEF.read_text(encoding="utf-8")


def linters() -> tuple[Peer, ...]:
    """Return briefgen, then the others, each on what it can read of the brief."""
    return (ours(), markdownlint(), yamllint(), proselint(), vale())


def ours() -> Peer:
    command = [*briefgen_itself.RUN, "lint", "--fail-on", "never"]
    version = said([*briefgen_itself.RUN, "--version"])
    return _linter("briefgen lint, all of the brief", version, command, file="briefs/{}.md")


def markdownlint() -> Peer:
    """It has no option for its version, but says it before it lints, be there a file or not."""
    command = [program("markdownlint-cli2")]
    version = said([*command, "no-such-file.md"]).partition(" (")[0]
    return _linter("markdownlint-cli2, the Markdown", version, command, all_of="in/*.md")


def yamllint() -> Peer:
    command = [program("yamllint")]
    version = said([*command, "--version"])
    front = f"{TEXT.split('---')[1].strip()}\n# {LAST}\n"
    return _linter("yamllint, the front matter", version, command, front, file="in/{}.yaml")


def proselint() -> Peer:
    command = [program("proselint")]
    version = said([*command, "version"])
    return _linter("proselint, the English", version, [*command, "check"])


def vale() -> Peer:
    command = [program("vale")]
    version = said([*command, "--version"])
    return _linter("vale, the English", version, [*command, "--config", VALE_SETTINGS])


def _linter(
    name: str,
    version: str,
    command: Command,
    text: str = TEXT,
    file: str = "in/{}.md",
    all_of: str = "",
) -> Peer:
    def one(source: str, _target: str) -> Command:
        return [*command, source]

    def many(_processes: int) -> Command:
        return [*command, all_of or str(Path(file).parent)]

    return Peer(name, version, "make bench-peers", text, file, one, many, target="")
