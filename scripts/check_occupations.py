"""Check our own table of occupations: names, skills, fields, and agreement with ESCO.

usage: python scripts/check_occupations.py [FACTS]

Every skill must be known to the taxonomy; ids, and titles of different occupations, must
differ; all ten major groups of ISCO-08 should be there. With FACTS (a json.gz that holds
ESCO's official relations; it is only measured against and never shipped) it prints how many
of the skill groups that ESCO calls essential for an occupation our skills lie in. One of
our occupations is compared with the one of ESCO that is of the same ISCO unit group and
bears its title, or else another of its titles.

Exit code 1 when something is wrong with the table itself.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from brandcheck.nlp.skills.labels import fold_label  # noqa: E402
from brandcheck.nlp.skills.taxonomy import taxonomy  # noqa: E402
from brandcheck.nlp.targets.tables import own_occupations  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from brandcheck.nlp.targets.records import Occupation

N_WORST = 10
MEASURES = ("recall", "recall_must", "precision")


@dataclass(frozen=True, slots=True)
class Official:
    """An occupation of ESCO with the ids of its essential and its optional skills."""

    title: str
    others: tuple[str, ...]
    isco: str
    essential: tuple[str, ...]
    optional: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the skill groups of one of our occupations are those of ESCO's.

    Attributes:
        occupation, title: ours, and ESCO's title.
        recall, recall_must: shares of ESCO's essential groups that all our skills hold, and
            that the expected ones alone hold.
        precision: share of our expected skills that lie in an essential or optional group.
        lacks: the essential groups that ours lack.
    """

    occupation: Occupation
    title: str
    recall: float
    recall_must: float
    precision: float
    lacks: tuple[str, ...]


def problems(occupations: Iterable[Occupation]) -> Iterator[str]:
    """Yield what is wrong with the table, a line each."""
    ids: Counter[str] = Counter()
    titles: dict[str, set[str]] = defaultdict(set)
    for occupation in occupations:
        ids[occupation.id] += 1
        for name in (occupation.title, *occupation.titles):
            titles[fold_label(name)].add(occupation.id)
        for label in (*occupation.must, *occupation.nice, *occupation.tools):
            if not taxonomy().find(label):
                yield f"{occupation.id}: nobody knows the skill {label!r}"
        for label in sorted(set(occupation.must) & set(occupation.nice)):
            yield f"{occupation.id}: {label!r} is both expected and welcome"
        if len(occupation.isco) != 4 or not occupation.isco.isdigit():
            yield f"{occupation.id}: {occupation.isco!r} is no ISCO-08 unit group"
    yield from (f"{name}: {n} occupations have this id" for name, n in ids.items() if n > 1)
    for title, owners in sorted(titles.items()):
        if len(owners) > 1:
            yield f"{title!r} is a title of {', '.join(sorted(owners))}"


def read_facts(place: Path) -> tuple[Official, ...]:
    """Read ESCO's occupations from a facts file."""
    facts = json.loads(gzip.decompress(place.read_bytes()))
    skills = [row[0] for row in facts["skills"]]
    return tuple(
        Official(title.strip(), tuple(others), isco, *_ids(skills, essential, optional))
        for _, isco, _, title, others, essential, optional, *_ in facts["occupations"]
    )


def _ids(skills: list[str], *numbers: list[int]) -> Iterator[tuple[str, ...]]:
    yield from (tuple(skills[n] for n in some) for some in numbers)


def compare(occupations: Iterable[Occupation], official: Iterable[Official]) -> Iterator[Agreement]:
    """Yield the agreement of each occupation that ESCO has, too."""
    by_title: dict[str, list[Official]] = defaultdict(list)
    by_other: dict[str, list[Official]] = defaultdict(list)
    for row in official:
        by_title[fold_label(row.title)].append(row)
        for other in row.others:
            by_other[fold_label(other)].append(row)
    for occupation in occupations:
        theirs = _same(occupation, by_title, by_other)
        wanted = (
            {code for skill in theirs.essential for code in _groups(skill)} if theirs else set()
        )
        if theirs is None or not wanted:
            continue
        optional = {code for skill in theirs.optional for code in _groups(skill)}
        must = [_codes(label) for label in occupation.must]
        more = [_codes(label) for label in (*occupation.nice, *occupation.tools)]
        lacks = wanted.difference(*must, *more)
        yield Agreement(
            occupation,
            theirs.title,
            recall=1 - len(lacks) / len(wanted),
            recall_must=1 - len(wanted.difference(*must)) / len(wanted),
            precision=sum(bool(codes & (wanted | optional)) for codes in must) / len(must),
            lacks=tuple(sorted(lacks)),
        )


def _same(
    occupation: Occupation,
    by_title: Mapping[str, list[Official]],
    by_other: Mapping[str, list[Official]],
) -> Official | None:
    """Return the official occupation that bears its title, else another of its titles."""
    keys = [fold_label(name) for name in (occupation.title, *occupation.titles)]
    for found in (
        by_title.get(keys[0], []),
        [row for key in keys[1:] for row in by_title.get(key, [])],
        by_other.get(keys[0], []),
        [row for key in keys[1:] for row in by_other.get(key, [])],
    ):
        same_group = [row for row in found if row.isco == occupation.isco]
        if same_group:
            return same_group[0]
    return None


def _codes(label: str) -> set[str]:
    return {code for found in taxonomy().find(label)[:1] for code in found.groups}


def _groups(skill: str) -> tuple[str, ...]:
    known = taxonomy().by_id(skill)
    return known.groups if known else ()


def report(facts: Path) -> None:
    """Print the agreement with a facts file."""
    found = sorted(compare(own_occupations(), read_facts(facts)), key=lambda a: a.recall)
    if not found:
        print(f"Agreement with ESCO: {facts} holds none of these occupations")
        return
    mean = {name: statistics.mean(getattr(a, name) for a in found) for name in MEASURES}
    median = statistics.median(a.recall for a in found)
    print(
        f"{len(found)} occupations are ESCO's, too. Of the skill groups that it calls essential, "
        f"ours hold {mean['recall']:.3f} on average (in the middle {median:.3f}; the expected "
        f"skills alone {mean['recall_must']:.3f}). Of our expected skills {mean['precision']:.3f} "
        "lie in a group that is essential or optional there. Fewest groups:"
    )
    for agreement in found[:N_WORST]:
        print(
            f"  {agreement.recall:.2f} {agreement.occupation.id} ({agreement.title}) lacks "
            f"{', '.join(agreement.lacks[:12])}"
        )


def main(arguments: list[str]) -> int:
    """Check the table; compare it with a facts file if one is given."""
    found = list(problems(own_occupations()))
    print("\n".join(found) if found else "Every skill is known; no id or title is given twice.")
    majors = Counter(occupation.isco[:1] for occupation in own_occupations())
    told = ", ".join(f"{major}: {n}" for major, n in sorted(majors.items()))
    print(f"{len(own_occupations())} occupations by ISCO-08 major group: {told}")
    for place in map(Path, arguments):
        if place.is_file():
            report(place)
        else:
            print(f"Agreement with ESCO: skipped, there is no {place}")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
