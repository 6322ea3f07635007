"""Values between a build and its workers, over a pipe that nobody else can write to."""

import pickle
from typing import Any, BinaryIO

_LENGTH = 8


def send(pipe: BinaryIO, value: object) -> None:
    """Write one value; OSError when nobody reads any more."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(len(data).to_bytes(_LENGTH) + data)
    pipe.flush()


def receive(pipe: BinaryIO) -> Any:
    """Return the next value; EOFError when the other side is gone."""
    return pickle.loads(receive_bytes(pipe))  # noqa: S301 - from our own process


def receive_bytes(pipe: BinaryIO) -> bytes:
    """Return the next value as it was written."""
    return _exactly(pipe, int.from_bytes(_exactly(pipe, _LENGTH)))


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
