"""``targets``: find the name of an occupation, and see what is expected of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brandcheck import api
from brandcheck.cli._session import Session, common_options, pass_session
from brandcheck.config import Config, find_config, load_config
from brandcheck.core.document import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brandcheck.core.target import Target

__all__ = ["targets"]

MOST_FOUND = 20
ALL = 10_000


@click.command(
    epilog="""\b
Examples:
  brandcheck targets nurse
  brandcheck targets --show "charge nurse"
  brandcheck targets data engineer --format json""",
)
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--show", metavar="NAME", help="Show what is expected of one occupation.")
@click.option(
    "--format",
    "-f",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json: with every skill, tool and credential.",
)
@common_options
@pass_session
def targets(
    session: Session,
    /,
    words: tuple[str, ...],
    show: str | None,
    format: str,  # noqa: A002 -- the option's name
) -> None:
    """List occupations to measure a profile against, those like WORD first.

    Without WORD the occupations of brandcheck's own table are listed.
    """
    place = find_config(Path.cwd())
    config = load_config(place) if place else Config()
    if show is not None:
        target = api.find_target(show, config=config)
        click.echo(_json(to_plain(target)) if format == "json" else "\n".join(_told(target)))
        return
    found = api.targets(" ".join(words), MOST_FOUND if words else ALL, config=config)
    if format == "json":
        click.echo(_json([to_plain(target) for target in found]))
        return
    if not found:
        session.say(f"No occupation is like {' '.join(words)!r}; try one plainer word.")
    if not words:
        found = tuple(sorted(found, key=lambda target: target.title.casefold()))
    width = max((len(target.title) for target in found), default=0)
    for target in found:
        click.echo(f"  {target.title:<{width}}  {'derived' if target.is_rough else target.id}")


def _told(target: Target) -> Iterator[str]:
    code = f", ISCO {target.isco}" if target.isco else ""
    yield f"{target.title} ({target.id}{code})"
    yield f"{target.how[:1].upper()}{target.how[1:]}."
    for heading, names in (
        ("Also called", target.titles),
        ("Expected", target.must),
        ("Welcome", target.nice),
        ("Typical tools", target.tools),
        ("Credentials", target.credentials),
    ):
        if names:
            yield ""
            yield heading
            yield from (f"  {name}" for name in names)


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)
