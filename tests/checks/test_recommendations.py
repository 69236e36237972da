"""What the content of recommendations, received and given, brings."""

from __future__ import annotations

from brandcheck.checks import Verdict, find_check
from brandcheck.parsing import parse
from brandcheck.testing import context

RECEIVED = """\
# Ana Example
Organ builder | Voicing of reed pipes

## About
I voice reed pipes for village churches.

## Recommendations
### Rui Amaral · Sexton
She voiced the reed pipes of our organ in nine days and taught my son to tune them.
### Ola Brandt · Colleague
A true professional and a pleasure to work with.
"""

GIVEN = """\
# Ana Example
Organ builder

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Voiced pipes

## Recommendations given
### Rui Amaral · Sexton
Rui found the crack that three builders had missed.
"""


def verdict(check: str, text: str) -> Verdict:
    return find_check(check).run(context(parse(text)))


def test_a_deed_is_shown_with_the_claim_that_it_stands_behind():
    (strength,) = verdict("thin-recommendations", RECEIVED).strengths
    assert "reed pipes" in strength.span.of(RECEIVED)
    assert "that shows “" in strength.reason


def test_praise_of_character_is_marked_and_asks_for_a_deed():
    (finding,) = verdict("thin-recommendations", RECEIVED).findings
    assert finding.span is not None
    assert "pleasure" in finding.span.of(RECEIVED)


def test_a_recommendation_given_is_credit_to_another():
    told = verdict("missing-credit", GIVEN)
    assert [s.span.of(GIVEN) for s in told.strengths] == [
        "Rui found the crack that three builders had missed."
    ]
