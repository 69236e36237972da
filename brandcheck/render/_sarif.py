"""The report as SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from brandcheck.render._places import Lines, section_of, uri_of
from brandcheck.render._visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Plain = Mapping[str, Any]

__all__ = ["level_of", "to_sarif"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"critical": "error", "serious": "warning", "moderate": "warning", "minor": "note"}


def to_sarif(document: Plain, *, place: str = "") -> str:
    """Return the report as SARIF text.

    Args:
        document: the result document.
        place: the profile's file, with forward slashes, relative to the repository.
    """
    made = document["generator"]
    ids = list(document["checks"])
    run = {
        "tool": {
            "driver": {
                "name": made["name"],
                "version": made["version"],
                "rules": [_rule(name, about) for name, about in document["checks"].items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": list(_results(document, ids, place)),
        "properties": {"score": document["score"], "rating": document["rating"]},
    }
    faults = [_fault(result) for result in document["results"] if result["error"]]
    if faults:
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": faults}]
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return visible(json.dumps(log, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def _fault(result: Plain) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": one_line(f"This check could not run: {result['error']}")},
        "associatedRule": {"id": result["check"]},
    }


def level_of(result: Plain, document: Plain) -> str:
    """Return "error", "warning" or "note": by impact, and a note where the check still passes."""
    impact = document["checks"].get(result["check"], {}).get("impact", "minor")
    is_counted = result["status"] in {"warn", "fail"} and result["stage"] == "stable"
    return LEVELS[impact] if is_counted else "note"


def _judgement(result: Plain, document: Plain) -> dict[str, str]:
    if result["status"] == "info":
        return {"kind": "informational", "level": "none"}
    return {"level": level_of(result, document)}


def _rule(name: str, about: Plain) -> dict[str, Any]:
    how, why = about["how"], about["why"]
    return {
        "id": name,
        "shortDescription": {"text": about["failed"]},
        "fullDescription": {"text": about["what"] or about["failed"]},
        "help": {
            "text": one_line(f"{why} {how}"),
            "markdown": f"**Why it matters.** {why}\n\n**How to fix it.** {how}",
        },
        "defaultConfiguration": {"level": LEVELS[about["impact"]]},
    }


def _results(document: Plain, ids: list[str], place: str) -> Iterator[dict[str, Any]]:
    profile = document["profile"]
    lines = Lines(profile)
    seen: Counter[str] = Counter()
    for result in document["results"]:
        shown = [(finding, "") for finding in result["findings"]]
        shown += [(off["finding"], off["reason"]) for off in result["suppressed"]]
        for finding, excuse in shown:
            key = f"{result['check']}\n{' '.join(finding['quote'].casefold().split())}"
            seen[key] += 1
            made = {
                "ruleId": result["check"],
                **_judgement(result, document),
                "message": {"text": _message(finding)},
                "locations": _locations(profile, lines, finding, place),
                # Words, not lines: a finding that moves stays the same finding.
                "partialFingerprints": {
                    "words/v1": sha256(f"{key}\n{seen[key]}".encode("utf-8", "replace")).hexdigest()
                },
                "properties": {"category": result["category"], "gain": result["gain"]},
            }
            if result["check"] in ids:
                made["ruleIndex"] = ids.index(result["check"])
            if excuse:
                made["suppressions"] = [{"kind": "external", "justification": excuse}]
            yield made


def _message(finding: Plain) -> str:
    could = f" It could read: “{finding['replacement']}”." if finding["replacement"] else ""
    question = f" {finding['question']}" if finding["question"] else ""
    return one_line(f"{finding['message']} {finding['advice']}{could}{question}")


def _locations(profile: Plain, lines: Lines, finding: Plain, place: str) -> list[dict[str, Any]]:
    location: dict[str, Any] = {}
    section = section_of(profile, finding["span"])
    if section:
        location["logicalLocations"] = [{"name": section, "kind": "section"}]
    if place:
        physical: dict[str, Any] = {"artifactLocation": {"uri": uri_of(place)}}
        region = lines.region(finding["span"])
        if region:
            physical["region"] = {
                "startLine": region.line,
                "startColumn": region.column,
                "endLine": region.end_line,
                "endColumn": region.end_column,
                "snippet": {"text": finding["quote"]},
            }
        location["physicalLocation"] = physical
    return [location] if location else []
