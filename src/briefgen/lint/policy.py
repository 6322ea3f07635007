"""What an owner wants to hear of: profile, rules chosen and left out, severities."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from briefgen.diagnostic import Severity
from briefgen.lint.rule import Profile, Rule


@dataclass(frozen=True, slots=True)
class Policy:
    """Settings and options, joined.

    Rules go by code, by the beginning of one (`BG4`), or by name. `select` takes the place of
    the profile's choice; `per_file` has rules to leave out by a pattern of brief names or
    files; `required` sections by kind of brief; `accepted` words in lower case.
    """

    profile: Profile = Profile.DEFAULT
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    per_file: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    required: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()

    def wants(self, rule: Rule, name: str, file: str) -> bool:
        """Tell whether a rule looks at the brief `name`, which stands in `file`."""
        if rule.gate:
            return True
        chosen = rule.profile <= self.profile
        if self.select:
            chosen = _is_one_of(rule, self.select)
        patterns = (p for p in self.per_file if fnmatchcase(name, p) or fnmatchcase(file, p))
        ignored = (*self.ignore, *(s for p in patterns for s in self.per_file[p]))
        return chosen and not _is_one_of(rule, ignored)

    def severity_of(self, rule: Rule) -> Severity | None:
        """Return the severity the owner gave a rule; its name weighs more than a code, and a
        code more than the beginning of one: the longest word counts."""
        if rule.gate:
            return None
        meant = [selector for selector in self.severity if rule.is_meant_by(selector)]
        best = max(meant, key=lambda selector: len(selector.strip()), default=None)
        return self.severity[best] if best is not None else None


def _is_one_of(rule: Rule, selectors: Iterable[str]) -> bool:
    return any(rule.is_meant_by(selector) for selector in selectors)
