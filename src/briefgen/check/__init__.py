"""A check: which texts to look at, what is read and found in each, and what can be mended."""

from briefgen.check.brand import read_brand
from briefgen.check.reading import Read, read_briefs
from briefgen.check.run import Checker, check_settings
from briefgen.check.scoring import Deliveries, Scoring, read_deliveries, read_scoring
from briefgen.check.targets import Target, Targets, targets
from briefgen.check.versions import Versions, since_sent, two_versions
from briefgen.check.write import change, write_back

__all__ = [
    "Checker",
    "Deliveries",
    "Read",
    "Scoring",
    "Target",
    "Targets",
    "Versions",
    "change",
    "check_settings",
    "read_brand",
    "read_briefs",
    "read_deliveries",
    "read_scoring",
    "since_sent",
    "targets",
    "two_versions",
    "write_back",
]
