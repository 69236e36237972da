"""The labelled sentences and bullets are well formed: a wrong row would spoil both models."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from models.moves.train import LABELS as MOVES

ROOT = Path(__file__).parents[2]
MODELS = ROOT / "models"
GOLD = ROOT / "benchmarks" / "gold"
STAGES = {
    "student",
    "early",
    "mid",
    "senior",
    "executive",
    "freelance",
    "returner",
    "changer",
    "academic",
}
LEAST_BULLETS = {"result": 190, "action": 170, "duty": 170, "neither": 120}
CONTACT = re.compile(r"\S@\S|https?:|www\.|(?<!\w)@\w|\blinkedin\.com", re.IGNORECASE)
PHONE = re.compile(r"\(?\+?\d[\d ()-]{7,}\d")
EXAMPLE_PHONE = re.compile(r"020 7946 0\d{3}|\(\d{3}\) 555-01\d\d")
YEARS = re.compile(r"\d{4}[–-]\d{4}")


def load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


SENTENCES = load(MODELS / "moves" / "data.jsonl")
BULLETS = load(MODELS / "accomplishment" / "data.jsonl")
BOTH = pytest.mark.parametrize("rows", [SENTENCES, BULLETS], ids=["moves", "accomplishment"])


def words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.casefold().replace("’", "'"))


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[at : at + length]) for at in range(len(found) - length + 1)}


def gold_texts() -> list[str]:
    pairs = load(GOLD / "pairs.jsonl")
    texts = [pair[side] for pair in pairs for side in ("before", "after")]
    for profile in sorted((GOLD / "profiles").glob("*.md")):
        texts += profile.read_text(encoding="utf-8").splitlines()
    return texts


def test_sentences_have_the_agreed_form() -> None:
    for row in SENTENCES:
        assert list(row) == ["id", "text", "kind", "occupation", "stage", "moves"], row
        assert row["kind"] in {"headline", "about"}, row
        assert row["stage"] in STAGES, row
        assert row["moves"], row
        assert row["moves"] == [move for move in MOVES if move in row["moves"]], row


def test_bullets_have_the_agreed_form() -> None:
    for row in BULLETS:
        assert list(row) == ["id", "text", "occupation", "label"], row
        assert row["label"] in LEAST_BULLETS, row


def test_filler_is_never_proof() -> None:
    assert [row["id"] for row in SENTENCES if {"filler", "proof"} <= set(row["moves"])] == []


@BOTH
def test_texts_are_single_tidy_lines(rows: list[dict[str, Any]]) -> None:
    bad = [r["id"] for r in rows if r["text"] != " ".join(r["text"].split()) or "|" in r["text"]]
    assert bad == []
    assert [r["id"] for r in rows if not words(r["text"])] == []


def test_ids_and_texts_are_unique() -> None:
    rows = SENTENCES + BULLETS
    ids = Counter(row["id"] for row in rows)
    texts = Counter(" ".join(words(row["text"])) for row in rows)
    assert [key for key, count in ids.items() if count > 1] == []
    assert [key for key, count in texts.items() if count > 1] == []


def test_there_are_enough_sentences_of_every_move() -> None:
    counts = Counter(move for row in SENTENCES for move in row["moves"])
    several = sum(1 for row in SENTENCES if len(row["moves"]) > 1)
    assert len(SENTENCES) >= 1250
    assert {move: counts[move] for move in MOVES if counts[move] < 90} == {}
    assert 0.25 <= several / len(SENTENCES) <= 0.35
    assert sum(1 for row in SENTENCES if row["kind"] == "headline") >= 250


def test_there_are_enough_bullets_of_every_label() -> None:
    counts = Counter(row["label"] for row in BULLETS)
    assert len(BULLETS) >= 650
    assert {key: counts[key] for key, least in LEAST_BULLETS.items() if counts[key] < least} == {}


def test_all_stages_and_many_occupations_are_heard() -> None:
    assert {row["stage"] for row in SENTENCES} == STAGES
    assert len({row["occupation"] for row in SENTENCES}) >= 65
    assert len({row["occupation"] for row in BULLETS}) >= 65


@BOTH
def test_no_template_shows_through(rows: list[dict[str, Any]]) -> None:
    fives = Counter(chain.from_iterable(runs(row["text"], 5) for row in rows))
    openings = Counter(tuple(words(row["text"])[:3]) for row in rows)
    assert [run for run, count in fives.items() if count > 4] == []
    assert [run for run, count in openings.items() if count > 12] == []


@BOTH
def test_nothing_is_shared_with_the_gold_benchmark(rows: list[dict[str, Any]]) -> None:
    texts = gold_texts()
    whole = {" ".join(words(text)) for text in texts}
    parts = set(chain.from_iterable(runs(text, 7) for text in texts))
    trades = {pair["occupation"] for pair in load(GOLD / "pairs.jsonl")}
    assert len(parts) > 1000
    assert [row["id"] for row in rows if " ".join(words(row["text"])) in whole] == []
    assert [row["id"] for row in rows if runs(row["text"], 7) & parts] == []
    assert {row["occupation"] for row in rows} & trades == set()


@BOTH
def test_nobody_can_be_reached_by_a_line_of_the_data(rows: list[dict[str, Any]]) -> None:
    assert [row["id"] for row in rows if CONTACT.search(row["text"])] == []
    numbers = [n for row in rows for n in PHONE.findall(YEARS.sub("", row["text"]))]
    assert [number for number in numbers if not EXAMPLE_PHONE.fullmatch(number)] == []
