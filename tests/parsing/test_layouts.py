"""Plain-text résumés in the layouts that people type: who worked where, as what, since when."""

from __future__ import annotations

import pytest

from brandcheck.core.profile import SectionKind
from brandcheck.parsing.text.plain_text import read_text

AMERICAN = """\
JORDAN LEE
Chicago, IL • jordan.lee@example.com

PROFESSIONAL EXPERIENCE
Midwest Produce Co., Chicago, IL\tJune 2020 – Present
Senior Supply Chain Analyst
• Reduced spoilage 18% by re-sequencing deliveries

FreshLine Foods, Naperville, IL\tAug 2016 – May 2020
Supply Chain Analyst
• Negotiated pallet rates with six carriers

EDUCATION
University of Illinois at Urbana-Champaign\t2012 – 2016
B.S., Agricultural Economics
"""
PLACE_WITH_EMPLOYER = """\
DANA WHITFIELD

EXPERIENCE

Acme Freight, Toledo, OH
Dispatcher\tMay 2019 – Present
• Routed 60 trucks a day

Lakeside Transit\tCleveland, OH
Bus Operator\t2012 – 2019
• Drove route 9
"""
DATES_FIRST = """\
Fatima Zahra El Amrani
Pharmacist

2021-now: Hospital pharmacist, CHU Ibn Rochd, Casablanca
Prepared chemotherapy for 60 patients a week
2017-2021: Community pharmacist, Pharmacie du Parc
Ran a diabetes clinic on Thursdays
2011-2017: Doctorate in pharmacy, University of Rabat

Languages: Arabic, French, English
Skills: oncology pharmacy, aseptic preparation, counselling
"""
LABELS = """\
Summary: I'm a librarian who likes loud libraries.

Experience:
Branch Librarian | Leith Library | Edinburgh | 2018 - Present
Moved story time to Saturdays; attendance tripled
Library Assistant | Leith Library | 2014 - 2018
Skills: cataloguing, storytelling, reader development
Education: MSc Information Studies, University of Strathclyde, 2014
"""
LABELLED_JOBS = """\
Name: Ngozi Eze
Title: Site engineer

PROFILE
Site engineer with six years on road projects.

CAREER HISTORY

Julius Road Works Ltd
Site Engineer
(March 2019 to date)
Responsibilities:
- Setting out of culverts
- Supervised 25 labourers
Achievements:
- Finished the Ikorodu spur 3 weeks early

Delta Contractors
Graduate Engineer
(2017 - 2019)
"""
NUMBERED = """\
Kevin Tran
CNC machinist

Work History:
1. Tran & Sons Machining, San Jose CA, 2015-Present, CNC Machinist
   Cut scrap from 6% to 2%.
2. Valley Tool, San Jose CA, 2011-2015, Machinist Apprentice

Education:
First Aid at Work
"""
EUROPASS = """\
Curriculum Vitae
PERSONAL INFORMATION
Giulia Bianchi
Via Roma 12, 20121 Milano

WORK EXPERIENCE
01/09/2019 – CURRENT
Physiotherapist
Centro Riabilitazione Nord – Milan, Italy
Treating 12 patients a day after knee surgery
"""


def told(text):
    profile = read_text(text, "a test")
    return {
        kind: [
            tuple(span.of(text) if span else None for span in (e.title, e.organisation, e.dates))
            for section in profile.of_kind(kind)
            for e in section.entries
        ]
        for kind in ("experience", "education")
    }, profile


@pytest.mark.parametrize(
    ("text", "experience", "education"),
    [
        (
            AMERICAN,
            [
                ("Senior Supply Chain Analyst", "Midwest Produce Co.", "June 2020 – Present"),
                ("Supply Chain Analyst", "FreshLine Foods", "Aug 2016 – May 2020"),
            ],
            [
                (
                    "B.S., Agricultural Economics",
                    "University of Illinois at Urbana-Champaign",
                    "2012 – 2016",
                )
            ],
        ),
        (
            PLACE_WITH_EMPLOYER,
            [
                ("Dispatcher", "Acme Freight", "May 2019 – Present"),
                ("Bus Operator", "Lakeside Transit", "2012 – 2019"),
            ],
            [],
        ),
        (
            DATES_FIRST,
            [
                ("Hospital pharmacist", "CHU Ibn Rochd, Casablanca", "2021-now"),
                ("Community pharmacist", "Pharmacie du Parc", "2017-2021"),
            ],
            [("Doctorate in pharmacy", "University of Rabat", "2011-2017")],
        ),
        (
            LABELS,
            [
                ("Branch Librarian", "Leith Library", "2018 - Present"),
                ("Library Assistant", "Leith Library", "2014 - 2018"),
            ],
            [("MSc Information Studies", "University of Strathclyde", "2014")],
        ),
        (
            LABELLED_JOBS,
            [
                ("Site Engineer", "Julius Road Works Ltd", "March 2019 to date"),
                ("Graduate Engineer", "Delta Contractors", "2017 - 2019"),
            ],
            [],
        ),
        (
            NUMBERED,
            [
                ("CNC Machinist", "Tran & Sons Machining", "2015-Present"),
                ("Machinist Apprentice", "Valley Tool", "2011-2015"),
            ],
            [("First Aid at Work", None, None)],
        ),
        (
            EUROPASS,
            [("Physiotherapist", "Centro Riabilitazione Nord", "01/09/2019 – CURRENT")],
            [],
        ),
    ],
)
def test_titles_employers_and_dates(text, experience, education):
    found, _ = told(text)
    assert found == {"experience": experience, "education": education}


def test_the_name_may_stand_in_the_personal_information():
    _, profile = told(EUROPASS)
    assert profile.name.of(EUROPASS) == "Giulia Bianchi"


def test_sections_below_jobs_without_a_heading_are_read_too():
    _, profile = told(DATES_FIRST)
    skills = profile.section(SectionKind.SKILLS)
    assert [item.of(DATES_FIRST) for item in skills.items] == [
        "oncology pharmacy",
        "aseptic preparation",
        "counselling",
    ]


def test_labels_within_a_job_are_neither_sections_nor_lines():
    _, profile = told(LABELLED_JOBS)
    job = profile.section(SectionKind.EXPERIENCE).entries[0]
    assert profile.section(SectionKind.HONORS) is None
    assert len(job.bullets) == 3
    assert job.paragraphs == ()
