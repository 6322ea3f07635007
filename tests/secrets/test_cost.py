"""The cost grows with the text, not faster, however the text is made.

Ratios of two runs, never seconds: a text ten times as long takes about ten times as long; a
pattern that goes back over what it read would take a hundred times.
"""

import time

import pytest

from briefgen import secrets

TIMES = 10
BOUND = 50
TOKEN = "AKIA" + "Z7QK2MX9VB4NT6WY "
PARTS = [
    "a",
    "a1B",
    "sk-",
    "sk-ant-",
    "ey" + "Jabcdefghij.",
    "ey" + "J",
    "://",
    "://a:",
    "://a:" + "@" * 120,
    "?token=",
    "https://hooks.slack.com/services/",
    TOKEN,
    "gl" + "pat-",
    "1234567890:",
    "-----BEGIN" + " PRIVATE KEY-----",
    "-----BEGIN" + " PRIVATE KEY-----\n",
    "Comment: -----BEGIN" + " PRIVATE KEY-----\n",
    "\\n",
    "password",
    "password:",
    "password a ",
    "password for ",
    "password is ",
    "password: hunter2x ",
    "password" + " " * 250,
    "pass(",
    "- password:\n",
    "| password |\n|---|\n",
    "login: a / ",
    "PIN 48",
    "api key: ",
    "密码是",
    '"',
    " ",
]


LONG = pytest.param("", 20_000, marks=pytest.mark.slow)
STARTS = ["", "password: ", "-----BEGIN" + " PRIVATE KEY-----\\n"]


@pytest.mark.parametrize(("before", "size"), [*((start, 2_000) for start in STARTS), LONG])
def test_a_text_ten_times_as_long_takes_about_ten_times_as_long(before, size):
    secrets.find(TOKEN)
    ratios = {part: ratio(before, part, size) for part in PARTS}
    assert {part: value for part, value in ratios.items() if value > BOUND} == {}


def ratio(before: str, part: str, size: int) -> float:
    short, long = (before + part * (length // len(part)) for length in (size, size * TIMES))
    return seconds(long, runs=2) / seconds(short, runs=5)


def seconds(text: str, runs: int) -> float:
    taken = []
    for _ in range(runs):
        start = time.process_time()
        secrets.find(text)
        taken.append(time.process_time() - start)
    return min(taken)
