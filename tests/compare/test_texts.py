"""Other words, a slip of a letter, or nothing that is meant."""

import pytest

from briefgen.compare.texts import judge


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Recieve the files", "Receive the files"),
        ("Check the colour", "Check the color"),
        ("Send the acount name", "Send the account name"),
        ("open the folder", "Open the folder."),
        ("Wait, then click", "Wait then click"),
        ("the owner’s list", "the owner's list"),
        ("Prüfen Sie die Datei", "Prüfen Sie die Dattei"),
        ("Перевірте файлі двічі", "Перевірте файли двічі"),
        ("راجع الملفات مرتين", "راجع الملفاط مرتين"),
    ],
)
def test_a_letter_a_capital_or_a_point_is_a_slip(before, after):
    assert judge(before, after, words=True) == "spelling"
    assert judge(after, before, words=True) == "spelling"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Do it now", "Do it not"),
        ("Das ist ein Fehler", "Das ist kein Fehler"),
        ("Send 2 files", "Send 3 files"),
        ("Wait 0.5 hours", "Wait 5 hours"),
        ("Wait .5 hours", "Wait 5 hours"),
        ("Call it file1 please", "Call it file2 please"),
        ("Write to ann@example.com", "Write to anne@example.com"),
        ("Run `copy` first", "Run `copi` first"),
        ("Send the file", "Send the file twice"),
        ("Use the blue folder", "Use the green folder"),
        ("画像を送る", "画像を贈る"),
        ("Wait, ~~always~~ here", "Wait, always here"),
        ("aaaa bbbb cccc dddd", "aaab bbbc cccd ddde"),
    ],
)
def test_a_number_an_address_or_another_word_is_a_change(before, after):
    assert judge(before, after, words=True) == "changed"
    assert judge(after, before, words=True) == "changed"


def test_spaces_are_nothing_and_in_exact_fields_every_letter_counts():
    assert judge("a  b\nc", "a b c", words=True) == ""
    assert judge("Europe/Berlin", "europe/berlin", words=False) == "changed"
    assert judge("weekly report", "weekli report", words=False) == "changed"
