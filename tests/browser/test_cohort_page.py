"""The page on a cohort in a real browser."""

from __future__ import annotations

import pytest

from tests.browser.test_report_page import OPEN_ALL, STANDARDS
from tests.cohort.test_report import full

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    return full().save(tmp_path_factory.mktemp("pages") / "cohort.html").as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_has_nothing_to_say_and_nothing_is_too_wide(new_page, address, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = new_page(width=width, scheme=scheme)
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    result = axe.run(page, options={"runOnly": {"type": "tag", "values": STANDARDS}})
    assert not result.violations_count, result.generate_report()
    assert "color-contrast" in {rule["id"] for rule in result.response["passes"]}
    assert requests == [address]
