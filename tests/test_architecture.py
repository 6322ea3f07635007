"""The rooms of the code, held by a test."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "briefgen"

HOMES = {
    "click": "cli/",
    "detect_secrets": "secrets/providers.py",
    "distributed": "build/cluster.py",
    "email_validator": "lint/people/email_address.py",
    "fontTools": "render/tick_boxes.py",
    "icalendar": "render/calendar.py",
    "jinja2": "render/",
    "lsprotocol": "lsp/",
    "mammoth": "authoring/importing/word.py",
    "markdown_it": "markup/",
    "mdit_py_plugins": "markup/",
    "phonenumbers": "lint/people/phone_number.py",
    "pydantic": "schema/",
    "pygls": "lsp/",
    "starlette": "preview/app.py",
    "uvicorn": "preview/server.py",
    "watchfiles": "preview/watch.py",
    "weasyprint": "render/pdf.py",
    "yaml": "keyed/",
}


def test_every_module_imports_only_from_rooms_below_its_own():
    said = _contract()
    found = re.search(r"Analyzed (\d+) files, (\d+) dependencies", said)
    assert found, said
    assert int(found[1]) == len(list(SOURCE.rglob("*.py"))) > 30
    assert int(found[2]) > 100
    assert "Contracts: 1 kept, 0 broken." in said, said


@pytest.mark.parametrize("library", HOMES)
def test_an_edge_library_lives_in_one_room(library):
    users = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if library in _imported(path)
    }
    assert users
    assert {name for name in users if not name.startswith(HOMES[library])} == set()


def _contract() -> str:
    """Return what import-linter says, with a traceback if it fell over."""
    program = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return ran.stdout + ran.stderr


def _imported(path: Path) -> set[str]:
    """Return the top-level names that a module imports, wherever in it."""
    return {name.split(".")[0] for name in _names(ast.parse(path.read_bytes()))}


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
