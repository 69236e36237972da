"""The labelled passages are well formed: a wrong label would spoil every measure made with them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.jsonl"))
KINDS = {"headline", "about", "bullet", "skills", "community", "line", "profile"}
KINDS |= {"recommendation", "role"}
FAMILIES = {
    "associations",
    "brusque",
    "buzzwords",
    "conversation_starters",
    "credit",
    "curiosity",
    "duty_bullets",
    "events",
    "excluding_words",
    "fact_conflict",
    "giving_back",
    "grievance",
    "headline_clutter",
    "hedging",
    "hidden_agents",
    "humblebrag",
    "invitation",
    "journey",
    "keyword_stuffing",
    "mentoring",
    "need_framing",
    "offers",
    "other_places",
    "overclaim",
    "private_data",
    "quantity",
    "recommendations",
    "self_only",
    "shouting",
    "template_leftover",
    "stray_topic",
    "tense",
    "third_person",
    "transitions",
}


def load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def span(text: str, quote: str) -> tuple[int, int]:
    start = text.index(quote)
    return start, start + len(quote)


def splits_a_word(text: str, start: int, end: int) -> bool:
    def inside(at: int) -> bool:
        return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()

    return inside(start) or inside(end)


def test_every_family_has_a_file_and_a_rule() -> None:
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    assert {path.stem for path in FILES} == FAMILIES
    assert [name for name in sorted(FAMILIES) if f"| `{name}` |" not in readme] == []


def test_ids_and_texts_are_unique_over_all_files() -> None:
    rows = [row for path in FILES for row in load(path)]
    ids = Counter(row["id"] for row in rows)
    texts = Counter(row["text"] for row in rows)
    assert [key for key, n in (ids | texts).items() if n > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rows_have_the_documented_keys(path: Path) -> None:
    for row in load(path):
        assert {"id", "kind", "text", "flag"} <= set(row), row
        assert set(row) <= {"id", "kind", "text", "flag", "either", "name", "dates", "home"}, row
        assert ("home" in row) == (row["kind"] == "line"), row
        assert row["kind"] in KINDS, row
        assert row["text"].strip() == row["text"] != "", row
        assert row.get("either") != [], row


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_quotes_stand_once_in_their_text_and_split_no_word(path: Path) -> None:
    for row in load(path):
        taken: list[tuple[int, int]] = []
        for quote in row["flag"] + row.get("either", []):
            assert row["text"].count(quote) == 1, (row["id"], quote)
            start, end = span(row["text"], quote)
            assert not splits_a_word(row["text"], start, end), (row["id"], quote)
            assert all(end <= s or e <= start for s, e in taken), (row["id"], quote)
            taken.append((start, end))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_there_are_enough_positives_and_hard_negatives(path: Path) -> None:
    rows = load(path)
    positives = sum(1 for row in rows if row["flag"])
    assert positives >= 15
    assert len(rows) - positives >= 30


def test_owner_names_are_given_where_a_check_needs_them() -> None:
    rows = load(HERE / "third_person.jsonl")
    assert [row["id"] for row in rows if not row.get("name")] == []
