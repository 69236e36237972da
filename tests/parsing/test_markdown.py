"""Markdown profiles: the strict layout, looser ones, and what must never matter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.core.profile import Month, Origin, SectionKind
from brandcheck.errors import InputError
from brandcheck.parsing._canonical import Draft, DraftEntry, DraftLine, DraftSection, write
from brandcheck.parsing.text.markdown import read_markdown
from tests.parsing.structure import structure

NURSE = """\
# Ada Ruiz-Hallam
Stroke nurse | I get people home who were told they would not go home
Porto, Portugal

## About
I look after people in the first hours after a stroke.

Relatives ask me what happens next. I tell them.

## Experience
### Ward Sister · Hospital Vale Verde, Stroke Unit
Jan 2017 – Present · Porto
- Cut the time to first scan from 51 to 24 minutes
- Taught 30 nurses to swallow-test

### Staff Nurse · Clínica do Mar
2008 – 2010 · Lisbon
- Ran the night desk

## Education
### BSc Nursing · Universidade do Vale
2004 – 2008

## Skills
- Triage
- Wound care (deep)

## Projects
### The Quiet Ward · Hospital Vale Verde
Spring 2024. Twelve beds, no alarms after ten.

## Languages
- Portuguese (native)
- English
"""

WELDER_DE = """\
# Jürgen Öztürk
Schweißer und Ausbilder
Bad Lohne, Deutschland

## Über mich
Ich schweiße Rohre für Molkereien.

## Berufserfahrung
### Schweißer · Rohrbau Lohne GmbH
März 2015 – heute · Bad Lohne
- 1.100 Nähte im letzten Jahr, zwei Röntgenfehler

## Ausbildung
### Anlagenmechaniker · Berufsschule Lohne
2008 – 2011

## Kenntnisse
- WIG-Schweißen
- Isometrien lesen
"""

FARMER_LOOSE = """\
**Maud Ellery-Pugh**
Dairy farmer

**Work history**

**Farmer** — Prosser & Daughter (2006 – Present)
* Lameness fell from one cow in four
  to one in fifteen
* Converted 96 hectares

**Vane Estate** — Herdsman
*Sep 1999 – Mar 2006*, Tolland

