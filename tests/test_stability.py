"""The same input gives the same bytes, whatever the seed of hashes and the number of processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.sameness import SEEDS, WORKERS, batch_made, reports_made

EXAMPLES = Path(__file__).parent.parent / "examples" / "profiles"
PROFILES = [
    EXAMPLES / name
    for name in ("ward-nurse.md", "head-chef.pdf", "bus-mechanic.txt", "ward-nurse.json")
]


@pytest.mark.slow
def test_no_seed_and_no_number_of_workers_changes_a_byte() -> None:
    tried = zip(SEEDS, WORKERS, strict=True)
    made = {reports_made(PROFILES, workers=n, seed=seed).digest for seed, n in tried}
    assert len(made) == 1


@pytest.mark.slow
def test_a_batch_is_the_same_with_any_number_of_workers() -> None:
    assert len({batch_made(PROFILES, workers=n, seed=str(n)).digest for n in (1, 2)}) == 1


def test_another_profile_gives_other_bytes() -> None:
    assert reports_made(PROFILES[:1]).digest != reports_made(PROFILES[2:3]).digest
