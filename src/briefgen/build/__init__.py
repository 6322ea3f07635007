"""A build: plan what to make, produce it from values alone, write it last."""

from briefgen.build.order import House, Order
from briefgen.build.plan import Job, Plan, plan
from briefgen.build.produce import Result, produce
from briefgen.build.run import run
from briefgen.build.send import Sending, send
from briefgen.build.write import (
    output_folder,
    record_folder,
    write_index,
    write_result,
    write_sending,
)

__all__ = [
    "House",
    "Job",
    "Order",
    "Plan",
    "Result",
    "Sending",
    "output_folder",
    "plan",
    "produce",
    "record_folder",
    "run",
    "send",
    "write_index",
    "write_result",
    "write_sending",
]
