"""The example notebooks: kept without outputs, and executed as they stand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("nbmake")

FOLDER = Path(__file__).parent.parent / "examples" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))

# A notebook and its kernel talk over loopback; every other host stays closed to the runner.
OPTIONS = (
    *("--nbmake", "--nbmake-timeout=300", "-q"),
    *("-o", "addopts=", "-p", "no:cacheprovider"),
    *("--disable-socket", "--allow-unix-socket", "--allow-hosts=127.0.0.1"),
)


def test_there_is_one_for_each_kind_of_reader():
    assert [path.stem for path in NOTEBOOKS] == ["before_after", "cohort", "one_person"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_holds_no_outputs(path):
    cells = json.loads(path.read_text("utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert code
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    assert cells[0]["cell_type"] == "markdown"


@pytest.mark.slow
def test_they_run(tmp_path):
    home = {name: str(tmp_path) for name in ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *OPTIONS, *map(str, NOTEBOOKS)],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | home,
    )
    assert done.returncode == 0, done.stdout[-4000:]
    assert f"{len(NOTEBOOKS)} passed" in done.stdout
