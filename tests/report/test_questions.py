"""What a worker would have to ask."""

import pytest

from briefgen.diagnostic import Findings, Severity
from briefgen.report.questions import questions


def asked(found, question, severity="warning", line=1, code="BG402", **more):
    return found(severity, (line, 1, line, 2), code, question=question, **more)


def test_each_brief_has_its_questions_and_the_three_to_answer_first(found) -> None:
    """By severity and place above; by how much the gap hurts below."""
    findings = Findings(
        (
            asked(found, "How do I get into Canva?", line=4, code="BG606", name="tool-access"),
            asked(found, "How will you check my work?", "error", 7, "BG104", name="criteria"),
            asked(found, "Is there a bonus?", "info", 8, "BG506", name="vague-bonus"),
            asked(found, "By when?", "warning", 2, "BG301", name="due-date"),
            asked(found, "Whom do I ask?", "warning", 3, "BG501", name="contact"),
            asked(found, "What is the name?", path="briefs/a.md", text="Logo", name="logo"),
        )
    )
    assert questions(findings) == (
        "briefs/a.md: your worker would have to ask 1 question.\n"
        "\n"
        "  1. What is the name?  (line 1, logo)\n"
        "\n"
        "briefs/podcast.md: your worker would have to ask 5 questions.\n"
        "\n"
        "  1. How will you check my work?  (line 7, criteria)\n"
        "  2. By when?  (line 2, due-date)\n"
        "  3. Whom do I ask?  (line 3, contact)\n"
        "  4. How do I get into Canva?  (line 4, tool-access)\n"
        "  5. Is there a bonus?  (line 8, vague-bonus)\n"
        "\n"
        "Answer these three first:\n"
        "  1. How will you check my work?\n"
        "  2. By when?\n"
        "  3. Whom do I ask?"
    )


@pytest.mark.parametrize("severity", list(Severity))
def test_within_a_severity_what_hurts_most_comes_first(found, severity) -> None:
    """What to do, how it is checked, when, whom to ask and what is paid, then the rest."""
    codes = ["BG703", "BG401", "BG604", "BG201", "BG503", "BG301", "BG104", "BG102", "X1"]
    said = []
    while len(codes) > 3:
        made = [asked(found, code, severity, line, code) for line, code in enumerate(codes, 1)]
        _, first, *_ = three = questions(Findings(tuple(made))).split("\n")[-3:]
        assert first
        said.append([line.split(". ")[1] for line in three])
        codes.remove(said[-1][0])
    assert said[0] == ["BG102", "BG104", "BG301"]
    assert [first for first, *_ in said] == [
        "BG102",
        "BG104",
        "BG301",
        "BG503",
        "BG201",
        "BG604",
    ]


def test_the_same_question_is_asked_once_a_brief(found) -> None:
    findings = Findings(
        (
            asked(found, "How many?", line=5),
            asked(found, "How many?", line=3, name="first"),
            asked(found, "How\nmany?", line=4),
            asked(found, "How many?", path="briefs/b.md"),
        )
    )
    said = questions(findings)
    assert said.count("How many?") == 2
    assert "  1. How many?  (line 3, first)" in said


def test_what_is_missing_stands_on_no_line(found) -> None:
    findings = Findings((asked(found, "What for?", line=1), asked(found, "What?", line=2)))
    said = questions(findings)
    assert "  1. What for?  (wrong-thing)\n  2. What?  (line 2, wrong-thing)" in said


def test_up_to_three_are_not_said_twice(found) -> None:
    three = [asked(found, f"Question {n}?", line=n) for n in (1, 2, 3)]
    assert "Answer these" not in questions(Findings(tuple(three)))
    four = (*three, asked(found, "Question 4?", line=4))
    assert questions(Findings(four)).count("Question 1?") == 2
    assert questions(Findings(four)).count("Question 4?") == 1


def test_numbers_stand_below_each_other(found) -> None:
    ten = [asked(found, f"Q{n}?", line=n) for n in range(1, 11)]
    lines = questions(Findings(tuple(ten))).split("\n")
    assert lines[2].startswith("   1. Q1?")
    assert lines[11].startswith("  10. Q10?")
    assert lines[-1] == "   3. Q3?"


def test_nothing_to_ask_is_good_news(found) -> None:
    assert questions(Findings(())) == "Nothing to ask: your worker can start."


def test_good_news_is_no_lie(found) -> None:
    assert questions(Findings((found(), found("info")))) == (
        "Nothing your worker would ask, but briefgen lint finds 1 error, 1 info."
    )
    both = Findings((found(), asked(found, "How many?")))
    assert questions(both).split("\n")[-1] == (
        "briefgen lint also finds 1 error that no question is for."
    )


def test_a_name_or_question_commands_nothing(found) -> None:
    said = questions(Findings((asked(found, "a\x1b[2J\nb?", path="x\n\x1b.md"),)))
    assert said == (
        "x\\x0a\\x1b.md: your worker would have to ask 1 question.\n"
        "\n"
        "  1. a\\x1b[2J b?  (wrong-thing)"
    )
