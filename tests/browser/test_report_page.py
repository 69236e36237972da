"""The report page in a real browser: linked, reached by key, framed, printable."""

from __future__ import annotations

import pytest

from brandcheck import render
from tests.browser.support import OPEN_ALL
from tests.render import sample

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def document():
    return sample.document()


@pytest.fixture(scope="module")
def address(document, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(render.render(document, "html"), encoding="utf-8")
    return path.as_uri()


def test_axe_would_see_a_faint_word(new_page, address):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = new_page()
    page.goto(address)
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    assert axe.run(page, options={"runOnly": ["color-contrast"]}).violations_count == 1


def test_a_planted_picture_is_not_fetched(new_page, address, tmp_path):
    planted = tmp_path / "planted.html"
    picture = tmp_path / "dot.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    page = new_page()
    page.goto(address)
    planted.write_text(
        page.content().replace("<main", f'<img src="{picture.as_uri()}"><main'), encoding="utf-8"
    )
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(planted.as_uri())
    assert any("Content Security Policy" in text for text in said)


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_wider_than_the_window(new_page, address, width):
    page = new_page(width=width)
    page.goto(address)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_key_leads_past_the_contents(new_page, address):
    page = new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert skip.evaluate("e => e === document.activeElement")
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_every_link_can_be_reached_by_key(new_page, address):
    page = new_page()
    page.goto(address)
    wanted = page.evaluate("document.querySelectorAll('a, summary').length")
    page.evaluate(OPEN_ALL)
    seen = set()
    for _ in range(wanted):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
        seen.add(page.evaluate("document.activeElement.outerHTML"))
    assert len(seen) > wanted * 0.8  # some links read the same


def test_a_mark_opens_its_folded_finding(new_page, address, document):
    page = new_page()
    page.goto(address)
    last = page.locator("#finding-buzzword-density-5")
    assert not last.is_visible()
    page.locator('mark a[href="#finding-buzzword-density-5"]').click()
    assert last.is_visible()
    last.locator("a.ref").click()
    assert page.evaluate("document.querySelector(':target').closest('mark') !== null")


def test_print_holds_every_finding(new_page, address, document):
    pdfium = pytest.importorskip("pypdfium2")
    page = new_page(scheme="dark")
    page.goto(address)
    pdf = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    text = "".join(pdf[n].get_textpage().get_text_range() for n in range(len(pdf)))
    width, height = pdf[0].get_size()
    pdf.close()
    assert (round(width), round(height)) in {(595, 842), (594, 841), (596, 842)}
    squeezed = "".join(text.split())
    for result in document["results"]:
        assert "".join(result["title"].split()) in squeezed
        for finding in result["findings"]:
            assert "".join(finding["message"].split()) in squeezed
            assert "".join(finding["advice"].split()) in squeezed


def test_links_work_inside_a_notebook_frame(new_page, document, tmp_path):
    notebook = tmp_path / "notebook.html"
    frame_html = render.render(document, "frame")
    notebook.write_text(f"<!doctype html><h1>Notebook</h1>{frame_html}", encoding="utf-8")
    page = new_page()
    page.goto(notebook.as_uri())
    frame = page.frames[1]
    frame.locator('nav a[href="#method"]').click()
    assert frame.url.startswith("about:srcdoc")
    box = frame.locator("#method").bounding_box()
    assert 0 < box["y"] < 900
    assert page.locator("h1", has_text="Notebook").count() == 1
