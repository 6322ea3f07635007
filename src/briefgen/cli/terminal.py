"""What is printed: results on standard output, progress and logs on standard error."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO, TypeVar

import click

from briefgen.errors import BriefgenError
from briefgen.files import MAX_BRIEF_BYTES

if TYPE_CHECKING:
    from briefgen.diagnostic import Diagnostic
    from briefgen.report.printable import Style

T = TypeVar("T")

_MARGIN = 10
_GONE = (errno.EPIPE, errno.EINVAL)  # the second is how Windows says it


def use_utf8() -> None:
    """Print every language on every computer; what a terminal cannot show is spelt out."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def result(text: str) -> None:
    """Print a result; whoever reads may have stopped listening, as `head` does."""
    try:
        click.echo(text, color=_is_coloured(sys.stdout))
    except OSError as error:
        _end_of_results(error)


def findings(diagnostics: Iterable["Diagnostic"]) -> None:
    """Print what is wrong, in full; what is only worth a thought is for `briefgen lint`."""
    told = [diagnostic for diagnostic in diagnostics if diagnostic.severity != "info"]
    if not told:
        return
    from briefgen.report.full import full

    chosen = style()
    for diagnostic in told:
        result(full(diagnostic, chosen) + "\n")


def document(text: str) -> None:
    """Print a whole text as it is; only on a terminal nothing in it may be a command."""
    from briefgen.report.printable import safe_text

    if _is_terminal(sys.stdout):
        result(safe_text(text.removesuffix("\n")))
        return
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
        sys.stdout.flush()
    except OSError as error:
        _end_of_results(error)


def log(*texts: str) -> None:
    """Tell what goes on; names may hold anything."""
    from briefgen.report.printable import safe

    for text in texts:
        with contextlib.suppress(OSError):
            click.echo("\n".join(map(safe, text.split("\n"))), err=True)


def can_ask() -> bool:
    """Tell whether somebody sits there who can be asked."""
    return _is_terminal(sys.stdin) and _is_terminal(sys.stderr)


def read_all() -> str:
    """Return all of standard input, which has to be UTF-8 text."""
    if sys.stdin is None:
        raise BriefgenError("There is no standard input to read.")
    data = sys.stdin.buffer.read(MAX_BRIEF_BYTES + 1)
    if len(data) > MAX_BRIEF_BYTES:
        raise BriefgenError(f"The text is larger than {MAX_BRIEF_BYTES // 1024} KiB.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise BriefgenError("The text on standard input is not UTF-8.") from None


def progress(label: str, items: Iterable[T], length: int, *, hidden: bool) -> Iterator[T]:
    """Yield the items and show how far it is, where somebody looks."""
    if hidden or not _is_terminal(sys.stderr):
        yield from items
        return
    with click.progressbar(items, length, label, file=sys.stderr) as shown:
        yield from shown


def style() -> "Style":
    """Return how findings are printed here."""
    from briefgen.report.printable import Style

    if not _is_terminal(sys.stdout):
        return Style()
    import shutil  # takes long to load

    columns = shutil.get_terminal_size((100, 24)).columns - _MARGIN
    return Style(_is_coloured(sys.stdout), max(columns, 40))


def _is_coloured(stream: TextIO | None) -> bool:
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return _is_terminal(stream) and not plain


def _is_terminal(stream: TextIO | None) -> bool:
    """A program started without standard output has none at all."""
    return stream is not None and stream.isatty()


def _end_of_results(error: OSError) -> None:
    _turn_off()
    if error.errno not in _GONE:
        raise BriefgenError(f"I cannot print the results: {error.strerror}.") from None


def _turn_off() -> None:
    """Let the rest go nowhere, so that Python does not complain when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
