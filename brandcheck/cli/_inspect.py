"""``parse``, ``checks``, ``explain`` and ``completion``: show what brandcheck sees and knows."""

from __future__ import annotations

import json
from typing import Any

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ZshComplete

from brandcheck import api
from brandcheck.checks import CATEGORIES, Check, all_checks
from brandcheck.cli import _files
from brandcheck.cli._session import common_options
from brandcheck.core.document import to_plain
from brandcheck.core.profile import PASSAGE_HOMES

__all__ = ["checks", "completion", "explain", "parse", "passage"]

SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command(
    epilog="""\b
Examples:
  brandcheck parse profile.pdf
  brandcheck parse profile.pdf --format jsonresume > resume.json""",
)
@click.argument("file", type=click.Path())
@click.option(
    "--format",
    "-f",
    type=click.Choice(["markdown", "json", "jsonresume"]),
    default="markdown",
    show_default=True,
    help="markdown: to edit; json: every part with its place in the text; jsonresume: to exchange.",
)
@common_options
def parse(file: str, format: str) -> None:  # noqa: A002 -- the option's name
    """Show what brandcheck reads in FILE, without judging it.

    FILE is what "report" takes; "-" is standard input.
    """
    from brandcheck.parsing.export import to_json_resume, to_markdown

    profile = _files.read_profile(file)
    if format == "markdown":
        click.echo(to_markdown(profile), nl=False)
    else:
        data = to_plain(profile) if format == "json" else to_json_resume(profile)
        click.echo(json.dumps(data, indent=2, ensure_ascii=False))


@click.command(
    epilog="""\b
Examples:
  brandcheck checks
  brandcheck checks --category tone
  brandcheck checks --format json""",
)
@click.option("--category", type=click.Choice(CATEGORIES), help="Only this category.")
@click.option(
    "--format",
    "-f",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json: with category, impact, principle, source of the threshold and options.",
)
@common_options
def checks(category: str | None, format: str) -> None:  # noqa: A002 -- the option's name
    """List all checks, one line each."""
    chosen = [check for check in api.checks() if category in {None, check.category}]
    if format == "json":
        click.echo(json.dumps([_facts(check) for check in chosen], indent=2, ensure_ascii=False))
        return
    width = max((len(check.id) for check in chosen), default=0)
    for name in CATEGORIES:
        group = [check for check in chosen if check.category == name]
        if group:
            click.echo(name)
        for check in group:
            mark = " (preview)" if check.stage == "preview" else ""
            click.echo(f"  {check.id:<{width}}  {check.summary}{mark}")


def _facts(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "category": check.category,
        "summary": check.summary,
        "impact": check.impact.name.lower(),
        "principle": check.principle,
        "stage": check.stage,
        "since": check.since,
        "reads": list(check.reads),
        "threshold_source": to_plain(check.threshold_source),
        "options": to_plain(check.options),
    }


def _complete_id(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    del context, parameter
    return [
        CompletionItem(check.id, help=check.summary)
        for check in all_checks()
        if check.id.startswith(incomplete)
    ]


@click.command(
    epilog="""\b
Example:
  brandcheck explain buzzword-density""",
)
@click.argument("check", metavar="ID", shell_complete=_complete_id)
@common_options
def explain(check: str) -> None:
    """Say what a check does, why it matters and how to fix what it finds."""
    click.echo(api.explain(check), nl=False)


@click.command(
    epilog="""\b
Examples:
  brandcheck passage --kind headline "Bus mechanic | Brakes for school fleets"
  brandcheck passage --kind bullet "Responsible for the stock room" """,
)
@click.option(
    "--kind",
    "-k",
    type=click.Choice(tuple(PASSAGE_HOMES)),
    required=True,
    help="What the text is; scores compare only within one kind.",
)
@click.argument("text")
@common_options
def passage(kind: str, text: str) -> None:
    """Score TEXT alone, from 0 to 100, with its findings; "-" is standard input."""
    told = api.score_passage(_files.read_words(text), kind)
    click.echo(f"Score {told.score:g} of 100")
    for finding in told.findings:
        click.echo(f"- {finding.message} {finding.advice}")


@click.command(
    epilog="""\b
Examples:
  brandcheck completion bash >> ~/.bashrc
  brandcheck completion zsh >> ~/.zshrc
  brandcheck completion fish > ~/.config/fish/completions/brandcheck.fish""",
)
@click.argument("shell", type=click.Choice(list(SHELLS)))
@common_options
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes commands and check ids in SHELL."""
    script = SHELLS[shell](context.find_root().command, {}, "brandcheck", "_BRANDCHECK_COMPLETE")
    click.echo(script.source_template % script.source_vars())
