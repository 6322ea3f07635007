"""Say it back: questions that the guide answers, a form for the worker, and what was read.

They test how clearly the owner wrote. No disk, no terminal.
"""

from briefgen.readback.answers import Answers, read_answers
from briefgen.readback.compare import Outcome, clocks_of, compare
from briefgen.readback.form import Form, form, is_filled_in
from briefgen.readback.judged import Clocks, Verdict
from briefgen.readback.question import Names, Number, Question, Time, Words
from briefgen.readback.questions import questions

__all__ = [
    "Answers",
    "Clocks",
    "Form",
    "Names",
    "Number",
    "Outcome",
    "Question",
    "Time",
    "Verdict",
    "Words",
    "clocks_of",
    "compare",
    "form",
    "is_filled_in",
    "questions",
    "read_answers",
]
