"""``doctor``: is everything here that an analysis needs, and is it what it should be?"""

from __future__ import annotations

import click

from brandcheck.cli._session import common_options

__all__ = ["doctor"]

NEEDED = ("spacy", "textstat", "scikit-learn", "numpy", "jinja2", "pypdfium2", "click", "rich")
OPTIONAL = {"pandas": "Report.to_frame"}


@click.command()
@common_options
def doctor() -> int:
    """Say what is installed and whether the language model is the right one."""
    return 0
