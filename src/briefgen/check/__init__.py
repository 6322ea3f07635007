"""A check: which texts to look at, what is found in each, and what can be mended."""

from briefgen.check.run import Checker
from briefgen.check.targets import Target, Targets, targets
from briefgen.check.write import change, write_back

__all__ = ["Checker", "Target", "Targets", "change", "targets", "write_back"]
