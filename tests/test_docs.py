"""The documentation: every snippet does what it says, with sockets closed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import brandcheck
from scripts.build_site import outside_loads
from tests.snippets import blocks_of, do, nothing_left

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(
    path
    for folder in ("tutorial", "how-to", "explanation")
    for path in (DOCS / folder).glob("*.md")
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_every_snippet_works(page: Path, desk: Path) -> None:
    names: dict[str, object] = {"__name__": "page"}
    with nothing_left():
        for block in blocks_of(page.read_text("utf-8")):
            do(block, names)


def test_files_that_pages_write_are_named_in_their_words() -> None:
    for page in PAGES:
        text = page.read_text("utf-8")
        prose = re.sub(r"^<!-- .*? -->$", "", text, flags=re.MULTILINE)
        assert all(block.file in prose for block in blocks_of(text)), page.name


def test_the_library_page_holds_every_public_name() -> None:
    text = (DOCS / "reference" / "api.md").read_text("utf-8")
    listed = re.findall(r"^\.\. auto(?:function|class|exception):: (\w+)$", text, re.MULTILINE)
    assert set(brandcheck.__all__) <= set(listed)
    assert len(listed) == len(set(listed))


def test_the_site_may_link_but_not_load_from_outside(tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text(
        '<html><head><link rel="canonical" href="https://a.example/"><script src="a.js"></script>'
        '</head><body><a href="https://a.example/">a</a><img src="b.png"></body></html>',
        "utf-8",
    )
    assert list(outside_loads(tmp_path)) == []
    (tmp_path / "bad.html").write_text(
        '<html><head><link rel="stylesheet" href="//a.example/a.css"></head>'
        '<body><img src="https://a.example/b.png"></body></html>',
        "utf-8",
    )
    (tmp_path / "bad.css").write_text("@import 'https://a.example/c.css';", "utf-8")
    assert list(outside_loads(tmp_path)) == [
        "bad.html loads //a.example/a.css",
        "bad.html loads https://a.example/b.png",
        "bad.css loads https://a.example/c.css",
    ]
