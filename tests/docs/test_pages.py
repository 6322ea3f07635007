"""Every command in the documentation does what its page says."""

import difflib

import pytest
from tests.docs.reading import PAGES, ROOT, Changed, Command, Written, parts
from tests.docs.running import Session, agree, can_run

READ = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in PAGES}


def test_there_are_pages_and_commands():
    assert {"README.md", "docs/README.md", "docs/start.md"} <= set(READ)
    commands = [
        part for text in READ.values() for part in parts(text) if isinstance(part, Command)
    ]
    assert len(commands) > 60


@pytest.mark.parametrize("name", READ)
def test_a_page_says_what_happens(name, tmp_path):
    session = Session(tmp_path)
    for part in parts(READ[name]):
        if isinstance(part, Command) and can_run(part):
            _check(name, part, session)
        elif isinstance(part, Written | Changed):
            session.write(part)


def _check(name: str, command: Command, session: Session) -> None:
    found = session.run(command)
    at = f"{name}:{command.line + 1}: {command.text}\n"
    if command.unseen:
        assert session.code == 0, at + "\n".join(found)
    elif not agree(command.expected, found):
        told = difflib.unified_diff(
            command.expected, found, "the page", "what happens", lineterm=""
        )
        pytest.fail(at + "\n".join(told) + "\n`make docs` writes it afresh.", pytrace=False)
