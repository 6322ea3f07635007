"""A link leads to a place that only its owner can open.

A file on your computer, a page inside your network, or a folder that nobody was invited to: the
worker clicks and gets nowhere. A guide is one file, so what lies beside the brief does not travel
with it either. Put the file where the worker gets in and link to that address, or hand it over and
say so under `owner_provides`. Where one has to be let in, say who invites the worker.

Bad:

    The prices are in [the sheet](prices.xlsx).

Good:

    owner_provides:
      - what: The price sheet
        by: start
        file: prices.xlsx
"""

from collections.abc import Iterator
from urllib.parse import SplitResult

from briefgen.diagnostic import Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.links import addresses, local_paths
from briefgen.lint.links.services import without_access
from briefgen.lint.links.targets import Link, Run
from briefgen.lint.people.access import leads_into_network
from briefgen.lint.rule import Finding, Rule
from briefgen.source import Place

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
_PROMISED = ("deliverables", "acceptance", "provides", "contacts")
"""Elsewhere `localhost` is often meant as it is: the worker runs what answers there."""


def check(context: Context) -> Iterator[Finding]:
    for link in context.links:
        yield from _out_of_reach(link, context)
    for run in context.runs:
        yield from _typed(run, context)
    yield from _not_encrypted(context)
    yield from _not_let_in(context)


def _out_of_reach(link: Link, context: Context) -> Iterator[Finding]:
    parts = addresses.split(link.target)
    if addresses.is_on_a_computer(link.target):
        yield _on_a_computer(link.place)
    elif parts and parts.scheme in ("http", "https"):
        yield from _in_a_network(link, parts, context)
    elif (
        addresses.is_relative(link.target) and not link.is_field and not _goes_along(link, context)
    ):
        yield _beside_the_brief(link, context) if _file(link) else _elsewhere(link)


def _on_a_computer(place: Place) -> Finding:
    return Finding(
        place,
        "this leads to a file on your computer or in your network",
        label="the worker cannot open it",
        help="Put the file where the worker gets in, and link to that address.",
    )


def _goes_along(link: Link, context: Context) -> bool:
    """Tell whether the owner has promised to hand the file over."""
    name = _file(link)
    promised = (one.file.rpartition("/")[2] for one in context.front.owner_provides)
    return bool(name) and name in promised


def _file(link: Link) -> str:
    """Return the name of the file that a link leads to, empty where it leads to a page."""
    name = link.target.partition("#")[0].partition("?")[0].rpartition("/")[2]
    return name if "." in name.strip(".") else ""


def _elsewhere(link: Link) -> Finding:
    return Finding(
        link.place,
        "this link leads to another page, but not from the guide, which is one file",
        label="the worker gets words without a link",
        help="Write the whole address, beginning with https:// and the name of the site.",
    )


def _beside_the_brief(link: Link, context: Context) -> Finding:
    name = _file(link)
    is_vague = link.words.casefold() in context.lexicon.vague_link_texts
    what = samples.value(name if is_vague else link.words or name)
    file = samples.value(link.target)
    sample = f"owner_provides:\n  - what: {what}\n    by: 2027-01-04\n    file: {file}"
    help = samples.entries(context, sample, "Or link to an address where the worker gets in.")
    if name.lower().endswith(_PICTURES):
        help = "Write an exclamation mark before it, and the guide shows it:\n\n"
        help += f"![{link.words}]({link.target})"
    return Finding(
        link.place,
        f"the guide is one file, and {name} does not travel with it",
        label="the worker gets words without a link",
        help=help,
    )


def _in_a_network(link: Link, parts: SplitResult, context: Context) -> Iterator[Finding]:
    host = (parts.hostname or "").rstrip(".")
    if addresses.is_same_computer(host):
        yield Finding(
            link.place,
            f"{host} is whatever computer one sits at",
            label="for the worker it is the worker's own",
            help="Give an address on the internet, or say what has to run before it opens.",
            severity=None if link.is_field or link.run.key in _PROMISED else Severity.INFO,
        )
    elif addresses.is_own_network(host) and not leads_into_network(context):
        yield Finding(
            link.place,
            f"{host} opens only inside your own network",
            label="the worker cannot open it",
            help="Give an address on the internet, or say under `tools` how the worker gets into "
            "your network.",
        )


def _typed(run: Run, context: Context) -> Iterator[Finding]:
    for path in local_paths.paths(run):
        if not (path.startswith("\\") and leads_into_network(context)):
            yield _on_a_computer(run.place_of(path))


def _not_encrypted(context: Context) -> Iterator[Finding]:
    found = [link for link in context.links if addresses.is_plain_http(link.target)]
    found = [link for link in found if not link.place.text.lower().startswith("www.")]
    if found:
        more = f" (and {len(found) - 1} more do)" if len(found) > 1 else ""
        yield Finding(
            found[0].place,
            f"this address begins with http://{more}",
            label="not encrypted: browsers warn of it",
            help="Write https:// if the page opens that way.",
            severity=Severity.INFO,
            question="",
        )


def _not_let_in(context: Context) -> Iterator[Finding]:
    for link, service in without_access(context):
        sample = f"tools:\n  - name: {service.name}\n    access: I invite your email address."
        yield Finding(
            link.place,
            f"this opens in {service.name}, and nothing says how the worker gets in there",
            help=samples.entries(context, sample),
            severity=Severity.INFO,
            question=f"How do I get access to {service.name}?",
        )


RULE = Rule(
    Problem("BG605", "unshareable-link", Severity.WARNING),
    check,
    __doc__,
    question="I cannot open a file or link that you point to. Can you send it to me?",
)
