"""The report as workflow commands, which GitHub shows as annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render._places import Lines
from brandcheck.render._sarif import level_of
from brandcheck.render._visible import one_line, visible
from brandcheck.render._words import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["to_github"]

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def to_github(document: Mapping[str, Any], *, place: str = "") -> str:
    """Return one command per finding and one for the score, a line each.

    Args:
        document: the result document.
        place: the profile's file, with forward slashes, relative to the repository.
    """
    return "".join(f"{line}\n" for line in _commands(document, place))


def _commands(document: Mapping[str, Any], place: str) -> Iterator[str]:
    lines = Lines(document["profile"])
    for result in document["results"]:
        for finding in result["findings"] if result["status"] != "info" else ():
            facts = {"file": place} if place else {}
            region = lines.region(finding["span"]) if place else None
            if region:
                facts |= {"line": str(region.line), "endLine": str(region.end_line)}
            if region and region.line == region.end_line:  # columns stand for one line only
                facts |= {"col": str(region.column), "endColumn": str(region.end_column)}
            facts["title"] = result["check"]
            command = COMMANDS[level_of(result, document)]
            yield _command(command, facts, f"{finding['message']} {finding['advice']}")
    total = document["score"]
    words = "not scored" if total is None else f"{shown(total)} of 100, {document['rating']}"
    facts = {"file": place} if place else {}
    yield _command("notice", facts | {"title": "brandcheck"}, f"Score: {words}")


def _command(name: str, facts: Mapping[str, str], message: str) -> str:
    said = ",".join(f"{key}={_property(value)}" for key, value in facts.items())
    return f"::{name} {said}::{_data(message)}"


def _data(text: str) -> str:
    text = visible(one_line(text))
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
