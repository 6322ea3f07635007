"""A check: which texts to look at, what is found in each, and what can be mended."""

from briefgen.check.brand import read_brand
from briefgen.check.run import Checker
from briefgen.check.targets import Target, Targets, targets
from briefgen.check.write import change, write_back

__all__ = ["Checker", "Target", "Targets", "change", "read_brand", "targets", "write_back"]
