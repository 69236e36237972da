from __future__ import annotations

from dataclasses import replace

import pytest

from brandcheck.core.profile import Month, Profile, SectionKind
from brandcheck.parsing.web.page import read_html
from tests.lookalike.coverage import uncovered
from tests.lookalike.herder import MARA, PAGE, PAGE_OWNER
from tests.lookalike.html import Page, json_ld_page, public_page, resume_page
from tests.lookalike.pasted_page import Layout, copy_page

OWNER = replace(MARA, certifications=("Food Safety Level 3",))
PUBLIC = """\
# Mara Quennell
Dairy farmer | Cheese that keeps | Teaches young herders 🧀
Upper Skellow, England, United Kingdom

## About
I keep ninety cows and make four cheeses.

What I do:
- Milk at five, every day of the year
- Teach two herders a season

## Experience
### Head Herder · Skellow Dairy
Apr 2012 - Sep 2018 · Skellow
- Cut mastitis from 30 cases to 9 a year
- Kept the books

### Owner · Skellow Dairy
Oct 2018 - Present · Upper Skellow

### Cheesemaker · Tarn Creamery
2009 - 2012

## Education
### Diploma in Agriculture · Moyvale College
2007 - 2009

## Licenses & Certifications
### Food Safety Level 3 · Skellow Council
Mar 2020

## Languages
- English (Native or bilingual proficiency)
- Welsh

## Network
- 4K followers
- 500+ connections
"""


def texts(profile: Profile, kind: SectionKind) -> list[str]:
    return [profile.text(s) for section in profile.of_kind(kind) for s in section.items]


@pytest.mark.parametrize("page", Page)
def test_every_kind_of_page_gives_the_same_profile(page: Page) -> None:
    profile = read_html(resume_page(MARA, page), "cv.html")
    headline = profile.section(SectionKind.HEADLINE)
    about = profile.section(SectionKind.ABOUT)
    experience = profile.section(SectionKind.EXPERIENCE)
    assert profile.name is not None
    assert profile.location is not None
    assert headline is not None
    assert about is not None
    assert experience is not None
    assert profile.text(profile.name) == "Mara Quennell"
    assert profile.text(profile.location) == MARA.location
    assert profile.text(headline.body) == MARA.headline
    assert [profile.text(s) for s in about.paragraphs] == [MARA.summary[0], "What I do:"]
    assert [profile.text(s) for s in about.items] == [s[2:] for s in MARA.summary[3:]]
    assert [(e.start, e.end, e.is_current) for e in experience.entries] == [
        (Month(2012, 4), Month(2018, 9), False),
        (Month(2018, 10), None, True),
        (Month(2009), Month(2012), False),
    ]
    heads = [
        (profile.text(e.title), profile.text(e.organisation))
        for e in experience.entries
        if e.title and e.organisation
    ]
    assert heads == [
        ("Head Herder", "Skellow Dairy"),
        ("Owner", "Skellow Dairy"),
        ("Cheesemaker", "Tarn Creamery"),
    ]
    assert len(experience.entries[0].bullets) == 2
    assert texts(profile, SectionKind.SKILLS) == list(MARA.skills)
    assert profile.origin.kind == "html"
    assert uncovered(profile) == ""


@pytest.mark.parametrize("page", Page)
def test_what_stands_around_the_text_is_left_out_and_named(page: Page) -> None:
    profile = read_html(resume_page(MARA, page), "cv.html")
    for foreign in ("secret", "color:red", "Blog", "Made with cheese", "Turn scripts on"):
        assert foreign not in profile.source
    assert profile.origin.skipped == ("footer", "navigation")


def test_the_public_page_of_linkedin() -> None:
    profile = read_html(public_page(OWNER), "page.html")
    assert profile.source == PUBLIC
    assert profile.origin.version == "linkedin-public"
    assert {"skills", "activity", "recommendations-given"} <= profile.origin.cannot_show
    assert "certifications" not in profile.origin.cannot_show
    assert "section “Activity”" in profile.origin.skipped
    assert profile.origin.partial == ()


