"""The page for editing a text, and what it shows after each edit."""

from __future__ import annotations

from importlib.resources import files
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from brandcheck.render._findings import build_check, find_highlights, number_findings
from brandcheck.render._html import builtin_environment
from brandcheck.render._marks import cut
from brandcheck.render._visible import shorten, visible
from brandcheck.render._words import band, points

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from brandcheck.render._records import Check, Finding, Group

    Plain = Mapping[str, Any]
    Places = Mapping[int, tuple[int, int]]

__all__ = ["live_answer", "live_asset", "live_page"]

# As many as the report shows before it folds the rest.
GROUPS_SHOWN = 4
FINDINGS_SHOWN = 5
QUOTE_LIMIT = 700

STYLES = {"live.css": ("report.css", "live.css"), "live.js": ("live.js",)}


def live_page(text: str, *, kind: str, kinds: Mapping[str, str], name: str) -> str:
    """Return the page, which asks for everything else itself.

    Args:
        text: what to begin with.
        kind: what it is, one of ``kinds``.
        kinds: what a text may be: codes with the words for them.
        name: the file that it was read from, or "".
    """
    template = builtin_environment().get_template("live.html")
    return template.render(text=text, kind=kind, kinds=kinds, name=visible(name))


def live_asset(name: str) -> str:
    """Return "live.css" or "live.js"."""
    folder = files("brandcheck.render").joinpath("assets")
    return "\n".join(folder.joinpath(part).read_text("utf-8") for part in STYLES[name])


def live_answer(document: Plain, text: str) -> dict[str, Any]:
    """Return what the page shows of a text: score, areas, marks and findings.

    Args:
        document: a result document; of a passage, only its profile, results and score.
        text: the text as it stands in the page.
    """
    results = document["results"]
    source = document["profile"]["source"]
    numbers = number_findings(results)
    places = _places(results, numbers, source) if source == text else {}
    checks = [build_check(result, {}, numbers, source) for result in results]
    checks.sort(key=lambda check: -check.gain)
    score, word = document["score"], document.get("rating", "")
    return {
        "score": score,
        "says": "" if score is None else f"{score:g} of 100{f': {word}' * bool(word)}",
        "areas": [_area(category) for category in document.get("categories", ())],
        "notes": [visible(note) for note in document.get("notes", ())],
        "count": sum(len(check.findings) for check in checks),
        "segments": [
            (visible(part.text), part.style, part.findings, part.closing)
            for part in cut(source, find_highlights(document, numbers))
        ],
        "checks": [_check(check, places) for check in checks if check.groups],
    }


def _places(
    results: Iterable[Plain], numbers: Mapping[tuple[str, int], int], source: str
) -> dict[int, tuple[int, int]]:
    """Return where the numbered findings stand as a browser counts: in UTF-16 units."""
    units = [0, *accumulate(2 if char > "\uffff" else 1 for char in source)]
    return {
        numbers[result["check"], index]: (units[finding["span"][0]], units[finding["span"][1]])
        for result in results
        for index, finding in enumerate(result["findings"])
        if finding["span"]
    }


def _area(category: Plain) -> dict[str, Any]:
    score = category["score"]
    says = band(score) if score is None else f"{score:g}, {band(score)}"
    return {"title": category["title"], "score": score or 0.0, "says": says}


def _check(check: Check, places: Places) -> dict[str, Any]:
    return {
        "title": check.title,
        "worth": points(check.gain) if check.gain else "",
        "groups": [_group(group, places) for group in check.groups[:GROUPS_SHOWN]],
        "more": _n_findings(check.groups[GROUPS_SHOWN:]),
    }


def _group(group: Group, places: Places) -> dict[str, Any]:
    return {
        "advice": visible(group.advice),
        "question": visible(group.question),
        "findings": [_finding(one, places) for one in group.findings[:FINDINGS_SHOWN]],
        "more": max(0, len(group.findings) - FINDINGS_SHOWN),
    }


def _finding(finding: Finding, places: Places) -> dict[str, Any]:
    before, words, after = (_clip(part) for part in finding.parts)
    return {
        "number": finding.number,
        "quote": "" if words else _clip(finding.quote),
        "parts": (before, words, after),
        "instead": _clip(finding.replacement),
        "place": places.get(finding.number),
    }


def _n_findings(groups: Iterable[Group]) -> int:
    return sum(len(group.findings) for group in groups)


def _clip(text: str) -> str:
    return visible(shorten(text, QUOTE_LIMIT))
