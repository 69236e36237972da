"""The target's skills and searches as a report shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render._quotes import quoted
from brandcheck.render._records import SearchLine, SkillGroup, SkillLine, Skills

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["build_skills"]

# holding, expected or welcome or both (None), title, what it means
GROUPS = (
    ("shown", None, "Shown", "A line of yours shows it, and the skills list or a title names it."),
    ("unlisted", None, "Shown, not listed", "A line shows it; the skills list leaves it out."),
    ("listed", None, "Named only", "You name it, and no line shows it."),
    ("partly", None, "Partly", "Something near it is there."),
    ("missing", True, "Expected, and not here", "If you have it, say where; if not, leave it."),
    ("missing", False, "Welcome, and not here", "Nobody expects all of these."),
)


def build_skills(document: Mapping[str, Any]) -> Skills | None:
    """Return the skills section, or None without a target that expects any."""
    coverage, target = document["coverage"], document["target"]
    if not coverage or not target or not coverage["items"]:
        return None
    source = document["profile"]["source"]
    groups = []
    for holding, is_must, title, meaning in GROUPS:
        lines = tuple(
            SkillLine(
                item["name"],
                tuple(quoted(source, span) for span in item["spans"]),
                item["reason"],
                item["is_must"],
            )
            for item in coverage["items"]
            if item["holding"] == holding and is_must in {None, item["is_must"]}
        )
        if lines:
            groups.append(SkillGroup(holding, title, meaning, lines))
    musts = [item for item in coverage["items"] if item["is_must"]]
    return Skills(
        title=target["title"],
        how=target["how"],
        n_must=len(musts),
        n_held=sum(item["holding"] not in {"missing", "partly"} for item in musts),
        groups=tuple(groups),
        searches=tuple(
            SearchLine(" + ".join(s["words"]), tuple(s["lacks"]), s["edit"])
            for s in coverage["searches"]
        ),
    )
