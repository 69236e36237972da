from __future__ import annotations

import time
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.errors import InputError
from brandcheck.parsing.pasted.lines import copy_of, undouble
from brandcheck.parsing.pasted.page import looks_like_pasted_page, read_page
from tests.lookalike.herder import MARA
from tests.lookalike.pasted_page import Extras, Layout, copy_page

PIECES = sorted(
    {line for layout in Layout for line in copy_page(MARA, Extras(), layout=layout).split("\n")}
    | {
        "SkillsSkills",
        "Recommendations",
        "RecommendationsRecommendations",
        "Volunteering",
        "Projects",
        "Publications",
        "Courses",
        "ActivityActivity",
        "• You",
        "· 1st",
        "…more",
        "May 1, 2013, Ida managed Mara directly",
        "Issued Mar 2020",
        "Credential ID 7",
        "A, B and +4 skills",
        "Skills: A · B",
        "8 yrs 10 mos",
        "Full-time",
        "2014 - 2014",
        "Jan 2020 - Present · 5 yrs",
        "Remote",
        "Company logo",
        "Show all 4 experiences",
        "2 endorsements",
        "Received",
        "Given",
        "Associated with X",
        "Patents",
        "Causes",
        "x",
        "xx",
    }
)
NAMES = st.text(st.sampled_from("ab •·…\u00a0\u2028-1 "), max_size=12)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), NAMES), max_size=30))
def test_any_lines_make_a_profile_or_an_input_error(lines: list[str]) -> None:
    text = "\n".join(lines)
    looks_like_pasted_page(text)
    with suppress(InputError):
        profile, dropped = read_page(text, "text")
        told = profile.source + "".join(line for held in dropped.lines.values() for line in held)
        have, want = Counter(told), Counter(text)
        assert not [c for c in want if c.isalnum() and have[c] < want[c]]


@pytest.mark.parametrize("layout", [Layout.OWN, Layout.VISITOR])
@pytest.mark.parametrize("text", ["Bora Bora", "2014 - 2014", "A • B", "haha", "UK"])
def test_a_doubled_line_is_halved_once(layout: Layout, text: str) -> None:
    page = copy_page(MARA, Extras(), layout=layout) + f"CausesCauses\n{text}{text}\n"
    assert undouble(page).lines[-1].text == text
    assert copy_of(text + text) == text


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.text(st.sampled_from("abc .,•-"), min_size=3, max_size=30), min_size=1, max_size=6)
)
def test_any_text_is_found_again_before_its_copy(lines: list[str]) -> None:
    shown = [" ".join(line.split()) for line in lines if line.strip()]
    if (
        not shown
        or len(shown[0]) < 2
        or len({line.replace(" ", "") for line in shown}) < len(shown)
    ):
        return
    copy = " ".join(shown)
    if copy_of(shown[-1] + copy) or any(copy_of(line) for line in shown):
        return
    page = "\n".join(["AboutAbout", *shown[:-1], shown[-1] + copy])
    assert [line.text for line in undouble(page).lines[1:]] == shown


@pytest.mark.parametrize(
    "text",
    [
        "a" * 400_000,
        "AboutAbout\n" + "ab" * 5_000 + "\n" + "ab\n" * 20_000,
        "AboutAbout\n" + "x\n" * 100_000,
        ("Jan 2020 - Present · 5 yrs\n" + "T\nC\n") * 10_000,
        "AboutAbout\n" + "".join(f"{'word ' * 300}{n}\n" for n in range(500)),
        "VolunteeringVolunteering\n" + "· " * 50_000,
        "Recommendations\n" + "May 1, 2013, A managed B\n" * 20_000,
    ],
)
def test_hostile_texts_take_little_time(text: str) -> None:
    started = time.process_time()
    looks_like_pasted_page(text)
    with suppress(InputError):
        read_page(text, "text")
    assert time.process_time() - started < 10
