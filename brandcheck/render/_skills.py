"""The target's skills and searches as a report shows them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck.render._quotes import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SearchLine", "SkillGroup", "SkillLine", "Skills", "build_skills"]

# holding, expected or welcome or both (None), title, what it means
GROUPS = (
    ("shown", None, "Shown", "A line of yours shows it, and the skills list or a title names it."),
    ("unlisted", None, "Shown, not listed", "A line shows it; the skills list leaves it out."),
    ("listed", None, "Named only", "You name it, and no line shows it."),
    ("partly", None, "Partly", "Something near it is there."),
    ("missing", True, "Expected, and not here", "If you have it, say where; if not, leave it."),
    ("missing", False, "Welcome, and not here", "Nobody expects all of these."),
)

# A bar of the expected skills: its parts from the left.
PARTS = (
    ("shown by a line", ("shown", "unlisted")),
    ("named only", ("listed",)),
    ("partly", ("partly",)),
    ("not here", ("missing",)),
)


@dataclass(frozen=True, slots=True)
class SkillLine:
    """One skill of the target with the words that hold it."""

    name: str
    quotes: tuple[str, ...]
    reason: str
    is_must: bool


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """The skills that stand alike: shown, named only, missing and so on."""

    holding: str
    title: str
    meaning: str
    lines: tuple[SkillLine, ...]

    @property
    def rows(self) -> tuple[tuple[SkillLine, ...], ...]:
        """The skills that the same words hold, together."""
        rows: dict[tuple[tuple[str, ...], str], list[SkillLine]] = {}
        for line in self.lines:
            rows.setdefault((line.quotes[:1], line.reason), []).append(line)
        return tuple(map(tuple, rows.values()))


@dataclass(frozen=True, slots=True)
class SearchLine:
    """A search, what it lacks to find the profile, and the one edit."""

    words: str
    lacks: tuple[str, ...]
    edit: str


@dataclass(frozen=True, slots=True)
class Skills:
    """The target's skills; ``n_held`` of ``n_must`` expected ones are named or shown.

    Attributes:
        parts: how many of the expected skills stand how: words and number, best first.
    """

    title: str
    how: str
    n_must: int
    n_held: int
    parts: tuple[tuple[str, int], ...]
    groups: tuple[SkillGroup, ...]
    searches: tuple[SearchLine, ...]


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
    counts = Counter(item["holding"] for item in musts)
    return Skills(
        title=target["title"],
        how=target["how"],
        n_must=len(musts),
        n_held=sum(item["holding"] not in {"missing", "partly"} for item in musts),
        parts=tuple((words, sum(counts[h] for h in holdings)) for words, holdings in PARTS),
        groups=tuple(groups),
        searches=tuple(
            SearchLine(" + ".join(s["words"]), tuple(s["lacks"]), s["edit"])
            for s in coverage["searches"]
        ),
    )
