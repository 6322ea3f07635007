"""The text of a new brief: facts and sections of its kind, to be filled in or as an example."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from typing import NamedTuple

from briefgen.keyed import quoted
from briefgen.languages import Language, language_for
from briefgen.languages.skeleton import Skeleton

KINDS = ("project", "procedure", "creative")

_ENDING = ("project", "creative")
_STEPS = ("project", "procedure")
_SHOWN = ("procedure", "creative")

PROMPT = "TODO"
"""Begins what is still to be written, in every language: the check reports it."""

_SAFE = re.compile(r"(?!.*(?:: |\s#|:$))[^\W_].*")


class _Part(NamedTuple):
    """A fact by its key, or a section by its canonical name, and the kinds that have it."""

    key: str
    kinds: tuple[str, ...]
    text: str


_FACTS = (
    _Part("title", KINDS, "title: {title}"),
    _Part("kind", KINDS, "kind: {kind}"),
    _Part("language", KINDS, "language: {language}"),
    _Part("time_zone", KINDS, "time_zone: {time_zone}"),
    _Part(
        "owner",
        KINDS,
        "owner:\n  name: {owner}\n  email: {email}\n  reply_within: {reply_within}",
    ),
    _Part("worker", KINDS, "worker: {worker}"),
    _Part(
        "approver",
        KINDS,
        "approver:\n  name: {owner}\n  review_days: {review_days}",
    ),
    _Part("start", KINDS, "start: {start}"),
    _Part("due", _ENDING, "due: {due}"),
    _Part(
        "repeats",
        ("procedure",),
        "repeats:\n  every: {every}\n  on: {weekdays}\n  at: {time}\n  until: {due}",
    ),
    _Part(
        "deliverables",
        KINDS,
        "deliverables:\n  - name: {deliverable}\n    where: {where}\n"
        "    acceptance:\n      - {acceptance}",
    ),
    _Part(
        "status_updates",
        KINDS,
        "status_updates:\n  every: {every}\n  on: {weekdays}\n  channel: {channel}\n"
        "  include: {update}",
    ),
    _Part("tools", KINDS, "tools:\n  - name: {tool}\n    access: {access}"),
    _Part(
        "owner_provides",
        KINDS,
        "owner_provides:\n  - what: {provide}\n    by: {start}",
    ),
    _Part("payment", KINDS, "payment:\n  amount: {amount}\n  currency: {currency}"),
    _Part("payment", ("procedure",), "  per: {per}"),
    _Part("payment", KINDS, "  when: {pay_when}\n  within_days: {within_days}"),
    _Part("payment", ("procedure",), "  bonus:\n    - amount: {amount}\n      when: {bonus}"),
    _Part("revisions", _ENDING, "revisions: {revisions}"),
    _Part("out_of_scope", _ENDING, "out_of_scope:\n  - {out_of_scope}"),
)
_SECTIONS = (
    _Part("goal", KINDS, "{goal}"),
    _Part("background", _ENDING, "{background}"),
    _Part("audience", _ENDING, "{audience}"),
    _Part("steps", _STEPS, "1. {step}\n2. {next_step}\n\n{done}: {done_when}"),
    _Part("examples", _SHOWN, "- {good}\n- {bad}"),
    _Part("ask", _STEPS, "- {ask}"),
)


def skeleton(
    kind: str, language: Language, given: Mapping[str, str], known: Collection[str] = ()
) -> str:
    """Return a brief to be filled in.

    `given` is what is known already, by hint, and the `language` tag; the facts in `known` are
    left out, because the settings say them for all briefs.
    """
    asked = {f.name: _prompt(getattr(language.skeleton, f.name).ask) for f in fields(Skeleton)}
    words = asked | {"start": asked["date"], "due": asked["date"]}
    return _text(kind, language, {**words, **given}, known)


def example(
    kind: str, language: Language, given: Mapping[str, str], known: Collection[str] = ()
) -> str:
    """Return a brief that is filled in; `given` has what is the same in every language."""
    told = {f.name: getattr(language.skeleton, f.name).example for f in fields(Skeleton)}
    return _text(kind, language, {**told, **given}, known)


def missing_title(tag: str) -> str:
    """Return what stands for a title that is still to be written."""
    return _prompt(language_for(tag).skeleton.title.ask)


def scalar(text: str) -> str:
    """Return a text as it can stand behind a key."""
    return text if _SAFE.fullmatch(text) else quoted(text)


def _prompt(ask: str) -> str:
    return f"{PROMPT} ({ask})"


def _text(kind: str, language: Language, words: Mapping[str, str], known: Collection[str]) -> str:
    words = {"kind": kind, "done": _capital(language.step_words.done_when[0]), **words}
    facts = [part for part in _FACTS if kind in part.kinds and part.key not in known]
    sections = [part for part in _SECTIONS if kind in part.kinds]
    head = _filled(facts, {key: scalar(text) for key, text in words.items()})
    body = "".join(
        f"\n## {_heading(part.key, language)}\n\n{_filled([part], words)}" for part in sections
    )
    return f"---\n{head}---\n{body}"


def _filled(parts: Sequence[_Part], words: Mapping[str, str]) -> str:
    return "".join(f"{part.text.format_map(words)}\n" for part in parts)


def _heading(key: str, language: Language) -> str:
    return _capital(language.headings[key][0])


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
