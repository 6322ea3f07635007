"""The addresses of the preview. Every answer is looked up in what was made; none is read."""

from collections.abc import AsyncIterator
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from briefgen.audience import Reader
from briefgen.preview.framed import framed
from briefgen.preview.guard import App, Guard
from briefgen.preview.shown import Page, Shown, lines
from briefgen.preview.site import Site
from briefgen.render.templates import render, verbatim

_ASSETS = {
    "preview.css": ("text/css", ("styles/theme.css", "preview/preview.css")),
    "preview.js": ("text/javascript", ("preview/preview.js",)),
}
_TYPES = {"html": "text/html", "txt": "text/plain", "csv": "text/csv", "ics": "text/calendar"}
_SHELL = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_DOCUMENT = (
    "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
    "img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""A document has a stricter policy of its own; this one holds whatever its template says."""


def app(site: Site, port: int) -> App:
    """Return the preview of a site as an ASGI application, to be asked at this port alone."""
    pages = _Pages(site)
    made = Starlette(
        routes=[
            Route("/", pages.brief),
            Route("/brief/{name:path}", pages.brief),
            Route("/framed/{path:path}", pages.framed),
            Route("/output/{path:path}", pages.output),
            Route("/assets/{name}", pages.asset),
            Route("/events", pages.events),
        ]
    )
    made.router.redirect_slashes = False
    return Guard(made, port)


class _Pages:
    def __init__(self, site: Site) -> None:
        self._site = site

    async def brief(self, request: Request) -> Response:
        """Answer with the list of briefs and one of them; one who opens it sees what is new."""
        state = self._site.state
        name = request.path_params.get("name", "") or next(iter(state.briefs), "")
        shown = state.briefs.get(name)
        context = {
            "state": state,
            "name": name,
            "shown": shown,
            "page": _page(shown, request.query_params.get("see", "")),
            "problems": lines(state.diagnostics),
            "address": lambda start, path: f"/{start}/{quote(path)}",
        }
        text = render(self._site.shell, "preview/page.html", context, Reader.OWNER)
        status = 404 if name and shown is None and state.is_ready else 200
        # Our script asks because of a change; a person may know of one that nobody told us of.
        is_opened = request.headers.get("sec-fetch-dest") == "document"
        after = BackgroundTask(self._site.refresh) if is_opened else None
        return _answer(text, "text/html", _SHELL, status, after)

    async def framed(self, request: Request) -> Response:
        """Answer with a document for the frame in the preview."""
        path = request.path_params["path"]
        found = self._site.file(path) if path.endswith(".html") else None
        if found is None:
            return _nothing()
        return _answer(framed(found.decode(), self._site.shell), "text/html", _DOCUMENT)

    async def output(self, request: Request) -> Response:
        """Answer with a file as a build writes it; a PDF is made now."""
        path = request.path_params["path"]
        form = path.rpartition(".")[2]
        if form == "pdf":
            return await self._pdf(path)
        found = self._site.file(path)
        return _nothing() if found is None else _file(path, found, _TYPES.get(form, ""))

    async def asset(self, request: Request) -> Response:
        """Answer with a stylesheet or a script of the preview."""
        media, names = _ASSETS.get(request.path_params["name"], ("", ()))
        if not names:
            return _nothing()
        return _answer(str(verbatim(self._site.shell, *names)), media, _SHELL)

    async def events(self, request: Request) -> Response:
        """Answer with the version of what is shown, and again at each change."""
        if request.method == "HEAD":
            return Response(media_type="text/event-stream")
        return StreamingResponse(self._told(), media_type="text/event-stream")

    async def _told(self) -> AsyncIterator[str]:
        async for version in self._site.versions():
            yield f"data: {version}\n\n" if version else ":\n\n"

    async def _pdf(self, path: str) -> Response:
        made = await self._site.pdf(path)
        if made is None:
            return _nothing()
        if isinstance(made, str):
            return _answer(f"There is no PDF: {made}\n", "text/plain", _SHELL, 503)
        return _file(path, made, "application/pdf")


def _page(shown: Shown | None, wanted: str) -> Page | None:
    pages = shown.pages if shown else ()
    return next((page for page in pages if page.kind.name == wanted), next(iter(pages), None))


def _file(path: str, data: bytes, media: str) -> Response:
    way = "attachment" if media in ("text/csv", "text/calendar") else "inline"
    name = quote(path.rpartition("/")[2])
    # A browser shows no PDF in a sandbox.
    headers = {"content-disposition": f"{way}; filename*=UTF-8''{name}"}
    if media != "application/pdf":
        headers["content-security-policy"] = _DOCUMENT
    return Response(data, media_type=media, headers=headers)


def _answer(
    text: str, media: str, policy: str, status: int = 200, after: BackgroundTask | None = None
) -> Response:
    headers = {"content-security-policy": policy}
    data = text.encode("utf-8", "replace")
    return Response(data, status, headers, media, after)


def _nothing() -> Response:
    return _answer("There is nothing of this name.\n", "text/plain", _SHELL, 404)
