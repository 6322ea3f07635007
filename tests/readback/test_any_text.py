"""Whatever comes back, there is a verdict, and all that was typed can be found again."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.readback import compare, questions, read_answers
from briefgen.readback.question import KEYS
from briefgen.source import SourceFile

pytestmark = pytest.mark.slow  # thousands of texts and versions, each looked at whole

BRIEF = parse(
    Inputs(
        "test",
        SourceFile(
            "test.md",
            "---\ntime_zone: Europe/London\nworker: {time_zone: America/Bogota}\n"
            "start: 0001-01-01\ndue: 9999-12-31 17:00\ndeliverables: [Bread, Rye rolls]\n"
            "payment: {amount: 75, currency: GBP}\nsummary: To eat.\n---\n",
        ),
        {},
    )
).brief
ASKED = questions(BRIEF)
SIGNS = st.sampled_from("0123456789 :.,-/+$€£apm月日時ZJanFebMon\n\t#'\"[]{}|>&*!%@`：")
TEXTS = st.text() | st.text(SIGNS, max_size=40)


def test_there_is_something_to_ask():
    assert [one.key for one in ASKED] == ["goal", "hand_over", "start", "due", "pay"]


@given(TEXTS)
@example("9999-12-31 24:00")
@example("Friday 17:00")
@example("1 Jan 0001 00:00 +14:00")
@example("31/12/9999 23:59 -14:00")
def test_any_answer_has_a_verdict(text):
    found = compare(ASKED, {one.key: text for one in ASKED}, BRIEF.front)
    assert [one.question for one in found] == list(ASKED)


@given(st.dictionaries(st.sampled_from(KEYS), TEXTS), TEXTS)
def test_every_word_of_a_form_is_kept(answers, before):
    typed = "".join(f"{key}: {text}\n" for key, text in answers.items())
    read = read_answers(SourceFile("a.yaml", f"brief: x\n{typed}"))
    if read is None:
        assert not answers
        return
    read_answers(SourceFile("a.yaml", f"{before}\nbrief: x\n{typed}"))
    for key, text in answers.items():
        words = [w for w in text.split() if w.isalnum() and "#" not in text and len(w) > 1]
        assert [w for w in words if w not in read.given[key]] == []
