"""The checks keep the precision that docs/accuracy.md publishes."""

from __future__ import annotations

import pytest

from brandcheck.checks import all_checks, find_check
from scripts import accuracy

FAMILIES = sorted((accuracy.PROBLEMS | accuracy.CREDITS).items())


@pytest.mark.parametrize(("family", "ids"), FAMILIES, ids=[family for family, _ in FAMILIES])
def test_stable_checks_are_right_nine_times_in_ten(family: str, ids: tuple[str, ...]) -> None:
    tally = accuracy.measure(family, [find_check(name) for name in ids])
    for name in ids:
        if find_check(name).stage == "stable":
            assert tally.precision(name) >= 0.9, tally.wrong[name]
    assert tally.recall >= 0.75, tally.missed


def test_every_check_of_tone_and_network_is_measured() -> None:
    measured = {name for _, ids in FAMILIES for name in ids}
    informing = {"formality-band", "voice-profile"}
    exact = {"roundabout-wording"}  # tests/data/rewrites.tsv names each right answer
    judged = {c.id for c in all_checks() if c.category in {"tone", "network"}} - informing - exact
    assert judged <= measured
