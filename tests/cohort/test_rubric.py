"""A centre's own rubric, and a reviewer's file."""

from __future__ import annotations

import pytest

from brandcheck.cohort.cohort import Completed, make_cohort
from brandcheck.cohort.rubric import Level, Review, Rubric, load_reviews, load_rubric
from brandcheck.errors import ConfigError
from tests.cohort.support import row

OWN = Rubric("Ours", (Level("Go", 70.0), Level("Wait", 0.0)))


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("colour = 1", "unknown key 'colour'"),
        ("title = 3", "title must be words"),
        ("title = ", "not valid TOML"),
        ("levels = 3", "levels is a list"),
        ("[[levels]]\nname = 'A'", "needs exactly name and from"),
        ("[[levels]]\nname = 'A'\nfrom = 101", "from as 0 to 100"),
        ("[[levels]]\nname = 'A'\nfrom = 10", "one level must begin from 0"),
        ("[[levels]]\nname = 'A'\nfrom = 10\n[[levels]]\nname = 'A'\nfrom = 0", "the same name"),
        ("[weights]\nshoes = 1", "'shoes' is not one of"),
        ("[checks.hedging]\ncolour = 1", "has no such option"),
    ],
)
def test_a_wrong_rubric_says_what_is_wrong(tmp_path, text, cause):
    (tmp_path / "r.toml").write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=cause):
        load_rubric(tmp_path / "r.toml")


def test_no_rubric(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read"):
        load_rubric(tmp_path / "r.toml")


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("name,score\na,1", "has the columns name, score"),
        ("id,note\na,1", "has the columns id, note"),
        ("id,score\na,101", "score is a number from 0 to 100, not '101'"),
        ("id,score\na,good", "score is a number from 0 to 100, not 'good'"),
        ("id,level\na,Great", r"'Great' is no level of this run \(Go, Wait\)"),
        ("id,score\na,1\na,2", "'a' stands in an earlier row"),
    ],
)
def test_a_wrong_review_says_what_is_wrong(tmp_path, text, cause):
    (tmp_path / "v.csv").write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=cause):
        load_reviews(tmp_path / "v.csv", OWN)


def test_the_review_stands_beside_the_tools_verdict():
    reviews = {
        "p1": Review(None, "Go", "Fine."),
        "p2": Review(12.0, "", ""),
        "gone": Review(1.0, "", ""),
    }
    rows = Completed([row(f"p{n}", score=60.0) for n in range(6)], OWN, reviews)
    by_id = {one["id"]: one for one in rows}
    assert (by_id["p1"]["level"], by_id["p1"]["reviewer_level"]) == ("Wait", "Go")
    assert by_id["p1"]["score"] == 60.0
    made = make_cohort(rows, work_list=True)
    assert made.figures["reviews"] == {"profiles": 2, "levels": 2, "agreed": 1}
    assert made.figures["levels"] == [
        {"name": "Go", "profiles": 0},
        {"name": "Wait", "profiles": 6},
    ]
    assert made.notes == ("1 of the reviewer's rows name no profile of this run.",)
    page = made.render("html")
    assert "Fine." in page
    assert "Rubric: Ours" in page
    assert "Fine." not in make_cohort(rows).render("html")
