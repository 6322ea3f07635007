"""What is said of sums that do not add up."""

from tests.lint.briefs import findings

BRIEF = """---
title: Bake
payment: {amount: 300.50, currency: EUR}
milestones:
  - {name: Dough, due: 2027-02-01, payment: 100.05}
  - {name: Bread, due: 2027-03-01, payment: 150.05}
---
"""


def test_money_has_both_its_digits_or_none():
    (wrong,) = (d for d in findings(BRIEF).diagnostics if d.code == "BG505")
    assert wrong.message == ("the milestones pay 250.10 together, but the brief pays 300.50")
    assert "with 200.45 for the last milestone" in wrong.help
    assert wrong.note
    assert wrong.note.text == "100.05 + 150.05 = 250.10"
