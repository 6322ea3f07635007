"""What does not fit between the record of a delivery and the brief."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from briefgen.brief import Bonus, Brief
from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.hand_over import Criterion, measures, plain
from briefgen.languages import Language, language_for
from briefgen.money import amounts
from briefgen.records.filled import DOUBTFUL
from briefgen.records.scored import Answer, Reward, Scored
from briefgen.records.sent import Sent
from briefgen.schedule import written
from briefgen.schedule.work import Work, work

OTHER_BRIEF = Problem("BG726", "record-of-other-version", Severity.INFO)

_NEAR = 0.75
_DATED = ("deliverable", "milestone", "due", "round")


@dataclass(frozen=True, slots=True)
class Against:
    """What a brief knows that a record can be held against.

    `mark` is the fingerprint that its worker's has now, `marks` those that were sent.
    """

    brief: Brief
    marks: frozenset[str]
    mark: str
    span: Work
    is_dated: bool
    measures: tuple[Criterion, ...]

    @classmethod
    def of(cls, brief: Brief, sent: Sequence[Sent], mark: str) -> "Against":
        events = written(brief)
        return cls(
            brief,
            frozenset(one.fingerprint for one in sent),
            mark,
            work(brief.front, events),
            any(event.kind in _DATED for event in events) or brief.front.repeats is not None,
            measures(brief),
        )

    @property
    def language(self) -> Language:
        return language_for(self.brief.front.language)

    def problems(self, scored: Scored) -> Iterator[Diagnostic]:
        """Yield what does not fit the brief.

        A record of an earlier version is not held to this one, and where only the text of the
        brief has changed, what does not fit may come from that.
        """
        yield from self._version(scored)
        yield from self._misspelt(scored)
        if not self._is_earlier(scored):
            is_same = scored.fingerprint in ("", self.mark)
            yield from self._unfit(scored) if is_same else map(_remark, self._unfit(scored))

    def _is_earlier(self, scored: Scored) -> bool:
        """Tell whether the brief is known to have been another one then."""
        if scored.fingerprint in ("", self.mark):
            return False
        version = self.brief.front.version
        return scored.fingerprint in self.marks or scored.version != version

    def _version(self, scored: Scored) -> Iterator[Diagnostic]:
        version = self.brief.front.version
        if scored.version != version:
            then, now = scored.version or "(none)", version or "(none)"
            message = f"this is of version {then}; the brief is {now} now"
            yield OTHER_BRIEF.at(scored.at("version"), message)
        elif scored.fingerprint not in ("", self.mark):
            message = "the brief has changed since this was noted"
            message += ", though not its version" if version else ""
            yield OTHER_BRIEF.at(scored.at("fingerprint"), message)

    def _unfit(self, scored: Scored) -> Iterator[Diagnostic]:
        yield from self._worker(scored)
        yield from self._dates(scored)
        yield from self._criteria(scored)
        yield from self._bonus(scored)

    def _misspelt(self, scored: Scored) -> Iterator[Diagnostic]:
        """Yield a worker whose name is nearly that of one there is, whatever the version."""
        if near := self._near(scored):
            message = f"{scored.worker} is no worker of this brief"
            yield DOUBTFUL.at(scored.at("worker"), message, help=f"Did you mean {near}?")

    def _worker(self, scored: Scored) -> Iterator[Diagnostic]:
        if self.workers and scored.worker and key(scored.worker) not in self.workers:
            if self._near(scored):
                return
            yield DOUBTFUL.at(
                scored.at("worker"),
                f"{scored.worker} is no worker of this brief",
                help=f"There is {'; '.join(self.workers.values())}. Did somebody else have the "
                "work before? Raise `version:` in the brief whenever it changes hands.",
            )

    @property
    def workers(self) -> Mapping[str, str]:
        """The names of the workers, by what is compared of them."""
        names = (person.name for person in self.brief.front.worker)
        return {key(name): name for name in names if name}

    def _near(self, scored: Scored) -> str:
        wanted = key(scored.worker)
        known = self.workers
        near = get_close_matches(wanted, known, 1, _NEAR) if wanted not in known else []
        return known[near[0]] if near else ""

    def _dates(self, scored: Scored) -> Iterator[Diagnostic]:
        first, last = self.span.first, self.span.last
        for name, moment in (("due", scored.due), ("handed_over", scored.handed_over)):
            if moment and first and moment.day < first:
                message = f"this is before the work began, on {first}"
                yield DOUBTFUL.at(scored.at(name), message, help=_dates_help(first))
        if scored.due and last and scored.due.day > last:
            message = f"this is after the last day of the work, {last}"
            help = "Correct it or, where another day was agreed, `due:` in the brief."
            yield DOUBTFUL.at(scored.at("due"), message, help=help)

    def _criteria(self, scored: Scored) -> Iterator[Diagnostic]:
        """Yield one finding for all that the brief does not have, at the first of them."""
        unknown = [
            (index, answer)
            for index, answer in enumerate(scored.criteria)
            if (answer.number or answer.text) and not self._is_known(answer)
        ]
        if not unknown:
            return
        index, first = unknown[0]
        names = ", ".join(answer.number or f"“{answer.text}”" for _, answer in unknown)
        noun = "criterion" if len(unknown) == 1 else "criteria"
        yield DOUBTFUL.at(
            scored.at("criteria", index, "number" if first.number else "text"),
            f"the brief has no such {noun} as {names}",
            help=self._criteria_help(first),
        )

    def _is_known(self, answer: Answer) -> bool:
        """Tell whether the brief has a criterion of that number, or of those words."""
        for one in self.measures:
            same = _is_text(answer.text, one.text)
            if (one.number == answer.number and (same or not answer.text)) or (
                same and not answer.number
            ):
                return True
        return False

    def _criteria_help(self, answer: Answer) -> str:
        own = next((m for m in self.measures if m.number and m.number == answer.number), None)
        if own:
            return f"{own.number} is: {own.text}"
        numbers = [one.number for one in self.measures if one.number]
        return f"There is {', '.join(numbers)}." if numbers else "It has none."

    def _bonus(self, scored: Scored) -> Iterator[Diagnostic]:
        payment = self.brief.front.payment
        for index, reward in enumerate(scored.bonus):
            bonus = bonus_of(reward, self.brief)
            if bonus is None and (reward.when or reward.amount):
                names = [plain(one.when) for one in (payment.bonus if payment else ())]
                help = f"There is: {'; '.join(names)}." if names else "It has none."
                message = "the brief has no such bonus"
                yield DOUBTFUL.at(scored.at("bonus", index, "when"), message, help=help)
            elif bonus and reward.amount and not _is_same(reward.amount, bonus.amount):
                yield DOUBTFUL.at(
                    scored.at("bonus", index, "amount"),
                    f"the brief says {bonus.amount} for this bonus; counted is what stands here",
                    help="Correct the one that is not what you agreed.",
                )


def bonus_of(reward: Reward, brief: Brief) -> Bonus | None:
    """Return the bonus of the brief that a record means; None when there is none."""
    payment = brief.front.payment
    known = payment.bonus if payment else ()
    return next((bonus for bonus in known if _is_text(reward.when, plain(bonus.when))), None)


def bonus_key(reward: Reward, brief: Brief) -> str:
    """Return what two records share that mean the same bonus."""
    agreed = bonus_of(reward, brief)
    return key(plain(agreed.when) if agreed else reward.when)


def key(text: str) -> str:
    """Return what two texts share that mean the same name."""
    return " ".join(text.split()).casefold()


def _remark(found: Diagnostic) -> Diagnostic:
    """Return what may well be right, since the brief was another one then."""
    problem = OTHER_BRIEF
    return replace(found, code=problem.code, name=problem.name, severity=problem.severity)


def _is_same(typed: str, agreed: str) -> bool:
    """Compare two amounts; a currency is told by one of them or by none."""
    one, other = amounts.read(typed), amounts.read(agreed)
    if one is None or other is None:
        return key(typed) == key(agreed)
    return (one.low, one.high, one.is_share) == (other.low, other.high, other.is_share)


def _dates_help(first: dt.date) -> str:
    return f"Correct it or, if the work began earlier than {first}, `start:` in the brief."


def _is_text(typed: str, agreed: str) -> bool:
    """Compare what is in a record with the brief's plain text; it may be Markdown still."""
    return key(agreed) in (key(typed), key(plain(typed)))
