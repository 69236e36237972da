"""The page on threats tells the bounds that the code has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from brandcheck.core import limits

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")


def test_every_bound_stands_on_the_page_with_its_number() -> None:
    told = dict(re.findall(r"^\| `([A-Z_]+)` \| ([\d,.]+) \|", PAGE, re.MULTILINE))
    assert told == {name: f"{getattr(limits, name):,}" for name in limits.__all__}


@pytest.mark.parametrize("place", sorted(set(re.findall(r"`((?:tests|scripts)/[^` ]+)`", PAGE))))
def test_what_the_page_points_to_is_there(place: str) -> None:
    assert (ROOT / place).exists()
