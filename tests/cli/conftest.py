"""Fixtures for the command line."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

import brandcheck
from tests.cli.support import NURSE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Put bytes on standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the result document of one analysis."""
    path = tmp_path_factory.mktemp("saved") / "result.json"
    brandcheck.analyze(NURSE).save(path)
    return path
