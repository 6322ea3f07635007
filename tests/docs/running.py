"""Does what a page says, in an empty folder, on a Tuesday in December."""

import contextlib
import datetime as dt
import os
import re
import shlex
import shutil
import subprocess
import sys
import zoneinfo
from pathlib import Path

import time_machine
from click.testing import CliRunner
from tests.docs.reading import ROOT, Changed, Command, Written
from tests.docs.terminal import on_terminal

from briefgen.cli import main

NOW = dt.datetime(2026, 12, 1, 9, 0, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))
VARIES = {
    re.compile(r"^(fine   \w+) \d+(\.\d+)+.*"): r"\1 VERSION",
    re.compile(r"\b\d+ rules\b"): "ALL rules",
    re.compile(r"(?<=1980-01-01 00:00:00) +\d+$"): " BYTES",
    re.compile(r"127\.0\.0\.1:\d+"): "127.0.0.1:PORT",
    re.compile(r"\bbriefgen(, version)? \d+\.\d+\.\d+"): "briefgen VERSION",
}
"""What is another one on another machine or in another version, and what it counts as."""

_SHELL = re.compile(r"[|&;<>$*?]")
_PIPED = re.compile(r"(?P<first>briefgen [^|&;<>$*?]+) (?P<rest>[|>] (?:(?!\|\||&&).)+)")
_PROGRAM = """\
#!{python}
import datetime, zoneinfo, time_machine
zone = zoneinfo.ZoneInfo("{now.tzinfo}")
time_machine.travel(datetime.datetime({now:%Y, %-m, %-d, %-H}, tzinfo=zone)).start()
from briefgen.cli import main
main()
"""


class Session:
    """Somebody who has typed some commands; `folder` is where they are, `code` what came last."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "home"
        self.folder.mkdir()
        self.code = 0
        programs = home / "programs"
        programs.mkdir()
        (programs / "briefgen").write_text(_PROGRAM.format(python=sys.executable, now=NOW))
        (programs / "briefgen").chmod(0o755)
        self._environment = {
            **os.environ,
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
            "REPOSITORY": str(ROOT),
            "HOME": str(self.folder),
            "TZ": str(NOW.tzinfo),
            "BROWSER": "true",
            "NO_COLOR": "1",
        }

    def write(self, part: Written | Changed) -> None:
        file = self.folder / part.name
        if isinstance(part, Changed):
            found = file.read_text(encoding="utf-8")
            assert found.count(part.before) == 1, f"line {part.line + 1}: {part.name}\n{found}"
            file.write_text(found.replace(part.before, part.after), encoding="utf-8")
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a" if part.added else "w", encoding="utf-8") as stream:
            stream.write(part.text)

    def run(self, command: Command) -> list[str]:
        """Return the lines that somebody sees below a command."""
        piped = None if command.on_terminal else _PIPED.fullmatch(command.text)
        first = piped["first"] if piped else command.text
        program, *words = shlex.split(first) if piped or not _shell(command) else [""]
        if command.text == "echo $?":
            return [str(self.code)]
        if program == "cd":
            self.folder = self.folder / words[0]
            return []
        if command.on_terminal:
            text = self._on_terminal(command)
        elif program == "briefgen":
            text = self._here(words, piped["rest"] if piped else "")
        else:
            text = self._in_shell(command.text)
        return [line.rstrip() for line in text.splitlines()]

    def _here(self, words: list[str], rest: str) -> str:
        """In this process, which saves starting another one; `rest` is where its results go."""
        with CliRunner().isolation() as (results, log, output), contextlib.chdir(self.folder):
            sys.argv, kept = ["briefgen", *words], sys.argv
            try:
                with time_machine.travel(NOW):
                    main()
            except SystemExit as end:
                self.code = int(end.code or 0)
            finally:
                sys.argv = kept
            sys.stdout.flush()
        if rest:
            return log.getvalue().decode() + self._in_shell(f"cat {rest}", results.getvalue())
        return output.getvalue().decode()

    def _in_shell(self, text: str, given: bytes = b"") -> str:
        done = subprocess.run(
            ["bash", "-c", text],
            cwd=self.folder,
            env=self._environment,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        self.code = done.returncode
        return done.stdout.decode()

    def _on_terminal(self, command: Command) -> str:
        words = shlex.split(command.text)
        if words[:2] == ["briefgen", "serve"]:  # another program may have the usual port
            words += ["--port", "0"]
        self.code, text = on_terminal(words, command.expected, self.folder, self._environment)
        return text


def can_run(command: Command) -> bool:
    """Tell whether this machine has the one program that pages use and that is not everywhere."""
    return "| jq " not in command.text or shutil.which("jq") is not None


def agree(expected: tuple[str, ...], found: list[str]) -> bool:
    """Tell whether the lines are those expected; `…` is for any lines, none among them."""
    parts = [re.escape(_as_everywhere(line.rstrip())) + "\n" for line in expected]
    pattern = "".join("(.*\n)*?" if part.strip() == re.escape("…") else part for part in parts)
    text = "".join(_as_everywhere(line) + "\n" for line in found)
    return re.fullmatch(pattern, text) is not None


def _as_everywhere(line: str) -> str:
    for varies, name in VARIES.items():
        line = varies.sub(name, line)
    return line


def _shell(command: Command) -> bool:
    return bool(_SHELL.search(command.text)) and not command.on_terminal
