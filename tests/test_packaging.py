"""The wheel: everything that a user needs, nothing else, and it stands alone."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "brandcheck"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, without reaching for any index."""
    place = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = place.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the wheel, as an installation does."""
    place = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    return place


def test_wheel_holds_every_file_of_the_package(unpacked: Path) -> None:
    kept = {
        path.relative_to(ROOT)
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {path for path in kept if not (unpacked / path).is_file()} == set()
    for suffix in (".typed", ".toml", ".json", ".css", ".html", ".md"):
        assert any(path.suffix == suffix for path in kept), suffix


def test_wheel_holds_nothing_but_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"brandcheck", wheel.name.replace("-py3-none-any.whl", ".dist-info")}


def test_wheel_carries_licence_and_notice(unpacked: Path) -> None:
    (info,) = unpacked.glob("*.dist-info")
    assert (info / "licenses" / "LICENSE").is_file()
    assert (info / "licenses" / "brandcheck" / "data" / "NOTICE.md").is_file()


def test_unpacked_wheel_makes_a_report_away_from_the_source(unpacked: Path, tmp_path: Path) -> None:
    profile = ROOT / "examples" / "profiles" / "ward-nurse.md"
    done = subprocess.run(
        [sys.executable, "-m", "brandcheck", "report", str(profile), "-o", "report.html"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "report.html").stat().st_size > 10_000
    where = subprocess.run(
        [sys.executable, "-c", "import brandcheck; print(brandcheck.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(unpacked))
