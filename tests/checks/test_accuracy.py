"""The checks keep the precision that docs/accuracy.md publishes."""

from __future__ import annotations

import pytest

from brandcheck.checks import find_check
from scripts import accuracy

FAMILIES = sorted((accuracy.PROBLEMS | accuracy.CREDITS).items())


@pytest.mark.parametrize(("family", "ids"), FAMILIES, ids=[family for family, _ in FAMILIES])
def test_stable_checks_are_right_nine_times_in_ten(family: str, ids: tuple[str, ...]) -> None:
    tally = accuracy.measure(family, [find_check(name) for name in ids])
    assert tally.precision >= 0.9, tally.wrong
    assert tally.recall >= 0.75, tally.missed
