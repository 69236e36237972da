"""Layout v3: paragraphs, bullets and wraps, one test for each fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brandcheck.core.profile import SectionKind
from tests.lookalike._unicode_font import text_width
from tests.parsing.pdf_support import LONG, OTTILIE, job, read, section, texts, with_text, words

# What a description is made of


@pytest.mark.parametrize("glyph", ["-", "•", "*", "●", "·", "o", "‣", "✅", "❖", "|", "#"])
def test_bullets_in_any_glyph(glyph: str):
    lines = ("I lead nine nurses.", f"{glyph} Cut falls by half", f"{glyph} Wrote the rota {LONG}")
    profile = read(with_text(*lines))
    assert texts(profile, job(profile).paragraphs) == [lines[0]]
    assert texts(profile, job(profile).bullets) == ["Cut falls by half", f"Wrote the rota {LONG}"]


def test_a_numbered_list_is_a_list_and_a_lone_number_is_not():
    profile = read(with_text("1. Cut falls by half", f"2. Wrote the rota {LONG}", "10) Taught"))
    assert texts(profile, job(profile).bullets) == [
        "Cut falls by half",
        f"Wrote the rota {LONG}",
        "Taught",
    ]
    profile = read(with_text("24. Dezember: Nachtdienst", "Sonst am Tag."))
    assert job(profile).bullets == ()


def test_wraps_are_joined_and_line_breaks_are_kept():
    lines = (f"First I am the one {LONG}", "Then I am not.", f"Last I am again {LONG}, {LONG}.")
    profile = read(with_text(*lines))
    assert texts(profile, job(profile).paragraphs) == list(lines)


def filled(start: str, size: float, room: float) -> str:
    """Return a line that leaves less than ``room`` points to the right edge, but some."""
    line = start
    while text_width(f"{line} i", size) < 366.4 - room:
        line += " i" if text_width(f"{line} iii", size) > 366.4 - room else " ward"
        if text_width(line, size) > 366.4:
            line = line.removesuffix(" ward") + " i"
    return line


def test_a_short_word_would_have_fitted_so_the_break_is_real():
    line = filled("I lead", 10.5, 24.0)
    profile = read(with_text(line, "I do.", "So."))
    assert texts(profile, job(profile).paragraphs) == [line, "I do.", "So."]


def test_a_full_line_does_not_swallow_the_next_item_of_a_list():
    for mark in ("-", "*", "o"):
        full = filled(f"{mark} I lead", 10.5, 8.0)
        profile = read(with_text(f"{mark} One", full, f"{mark} Internationalisation"))
        assert texts(profile, job(profile).bullets) == ["One", full[2:], "Internationalisation"]
    full = filled("2. I lead", 10.5, 8.0)
    profile = read(with_text("1. One", full, "3. Internationalisation"))
    assert texts(profile, job(profile).bullets) == ["One", full[3:], "Internationalisation"]


def test_dates_inside_a_description_stay_there():
    lines = ("I was away:", "May 2019\u00a0-\u00a0June 2020")
    profile = read(with_text(*lines))
    assert words(profile, job(profile).dates) == "January 2019 - Present"
    assert texts(profile, job(profile).paragraphs) == ["I was away:", "May 2019 - June 2020"]


def test_accents_typed_as_two_characters_are_one():
    profile = read(replace(OTTILIE, name="Zoe\u0308 Brannagh"))
    assert words(profile, profile.name) == "Zoë Brannagh"


def test_blank_lines_separate_and_leave_nothing():
    profile = read(with_text("One.", "", "", "Two.", "", "- Three", "", "- Four"))
    assert texts(profile, job(profile).paragraphs) == ["One.", "Two."]
    assert texts(profile, job(profile).bullets) == ["Three", "Four"]


def test_a_dash_that_a_wrap_put_first_is_no_bullet():
    for extra in range(30):
        line = f"{'x' * extra} I worked on the wards of the county in the years 2015 - 2018 and - in short - liked it"
        profile = read(with_text(line.strip()))
        assert texts(profile, job(profile).lines) == [line.strip()]


def test_words_broken_at_a_hyphen_or_slash_are_whole_again():
    for extra in range(24):
        line = f"{'x' * extra} The nurse-led well-being clinic of day/night wards saw state-of-the-art re-dressings"
        profile = read(with_text(line.strip()))
        assert texts(profile, job(profile).lines) == [line.strip()]


def test_korean_wraps_inside_words_without_a_space():
    line = "환자를돌보는간호사로서여러병동에서일했고후배간호사를가르치는일을가장좋아합니다그리고밤근무도자주합니다"
    profile = read(with_text(line))
    assert texts(profile, job(profile).lines) == [line]


def test_bullets_in_the_summary_stay_in_order():
    profile = read(replace(OTTILIE, summary=("I do:", "• Dressings", "• Rotas", "", "Ask me.")))
    about = section(profile, SectionKind.ABOUT)
    assert texts(profile, sorted((*about.paragraphs, *about.items))) == [
        "I do:",
        "Dressings",
        "Rotas",
        "Ask me.",
    ]


def test_a_text_goes_on_over_a_page_break():
    for blank in range(24):
        text = (*["Nights."] * 24, *["x"] * blank, f"I lead nine nurses {LONG}", "- One", "- Two")
        profile = read(with_text(*text))
        assert texts(profile, job(profile).lines) == [line.removeprefix("- ") for line in text]


def test_emoji_are_lost_and_their_remains_go():
    lines = ("Running 🏃\u200d♂\ufe0f daily", "⚙\ufe0f Machines", "✔\ufe0f Checks", "🚀 Launch")
    profile = read(with_text(*lines))
    assert texts(profile, job(profile).lines) == [
        "Running daily",
        "⚙\ufe0f Machines",
        "Checks",
        "Launch",
    ]
    assert "emoji" in profile.origin.cannot_show
