"""Services on the internet behind whose links one has to be let in."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.lint.context import Context
from briefgen.lint.links import addresses
from briefgen.lint.links.targets import Link
from briefgen.lint.people.access import spoken_of


@dataclass(frozen=True, slots=True)
class Service:
    """A service, the hosts of its links, and words of which one stands where it is spoken of.

    `open_to_all` are parts of addresses that need no invitation.
    """

    name: str
    hosts: tuple[str, ...]
    words: tuple[str, ...]
    open_to_all: tuple[str, ...] = ()


SERVICES = (
    Service(
        "Google Drive",
        ("drive.google.com", "docs.google.com", "sheets.google.com", "slides.google.com"),
        ("google", "drive"),
        ("/forms/", "/pub", "/viewform"),
    ),
    Service("Dropbox", ("dropbox.com",), ("dropbox",), ("/help", "/features")),
    Service(
        "OneDrive",
        ("onedrive.live.com", "1drv.ms"),
        ("onedrive", "sharepoint", "microsoft", "office 365"),
    ),
    Service("SharePoint", ("sharepoint.com",), ("sharepoint", "microsoft", "office 365")),
    Service("Notion", ("notion.so",), ("notion",), ("/help", "/templates", "/product")),
    Service("Figma", ("figma.com",), ("figma",), ("/community", "/blog", "/resource")),
    Service("Airtable", ("airtable.com",), ("airtable",), ("/shr", "/embed")),
    Service("Trello", ("trello.com",), ("trello",)),
    Service("Asana", ("app.asana.com",), ("asana",)),
    Service("ClickUp", ("app.clickup.com",), ("clickup",)),
    Service("Miro", ("miro.com",), ("miro",), ("/blog", "/templates", "/miroverse")),
    Service("Box", ("app.box.com",), ("box",)),
    Service("Canva", ("canva.com",), ("canva",), ("/templates", "/learn", "/help")),
    Service("iCloud", ("icloud.com",), ("icloud",)),
    Service("Slack", ("slack.com",), ("slack",), ("/help", "/blog", "/downloads")),
)


def without_access(context: Context) -> Iterator[tuple[Link, Service]]:
    """Yield the first link to each service that is not spoken of where access is given."""
    first: dict[str, tuple[Link, Service]] = {}
    for link in context.links:
        if service := service_of(link):
            first.setdefault(service.name, (link, service))
    said = spoken_of(context) if first else ""
    for link, service in first.values():
        if not any(word in said for word in service.words):
            yield link, service


def service_of(link: Link) -> Service | None:
    """Return the service behind a link, None for its front door and for what is open to all."""
    parts = None if link.is_field else addresses.split(link.target)
    if parts is None or not parts.path.strip("/"):
        return None
    for service in SERVICES:
        if any(_is_at(parts.hostname or "", host) for host in service.hosts):
            is_open = any(part in parts.path for part in service.open_to_all)
            return None if is_open else service
    return None


def _is_at(host: str, known: str) -> bool:
    return host == known or host.endswith(f".{known}")
