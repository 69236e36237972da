"""Adding a good line never lowers a score, and what an input cannot show costs nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brandcheck.checks import Status, find_check
from brandcheck.core.profile import Origin
from brandcheck.parsing import parse
from brandcheck.testing import context

ABOUT = "# Ana Example\nWelder\n\n## About\nI weld. {more}\n"
JOB = "# Ana Example\nWelder\n\n## About\nI weld.\n\n## Experience\n### Welder · Coble\n2015 – 2020\n{more}"

PROOF = "In 2021 I halved the leaks at the dairy by testing each joint."
AUDIENCE = "I weld for small dairies and breweries."
BULLETS = "- Welded a gate\n"
OUTCOME = "- Halved the leaks at the dairy by testing each joint\n"


def score(check_id: str, text: str) -> float:
    check = find_check(check_id)
    verdict = check.run(context(parse(text)), **check.options)
    assert verdict.score is not None
    return verdict.score


@pytest.mark.parametrize(
    ("check_id", "frame", "before", "after"),
    [
        ("missing-proof", ABOUT, "", PROOF),
        ("missing-proof", ABOUT, PROOF, f"{PROOF} {PROOF}"),
        ("missing-audience", ABOUT, "", AUDIENCE),
        ("missing-outcome", JOB, BULLETS, BULLETS + OUTCOME),
        ("unclaimed-strength", JOB, BULLETS, BULLETS + OUTCOME),
        ("unclaimed-strength", JOB, OUTCOME, OUTCOME + OUTCOME.replace("dairy", "brewery")),
    ],
)
def test_a_good_line_never_lowers_a_score(
    check_id: str, frame: str, before: str, after: str
) -> None:
    assert score(check_id, frame.format(more=after)) >= score(check_id, frame.format(more=before))


@pytest.mark.parametrize(
    ("check_id", "hidden"),
    [
        ("missing-headline", "headline"),
        ("missing-about", "about"),
        ("missing-contact-link", "contact-links"),
        ("missing-location", "location"),
        ("few-skills", "all-skills"),
    ],
)
def test_what_an_input_cannot_show_is_not_checkable(check_id: str, hidden: str) -> None:
    profile = replace(
        parse("## Skills\n- Welding\n"), origin=Origin("text", cannot_show=frozenset({hidden}))
    )
    check = find_check(check_id)
    verdict = check.run(context(profile), **check.options)
    assert verdict.status is Status.NOT_CHECKABLE
    assert verdict.score is None


def test_each_outcome_counts_most_at_first() -> None:
    def share(n_told: int) -> float:
        lines = [OUTCOME.replace("the dairy", f"dairy {chr(65 + n)}") for n in range(n_told)]
        lines += [f"- Welded the {thing}\n" for thing in ("gate", "ramp", "rail")[n_told:]]
        return score("missing-outcome", JOB.format(more="".join(lines)))

    scores = [share(n) for n in range(4)]
    assert scores == sorted(scores)
    assert scores[1] - scores[0] > scores[2] - scores[1]
