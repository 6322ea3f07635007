"""A slip of the pen is told from another word, and from another form of the word."""

import pytest

from briefgen.lint.wording.spelling import is_misspelling


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("acceptence", "acceptance"),
        ("bakcground", "background"),
        ("delivrables", "deliverables"),
        ("delivereables", "deliverables"),
        ("privat", "private"),
        ("stpes", "steps"),
        ("contackt", "contact"),
    ],
)
def test_slips(word, right):
    assert is_misspelling(word, right)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("steps", "steps"),
        ("goal", "goals"),
        ("milestones", "milestone"),
        ("reviewer", "review"),
        ("testing", "test"),
        ("gaol", "goal"),
        ("preferences", "references"),
        ("quantity", "quality"),
        ("beackgruond", "background's"),
        ("", "steps"),
    ],
)
def test_other_words(word, right):
    assert not is_misspelling(word, right)
