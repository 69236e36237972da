"""What is told of a check: its page, and its entry in a result document."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from brandcheck.checks import all_checks, find_check

if TYPE_CHECKING:
    from brandcheck.checks import Check

__all__ = ["abouts", "explain"]


def explain(name: str) -> str:
    """Return a check's documentation page as Markdown.

    Raises:
        ConfigError: when there is no such check.
    """
    check = find_check(name)
    source = check.threshold_source
    options = "".join(f"- `{key}` = `{value}`\n" for key, value in check.options.items())
    return (
        f"# {check.id}\n\n{check.doc}\n\n## Facts\n"
        f"Category {check.category} · impact {check.impact.name.lower()} · principle "
        f"{check.principle} · {check.stage} since {check.since}\n\n"
        f"Threshold from {source.kind}: {source.citation}\n" + (f"\n{options}" if options else "")
    )


@functools.cache
def abouts() -> dict[str, dict[str, Any]]:
    """Return what a result document says of each check, by its id."""
    return {check.id: _about(check) for check in all_checks()}


def _about(check: Check) -> dict[str, Any]:
    return {
        "passed": check.passed,
        "failed": check.failed,
        "what": check.part("What it does"),
        "why": check.part("Why it matters"),
        "how": check.part("How to fix"),
        "limits": check.part("Known limits"),
        "impact": check.impact.name.lower(),
        "source": {
            "kind": check.threshold_source.kind,
            "citation": check.threshold_source.citation,
        },
    }
