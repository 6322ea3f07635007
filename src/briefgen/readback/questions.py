"""The questions that a brief can answer, in the order of its guide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen import markup
from briefgen.brief import Brief, FrontMatter
from briefgen.keyed import KeyPath
from briefgen.languages import Labels, language_for
from briefgen.money import amounts
from briefgen.readback.question import Names, Number, Question, Time, Words
from briefgen.schedule import Event, schedule

_HANDED_OVER = ("deliverable", "round", "due")


def questions(brief: Brief) -> tuple[Question, ...]:
    """Return what to ask a worker who has read the guide of a brief narrowed to workers."""
    asks = _Asks(brief, brief.front, language_for(brief.front.language).labels)
    return tuple(question for question in asks.all() if question)


@dataclass(frozen=True, slots=True)
class _Asks:
    """Asks one thing after the other; None for what the brief does not say."""

    brief: Brief
    front: FrontMatter
    labels: Labels

    def all(self) -> Iterator[Question | None]:
        yield self._goal()
        yield self._hand_over()
        yield from self._times()
        yield self._checker()
        yield self._acceptance()
        yield self._out_of_scope()
        yield self._words("stop_and_ask", self.labels.ask_stop, (), (), "ask")
        yield self._amount()
        yield self._paid_within()
        yield self._revisions()

    def _goal(self) -> Question | None:
        text = self.labels.ask_goal
        goal = self._words("goal", text, (), (), "goal")
        return goal or self._words("goal", text, (self.front.summary,), ("summary",), "")

    def _hand_over(self) -> Question | None:
        written = [_plain(deliverable.name) for deliverable in self.front.deliverables]
        listed = [item.text.text for item in self.brief.items.get("deliverables", ())]
        names = tuple(filter(None, (*written, *listed)))
        text, path = self.labels.ask_hand_over, ("deliverables",) if any(written) else ()
        line = self._line("deliverables")
        return Question("hand_over", text, Names(names), path, line) if names else None

    def _times(self) -> Iterator[Question]:
        labels, events = self.labels, [e for e in schedule(self.brief) if e.day]
        for start in (event for event in events if event.kind == "start"):
            yield _when("start", labels.ask_start, start)
        handed = [event for event in events if event.kind in _HANDED_OVER]
        whole = [event for event in handed if event.kind == "due"] or handed
        if handed and (handed[0].again or not _same_time(handed[0], whole[-1])):
            yield _when("first_due", labels.ask_first_due, handed[0])
        if whole and not any(event.again for event in handed):
            yield _when("due", labels.ask_due, whole[-1])
        for update in [event for event in events if event.kind == "update"][:1]:
            yield _when("first_update", labels.ask_first_update, update)

    def _checker(self) -> Question | None:
        names = tuple(person.name for person in self.front.approver if person.name)
        text = self.labels.ask_checker
        return Question("checked_by", text, Names(names), ("approver",)) if names else None

    def _acceptance(self) -> Question | None:
        of_each = [text for one in self.front.deliverables for text in one.acceptance]
        path: KeyPath = ("acceptance",) if self.front.acceptance else ("deliverables",)
        texts = (*of_each, *self.front.acceptance)
        return self._words("how_checked", self.labels.ask_acceptance, texts, path, "acceptance")

    def _out_of_scope(self) -> Question | None:
        text, listed = self.labels.ask_out_of_scope, self.front.out_of_scope
        return self._words("not_included", text, listed, ("out_of_scope",), "out_of_scope")

    def _amount(self) -> Question | None:
        payment = self.front.payment
        read = amounts.read(payment.amount) if payment else None
        if payment is None or read is None or read.is_share:
            return None
        currency = payment.currency.strip().upper() or read.currency
        per = payment.per if payment.per not in ("", "project") else ""
        typed = " ".join(filter(None, (payment.amount, payment.currency, per and f"/ {per}")))
        path = ("payment", "amount")
        return Question("pay", self.labels.ask_amount, Number(read, typed, currency), path)

    def _paid_within(self) -> Question | None:
        typed = self.front.payment.within_days if self.front.payment else ""
        text = self.labels.ask_paid_within
        return _number("paid_within_days", text, typed, ("payment", "within_days"))

    def _revisions(self) -> Question | None:
        typed, text = _plain(self.front.revisions), self.labels.ask_revisions
        return _number("rounds_of_changes", text, typed, ("revisions",))

    def _words(
        self, key: str, text: str, written: Sequence[str], path: KeyPath, section: str
    ) -> Question | None:
        """Ask for what stands in the front matter, in a section of the body, or in both."""
        items = [item.text.text for item in self.brief.items.get(section, ())]
        found = (s for s in self.brief.sections if section and s.key == section)
        blocks = [block.text for one in found for block in one.blocks]
        said = "\n".join(filter(None, (*map(_plain, written), *blocks, *items)))
        place: KeyPath = path if any(written) else ()
        return Question(key, text, Words(said), place, self._line(section)) if said else None

    def _line(self, section: str) -> int:
        return next((s.lines[0] for s in self.brief.sections if s.key == section), 1)


def _when(key: str, text: str, event: Event) -> Question:
    within = ("due",) if event.kind == "deliverable" else ()
    return Question(key, text, Time(event), (*event.path, *within))


def _number(key: str, text: str, typed: str, path: KeyPath) -> Question | None:
    amount = amounts.read(typed)
    return Question(key, text, Number(amount, typed), path) if amount else None


def _same_time(one: Event, other: Event) -> bool:
    return (one.day, one.time) == (other.day, other.time)


def _plain(text: str) -> str:
    """Return Markdown as the words that are read."""
    return " ".join(block.text for block in markup.read(text).blocks).strip()
