from __future__ import annotations

import pytest

from brandcheck.core.profile import Month, SectionKind
from brandcheck.errors import InputError
from brandcheck.parsing.pasted.page import looks_like_pasted_page, read_page, read_pasted_page
from tests.lookalike.herder import PAGE, PAGE_OWNER
from tests.lookalike.pasted_page import Extras, Layout, copy_page

COMMON = """\
## Experience
### Head Herder · Skellow Dairy
Apr 2012 - Sep 2018 · Skellow
- Cut mastitis from 30 cases to 9 a year
- Kept the books

Skills: Herd health, Rota planning

### Owner · Skellow Dairy
Oct 2018 - Present · Upper Skellow
Skills: Herd health, Rota planning

### Cheesemaker · Tarn Creamery
2009 - 2012
Skills: Herd health, Rota planning

## Education
### Diploma in Agriculture · Moyvale College
2007 - 2009

## Licenses & certifications
### Food Safety Level 3 · Skellow Council
Mar 2020

### Old Ticket · Guild of Herders

### Forklift · Skellow Council
Jun 2021 – Jun 2026

## Projects
### Robot parlour · Skellow Dairy
Oct 2022 - Sep 2023
Fitted two robots.

One gate.

### Barn roof
Oct 2022 - Sep 2023
Roofed it with the neighbours.

## Volunteering
### Steward · Skellow Show
May 2015 - Present
Ran the tent.

Cause: Education

## Skills
- Cheese making
- Herd health
- Rota planning
- Milking

## Recommendations
### Ida Brack · Owner, Tarn Creamery, Ida managed Mara directly
May 1, 2013
She reads a herd.

And people.

### Otto Lind · Vet, Otto was senior to Mara but didn't manage Mara directly
May 1, 2013
Calm at four in the morning.

## Publications
### Milk at night · Herd Letter
Dec 7, 2013

### Soil notes
Mar 1, 2012

## Languages
- English (Native or bilingual proficiency)
- Welsh

## Organizations
### Guild of Cheesemakers

### NFU

## Endorsements received
- Herd health: 2 endorsements
- Rota planning: 1 endorsement

## Open to work
- Herder and Cheesemaker roles

## Network
- 3,832 followers
- 500+ connections

## Contact
- https://www.linkedin.com/in/mara-q
"""
TOP = """\
# Mara Quennell
Dairy farmer | Cheese that keeps | Teaches young herders 🧀
Upper Skellow, England, United Kingdom

## About
I keep ninety cows and make four cheeses.

What I do:
- Milk at five, every day of the year
- Teach two herders a season

## Services
- Herd advice
- Teaching

## Activity
### Post
Calved twice.

Both up by noon.

"""


@pytest.mark.parametrize("layout", Layout)
def test_every_layout_gives_the_same_profile(layout: Layout) -> None:
    profile = read_pasted_page(copy_page(PAGE_OWNER, PAGE, layout=layout), "text")
    assert profile.source == TOP + COMMON
    assert profile.origin.kind == "pasted-page"
    assert profile.origin.version == ("doubled" if layout.is_doubled else "single")
    assert profile.origin.ui_language == "en"


@pytest.mark.parametrize("layout", Layout)
def test_dates_are_read(layout: Layout) -> None:
    profile = read_pasted_page(copy_page(PAGE_OWNER, PAGE, layout=layout), "text")
    experience = profile.section(SectionKind.EXPERIENCE)
    certificates = profile.section(SectionKind.CERTIFICATIONS)
    assert experience is not None
    assert certificates is not None
    assert [(e.start, e.end, e.is_current) for e in experience.entries] == [
        (Month(2012, 4), Month(2018, 9), False),
        (Month(2018, 10), None, True),
        (Month(2009), Month(2012), False),
    ]
    assert [(e.start, e.end) for e in certificates.entries] == [
        (Month(2020, 3), Month(2020, 3)),
        (None, None),
        (Month(2021, 6), Month(2026, 6)),
    ]


@pytest.mark.parametrize("layout", Layout)
def test_nothing_of_others_and_of_the_page_is_kept(layout: Layout) -> None:
    source = read_pasted_page(copy_page(PAGE_OWNER, PAGE, layout=layout), "text").source
    for foreign in (
        "boots", "Jason Overton", "She/Her", "profile views", "Someone at", "Show all",
        "Company logo", "notifications", "SK-77", "is open to work", "Full-time", "comment",
        "1 week ago", "162,506", "Private to you", "degree connection",
    ):  # fmt: skip
        assert foreign not in source


