"""Every page in a real browser: readable, silent, whole, and deaf to hostile words."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product

import pytest

import brandcheck
from brandcheck import render
from tests.browser.support import OPEN_ALL, SCREENS, assert_accessible
from tests.cohort.test_report import full
from tests.render import sample
from tests.render.test_changes import reports
from tests.render.test_html import _poison

pytestmark = pytest.mark.browser

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M0 0h90v30z"/></svg>'
)
WORDS = (
    "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
    '{{ 7 * 7 }}{% raw %}</style></details></svg>" onfocus="document.title=\'ran\'" \u202eback'
)
LONG = 1_000_000
ALIVE = "[...document.querySelectorAll('*')].filter(e => e.matches('script, img, iframe, form, object, embed, link') || [...e.attributes].some(a => a.name.startsWith('on'))).map(e => e.outerHTML)"


def _documents():
    before, after = reports()
    points = {"2024-11": before, "2025-01 a longer name than most": replace(before, score=None)}
    return {
        "report": sample.document(),
        "comparison": brandcheck.compare(before, after).to_dict(),
        "history": brandcheck.history({**points, "2025-06": before, "2025-09": after}).to_dict(),
        "cohort": full().to_dict(),
    }


@pytest.fixture(scope="module")
def documents():
    return json.loads(json.dumps(_documents()))


@pytest.fixture(scope="module")
def pages(documents, tmp_path_factory):
    """Return the address of each page, the report also in a look of its own."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "logo.svg").write_text(LOGO, "utf-8")
    look = brandcheck.make_look(name="Moyvale", accent="#7a1f4d", logo=folder / "logo.svg")
    made = {kind: render.render(document, "html") for kind, document in documents.items()}
    made["own-look"] = render.render(documents["report"], "html", look=look)
    for kind, text in made.items():
        (folder / f"{kind}.html").write_text(text, "utf-8")
    return {kind: (folder / f"{kind}.html").as_uri() for kind in made}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("kind", "width"),
    [*product(("report", "comparison", "history", "cohort"), (320, 1280)), ("own-look", 1280)],
)
def test_a_page_is_accessible_fits_and_asks_for_nothing(new_page, pages, kind, width, scheme):
    page = new_page(width=width, scheme=scheme)
    requests, said = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(pages[kind])
    SCREENS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENS / f"{kind}-{width}-{scheme}.png", full_page=True)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(page)
    assert [url for url in requests if not url.startswith("data:image/svg+xml;base64,")] == [
        pages[kind]
    ]
    assert not said


def _hostile(document, kind):
    """Put hostile words, and a line of a million characters, wherever words of others stand."""
    hostile = _poison(document, WORDS)
    for note in ("notes", "labels"):
        if isinstance(hostile.get(note), list):
            hostile[note] = [WORDS]
    if kind == "report":
        hostile["profile"]["source"] = f"{document['profile']['source']}\n{WORDS}\n{'x' * LONG}"
    if kind == "comparison":
        hostile["text"][0]["text"] += WORDS + "x" * LONG
    return hostile


@pytest.mark.parametrize("kind", ["report", "comparison", "history", "cohort"])
def test_hostile_words_stay_words(new_page, documents, tmp_path, kind):
    path = tmp_path / "hostile.html"
    text = render.render(_hostile(documents[kind], kind), "html")
    assert len(text.encode()) < 2_000_000
    path.write_text(text, "utf-8")
    page = new_page(width=320)
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(path.as_uri())
    page.evaluate(OPEN_ALL)
    shown = page.evaluate("document.body.textContent")
    assert WORDS.partition("\u202e")[0] in shown
    assert "[U+202E]back" in shown
    assert "\u202e" not in shown
    assert page.evaluate(ALIVE) == []
    assert "ran" not in page.title().split()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert not said


def test_the_picture_gives_way_to_the_table_on_a_narrow_screen(new_page, pages):
    for width, narrow in ((1280, False), (320, True)):
        page = new_page(width=width)
        page.goto(pages["report"])
        assert page.locator(".ties").first.is_visible() is not narrow
        assert page.locator(".as-table table").first.is_visible() is narrow


def test_lines_of_the_picture_meet_their_claims(new_page, pages):
    page = new_page()
    page.goto(pages["report"])
    figure = page.locator(".ties-rows").first
    drawing = figure.locator("svg").bounding_box()
    for side in (".ties-claims", ".ties-ends"):
        column = figure.locator(side).bounding_box()
        assert abs(column["height"] - drawing["height"]) < 1
    rows = figure.locator(".ties-claims li").all()
    for number, row in enumerate(rows):
        box = row.bounding_box()
        middle = box["y"] + box["height"] / 2 - drawing["y"]
        assert abs(middle - drawing["height"] * (number + 0.5) / len(rows)) < 1


@pytest.mark.parametrize("kind", ["comparison", "cohort"])
def test_print_holds_the_whole_page(new_page, pages, kind):
    pdfium = pytest.importorskip("pypdfium2")
    page = new_page(scheme="dark")
    page.goto(pages[kind])
    wanted = page.evaluate(
        "[...document.querySelectorAll('main h2, main h3, main p.advice, main th')]"
        ".map(e => e.textContent)"
    )
    pdf = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    text = "".join(pdf[n].get_textpage().get_text_range() for n in range(len(pdf)))
    pdf.close()
    squeezed = "".join(text.split())
    missing = [words for words in wanted if "".join(words.split()) not in squeezed]
    assert not missing
