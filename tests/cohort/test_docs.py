"""What the how-to pages say is so."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from brandcheck.cohort.row import COLUMNS
from brandcheck.cohort.rubric import load_reviews, load_rubric
from brandcheck.cohort.tables import SUFFIXES
from brandcheck.config import Config

HOW_TO = Path(__file__).parent.parent.parent / "docs" / "how-to"
COHORTS = (HOW_TO / "cohorts.md").read_text("utf-8")
RUBRIC = (HOW_TO / "rubric.md").read_text("utf-8")
KINDS = {str: "text", float: "number", int: "whole number"}


def table() -> str:
    rows = [f"| `{c.name}` | {KINDS[c.type]} | {c.meaning} |" for c in COLUMNS]
    return "\n".join(("| column | kind | what it says |", "|---|---|---|", *rows)) + "\n"


def block(begin: str) -> str:
    found = re.search(rf"```\w+\n({begin}.*?)```", RUBRIC, re.DOTALL)
    assert found
    return found[1]


def test_the_columns_are_those_of_the_page():
    assert f"<!-- begin: columns -->\n{table()}<!-- end: columns -->" in COHORTS


def test_every_kind_of_table_is_named():
    assert all(f"`{suffix}`" in COHORTS for suffix in SUFFIXES)


def test_the_rubric_and_the_review_of_the_page_work(tmp_path):
    (tmp_path / "rubric.toml").write_text(block("title = "), "utf-8")
    (tmp_path / "review.csv").write_text(block("id,"), "utf-8")
    rubric = load_rubric(tmp_path / "rubric.toml")
    config = rubric.applied(Config(weights={"tone": 9.0}, preview=True))
    assert config.weights == tomllib.loads(block("title = "))["weights"]
    assert config.preview
    assert [rubric.level(score) for score in (75.0, 74.9, 0.0, None)] == [
        "Ready to send", "Nearly there", "Let us talk", "not scored",
    ]  # fmt: skip
    reviews = load_reviews(tmp_path / "review.csv", rubric)
    assert [review.level for review in reviews.values()] == ["Ready to send", "Let us talk"]
    assert next(iter(reviews.values())).note
