"""A picture, or a place that a link leads to, is not there.

The worker would see a gap where the picture should be, or words that look like a link and lead
nowhere. Put the picture beside the brief, and write its name as it is, capital letters included; a
file elsewhere on your computer, or on the internet, cannot be shown. A link inside the brief names
a heading in small letters with hyphens: `[the list](#price-list)` leads to "Price list".

Bad:

    ![The export window](C:\\Users\\dana\\export.png)

Good:

    ![The export window](export.png)
"""

import difflib
from collections.abc import Iterator

from briefgen import anchors, markup
from briefgen.audience import Reader, narrow
from briefgen.diagnostic import Edit, Fix, Severity
from briefgen.lint.context import Context
from briefgen.lint.links import addresses, local_paths
from briefgen.lint.links.targets import Link, Run
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.parse.checks import MISSING_ASSET

_MOST = 20
"""For how many dead links the nearest heading is looked for: that takes its time."""
_NOWHERE = "the worker gets words without a link"


def check(context: Context) -> Iterator[Finding]:
    yield from context.reported(MISSING_ASSET)
    yield from _links_inside(context)
    for link in context.links:
        yield from _incomplete(link)
    for run in context.runs:
        yield from _with_blanks(run)


def _links_inside(context: Context) -> Iterator[Finding]:
    inside = [link for link in context.links if link.target.startswith("#") and link.target[1:]]
    if inside:
        known = anchors.names(narrow(context.brief, Reader.WORKER))
        dead = [link for link in inside if link.target[1:] not in known]
        for number, link in enumerate(dead):
            yield _no_heading(link, _near(link, known, is_slow=number >= _MOST))


def _near(link: Link, known: frozenset[str], *, is_slow: bool) -> str:
    """Return the name of the heading that may have been meant, empty where none is like it."""
    slug = markup.slug(link.target[1:])
    if slug in known or is_slow:
        return slug if slug in known else ""
    names = sorted(name for name in known if abs(len(name) - len(slug)) < len(slug))
    return next(iter(difflib.get_close_matches(slug, names, 1, 0.6)), "")


def _no_heading(link: Link, near: str) -> Finding:
    wanted = link.target[1:]
    help = "A link to the heading “Price list” is written like this: [the list](#price-list)"
    fix = None
    if near:
        help = f"Did you mean #{near}?"
        is_typed = link.place.text == link.target
        new = Edit(link.place, f"#{near}")
        fix = Fix((new,), safe=near == markup.slug(wanted)) if is_typed else None
    return Finding(
        link.place,
        f"the worker's guide has no heading that #{wanted} would lead to",
        label=_NOWHERE,
        help=help,
        fix=fix,
        severity=Severity.WARNING,
        question=f"Where do I find “{link.words}”? The link leads nowhere.",
    )


def _incomplete(link: Link) -> Iterator[Finding]:
    """An address that is not there yet, or that lacks its beginning."""
    if link.target in ("", "#"):
        yield Finding(
            link.words_place,
            "this link has no address yet",
            label=_NOWHERE,
            help="Write the address in the round brackets, or take the brackets out.",
            severity=Severity.WARNING,
        )
    elif (beginning := addresses.beginning(link.target)) and not link.is_field:
        new = f"{beginning}{link.target}"
        is_typed = link.place.text == link.target
        yield Finding(
            link.place,
            f"this link leads nowhere, because {beginning} is missing",
            label=_NOWHERE,
            help=f"Write: {new}",
            fix=Fix((Edit(link.place, new),)) if is_typed else None,
            severity=Severity.WARNING,
        )


def _with_blanks(run: Run) -> Iterator[Finding]:
    for text, target in local_paths.unread_links(run):
        place, new = run.place_of(text), text.replace(f"({target})", f"(<{target}>)")
        if not addresses.is_on_a_computer(target):
            yield Finding(
                place,
                "this is no link, because there is a blank in its address",
                label="the worker sees it as it stands here",
                help=f"Write: {new}",
                fix=Fix((Edit(place, new),)) if place.text == text else None,
                severity=Severity.WARNING,
            )


RULE = Rule(
    MISSING_ASSET,
    check,
    __doc__,
    question="A picture or file that you point to is missing. Can you send it?",
    profile=Profile.RELAXED,
)
