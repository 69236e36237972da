"""Who may ask, and what an answer says to the browser: around the whole application."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["MOST_BYTES", "Guard"]

# A profile filled to LinkedIn's own limits has under a quarter of this.
MOST_BYTES = 400_000

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Guard:
    """Lets only the page's own requests through.

    A request must name the host that it was sent to (a foreign name that resolves to this
    computer does not), begin its path with the token, and, when it sends text, come from the
    page and say how long it is.
    """

    __slots__ = ("_app", "_hosts", "_token")

    def __init__(self, app: ASGIApp, *, token: str, hosts: frozenset[str]) -> None:
        """Guard an application.

        Args:
            app: what is guarded; it sees paths without the token.
            token: the first part of every path.
            hosts: names with port by which the server may be called.
        """
        self._app = app
        self._token = token.encode()
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return
        first, slash, rest = scope["path"].removeprefix("/").partition("/")
        refusal = self._refusal(scope["method"], first if slash else "", Headers(scope=scope))
        answer: ASGIApp = PlainTextResponse("", refusal) if refusal else self._app
        inner = {**scope, "path": f"/{rest}", "raw_path": b"", "root_path": ""}

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await answer(inner, receive, with_headers)

    def _refusal(self, method: str, token: str, headers: Headers) -> int:
        """Return the status of a refusal, 0 for none."""
        host = headers.get("host", "")
        if host not in self._hosts:
            return 421
        if not secrets.compare_digest(token.encode("utf-8", "replace"), self._token):
            return 404
        if method in {"GET", "HEAD"}:
            return 0
        if headers.get("origin") != f"http://{host}":
            return 403
        if headers.get("content-type") != "application/json":
            return 415
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit()):
            return 411
        return 413 if int(length) > MOST_BYTES else 0
