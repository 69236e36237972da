"""The generated reference pages: checks, commands, settings, the result document."""

from __future__ import annotations

import json
import re
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import click

import brandcheck
from brandcheck.checks import CATEGORIES, Check, Impact
from brandcheck.cli import app
from brandcheck.core.principles import PRINCIPLES
from brandcheck.render._words import CATEGORY_QUESTIONS

SCHEMA = Path(brandcheck.__file__).parent / "render" / "schema.json"
CHECKS_HEAD = """\
# The {n} checks

Impact is how much a problem matters to a reader, and the check's weight in the score ({impacts}). \
Source says who draws the line: a platform, a rubric, research, convention, or we ourselves. A \
check in preview is shown and weighs nothing.
"""
TREE = """\
```{toctree}
:hidden:
:glob:

*
```
"""


def checks_page() -> str:
    """Return the page that lists all checks, by category and by principle."""
    checks = brandcheck.checks()
    impacts = ", ".join(f"{impact.name.lower()} {impact.value}" for impact in Impact)
    parts = [CHECKS_HEAD.format(n=len(checks), impacts=impacts)]
    for name in CATEGORIES:
        rows = [_row(check) for check in checks if check.category == name]
        parts += [
            f"## {name.capitalize()}\n\n{CATEGORY_QUESTIONS[name]}\n",
            "| check | what it flags | impact | source | stage |\n|---|---|---|---|---|\n"
            + "\n".join(rows)
            + "\n",
        ]
    parts.append(
        "## By networking principle\n\n[What each means](../principles.md), what shows it and "
        "what is not checkable.\n"
    )
    for number, text in enumerate(PRINCIPLES, 1):
        own = ", ".join(f"[{c.id}]({c.id}.md)" for c in checks if c.principle == number)
        parts.append(f"{number}. **{text.title}**: {own}")
    return "\n".join([*parts, "", TREE])


def _row(check: Check) -> str:
    return (
        f"| [{check.id}]({check.id}.md) | {check.summary} | {check.impact.name.lower()} "
        f"| {check.threshold_source.kind} | {check.stage} |"
    )


def command_page() -> str:
    """Return the page about the command line, made from the commands themselves."""
    context = click.Context(app, info_name="brandcheck")
    parts = [f"# The command line\n\n{_prose(app)}\n"]
    for name in app.list_commands(context):
        command = app.get_command(context, name)
        if command is None:
            continue
        usage = " ".join(
            [f"brandcheck {name} [OPTIONS]", *filter(None, map(_argument, command.params))]
        )
        parts.append(f"## brandcheck {name}\n\n{_prose(command)}\n")
        parts.append(f"```text\n{usage}\n```\n")
        parts.append(_options(command))
        if command.epilog:
            parts.append(_epilog(command.epilog))
    return "\n".join(parts)


def _prose(command: click.Command) -> str:
    text = (command.help or "").partition("\b")[0]
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))


def _argument(parameter: click.Parameter) -> str:
    if not isinstance(parameter, click.Argument):
        return ""
    if isinstance(parameter.type, click.Choice):
        return "{" + "|".join(parameter.type.choices) + "}"
    return str(parameter.metavar or parameter.name).upper()


def _options(command: click.Command) -> str:
    rows = []
    for parameter in command.params:
        if not isinstance(parameter, click.Option):
            continue
        names = ", ".join(f"`{name}`" for name in parameter.opts)
        values = ""
        if isinstance(parameter.type, click.Choice):
            values = " One of " + ", ".join(f"`{value}`" for value in parameter.type.choices) + "."
        rows.append(f"| {names} | {parameter.help or ''}{values} |")
    return "| option | what it does |\n|---|---|\n" + "\n".join(rows) + "\n"


def _epilog(text: str) -> str:
    blocks = [block.strip("\n") for block in text.replace("\b\n", "").split("\n\n")]
    return "\n\n".join(f"```text\n{block}\n```" for block in blocks if block) + "\n"


