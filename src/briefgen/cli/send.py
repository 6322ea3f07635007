"""`briefgen send`."""

from typing import TYPE_CHECKING

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import DOCUMENTS, brief_names, check_formats, formats, here, today
from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.build import Sending
    from briefgen.workspace import Workspace


WORKERS = ("guide", "calendar")


@click.command()
@click.argument("brief", metavar="BRIEF", shell_complete=brief_names)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="html|pdf|ics",
    callback=formats,
    help="What to hand over: the page, the PDF, the calendar; all unless you say.",
)
@click.option("--again", is_flag=True, help="Keep a new record though nothing has changed.")
def send(brief: str, formats: tuple[str, ...], *, again: bool) -> int:
    """Pack what the worker gets, and remember it.

    Writes a zip file with the guide and the calendar below briefs/_records/, beside the text of
    the brief as it is now. Send the zip yourself: briefgen opens no connection. Keep the folder:
    because of it calendars know which dates moved, and `briefgen lint` tells you when a brief
    that was sent has changed.

    A brief with errors is not packed. What was sent before is never written over.

    \b
    Example:
      briefgen send podcast-editing

    The exit code is 0 when all is well, 1 when the brief has errors, 2 when it could not go on.
    """
    from briefgen.build import Order, plan, write_sending
    from briefgen.build import send as prepare
    from briefgen.workspace import find

    documents = tuple(name for name in WORKERS if set(formats) & set(DOCUMENTS[name]))
    check_formats(documents or WORKERS, formats)
    workspace = find(here())
    planned = plan(workspace, Order(today(), (brief,), formats, documents, strict=True))
    sending = prepare(planned.jobs[0]) if planned.jobs else None
    found = sending.result.diagnostics if sending else ()
    terminal.findings((*planned.diagnostics, *found))
    if sending is None or not sending.contents:
        return _refused(sending)
    if sending.is_known and not again:
        terminal.result(_known(workspace, sending))
    else:
        folder = write_sending(workspace, sending)
        terminal.result(_packed(workspace.shown(folder / sending.pack), sending))
    return 0


def _refused(sending: "Sending | None") -> int:
    """Say why nothing was packed; without Pango there is another way."""
    if sending and sending.result.unavailable and not sending.result.is_draft:
        raise BriefgenError(
            f"{sending.result.unavailable}\nTo send it without a PDF, type: "
            f"briefgen send {sending.result.name} --format html,ics"
        )
    terminal.result("Nothing is packed. Correct the errors above, then send it.")
    return 1


def _known(workspace: "Workspace", sending: "Sending") -> str:
    from briefgen.build import record_folder

    last = sending.before.last
    assert last is not None, "it was sent before"
    pack = workspace.shown(
        record_folder(workspace, sending.result.name) / last.folder / sending.pack
    )
    return (
        f"Nothing has changed since you sent it on {last.on}: the pack is {pack}.\n"
        "To keep a record of sending it once more, add --again."
    )


def _packed(pack: str, sending: "Sending") -> str:
    lines = [f"Packed {pack} for the worker. Send that file; its record lies beside it."]
    sent, before = sending.sent, sending.before.last
    if before and before.version == sent.version and not sending.is_known:
        lines.append(
            f"Its text is other than what you sent on {before.on}, but not its version. With a "
            "new `version:` both of you know which text holds."
        )
    lines += [_cancelled(sending)] if sending.cancelled else []
    return "\n".join(lines)


def _cancelled(sending: "Sending") -> str:
    """Say what to ask of the worker: a calendar keeps what is cancelled until it is told."""
    is_one, name = sending.cancelled == 1, sending.result.name.rpartition("/")[2]
    what = "1 date is" if is_one else f"{sending.cancelled} dates are"
    if not sending.has_calendar:
        return f"{what} cancelled, and no calendar is in the pack. Send it with --format ics too."
    return (
        f"{what} cancelled. Ask the worker to import the new {name}.ics: until then "
        f"{'it stays' if is_one else 'they stay'} in the worker's calendar."
    )
