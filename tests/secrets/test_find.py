"""What is found in texts as owners write them, and what is left alone."""

from pathlib import Path

import pytest
from tests.secrets.samples import HARMLESS, PASSWORDS, TOKENS, Sample

from briefgen import secrets

BRIEFS = sorted((Path(__file__).parents[2] / "briefs").rglob("*.md"))
GITHUB = "gh" + "p_Z7qK2mX9vB4nT6wY1pL8Z7qK2mX9vB4nT6wY"
SIGN_IN = "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0NSJ9.Z7qK2mX9vB4nT6wY1pL8Z7qK2mX9v"


def values(text: str) -> tuple[str, ...]:
    return tuple(text[secret.start : secret.end] for secret in secrets.find(text))


def test_there_are_enough_samples():
    assert len(PASSWORDS) >= 40
    assert len(TOKENS) >= 40
    assert len(HARMLESS) >= 60
    assert all(sample.values for sample in PASSWORDS + TOKENS)


@pytest.mark.parametrize("sample", PASSWORDS, ids=lambda sample: sample.text[:40])
def test_a_password_is_found(sample: Sample):
    assert values(sample.text) == sample.values
    assert {secret.kind for secret in secrets.find(sample.text)} == {"password"}


@pytest.mark.parametrize("sample", TOKENS, ids=lambda sample: sample.name)
def test_a_token_is_found_and_called_by_its_name(sample: Sample):
    assert values(sample.text) == sample.values
    assert [(s.kind, s.name) for s in secrets.find(sample.text)] == [("token", sample.name)]


@pytest.mark.parametrize("sample", TOKENS, ids=lambda sample: sample.name)
def test_a_token_is_found_wherever_it_stands(sample: Sample):
    """In front matter, a comment, code, a long line, a text with Windows line endings."""
    for before, after in [
        ("---\ntitle: x\n# ", "\n---\n"),
        ("<!-- ", " -->"),
        ("```\n", "\n```\n"),
        ("word " * 400, " word" * 400),
    ]:
        text = f"{before}{sample.text}{after}"
        assert values(text) == sample.values
        windows = text.replace("\n", "\r\n")
        assert values(windows) == tuple(v.replace("\n", "\r\n") for v in sample.values)


@pytest.mark.parametrize("sample", HARMLESS, ids=lambda sample: sample.text[:40])
def test_a_harmless_line_is_left_alone(sample: Sample):
    assert values(sample.text) == ()


def test_all_harmless_lines_together_are_left_alone():
    assert values("\n\n".join(sample.text for sample in HARMLESS)) == ()


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_the_example_briefs_hold_no_secret(path):
    assert len(BRIEFS) >= 4
    assert values(path.read_text(encoding="utf-8")) == ()


def test_the_names_of_pins_and_keys():
    text = "PIN: 4821, API key: 8f4b2c1d9e7a6b5c4d3e2f1a"
    assert [secret.name for secret in secrets.find(text)] == ["a PIN", "an API key"]


def test_a_token_wins_over_a_password():
    for rest in ("", "!2", " and more"):
        [secret] = secrets.find(f"password: {GITHUB}{rest}")
        assert (secret.kind, secret.start, secret.end) == ("token", 10, 10 + len(GITHUB))


def test_the_longer_of_two_tokens_wins():
    assert values(f"https://x.example.com/?token={SIGN_IN}") == (SIGN_IN,)
    assert values(f"https://x.example.com/?token={GITHUB}.{SIGN_IN}") == (f"{GITHUB}.{SIGN_IN}",)


def test_secrets_come_in_the_order_of_the_text():
    text = f"PIN: 4821\n{GITHUB}\npassword: hunter2x\n"
    assert values(text) == ("4821", GITHUB, "hunter2x")


def test_a_token_in_a_long_line_is_found_once():
    text = "x" * 950 + " " + GITHUB + " " + "y" * 3_000 + " " + GITHUB
    assert values(text) == (GITHUB, GITHUB)
