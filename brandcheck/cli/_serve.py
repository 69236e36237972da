"""``serve``: edit a text in the browser and see its score change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from brandcheck import api
from brandcheck.cli import _files
from brandcheck.cli._session import common_options, pass_session
from brandcheck.cli._settings import Choices, config_options, look_option
from brandcheck.config import select
from brandcheck.core.profile import PASSAGE_HOMES
from brandcheck.nlp._fast_start import prepare

if TYPE_CHECKING:
    from brandcheck.cli._session import Session
    from brandcheck.core.profile import Profile

__all__ = ["serve_command"]

HOSTS = ("127.0.0.1", "::1")
AS_THEY_ARE = frozenset(("markdown", "paragraph", "pasted-page", "text"))


@click.command(
    "serve",
    epilog="""\b
Examples:
  brandcheck serve profile.md
  brandcheck serve profile.pdf --target "registered nurse"
  brandcheck serve --kind headline""",
)
@click.argument("file", required=False, type=click.Path())
@click.option(
    "--kind",
    "-k",
    type=click.Choice(tuple(PASSAGE_HOMES)),
    help="The text is one passage of this kind. Default: a whole profile.",
)
@click.option(
    "--target",
    "-t",
    metavar="NAME",
    help='What the profile is for: an occupation, such as "registered nurse".',
)
@click.option(
    "--host",
    type=click.Choice(HOSTS),
    default=HOSTS[0],
    show_default=True,
    help="The address to answer on; both are reached from this computer only.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Default: any that is free.")
@click.option("--no-browser", is_flag=True, help="Print the address and open nothing.")
@look_option
@config_options
@common_options
@pass_session
def serve_command(
    session: Session,
    /,
    file: str | None,
    kind: str | None,
    target: str | None,
    host: str,
    port: int,
    no_browser: bool,
    **choices: Any,
) -> None:
    """Edit a text in the browser and see its score change as you type.

    FILE is what "report" takes; it is read once and never changed. The page keeps nothing:
    save by downloading the text or the report. Stop with Ctrl-C.
    """
    import webbrowser

    from brandcheck import serve

    settings = Choices(target=target, fail_under=None, **choices)
    config, _ = settings.for_source(file or _files.STDIN)
    select(config)
    prepare()
    goal = api.find_target(config.target, config=config) if config.target.strip() else None

    def ready(address: str) -> None:
        session.say("Stop with Ctrl-C. Whoever has the address on this computer can use the page:")
        click.echo(address)
        if not no_browser:
            webbrowser.open(address)

    serve.run(
        serve.Session(config, target=goal),
        serve.Draft(_text(file, kind), kind or serve.PROFILE, file or ""),
        host=host,
        port=port,
        ready=ready,
    )
    session.say("Stopped; nothing was kept.")


def _text(file: str | None, kind: str | None) -> str:
    """Return what to edit: a text as it is, anything else as the Markdown that brandcheck reads."""
    if file is None:
        return ""
    profile = _files.read_profile(file)
    return profile.source if kind or profile.origin.kind in AS_THEY_ARE else _markdown(profile)


def _markdown(profile: Profile) -> str:
    from brandcheck.parsing.export import to_markdown

    return to_markdown(profile)
