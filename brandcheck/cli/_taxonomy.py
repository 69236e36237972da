"""``taxonomy``: use the official ESCO or O*NET data instead of what is shipped."""

from __future__ import annotations

from pathlib import Path

import click

from brandcheck.cli._session import Session, common_options, pass_session

__all__ = ["taxonomy"]


@click.group()
def taxonomy() -> None:
    """Show, import or remove official data on skills and occupations.

    brandcheck ships ESCO's names of skills and its own table of occupations. The official
    downloads of ESCO and O*NET add every occupation with its relations; they stay on this
    machine.
    """


@taxonomy.command(
    "import",
    epilog="""\b
Examples:
  brandcheck taxonomy import ESCO-v1.2.0-classification-en-csv.zip
  brandcheck taxonomy import db_29_2_text.zip""",
)
@click.argument("path", type=click.Path(path_type=Path))
@common_options
@pass_session
def import_(session: Session, path: Path) -> None:
    """Read PATH, the ZIP or folder of ESCO (CSV, any language) or O*NET (text), and keep it."""
    from brandcheck.nlp.skills.imported import import_official, place_of_import

    session.say("Reading; this takes about ten seconds.")
    source = import_official(path)
    click.echo(
        f"{source.name} {source.version} ({source.language}): {source.n_skills:,} skills, "
        f"{source.n_occupations:,} occupations and {source.n_relations:,} relations are used "
        "from now on."
    )
    session.say(f"They are kept in {place_of_import()}.")


@taxonomy.command("show")
@common_options
def show() -> None:
    """Show which data are in use, and where imported data are kept."""
    from brandcheck.nlp.skills.imported import load_imported, place_of_import

    imported = load_imported()
    click.echo("Shipped: ESCO 1.2.0 (en), tools of O*NET and others, our own occupations.")
    for source in () if imported is None else imported.sources:
        click.echo(
            f"Imported: {source.name} {source.version} ({source.language}), "
            f"{source.n_skills:,} skills, {source.n_occupations:,} occupations."
        )
    click.echo(f"Place of imports: {place_of_import()}")


@taxonomy.command("remove")
@common_options
def remove() -> None:
    """Remove what was imported, and use what is shipped."""
    from brandcheck.nlp.skills.imported import remove_imported

    was_there = remove_imported()
    click.echo("The imported data are removed." if was_there else "Nothing was imported.")
