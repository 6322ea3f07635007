"""The guides of the briefs in `briefs/`, made as `briefgen build` makes them."""

import datetime as dt
import functools
from pathlib import Path

from briefgen.build import Order, plan, produce
from briefgen.workspace import find, find_briefs

ROOT = Path(__file__).parents[2]
EXAMPLES = tuple(found.name for found in find_briefs(find(ROOT)).briefs)
SOURCES = {found.name: found.path for found in find_briefs(find(ROOT)).briefs}
TODAY = dt.date(2026, 11, 24)


@functools.cache
def made(name, form):
    job = plan(find(ROOT), Order(TODAY, (name,), (form,), strict=True)).jobs[0]
    return dict(produce(job).files)[f"{name}.{form}"]


def pdf(name):
    return made(name, "pdf")


def page(name):
    return made(name, "html").decode()


def source(name):
    return SOURCES[name].read_text("utf-8")
