"""Running the server until the user stops it."""

from __future__ import annotations

import contextlib
import secrets
import socket
from typing import TYPE_CHECKING

from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from brandcheck.serve._session import Draft, Session

__all__ = ["LOOPBACK", "run"]

LOOPBACK = ("127.0.0.1", "::1")
MISSING = 'live editing needs two more packages: python -m pip install "brandcheck[serve]"'


def run(
    session: Session,
    draft: Draft,
    *,
    host: str = LOOPBACK[0],
    port: int = 0,
    ready: Callable[[str], None],
) -> None:
    """Serve the page until Ctrl-C.

    Args:
        session: what judges the text.
        draft: what the page begins with.
        host: one of ``LOOPBACK``.
        port: 0 = any that is free.
        ready: is told the address as soon as the server listens.

    Raises:
        ConfigError: when the address is not of this computer alone, the port is taken, or the
            extra "serve" is not installed.
    """
    if host not in LOOPBACK:
        raise ConfigError(f"{host}: only {' and '.join(LOOPBACK)} are of this computer alone")
    try:
        import uvicorn

        from brandcheck.serve._app import build_app
    except ImportError as error:
        raise ConfigError(MISSING) from error
    with _listening(host, port) as listener:
        own = f"[{host}]" if ":" in host else host
        number = listener.getsockname()[1]
        token = secrets.token_urlsafe(24)
        hosts = frozenset(f"{one}:{number}" for one in (own, "localhost"))
        app = build_app(session, draft, token=token, hosts=hosts)
        server = uvicorn.Server(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                lifespan="off",
                log_config=None,
                log_level="critical",  # a trace could hold words of the text
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )
        ready(f"http://{own}:{number}/{token}/")
        with contextlib.suppress(KeyboardInterrupt):  # raised again after a clean shutdown
            server.run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise ConfigError(
            f"port {port} of {host} cannot be used ({error.strerror}); name another --port, or none"
        ) from error
    return listener
