"""One build: what has to be made is made and written, all else stays as it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefgen import files, lint
from briefgen.build.house import House
from briefgen.build.limits import FAILED
from briefgen.build.plan import Job, house_of
from briefgen.build.produce import Result
from briefgen.build.write import Row, list_files, write_result
from briefgen.ledger.entry import Entry, Ledger
from briefgen.ledger.findings import kept
from briefgen.ledger.folder import remove
from briefgen.ledger.marks import file_mark, logo_mark
from briefgen.ledger.stamps import digest, stamp
from briefgen.ledger.survey import LISTS, Before, Survey, Task
from briefgen.lint.rules import lost_records
from briefgen.render.templates import noting


@dataclass(slots=True)
class Upkeep:
    """The jobs of a build and what became of them; the ledger is kept up to date throughout."""

    survey: Survey
    house: House = field(default_factory=House)
    written: dict[str, tuple[Path, ...]] = field(default_factory=dict)
    removed: list[Path] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)
    results: dict[str, Result] = field(default_factory=dict)
    _tasks: dict[str, Task] = field(default_factory=dict)
    _begun: dict[str, Entry] = field(default_factory=dict)

    @property
    def ledger(self) -> Ledger:
        return self.survey.ledger

    @property
    def unavailable(self) -> tuple[str, ...]:
        """What to install for what could not be made, each once."""
        found = (result.unavailable for result in self.results.values())
        return tuple(dict.fromkeys(filter(None, found)))

    def jobs(self) -> Iterator[Job]:
        """Yield what has to be made, the largest first; each is read when it is asked for."""
        it = self.survey
        for task in sorted(it.tasks, key=lambda task: -task.size):
            before = Before.of(task.brief)
            inputs = it.read(task.brief)
            if inputs:
                self._tasks[inputs.name] = task
                self._begun[inputs.name] = it.entry(task.brief, inputs, before)
                order = replace(it.order, formats=()) if task.only_look else it.order
                yield Job(inputs, it.templates, self.house, order)

    def settle(self) -> None:
        """Read what the settings want, and take away what belongs to briefs that are gone."""
        it, ledger = self.survey, self.ledger
        if it.tasks or it.has_other_problems:
            self.house, problems, logo = house_of(it.workspace, it.settings)
            lost = lint.judge_folder(lost_records.RULE, it.lost, self.house.policy)
            ledger.settings, ledger.logo, ledger.lost = it.marks["settings"], logo, it.lost_mark
            ledger.logo_path = str(it.workspace.root / logo) if logo else ""
            ledger.problems = [kept(problem) for problem in (*problems, *lost)]
            it.marks = {**it.marks, "logo": logo_mark(it.workspace, logo)}
        for name in it.gone:
            self._remove(_owned(ledger.entries.pop(name)))

    def take(self, result: Result) -> None:
        """Write what was made of a brief, and keep what is known of it."""
        name, old = result.name, self.ledger.entries.get(result.name)
        self.results[name] = replace(result, files=tuple((file, b"") for file, _ in result.files))
        entry = _outcome(self._begun[name], result, self.survey)
        if self._tasks[name].only_look and old:
            self.ledger.entries[name] = _looked_at(entry, old)
            return
        owned = _owned(old) if old else {}
        paths = write_result(self.survey.folder, result)
        for (file, data), path in zip(result.files, paths, strict=True):
            entry.files[file] = [digest(data), stamp(path)]
        entry.others = {file: mark for file, mark in owned.items() if file not in entry.files}
        self.ledger.entries[name] = entry
        self.written[name] = paths
        if self.survey.order.is_whole and entry.marks and entry.files:
            self._remove(entry.others)
            entry.others = {}

    def write_lists(self) -> None:
        """Write the lists of all documents, where they are other than they were."""
        it = self.survey
        if it.lists_hold():
            return
        rows = [Row.of_entry(name, self.ledger.entries[name]) for name in it.known]
        entry = Entry("", it.lists_marks())
        with noting() as used:
            for name, data in list_files(rows, it.templates):
                files.write(it.folder, name, data)
                entry.files[name] = [digest(data), stamp(it.folder / name)]
        entry.templates = {name: it.template_mark(name) for name in sorted(used)}
        self.ledger.entries[LISTS] = entry

    def _remove(self, owned: dict[str, str]) -> None:
        """Remove what briefgen wrote and nobody changed since."""
        for name, mark in owned.items():
            path = self.survey.folder / name
            if not mark or file_mark(path) != mark:
                self.left += [path] if path.is_file() else []
            elif remove(self.survey.folder, name):
                self.removed.append(path)


def _owned(entry: Entry) -> dict[str, str]:
    """Return all that was written for a brief and is not known to be gone, with its marks."""
    return entry.others | {name: found[0] for name, found in entry.files.items()}


def _outcome(entry: Entry, result: Result, survey: Survey) -> Entry:
    """Fill in what came of a job; what may come out otherwise the next time has no marks."""
    outlook = result.outlook
    entry.title = result.title if result.files else ""  # what was refused may hold a secret
    entry.findings, entry.made = [kept(found) for found in result.diagnostics], result.made
    entry.lang, entry.next_date = outlook.lang, outlook.next_date
    entry.is_done, entry.is_hiring = outlook.is_done, outlook.is_hiring
    entry.since, entry.until = survey.order.today.isoformat(), outlook.until.isoformat()
    entry.templates = {name: survey.template_mark(name) for name in result.templates}
    if result.unavailable or any(found.code in FAILED for found in result.diagnostics):
        entry.marks = {}
    return entry


def _looked_at(entry: Entry, old: Entry) -> Entry:
    """Return what was made before with what is found today."""
    made = old.findings[len(old.findings) - old.made :]
    entry.title, entry.files, entry.others = old.title, old.files, old.others
    entry.templates, entry.findings, entry.made = old.templates, [*entry.findings, *made], old.made
    return entry
