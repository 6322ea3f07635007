"""A build: plan what to make, produce it from values alone, write it last."""

from briefgen.build.plan import Job, Plan, plan
from briefgen.build.produce import Result, produce
from briefgen.build.write import write_index, write_result

__all__ = ["Job", "Plan", "Result", "plan", "produce", "write_index", "write_result"]
