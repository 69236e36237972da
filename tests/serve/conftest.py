"""The application without a socket."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from brandcheck.config import Config
from brandcheck.serve import Draft, Session
from brandcheck.serve._app import build_app

HOST = "127.0.0.1:4321"
TOKEN = "token-of-the-test"  # noqa: S105 -- known on purpose


@pytest.fixture(scope="module")
def make_client():
    """Return a function that opens a client of a fresh application."""

    def make(draft: Draft | None = None, session: Session | None = None) -> TestClient:
        app = build_app(
            session or Session(Config()),
            draft or Draft(),
            token=TOKEN,
            hosts=frozenset((HOST, "localhost:4321")),
        )
        return TestClient(
            app,
            base_url=f"http://{HOST}/{TOKEN}/",
            headers={"Origin": f"http://{HOST}"},
            raise_server_exceptions=False,
        )

    return make


@pytest.fixture(scope="module")
def client(make_client):
    return make_client()
