"""What the tests of pages share."""

from __future__ import annotations

from pathlib import Path

import pytest

__all__ = ["OPEN_ALL", "SCREENS", "assert_accessible"]

OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"
SCREENS = Path(__file__).parents[2] / "out" / "screens"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Only what is wrong is told in full: a page has thousands of elements in which nothing is.
OPTIONS = {
    "runOnly": {"type": "tag", "values": STANDARDS},
    "resultTypes": ["violations"],
    "selectors": False,
}


def assert_accessible(page):
    """Let axe look at an open page, contrast included."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    result = axe.run(page, options=OPTIONS)
    assert not result.violations_count, result.generate_report()
    assert "color-contrast" in {rule["id"] for rule in result.response["passes"]}
