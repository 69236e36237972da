"""The measure of titles: what is counted, and a folder without the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import titles
from brandcheck.nlp.targets.tables import derived_occupations

if TYPE_CHECKING:
    from pathlib import Path


def test_ranks_are_counted(tmp_path: Path) -> None:
    rows = {row.title: row.id for row in derived_occupations()}
    place = tmp_path / "titles" / "titles.csv"
    place.parent.mkdir()
    lines = [
        ",vacancyTitle,conceptUri",
        f"0,Tobacco shop manager,http://example.org/{rows['tobacco shop manager']}",
        f"1,Senior tobacco shop manager (full time),http://example.org/{rows['tobacco shop manager']}",
        f"2,Deep-sea diver,http://example.org/{rows['tobacco shop manager']}",
        "3,Welder,http://example.org/nobody",
    ]
    place.write_text("\n".join(lines), "utf-8")
    found = titles.measure_titles(tmp_path, step=1)
    assert found["n"] == 3
    assert found["hit@1"] == pytest.approx(200 / 3)
    assert 200 / 3 <= found["mrr"] < 70


def test_missing_data_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert titles.measure_titles(tmp_path) == {}
    assert titles.main(tmp_path, 7) == 0
    assert "titles: skipped, there is no" in capsys.readouterr().out
