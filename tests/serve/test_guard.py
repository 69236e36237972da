"""Only the page's own requests are answered."""

from __future__ import annotations

import json

import pytest

from brandcheck.serve._guard import MOST_BYTES
from tests.serve.conftest import HOST, TOKEN

ASKED = {"text": "Vet nurse | Cats", "kind": "headline"}
PAGES = ("", "live.css", "live.js")


@pytest.mark.parametrize("path", PAGES)
def test_the_page_is_there_with_the_token(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert len(answer.content) > 500


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "token", ["", "x", TOKEN[:-1], f"{TOKEN}x", TOKEN.upper(), "é", "%00", ".."]
)
def test_another_token_finds_nothing(client, token, path):
    answer = client.get(f"http://{HOST}/{token}/{path}")
    assert (answer.status_code, answer.content) == (404, b"")


def test_the_token_alone_is_no_page(client):
    assert client.get(f"http://{HOST}/{TOKEN}").status_code == 404
    assert client.get(f"http://{HOST}/").status_code == 404


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:4321", "127.0.0.1", "127.0.0.1:80", "0.0.0.0:4321", ""]
)
def test_a_foreign_name_for_this_computer_is_refused(client, host):
    assert client.get("", headers={"Host": host}).status_code == 421
    assert client.post("score", json=ASKED, headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "origin",
    ["", "null", "http://evil.example", "https://127.0.0.1:4321", "http://127.0.0.1:80", "http://"],
)
def test_text_from_another_page_is_refused(client, origin):
    assert client.post("score", json=ASKED, headers={"Origin": origin}).status_code == 403


def test_text_without_an_origin_is_refused(make_client):
    client = make_client()
    del client.headers["Origin"]
    assert client.post("score", json=ASKED).status_code == 403


def test_the_other_name_of_this_computer_has_its_own_origin(client):
    headers = {"Host": "localhost:4321", "Origin": "http://localhost:4321"}
    assert client.post("score", json=ASKED, headers=headers).status_code == 200
    assert client.post("score", json=ASKED, headers={"Host": "localhost:4321"}).status_code == 403


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_plain_form_is_refused(client, kind):
    answer = client.post("score", content=json.dumps(ASKED), headers={"Content-Type": kind})
    assert answer.status_code == 415


def test_too_much_is_refused_before_it_is_read(client):
    text = "x" * (MOST_BYTES + 1)
    assert client.post("score", json={**ASKED, "text": text}).status_code == 413


def test_a_request_must_say_how_long_it_is(client):
    parts = iter([json.dumps(ASKED).encode()])
    headers = {"Content-Type": "application/json"}
    assert client.post("score", content=parts, headers=headers).status_code == 411


@pytest.mark.parametrize("path", ["", "score", "nowhere", "../token"])
def test_every_answer_carries_the_policy(client, path):
    headers = client.get(path).headers
    policy = dict(
        part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"


def test_only_known_paths_and_methods(client):
    assert client.get("profile.md").status_code == 404
    assert client.get("%2e%2e/%2e%2e/etc/passwd").status_code == 404
    assert client.get("score").status_code == 405
    assert client.delete("", headers={"Content-Type": "application/json"}).status_code in {405, 411}
