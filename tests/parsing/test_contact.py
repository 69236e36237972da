"""What is a way to reach somebody, and what only holds figures or a product's name."""

from __future__ import annotations

import pytest

from brandcheck.parsing.text.contact import is_contact
from brandcheck.parsing.text.markdown import read_markdown
from tests.parsing.structure import structure

CONTACTS = [
    "ada@example.org",
    "write to ada.ruiz+jobs@mail.example.org",
    "https://ada.example",
    "www.ada.example",
    "linkedin.com/in/ada-ruiz",
    "ada-ruiz.com",
    "+44 161 496 0123",
    "(555) 123-4567",
    "0161 496 0123",
    "Tel: 12",
    "12 Harbour Street, Lowmoor",
    "123 Main Street, Springfield, IL 62704",
    "Hafenstraße 12",
    "12 rue de la Paix",
    "Calle Mayor 3",
    "Lowmoor LM1 2AB",
    "49393 Lohne",
]
OTHERS = [
    "ASP.NET developer | Socket.io | Node.js",
    "I sold on Booking.com for years",
    "Translator of 400,000 words a year",
    "Ran pay for 12000 drivers",
    "20 years in shops on the high street",
    "Cut the wait via 2 extra benches",
    "2012 - 2019",
    "Jan 2017 – Present",
    "110 cows, 96 hectares",
    "90,000 sq ft with 11 loading bays",
    "ISO 9001:2015 auditor",
    "On the way to 14 branches",
]


@pytest.mark.parametrize("text", CONTACTS)
def test_contacts(text):
    assert is_contact(text)


@pytest.mark.parametrize("text", OTHERS)
def test_others(text):
    assert not is_contact(text)


@pytest.mark.parametrize("place", ["Lowmoor", "Porto, Portugal", "Remote from Wexmere"])
@pytest.mark.parametrize(
    "headline", ["Beekeeper, Wales", "ASP.NET developer", "Nurse for 12000 people", "I weld."]
)
def test_headline_and_place_by_their_order(headline, place):
    found = structure(read_markdown(f"# Ada Ruiz\n{headline}\n{place}\n\n## About\nI weld.\n", "x"))
    assert (found["headline"], found["location"]) == (headline, place)
