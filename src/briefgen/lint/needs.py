"""Which parts a brief has to have, by its kind."""

import enum
from typing import TYPE_CHECKING

from briefgen.diagnostic import Severity
from briefgen.lint.rule import Profile

if TYPE_CHECKING:
    from briefgen.lint.policy import Policy


class Need(enum.Enum):
    REQUIRED = "required"
    WANTED = "wanted"


_R, _W, _N = Need.REQUIRED, Need.WANTED, None

KINDS = ("project", "procedure", "creative")

_TABLE: dict[str, tuple[Need | None, Need | None, Need | None]] = {
    # section          project procedure creative
    "goal": (_R, _R, _R),
    "deliverables": (_R, _R, _R),
    "contacts": (_R, _R, _R),
    "due": (_R, _R, _R),
    "acceptance": (_R, _R, _R),
    "steps": (_W, _R, _N),
    "tools": (_R, _R, _W),
    "provides": (_R, _R, _W),
    "payment": (_R, _W, _R),
    "status_updates": (_R, _W, _R),
    "milestones": (_R, _W, _R),
    "out_of_scope": (_W, _N, _R),
    "revisions": (_W, _N, _R),
    "ask": (_W, _R, _N),
    "examples": (_N, _W, _R),
    "background": (_W, _N, _R),
    "audience": (_W, _N, _R),
}

ON_REQUEST = ("before", "problems", "ownership", "confidentiality", "glossary", "screening")
"""No kind of brief has to have these, but an owner may want them in each."""

SECTIONS = (*_TABLE, *ON_REQUEST)

_BLOCKING = ("goal", "deliverables", "contacts", "due", "acceptance")
"""Without these nobody can start, so the guide stays a draft."""


def need(kind: str, section: str, policy: "Policy") -> Severity | None:
    """Return how much it matters that a section is missing, None for not at all."""
    found = _need(kind, section, policy)
    if found is Need.REQUIRED:
        relaxed = policy.profile is Profile.RELAXED and section == "acceptance"
        return Severity.ERROR if section in _BLOCKING and not relaxed else Severity.WARNING
    if found is None or policy.profile is Profile.RELAXED:
        return None
    return Severity.WARNING if policy.profile is Profile.STRICT else Severity.INFO


def _need(kind: str, section: str, policy: "Policy") -> Need | None:
    """What the owner requires of a kind takes the place of the whole column."""
    if kind in policy.required:
        return Need.REQUIRED if section in policy.required[kind] else None
    return _TABLE[section][KINDS.index(kind)] if section in _TABLE else None
