"""What a line shows, on invented lines from many trades."""

from __future__ import annotations

import pytest

from brandcheck.nlp.substance import SubstanceKind, substance

from .textlines import analysed

RESULTS = [
    "Rewove the nets so that seals could no longer tear them",
    "Cut the wait for spectacles from nineteen days to six",
    "Halved the sugar in school puddings without a complaint",
    "Moved the lambing pens beside the house, saving two walks a night",
    "Rewired the chapel over one weekend with no services cancelled",
    "Set up a tool library for the estate; ninety households borrow from it",
    "Recovered £2,300 of unpaid deposits for tenants",
    "Taught eleven adults to swim, and all passed first time",
    "Doubled the number of night buses that left on time",
    "Bred a barley that shortened the malting season",
]

ACTIONS = [
    "Fitted kitchens for three housing associations",
    "Wrote the safety notes for the trawler fleet",
    "Translate court letters from Lithuanian",
    "Drew the maps for the flood plan",
    "Kept bees on the hospital roof",
]

DUTIES = [
    "Responsible for stock control and ordering",
    "Duties included opening the till and cleaning",
    "Answering phones, filing, greeting visitors",
    "Assisted with payroll",
    "Involved in planning and budgeting",
    "Worked on various projects",
]

NOTHING = [
    "Excellent communication skills at all levels",
    "Team player with a positive attitude",
    "Strong work ethic and attention to detail",
]


def kinds(text, kind="bullet"):
    line = analysed(text, kind)[0]
    return [substance(line, sentence).kind for sentence in line.sentences]


@pytest.mark.parametrize("text", RESULTS)
def test_a_line_that_says_what_came_of_it_is_a_result(text):
    assert kinds(text) == [SubstanceKind.RESULT]


@pytest.mark.parametrize("text", ACTIONS)
def test_a_verb_with_an_object_is_an_action(text):
    assert kinds(text) == [SubstanceKind.ACTION]


@pytest.mark.parametrize("text", DUTIES)
def test_a_description_of_the_job_is_a_duty(text):
    assert kinds(text) == [SubstanceKind.DUTY]


@pytest.mark.parametrize("text", NOTHING)
def test_adjectives_show_nothing(text):
    assert kinds(text) == [SubstanceKind.NONE]


@pytest.mark.parametrize(
    "text",
    [
        "Ask me about tidal turbines.",
        "I would like to cut the waiting list.",
        "If you could share this so that more people see it, I would be grateful.",
        "Nothing beats a warm loaf.",
        "I turn up on time.",
    ],
)
def test_wishes_requests_and_sayings_are_no_results(text):
    assert SubstanceKind.RESULT not in kinds(text, "about")


def test_each_outcome_names_its_reason():
    text = "Cut the wait for spectacles from nineteen days to six"
    line = analysed(text)[0]
    outcome = substance(line, line.sentences[0]).outcomes[0]
    assert outcome.span.of(text).startswith("Cut the wait")
    assert "Cut" in outcome.reason
