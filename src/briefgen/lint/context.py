"""All that a rule may know."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.brief import Brief, BriefFile, FrontMatter, Section
from briefgen.diagnostic import Problem, Severity
from briefgen.keyed import Spans
from briefgen.languages import Language, Lexicon, language_for, lexicon_for
from briefgen.lint.links.targets import Link, Run, links, runs
from briefgen.lint.needs import need
from briefgen.lint.policy import Policy
from briefgen.lint.redaction import secrets_in
from briefgen.lint.rule import Finding, Profile
from briefgen.lint.structure.presence import FIELDS, Presence
from briefgen.lint.structure.sections import Sections
from briefgen.lint.structure.steps import StepText, is_step_heading, step_texts
from briefgen.lint.wording.phrases import Hit, find
from briefgen.lint.wording.prompts import is_prompt
from briefgen.lint.wording.prose import Passage, passages
from briefgen.lint.wording.spoken import spoken
from briefgen.records import History
from briefgen.schedule import Event, schedule, written
from briefgen.schedule.work import Work, work
from briefgen.secrets import Secret
from briefgen.source import Place, SourceFile


@dataclass(frozen=True, slots=True)
class Context:
    """A brief as rules see it: what it says and where, its dates, its text, the owner's policy.

    `events` are those whose times are written, `scheduled` also what follows from them, `work`
    when it begins and ends. `tag` is the language whose words are looked for, `found` holds its
    phrases by the lexicon's field names.
    """

    file: BriefFile
    policy: Policy
    today: dt.date
    sections: Sections
    events: tuple[Event, ...]
    scheduled: tuple[Event, ...]
    work: Work
    passages: tuple[Passage, ...]
    steps: tuple[StepText, ...]
    tag: str
    found: Mapping[str, tuple[Hit, ...]]
    presence: Presence
    secrets: tuple[Secret, ...]
    runs: tuple[Run, ...]
    links: tuple[Link, ...]
    history: History

    @classmethod
    def of(cls, file: BriefFile, policy: Policy, today: dt.date, history: History) -> "Context":
        """Gather what more than one rule needs."""
        sections = Sections.of(file)
        text, marked = passages(file, sections), runs(file, sections)
        tag, events = spoken(text, file.brief.front.language), written(file.brief)
        return cls(
            file,
            policy,
            today,
            sections,
            events,
            schedule(file.brief),
            work(file.brief.front, events),
            text,
            step_texts(file.brief.steps, text),
            tag,
            find(text, tag),
            Presence.of(file, sections, lexicon_for(file.brief.front.language)),
            secrets_in(file.source),
            marked,
            links(marked),
            history,
        )

    @property
    def brief(self) -> Brief:
        return self.file.brief

    @property
    def front(self) -> FrontMatter:
        return self.file.brief.front

    @property
    def spans(self) -> Spans:
        return self.file.spans

    @property
    def source(self) -> SourceFile:
        return self.file.source

    @property
    def start(self) -> Place:
        """Where the file begins: the place of what is missing altogether."""
        return self.file.spans.start

    @property
    def language(self) -> Language:
        return language_for(self.front.language)

    @property
    def lexicon(self) -> Lexicon:
        """The words to look for in the brief's language; hardly any where there is no list."""
        return lexicon_for(self.tag)

    @property
    def is_strict(self) -> bool:
        return self.policy.profile is Profile.STRICT

    def need(self, section: str) -> Severity | None:
        """Return how much a missing section matters for this kind of brief, if at all."""
        return need(self.front.kind, section, self.policy)

    def says(self, key: str) -> bool:
        """Tell whether the brief says anything about a canonical section, wherever."""
        return self.presence.says(key)

    def nearest(self, key: str) -> Place:
        """Return where a missing subject is expected: at its heading or key that waits for
        words, else where the file begins."""
        for section in self.sections_called(key):
            if section.heading:
                words = section.heading.source.partition("\n")[0]
                return self.source.place_of(words, section.lines[0])
        for name in FIELDS.get(key, ()):
            place = self.spans.keys.get((name,))
            if place and place.source is self.source:
                return place
        return self.start

    def sections_called(self, key: str) -> tuple[Section, ...]:
        """Return the body's sections of a canonical name."""
        return tuple(section for section in self.brief.sections if section.key == key)

    def hits(self, category: str) -> Iterator[Hit]:
        """Yield the phrases of a lexicon's field, but for those that the owner accepts."""
        for hit in self.found.get(category, ()):
            if hit.text.casefold() not in self.policy.accepted:
                yield hit

    @property
    def has_certain_steps(self) -> bool:
        """Tell whether what is read as steps is meant as steps, by a heading or by the kind.

        Elsewhere a numbered list may be a list of reasons or of rules.
        """
        headings = (step.passage.raw for step in self.steps if step.is_heading)
        named = any(is_step_heading(heading, self.language) for heading in headings)
        return named or self.front.kind == "procedure" or bool(self.sections_called("steps"))

    def step_hits(self, category: str) -> Iterator[tuple[StepText, Hit]]:
        """Yield the phrases of a lexicon's field that stand in the own words of a step."""
        steps = {step.passage.start: step for step in self.steps}
        for hit in self.hits(category):
            step = steps.get(hit.passage.start)
            if step and step.passage is hit.passage and step.text[hit.start : hit.end].strip():
                yield step, hit

    def passage_at(self, line: int) -> Passage | None:
        """Return the passage of the body that begins on a line."""
        return next((p for p in self.passages if p.line == line and not p.path), None)

    def is_prompt(self, passage: Passage) -> bool:
        """Tell whether a passage only says that something is to be written here."""
        return is_prompt(passage.raw, self.lexicon)

    def place_of(self, event: Event) -> Place:
        """Return the place of an event's date in the front matter."""
        last = {"provided": "by"}.get(event.kind, "due")
        path = event.path if event.kind in ("start", "due") else (*event.path, last)
        return self.spans.at(path)

    def reported(self, problem: Problem) -> Iterator[Finding]:
        """Yield what the reader reported of this kind."""
        for d in self.file.diagnostics:
            if d.code == problem.code:
                yield Finding(d.place, d.message, d.label, d.help, d.note, d.fix, d.severity)
