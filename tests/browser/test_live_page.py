"""Live editing in a real browser: type, see the score change, keep the work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

NURSE = Path(__file__).parents[2] / "examples" / "profiles" / "ward-nurse.md"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HOSTILE = "Team player <img src=x onerror=alert(1)><script>alert(2)</script>"


@pytest.fixture(scope="module")
def address(browser):
    """Return the address of a server in a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "brandcheck", "serve", str(NURSE), "--no-browser"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield process.stdout.readline().strip()
    process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
    process.communicate(timeout=20)


@pytest.fixture
def page(new_page):
    """Return a page that remembers its requests and what went wrong."""
    opened = new_page()
    opened.requests, opened.said = [], []
    opened.on("request", lambda request: opened.requests.append(request.url))
    opened.on("console", lambda message: opened.said.append(message.text))
    opened.on("pageerror", lambda error: opened.said.append(str(error)))
    return opened


def scored(page, address):
    from playwright.sync_api import expect

    page.goto(address)
    expect(page.locator("#score")).to_contain_text("of 100", timeout=30_000)
    return page.inner_text("#score")


def test_the_score_follows_what_is_typed(page, address):
    from playwright.sync_api import expect

    before = scored(page, address)
    desk = page.get_by_label("Text to edit")
    desk.focus()
    desk.press("Control+Home")
    for _ in range(8):
        desk.press("ArrowDown")
    desk.press("Home")
    page.keyboard.type("I am a results-driven guru, passionate about synergy. ", delay=2)
    expect(page.locator("#change")).to_contain_text("Last edit: −")
    expect(page.locator("#findings")).to_contain_text("“guru” is more than a reader can check")
    expect(page.locator("#said")).to_contain_text("Since the start: −")
    assert page.inner_text("#score") != before
    assert page.said == []
    assert {urlsplit(url).netloc for url in page.requests if not url.startswith("data:")} == {
        urlsplit(address).netloc
    }
    assert all(url.startswith((address, "data:")) for url in page.requests)


def test_a_number_selects_the_words(page, address):
    scored(page, address)
    page.locator("#findings button.ref").first.click()
    chosen = page.evaluate(
        "(() => { const t = document.activeElement;"
        " return t.value.slice(t.selectionStart, t.selectionEnd); })()"
    )
    assert len(chosen) > 3
    assert " ".join(chosen.split()) in page.inner_text("#findings .check >> nth=0")


def test_hostile_text_stays_text(page, address):
    from playwright.sync_api import expect

    scored(page, address)
    page.get_by_label("It is").select_option("about")
    page.get_by_label("Text to edit").fill(HOSTILE)
    expect(page.locator("#marked")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("img, #marked script").count() == 0
    assert page.said == []
    assert not page.locator("#reports").is_visible()


def test_text_and_report_are_downloaded(page, address):
    scored(page, address)
    for button, name, words in (
        ("the text", "profile.md", NURSE.read_text("utf-8")),
        ("the report", "report.html", "<!doctype html>"),
    ):
        with page.expect_download() as saved:
            page.get_by_role("button", name=button, exact=True).click()
        assert saved.value.suggested_filename == name
        assert Path(saved.value.path()).read_text("utf-8").startswith(words)


def test_what_cannot_be_read_is_said(page, address):
    from playwright.sync_api import expect

    scored(page, address)
    page.get_by_label("Text to edit").fill("")
    expect(page.get_by_role("alert")).to_contain_text("holds no words")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_has_nothing_to_say(new_page, address, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = new_page(width=width, scheme=scheme)
    scored(page, address)
    result = axe.run(page, options={"runOnly": {"type": "tag", "values": STANDARDS}})
    assert not result.violations_count, result.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
