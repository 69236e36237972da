"""One invented person with something in every part of every kind of input."""

from __future__ import annotations

from dataclasses import replace

from brandcheck.core.profile import Month
from tests.lookalike.pasted_page import Extras, Letter
from tests.lookalike.people import Company, Dates, Person, Role, School

__all__ = ["MARA", "MORE", "PAGE", "PAGE_OWNER"]

MARA = Person(
    name="Mara Quennell",
    headline="Dairy farmer | Cheese that keeps | Teaches young herders 🧀",
    location="Upper Skellow, England, United Kingdom",
    address=("4 Byre Lane",),
    websites=(("https://quennell.example", "Personal"), ("https://dairy.example/shop", "Company")),
    skills=("Cheese making", "Herd health", "Rota planning"),
    languages=(("English", "Native or bilingual proficiency"), ("Welsh", "")),
    summary=(
        "I keep ninety cows and make four cheeses.",
        "",
        "What I do:",
        "• Milk at five, every day of the year",
        "• Teach two herders a season",
    ),
    companies=(
        Company(
            "Skellow Dairy",
            (
                Role(
                    "Head Herder",
                    Dates(Month(2012, 4), Month(2018, 9)),
                    "Skellow",
                    ("- Cut mastitis from 30 cases to 9 a year", "- Kept the books"),
                ),
                Role("Owner", Dates(Month(2018, 10)), "Upper Skellow", ()),
            ),
        ),
        Company("Tarn Creamery", (Role("Cheesemaker", Dates(Month(2009), Month(2012))),)),
    ),
    schools=(
        School("Moyvale College", "Diploma in Agriculture", "", Dates(Month(2007), Month(2009))),
    ),
)
MORE = {
    "Certifications.csv": [
        ["Food Safety Level 3", "https://cert.example/3", "Skellow Council", "Mar 2020", "", "L-77"]
    ],
    "Projects.csv": [["Robot parlour", "Fitted  • Two robots  • One gate", "", "Jan 2021", ""]],
    "Honors.csv": [["Best blue", "At the county show", "Jul 2022"]],
    "Courses.csv": [["Soil science", "AG-101"]],
    "Publications.csv": [
        ["Milk at night", "Apr 5, 2021", "A note", "Herd Letter", "https://h.example"]
    ],
    "Organizations.csv": [["Guild of Cheesemakers", "", "Treasurer", "2019", ""]],
    "TestScores.csv": [["Jun 2006", "Tractor test", "First try", "96"]],
    "Volunteering.csv": [["Skellow Show", "Steward", "Education", "May 2015", "", "Ran the tent"]],
    "Causes You Care About.csv": [["Animal Welfare"]],
    "Recommendations_Received.csv": [
        [
            "Ida",
            "Brack",
            "Tarn Creamery",
            "Owner",
            "She reads a herd.",
            "04/23/20, 06:46 PM",
            "VISIBLE",
        ],
        ["Otto", "Lind", "Elsewhere", "Vet", "Hidden words.", "05/01/21, 09:00 AM", "HIDDEN"],
    ],
    "Recommendations_Given.csv": [
        [
            "Pim",
            "Ardal",
            "Skellow Dairy",
            "Herder",
            "Pim never hurries a cow.",
            "11/02/22, 08:00 AM",
            "",
        ]
    ],
    "Endorsement_Received_Info.csv": [
        ["2023/05/01 10:11:12 UTC", "Herd health", "Ida", "Brack", "u", "ACCEPTED"],
        ["2023/05/02 10:11:12 UTC", "Herd health", "Otto", "Lind", "u", "ACCEPTED"],
        ["2023/05/03 10:11:12 UTC", "Herd health", "Nobody", "Known", "u", "REJECTED"],
    ],
    "Connections.csv": [
        ["Ida", "Brack", "u", "ida@brack.example", "Tarn", "Owner", "23 Sep 2024"],
        ["Otto", "Lind", "u", "", "Elsewhere", "Vet", "24 Sep 2024"],
    ],
    "Shares.csv": [
        ["2024-06-11 09:51:14", "l", 'First line"\n""\n"Last line', "", "", "MEMBER_NETWORK"],
        ["2024-07-01 09:51:14", "l", "Newer 🐄", "", "", "MEMBER_NETWORK"],
        ["2024-07-02 09:51:14", "l", "", "https://else.example", "", "MEMBER_NETWORK"],
    ],
}
PAGE_OWNER = replace(MARA, slug="mara-q")
PAGE = Extras(
    open_to="Herder and Cheesemaker roles",
    role_skills="Herd health, Rota planning and +5 skills",
    top_skills=("Cheese making", "Milking"),
    services=("Herd advice", "Teaching"),
    posts=(("Calved twice.", "", "Both up by noon."),),
    others_post=("Buy my boots!", "They are the best."),
    certificates=(
        ("Food Safety Level 3", "Skellow Council", "Mar 2020"),
        ("Old Ticket", "Guild of Herders", ""),
        ("Forklift", "Skellow Council", "Jun 2021 · Expires Jun 2026"),
    ),
    projects=(
        ("Robot parlour", "Skellow Dairy", ("Fitted two robots.", "One gate.")),
        ("Barn roof", "", ("Roofed it with the neighbours.",)),
    ),
    volunteering=(
        ("Steward", "Skellow Show", "May 2015 - Present · 10 yrs", "Education", ("Ran the tent.",)),
    ),
    endorsed=(("Herd health", 2), ("Rota planning", 1)),
    letters=(
        Letter(
            "Ida Brack",
            "Owner, Tarn Creamery",
            "Ida managed Mara directly",
            ("She reads a herd.", "", "And people."),
        ),
        Letter(
            "Otto Lind",
            "Vet",
            "Otto was senior to Mara but didn't manage Mara directly",
            ("Calm at four in the morning.",),
        ),
    ),
    publications=(("Milk at night", "Herd Letter · Dec 7, 2013"), ("Soil notes", "Mar 1, 2012")),
    organizations=("Guild of Cheesemakers", "NFU"),
    show_all=(
        "Show all 4 experiences",
        "Show all 14 experiences",
        "Show all 66 skills",
        "Show all 4 received",
    ),
)