def test_masked_and_cut_parts_of_the_public_page_are_told() -> None:
    more = (
        "<section class='core-section-container' data-section='volunteering'><h2 "
        "class='core-section-container__title'>Volunteering</h2><ul><li><h3>Steward</h3>"
        "<h4>Skellow Show</h4><p>I ran the tent and…</p></li></ul></section>"
    )
    profile = read_html(public_page(OWNER, masked=True, more=more), "page.html")
    assert "*" not in profile.source
    assert "parts that LinkedIn shows only to members" in profile.origin.partial
    assert "Volunteering: a text ends in “…”" in profile.origin.partial
    assert "### Steward · Skellow Show\nI ran the tent and…\n" in profile.source


def test_headings_of_the_public_page_in_another_language() -> None:
    page = public_page(OWNER).replace(">\n  Experience\n<", ">\n  Berufserfahrung\n<")
    profile = read_html(page, "page.html")
    assert len(profile.of_kind(SectionKind.EXPERIENCE)) == 1


def test_a_page_saved_by_a_member_is_read_as_if_copied() -> None:
    lines = copy_page(PAGE_OWNER, PAGE, layout=Layout.SINGLE).split("\n")
    hidden = "<span class='visually-hidden'>second copy</span>"
    body = "".join(f"<div><span aria-hidden='true'>{line}</span>{hidden}</div>" for line in lines)
    page = f"<html><body><a href='https://www.linkedin.com/feed'></a>{body}</body></html>"
    profile = read_html(page, "page.html")
    assert profile.origin.kind == "pasted-page"
    assert "### Owner · Skellow Dairy\nOct 2018 - Present · Upper Skellow\n" in profile.source
    assert "second copy" not in profile.source


def test_a_page_without_text_may_describe_its_owner() -> None:
    profile = read_html(json_ld_page(MARA), "page.html")
    assert profile.name is not None
    assert profile.text(profile.name) == "Mara Quennell"
    assert profile.origin.version == "json-ld"
    assert texts(profile, SectionKind.LANGUAGES) == ["English", "Welsh"]
    assert "skills" in profile.origin.cannot_show
    assert "about" not in profile.origin.cannot_show


@pytest.mark.parametrize(
    ("item", "is_item"),
    [
        ("<li>Fed hens</li>", True),
        ("<li><p>Fed hens</p></li>", True),
        ("<li><div><p>Fed hens</p></div></li>", True),
        ("<li>Fed hens<ul><li>and ducks</li></ul></li>", True),
        ("<li><h3>Fed hens</h3></li>", False),
        ("<li><p>Fed hens</p><p>Skellow</p></li>", False),
    ],
)
def test_a_list_may_hold_bullets_or_entries(item: str, *, is_item: bool) -> None:
    page = f"<h2>Summary</h2><p>I milk.</p><ul>{item}</ul>"
    items = texts(read_html(page, "cv.html"), SectionKind.ABOUT)
    assert ("Fed hens" in items) is is_item


def test_text_between_and_after_elements_is_kept() -> None:
    page = (
        "<html><body><h2>Summary</h2>bare <b>bold</b> tail<p>one<br>two</p>after"
        "<div hidden>no</div><div style='display: none'>never</div>end &amp; <pre>a\n b</pre>"
        "<table><td>loose cell</td></table></body></html>"
    )
    profile = read_html(page, "cv.html")
    words = profile.source.split()
    for word in ("bare", "bold", "tail", "one", "two", "after", "end", "&", "loose", "cell"):
        assert word in words
    assert "no" not in words
    assert "never" not in words


def test_an_icon_that_links_to_the_owners_page_keeps_its_address() -> None:
    page = (
        "<h1>Mara Quennell</h1><p>Dairy farmer</p><a href='https://www.linkedin.com/in/mara-q?x=1'>"
        "<i class='icon'></i></a><a href='https://ads.example'><i></i></a><h2>Summary</h2><p>I milk.</p>"
    )
    profile = read_html(page, "cv.html")
    assert "https://www.linkedin.com/in/mara-q" in profile.source
    assert "ads.example" not in profile.source
