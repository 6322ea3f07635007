"""Keys by another name or with a slip in them: what is sure is read, what is likely is asked."""

import pytest

from briefgen import schema
from briefgen.authoring.fix import mend
from briefgen.brief import FrontMatter, Payment, Person, Repeats
from briefgen.diagnostic import Diagnostic
from briefgen.keyed import ANY_KEYS, NO_KEYS, read
from briefgen.schema.names import front_matter_keys, likely, meant
from briefgen.source import SourceFile

TOP = schema.keys_of(FrontMatter)
PERSON = schema.keys_of(Person)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("title", "title"),
        ("Title", "title"),
        (" TITLE ", "title"),
        ("Titel", "title"),
        ("Due date", "due"),
        ("deadline", "due"),
        ("Start-Date", "start"),
        ("timezone", "time_zone"),
        ("Time  Zone", "time_zone"),
        ("mileston", "milestones"),
        ("deliverable", "deliverables"),
        ("Not included", "out_of_scope"),
        ("updates", "status_updates"),
        ("acceptence", "acceptance"),
    ],
)
def test_what_is_surely_meant(typed, key):
    assert meant(typed, TOP) == key


@pytest.mark.parametrize(
    "typed", ["work", "budget", "notes", "designer", "price", "state", "e-mail", "x", "", "*due"]
)
def test_what_may_mean_something_else(typed):
    assert meant(typed, TOP) == ""


def test_the_same_word_means_different_keys_in_different_groups():
    assert meant("End date", schema.keys_of(Repeats)) == "until"
    assert meant("E-Mail", PERSON) == "email"
    assert (likely("price", TOP), likely("price", schema.keys_of(Payment))) == (
        "payment",
        "amount",
    )
    assert (likely("notes", TOP), likely("qwerty", TOP)) == ("private", "")


def test_short_keys_are_never_taken_for_slips():
    assert [key for key in PERSON if len(key) < 4 and meant(f"{key}s", PERSON)] == []
    assert meant("fo", PERSON) == ""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("summary",), NO_KEYS),
        (("Due date",), NO_KEYS),
        (("acceptance",), NO_KEYS),
        (("milestones", "payment"), NO_KEYS),
        (("summary", "more"), NO_KEYS),
        (("glossary",), ANY_KEYS),
        (("private", "more"), ANY_KEYS),
        (("x-mine",), ANY_KEYS),
        (("qwerty",), None),
        (("tools", "qwerty"), None),
    ],
)
def test_what_may_stand_below(path, kind):
    assert front_matter_keys(path) is kind


@pytest.mark.parametrize(
    ("path", "known", "unknown"),
    [
        ((), "Title", "email"),
        (("Owner provides",), "what", "name"),
        (("payment", "bonus"), "amount", "currency"),
        (("screening", "questions"), "ask", "rubric"),
    ],
)
def test_which_keys_may_stand_below(path, known, unknown):
    keys = front_matter_keys(path)
    assert keys is not None
    assert known in keys
    assert unknown not in keys


def checked(text: str, keys=front_matter_keys):
    return schema.front_matter(read(SourceFile("briefs/t.md", text), keys=keys))


def test_a_key_that_is_surely_meant_is_read_and_told():
    front, (problem,), spans = checked("Owner:\n  name: Ann\n")
    assert front.owner == (Person("Ann"),)
    assert problem.message == "`Owner` is not a key that is known here; it is read as `owner`"
    assert spans.at(("owner", 0, "name")).text == "Ann"


def test_the_right_key_wins_over_one_that_is_meant():
    front, (problem,), _ = checked("Title: A\ntitle: B\n")
    assert front.title == "B"
    assert problem.fix is None
    assert problem.help == "Did you mean `title`? There is a `title` already."
    front, found, _ = checked("Title: A\nTITLE: B\n")
    assert (front.title, len(found)) == ("A", 2)


def test_defaults_leave_a_key_alone_that_is_meant():
    settings = schema.settings(read(SourceFile("briefgen.yaml", "defaults: {title: D, due: E}\n")))
    keyed = read(SourceFile("briefs/t.md", "Titel: T\n"), keys=front_matter_keys)
    front = schema.front_matter(keyed, settings).value
    assert (front.title, front.due and front.due.text) == ("T", "E")


def test_what_would_show_a_budget_to_applicants_is_left_to_its_owner():
    front, (problem,), _ = checked("budget: max. 300\n")
    assert front.payment is None
    assert problem.fix is not None
    assert not problem.fix.safe


@pytest.mark.parametrize(
    ("typed", "kind", "is_safe"),
    [
        ("Procedure.", "procedure", True),
        ("procdure", "procedure", True),
        ("creativ", "creative", True),
        ("projekt", "project", True),
        ("procurement", "project", False),
    ],
)
def test_a_choice_that_is_surely_meant_is_read(typed, kind, is_safe):
    front, (problem,), _ = checked(f"kind: {typed}\n")
    assert front.kind == kind
    assert problem.fix is not None
    assert problem.fix.safe is is_safe


def test_the_opposite_of_a_choice_is_not_taken_for_it():
    front, (problem,), _ = checked("status: inactive\n")
    assert front.status == "active"  # the default
    assert problem.fix is None or not problem.fix.safe


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("owner: Ann  # us\n  email: a\n", "owner:\n  name: Ann  # us\n  email: a\n"),
        ("owner:\n  Ann\n    email: a\n", "owner:\n    name: Ann\n    email: a\n"),
        ("designer: Noah\n  email: a\n", "designer:\n  name: Noah\n  email: a\n"),
        ("zxcv: yes\n  on: Monday\n", "zxcv:\n  text: yes\n  on: Monday\n"),
    ],
)
def test_a_text_beside_entries_gets_a_key(text, right):
    def check(source: SourceFile) -> tuple[Diagnostic, ...]:
        return schema.front_matter(read(source, keys=front_matter_keys)).diagnostics

    assert mend(SourceFile("t", text), check).text == right
