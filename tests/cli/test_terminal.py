"""What is printed where, and what happens when nobody can read it."""

import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

GOOD = "---\ntitle: Bake the bread\nworker: Dana\n---\n## Steps\n1. Knead.\n"
BAD = "---\ntitle: T\nworker: Dana\ndue: 2026-02-30\n---\n"
COMMAND = [sys.executable, "-m", "briefgen", "build"]
HTML = [*COMMAND, "--format", "html"]
# Whoever runs the tests may have Python print at once; most people have not.
BUFFERED = {**os.environ, "PYTHONUNBUFFERED": ""}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/good.md").write_text(GOOD)
    (tmp_path / "briefgen.yaml").write_text("lint: {select: [BG302, BG603, BG7]}\n")
    return tmp_path


def run(
    folder: Path, *command: str, stdout: Any = subprocess.PIPE, env: dict[str, str] = BUFFERED
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=env,
        check=False,
    )


def on_a_terminal(folder: Path, *command: str, **variables: str) -> tuple[str, str]:
    """Return what a person sees, and what goes to standard output alone."""
    ours, theirs = pty.openpty()
    plain = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM", "COLUMNS")}
    env = plain | {"TERM": "xterm"} | variables
    out, out_end = pty.openpty()
    done = subprocess.Popen(command, cwd=folder, stdout=out_end, stderr=theirs, env=env)
    os.close(theirs)
    os.close(out_end)
    result = drained(out), drained(ours)
    done.wait(60)
    return result[1], result[0]


def drained(handle: int) -> str:
    data = b""
    while True:
        try:
            part = os.read(handle, 65536)
        except OSError:  # how Linux says that the other end is closed
            part = b""
        if not part:
            os.close(handle)
            return data.decode()
        data += part


def test_results_and_logs_part_ways(folder: Path) -> None:
    (folder / "briefs/bad.md").write_text(BAD)
    done = run(folder, *HTML, "--verbose")
    assert done.returncode == 1
    assert "error[BG302]" in done.stdout
    assert done.stdout.endswith(
        "\n\nWrote 4 files for 2 briefs to output/. 1 brief is a draft: 1 error.\n"
    )
    assert sorted(done.stderr.splitlines()) == [  # in the order in which they are ready
        f"Wrote {folder}/output/bad.html",
        f"Wrote {folder}/output/good.html",
        f"Wrote {folder}/output/private/bad.scorecard.html",
        f"Wrote {folder}/output/private/good.scorecard.html",
    ]


