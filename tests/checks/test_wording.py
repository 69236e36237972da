"""Checks of tone and network: they wait, they do not move for neutral edits, padding pays nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brandcheck.checks import Check, Status, all_checks, find_check
from brandcheck.core.profile import SectionKind
from brandcheck.parsing import parse
from brandcheck.testing import context

OWN = [check for check in all_checks() if check.category in {"tone", "network"}]

PROFILE = """\
# Ana Example
Passionate organ builder | I tune what others gave up

## About
I am a motivated organ builder and I sort of fell into it. "Every pipe", my teacher said, "has
a lie." I'd say I was taught by Wilma Strand, who made me listen for a year.

If you have a harmonium that wheezes, send me a recording.

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Restored 14 organs with two apprentices
- Various improvements were made to the workshop

## Skills
- Tuning
- Voicing

## Organizations
### Treasurer · Guild of Organ Builders
2016 – 2021

## Volunteering
### Organist · St Bride's hospice
2018 – Present
Every Friday for whoever is awake.

## Recommendations
### Ola Brandt · Vicar
She found a mouse nest in the swell box. We had blamed the choir for years.
"""


def verdict(check: Check, text: str):
    return check.run(context(parse(text)), **check.options)


@pytest.mark.parametrize("check", OWN, ids=lambda check: check.id)
@pytest.mark.parametrize(
    ("old", "new"),
    [("- ", "• "), ('"', "”"), ("'", "’"), (" is ", "  is  "), ("\n", "\r\n")],
    ids=["bullets", "quotes", "apostrophes", "spaces", "line-ends"],
)
def test_neutral_edits_move_nothing(check: Check, old: str, new: str) -> None:
    assert verdict(check, PROFILE.replace(old, new)).score == verdict(check, PROFILE).score


@pytest.mark.parametrize("name", ["buzzword-density", "hedging", "overclaim", "need-framing"])
def test_a_pasted_paragraph_is_judged(name: str) -> None:
    text = (
        "I sort of bake. I am a world-class, motivated baker and I will take any job, please help."
    )
    ctx = context(parse(text))
    hidden = frozenset(kind.value for kind in SectionKind if kind is not SectionKind.ABOUT)
    origin = replace(ctx.profile.origin, cannot_show=hidden)
    ctx = replace(ctx, profile=replace(ctx.profile, origin=origin))
    check = find_check(name)
    found = check.run(ctx, **check.options)
    assert found.findings
    assert found.score is not None
    assert found.score < 1.0


def test_taking_a_weak_section_out_does_not_pay() -> None:
    check = find_check("buzzword-density")
    weak = "# Ana Example\nMotivated, dynamic baker\n\n## About\nI bake bread.\n"
    without = weak.replace("Motivated, dynamic baker\n", "")
    assert verdict(check, without).score == 0.0


def test_padding_cannot_thin_stock_phrases_out() -> None:
    check = find_check("buzzword-density")
    filler = " I bake bread in a brick oven at night." * 60
    about = "## About\nI am a team player with a proven track record and a can-do attitude.{}\n"
    rest = "# Ana Example\nBaker\n\n{}\n## Experience\n### Baker · Marlow & Finch\n2015\n- Baked\n"
    scores = [verdict(check, rest.format(about.format(pad))).score for pad in (filler, filler * 2)]
    assert scores[0] == scores[1] < 1.0


@pytest.mark.parametrize(
    ("name", "section"),
    [
        ("missing-association", "organizations"),
        ("missing-giving-back", "volunteering"),
        ("thin-recommendations", "recommendations"),
        ("missing-other-places", "publications"),
    ],
)
def test_what_an_input_cannot_show_is_not_missed(name: str, section: str) -> None:
    ctx = context(parse("# Ana Example\nBaker\n\n## About\nI bake bread at night.\n"))
    assert find_check(name).run(ctx, **find_check(name).options).score == 0.0
    origin = replace(ctx.profile.origin, cannot_show=frozenset({section, "about"}))
    blind = replace(ctx, profile=replace(ctx.profile, origin=origin))
    found = find_check(name).run(blind, **find_check(name).options)
    assert found.status is Status.NOT_CHECKABLE
