"""A build: plan what to make, produce it from values alone, write it last."""

from briefgen.build.plan import Job, Plan, plan
from briefgen.build.produce import Result, produce
from briefgen.build.run import run
from briefgen.build.write import output_folder, write_index, write_result

__all__ = [
    "Job",
    "Plan",
    "Result",
    "output_folder",
    "plan",
    "produce",
    "run",
    "write_index",
    "write_result",
]
