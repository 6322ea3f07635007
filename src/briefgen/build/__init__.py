"""A build: plan what to make, produce it from values alone, write it last."""

from briefgen.build.cluster import Cluster
from briefgen.build.crew import Crew
from briefgen.build.feed import Feed, make_feed
from briefgen.build.house import House
from briefgen.build.notice import Compared, compared
from briefgen.build.plan import Job, Plan, plan
from briefgen.build.produce import Result, produce
from briefgen.build.run import crew_for
from briefgen.build.say_back import SaidBack, blank_form, said_back
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
    "Cluster",
    "Compared",
    "Crew",
    "Feed",
    "House",
    "Job",
    "Order",
    "Plan",
    "Result",
    "SaidBack",
    "Sending",
    "Upkeep",
    "blank_form",
    "compared",
    "crew_for",
    "make_feed",
    "output_folder",
    "plan",
    "produce",
    "record_folder",
    "said_back",
    "send",
    "write_index",
    "write_result",
    "write_sending",
]
