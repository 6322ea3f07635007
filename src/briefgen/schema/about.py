"""What each field is for, in the owner's words, with an example: one home for every such text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefgen.brief import (
    Bonus,
    Deliverable,
    FrontMatter,
    Milestone,
    Payment,
    Person,
    Provided,
    Question,
    Repeats,
    Screening,
    StatusUpdates,
    TestTask,
    Tool,
    When,
)
from briefgen.schema.preferences import Brand, Build, Calendar, JobPost, Lint, Settings


@dataclass(frozen=True, slots=True)
class About:
    """A sentence or two about a field, and a value as a file would have it."""

    text: str
    example: Any
    others: tuple[str, ...] = ()
    """Other values of the few that nearly everybody wants."""


_OFTEN = ("day", "week", "2 weeks", "month")
_PERSON = "Text is enough: it is the name."

ABOUT: Mapping[type, Mapping[str, About]] = {
    FrontMatter: {
        "title": About("What the work is, in one line.", "Edit the weekly podcast"),
        "summary": About(
            "Why the work is done, in one or two sentences.",
            "Our listeners get one interview each week that they can follow while they cook.",
        ),
        "kind": About(
            "What sort of work it is, which decides which parts the brief has to have: a project "
            "that ends, a procedure that is done again and again, or creative work.",
            "procedure",
        ),
        "status": About("Whether the work still goes on.", "active"),
        "version": About("The number of this version of the brief.", "1.2"),
        "updated": About("The day of the last change.", "2026-11-24"),
        "language": About(
            "The language of the brief, as a tag. English when nothing is said.", "en-GB"
        ),
        "time_zone": About("The clock of every time in the brief.", "Europe/Berlin"),
        "owner": About(f"You, who order the work. {_PERSON}", {"name": "Dana Whitfield"}),
        "worker": About(
            f"Who does the work. Leave it out while you look for somebody. {_PERSON}",
            {"name": "Ivana Petrović", "time_zone": "Europe/Belgrade"},
        ),
        "approver": About(
            f"Who checks what is delivered and says yes. {_PERSON}",
            {"name": "Dana Whitfield", "review_days": 2},
        ),
        "contacts": About(
            f"Others who answer questions, and what to ask them. {_PERSON}",
            [{"name": "Luis Romero", "for": "print sizes", "email": "luis@example.org"}],
        ),
        "start": About("When the work begins.", "2027-02-01"),
        "due": About(
            "When all of it is delivered: a date with or without a time, a time after something "
            "that has a name in the brief, or weekdays in work that repeats.",
            "2027-03-05 17:00",
        ),
        "repeats": About(
            "How often the whole work comes back. Text is enough: it is `every`.",
            {"every": "week", "on": "Wednesday", "at": "17:00"},
        ),
        "effort": About("How much time the work takes.", "25 hours"),
        "revisions": About(
            "How many rounds of changes are part of the work. It begins with a number.",
            "2 rounds; each round is one list of changes",
        ),
        "deliverables": About(
            "What is handed over, thing by thing. Text is enough: it is the name.",
            [{"name": "Edited episode", "format": "MP3", "due": "Wednesday 17:00"}],
        ),
        "milestones": About(
            "Parts of the work that have a date. Text is enough: it is the name.",
            [{"name": "First ideas", "due": "start + 5 workdays", "payment": "40%"}],
        ),
        "status_updates": About(
            "When the worker tells you how far the work is. Text is enough: it is `every`.",
            {"every": "week", "on": "Friday", "at": "16:00", "channel": "email"},
        ),
        "tools": About(
            "What the work is done with, and how the worker gets in. Text is enough: it is the "
            "name.",
            [{"name": "Dropbox", "for": "files", "access": "Dana shares the folder."}],
        ),
        "owner_provides": About(
            "What the worker gets from you, and by when. Text is enough: it is `what`.",
            [{"what": "The raw recording", "by": "Monday 12:00"}],
        ),
        "payment": About(
            "What the work is worth. Text is enough: it is the amount.",
            {"amount": 300, "currency": "EUR", "when": "After the last delivery is accepted"},
        ),
        "screening": About(
            "How you choose among applicants; only the job post uses it. A list of questions is "
            "enough.",
            ["Which episode of ours would you cut differently, and where?"],
        ),
        "acceptance": About(
            "How anybody can see that the whole work is done right, as a list.",
            ["All 18 files open in a browser without an error message."],
        ),
        "out_of_scope": About(
            "What is not part of the work, as a list.", ["Publishing the episode"]
        ),
        "glossary": About(
            "Words that the worker may not know, with what they mean.",
            {"SKU": "stock keeping unit, the number of one product"},
        ),
        "confidentiality": About(
            "What the worker may tell nobody, and until when.", "Show the new logo to nobody."
        ),
        "ownership": About(
            "Whom the results belong to, and from when on.",
            "You own the final files after the last payment.",
        ),
        "done": About(
            "What is finished, as a list: milestones, deliverables and what you provide, by their "
            "names, or dates by their ids in `briefgen agenda --json`. `briefgen agenda` leaves "
            "them out. No worker and no applicant ever gets it.",
            ["First ideas", "payment-first-ideas"],
        ),
        "private": About(
            "Your own notes, in any form. No worker and no applicant ever gets them.",
            "My sister prefers the second idea.",
        ),
    },
    When: {
        "text": About(
            "A date such as 2026-12-04, with a time behind it if you like; a time after something "
            "that has a name, such as start + 3 days; or weekdays.",
            "2026-12-04 17:00",
        ),
    },
    Person: {
        "name": About("The name.", "Dana Whitfield"),
        "role": About("What this person does here.", "approves the episodes"),
        "email": About("The email address.", "dana@example.com"),
        "phone": About("The telephone number, with the country in front.", "+1 503 555 0142"),
        "url": About("Where to write: a chat, a profile.", "https://chat.example.com/dana"),
        "time_zone": About("The clock this person lives by.", "Europe/Belgrade"),
        "hours": About("When this person can be reached.", "Monday to Friday, 09:00-17:00"),
        "reply_within": About("How soon this person answers.", "1 workday"),
        "for": About("What to ask this person.", "print sizes"),
        "skills": About("What the worker has to be able to do, as a list.", ["audio editing"]),
        "turn": About("Which days or weeks are theirs, when several share the work.", "Tuesday"),
        "review_days": About("How many workdays checking a delivery takes.", 2),
    },
    Repeats: {
        "every": About(f"How often: {', '.join(_OFTEN)}, or a word of your own.", "week", _OFTEN),
        "on": About("On which weekdays, or which day of the month.", ["Tuesday", "Friday"]),
        "at": About("At what time.", "17:00"),
        "until": About("The last day.", "2027-06-25"),
        "except": About("Days on which there is no work.", ["2027-01-01"]),
    },
    Deliverable: {
        "name": About("What it is called.", "Edited episode"),
        "format": About("What kind of file or thing it is.", "MP3, 128 kbit/s"),
        "quantity": About("How many.", "1 file"),
        "where": About("Where it is handed over.", "Dropbox, folder Episodes"),
        "due": About("When it is handed over.", "Wednesday 17:00"),
        "acceptance": About(
            "How anybody can see that it is right, as a list.",
            ["The file is 20 to 25 minutes long."],
        ),
    },
    Milestone: {
        "name": About("What it is called.", "First ideas"),
        "due": About("When it is reached.", "start + 5 workdays"),
        "payment": About("What is paid for it: an amount, or a share of the whole.", "40%"),
    },
    StatusUpdates: {
        "every": About(
            f"How often: {', '.join(_OFTEN)}, milestone or none.",
            "week",
            (*_OFTEN, "milestone", "none"),
        ),
        "on": About("On which weekdays, or which day of the month.", "Friday"),
        "at": About("At what time.", "16:00"),
        "channel": About("Where the update is written.", "email to Dana"),
        "include": About("What each update says, as a list.", ["hours used", "open questions"]),
    },
    Tool: {
        "name": About("What it is called.", "Dropbox"),
        "for": About("What it is used for.", "files in both directions"),
        "access": About("How the worker gets in; never a password.", "Dana shares the folder."),
        "url": About("Where it is.", "https://www.example.com/login"),
    },
    Provided: {
        "what": About("What the worker gets.", "The raw recording"),
        "by": About("By when.", "Monday 12:00"),
        "how": About("How it gets to the worker.", "in the Dropbox folder Raw"),
        "file": About("A file that lies beside the brief.", "style-guide.pdf"),
    },
    Bonus: {
        "when": About("What has to be reached for it.", "4 episodes in a row need no correction"),
        "amount": About("How much more is paid.", 40),
    },
    Payment: {
        "amount": About("A number, or a range such as 300-500.", 300),
        "currency": About("The currency, in three letters.", "EUR"),
        "per": About("What the amount is paid for: project, hour, episode, or any word.", "hour"),
        "when": About("After what it is paid.", "After Dana accepts the final files"),
        "within_days": About("Within how many days after that.", 5),
        "bonus": About(
            "More money for good work. Text is enough: it is `when`.",
            [{"amount": 40, "when": "4 episodes in a row need no correction"}],
        ),
    },
    Question: {
        "ask": About("The question that applicants answer.", "How do you remove an echo?"),
        "look_for": About("What a good answer has; only you see it.", "names a tool and a limit"),
    },
    TestTask: {
        "title": About("A small piece of the real work.", "Edit 5 minutes of an old episode"),
        "payment": About("What the test pays.", "20 EUR"),
        "minutes": About("How many minutes it takes.", 45),
        "rubric": About("What you look at; only you see it.", ["No word is cut off."]),
    },
    Screening: {
        "questions": About(
            "What you ask applicants. Text is enough: it is `ask`.",
            [{"ask": "How do you remove an echo?", "look_for": "names a tool"}],
        ),
        "must_have": About("What nobody can do the work without, as a list.", ["headphones"]),
        "test_task": About(
            "A small paid test. Text is enough: it is the title.",
            {"title": "Edit 5 minutes of an old episode", "payment": "20 EUR", "minutes": 45},
        ),
        "attention_check": About(
            "Something that only those who read to the end will do.",
            "Begin your letter with the word Rosewater.",
        ),
        "apply": About("Where applications go.", "By email to jobs@example.com"),
    },
    Settings: {
        "defaults": About(
            "What every brief says unless it says otherwise itself: any of its fields.",
            {"time_zone": "Europe/Berlin", "owner": "Dana Whitfield"},
        ),
        "brand": About("How your documents look.", {"name": "Hofer Ceramics"}),
        "sections": About(
            "Headings of your own, by the section that they open.", {"goal": ["Why bother"]}
        ),
        "lint": About("What the check looks at.", {"profile": "strict"}),
        "calendar": About(
            "When calendars remind, and where they lead.", {"reminders": ["2 days", "30 minutes"]}
        ),
        "job_post": About("How long the text of a job post may be.", {"length": "3000"}),
        "build": About("What the documents of one brief may take.", {"seconds": "120"}),
    },
    Brand: {
        "name": About("The name that stands on your documents.", "Hofer Ceramics"),
        "accent": About("Your colour. It needs its quotation marks.", "#0f5c63"),
        "logo": About("A picture beside briefgen.yaml.", "logo.svg"),
        "font": About("A font that your readers may have.", "Georgia"),
        "paper": About("The size of the paper.", "letter"),
        "footer": About("A line at the foot of every page.", "Hofer Ceramics, Berlin"),
    },
    Calendar: {
        "reminders": About(
            "How long before each date its reminders come; an empty list for none.",
            ["1 day", "1 hour"],
        ),
        "attach": About("Whether the PDF of a guide holds the worker's calendar.", "yes"),
        "guide_url": About(
            "Where you publish the folder of guides, so that each entry of a calendar leads to "
            "its place in the guide.",
            "https://example.com/guides/",
        ),
    },
    Build: {
        "seconds": About("How many seconds they may take; 60 unless you say.", "120"),
        "megabytes": About("How much memory they may take; 1536 unless you say.", "3000"),
    },
    JobPost: {
        "length": About("Characters of the text to paste; more are a warning.", "3000"),
    },
    Lint: {
        "profile": About("How much is asked for.", "strict"),
        "select": About("Only these rules, by name or code.", ["BG4"]),
        "ignore": About("Not these rules, by name or code.", ["vague-term"]),
        "severity": About("How much a rule matters to you, by rule.", {"long-step": "info"}),
        "per_file": About(
            "Rules to leave out, by the names of briefs.", {"podcast-*": ["long-sentence"]}
        ),
        "required": About(
            "The sections that a kind of brief has to have; they take the place of all others.",
            {"procedure": ["goal", "steps"]},
        ),
        "accept": About("Words that are clear to everybody here.", ["SKU"]),
    },
}
