"""Fixtures for the renderers' tests."""

from __future__ import annotations

from typing import Any

import pytest

from tests.render import sample


@pytest.fixture
def document() -> dict[str, Any]:
    """Return a result document with every status, fresh for each test."""
    return sample.document()
