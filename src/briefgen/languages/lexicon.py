"""The words that the checker looks for, as data: each language brings its own, or none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Phrases = tuple[str, ...]
"""Phrases in lower case. `a/b` stands for either word, `*` for any one word, `?` after a word
for one that may be missing. `!a/b` at the beginning or the end are words that must not stand
before or behind; `$` at the end says that the clause has to end there:
`as soon as possible`, `if/where it? is? possible`, `!how/too many`, `reasonable !doubt`,
`and more $`."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases by what is the matter with them. Only whole words are found, in any case."""

    commonest: frozenset[str] = frozenset()
    """Words that no text of some length is without, and other languages are."""
    loopholes: Phrases = ()
    """They leave it to the worker whether the thing is done: `if possible`."""
    open_conditions: Phrases = ()
    """They say that there is a condition, and not which: `if needed`."""
    vague_qualities: Phrases = ()
    """Two people would judge them differently: `user-friendly`."""
    vague_quantities: Phrases = ()
    loose_quantities: Phrases = ()
    """They often say how much is enough, and often nothing: `some`."""
    open_ends: Phrases = ()
    """A list that goes on in the owner's head: `etc.`"""
    weak_modals: Phrases = ()
    wishes: Phrases = ()
    """Headings below which a wish may stand: `nice to have`."""
    placeholders: Phrases = ()
    """Words left for later where they stand alone or behind a colon: `to be decided`."""
    undecided: Phrases = ()
    """They put something off in the middle of a sentence: `is to be decided`."""
    placeholder_marks: Phrases = ("TBD", "TBA", "TBC", "TODO", "FIXME", "XXX", "???")
    """The same as marks, which count only as they are written here; common to all languages."""
    prompt_openers: frozenset[str] = frozenset()
    """How templates ask to fill something in, in brackets or italics: `[insert …]`."""
    unshared_context: Phrases = ()
    """They point to a talk that the reader was not part of: `as discussed`."""
    vague_deadlines: Phrases = ()
    vague_times: frozenset[str] = frozenset()
    """They are no time where one belongs, and harmless elsewhere: `soon`."""
    relative_days: Phrases = ()
    """Days that depend on when one reads: `by Friday`."""
    recurrences: Phrases = ()
    """They say how often something comes back: `every week`."""
    zone_mentions: Phrases = ()
    """They say on whose clock times are meant: `all times`, `our time`."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Names of months and short forms of them, each with its number."""
    calendar_units: frozenset[str] = frozenset()
    """`week`, `days`: with a number they plan time, as in `Week 3`."""
    date_words: frozenset[str] = frozenset()
    """Before a date they say that something is due or begins then: `by`, `deadline`."""
    repeatable: frozenset[str] = frozenset()
    """Small words that nobody means to write twice in a row."""
    misspellings: Mapping[str, str] = field(default_factory=dict)
    """Known misspellings, and the right word; several right ones are parted by a slash."""
    acronyms: frozenset[str] = frozenset()
    """Abbreviations that need no explanation."""
    abbreviations: frozenset[str] = frozenset()
    """Words with a full stop that ends no sentence, without that stop: `e.g`."""
    indirect_openers: Phrases = ()
    """How a step begins that tells a story instead of what to do: `you will`."""
    connectors: Phrases = ()
    """They join two actions in one step: `and then`."""
    sequels: Phrases = ()
    """They do so where a sentence or a part of one begins with them: `after that`."""
    conditions: frozenset[str] = frozenset()
    """First words of sentences that say when something is done: `if`."""
    stop_phrases: Phrases = ()
    """They tell the worker to stop and ask, or who decides: `if in doubt`."""
    vague_link_texts: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    """Heading words that mean their section in the midst of others too: `list of deliverables`."""
    joints: frozenset[str] = frozenset()
    """Small words after which a heading only goes into detail: `acceptance of services`."""
    """Words of a link that do not say where it leads: `here`."""
    access_words: frozenset[str] = frozenset()
    """Beside the name of a tool they say how one gets in: `invite`, `login`."""
    end_words: frozenset[str] = frozenset()
    """Before a date they say that something ends then: `until`."""
    heading_lookalikes: frozenset[str] = frozenset({"internet", "intento", "interior"})
    """Words that only look like a misspelled name of a section: `contract` is no `contact`."""
    vague_title_words: frozenset[str] = frozenset()
    """Words that say nothing about the work: `task`, `urgent`."""
    yes_no_openers: frozenset[str] = frozenset()
    """First words of questions that yes or no answers."""
    open_question_words: frozenset[str] = frozenset()
    """They ask for more than yes or no, wherever in the question they stand: `how`."""
    attention_words: frozenset[str] = frozenset()
    """They ask an applicant for a sign that the post was read: write the `word` maple."""
    test_words: frozenset[str] = frozenset()
    """`test`, `trial`: headings of a small task for applicants have one."""
    pay_words: frozenset[str] = frozenset()
    """Beside an amount of money they say what the work is paid with: `budget`, `fee`."""
    unpaid_words: frozenset[str] = frozenset()
    """They say, wherever they stand, that there is no money for it: `volunteer`."""
    zero_words: frozenset[str] = frozenset()
    """They say so where an amount should stand: `none`, `free`."""
    per_words: frozenset[str] = frozenset()
    """They lead from an amount to what it is paid for: 25 `per` hour."""
    vague_pay: frozenset[str] = frozenset()
    """They stand where an amount should: `competitive`."""
    bonus_words: frozenset[str] = frozenset()
    vague_rewards: Phrases = ()
    """Conditions of a bonus that are a matter of taste: `great work`."""
    approvals: Phrases = ()
    """They tell who has the last word on the work: `approves`, `accepted`."""
    checks: Phrases = ()
    """They tell who looks at the work: `checks`, `reviews`."""
    replies: Phrases = ()
    """They tell who answers: `replies`."""
    duration_words: frozenset[str] = frozenset()
    """`days`, `hour`: beside a reply or a check they say how soon."""
    provisions: Phrases = ()
    """They announce what the owner gives to the worker: `we provide`."""
    correction_rounds: Phrases = ()
    """They say how often the work is corrected: `rounds of changes`."""
    step_words: frozenset[str] = frozenset()
    """`step`, `steps`: before a number they point to a step."""
    deliverable_words: frozenset[str] = frozenset()
    """`deliverable`: before a number it points to one."""
    several: frozenset[str] = frozenset()
    """Those of the words above that may point to more than one: `steps 3 and 4`."""
    number_joints: frozenset[str] = frozenset()
    """Words between such numbers: `and`."""
    elsewhere: frozenset[str] = frozenset()
    """Words behind such a number that lead away from the brief: `step 3 of the wizard`."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def pairs(text: str) -> Mapping[str, str]:
    """Return what stands before and behind the signs of equality in a text such as
    `recieve = receive, sence = sense/since`."""
    found = (pair.split("=") for pair in text.split(",") if pair.strip())
    return {" ".join(left.split()): " ".join(right.split()) for left, right in found}
