"""The package's face: its names, its typing marker, and what importing it costs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import brandcheck

HEAVY = ("spacy", "thinc", "sklearn", "scipy", "numpy", "pandas", "jinja2", "nltk", "textstat")


def loaded_after(code: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter holds after some code."""
    script = (
        f"import json, sys\n{code}\nsys.stderr.write(chr(10) + json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}


def test_all_is_sorted() -> None:
    assert brandcheck.__all__ == sorted(brandcheck.__all__)


def test_all_names_exactly_what_is_public() -> None:
    public = {
        name
        for name, value in vars(brandcheck).items()
        if not name.startswith("_") and not isinstance(value, ModuleType) and name != "annotations"
    }
    assert set(brandcheck.__all__) == public


@pytest.mark.parametrize("name", brandcheck.__all__)
def test_every_public_name_has_a_docstring(name: str) -> None:
    assert getattr(brandcheck, name).__doc__


def test_package_is_marked_as_typed() -> None:
    assert (Path(brandcheck.__file__).parent / "py.typed").is_file()


@pytest.mark.parametrize(
    "code",
    [
        "import brandcheck",
        "from brandcheck.cli import main; main(['--help'])",
        "from brandcheck.cli import main; main(['report', '--help'])",
    ],
)
def test_no_heavy_library_is_loaded_before_it_is_needed(code: str) -> None:
    assert loaded_after(code) & set(HEAVY) == set()


@pytest.mark.parametrize("arguments", [["checks"], ["report", "x.md", "--select", "nonsense"]])
def test_looking_at_the_checks_loads_no_language_library(arguments: list[str]) -> None:
    loaded = loaded_after(f"from brandcheck.cli import main; main({arguments})")
    assert loaded & (set(HEAVY) - {"numpy"}) == set()


def test_importing_starts_no_terminal_library() -> None:
    assert loaded_after("import brandcheck") & {"click", "rich"} == set()
