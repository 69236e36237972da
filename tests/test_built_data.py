"""What is packed for a fast start is what the files say that people edit."""

from __future__ import annotations

import pytest

from brandcheck.core.shipped import shipped_bytes
from brandcheck.nlp.targets.tables import own_occupations
from scripts import build_titles


@pytest.mark.parametrize("name", ["own.tsv", "titles.tsv"])
def test_packed_titles_are_those_of_today(name: str) -> None:
    content = build_titles.packed()[name]
    assert shipped_bytes("taxonomy", name) == content, "run python scripts/build_titles.py"


def test_packing_loses_nothing_of_an_occupation() -> None:
    written = tuple(build_titles.read_occupations())
    own = own_occupations()
    assert len(written) == len(own)
    for name in ("id", "title", "titles", "isco", "must", "nice", "tools", "credentials"):
        assert [getattr(o, name) for o in written] == [getattr(o, name) for o in own]
