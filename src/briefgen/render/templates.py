"""Templates: the workspace's own before the packaged ones, and what is wrong with one.

`briefgen/guide.html` always means the packaged `guide.html`, so an override can extend it.
"""

import contextlib
import difflib
import functools
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import fields, is_dataclass
from typing import Any

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup

from briefgen.audience import Reader, withheld
from briefgen.errors import BriefgenError
from briefgen.render import filters
from briefgen.workspace import Templates

PACKAGED = "briefgen/"
OWN = "templates/"

_Texts = tuple[tuple[str, str], ...]
_Loaded = tuple[str, str | None, Callable[[], bool] | None]


class TemplateError(BriefgenError):
    """A template of the workspace does not work; says which, where and why."""

    def __init__(self, template: str, line: int, why: str) -> None:
        super().__init__(template, line, why)
        self.template = template
        self.line = line
        self.why = why

    def __str__(self) -> str:
        return f"{self.template}, line {self.line}: {self.why}"


class Withheld(BriefgenError):
    """A template asks for what its readers may not see."""

    def __init__(self, field: str, reader: Reader) -> None:
        super().__init__(field, reader)
        self.field = field
        self.reader = reader

    def __str__(self) -> str:
        kept = "is the owner's alone" if self.reader is Reader.WORKER else "is not for applicants"
        return f"`{self.field}` {kept}, and {self.reader.value}s read this; take it out"


_used: ContextVar[set[str] | None] = ContextVar("used", default=None)


@contextlib.contextmanager
def noting() -> Iterator[set[str]]:
    """Collect the names of the templates that are used, and of those looked for in vain."""
    names: set[str] = set()
    token = _used.set(names)
    try:
        yield names
    finally:
        _used.reset(token)


def _note(*names: str) -> None:
    used = _used.get()
    if used is not None:
        used.update(names)


def render(templates: Templates, name: str, context: Mapping[str, object], reader: Reader) -> str:
    """Return the text that template `name` makes of the context; a `.txt` is plain text.

    What is not for the reader ends the run when a template asks for it: an empty place would
    look as if nothing had been written there.
    """
    environment = _environment(
        _texts(templates.own), _texts(templates.packaged), reader, escape=not name.endswith(".txt")
    )
    try:
        return environment.get_template(name).render(context)
    except MemoryError:  # it is the brief that is too large
        raise
    except Exception as error:
        problem = _problem(error)
        if problem is None:  # nothing of the owner's is involved: ours to mend
            raise
        raise problem from error


def verbatim(templates: Templates, *names: str) -> Markup:
    """Return stylesheets or scripts as they are: braces mean something else in them."""
    text = "\n".join(_verbatim(templates, name) for name in names)
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # as browsers do before they hash
    return Markup(text)  # noqa: S704 - they are the owner's code, like templates


def _verbatim(templates: Templates, name: str) -> str:
    _note(name)
    packaged = name.removeprefix(PACKAGED)
    if name in templates.own:
        return templates.own[name]
    if packaged in templates.packaged:
        return templates.packaged[packaged]
    raise BriefgenError(f"there is no file {name}")


def _texts(texts: Mapping[str, str]) -> _Texts:
    return tuple(sorted(texts.items()))


class _Guarded(Environment):
    """Refuses the fields that a reader may not see, in whatever way a template asks for one."""

    hidden: Mapping[type, frozenset[str]]
    reader: Reader

    def get_template(self, name: Any, *more: Any, **named: Any) -> Template:
        if isinstance(name, str):
            _note(name)
        return super().get_template(name, *more, **named)

    def select_template(self, names: Any, *more: Any, **named: Any) -> Template:
        _note(*(name for name in names if isinstance(name, str)))
        return super().select_template(names, *more, **named)

    def getattr(self, obj: Any, attribute: str) -> Any:
        self._refuse(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        self._refuse(obj, argument)
        return super().getitem(obj, argument)

    def _refuse(self, obj: object, name: object) -> None:
        if isinstance(name, str) and name in self.hidden.get(type(obj), ()):
            raise Withheld(name, self.reader)


class _Unknown(StrictUndefined):
    """What a template asks for and nothing has; says so without the words of programmers."""

    @property
    def _undefined_message(self) -> str:
        name, owner = str(self._undefined_name), self._undefined_obj
        known = [field.name for field in fields(owner)] if is_dataclass(owner) else []
        near = difflib.get_close_matches(name, known, 1)
        return f"there is no `{name}` here" + "".join(f"; did you mean `{key}`?" for key in near)


@functools.lru_cache(maxsize=8)
def _environment(own: _Texts, packaged: _Texts, reader: Reader, *, escape: bool) -> Environment:
    environment = _Guarded(
        loader=FunctionLoader(functools.partial(_load, own, packaged)),
        autoescape=escape,
        undefined=_Unknown,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.hidden, environment.reader = withheld(reader), reader
    environment.filters.update(filters.FILTERS)
    return environment


def _load(own: _Texts, packaged: _Texts, name: str) -> _Loaded | None:
    """Return a template's text, and the name by which errors call it."""
    mine, theirs, plain = dict(own), dict(packaged), name.removeprefix(PACKAGED)
    if name in mine:
        return mine[name], OWN + name, None
    return (theirs[plain], PACKAGED + plain, None) if plain in theirs else None


def _problem(error: Exception) -> TemplateError | None:
    """Return the error as the owner's, if it happened in a template of theirs."""
    if isinstance(error, TemplateSyntaxError):
        name, line = error.filename or "", error.lineno
    else:
        name, line = _last_own_frame(error)
    return TemplateError(name, line, _why(error)) if name.startswith(OWN) else None


def _last_own_frame(error: Exception) -> tuple[str, int]:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.filename.startswith(OWN)]
    return (own[-1].filename, own[-1].lineno or 1) if own else ("", 0)


def _why(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name}"
    if isinstance(error, Withheld):
        return str(error)
    return str(error.args[0] if error.args else error) or type(error).__name__
