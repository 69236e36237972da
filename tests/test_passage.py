"""A passage alone: what it can be judged by, and what its score does not reward."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

import brandcheck
from brandcheck.cli import app
from brandcheck.core.profile import PASSAGE_HOMES
from brandcheck.parsing.passage import read_passage

PAIRS = [
    ("headline", "Librarian at Nettlefold Town Library", "Librarian for prison wings and ferries"),
    (
        "headline",
        "Passionate, dynamic, results-driven professional",
        "Boatbuilder | Clinker hulls for rowing clubs",
    ),
    (
        "about",
        "I am a hard-working plumber. I take pride in my work and enjoy a challenge.",
        "I keep the boilers of nine village schools warm. Last winter two closures became none.",
    ),
    (
        "bullet",
        "Responsible for the school's boilers and other duties as required",
        "Rebalanced the boilers so that no classroom closed in the cold week",
    ),
    (
        "bullet",
        "Various improvements were made to the seed store",
        "Halved seed loss by drying the store before the rains",
    ),
    (
        "community",
        "I love giving back to good causes whenever I can",
        "Secretary of the Nettlefold Rowing Club since 2017: wrote the bid that bought two boats",
    ),
    ("skills", "Computers, Hard working, Team player", "Clinker planking, Steam bending, Lofting"),
]


@pytest.mark.parametrize(("kind", "weak", "strong"), PAIRS)
def test_the_passage_that_shows_more_scores_more(kind, weak, strong):
    one, other = (brandcheck.score_passage(text, kind).score for text in (weak, strong))
    assert one < other


@pytest.mark.parametrize(("kind", "weak", "strong"), PAIRS)
@pytest.mark.parametrize(
    "padding",
    ["I always go the extra mile and give 110 per cent", "Room 214, ext. 3307, form 27B, bus 16"],
)
def test_padding_does_not_catch_up(kind, weak, strong, padding):
    joint = {"headline": " | ", "skills": ", ", "bullet": " "}.get(kind, ". ")
    padded = brandcheck.score_passage(f"{weak}{joint}{padding}", kind).score
    assert padded < brandcheck.score_passage(strong, kind).score


@pytest.mark.parametrize(("kind", "weak", "strong"), PAIRS)
def test_neutral_edits_move_nothing(kind, weak, strong):
    for text in (weak, strong):
        score = brandcheck.score_passage(text, kind).score
        for edit in (f"  {text}  ", f"{text}\r\n", text.replace(" ", "  ")):
            assert brandcheck.score_passage(edit, kind).score == score


def test_one_bullet_is_not_blamed_for_what_a_profile_lacks():
    told = brandcheck.score_passage("Fitted kitchens for three housing associations", "bullet")
    assert all(finding.span is not None for finding in told.findings)


@pytest.mark.parametrize("kind", PASSAGE_HOMES)
def test_a_passage_is_one_section_of_its_own_words(kind):
    profile = read_passage(" - I bake.\n - I sell bread.", kind)
    assert len(profile.sections) == 1
    assert "I bake." in profile.text(profile.sections[0].body)


def test_an_empty_passage_or_another_kind_is_an_input_error():
    with pytest.raises(brandcheck.InputError, match="empty"):
        brandcheck.score_passage("  ", "about")
    with pytest.raises(brandcheck.InputError, match="no kind"):
        brandcheck.score_passage("I bake.", "poem")


def test_the_command_prints_the_score_and_the_findings():
    done = CliRunner().invoke(app, ["passage", "-k", "bullet", "Responsible for stock"])
    assert done.exit_code == 0
    assert done.output.startswith("Score ")
    assert "describes the job" in done.output