@pytest.mark.parametrize("layout", Layout)
def test_cut_lists_are_told(layout: Layout) -> None:
    origin = read_pasted_page(copy_page(PAGE_OWNER, PAGE, layout=layout), "text").origin
    assert "Experience: “Show all 14 experiences”" in origin.partial
    assert "Skills: “Show all 66 skills”" in origin.partial
    assert "Skills of a role: “and +5 skills”" in origin.partial
    assert "Activity: “…more”" in origin.partial
    assert {"all-skills", "recommendations-given", "interests"} <= origin.cannot_show
    assert not {"recommendations", "headline", "volunteering"} & origin.cannot_show
    assert any(line.startswith("posts of other people") for line in origin.skipped)


@pytest.mark.parametrize("layout", Layout)
def test_every_word_is_in_the_profile_or_reported(layout: Layout) -> None:
    text = copy_page(PAGE_OWNER, PAGE, layout=layout)
    profile, dropped = read_page(text, "text")
    told = profile.source + " ".join(line for lines in dropped.lines.values() for line in lines)
    letters = sorted(c for c in told if c.isalnum())
    for char in {c for c in text if c.isalnum()}:
        assert letters.count(char) >= sum(c == char for c in text), char


@pytest.mark.parametrize("layout", Layout)
def test_a_page_without_extras(layout: Layout) -> None:
    text = copy_page(PAGE_OWNER, Extras(employment=""), layout=layout)
    profile = read_pasted_page(text, "text")
    assert "### Cheesemaker · Tarn Creamery\n2009 - 2012\n" in profile.source
    assert "### Owner · Skellow Dairy\nOct 2018 - Present · Upper Skellow\n" in profile.source


@pytest.mark.parametrize("layout", Layout)
def test_it_is_recognised(layout: Layout) -> None:
    assert looks_like_pasted_page(copy_page(PAGE_OWNER, Extras(), layout=layout))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mara Quennell\nDairy farmer\n\nExperience\nOwner, Skellow Dairy, 2018 - Present\n",
        "# Mara\n\n## Experience\n### Owner · Skellow Dairy\nOct 2018 - Present · Skellow\n",
        "About\nI keep cows. 500+ connections to farmers.\nExperience\nOwner · Full-time\n",
        "Skip to main content\nHome\nAbout us\nContact",
    ],
)
def test_other_texts_are_not_taken_for_a_page(text: str) -> None:
    assert not looks_like_pasted_page(text)


def test_one_section_alone() -> None:
    text = (
        "ExperienceExperience\nSkellow Dairy logo\nOwner\nOwner\nSkellow Dairy · Full-time"
        "Skellow Dairy · Full-time\nOct 2018 - Present · 7 yrsOct 2018 to Present · 7 yrs\n"
    )
    assert looks_like_pasted_page(text)
    profile = read_pasted_page(text, "text")
    assert "### Owner · Skellow Dairy\nOct 2018 - Present\n" in profile.source
    assert {"about", "headline", "skills"} <= profile.origin.cannot_show
    assert "experience" not in profile.origin.cannot_show


def test_only_noise_is_an_input_error() -> None:
    with pytest.raises(InputError, match="nothing of a profile"):
        read_pasted_page("Skip to main content\nHome\nMy Network\nShow all 3 skills\n", "text")


def test_a_project_without_dates_begins_after_a_blank_line() -> None:
    text = (
        "ProjectsProjects\nRobot parlour\nRobot parlour\nOct 2022 - Sep 2023Oct 2022 - Sep 2023\n"
        "Fitted it.Fitted it.\n\nBarn roofBarn roof\nRoofed it.Roofed it.\nPond\nPond\n"
    )
    profile = read_pasted_page(text, "text")
    projects = profile.section(SectionKind.PROJECTS)
    assert projects is not None
    titles = [profile.text(e.title) for e in projects.entries if e.title]
    assert titles == ["Robot parlour", "Barn roof", "Pond"]


def test_an_employment_kind_alone_is_the_employer_outside_a_group() -> None:
    text = (
        "ExperienceExperience\nAdviser\nAdviser\nAdviser\nFreelanceFreelance\n"
        "Oct 2023 - Present · 2 yrsOct 2023 to Present · 2 yrs\n"
    )
    assert "### Adviser · Freelance\n" in read_pasted_page(text, "text").source


def test_roles_without_their_heading() -> None:
    text = (
        "Owner\nSkellow Dairy · Full-time\nOct 2018 - Present · 7 yrs\nSkellow, England · On-site\n"
    )
    assert (
        "### Owner · Skellow Dairy\nOct 2018 - Present · Skellow"
        in read_pasted_page(text, "t").source
    )


def test_recommendations_whose_dates_nobody_knows_are_kept() -> None:
    text = (
        "AboutAbout\nI keep cows.I keep cows.\nRecommendationsRecommendations\nIda Brack\nIda Brack\n"
        "xx 12, Ida sentence\nShe reads a herd as others read a newspaper, and the herd knows it.\n"
    )
    profile = read_pasted_page(text, "text")
    assert profile.section(SectionKind.RECOMMENDATIONS) is not None
    assert "She reads a herd" in profile.source