**Skills:** Herd health, Farm accounts, Grassland and soil
"""


def test_strict_layout():
    assert structure(read_markdown(NURSE, "nurse.md")) == {
        "name": "Ada Ruiz-Hallam",
        "headline": "Stroke nurse | I get people home who were told they would not go home",
        "location": "Porto, Portugal",
        "sections": ["About", "Experience", "Education", "Skills", "Projects", "Languages"],
        "about_paragraphs": 2,
        "titles": ["Ward Sister", "Staff Nurse"],
        "employers": ["Hospital Vale Verde, Stroke Unit", "Clínica do Mar"],
        "places": ["Porto", "Lisbon"],
        "dates": ["Jan 2017 – Present", "2008 – 2010"],
        "n_bullets": [2, 1],
        "degrees": ["BSc Nursing"],
        "schools": ["Universidade do Vale"],
        "skills": ["Triage", "Wound care (deep)"],
        "languages": ["Portuguese (native)", "English"],
    }


def test_dates_and_the_text_after_them():
    profile = read_markdown(NURSE, "nurse.md")
    sister, staff = profile.section(SectionKind.EXPERIENCE).entries
    assert (sister.start, sister.end, sister.is_current) == (Month(2017, 1), None, True)
    assert (staff.start, staff.end, staff.is_current) == (Month(2008), Month(2010), False)
    (project,) = profile.section(SectionKind.PROJECTS).entries
    assert profile.text(project.dates) == "Spring 2024"
    assert [profile.text(p) for p in project.paragraphs] == ["Twelve beds, no alarms after ten."]


def test_other_language():
    found = structure(read_markdown(WELDER_DE, "welder.md"))
    assert found["titles"] == ["Schweißer"]
    assert found["employers"] == ["Rohrbau Lohne GmbH"]
    assert found["dates"] == ["März 2015 – heute"]
    assert found["degrees"] == ["Anlagenmechaniker"]
    assert found["schools"] == ["Berufsschule Lohne"]
    assert found["skills"] == ["WIG-Schweißen", "Isometrien lesen"]
    assert found["location"] == "Bad Lohne, Deutschland"


def test_bold_layout():
    profile = read_markdown(FARMER_LOOSE, "farmer.md")
    found = structure(profile)
    assert found["name"] == "Maud Ellery-Pugh"
    assert found["headline"] == "Dairy farmer"
    assert found["titles"] == ["Farmer", "Herdsman"]
    assert found["employers"] == ["Prosser & Daughter", "Vane Estate"]
    assert found["places"] == [None, "Tolland"]
    assert found["n_bullets"] == [2, 0]
    assert found["skills"] == ["Herd health", "Farm accounts", "Grassland and soil"]
    bullet = profile.section(SectionKind.EXPERIENCE).entries[0].bullets[0]
    assert profile.text(bullet) == "Lameness fell from one cow in four\n  to one in fifteen"


HEADS = [
    ("### Welder at Coble & Sons\n2008 – 2016\n", "Welder", "Coble & Sons", "2008 – 2016"),
    ("### Welder, Coble & Sons (2008–2016)\n", "Welder", "Coble & Sons", "2008–2016"),
    ("### Welder | Coble & Sons | Aug 2008 – Mar 2016\n", "Welder", "Coble & Sons", None),
    ("### Welder\n**Coble & Sons** | 2008 – 2016 | Port Fenwick\n", "Welder", "Coble & Sons", None),
    (
        "### Coble Shipfitters Ltd\n*Welder* · 2008 – 2016\n",
        "Welder",
        "Coble Shipfitters Ltd",
        None,
    ),
    ("### Welder\n\n*2008 – 2016* | Coble Ltd\n", "Welder", "Coble Ltd", "2008 – 2016"),
    ("### [Welder](https://coble.example) · **Coble & Sons**\n", "Welder", "Coble & Sons", None),
    ("### 2008 – 2016: Welder at Coble & Sons\n", "Welder", "Coble & Sons", "2008 – 2016"),
    ("### Coble & Sons\n#### Welder\n2008 – 2016\n", "Welder", "Coble & Sons", "2008 – 2016"),
    ("**Welder**, Coble & Sons (2008 – 2016)\n", "Welder", "Coble & Sons", "2008 – 2016"),
    ("- **Welder**, Coble & Sons (2008 – 2016)\n  - did it\n", "Welder", "Coble & Sons", None),
]


@pytest.mark.parametrize(("head", "title", "employer", "dates"), HEADS)
def test_heads_of_a_job(head, title, employer, dates):
    profile = read_markdown(f"# Ann Lee\nWelder\n\n## Experience\n\n{head}  - Welded hulls\n", "x")
    entry = profile.section(SectionKind.EXPERIENCE).entries[0]
    assert profile.text(entry.title) == title
    assert profile.text(entry.organisation) == employer
    assert entry.bullets
    if dates is not None:
        assert profile.text(entry.dates) == dates


def test_unknown_headings_keep_their_text():
    text = "# Ann Lee\n\n## About\nI weld.\n\n## My odd corner\nBees and honey.\n### Hive\nTwo of them.\n"
    profile = read_markdown(text, "x")
    odd = profile.section(SectionKind.OTHER)
    assert profile.text(odd.heading) == "My odd corner"
    assert [profile.text(p) for p in odd.paragraphs] == ["Bees and honey."]
    assert profile.text(odd.entries[0].title) == "Hive"


def test_underlined_headings_and_quotes():
    text = (
        "Ann Lee\n=======\n\nRecommendations\n---------------\n\n> She welds well.\n\n"
        "— Bob Stone, foreman at Acme\n\n> Tidy.\n\n— Ada Ruiz\n"
    )
    profile = read_markdown(text, "x")
    assert profile.text(profile.name) == "Ann Lee"
    bob, ada = profile.section(SectionKind.RECOMMENDATIONS).entries
    assert profile.text(bob.title) == "Bob Stone"
    assert profile.text(bob.organisation) == "foreman at Acme"
    assert [profile.text(p) for p in bob.paragraphs] == ["She welds well."]
    assert profile.text(ada.title) == "Ada Ruiz"


def test_one_line_lists():
    text = "# Ann Lee\n\n## Skills\nPython, SQL, Excel\n\nWelding · Cutting | Grinding\n"
    assert structure(read_markdown(text, "x"))["skills"] == [
        *("Python", "SQL", "Excel"),
        *("Welding", "Cutting", "Grinding"),
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda t: t.replace("\n", "\r\n"),
        lambda t: "\ufeff" + t,
        lambda t: t.replace("- ", "-\t"),
        lambda t: t.replace("- ", "* "),
        lambda t: t.replace("- ", "• "),
        lambda t: t + "\n\n\n",
        lambda t: "\n\n" + t,
        lambda t: t.replace("\n## ", "\n\n\n## "),
        lambda t: t.replace("## About", "## About ##"),
        lambda t: t.replace(" – ", "\u00a0–\u00a0"),
    ],
    ids=["crlf", "bom", "tab", "star", "glyph", "end", "start", "blank", "closed", "nbsp"],
)
def test_neutral_edits_change_no_structure(change):
    def squeezed(found):
        return {k: _nbsp(v) for k, v in found.items()}

    assert squeezed(structure(read_markdown(change(NURSE), "x"))) == structure(
        read_markdown(NURSE, "x")
    )


def _nbsp(value):
    if isinstance(value, list):
        return [_nbsp(v) for v in value]
    return value.replace("\u00a0", " ") if isinstance(value, str) else value


def test_source_is_untouched():
    assert read_markdown("\ufeff" + NURSE, "x").source == "\ufeff" + NURSE


@pytest.mark.parametrize("text", ["", "  \n\t ", "---\n***", "\ufeff"])
def test_no_words(text):
    with pytest.raises(InputError, match=r"draft\.md: .*no words"):
        read_markdown(text, "draft.md")


WORD = st.sampled_from(
    ["harbour", "copper", "lantern", "meadow", "granite", "willow", "ferry", "niño", "łódka"]
)
PHRASE = st.lists(WORD, min_size=1, max_size=4).map(lambda w: " ".join(w).capitalize())
TITLE = st.builds("{} {}".format, PHRASE, st.sampled_from(["welder", "nurse", "clerk", "cook"]))
SENTENCE = st.lists(WORD, min_size=3, max_size=14).map(lambda w: " ".join(w).capitalize() + ".")
DATES = st.sampled_from(
    [
        ("Jan 2018 – Present", Month(2018, 1), None, True),
        ("2008 – 2010", Month(2008), Month(2010), False),
        ("Nov 2024", Month(2024, 11), Month(2024, 11), False),
        ("", None, None, False),
    ]
)
LINES = st.lists(st.builds(DraftLine, SENTENCE, st.booleans()), max_size=4).map(tuple)


@st.composite
def entries(draw):
    dates, start, end, is_current = draw(DATES)
    place = draw(st.sampled_from(["", "Lowmoor", "Porto, Portugal"])) if dates else ""
    return DraftEntry(draw(TITLE), draw(PHRASE), place, dates, start, end, is_current, draw(LINES))


ENTRIES = st.lists(entries(), min_size=1, max_size=3).map(tuple)
ENTRY_HEADINGS = [
    (SectionKind.EXPERIENCE, "Experience"),
    (SectionKind.EDUCATION, "Education"),
    (SectionKind.PROJECTS, "Projects"),
    (SectionKind.HONORS, "Honors"),
    (SectionKind.RECOMMENDATIONS, "Recommendations"),
]
SECTIONS = st.one_of(
    st.builds(
        lambda kind, found: DraftSection(kind[0], kind[1], entries=found),
        st.sampled_from(ENTRY_HEADINGS),
        ENTRIES,
    ),
    st.builds(
        lambda found: DraftSection(SectionKind.ABOUT, "About", paragraphs=found),
        st.lists(SENTENCE, min_size=1, max_size=3).map(tuple),
    ),
    st.builds(
        lambda found: DraftSection(SectionKind.SKILLS, "Skills", items=found),
        st.lists(PHRASE, min_size=1, max_size=5).map(tuple),
    ),
)
DRAFTS = st.builds(
    Draft,
    name=st.sampled_from(["Ada Ruiz", "Jürgen Öztürk"]),
    headline=st.one_of(st.just(""), TITLE, st.builds("{} | {}".format, TITLE, PHRASE)),
    location=st.sampled_from(["", "Porto, Portugal", "Lowmoor, United Kingdom"]),
    sections=st.lists(SECTIONS, min_size=1, max_size=4).map(tuple),
)


@settings(max_examples=150)
@given(DRAFTS)
def test_what_is_written_is_read_again(draft):
    written = write(draft, Origin("markdown"))
    assert read_markdown(written.source, "x") == written


@pytest.mark.parametrize("dates", ["*2021 – Present · Leeds, UK*", "2021 – Present"])
def test_a_title_and_its_employer_share_a_line_above_the_dates(dates):
    text = (
        f"# Ada Ruiz\n\n## Experience\n### Care assistant, Sunny Oaks\n{dates}\n- Fed 12 people\n"
    )
    (entry,) = read_markdown(text, "a test").section(SectionKind.EXPERIENCE).entries
    source = read_markdown(text, "a test").source
    assert (entry.title.of(source), entry.organisation.of(source)) == (
        "Care assistant",
        "Sunny Oaks",
    )


def test_a_comma_in_a_title_under_its_employer_parts_nothing():
    text = (
        "# Ada Ruiz\n\n## Experience\n### Northgate Council\n"
        "#### Director, Policy and Research\n2019 – Present\n- Cut the wait to 9 days\n"
        "#### Manager, Policy\n2015 – 2019\n- Wrote 40 papers\n"
    )
    profile = read_markdown(text, "a test")
    found = [
        (e.title.of(profile.source), e.organisation.of(profile.source))
        for e in profile.section(SectionKind.EXPERIENCE).entries
    ]
    assert found == [
        ("Director, Policy and Research", "Northgate Council"),
        ("Manager, Policy", "Northgate Council"),
    ]
