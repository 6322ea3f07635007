"""A build: plan what to make, produce it from values alone, write it last."""

from briefgen.build.order import House, Order
from briefgen.build.plan import Job, Plan, plan
from briefgen.build.produce import Result, produce
from briefgen.build.run import crew, slowest_first
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
    "crew",
    "output_folder",
    "plan",
    "produce",
    "record_folder",
    "send",
    "slowest_first",
    "write_index",
    "write_result",
    "write_sending",
]
