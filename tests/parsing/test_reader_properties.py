"""What holds for every text that anybody gives, sense or nonsense."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from brandcheck.errors import InputError
from brandcheck.parsing import parse
from brandcheck.parsing.text.headings import label_of
from brandcheck.parsing.text.markdown import read_markdown
from brandcheck.parsing.text.plain_text import read_text

if TYPE_CHECKING:
    from brandcheck.core.profile import Profile

LINE = st.one_of(
    st.sampled_from(
        [
            *("", "", "", "   ", "---", "=====", "***", "- ", "#", "###", "\t", "\ufeff", "> "),
            *("# Ada Ruiz", "Ada Ruiz", "**Ada Ruiz**", "ADA RUIZ", "Ada Ruiz – Nurse | Porto"),
            *("Stroke nurse | I get people home", "Porto, Portugal", "Location: Porto"),
            *("ada@example.org | +44 161 496 0123 | Lowmoor", "12 Harbour Street, LM1 2AB"),
            *("## About", "## Experience", "EXPERIENCE", "Experience:", "**Experience**"),
            *("### Skills", "Skills: Python, SQL", "**Skills:** Python · SQL", "SKILLS"),
            *("## My odd corner", "## Recommendations", "REFERENCES", "## Languages"),
            *("### Welder · Coble & Sons", "### Coble & Sons", "#### Welder", "Welder at Coble"),
            *("**Welder** — Coble (2015)", "Welder, Coble & Sons        2008 - 2016"),
            *("Jan 2017 – Present · Lowmoor", "2008 – 2010", "2022. Six short dances."),
            *("(2008 – 2016)", "*2008*", "Spring 2024. Forty venues.", "2015 – 2018: Welder"),
            *("- Welded hulls", "  - nested", "• Taught 30 nurses", "1. first", "* x", "o Cook"),
            *("🔹 Baked bread", "— Ann Lee, foreman", "“She welds well.”", "[a](b)", "| a | b |"),
            *("I weld hulls between tides, and I teach", "others to do so on Fridays."),
            *("Python, SQL, Excel", "Portuguese (native)", "경력", "2020년 3월 - 현재"),
        ]
    ),
    st.text(max_size=30),
)
TEXTS = st.builds(
    lambda lines, end: end.join(lines),
    st.lists(LINE, max_size=25),
    st.sampled_from(["\n", "\r\n", "\r", "\u2028"]),
)
READERS = (
    lambda text: read_markdown(text, "x"),
    lambda text: read_text(text, "x"),
    parse,
)


def read(reader, text) -> Profile | None:
    try:
        return reader(text)
    except InputError:
        return None


def check(profile: Profile) -> None:
    source = profile.source
    bodies = [section.body for section in profile.sections]
    assert all(body.end <= len(source) for body in bodies)
    assert all(a.end <= b.start for a, b in pairwise(sorted(b for b in bodies if b)))
    for section in profile.sections:
        for span in (*section.paragraphs, *section.items):
            assert span
            assert section.body.contains(span)
        for entry in section.entries:
            assert section.body.contains(entry.span)
            own = (entry.title, entry.place, entry.dates, *entry.paragraphs, *entry.bullets)
            for span in own:
                assert span is None or entry.span.contains(span)
            assert entry.organisation is None or section.body.contains(entry.organisation)
            assert not (entry.is_current and entry.end)
            assert all(a.end <= b.start for a, b in pairwise(entry.lines))
    check_coverage(profile)


def check_coverage(profile: Profile) -> None:
    """Every letter and digit is in the name, the place, a heading or a section."""
    covered = bytearray(len(profile.source))
    spans = [profile.name, profile.location]
    for section in profile.sections:
        spans += [section.heading, section.body]
    for span in spans:
        if span:
            covered[span.start : span.end] = b"\x01" * len(span)
    for link in re.finditer(r"\]\([^()\s]*\)", profile.source):
        covered[link.start() : link.end()] = b"\x01" * len(link.group())
    rest = "".join(
        "\n" if covered[n] else c if c.isalnum() or c == " " else "\n"
        for n, c in enumerate(profile.source)
    )
    left = [word for line in rest.split("\n") if (word := line.strip())]
    assert [word for word in left if label_of(word) is None and not is_list_number(word)] == []


def is_list_number(word: str) -> bool:
    return word.isdigit() or word in {"o", "x", "X"}


@settings(max_examples=120, deadline=None)
@given(TEXTS)
@example("#\n#\n## About")
@example("# Ada Ruiz\n\n## Experience\n### A\n#### B\n2008\n### \n")
def test_any_text(text):
    for reader in READERS:
        profile = read(reader, text)
        if profile is not None:
            assert profile.source == text
            check(profile)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_markdown_is_stable(text):
    profile = read(READERS[0], text)
    if profile is not None:
        assert read_markdown(profile.source, "y") == profile


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(max_size=200), TEXTS.map(lambda t: t.encode("utf-8", "replace"))))
@example(b"PK\x05\x06")
@example(b"%PDF-")
@example(b'{"basics": {}}')
def test_any_bytes(data):
    profile = read(parse, data)
    assert profile is None or profile.sections or profile.name or profile.location


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_line_ends_change_nothing(text):
    levelled = text.replace("\r\n", "\n").replace("\r", "\n")
    first, second = (read(READERS[1], t) for t in (levelled, levelled.replace("\n", "\r\n")))
    assert (first is None) == (second is None)
    if first is not None:
        assert [s.kind for s in first.sections] == [s.kind for s in second.sections]
        assert [len(s.entries) for s in first.sections] == [len(s.entries) for s in second.sections]
