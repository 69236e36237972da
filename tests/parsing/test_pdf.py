"""Any PDF: told apart by layout, read in reading order."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

from brandcheck.core.profile import Entry, Month, Profile, SectionKind
from brandcheck.parsing.pdf.any_pdf import read_pdf
from tests.lookalike import resume_pdf
from tests.lookalike.browser_pdf import browser
from tests.lookalike.linkedin_pdf import draw
from tests.lookalike.linkedin_pdf_v2 import OldPerson, draw_v2
from tests.lookalike.linkedin_print import draw_print
from tests.lookalike.people import Company, Dates, Person, Role, School
from tests.parsing.pdf_support import LONG, section, texts

BULLETS = (
    f"- Lead nine nurses {LONG} and every day after it",
    "- Cut falls by half with a new commitment to the rounds that nurses plan and lead themselves",
    "- Wrote the rota",
)
PERSON = Person(
    name="Ottilie Brannagh",
    headline="Ward sister and wound care teacher",
    location="Moyvale, Ireland",
    email="ottilie@moyvale.example",
    phone="+353 20 555 0148",
    skills=("Wound care", "Teaching", "Triage", "Rotas", "Dressings", "Night work"),
    languages=(("English", ""), ("Irish", ""), ("Welsh", "")),
    summary=(
        f"I run a ward of 24 beds and I am the nurse {LONG}. I teach wound care.",
        "Ask me about dressings that stay on.",
    ),
    companies=(
        Company("Moyvale Hospital", (Role("Ward Sister", Dates(Month(2019, 1)), "", BULLETS),)),
        Company(
            "Elm Clinic",
            (
                Role(
                    "Staff Nurse",
                    Dates(Month(2014, 3), Month(2018, 12)),
                    "",
                    (f"- Ran the well-being round {LONG} and the next", "- Taught students"),
                ),
            ),
        ),
    ),
    schools=(School("Elm College", "BSc Nursing", "", Dates(Month(2010), Month(2014))),),
)
LAYOUTS = {
    "word": resume_pdf.word,
    "docs": resume_pdf.docs,
    "latex": resume_pdf.latex,
    "canva, dark column left": resume_pdf.canva,
    "canva, dark column right": lambda person: resume_pdf.canva(person, side="right"),
    "dates in a table": resume_pdf.table,
    "browser, drawn bullets": browser,
}


@pytest.fixture(params=LAYOUTS.values(), ids=LAYOUTS.keys())
def profile(request) -> Profile:
    return read_pdf(request.param(PERSON), "cv.pdf")


def jobs(profile: Profile) -> tuple[Entry, ...]:
    return section(profile, SectionKind.EXPERIENCE).entries


# Ordinary résumés


def test_every_layout_gives_the_owner_and_the_sections_in_order(profile: Profile):
    assert profile.text(profile.name) == "Ottilie Brannagh"
    kinds = [s.kind for s in profile.sections]
    assert kinds.index(SectionKind.EXPERIENCE) < kinds.index(SectionKind.EDUCATION)
    assert (profile.origin.kind, profile.origin.version) == ("resume-pdf", "")


def test_every_layout_gives_jobs_with_dates(profile: Profile):
    first, second = jobs(profile)
    assert (first.start, first.end, first.is_current) == (Month(2019, 1), None, True)
    assert (second.start, second.end) == (Month(2014, 3), Month(2018, 12))
    for entry, title, company in (
        (first, "Ward Sister", "Moyvale Hospital"),
        (second, "Staff Nurse", "Elm Clinic"),
    ):
        assert profile.text(entry.title) == title
        assert profile.text(entry.organisation) == company


def test_every_layout_gives_whole_bullets(profile: Profile):
    first, second = jobs(profile)
    assert texts(profile, first.bullets) == [line[2:] for line in BULLETS]
    assert texts(profile, second.bullets) == [
        f"Ran the well-being round {LONG} and the next",
        "Taught students",
    ]


def test_every_layout_gives_the_school(profile: Profile):
    (school,) = section(profile, SectionKind.EDUCATION).entries
    assert (school.start, school.end) == (Month(2010), Month(2014))
    assert profile.text(school.organisation) == "Elm College"
    assert profile.text(school.title) == "BSc Nursing"


@pytest.mark.parametrize("side", ["left", "right"])
def test_side_column_comes_after_the_main_one(side: str):
    profile = read_pdf(resume_pdf.canva(PERSON, side=side), "cv.pdf")
    order = [s.kind for s in profile.sections if s.kind is not SectionKind.HEADLINE]
    assert order == [
        SectionKind.ABOUT,
        SectionKind.EXPERIENCE,
        SectionKind.EDUCATION,
        SectionKind.CONTACT,
        SectionKind.SKILLS,
        SectionKind.LANGUAGES,
    ]
    skills = section(profile, SectionKind.SKILLS)
    assert texts(profile, skills.items) == list(PERSON.skills)
    languages = section(profile, SectionKind.LANGUAGES)
    assert texts(profile, languages.items) == ["English", "Irish", "Welsh"]


def test_dates_in_a_column_of_their_own_belong_to_the_line_beside_them():
    many = replace(PERSON, companies=PERSON.companies * 4)
    profile = read_pdf(resume_pdf.table(many), "cv.pdf")
    assert [entry.start for entry in jobs(profile)] == [Month(2019, 1), Month(2014, 3)] * 4


def test_items_of_a_narrow_column_stay_apart_and_their_wraps_are_joined():
    skills = (
        "Dressing wounds that will not close for weeks",
        "Care of old wounds at night",
        "Care of new wounds at dawn",
        "Teaching students on wards and in operating theatres",
        "Rota",
    )
    profile = read_pdf(resume_pdf.canva(replace(PERSON, skills=skills)), "cv.pdf")
    assert texts(profile, section(profile, SectionKind.SKILLS).items) == list(skills)


def test_an_unknown_heading_that_looks_like_the_known_ones_is_a_heading():
    profile = read_pdf(resume_pdf.docs(PERSON), "cv.pdf")
    other = section(profile, SectionKind.OTHER)
    assert profile.text(other.heading) == "WHERE I HAVE HELPED"


def test_running_header_and_page_numbers_are_left_out():
    many = replace(PERSON, companies=PERSON.companies * 8)
    profile = read_pdf(resume_pdf.word(many), "cv.pdf")
    assert profile.source.count("Ottilie Brannagh") <= 2
    assert "page 3" not in profile.source
    assert len(jobs(profile)) == 16
    whole = [line[2:] for company in many.companies for line in company.roles[0].text]
    assert [text for entry in jobs(profile) for text in texts(profile, entry.bullets)] == whole
    numbered = read_pdf(resume_pdf.latex(PERSON), "cv.pdf")
    assert not numbered.source.rstrip().endswith("\n1")


def test_a_bullet_that_goes_on_over_a_page_break_is_whole():
    for lines in range(9):
        many = replace(
            PERSON, summary=("I nurse.",) * (lines + 1), companies=PERSON.companies[1:] * 12
        )
        profile = read_pdf(resume_pdf.word(many), "cv.pdf")
        found = [text for entry in jobs(profile) for text in texts(profile, entry.bullets)]
        assert found == [line[2:] for line in PERSON.companies[1].roles[0].text] * 12


def test_words_that_were_hyphenated_at_a_line_end_are_whole_again():
    text = " ".join(["reorganisation of departments and recommitment to rehabilitation"] * 4)
    role = Role("Ward Sister", Dates(Month(2019, 1)), "", (f"- {text}",))
    person = replace(PERSON, companies=(Company("Elm", (role,)),))
    profile = read_pdf(resume_pdf.latex(person), "cv.pdf")
    assert texts(profile, jobs(profile)[0].bullets) == [text]


def test_a_text_without_headings():
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for n, line in enumerate(("I bake bread in Lowmoor.", "Ask me about rye.")):
        canvas.drawString(72, 720 - 14 * n, line)
    canvas.showPage()
    canvas.save()
    profile = read_pdf(buffer.getvalue(), "cv.pdf")
    assert profile.origin.kind == "resume-pdf"
    assert "I bake bread in Lowmoor." in profile.source
    assert profile.section(SectionKind.ABOUT)


def test_an_address_behind_an_icon_is_kept():
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(72, 780, "Ottilie Brannagh")
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(72, 740, "Skills")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(72, 720, "Wound care, teaching, triage, and a great many other things")
    canvas.linkURL("https://www.linkedin.com/in/ottilie", (400, 770, 420, 790), relative=0)
    canvas.linkURL("mailto:ottilie@moyvale.example", (430, 770, 450, 790), relative=0)
    canvas.showPage()
    canvas.save()
    profile = read_pdf(buffer.getvalue(), "cv.pdf")
    assert texts(profile, section(profile, SectionKind.CONTACT).items) == [
        "https://www.linkedin.com/in/ottilie"
    ]
    assert "moyvale.example" not in profile.source


@pytest.mark.parametrize("draw_layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_no_word_is_lost(draw_layout):
    profile = read_pdf(draw_layout(PERSON), "cv.pdf")
    read = set(profile.source.split())
    for company in PERSON.companies:
        for role in company.roles:
            for text in (company.name, role.title, *role.text):
                assert set(text.removeprefix("- ").replace(",", "").split()) <= {
                    word.strip("*,|") for word in read
                }


# Which layout it is


def test_linkedin_layouts_are_told_apart():
    assert read_pdf(draw(PERSON), "a.pdf").origin.version == "v3"
    assert (
        read_pdf(draw_v2(OldPerson("Ottilie", summary=("I nurse.",))), "a.pdf").origin.version
        == "v2"
    )


def test_description_of_the_file_does_not_decide():
    info = {"Author": "Indeed", "Creator": "Indeed Resume", "Producer": "Apache FOP Version 1.0"}
    assert read_pdf(draw(PERSON, info=info), "a.pdf").origin.version == "v3"


def _plain(*lines: str, author: str = "") -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    canvas.setAuthor(author)
    for n, line in enumerate(lines):
        canvas.setFont("Times-Roman", 12)
        canvas.drawString(72, 760 - 16 * n, line)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_the_oldest_layout_is_read_as_text_with_a_notice():
    profile = read_pdf(
        _plain(
            "Ottilie Brannagh",
            "Experience",
            "Ward Sister at Moyvale Hospital",
            "January 2010 - Present (3 years)",
            "Contact Ottilie Brannagh on LinkedIn",
        ),
        "a.pdf",
    )
    assert (profile.origin.kind, profile.origin.version) == ("linkedin-pdf", "v1")
    assert "layout" in profile.notes[-1]
    assert jobs(profile)[0].is_current


def test_an_unknown_layout_of_linkedins_is_read_as_text_with_a_notice():
    profile = read_pdf(_plain("Ottilie Brannagh", "Skills", "Nursing", author="LinkedIn"), "a.pdf")
    assert (profile.origin.kind, profile.origin.version) == ("linkedin-pdf", "")
    assert profile.notes


# A page printed from a browser


@pytest.mark.parametrize("title", [None, "somebody renamed it"])
def test_printed_page_gives_the_owners_part(title: str | None):
    profile = read_pdf(draw_print(PERSON, title=title), "page.pdf")
    assert profile.origin.kind == "linkedin-print"
    assert profile.text(profile.name) == "Ottilie Brannagh"
    assert PERSON.headline in profile.source
    assert section(profile, SectionKind.EXPERIENCE)
    assert section(profile, SectionKind.SKILLS)
    for foreign in ("cake", "Huw Dacey", "profile views", "My Network", "linkedin.com", "1/2"):
        assert foreign not in profile.source


def test_printed_page_gives_jobs():
    profile = read_pdf(draw_print(PERSON), "page.pdf")
    first = jobs(profile)[0]
    assert profile.text(first.title) == "Ward Sister"
    assert profile.text(first.organisation) == "Moyvale Hospital"
    assert (first.start, first.is_current) == (Month(2019, 1), True)
    assert texts(profile, first.bullets) == [line[2:] for line in BULLETS]


def test_printed_page_says_what_was_cut_and_left_out():
    profile = read_pdf(draw_print(PERSON), "page.pdf")
    for cut in ("more", "Show all 10 experiences", "Show all 33 skills"):
        assert any(cut in partial for partial in profile.origin.partial)
    for left_out in ("posts of other people", "only the owner", "browser"):
        assert any(left_out in skipped for skipped in profile.origin.skipped)
    assert "browser" in profile.notes[-1]
