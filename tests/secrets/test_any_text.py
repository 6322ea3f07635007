"""Whatever is typed: no exception, spans inside the text, nothing that survives."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.secrets.samples import HARMLESS, PASSWORDS, TOKENS

from briefgen import secrets

PIECES = st.sampled_from(
    [
        *(sample.text for sample in PASSWORDS + TOKENS + HARMLESS),
        *(value for sample in PASSWORDS + TOKENS for value in sample.values),
        *("password", "Passwort:", "login", "pass", "is", "=", "|", "\n", "\r\n", "`", "**"),
        *("(", ")", "/", "://", "@", "•", "İ", "ß", "\ud800", "密码", "は", "-", " "),
    ]
)
ANY = st.one_of(
    st.text(),
    st.text(alphabet="pasword:=|/ is1aA!?.\n\r\"'`*_()[]<>-•\u2028İ密码は@#&"),
    st.lists(PIECES, max_size=8).map("".join),
    st.lists(PIECES, max_size=8).map(" ".join),
)


@given(ANY)
@settings(max_examples=400, deadline=None)
@example("İİİ password: hunter2x")
@example("password: hunter2x\u2028hunter2x")
@example("-----BEGIN" + " PRIVATE KEY-----\n" + "a1" * 20 + "\n" * 20)
def test_secrets_lie_inside_the_text_and_are_hidden(text):
    found = secrets.find(text)
    ends = [0, *(secret.end for secret in found)]
    assert all(end <= s.start < s.end <= len(text) for end, s in zip(ends, found, strict=False))
    hidden = secrets.redact(text, found)
    assert len(hidden) == len(text)
    assert len(hidden.splitlines()) == len(text.splitlines())
    values = {text[secret.start : secret.end] for secret in found}
    assert all(value not in hidden for value in values if len(value) >= 4)
    told = secrets.redact_values(text, values)
    assert all(value not in told for value in values if len(value) >= 4)


@given(ANY)
@settings(max_examples=200, deadline=None)
def test_a_hidden_text_shows_no_secret_that_was_found_before(text):
    hidden = secrets.redact(text, secrets.find(text))
    again = {hidden[secret.start : secret.end] for secret in secrets.find(hidden)}
    assert not any("•" in value for value in again)
