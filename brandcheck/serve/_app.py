"""The pages and answers of live editing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from brandcheck.core.fault import place_of
from brandcheck.errors import BrandcheckError, InputError
from brandcheck.render._live import live_asset, live_page
from brandcheck.serve._guard import Guard
from brandcheck.serve._session import KINDS, REPORTS

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp

    from brandcheck.serve._session import Draft, Session

__all__ = ["build_app"]

FAULT = "brandcheck could not judge this text, because of a fault of its own ({where})."
UNREADABLE = InputError("request", "is not what the page sends", "Load the page again.")


def build_app(session: Session, draft: Draft, *, token: str, hosts: frozenset[str]) -> ASGIApp:
    """Return the application.

    Requests are answered one after the other, on purpose: there is one text and one user.

    Args:
        session: what judges the text.
        draft: what the page begins with.
        token: the first part of every path.
        hosts: names with port by which the server may be called.
    """
    page = live_page(draft.text, kind=draft.kind, kinds=KINDS, name=draft.name)
    style, script = live_asset("live.css"), live_asset("live.js")

    async def show_page(_: Request) -> Response:
        return HTMLResponse(page.encode("utf-8", "replace"))

    async def show_style(_: Request) -> Response:
        return Response(style, media_type="text/css")

    async def show_script(_: Request) -> Response:
        return Response(script, media_type="text/javascript")

    async def score(request: Request) -> Response:
        asked = await _asked(request, "text", "kind")
        return JSONResponse(session.answer(asked["text"], asked["kind"]))

    async def report(request: Request) -> Response:
        asked = await _asked(request, "text", "format")
        if asked["format"] not in REPORTS:
            raise UNREADABLE
        made = session.report(asked["text"], asked["format"])
        return Response(made, media_type=REPORTS[asked["format"]])

    app = Starlette(
        routes=[
            Route("/", show_page),
            Route("/live.css", show_style),
            Route("/live.js", show_script),
            Route("/score", score, methods=["POST"]),
            Route("/report", report, methods=["POST"]),
        ],
        exception_handlers={BrandcheckError: _refuse, Exception: _fault},
    )
    return Guard(app, token=token, hosts=hosts)


async def _asked(request: Request, *names: str) -> dict[str, str]:
    """Return the texts that a request holds under these names.

    Raises:
        InputError: when it holds anything else.
    """
    try:
        asked: Any = json.loads(await request.body())
    except (ValueError, RecursionError):
        raise UNREADABLE from None
    if not isinstance(asked, dict) or not all(isinstance(asked.get(n), str) for n in names):
        raise UNREADABLE
    return {name: asked[name].encode("utf-8", "replace").decode() for name in names}


async def _refuse(_: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, status_code=422)


async def _fault(_: Request, error: Exception) -> Response:
    return JSONResponse({"error": FAULT.format(where=place_of(error))}, status_code=500)
