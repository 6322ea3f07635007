"""Texts that are shown never hold a secret."""

from tests.secrets.samples import PASSWORDS, TOKENS

from briefgen import secrets

KEY = (
    "-----BEGIN" + " PRIVATE KEY-----\r\nZ7qK2mX9vB4nT6wY1pL8Z7qK2mX9vB4n\r\n"
    "-----END" + " PRIVATE KEY-----"
)


def redacted(text: str) -> str:
    return secrets.redact(text, secrets.find(text))


def test_each_character_of_a_value_becomes_a_dot():
    assert redacted("Password: hunter2x, thanks") == "Password: ••••••••, thanks"


def test_line_breaks_stay():
    assert redacted(f"a\r\n{KEY}\r\nb") == f"a\r\n{'•' * 27}\r\n{'•' * 32}\r\n{'•' * 25}\r\nb"


def test_a_value_that_is_repeated_is_hidden_there_too():
    text = "password: hunter2x\nType hunter2x again."
    assert redacted(text) == "password: ••••••••\nType •••••••• again."


def test_a_text_without_secrets_stays():
    assert redacted("Password: see the vault") == "Password: see the vault"


def test_no_value_of_the_samples_survives():
    for sample in PASSWORDS + TOKENS:
        hidden = redacted(sample.text)
        assert len(hidden) == len(sample.text)
        assert hidden.count("\n") == sample.text.count("\n")
        assert all(value not in hidden for value in sample.values)


def test_values_in_a_message_are_replaced():
    message = 'the text "hunter2x" of hunter2 is no date'
    assert secrets.redact_values(message, {"hunter2", "hunter2x", ""}) == (
        'the text "•••" of ••• is no date'
    )


def test_a_message_shows_no_line_of_a_longer_value():
    message = "I do not understand: Z7qK2mX9vB4nT6wY1pL8Z7qK2mX9vB4n"
    assert secrets.redact_values(message, [KEY]) == "I do not understand: •••"
