"""Layout v3, one test for each fact of the layout."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brandcheck.core.profile import Entry, Month, Profile, Section, SectionKind
from brandcheck.parsing.pdf.linkedin_pdf import is_v3, read_linkedin_pdf
from brandcheck.parsing.pdf.text import read_pages
from tests.lookalike._unicode_font import text_width
from tests.lookalike.linkedin_pdf import draw
from tests.lookalike.people import Company, Dates, Person, Role, School
from tests.lookalike.ui_words import UI_WORDS

LONG = "who looks after the people that nobody else has the time to look after on a long night"
OTTILIE = Person(
    name="Ottilie Brannagh",
    headline="Ward sister | I teach wound care where there is no specialist",
    location="Moyvale, Ireland",
    skills=("Wound care", "Teaching", "Triage"),
    summary=("I run a ward of 24 beds.", "", "Ask me about dressings that stay on."),
    companies=(
        Company(
            "Moyvale General Hospital",
            (
                Role(
                    "Ward Sister",
                    Dates(Month(2019, 1)),
                    "Moyvale, Ireland",
                    ("I lead nine nurses.",),
                ),
            ),
        ),
    ),
    schools=(School("Elm College", "BSc", "Nursing", Dates(Month(2012, 9), Month(2016, 5))),),
)


def read(person: Person, **options) -> Profile:
    pdf = read_pages(draw(person, **options), "profile.pdf")
    assert is_v3(pdf)
    return read_linkedin_pdf(pdf)


def section(profile: Profile, kind: SectionKind) -> Section:
    found = profile.section(kind)
    assert found is not None
    return found


def job(profile: Profile, number: int = 0) -> Entry:
    return section(profile, SectionKind.EXPERIENCE).entries[number]


def words(profile: Profile, span) -> str:
    return profile.text(span) if span else ""


def texts(profile: Profile, spans) -> list[str]:
    return [profile.text(span) for span in spans]


def with_role(role: Role) -> Person:
    return replace(OTTILIE, companies=(Company("Moyvale General Hospital", (role,)),))


def with_text(*lines: str) -> Person:
    return with_role(Role("Ward Sister", Dates(Month(2019, 1)), "Moyvale", lines))


# Column, size and colour


def test_whole_file_as_canonical_text():
    assert read(OTTILIE).source == (
        "# Ottilie Brannagh\n"
        "Ward sister | I teach wound care where there is no specialist\n"
        "Moyvale, Ireland\n\n"
        "## About\nI run a ward of 24 beds.\n\nAsk me about dressings that stay on.\n\n"
        "## Experience\n### Ward Sister · Moyvale General Hospital\n"
        "January 2019 - Present · Moyvale, Ireland\nI lead nine nurses.\n\n"
        "## Education\n### BSc, Nursing · Elm College\nSeptember 2012 - May 2016\n\n"
        "## Skills\n- Wound care\n- Teaching\n- Triage\n"
    )


def test_footers_and_lone_spaces_are_dropped_on_every_page():
    roles = tuple(
        Role(f"Nurse {n}", Dates(Month(2000 + n, 1)), "", ("Nights.",)) for n in range(20)
    )
    profile = read(replace(OTTILIE, companies=tuple(Company("Elm", (r,)) for r in roles)))
    assert "Page" not in profile.source
    assert "page numbers" in profile.origin.skipped
    assert len(section(profile, SectionKind.EXPERIENCE).entries) == 20


def test_words_that_look_like_a_footer_stay_where_they_were_typed():
    profile = read(with_text("Page 1 of 3"))
    assert texts(profile, job(profile).paragraphs) == ["Page 1 of 3"]


@pytest.mark.parametrize("headline", ["", "Nurse", "Ward sister | " * 15])
def test_headline_from_none_to_215_characters(headline: str):
    headline = headline[:215].strip()
    profile = read(replace(OTTILIE, headline=headline))
    found = profile.section(SectionKind.HEADLINE)
    assert (profile.text(found.body) if found else "") == headline
    assert words(profile, profile.location) == "Moyvale, Ireland"


def test_wrapped_name():
    name = "Ottilie Maria Brannagh-Fitzwilliam, RGN, Advanced Nurse"
    profile = read(replace(OTTILIE, name=name))
    assert words(profile, profile.name) == name


def test_headline_retyped_in_another_font_is_still_the_headline():
    profile = read(OTTILIE, faults=frozenset({"retyped headline"}))
    assert words(profile, section(profile, SectionKind.HEADLINE).body) == OTTILIE.headline


def test_layout_decides_when_the_description_of_the_file_was_changed():
    info = {"Author": "somebody", "Title": "My CV", "Producer": "a PDF editor"}
    assert read(OTTILIE, info=info).source == read(OTTILIE).source


# Experience


def test_wrapped_company_and_title():
    company = f"Moyvale General Hospital {LONG}"
    title = f"Ward Sister {LONG}"
    profile = read(
        replace(OTTILIE, companies=(Company(company, (Role(title, Dates(Month(2019))),)),))
    )
    assert words(profile, job(profile).organisation) == company
    assert words(profile, job(profile).title) == title
    assert job(profile).start == Month(2019)


def test_group_gives_every_role_the_company_and_drops_the_total():
    roles = (
        Role("Ward Sister", Dates(Month(2019, 1)), "Moyvale", ("Leads.",)),
        Role("Nurse", Dates(Month(2016, 2), Month(2018, 12)), "Moyvale"),
        Role("Student", Dates(Month(2015, 2), Month(2016, 1))),
    )
    profile = read(
        replace(OTTILIE, companies=(Company("Moyvale Hospital", roles), Company("Elm", roles[2:])))
    )
    entries = section(profile, SectionKind.EXPERIENCE).entries
    assert [words(profile, e.title) for e in entries] == [
        "Ward Sister",
        "Nurse",
        "Student",
        "Student",
    ]
    assert [words(profile, e.organisation) for e in entries] == ["Moyvale Hospital"] * 3 + ["Elm"]
    assert "years" not in profile.source
    assert "lengths of time that LinkedIn adds to dates" in profile.origin.skipped


def test_role_without_dates_keeps_its_description():
    role = Role("Ward Sister", None, "", ("I lead nine nurses.", "In 2019 - 2020 we moved."))
    profile = read(with_role(role))
    assert job(profile).dates is None
    assert texts(profile, job(profile).paragraphs) == list(role.text)


def test_role_with_nothing_but_title_and_dates():
    profile = read(with_role(Role("Ward Sister", Dates(Month(2019, 1), Month(2020, 1)))))
    assert job(profile).place is None
    assert job(profile).lines == ()


def test_long_wrapped_place():
    role = Role("Ward Sister", Dates(Month(2019, 1)), "Moyvale, County Elm, Ireland", ("Leads.",))
    profile = read(with_role(role))
    assert words(profile, job(profile).place) == role.place


def test_eleven_pages():
    text = tuple(f"- Result number {n} for the ward" for n in range(12))
    roles = [
        Role(f"Nurse {n}", Dates(Month(1990 + n, 3), Month(1991 + n, 2)), "Elm", text)
        for n in range(31)
    ]
    person = replace(
        OTTILIE, companies=tuple(Company(f"Ward {n}", (r,)) for n, r in enumerate(roles))
    )
    pdf = read_pages(draw(person), "profile.pdf")
    assert len(pdf.pages) >= 11
    entries = section(profile := read_linkedin_pdf(pdf), SectionKind.EXPERIENCE).entries
    assert [words(profile, e.title) for e in entries] == [r.title for r in roles]
    assert all(len(e.bullets) == 12 for e in entries)


@pytest.mark.parametrize("left_out", ["summary", "companies", "schools"])
def test_any_of_the_three_sections_may_be_missing(left_out: str):
    profile = read(replace(OTTILIE, **{left_out: ()}))
    kinds = {
        "summary": SectionKind.ABOUT,
        "companies": SectionKind.EXPERIENCE,
        "schools": SectionKind.EDUCATION,
    }
    assert profile.section(kinds.pop(left_out)) is None
    assert all(profile.section(kind) for kind in kinds.values())


def test_only_a_name():
    profile = read(Person("Ottilie Brannagh", location="Moyvale"))
    assert words(profile, profile.name) == "Ottilie Brannagh"
    assert profile.sections == ()


# Dates


@pytest.mark.parametrize(
    ("dates", "written"),
    [
        (Dates(Month(2019, 1)), "January 2019 - Present"),
        (Dates(Month(2015), Month(2018)), "2015 - 2018"),
        (Dates(Month(2016), Month(2016)), "2016 - 2016"),
        (Dates(Month(2016, 5), Month(2017)), "May 2016 - 2017"),
        (Dates(Month(2020, 3), Month(2020, 3)), "March 2020 - March 2020"),
        (Dates(Month(2024, 10), Month(2031, 6)), "October 2024 - June 2031"),
    ],
)
def test_dates_of_a_role(dates: Dates, written: str):
    profile = read(with_role(Role("Ward Sister", dates)))
    entry = job(profile)
    assert words(profile, entry.dates) == written
    assert (entry.start, entry.end) == (dates.start, dates.end)
    assert entry.is_current is (dates.end is None)


@pytest.mark.parametrize(
    ("school", "title", "dates"),
    [
        (School("Elm", "BSc", "Nursing", Dates(Month(2012, 9), Month(2016, 5))), "BSc, Nursing", "September 2012 - May 2016"),
        (School("Elm", "BSc", "", Dates(Month(2012), Month(2016))), "BSc", "2012 - 2016"),
        (School("Elm", "", "", Dates(Month(2012), Month(2016))), "", "2012 - 2016"),
        (School("Elm", "BSc", "Nursing"), "BSc, Nursing", ""),
        (School("Elm", "BSc (Hons)", "Nursing (Adult)"), "BSc (Hons), Nursing (Adult)", ""),
        (School("Elm", "BSc (Hons)", "", Dates(Month(2013), Month(2013))), "BSc (Hons)", "2013"),
        (School("Elm"), "", ""),
    ],
)  # fmt: skip
def test_forms_of_a_degree_line(school: School, title: str, dates: str):
    profile = read(replace(OTTILIE, schools=(school, School("Oak", "MSc"))))
    entries = section(profile, SectionKind.EDUCATION).entries
    assert [words(profile, e.organisation) for e in entries] == ["Elm", "Oak"]
    assert words(profile, entries[0].title) == title
    assert words(profile, entries[0].dates) == dates
    assert entries[0].start == (school.dates.start if school.dates else None)
    assert entries[0].end == (school.dates.end if school.dates else None)


def test_degree_line_that_wraps_inside_its_dates():
    for extra in range(1, 40):
        school = School(
            "Elm", "BSc", "x" * 30 + " " + "y" * extra, Dates(Month(2024, 5), Month(2027, 5))
        )
        profile = read(replace(OTTILIE, schools=(school,)))
        entry = section(profile, SectionKind.EDUCATION).entries[0]
        assert words(profile, entry.title) == f"BSc, {school.field}"
        assert (entry.start, entry.end) == (Month(2024, 5), Month(2027, 5))


def test_wrapped_school():
    school = School(f"Elm College {LONG}", "BSc")
    profile = read(replace(OTTILIE, schools=(school, School("Oak"), School("Ash"))))
    entries = section(profile, SectionKind.EDUCATION).entries
    assert [words(profile, e.organisation) for e in entries] == [school.name, "Oak", "Ash"]


# Languages of the site


@pytest.mark.parametrize("language", sorted(UI_WORDS))
def test_every_interface_language(language: str):
    roles = (
        Role("Ward Sister", Dates(Month(2019, 8)), "Moyvale", ("Leads.",)),
        Role("Nurse", Dates(Month(2016, 5), Month(2019, 3))),
    )
    person = replace(
        OTTILIE,
        companies=(Company("Moyvale Hospital", roles),),
        languages=(("English", "Native or Bilingual"),),
    )
    profile = read(person, ui_language=language)
    assert profile.origin.ui_language == ("" if language == "unknown" else language)
    assert [str(s.kind) for s in profile.sections] == [
        "headline",
        "about",
        "experience",
        "education",
        "skills",
        "languages",
    ]
    current, past = section(profile, SectionKind.EXPERIENCE).entries
    assert words(profile, current.organisation) == words(profile, past.organisation)
    assert current.is_current
    assert current.end is None
    known = language != "unknown"
    assert current.start == Month(2019, 8 if known else 0)
    assert (past.start, past.end) == (Month(2016, 5 * known), Month(2019, 3 * known))
    degree = section(profile, SectionKind.EDUCATION).entries[0]
    assert words(profile, degree.title) == "BSc, Nursing"
    assert (degree.start, degree.end) == (Month(2012, 9 * known), Month(2016, 5 * known))


def test_schools_alone_are_no_summary():
    schools = (School("Elm College", "BSc"), School("Oak School", "A levels"))
    profile = read(
        replace(OTTILIE, companies=(), summary=(), schools=schools), ui_language="unknown"
    )
    assert len(section(profile, SectionKind.EDUCATION).entries) == 2


def test_sections_of_an_unknown_language_are_told_apart_without_experience():
    profile = read(replace(OTTILIE, companies=()), ui_language="unknown")
    assert profile.section(SectionKind.ABOUT)
    assert profile.section(SectionKind.EDUCATION)


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


# Sidebar


def test_every_list_of_the_sidebar():
    person = replace(
        OTTILIE,
        languages=(("English", "Native or Bilingual"), ("Welsh", ""), ("Irish", "Elementary")),
        certifications=("Advanced Life Support Provider of the whole county", "First Aid"),
        honors=("Nurse of the Year",),
        publications=("Dressings that stay on",),
        patents=("A dressing",),
    )
    profile = read(person)
    listed = {
        str(s.kind): texts(profile, s.items) or [words(profile, e.title) for e in s.entries]
        for s in profile.sections
    }
    assert listed["skills"] == ["Wound care", "Teaching", "Triage"]
    assert listed["languages"] == ["English (Native or Bilingual)", "Welsh", "Irish (Elementary)"]
    assert listed["certifications"] == list(person.certifications)
    assert listed["honors"] == ["Nurse of the Year"]
    assert listed["publications"] == ["Dressings that stay on"]
    assert listed["patents"] == ["A dressing"]
    assert profile.origin.partial == ()


def test_a_full_list_may_go_on():
    profile = read(replace(OTTILIE, certifications=tuple("ABCDEF")))
    assert len(section(profile, SectionKind.CERTIFICATIONS).entries) == 5
    assert profile.origin.partial == ("Certifications: this kind of file holds at most 5",)


def test_sidebar_that_runs_over_to_the_next_page():
    certificates = tuple(f"Certificate {n} in {LONG}" for n in range(5))
    person = replace(
        OTTILIE,
        certifications=certificates,
        honors=tuple(f"Honor {n} for one {LONG}" for n in range(5)),
        publications=tuple(f"Paper {n} on one {LONG}" for n in range(3)),
    )
    pdf = read_pages(draw(person), "profile.pdf")
    assert any(run.x < 200 for run in pdf.pages[1].runs)
    profile = read_linkedin_pdf(pdf)
    for kind, names in {
        SectionKind.CERTIFICATIONS: certificates,
        SectionKind.HONORS: person.honors,
        SectionKind.PUBLICATIONS: person.publications,
    }.items():
        entries = section(profile, kind).entries
        assert [words(profile, e.title) for e in entries] == list(names)


def test_short_items_on_both_sides_of_a_page_break_stay_apart():
    for lines in range(12):
        person = replace(
            OTTILIE,
            address=("Ward",) * lines,
            certifications=tuple(f"Certificate {n} in {LONG}" for n in range(5)),
            honors=tuple(f"honor {n} for one {LONG}" for n in range(3)),
            publications=("on wounds", "on rotas", "on nights", "on triage"),
            patents=("dressing", "rota", "lamp"),
        )
        profile = read(person)
        for kind, names in {
            SectionKind.PUBLICATIONS: person.publications,
            SectionKind.PATENTS: person.patents,
        }.items():
            entries = section(profile, kind).entries
            assert [words(profile, e.title) for e in entries] == list(names)


def test_private_contact_data_is_dropped_and_named():
    person = replace(
        OTTILIE,
        address=("12 Breadfruit Lane", "Moyvale"),
        phone="+353 20 555 0148",
        email="ottilie.brannagh.the.ward.sister@moyvale-hospital.example",
        slug="ottilie-brannagh",
    )
    profile = read(person)
    for secret in ("Breadfruit", "555", "@", "hospital.example", "Mobile"):
        assert secret not in profile.source
    assert profile.origin.skipped[:3] == ("e-mail address", "phone number", "street address")
    assert texts(profile, section(profile, SectionKind.CONTACT).items) == [
        "https://www.linkedin.com/in/ottilie-brannagh (LinkedIn)"
    ]


@pytest.mark.parametrize("label", ["Home", "Work"])
def test_phone_of_another_kind(label: str):
    profile = read(replace(OTTILIE, phone="0205550148", phone_label=label))
    assert profile.origin.skipped[0] == "phone number"
    assert profile.section(SectionKind.CONTACT) is None


@pytest.mark.parametrize(
    "slug",
    [
        "ottilie",
        "ottilie-brannagh-wound-care-9a81b3",
        "ottilie-brannagh-rgn-msc-wound-care-and-teaching-0b17a9",
        "zoë-größe-łata",
        "간호사-오틸리",
    ],
)
@pytest.mark.parametrize("faults", [frozenset(), frozenset({"no links"})])
def test_broken_linkedin_address_is_whole_again(slug: str, faults: frozenset[str]):
    profile = read(replace(OTTILIE, slug=slug), faults=faults)
    assert texts(profile, section(profile, SectionKind.CONTACT).items) == [
        f"https://www.linkedin.com/in/{slug} (LinkedIn)"
    ]


def test_the_link_knows_an_address_better_than_the_print():
    wards = (("https://wards.example.org/a-b?page=2#top", "Portfolio"),)
    profile = read(replace(OTTILIE, slug="ottilie", websites=wards))
    items = texts(profile, section(profile, SectionKind.CONTACT).items)
    assert items == [
        "https://www.linkedin.com/in/ottilie (LinkedIn)",
        "https://wards.example.org/a-b?page=2#top (Portfolio)",
    ]


def test_websites_keep_their_label_and_whole_address():
    websites = (
        ("https://wards.example.org/ottilie/notes-on-wound-care/2024", "Portfolio"),
        ("http://blog.example.net", "Blog"),
        ("https://moyvale.example.com/", "Company"),
    )
    profile = read(replace(OTTILIE, slug="ottilie", websites=websites))
    assert texts(profile, section(profile, SectionKind.CONTACT).items)[1:] == [
        f"{address} ({label})" for address, label in websites
    ]


def test_contact_order_does_not_matter_when_there_is_only_an_address():
    profile = read(replace(OTTILIE, websites=(("https://wards.example.org", "Other"),)))
    assert texts(profile, section(profile, SectionKind.CONTACT).items) == [
        "https://wards.example.org (Other)"
    ]


# What such a file cannot show


def test_origin_says_what_the_file_cannot_show():
    origin = read(OTTILIE).origin
    assert (origin.kind, origin.version) == ("linkedin-pdf", "v3")
    assert {
        "all-skills",
        "certificate-details",
        "emoji",
        "featured",
        "activity",
        "volunteering",
        "projects",
        "courses",
        "organizations",
        "test-scores",
        "recommendations",
        "recommendations-given",
    } <= origin.cannot_show
    assert not {"experience", "education", "about", "skills", "languages"} & origin.cannot_show


def test_same_bytes_every_time():
    assert draw(OTTILIE) == draw(OTTILIE)
    assert read(OTTILIE) == read(OTTILIE)