SETTINGS_HEAD = """\
# Settings

Settings stand in `brandcheck.toml`, or under `[tool.brandcheck]` in a `pyproject.toml`: the \
nearest one in the profile's folder or above it is used. An option of the command line wins over \
the file. [How to use them](../how-to/settings.md). A key or value that brandcheck does not know \
is an error that names it.

| key | what it does | usually |
|---|---|---|
"""


def settings_page() -> str:
    """Return the page about the settings file, from what ``Config`` says of itself."""
    told = _attributes(brandcheck.Config)
    rows = [
        f"| `{f.name.replace('_', '-')}` | {told[f.name]} | {_usual(f)} |"
        for f in fields(brandcheck.Config)
    ]
    options = [
        f"| [{check.id}](../checks/{check.id}.md) | `{name.replace('_', '-')}` | `{value}` |"
        for check in brandcheck.checks()
        for name, value in check.options.items()
    ]
    return (
        SETTINGS_HEAD
        + "\n".join(rows)
        + "\n\n## Options of checks\n\nUnder `[checks.ID]`. What an option does stands on the "
        "check's page.\n\n| check | option | usually |\n|---|---|---|\n" + "\n".join(options) + "\n"
    )


def _attributes(record: type) -> dict[str, str]:
    """Return what a class's docstring says of each attribute."""
    listed = (record.__doc__ or "").partition("Attributes:\n")[2]
    found = re.findall(r"^ {8}(\w+): (.*(?:\n {12}.*)*)", listed, re.MULTILINE)
    told = {name: " ".join(text.split()) for name, text in found}
    return {name: text[0].upper() + text[1:] for name, text in told.items()}


def _usual(field: Any) -> str:
    value = field.default if field.default is not MISSING else field.default_factory()
    return f"`{json.dumps(value)}`" if isinstance(value, bool) or value else ""


DOCUMENT_HEAD = """\
# The result document

`Report.to_dict()`, `brandcheck report --format json` and every saved `.json` hold this document. \
All other formats are made from it alone, so that an old result can be shown again without \
analyzing anything. Its [JSON Schema](../schema/schema.json) is shipped with the package; \
[comparisons](../schema/comparison-schema.json), [histories](../schema/history-schema.json) and \
[cohorts](../schema/cohort-schema.json) have their own.

Within one first number of `schema_version` a key is never removed or renamed; keys may be added.
"""


def document_page() -> str:
    """Return the page about the result document, from its schema."""
    schema = json.loads(SCHEMA.read_text("utf-8"))
    parts = [DOCUMENT_HEAD, "## Its keys\n", _keys(schema, schema)]
    for name, node in schema["$defs"].items():
        parts.append(f"## {name}\n\n{node['description']}\n")
        if "properties" in node:
            parts.append(_keys(node, schema))
        elif "enum" in node:
            parts.append("One of " + ", ".join(f"`{value}`" for value in node["enum"]) + ".\n")
    return "\n".join(parts)


def _keys(node: dict[str, Any], schema: dict[str, Any]) -> str:
    rows = [
        f"| `{key}` | {_type(value)} | {_told(value, schema)} |"
        for key, value in node["properties"].items()
    ]
    return "| key | holds | what it says |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def _type(node: dict[str, Any]) -> str:
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return f"[{name}](#{name})"
    if "anyOf" in node:
        return " or ".join(map(_type, node["anyOf"]))
    if "enum" in node:
        return " or ".join(f"`{json.dumps(value)}`" for value in node["enum"])
    names = node.get("type", "anything")
    shown = " or ".join(names) if isinstance(names, list) else names
    return f"{shown} of {_type(node['items'])}" if "items" in node else shown


def _told(node: dict[str, Any], schema: dict[str, Any]) -> str:
    if "description" in node:
        return str(node["description"])
    return str(schema["$defs"][node["$ref"].rpartition("/")[2]]["description"])
