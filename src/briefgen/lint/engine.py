"""Runs the rules over a brief: severity, suppression, redaction, order."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.brief import BriefFile
from briefgen.diagnostic import Diagnostic, Findings, Severity, Suppressed
from briefgen.lint.context import Context
from briefgen.lint.policy import Policy
from briefgen.lint.redaction import redacted, redacted_reason
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.rules import RULES, empty_brief, unused_suppression
from briefgen.lint.suppression import Suppressions
from briefgen.records import History
from briefgen.source import SourceFile

_NEVER_SENT = History()


def check(
    file: BriefFile, policy: Policy, today: dt.date, history: History = _NEVER_SENT
) -> Findings:
    """Return what is missing or unclear in a brief; no value of a secret is in it."""
    rules = _rules(file, policy)
    context = Context.of(file, policy, today, history)
    given = Suppressions.of(file)
    kept: list[Diagnostic] = []
    suppressed: list[Suppressed] = []
    for rule in rules:
        for diagnostic in _diagnostics(rule, rule.check(context), policy):
            reason = given.reason_for(diagnostic, rule)
            if reason is None:
                kept.append(diagnostic)
            else:
                suppressed.append(Suppressed(diagnostic, reason))
    if unused_suppression.RULE in rules:
        _hide_strictly(context, rules, given)
        unused = unused_suppression.unused(given, rules, RULES)
        kept += _diagnostics(unused_suppression.RULE, unused, policy)
    return Findings(_shown(kept, file), _hidden(suppressed, file), rules=len(rules))


def judge(
    rule: Rule, findings: Iterable[Finding], file: BriefFile, policy: Policy
) -> tuple[Diagnostic, ...]:
    """Return what a build found of a brief, as far as its owner wants to hear of it."""
    if not policy.wants(rule, file.brief.name, file.source.name):
        return ()
    given = Suppressions.of(file)
    found = _diagnostics(rule, findings, policy)
    return _shown([d for d in found if given.reason_for(d, rule) is None], file)


def judge_folder(
    rule: Rule, found: Iterable[Diagnostic], policy: Policy
) -> tuple[Diagnostic, ...]:
    """Return what was found in a folder, not in a brief, as far as its owner wants to hear."""
    severity = policy.severity_of(rule) or rule.problem.severity
    wanted = (d for d in found if policy.wants(rule, "", d.place.source.name))
    return tuple(replace(diagnostic, severity=severity) for diagnostic in wanted)


def _hide_strictly(context: Context, rules: Iterable[Rule], given: Suppressions) -> None:
    """Note what the comments hide from strict owners, whose limits are lower."""
    policy = replace(context.policy, profile=Profile.STRICT)
    strict = replace(context, policy=policy)
    selectors = [selector for one in given.given for selector in one.rules]
    for rule in rules:
        if any(map(rule.is_meant_by, selectors)):
            for diagnostic in _diagnostics(rule, rule.check(strict), policy):
                given.reason_for(diagnostic, rule)


def _rules(file: BriefFile, policy: Policy) -> tuple[Rule, ...]:
    """Of an empty brief there is nothing else to say."""
    if not file.source.text.strip():
        return (empty_brief.RULE,)
    return tuple(r for r in RULES if policy.wants(r, file.brief.name, file.source.name))


def _diagnostics(rule: Rule, findings: Iterable[Finding], policy: Policy) -> Iterator[Diagnostic]:
    for finding in findings:
        yield Diagnostic(
            rule.code,
            rule.name,
            _severity(rule, finding, policy),
            finding.message,
            finding.place,
            finding.label,
            finding.help,
            finding.note,
            finding.fix,
            rule.question if finding.question is None else finding.question,
        )


def _severity(rule: Rule, finding: Finding, policy: Policy) -> Severity:
    """What the owner decided counts; but no error may come and go with the calendar, nor after
    the documents were made."""
    severity = policy.severity_of(rule) or finding.severity or rule.problem.severity
    never_error = rule.dated or rule.by_build
    return Severity.WARNING if never_error and severity is Severity.ERROR else severity


def _shown(diagnostics: list[Diagnostic], file: BriefFile) -> tuple[Diagnostic, ...]:
    sources = _sources(file)
    found = (redacted(diagnostic, sources) for diagnostic in dict.fromkeys(diagnostics))
    return tuple(sorted(found, key=_order))


def _hidden(suppressed: list[Suppressed], file: BriefFile) -> tuple[Suppressed, ...]:
    sources = _sources(file)
    return tuple(redacted_reason(one, sources) for one in suppressed)


def _sources(file: BriefFile) -> tuple[SourceFile, ...]:
    """Return the brief's text and that of the settings, if any of their defaults is in it."""
    places = (place.source for place in file.spans.values.values())
    return file.source, *dict.fromkeys(other for other in places if other is not file.source)


def _order(diagnostic: Diagnostic) -> tuple[object, ...]:
    return diagnostic.place.source.name, diagnostic.place.span, diagnostic.code
