from __future__ import annotations

import pytest

from brandcheck.parsing.pasted.page import looks_like_pasted_page, read_pasted_page
from brandcheck.parsing.pasted.words import DEGREE, is_terms

GERMAN = """\
Hanne Voss
Hanne Voss
Tischlermeisterin | Treppen und Türen
Kiel, Deutschland · Kontaktinfo
412 Kontakte
InfoInfo
Ich baue Treppen.Ich baue Treppen.
BerufserfahrungBerufserfahrung
Logo von Tischlerei Voss
Tischlerei Voss
Tischlerei Voss
Vollzeit · 8 Jahre 10 MonateVollzeit · 8 Jahre 10 Monate
Meisterin
Meisterin
Jan. 2020–Heute · 5 JahreJan. 2020 bis Heute · 5 Jahre
Kiel, Schleswig-Holstein, Deutschland · Vor OrtKiel, Schleswig-Holstein, Deutschland · Vor Ort
Leite vier Gesellen an.Leite vier Gesellen an.
Gesellin
Gesellin
März 2016–Dez. 2019 · 3 Jahre 10 MonateMärz 2016 bis Dez. 2019 · 3 Jahre 10 Monate
Alle 14 Berufserfahrungen anzeigen
EmpfehlungenEmpfehlungen
ErhaltenErhalten
Uwe Brandt
Uwe Brandt
· 1.1. Grades
ArchitektArchitekt
1. Mai 2013, Uwe war Kunde von Hanne1. Mai 2013, Uwe war Kunde von Hanne
Ihre Treppen knarren nicht.Ihre Treppen knarren nicht.
InteressenInteressen
Unternehmen
"""


def test_a_page_in_german() -> None:
    assert looks_like_pasted_page(GERMAN)
    profile = read_pasted_page(GERMAN, "text")
    assert (
        profile.source
        == """\
# Hanne Voss
Tischlermeisterin | Treppen und Türen
Kiel, Deutschland

## Info
Ich baue Treppen.

## Berufserfahrung
### Meisterin · Tischlerei Voss
Jan. 2020–Heute · Kiel, Schleswig-Holstein, Deutschland · Vor Ort
Leite vier Gesellen an.

### Gesellin · Tischlerei Voss
März 2016–Dez. 2019

## Empfehlungen
### Uwe Brandt · Architekt, Uwe war Kunde von Hanne
1. Mai 2013
Ihre Treppen knarren nicht.

## Network
- 412 Kontakte
"""
    )
    assert profile.origin.ui_language == ""
    assert "Berufserfahrung: “Alle 14 Berufserfahrungen anzeigen”" in profile.origin.partial


def test_a_german_page_that_says_all_once() -> None:
    lines = ["Skip to main content", "Hanne Voss", "Tischlermeisterin", "Kiel, Deutschland"]
    lines += ["Kontaktinfo", "412 Kontakte", "Info", "Ich baue Treppen.", "Berufserfahrung"]
    lines += ["Meisterin", "Tischlerei Voss · Vollzeit", "Jan. 2020–Heute · 5 Jahre", "Vor Ort"]
    text = "\n".join(lines)
    assert looks_like_pasted_page(text)
    source = read_pasted_page(text, "text").source
    assert "## Info\nIch baue Treppen.\n" in source
    assert "### Meisterin · Tischlerei Voss\nJan. 2020–Heute · Vor Ort\n" in source


@pytest.mark.parametrize(
    ("text", "is_own"),
    [
        ("· 1st", False),
        ("· 1stFirst degree connection", False),
        ("· 3rd+Third+ degree connection", False),
        ("• YouVerified • You", True),
        ("• 2ndPremium • 2nd", False),
        ("· 1.1. Grades", False),
        ("• Sie", True),
    ],
)
def test_degrees_of_acquaintance(text: str, *, is_own: bool) -> None:
    found = DEGREE.fullmatch(text)
    assert found is not None
    assert (found["own"] is not None) is is_own


@pytest.mark.parametrize(
    "text", ["·", "• Youth work", "• 1. Platz", "· Turin", "• 2nd line support"]
)
def test_no_degrees_of_acquaintance(text: str) -> None:
    assert DEGREE.fullmatch(text) is None


def test_terms_of_work() -> None:
    assert is_terms("Vollzeit")
    assert is_terms("Full-time")
    assert not is_terms("Vollzeit Meisterin")
