"""The same person through every kind of input gives the same profile where they overlap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from brandcheck.core.profile import Month, Profile
from brandcheck.core.profile import SectionKind as Kind
from brandcheck.parsing.linkedin_data.export import read_export
from brandcheck.parsing.pasted.page import read_pasted_page
from brandcheck.parsing.pdf.any_pdf import read_pdf
from brandcheck.parsing.resume_json.json_resume import read_json_resume
from brandcheck.parsing.text.markdown import read_markdown
from brandcheck.parsing.web.page import read_html
from brandcheck.parsing.word.docx import read_docx
from tests.lookalike.docx import Setting, write_docx
from tests.lookalike.herder import MARA
from tests.lookalike.html import Page, public_page, resume_page
from tests.lookalike.linkedin_export import export_files, zip_bytes
from tests.lookalike.linkedin_pdf import draw
from tests.lookalike.pasted_page import Extras, Layout, copy_page
from tests.lookalike.people import Company, Dates, Person, Role, School

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from brandcheck.core.spans import Span

HERDER = replace(MARA, headline="Dairy farmer | Cheese that keeps | Teaches young herders")
NURSE = Person(
    name="Nuala Brannigan",
    headline="Registered Nurse | Surgical wards | Safer discharge letters",
    location="Ballyrowan, Ireland",
    websites=(("https://brannigan.example", "Personal"),),
    skills=("Wound care", "Triage", "Discharge planning"),
    languages=(("Irish", "Native or Bilingual"), ("English", "Full Professional")),
    summary=(
        "I nurse surgical patients over seventy.",
        "",
        "My part is the two days after theatre.",
    ),
    companies=(
        Company(
            "Ballyrowan General Hospital",
            (
                Role(
                    "Staff Nurse",
                    Dates(Month(2018, 3)),
                    "Ballyrowan, Ireland",
                    (
                        "• Rewrote the medicines page with the ward pharmacist",
                        "• Preceptor to nine students",
                    ),
                ),
            ),
        ),
        Company(
            "St Ruadhan's Hospital",
            (Role("Emergency Nurse", Dates(Month(2014, 9), Month(2018, 2)), "Kilcarrig, Ireland"),),
        ),
    ),
    schools=(School("Moyvale University", "BSc Nursing", "", Dates(Month(2010), Month(2014))),),
)


@dataclass(frozen=True)
class Facts:
    """What all inputs can show."""

    name: str
    headline: str
    location: str
    about: tuple[str, ...]
    jobs: tuple[tuple[str, ...], ...]
    schools: tuple[tuple[str, ...], ...]
    skills: tuple[str, ...]
    languages: tuple[str, ...]


def told(person: Person) -> Facts:
    jobs = [
        (role.title, company.name, *_when(role.dates), *map(_bare, role.text))
        for company in person.companies
        for role in company.roles
    ]
    return Facts(
        person.name,
        person.headline,
        person.location,
        tuple(_bare(line) for line in person.summary if line),
        tuple(sorted(jobs)),
        tuple(sorted((s.degree, s.name, *_when(s.dates)) for s in person.schools)),
        person.skills[:3],
        tuple(name for name, _ in person.languages),
    )


def read(profile: Profile) -> Facts:
    def text(span: Span | None) -> str:
        return " ".join(profile.text(span).split()) if span else ""

    def entries(kind: Kind) -> Iterator[tuple[str, ...]]:
        for section in profile.of_kind(kind):
            for e in section.entries:
                end = "now" if e.is_current else str(e.end or "")
                yield (
                    text(e.title),
                    text(e.organisation),
                    str(e.start or ""),
                    end,
                    *map(text, e.lines),
                )

    def items(kind: Kind) -> tuple[str, ...]:
        return tuple(text(item) for section in profile.of_kind(kind) for item in section.items)

    about = [span for s in profile.of_kind(Kind.ABOUT) for span in (*s.paragraphs, *s.items)]
    headline = profile.section(Kind.HEADLINE)
    return Facts(
        text(profile.name),
        text(headline.body if headline else None),
        text(profile.location),
        tuple(text(span) for span in sorted(about)),
        tuple(sorted(entries(Kind.EXPERIENCE))),
        tuple(sorted(entries(Kind.EDUCATION))),
        items(Kind.SKILLS)[:3],
        tuple(item.split(" (")[0] for item in items(Kind.LANGUAGES)),
    )


def _when(dates: Dates | None) -> tuple[str, str]:
    if dates is None:
        return "", ""
    return str(dates.start), str(dates.end) if dates.end else "now"


def _bare(line: str) -> str:
    return line.removeprefix("• ").removeprefix("- ")


def _export(person: Person) -> Profile:
    return read_export(zip_bytes(export_files(person)), "export.zip")


def _markdown(person: Person) -> Profile:
    lines = [f"# {person.name}", person.headline, person.location, "", "## About"]
    lines += [line.replace("• ", "- ") for line in person.summary]
    lines += ["", "## Experience"]
    for company in person.companies:
        for role in company.roles:
            start, end = _when(role.dates)
            lines += [f"### {role.title} · {company.name}"]
            lines += [f"{start} – {end.replace('now', 'Present')} · {role.place}".rstrip(" ·")]
            lines += [*(f"- {_bare(line)}" for line in role.text), ""]
    lines.append("## Education")
    for school in person.schools:
        lines += [f"### {school.degree} · {school.name}", " – ".join(_when(school.dates)), ""]
    lines += ["## Skills", *(f"- {skill}" for skill in person.skills), "", "## Languages"]
    lines += [f"- {name} ({level})" if level else f"- {name}" for name, level in person.languages]
    return read_markdown("\n".join(lines) + "\n", "cv.md")


def _json(person: Person) -> Profile:
    work = [
        {
            "name": company.name,
            "position": role.title,
            "location": role.place,
            "startDate": _when(role.dates)[0],
            "endDate": _when(role.dates)[1].replace("now", ""),
            "highlights": [_bare(line) for line in role.text],
        }
        for company in person.companies
        for role in company.roles
    ]
    education = [
        {
            "institution": school.name,
            "studyType": school.degree,
            "startDate": _when(school.dates)[0],
            "endDate": _when(school.dates)[1],
        }
        for school in person.schools
    ]
    city, _, region = person.location.partition(", ")
    basics = {
        "name": person.name,
        "label": person.headline,
        "summary": "\n".join(person.summary),
        "location": {"city": city, "region": region},
    }
    return read_json_resume(
        {
            "basics": basics,
            "work": work,
            "education": education,
            "skills": [{"name": skill} for skill in person.skills],
            "languages": [{"language": n, "fluency": level} for n, level in person.languages],
        },
        "resume.json",
    )


READERS: dict[str, Callable[[Person], Profile]] = {
    "export": _export,
    "markdown": _markdown,
    "json": _json,
    "pdf": lambda person: read_pdf(draw(person), "profile.pdf"),
    "docx": lambda person: read_docx(write_docx(person, Setting.STYLED), "cv.docx"),
    "html": lambda person: read_html(resume_page(person, Page.HEADINGS), "cv.html"),
    "page own": lambda p: read_pasted_page(copy_page(p, Extras(), layout=Layout.OWN), "text"),
    "page single": lambda p: read_pasted_page(copy_page(p, Extras(), layout=Layout.SINGLE), "text"),
}


@pytest.mark.parametrize("person", [HERDER, NURSE], ids=lambda person: person.name)
@pytest.mark.parametrize("reader", READERS)
def test_the_same_person_gives_the_same_profile(reader: str, person: Person) -> None:
    assert read(READERS[reader](person)) == told(person)


@pytest.mark.parametrize("person", [HERDER, NURSE], ids=lambda person: person.name)
def test_the_public_page_agrees_but_hides_skills(person: Person) -> None:
    profile = read_html(public_page(person), "page.html")
    assert "skills" in profile.origin.cannot_show
    assert read(profile) == replace(told(person), skills=())
