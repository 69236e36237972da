"""Where somebody stands in working life: signs weighed, and "unsure" rather than wrong.

A stage comes from dated entries, study, titles and the owner's own words; never from a name,
a pronoun or an age. Signs of one stage add up as chances do (two halves make three quarters).
What is expected otherwise at a stage is a table, ``data/stages.toml``.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from brandcheck.core.shipped import shipped_toml
from brandcheck.core.stage import Stage, StageKind
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.stage_cues import Cue, History, cues

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brandcheck.core.profile import Entry, Profile
    from brandcheck.nlp.lines import Line
    from brandcheck.nlp.passages import Passage

__all__ = ["UNSURE", "expected", "stage"]

ENOUGH = 0.5
BY_YEARS = 0.6
STILL_STUDENT = (3.0, 8.0)
FEWEST_CHANGER_YEARS = 2.0
MONTHS = 12
BESIDE = frozenset(("evenings", "holiday", "holidays", "saturday", "saturdays", "seasonal")) | {
    *("summer", "summers", "voluntary", "volunteer", "weekend", "weekends")
}

# Of two stages that are equally likely the first is meant: who retrains after a break comes
# back, and a doctoral student is an academic.
ORDER = (
    StageKind.RETURNER,
    StageKind.CHANGER,
    StageKind.ACADEMIC,
    StageKind.EXECUTIVE,
    StageKind.FREELANCER,
    StageKind.STUDENT,
)
WHERE = {
    "title": "a title held now",
    "headline": "the headline",
    "about": "the About",
    "study": "dated study",
    "break": "a dated break",
    "gap": "what the About tells of the time since the last role",
    "publications": "publications",
}
UNSURE = Stage(
    StageKind.UNSURE, "not told", 0.0, "The profile does not tell; nothing is expected otherwise."
)


def stage(profile: Profile, lines: Sequence[Line], texts: Sequence[Passage]) -> Stage:
    """Return the career stage of a profile, or UNSURE."""
    past = _history(profile, lines)
    found = cues(profile, lines, texts, past)
    told = {kind: _certainty(kind, found, past) for kind in ORDER}
    best = max(ORDER, key=lambda kind: (told[kind], -ORDER.index(kind)))
    if told[best] >= ENOUGH:
        own = [cue for cue in found if cue.kind is best]
        return _made(best, told[best], own, _named(own))
    return _by_years(found, past)


def expected(at: Stage, setting: str, *, usual: float) -> float:
    """Return a setting for somebody at a stage, moved from ``usual`` as far as it is certain."""
    for row in _table(at.kind).get("expectation", ()):
        if row["setting"] == setting:
            return usual + at.certainty * (float(row["here"]) - usual)
    return usual


@functools.cache
def _data() -> dict[str, Any]:
    return shipped_toml("stages.toml")


def _table(kind: StageKind) -> dict[str, Any]:
    table: dict[str, Any] = _data().get(kind.value, {})
    return table


def _certainty(kind: StageKind, found: Iterable[Cue], past: History) -> float:
    """Add up the signs of one stage; one of each place counts."""
    best: dict[str, float] = {}
    for cue in found:
        if cue.kind is kind:
            best[cue.where] = max(cue.weight, best.get(cue.where, 0.0))
    against = 1.0
    for weight in best.values():
        against *= 1.0 - weight
    total = 1.0 - against
    years = past.years or 0.0
    if kind is StageKind.STUDENT:
        least, most = STILL_STUDENT
        total *= min(1.0, max(0.0, (most - years) / (most - least)))
    if kind is StageKind.CHANGER:
        total *= min(1.0, years / FEWEST_CHANGER_YEARS)
    return total


def _by_years(found: Iterable[Cue], past: History) -> Stage:
    if past.years is None:
        return UNSURE
    data = _data()
    ranks = [cue for cue in found if cue.kind is StageKind.SENIOR]
    years = round(past.years)
    dated = f"about {years} years of dated work"
    if past.years < data["early_years"]:
        return _made(StageKind.EARLY, BY_YEARS, (), dated)
    if past.years >= data["senior_years"]:
        return _made(StageKind.SENIOR, BY_YEARS, (), dated)
    if ranks and past.years >= data["rank_years"]:
        return _made(StageKind.SENIOR, BY_YEARS, ranks, f"{_named(ranks)}, and {dated}")
    return _made(StageKind.MID, BY_YEARS, (), dated)


def _named(own: Iterable[Cue]) -> str:
    return ", ".join(dict.fromkeys(WHERE[cue.where] for cue in own))


def _made(kind: StageKind, certainty: float, own: Iterable[Cue], why: str) -> Stage:
    table = _table(kind)
    return Stage(
        kind=kind,
        title=str(table["title"]),
        certainty=round(certainty, 3),
        reason=f"Read from {why}.",
        spans=tuple(sorted({cue.span for cue in own})),
        shifts=tuple(row["says"] for row in table.get("expectation", ())),
    )


def _history(profile: Profile, lines: Sequence[Line]) -> History:
    section = profile.section("experience")
    entries = section.entries if section else ()
    dated = [e for s in profile.sections for e in s.entries]
    now = max([_data()["as_of"], *(e.end.year for e in dated if e.end and e.end.month)])
    breaks = _entries_with(lines, "career_break")
    learning = _entries_with(lines, "stage_title", group=StageKind.STUDENT)
    beside = frozenset(n for n, entry in enumerate(entries) if _is_beside(profile, entry))
    jobs = [(n, e) for n, e in enumerate(entries) if n not in breaks]
    return History(
        now=now,
        held=_held(jobs),
        breaks=tuple(sorted(breaks)),
        years=_years([e for n, e in jobs if n not in learning | beside], now),
    )


def _entries_with(lines: Sequence[Line], lexicon: str, *, group: str = "") -> frozenset[int]:
    """Return the numbers of the roles whose title holds a listed phrase."""
    roles = {Role.TITLE} if group else {Role.TITLE, Role.ORGANISATION}
    titles = (x for x in lines if x.section == "experience" and x.role in roles)
    return frozenset(
        line.entry
        for line in titles
        if any(not group or hit.value.group == group for hit in load_lexicon(lexicon).find(line))
    )


def _is_beside(profile: Profile, entry: Entry) -> bool:
    """Tell a role that is unpaid or beside school or other work by its title and dates."""
    spans = [span for span in (entry.title, entry.dates, entry.place) if span]
    words = {word.strip(",;.()").lower() for span in spans for word in profile.text(span).split()}
    return not words.isdisjoint(BESIDE)


def _held(jobs: Sequence[tuple[int, Entry]]) -> tuple[int, ...]:
    current = tuple(n for n, e in jobs if e.is_current)
    if current or not jobs:
        return current
    return (max(jobs, key=lambda job: (_month(job[1], at_end=True), -job[0]))[0],)


def _month(entry: Entry, *, at_end: bool) -> int:
    at = (entry.end or entry.start) if at_end else entry.start
    if at is None:
        return 0
    return at.year * MONTHS + (at.month or (MONTHS if at_end else 1))


def _years(jobs: Iterable[Entry], now: int) -> float | None:
    """Return the years that the roles cover together; overlapping ones count once."""
    today = now * MONTHS + MONTHS // 2
    spells = sorted(
        (_month(e, at_end=False), today if e.is_current else _month(e, at_end=True))
        for e in jobs
        if e.start and (e.is_current or e.end)
    )
    if not spells:
        return None
    total = reached = 0
    for first, last in spells:
        total += max(0, last - max(first, reached))
        reached = max(reached, last)
    return total / MONTHS
