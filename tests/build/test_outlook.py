"""How a brief stands: 4 January 2027 is a Monday."""

import datetime as dt

from briefgen.brief import Brief, BriefFile, FrontMatter, Milestone, When
from briefgen.build.outlook import outlook
from briefgen.keyed import Spans
from briefgen.source import SourceFile

PARTS = (Milestone("Draft", When("2027-01-04")), Milestone("Final text", When("2027-01-06")))


def next_date(*done: str) -> str:
    brief = Brief("t", "T", FrontMatter(milestones=PARTS, done=done))
    source = SourceFile("briefs/t.md", "")
    file = BriefFile(source, brief, Spans(source.place(0, 0)))
    return outlook(file, (), dt.date(2027, 1, 1)).next_date


def test_the_next_date_is_the_first_that_is_not_ticked_off():
    assert next_date() == "Monday, January 4, 2027: Draft"
    assert next_date("draft") == "Wednesday, January 6, 2027: Final text"
    assert next_date("draft", "final text") == ""
