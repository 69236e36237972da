"""Every check keeps its contract, and the principles are all served."""

from __future__ import annotations

import pytest

from brandcheck.checks import Check, all_checks
from brandcheck.testing import assert_contract


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_contract(check: Check) -> None:
    assert_contract(check)


def test_each_principle_is_served_by_a_check() -> None:
    assert {check.principle for check in all_checks()} == set(range(1, 11))
