"""A workspace and its preview, which ends with the test."""

import contextlib
import datetime as dt
import http.client
import threading
import time

from briefgen.preview import Preview, listen
from briefgen.workspace import find

BRIEF = """\
---
title: Label 200 photos
worker: {name: Dana Reyes, email: dana@example.com}
time_zone: Europe/Berlin
start: 2027-01-11
due: 2027-01-15 17:00
---
## Goal

Buyers find a photo by its words.

## Steps

### Write the label

Give the photo a modern look.

## Private notes

The margin is 40 percent.
"""


@contextlib.contextmanager
def running(root, briefs, today=dt.date(2027, 1, 4)):
    """Serve briefs, texts by name, from a folder at a port that is free; yield the preview."""
    (root / "briefs").mkdir(exist_ok=True)
    for name, text in briefs.items():
        (root / "briefs" / f"{name}.md").write_text(text, "utf-8")
    preview = Preview(find(root), lambda: today, listen(0))
    thread = threading.Thread(target=preview.run, daemon=True)
    thread.start()
    wait_for(lambda: b"Reading your briefs" not in ask(preview, "/")[1])
    yield preview
    preview.stop()
    thread.join(10)
    assert not thread.is_alive(), "it ends by itself"


def ask(preview, path, method="GET", **headers):
    """Return the answer to a request and its body; in names of headers `_` is for `-`."""
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=10)
    try:
        connection.request(
            method, path, headers={name.replace("_", "-"): v for name, v in headers.items()}
        )
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def wait_for(is_so, seconds=20):
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.02)
