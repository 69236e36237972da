"""Whatever stands on the pages, a reader gives a profile or an ``InputError``."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.core.profile import Profile
from brandcheck.errors import InputError
from brandcheck.parsing.pdf import any_pdf as pdf
from brandcheck.parsing.pdf.linkedin_pdf import read_linkedin_pdf
from brandcheck.parsing.pdf.linkedin_pdf_v2 import read_linkedin_pdf_v2
from brandcheck.parsing.pdf.linkedin_print import read_linkedin_print
from brandcheck.parsing.pdf.resume_pdf import read_resume_pdf
from brandcheck.parsing.pdf.text import Link, Page, PdfText, Run

TEXT = st.one_of(
    st.text(min_size=1, max_size=30).filter(lambda text: text.strip() == text and text != ""),
    st.sampled_from(
        [
            "Experience",
            "Education",
            "Skills",
            "Contact",
            "January 2019\u00a0-\u00a0Present\u00a0(3 years)",
            "(May",
            "2024 - 2027)",
            "10 people have recommended Ottilie",
            "— Huw, Vet",
            '"He is fair."',
            "• item",
            "-",
            "o",
            "1.",
            "Page 1 of 2",
            "Show all 10 experiences",
            "more… more",
            "www.linkedin.com/in/a-",
            "(LinkedIn)",
            "a@b.example",
            "Contact Ottilie on LinkedIn",
            "E X P E R I E N C E",
        ]
    ),
)
RUN = st.builds(
    Run,
    text=TEXT,
    page=st.just(1),
    x=st.sampled_from([0.0, 21.6, 36.0, 46.8, 49.8, 100.0, 223.6, 306.0, 400.0]),
    right=st.floats(0, 612),
    y=st.floats(-10, 800),
    size=st.sampled_from([0.0, 9.0, 10.5, 11.0, 11.5, 12.0, 13.0, 15.75, 16.0, 20.0, 26.0]),
    colour=st.sampled_from(["191919", "b1b1b1", "ffffff", "a9b1b6", "e1e9ee", "999999", "0000ff"]),
    font=st.just("Times-Roman"),
    is_bold=st.booleans(),
    lead=st.floats(0, 200),
    space=st.floats(0, 5),
)
LINK = st.builds(
    Link,
    uri=st.sampled_from(["https://www.linkedin.com/in/a-b?x=1", "mailto:a@b", "http://[", "x:"]),
    page=st.just(1),
    x=st.just(20.0),
    top=st.just(1.0),
    right=st.just(90.0),
    bottom=st.just(12.0),
)


def _document(pages: list[tuple[list[Run], list[Link]]]) -> PdfText:
    return PdfText(
        tuple(
            Page(n, 612.0, 792.0, tuple(replace(run, page=n) for run in runs), tuple(links))
            for n, (runs, links) in enumerate(pages, 1)
        ),
        {"Producer": "pdfTeX"},
    )


DOCUMENT = st.lists(
    st.tuples(st.lists(RUN, min_size=1, max_size=25), st.lists(LINK, max_size=2)),
    min_size=1,
    max_size=3,
).map(_document)


@pytest.mark.parametrize(
    "reader",
    [
        read_linkedin_pdf,
        read_linkedin_pdf_v2,
        lambda document: read_linkedin_print(document, "a.pdf"),
        lambda document: read_resume_pdf(document, "a.pdf"),
    ],
    ids=["v3", "v2", "print", "resume"],
)
@settings(max_examples=120, deadline=None)
@given(document=DOCUMENT)
def test_any_runs(reader, document: PdfText):
    with suppress(InputError):
        profile = reader(document)
        assert isinstance(profile, Profile)
        assert all(section.body.end <= len(profile.source) for section in profile.sections)


@settings(max_examples=60, deadline=None)
@given(document=DOCUMENT)
def test_any_runs_through_the_door(document: PdfText):
    with pytest.MonkeyPatch.context() as patch, suppress(InputError):
        patch.setattr(pdf, "read_apart", lambda *_: document)
        assert isinstance(pdf.read_pdf(b"", "a.pdf"), Profile)
