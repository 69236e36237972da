"""Whom the work is for is found in the ways that people say it, as whole words only."""

from __future__ import annotations

import pytest

from brandcheck.nlp.community.audience import audiences
from brandcheck.parsing import parse
from brandcheck.testing import context


def found(text: str, section: str) -> list[tuple[str, bool]]:
    source = f"# Ana Example\n{text}\n" if section == "headline" else f"## About\n{text}\n"
    ctx = context(parse(source))
    lines = ctx.lines(section)
    return [(a.span.of(ctx.profile.source), a.is_specific) for x in lines for a in audiences(x)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Farrier | Hoof care for riding schools", "for riding schools"),
        ("Baker for shops and school kitchens", "for shops"),
        ("Tax adviser to family-run vineyards", "to family-run vineyards"),
        ("Timetables that passengers can read", "passengers can read"),
    ],
)
def test_headlines_name_an_audience(text: str, quote: str) -> None:
    assert (quote, True) in found(text, "headline")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("I look after forty tenant-run hill farms.", "look after forty tenant-run hill farms"),
        ("I teach adults who left school early.", "teach adults"),
        ("If you run a bakery, send me your flour bill.", "If you run a bakery"),
        ("Choirs can send me a recording before they book.", "Choirs can send"),
        ("My patients are mostly over eighty.", "My patients"),
        ("I mend tills so that shop owners never wait.", "shop owners never wait"),
        ("We have rewired nine churches since May.", "rewired nine churches"),
    ],
)
def test_abouts_name_an_audience(text: str, quote: str) -> None:
    assert (quote, True) in found(text, "about")


@pytest.mark.parametrize(
    "text",
    [
        "I have worked for a number of companies for ten years.",
        "I am responsible for a team of clerks.",
        "Managing Director since 2009, known for relentless execution.",
        "If you have any questions, feel free to contact me.",
        "I cared for my mother and two small children.",
        "I am looking for a role in a company with a good atmosphere.",
        "I drive an LED van for the winters.",
        "I taught high-school chemistry for three years.",
    ],
)
def test_other_words_are_no_audience(text: str) -> None:
    assert [quote for quote, is_specific in found(text, "about") if is_specific] == []


def test_people_who_could_be_anyone_are_vague() -> None:
    assert found("I help clients every day.", "about") == [("help clients", False)]
