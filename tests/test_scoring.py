"""The scoring rules as properties."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from brandcheck.core.result import CheckResult, Impact, Status
from brandcheck.scoring import CATEGORY_TITLES, rating, score_results

SCORES = st.floats(0, 1, allow_nan=False).map(lambda x: round(x, 4))


@st.composite
def results(draw):
    made = []
    for n in range(draw(st.integers(1, 25))):
        status = draw(st.sampled_from(list(Status)))
        made.append(
            CheckResult(
                check=f"check-{n}",
                category=draw(st.sampled_from(list(CATEGORY_TITLES))),
                principle=1,
                title="t",
                status=status,
                stage="stable",
                weight=draw(st.sampled_from(list(Impact))) if status.is_scored else 0,
                score=draw(SCORES) if status.is_scored else None,
            )
        )
    return made


@given(results())
def test_scores_stay_between_0_and_100(made):
    """A score is a share: 0 to 100, and with nothing scored there is none."""
    _, categories, total = score_results(made, {})
    assert [c.id for c in categories] == list(CATEGORY_TITLES)
    for score in [total, *(c.score for c in categories)]:
        assert score is None or 0 <= score <= 100
    assert any(r.weight for r in made) or total is None


@given(results(), st.randoms(use_true_random=False))
def test_the_order_of_checks_changes_nothing(made, random):
    """The same results in another order give the same scores."""
    shuffled = list(made)
    random.shuffle(shuffled)
    assert score_results(made, {})[2] == score_results(shuffled, {})[2]


@given(results(), st.data())
def test_a_better_result_never_lowers_the_total(made, data):
    """Monotone: raising one check's score raises the total or leaves it."""
    scored = [r for r in made if r.weight]
    if not scored:
        return
    chosen = data.draw(st.sampled_from(scored))
    better = replace(chosen, score=data.draw(st.floats(chosen.score, 1)))
    changed = [better if r is chosen else r for r in made]
    before, after = score_results(made, {})[2], score_results(changed, {})[2]
    assert (before is None) == (after is None)
    assert before is None or after >= before


@given(results())
def test_the_gain_is_what_a_perfect_check_would_add(made):
    """Counterfactual: scoring again with the check perfect gives total + gain."""
    gained, _, total = score_results(made, {})
    for n, result in enumerate(gained):
        assert result.gain >= 0
        if not result.weight or total is None:
            assert result.gain == 0
            continue
        perfect = [replace(r, score=1.0) if i == n else r for i, r in enumerate(made)]
        assert abs(score_results(perfect, {})[2] - total - result.gain) <= 0.11


@given(results())
def test_what_is_not_scored_moves_nothing(made):
    """Not checkable, information and errors weigh nothing and hide nothing."""
    quiet = {Status.NOT_CHECKABLE, Status.INFO, Status.ERROR}
    without = [r for r in made if r.status not in quiet]
    assert score_results(made, {})[2] == score_results(without, {})[2]


def one(category, score=1.0, status=Status.PASS):
    weight = 3 if status.is_scored else 0
    name = f"{category}-{status}-{score}"
    return CheckResult(name, category, 1, "t", status, "stable", weight, score=score)


def test_a_category_with_weight_0_leaves_the_total():
    """A user may take a category out of the total."""
    made = [one(category, 0.0 if category == "tone" else 1.0) for category in CATEGORY_TITLES]
    assert score_results(made, {})[2] < 100.0
    assert score_results(made, {"tone": 0.0})[2] == 100.0


def test_a_few_easy_categories_are_no_total():
    """Presence and skills alone carry too little to stand for a whole profile."""
    assert score_results([one("presence"), one("skills")], {})[2] is None


def test_a_category_that_is_mostly_unsure_has_no_score():
    """One date check does not stand for all evidence of a text in another language."""
    made = [one("evidence"), *(one("evidence", None, Status.UNSURE) for _ in range(2))]
    _, categories, _ = score_results(made, {})
    assert {c.id: c.score for c in categories}["evidence"] is None


def test_the_word_for_a_score():
    """The word changes at 50 and at 80."""
    assert [rating(s) for s in (None, 0, 49.9, 50, 79.9, 80)] == [
        "not scored",
        "early",
        "early",
        "developing",
        "developing",
        "strong",
    ]


def test_a_missing_section_gains_what_waits_for_it_too():
    """Counterfactual: with the section there and good, all its checks are perfect."""

    def one(check, category, score, **how):
        status = Status.PASS if score else Status.FAIL
        return CheckResult(
            check, category, 1, "t", status, "stable", Impact.SERIOUS, score=score, **how
        )

    made = [
        one("missing-core-section", "presence", 0.0, lacks=("skills",)),
        one("few-skills", "skills", 0.0, waits=("skills",)),
        one("unsupported-skill", "evidence", 0.0, waits=("skills",)),
        one("about-and-skills", "tone", 0.0, waits=("about", "skills")),
        one("missing-outcome", "evidence", 1.0),
    ]
    gained, _, total = score_results(made, {})
    there = [replace(r, score=1.0) if not r.waits or r.waits == ("skills",) else r for r in made]
    assert abs(score_results(there, {})[2] - total - gained[0].gain) <= 0.11
    assert gained[0].gain > gained[1].gain > 0
