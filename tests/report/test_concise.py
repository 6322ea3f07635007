"""One line a finding, in a form that never changes."""

from briefgen.diagnostic import Findings
from briefgen.report.concise import concise


def test_the_form_is_frozen(example) -> None:
    assert concise(example) == (
        "briefs/podcast.md:1:1: error[BG102] missing-goal: nothing says what this is for\n"
        "briefs/podcast.md:3:6: error[BG302] invalid-date: there is no 30 February\n"
        "briefs/podcast.md:4:8: error[BG707] unquoted-text: a colon makes the line ambiguous\n"
        "briefs/podcast.md:8:4: info[BG204] several-actions-in-step: this step has two actions"
    )


def test_a_finding_is_one_line_whatever_it_holds(found) -> None:
    hostile = found(message="a\n\r\u2028b\x1b[2J", path="x\ny.md: error[BG1] z", name="n")
    said = concise(Findings((hostile,)))
    assert said == "x\\x0ay.md: error[BG1] z:1:1: error[BG999] n: a b\\x1b[2J"


def test_nothing_found_is_nothing_said() -> None:
    assert concise(Findings(())) == ""
