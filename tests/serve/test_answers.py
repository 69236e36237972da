"""What the page is told of a text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import brandcheck
from brandcheck.config import Config
from brandcheck.core.profile import PASSAGE_HOMES
from brandcheck.serve import KINDS, Draft, Session

NURSE = (Path(__file__).parents[2] / "examples" / "profiles" / "ward-nurse.md").read_text("utf-8")
HOSTILE = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}\u202e"


def ask(client, text, kind="profile"):
    answer = client.post("score", json={"text": text, "kind": kind})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_score_is_that_of_a_report(client):
    report = brandcheck.analyze(NURSE)
    told = ask(client, NURSE)
    assert told["score"] == report.score
    assert told["says"] == f"{report.score:g} of 100: {report.rating}"
    assert [area["title"] for area in told["areas"]] == [c.title for c in report.categories]
    assert told["count"] == sum(len(result.findings) for result in report.results)


def test_the_score_of_a_passage_is_that_of_the_library(client):
    told = ask(client, "Responsible for the stock room", "bullet")
    assert (
        told["score"] == brandcheck.score_passage("Responsible for the stock room", "bullet").score
    )
    assert told["areas"] == []
    assert "Responsible for" in json.dumps(told["checks"])


def test_an_edit_changes_the_score_and_the_marks(client):
    before = ask(client, NURSE)
    after = ask(client, NURSE.replace("Dedicated and compassionate team player", "Nurse"))
    assert after["score"] > before["score"]
    assert after["count"] < before["count"]


def test_the_text_comes_back_whole_in_pieces(client):
    told = ask(client, NURSE)
    assert "".join(words for words, *_ in told["segments"]) == NURSE
    marked = {number for _, _, numbers, _ in told["segments"] for number in numbers}
    closed = [number for *_, closing in told["segments"] for number in closing]
    assert sorted(closed) == sorted(marked) == list(range(1, len(marked) + 1))


def test_places_count_as_a_browser_does(client):
    text = NURSE.replace("# Nuala", "# 😀 Nuala", 1)
    assert text != NURSE
    units = text.encode("utf-16-le")
    placed = [
        (finding["place"], "".join(finding["parts"]), finding["quote"])
        for check in ask(client, text)["checks"]
        for group in check["groups"]
        for finding in group["findings"]
        if finding["place"]
    ]
    assert len(placed) > 5
    for (start, end), message, quote in placed:
        words = units[2 * start : 2 * end].decode("utf-16-le")
        assert " ".join(words.split()) in (quote or message)


def test_a_text_that_is_read_otherwise_has_no_places(client):
    told = ask(client, json.dumps({"basics": {"name": "Ana Example", "summary": "Team player."}}))
    assert told["checks"]
    assert not any(f["place"] for c in told["checks"] for g in c["groups"] for f in g["findings"])


@pytest.mark.parametrize("text", ["", "   ", "https://www.linkedin.com/in/someone"])
def test_what_cannot_be_read_is_said(client, text):
    answer = client.post("score", json={"text": text, "kind": "profile"})
    assert answer.status_code == 422
    assert len(answer.json()["error"]) > 20


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'"x"', b'{"text": 1, "kind": "profile"}', b'{"text": "x"}', b"[" * 99_999],
)
def test_other_requests_are_refused_in_words(client, body):
    answer = client.post("score", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert "error" in answer.json()


def test_an_unknown_kind_or_format_is_refused(client):
    assert client.post("score", json={"text": NURSE, "kind": "novel"}).status_code == 422
    assert client.post("report", json={"text": NURSE, "format": "exe"}).status_code == 422


@pytest.mark.parametrize(
    ("name", "media"),
    [("html", "text/html"), ("json", "application/json"), ("markdown", "text/markdown")],
)
def test_the_report_can_be_downloaded(client, name, media):
    answer = client.post("report", json={"text": NURSE, "format": name})
    assert answer.headers["content-type"].startswith(media)
    assert answer.text == brandcheck.analyze(NURSE).render(name)


def test_the_report_has_the_look_of_the_settings(make_client):
    config = Config(brand={"name": "Moyvale", "accent": "#7a1f4d"})
    asked = {"text": NURSE, "format": "html"}
    page = make_client(session=Session(config)).post("report", json=asked).text
    assert '<p class="brand">Moyvale</p>' in page
    assert "--accent: #7a1f4d" in page


def test_a_fault_is_told_without_the_text(make_client):
    class Broken(Session):
        def answer(self, text, kind):  # noqa: ARG002 -- that of the parent
            raise ValueError(text)

    answer = make_client(session=Broken(Config())).post(
        "score", json={"text": "secret", "kind": "profile"}
    )
    assert answer.status_code == 500
    assert "ValueError" in answer.json()["error"]
    assert "secret" not in answer.text


def test_hostile_text_stays_text(make_client):
    client = make_client(Draft(HOSTILE + "\n\ud800", "headline", HOSTILE))
    page = client.get("").text
    assert page.count("<script") == 1
    assert "<img" not in page
    assert page.count("</textarea>") == 1
    assert "{{ 7*7 }}" in page
    told = client.post(
        "score",
        content=json.dumps({"text": f"Nurse {HOSTILE}\ud800", "kind": "headline"}),
        headers={"Content-Type": "application/json"},
    )
    assert told.status_code == 200
    assert "\u202e" not in told.text
    assert "[U+202E]" in told.text


def test_the_page_begins_with_the_text_and_its_kind(make_client):
    page = make_client(Draft("\n\nTwo lines above", "about", "me.md")).get("").text
    assert ">\n\n\nTwo lines above</textarea>" in page
    assert '<option value="about" selected>' in page
    assert "Read from me.md" in page
    assert set(KINDS) == {"profile", *PASSAGE_HOMES}


def test_the_script_never_writes_markup(client):
    script = client.get("live.js").text
    for danger in (
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "document.write",
        "eval(",
        "Storage",
        "http",
    ):
        assert danger not in script
