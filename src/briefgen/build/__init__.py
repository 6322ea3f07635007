"""A build: plan what to make, produce it from values alone, write it last."""

from briefgen.build.feed import Feed, make_feed
from briefgen.build.notice import Compared, compared
from briefgen.build.order import House, Order
from briefgen.build.plan import Job, Plan, plan
from briefgen.build.produce import Result, produce
from briefgen.build.run import crew, slowest_first
from briefgen.build.say_back import SaidBack, blank_form, said_back
from briefgen.build.send import Sending, send
from briefgen.build.write import (
    output_folder,
    record_folder,
    write_index,
    write_result,
    write_sending,
)

__all__ = [
    "Compared",
    "Feed",
    "House",
    "Job",
    "Order",
    "Plan",
    "Result",
    "SaidBack",
    "Sending",
    "blank_form",
    "compared",
    "crew",
    "make_feed",
    "output_folder",
    "plan",
    "produce",
    "record_folder",
    "said_back",
    "send",
    "slowest_first",
    "write_index",
    "write_result",
    "write_sending",
]
