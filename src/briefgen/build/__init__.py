"""A build: plan what to make, produce it from values alone, write it last."""

from briefgen.build.house import House
from briefgen.build.plan import Job, Plan, plan
from briefgen.build.produce import Result, produce
from briefgen.build.run import crew_for
from briefgen.build.send import Sending, send
from briefgen.build.upkeep import Upkeep
from briefgen.build.write import (
    record_folder,
    write_index,
    write_result,
    write_sending,
)
from briefgen.ledger.order import Order
from briefgen.ledger.store import output_folder

__all__ = [
    "House",
    "Job",
    "Order",
    "Plan",
    "Result",
    "Sending",
    "Upkeep",
    "crew_for",
    "output_folder",
    "plan",
    "produce",
    "record_folder",
    "send",
    "write_index",
    "write_result",
    "write_sending",
]
