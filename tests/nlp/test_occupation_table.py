"""Our own table of occupations: whole, without doubles, over all fields; and its check."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from brandcheck.nlp.skills.taxonomy import taxonomy
from brandcheck.nlp.targets.records import Occupation
from brandcheck.nlp.targets.tables import own_occupations
from scripts import check_occupations

if TYPE_CHECKING:
    from pathlib import Path

GOOD = Occupation(
    id="bench-welder",
    title="Bench welder",
    isco="7212",
    must=("operate welding equipment",),
    nice=("read engineering drawings",),
)


def test_the_table_is_large_whole_and_over_all_fields() -> None:
    table = own_occupations()
    assert len(table) >= 450
    assert list(check_occupations.problems(table)) == []
    assert {occupation.isco[0] for occupation in table} == set("0123456789")
    assert all(8 <= len(o.must) <= 16 and len(o.nice) >= 4 and o.tools for o in table)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (
            replace(GOOD, must=("juggle with anvils",)),
            "nobody knows the skill 'juggle with anvils'",
        ),
        (replace(GOOD, nice=GOOD.must), "is both expected and welcome"),
        (replace(GOOD, isco="72"), "'72' is no ISCO-08 unit group"),
        (replace(GOOD, id="other"), "'bench welder' is a title of bench-welder, other"),
        (GOOD, "bench-welder: 2 occupations have this id"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(broken: Occupation, told: str) -> None:
    assert list(check_occupations.problems((GOOD,))) == []
    assert any(told in line for line in check_occupations.problems((GOOD, broken)))


def test_agreement_counts_skill_groups(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    skills = [taxonomy().find(name)[0] for name in ("operate welding equipment", "bake bread")]
    facts = {
        "skills": [[skill.id, skill.label, [], "s"] for skill in skills],
        "occupations": [
            ["u1", "7212", "7212.1", " bench welder ", ["plate welder"], [0, 1], []],
            ["u2", "7512", "7512.1", "bench welder", [], [1], []],
        ],
    }
    place = tmp_path / "facts.json.gz"
    place.write_bytes(gzip.compress(json.dumps(facts).encode()))
    (found,) = check_occupations.compare((GOOD,), check_occupations.read_facts(place))
    wanted = {code for skill in skills for code in skill.groups}
    held = {code for name in (*GOOD.must, *GOOD.nice) for code in taxonomy().find(name)[0].groups}
    assert found.recall == pytest.approx(len(wanted & held) / len(wanted))
    assert 0 < found.recall_must < 1
    assert found.precision == 1.0
    assert set(found.lacks) == wanted - held
    assert check_occupations.main([str(place), str(tmp_path / "gone.json.gz")]) == 0
    out = capsys.readouterr().out
    assert "Every skill is known" in out
    assert f"{place} holds none of these occupations" in out
    assert f"skipped, there is no {tmp_path / 'gone.json.gz'}" in out
