"""``report --format sarif`` and ``--format github``, the hook and the action."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from brandcheck.cli import main
from tests.cli.support import CHEF, NURSE, lines

ROOT = Path(__file__).parents[2]


@pytest.fixture
def profiles(folder: Path) -> Path:
    """Put two profiles into a folder with a space in its name."""
    (folder / "my people").mkdir()
    shutil.copy(NURSE, folder / "my people" / "nurse.md")
    shutil.copy(CHEF, folder / "my people" / "chef.md")
    return folder


def test_a_path_below_this_folder_is_relative(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = profiles / "my people" / "nurse.md"
    assert main(["report", str(place), "-o", "out.sarif", "--select", "tone"]) == 0
    results = json.loads((profiles / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
    place = results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert place == "my%20people/nurse.md"
    assert main(["report", "my people/nurse.md", "-o", "out.sarif", "-q"]) == 0, "ours to replace"


def test_several_profiles_are_annotated_in_one_stream(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = ["my people/nurse.md", "my people/chef.md"]
    assert main(["report", *files, "-f", "github", "--fail-under", "99", "-q"]) == 1
    printed = lines(capsys.readouterr().out)
    assert all(re.match(r"::(error|warning|notice) file=my people/\w+\.md,", x) for x in printed)
    assert sum("title=brandcheck::Score" in line for line in printed) == 2


def action_script() -> str:
    """Return the script of the action's last step."""
    text = (ROOT / "action.yml").read_text("utf-8")
    return textwrap.dedent(text.rpartition("run: |\n")[2])


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    (folder / "bin").mkdir()
    program = folder / "bin" / "brandcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m brandcheck "$@"\n', "utf-8")
    program.chmod(0o755)
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash")
    known = {"FILES": "", "TARGET": "", "FAIL_UNDER": "", "SARIF": ""}
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", action_script()],
        cwd=folder, env={**os.environ, **known, **inputs, "PATH": path, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_action_finds_annotates_and_fails(profiles: Path) -> None:
    (profiles / "out").mkdir()
    done = run_action(
        profiles, FILES="my people/*.md\n", FAIL_UNDER="99", SARIF="out", TARGET="chef"
    )
    assert done.returncode == 1, done.stderr
    assert "::notice file=my people/nurse.md,title=brandcheck::Score: " in done.stdout
    assert sorted(path.name for path in (profiles / "out").iterdir()) == [
        "chef.sarif", "nurse.sarif",
    ]  # fmt: skip


def test_the_actions_inputs_are_no_commands(profiles: Path) -> None:
    done = run_action(profiles, FILES="$(touch owned)\n`touch owned`;touch owned\n")
    assert done.returncode == 3, "the names are taken as they are"
    assert not (profiles / "owned").exists()


def test_a_pattern_that_fits_nothing_fails(profiles: Path) -> None:
    done = run_action(profiles, FILES="nobody/*.md")
    assert done.returncode == 2
    assert done.stdout.startswith("::error title=brandcheck::no file fits nobody/*.md")


def test_the_action_and_the_hook_name_real_options() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    inputs = set(re.findall(r"^  ([\w-]+):\n    description", text, re.MULTILINE))
    assert inputs == set(re.findall(r"inputs\.([\w-]+)", text))
    page = (ROOT / "docs" / "how-to" / "ci.md").read_text("utf-8")
    assert all(f"{name}:" in page for name in inputs)
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert "entry: brandcheck report" in hook
    assert main(["report", "--fail-under", "50", "--quiet", str(NURSE)]) == 0


@pytest.mark.parametrize(
    ("name", "fits"),
    [("profile.md", True), ("people/CV.md", False), ("a/cv.pdf", True), ("my-profile.md", False)],
)
def test_the_hook_looks_at_profiles(name: str, *, fits: bool) -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    found = re.search("files: '(.*)'", hook)
    assert found
    assert bool(re.search(found[1], name)) == fits
