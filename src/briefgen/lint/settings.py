"""The owner's settings and options, as a policy; what in them cannot be followed."""

import difflib
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen import schema
from briefgen.diagnostic import Diagnostic, Edit, Fix, Severity
from briefgen.errors import BriefgenError
from briefgen.keyed import KeyPath, Spans, read
from briefgen.lint.brand import brand_problems
from briefgen.lint.calendar import calendar_problems
from briefgen.lint.needs import KINDS, SECTIONS
from briefgen.lint.policy import Policy
from briefgen.lint.redaction import redacted, secrets_in
from briefgen.lint.rule import Profile, Rule
from briefgen.lint.rules import RULES, leaked_secret, password_in_text, unknown_rule
from briefgen.lint.rules.long_job_post import POST_LENGTH
from briefgen.lint.suppression import Suppressions
from briefgen.schema import UNKNOWN_KEY, Checked, Lint, Settings
from briefgen.source import SourceFile

UNKNOWN_RULE = unknown_rule.RULE.problem


@dataclass(frozen=True, slots=True)
class Options:
    """What was typed behind the command; it weighs more than the settings."""

    profile: Profile | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@functools.lru_cache(maxsize=8)
def policy_for(settings: SourceFile | None, options: Options) -> Policy:
    """Return the policy; a rule that was typed and does not exist ends the run."""
    for selector in (*options.select, *options.ignore):
        if not _exists(selector):
            raise BriefgenError(f"There is no rule called {selector}. {_advice(selector)}")
    given = schema.settings(read(settings)).value.lint if settings else Lint()
    return Policy(
        options.profile or Profile[given.profile.upper()],
        options.select or given.select,
        (*given.ignore, *options.ignore),
        {name: Severity(severity) for name, severity in given.severity.items()},
        given.per_file,
        given.required,
        frozenset(word.casefold() for word in given.accept),
    )


def post_length(settings: SourceFile | None) -> int:
    """Return how many characters the owner's job posts may have."""
    written = schema.settings(read(settings)).value.job_post.length if settings else ""
    digits = re.sub(r"[.,' ](?=\d{3})", "", written.strip())
    number = re.match(r"\d{1,9}", digits)
    return int(number[0]) if number else POST_LENGTH


def rule_called(selector: str) -> Rule:
    """Return the one rule of a code or a name."""
    wanted = selector.strip().casefold()
    for rule in RULES:
        if wanted in (rule.name, rule.code.casefold()):
            return rule
    raise BriefgenError(f"There is no rule called {selector}. {_advice(selector)}")


def check_settings(source: SourceFile) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the settings file, once for all briefs; no secret is in it."""
    keyed = read(source)
    checked = schema.settings(keyed)
    secrets = _settings_secrets(source)
    own = (*_problems(checked), *brand_problems(checked), *calendar_problems(checked))
    found = (*keyed.diagnostics, *checked.diagnostics, *own, *secrets)
    return tuple(redacted(diagnostic) for diagnostic in found)


def settings_schema() -> dict[str, Any]:
    """Return the JSON Schema of the settings, which knows the same rules and sections."""
    names, codes = _names(RULES), [rule.code for rule in RULES]
    return schema.settings_schema(schema.Known(names, codes, KINDS, SECTIONS))


def is_barred(diagnostics: Iterable[Diagnostic], settings: SourceFile | None) -> bool:
    """Tell whether no document may be made: nobody can lay out what stands in the brief, or there
    is a key or a password in it, or in the settings that fill it up."""
    gates = {rule.code for rule in RULES if rule.gate}
    found = any(diagnostic.code in gates for diagnostic in diagnostics)
    return found or bool(settings and any(_settings_secrets(settings)))


def _settings_secrets(source: SourceFile) -> Iterator[Diagnostic]:
    """Yield the keys and passwords in the settings, which would get into every document."""
    secrets = secrets_in(source)
    if not secrets:
        return
    excuses = Suppressions.of_settings(source, read(source).spans.values.values())
    for rule, found in (
        (leaked_secret.RULE, leaked_secret.in_text(source, secrets)),
        (password_in_text.RULE, password_in_text.in_text(source, secrets, source.line_count + 1)),
    ):
        for finding in found:
            diagnostic = rule.problem.at(finding.place, finding.message, help=finding.help)
            if excuses.reason_for(diagnostic, rule) is None:
                yield diagnostic


def _problems(settings: Checked[Settings]) -> Iterator[Diagnostic]:
    """Yield what the settings say of rules, kinds and sections that do not exist."""
    lint, spans = settings.value.lint, settings.spans
    yield from _unknown_rules(lint, spans)
    for kind, sections in lint.required.items():
        path: KeyPath = ("lint", "required", kind)
        if kind not in KINDS:
            yield _unknown_word(kind, KINDS, "kind of brief", path, spans, is_key=True)
        for index, section in enumerate(sections):
            if section not in SECTIONS:
                yield _unknown_word(section, SECTIONS, "section", (*path, index), spans)


def _unknown_rules(lint: Lint, spans: Spans) -> Iterator[Diagnostic]:
    for path, selector in _selectors(lint):
        if not _exists(selector):
            is_key = path[1] == "severity"
            place = spans.key(path) if is_key else spans.at(path)
            message = f"there is no rule called {selector}"
            yield UNKNOWN_RULE.at(place, message, help=_advice(selector))


def _selectors(lint: Lint) -> Iterator[tuple[KeyPath, str]]:
    for key in ("select", "ignore"):
        for index, selector in enumerate(getattr(lint, key)):
            yield ("lint", key, index), selector
    for selector in lint.severity:
        yield ("lint", "severity", selector), selector
    for pattern, selectors in lint.per_file.items():
        for index, selector in enumerate(selectors):
            yield ("lint", "per_file", pattern, index), selector


def _exists(selector: str) -> bool:
    return any(rule.is_meant_by(selector) for rule in RULES)


def _advice(selector: str) -> str:
    near = difflib.get_close_matches(selector.casefold(), _names(RULES), 1, 0.6)
    hint = f"Did you mean {near[0]}? " if near else ""
    return f"{hint}`briefgen rule --all` lists them."


def _names(rules: Iterable[Rule]) -> list[str]:
    return [rule.name for rule in rules]


def _unknown_word(
    word: str,
    known: Sequence[str],
    what: str,
    path: KeyPath,
    spans: Spans,
    *,
    is_key: bool = False,
) -> Diagnostic:
    place = spans.key(path) if is_key else spans.at(path)
    near = difflib.get_close_matches(word.casefold(), known, 1, 0.6)
    fix = Fix((Edit(place, near[0]),)) if near else None
    hint = f"Did you mean {near[0]}? " if near else ""
    message = f"there is no {what} called {word}"
    return UNKNOWN_KEY.at(place, message, help=f"{hint}Known: {', '.join(known)}.", fix=fix)