def test_quiet_prints_problems_only(folder: Path) -> None:
    done = run(folder, *HTML, "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (folder / "briefs/bad.md").write_text(BAD)
    done = run(folder, *HTML, "--quiet")
    assert "error[BG302]" in done.stdout
    assert "Wrote" not in done.stdout


def test_on_a_terminal_there_are_progress_and_colours(folder: Path) -> None:
    (folder / "briefs/bad.md").write_text(BAD)
    seen, results = on_a_terminal(folder, *HTML)
    assert "Building" in seen
    assert "100%" in seen
    assert "\x1b[1;31merror[BG302]\x1b[0m" in results
    assert "Building" not in results


@pytest.mark.parametrize("variable", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_can_be_turned_off(folder: Path, variable: dict[str, str]) -> None:
    (folder / "briefs/bad.md").write_text(BAD)
    _, results = on_a_terminal(folder, *HTML, **variable)
    assert "error[BG302]" in results
    assert "\x1b" not in results


def test_no_progress_where_nobody_looks(folder: Path) -> None:
    assert run(folder, *HTML).stderr == ""
    assert on_a_terminal(folder, *HTML, "--quiet") == ("", "")


def test_every_language_is_printed_whatever_the_terminal_speaks(folder: Path) -> None:
    (folder / "briefs/bad.md").write_text("---\ntitle: 手順\ndue: 2026-02-30 é\nx: ☐\n---\n")
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    assert "x: ☐" in run(folder, *HTML, env=env).stdout


@pytest.mark.parametrize(("text", "code"), [(GOOD, 0), (BAD, 1)])
def test_whoever_stops_listening_changes_nothing(folder: Path, text: str, code: int) -> None:
    (folder / "briefs/other.md").write_text(text)
    reads, writes = os.pipe()
    os.close(reads)
    done = run(folder, *HTML, stdout=writes)
    os.close(writes)
    assert (done.returncode, done.stderr) == (code, "")
    assert (folder / "output/other.html").is_file()


def test_a_disk_that_is_full_is_told(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = run(folder, *HTML, stdout=full)
    assert done.returncode == 2
    assert done.stderr == "briefgen: I cannot print the results: No space left on device.\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_it_works_without_anywhere_to_print(folder: Path, closed: str) -> None:
    done = run(folder, "sh", "-c", f'"$@" {closed}', "sh", *HTML)
    assert done.returncode == 0
    assert done.stderr == ""
    assert (folder / "output/good.html").is_file()


def test_a_name_on_the_command_line_does_not_command_the_terminal(folder: Path) -> None:
    for name in ("\x1b[31m", "a\rb", "\udcff"):
        done = run(folder, *HTML, name)
        assert done.returncode == 2
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", done.stderr)


def test_an_interruption_is_no_error_of_ours(folder: Path) -> None:
    for number in range(60):
        (folder / f"briefs/b{number}.md").write_text(GOOD)
    done = subprocess.Popen(
        COMMAND, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    until = time.monotonic() + 30
    while not (folder / "output").is_dir() and time.monotonic() < until:
        time.sleep(0.01)
    done.send_signal(signal.SIGINT)
    out, said = done.communicate(timeout=10)
    assert (done.returncode, out) == (130, "")
    assert said.strip() == "Stopped. Every file that was written is complete."
    made = list((folder / "output").iterdir())
    assert len(made) < 120
    assert not [path for path in made if path.name.startswith(".")]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    done = run(gone, "sh", "-c", 'rmdir ../gone; "$@"', "sh", *HTML)
    assert done.returncode == 2
    assert done.stderr.startswith("briefgen: I cannot look into this folder")


def test_without_pango_html_is_made_and_the_command_to_type_is_told(folder: Path) -> None:
    (folder / "briefs/other.md").write_text(GOOD)
    (folder / "stub").mkdir()
    (folder / "stub/weasyprint.py").write_text("raise OSError('cannot load libpango-1.0-0')")
    env = {**os.environ, "PYTHONPATH": f"{folder}/stub:{os.environ.get('PYTHONPATH', '')}"}
    done = run(folder, *COMMAND, env=env)
    assert done.returncode == 1
    assert done.stdout == "Wrote 6 files for 2 briefs to output/. No PDF could be made.\n"
    assert done.stderr.count("Pango is not installed") == 1
    assert re.search(r"apt install|brew install|pacman -S", done.stderr)
    made = sorted(path.name for path in (folder / "output").iterdir())
    assert made == ["good.html", "index.html", "other.html", "private"]


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (["--version"], ["pydantic", "markdown_it", "jinja2", "yaml", "PIL", "weasyprint"]),
        (["build", "--help"], ["pydantic", "markdown_it", "jinja2", "yaml", "PIL", "weasyprint"]),
        (["build", "--format", "html"], ["PIL", "weasyprint"]),
    ],
)
def test_nothing_is_loaded_before_it_is_needed(
    folder: Path, arguments: list[str], heavy: list[str]
) -> None:
    done = run(folder, sys.executable, "-X", "importtime", "-m", "briefgen", *arguments)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert done.returncode == 0
    assert "briefgen.cli" in loaded
    assert sorted(loaded & set(heavy)) == []


def test_the_tab_key_knows_the_names(folder: Path) -> None:
    (folder / "briefs/gold.md").write_text(GOOD)
    code = "import sys; sys.argv = ['briefgen']; from briefgen.__main__ import main; main()"
    env = {
        **os.environ,
        "_BRIEFGEN_COMPLETE": "bash_complete",
        "COMP_WORDS": "briefgen build go",
        "COMP_CWORD": "2",
    }
    done = run(folder, sys.executable, "-c", code, env=env)
    assert done.stdout.split() == ["plain,gold", "plain,good"]


COMMANDS = "---\ntitle: Scan the the letters\n---\nHello \x1b[2J\x9b\u202e\tworld.\n"
LINT = [sys.executable, "-m", "briefgen", "lint", "--select", "BG4,BG7"]


def test_no_command_of_a_brief_reaches_the_terminal(folder: Path) -> None:
    (folder / "briefs/good.md").write_text(COMMANDS, encoding="utf-8")
    for options in (["--diff"], ["--diff", "--unsafe-fixes"], ["--format", "full"]):
        printed = "".join(on_a_terminal(folder, *LINT, "--quiet", *options, NO_COLOR="1"))
        assert "letters" in printed
        assert not re.search("[\x1b\x9b\u202e]", printed), options


def test_a_mended_text_on_standard_output_is_all_that_was_typed(folder: Path) -> None:
    for text in (COMMANDS, COMMANDS.rstrip("\n"), COMMANDS.replace("\n", "\r\n")):
        done = subprocess.run(
            [*LINT, "--fix", "-"],
            cwd=folder,
            input=text.encode(),
            capture_output=True,
            check=False,
        )
        assert done.stdout == text.replace("the the", "the").encode()
        assert b"\x1b" not in done.stderr
