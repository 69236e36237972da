"""Rows counted one after the other into the cohort document, with flat memory."""

from __future__ import annotations

import heapq
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brandcheck.checks import find_check
from brandcheck.cohort.row import split
from brandcheck.cohort.withhold import LEAST, shown_groups
from brandcheck.core.principles import PRINCIPLES
from brandcheck.scoring import CATEGORY_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from brandcheck.cohort.row import Row
    from brandcheck.cohort.rubric import Rubric

__all__ = ["TOTAL", "Scores", "Tally"]

TOTAL = "total"

# A cause may quote the profile; the report on all of them does not.
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”")
BIN = 10
MOST_PEOPLE = 15
MOST_REVIEWS = 200
FIXES = (1, 2, 3)


@dataclass(slots=True)
class Scores:
    """How often each score came, with one decimal: at most 1,001 numbers."""

    seen: Counter[float] = field(default_factory=Counter)

    def add(self, score: Any) -> None:
        """Count a score; None is not counted."""
        if score is not None:
            self.seen[float(score)] += 1

    @property
    def n(self) -> int:
        """Number of scores."""
        return self.seen.total()

    def at(self, share: float) -> float | None:
        """Return the score below which a share of all lies, None of too few."""
        if self.n < LEAST:
            return None
        places = (int(share * (self.n - 1)), -int(-share * (self.n - 1) // 1))
        values = [self._nth(place) for place in places]
        return round(sum(values) / len(values), 1)

    def bins(self) -> list[int]:
        """Return how many scores lie in each tenth of the scale."""
        counts = [0] * (100 // BIN)
        for score, n in self.seen.items():
            counts[min(int(score // BIN), len(counts) - 1)] += n
        return counts

    def _nth(self, place: int) -> float:
        for score in sorted(self.seen):
            place -= self.seen[score]
            if place < 0:
                return score
        raise IndexError(place)


@dataclass(slots=True)
class _Group:
    scores: defaultdict[str, Scores] = field(default_factory=lambda: defaultdict(Scores))
    fixes: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Fix:
    """One fix: how many would gain how much, and who would gain most."""

    n: int = 0
    gain: float = 0.0
    people: list[tuple[float, int, str, str]] = field(default_factory=list)


class Tally:
    """Counts rows; ``document`` says what came of it."""

    def __init__(self, rubric: Rubric) -> None:
        """Count nothing yet.

        Args:
            rubric: names the levels.
        """
        self._rubric = rubric
        self._whole = _Group()
        self._groups: defaultdict[str, _Group] = defaultdict(_Group)
        self._n: Counter[str] = Counter()
        self._errors: Counter[str] = Counter()
        self._levels: Counter[str] = Counter()
        self._judged: Counter[str] = Counter()
        self._passed: Counter[str] = Counter()
        self._found: Counter[str] = Counter()
        self._findings: Counter[str] = Counter()
        self._principles: Counter[tuple[int, str]] = Counter()
        self._held: Counter[str] = Counter()
        self._missing: Counter[str] = Counter()
        self._targets: set[str] = set()
        self._fixes: defaultdict[str, _Fix] = defaultdict(_Fix)
        self._reviews: list[dict[str, Any]] = []

    def add(self, row: Row) -> None:
        """Count one profile."""
        self._n["profiles"] += 1
        if row["error"]:
            self._n["errors"] += 1
            self._errors[QUOTED.sub("…", str(row["error_cause"]))] += 1
            return
        if row["score"] is not None:
            self._n["scored"] += 1
            for group in (self._whole, self._groups[str(row["group"] or "")]):
                group.scores[TOTAL].add(row["score"])
                for category in CATEGORY_TITLES:
                    group.scores[category].add(row[f"score_{category}"])
                group.fixes.update([str(row["fix_1"])] if row["fix_1"] else [])
        self._levels[str(row["level"])] += 1
        self._count_checks(row)
        self._count_skills(row)
        self._count_fixes(row)
        self._count_review(row)

    def document(self, *, work_list: bool) -> dict[str, Any]:
        """Return the figures of the cohort document."""
        enough = self._n["scored"] >= LEAST
        sizes = {name: group.scores[TOTAL].n for name, group in self._groups.items()}
        has_groups = any(sizes)
        shown = shown_groups(sizes) if has_groups and enough else ()
        hidden = {name: n for name, n in sizes.items() if name not in shown} if has_groups else {}
        return {
            "profiles": self._n["profiles"],
            "errors": [{"cause": c, "profiles": n} for c, n in _most(self._errors)],
            "scored": self._n["scored"],
            "least": LEAST,
            "target": next(iter(self._targets)) if len(self._targets) == 1 else "",
            "scores": self._scores() if enough else [],
            "levels": self._level_counts() if enough else [],
            "checks": self._checks() if enough else [],
            "principles": self._principle_counts() if enough else [],
            "skills": self._skills() if enough else [],
            "groups": [_group(name, self._groups[name]) for name in shown],
            "withheld": {"groups": len(hidden), "profiles": sum(hidden.values())},
            "reviews": self._review() if self._n["reviews"] else None,
            "work_list": self._work_list() if work_list else None,
            "reviewed": self._reviews if work_list else [],
        }

    def _count_checks(self, row: Row) -> None:
        passed = split(row["checks_pass"])
        self._passed.update(passed)
        self._judged.update([*passed, *split(row["checks_warn"]), *split(row["checks_fail"])])
        for found in split(row["checks_found"]):
            check, _, n = found.rpartition(":")
            self._found[check] += 1
            self._findings[check] += int(n)
        for number in range(1, len(PRINCIPLES) + 1):
            self._principles[number, str(row[f"principle_{number}"])] += 1

    def _count_skills(self, row: Row) -> None:
        self._held.update(split(row["skills_held"]))
        self._missing.update(split(row["skills_missing"]))
        if row["target"]:
            self._targets.add(str(row["target"]))

    def _count_fixes(self, row: Row) -> None:
        for number in FIXES:
            check, gain = row[f"fix_{number}"], row[f"fix_{number}_gain"]
            if not check or not isinstance(gain, float | int):
                continue
            fix = self._fixes[str(check)]
            fix.n += 1
            fix.gain += gain
            # The later of two with the same gain is the smaller: the first ones stay.
            person = (gain, -self._n["profiles"], str(row["id"]), str(row["name"] or ""))
            heapq.heappush(fix.people, person)
            if len(fix.people) > MOST_PEOPLE:
                heapq.heappop(fix.people)

    def _count_review(self, row: Row) -> None:
        score, level = row["reviewer_score"], row["reviewer_level"]
        if score is None and not level and not row["reviewer_note"]:
            return
        said = level or (self._rubric.level(float(score)) if score is not None else "")
        self._n["reviews"] += 1
        self._n["level reviews"] += bool(said)
        self._n["agreed"] += bool(said) and said == row["level"]
        if len(self._reviews) < MOST_REVIEWS:
            kept = ("id", "name", "score", "level", "reviewer_score", "reviewer_note")
            self._reviews.append({key: row[key] for key in kept} | {"reviewer_level": said or None})

    def _scores(self) -> list[dict[str, Any]]:
        titles = {TOTAL: "Total"} | CATEGORY_TITLES
        scores = self._whole.scores
        return [
            {
                "id": name,
                "title": title,
                "n": scores[name].n,
                "low": scores[name].at(0.25),
                "median": scores[name].at(0.5),
                "high": scores[name].at(0.75),
                "bins": scores[name].bins(),
            }
            for name, title in titles.items()
            if scores[name].n >= LEAST
        ]

    def _level_counts(self) -> list[dict[str, Any]]:
        names = (*self._rubric.names(), *sorted(set(self._levels) - set(self._rubric.names())))
        return [{"name": name, "profiles": self._levels[name]} for name in names]

    def _checks(self) -> list[dict[str, Any]]:
        return [
            {
                "check": check,
                "category": find_check(check).category,
                "passed_title": find_check(check).passed,
                "failed_title": find_check(check).failed,
                "judged": n,
                "passed": self._passed[check],
                "found": self._found[check],
                "findings": self._findings[check],
            }
            for check, n in sorted(self._judged.items())
            if n >= LEAST
        ]

    def _principle_counts(self) -> list[dict[str, Any]]:
        return [
            {
                "number": number,
                "title": text.title,
                "shown": self._principles[number, "pass"],
                "judged": sum(self._principles[number, s] for s in ("pass", "warn", "fail")),
            }
            for number, text in enumerate(PRINCIPLES, 1)
        ]

    def _skills(self) -> list[dict[str, Any]]:
        both = self._held + self._missing
        return [
            {"name": name, "held": self._held[name], "missing": self._missing[name]}
            for name, n in sorted(both.items(), key=lambda one: (-self._missing[one[0]], one[0]))
            if n >= LEAST
        ]

    def _review(self) -> dict[str, int]:
        return {
            "profiles": self._n["reviews"],
            "levels": self._n["level reviews"],
            "agreed": self._n["agreed"],
        }

    def _work_list(self) -> list[dict[str, Any]]:
        ordered = sorted(self._fixes.items(), key=lambda one: (-one[1].gain, one[0]))
        return [
            {
                "check": check,
                "title": find_check(check).failed,
                "profiles": fix.n,
                "gain": round(fix.gain / fix.n, 2),
                "people": [
                    {"id": name, "name": called, "gain": gain}
                    for gain, _, name, called in sorted(fix.people, reverse=True)
                ],
            }
            for check, fix in ordered
        ]


def _group(name: str, group: _Group) -> dict[str, Any]:
    first = min(group.fixes.items(), key=lambda one: (-one[1], one[0]), default=("", 0))[0]
    return {
        "name": name,
        "profiles": group.scores[TOTAL].n,
        "medians": {
            category: group.scores[category].at(0.5) for category in (TOTAL, *CATEGORY_TITLES)
        },
        "fix": find_check(first).failed if first else "",
    }


def _most(counts: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))
