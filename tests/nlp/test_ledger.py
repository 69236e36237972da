"""The ledger: figures on labelled profiles, and the rules one by one."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from brandcheck.nlp.analysis import analyse
from brandcheck.parsing import parse

if TYPE_CHECKING:
    from brandcheck.core.claims import Claim
    from brandcheck.nlp.analysis import Analysis

ROOT = Path(__file__).parents[2]
OWN = ROOT / "tests" / "data" / "ledger"
GOLD = ROOT / "benchmarks" / "gold" / "profiles"
READ = 10

Figures = dict[str, float]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def meets(one: str, other: str) -> bool:
    """A run of shared words covers half of the shorter text."""
    a, b = words(one), words(other)
    runs = [0] * (len(b) + 1)
    best = 0
    for word in a:
        runs = [0, *(runs[n] + 1 if word == b[n] else 0 for n in range(len(b)))]
        best = max(best, *runs)
    return bool(a and b) and best * 2 >= min(len(a), len(b))


def figures(folder: Path) -> Figures:
    found: dict[str, list[bool]] = defaultdict(list)
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = analyse(parse(path.with_name(path.name.replace(".gold.json", ".md"))))
        left = list(text.claims)
        for label in gold["claims"]:
            claim = next((c for c in left if is_it(text, c, label)), None)
            judge(text, claim, label, found)
            if claim is not None:
                left.remove(claim)
        told = [text.profile.text(strength.span) for strength in text.unclaimed[:READ]]
        for line in gold["shown_unclaimed"]:
            found["unclaimed"].append(any(meets(line, one) for one in told))
    return {name: sum(hits) / len(hits) for name, hits in found.items()}


def is_it(text: Analysis, claim: Claim, label: dict[str, Any]) -> bool:
    return claim.where == label["where"] and meets(text.profile.text(claim.span), label["claim"])


def judge(
    text: Analysis, claim: Claim | None, label: dict[str, Any], found: dict[str, list[bool]]
) -> None:
    found["recall"].append(claim is not None)
    right = claim is not None and claim.is_supported == bool(label["evidence"])
    found["decision"].append(right)
    if claim is None:
        return
    lines = [text.profile.text(e.span) for e in claim.evidence]
    if not label["evidence"]:
        found["unsupported"].append(not lines)
    elif lines:
        found["quote"].append(any(meets(a, b) for a in lines for b in label["evidence"]))
    for trap in label.get("not_evidence", ()):
        found["trap"].append(any(meets(line, trap) for line in lines))


@pytest.fixture(scope="module")
def own() -> Figures:
    return figures(OWN)


@pytest.fixture(scope="module")
def gold() -> Figures:
    return figures(GOLD)


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("recall", 0.95),
        ("decision", 0.76),
        ("unsupported", 0.78),
        ("quote", 0.84),
        ("unclaimed", 0.88),
    ],
)
def test_floor_on_the_own_profiles(own: Figures, name: str, floor: float) -> None:
    assert own[name] >= floor


def test_lines_that_only_look_alike_earn_no_credit(own: Figures) -> None:
    assert own["trap"] <= 0.13


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("recall", 0.95),
        ("decision", 0.84),
        ("unsupported", 0.85),
        ("quote", 0.68),
        ("unclaimed", 0.85),
    ],
)
def test_floor_on_the_gold_profiles(gold: Figures, name: str, floor: float) -> None:
    assert gold[name] >= floor


def claims(source: str) -> dict[str, Claim]:
    text = analyse(parse(source))
    return {text.profile.text(claim.span): claim for claim in text.claims}


def profile(*, about: str = "", lines: str = "", skills: str = "", more: str = "") -> str:
    return (
        f"# Ana Example\nOrgan builder\n\n## About\n{about}\n\n## Experience\n"
        f"### Organ builder · Marlow & Finch\nMar 2015 – Present\n{lines}\n{more}\n\n"
        f"## Skills\n{skills}\n"
    )


def shown(source: str, name: str) -> tuple[str, ...]:
    text = analyse(parse(source))
    claim = next(c for c in text.claims if text.profile.text(c.span) == name)
    return tuple(text.profile.text(e.span) for e in claim.evidence)


def test_an_act_shows_a_skill_and_a_duty_does_not() -> None:
    act = profile(lines="- Tuned 40 organs before Easter", skills="- Tuning")
    duty = profile(lines="- Responsible for tuning", skills="- Tuning")
    assert shown(act, "Tuning") == ("Tuned 40 organs before Easter",)
    assert shown(duty, "Tuning") == ()


def test_saying_it_again_in_the_about_shows_nothing() -> None:
    source = profile(
        about="I have experience in bookkeeping and I use Kubernetes.",
        lines="- Tuned 40 organs before Easter",
        skills="- Bookkeeping\n- Kubernetes",
    )
    assert shown(source, "Bookkeeping") == ()
    assert shown(source, "Kubernetes") == ()


def test_another_language_shows_nothing() -> None:
    source = profile(lines="- Translated 30 letters from German", skills="- French\n- German")
    assert shown(source, "French") == ()
    assert shown(source, "German") == ("Translated 30 letters from German",)


def test_a_childhood_and_opinions_claim_nothing() -> None:
    about = (
        "My grandmother's kitchen flooded twice before I was ten, so I have doubts about drains."
    )
    text = analyse(parse(profile(about=about, lines="- Tuned 40 organs before Easter")))
    assert [c for c in text.claims if c.where == "about"] == []
    text = analyse(parse(profile(about="I have a good eye for rust.", lines="- Tuned 40 organs")))
    assert [c.where for c in text.claims if c.where == "about"] == ["about"]


@pytest.mark.parametrize(
    "name", ["French", "English (native)", "Fluent Polish", "English and Yoruba", "Driving licence"]
)
def test_a_language_or_licence_is_never_called_unshown(name: str) -> None:
    text = analyse(parse(profile(lines="- Tuned 40 organs before Easter", skills=f"- {name}")))
    assert [c.is_open for c in text.claims if text.profile.text(c.span) == name] == [True]


def test_a_tool_is_shown_by_its_name_alone() -> None:
    source = profile(
        lines="- Rebuilt the nightly load with Apache Airflow", skills="- Apache Kafka\n- Airflow"
    )
    assert shown(source, "Apache Kafka") == ()
    assert shown(source, "Airflow") == ("Rebuilt the nightly load with Apache Airflow",)


def test_an_acronym_is_its_words() -> None:
    source = profile(lines="- Wrote 14 standard operating procedures", skills="- SOP writing")
    assert shown(source, "SOP writing") == ("Wrote 14 standard operating procedures",)


@pytest.mark.parametrize(
    ("skill", "line", "is_shown"),
    [
        ("Staff training", "Trained two clerks in the pension rules", True),
        ("Letter writing", "Put 600 letters into a box", False),
    ],
)
def test_the_deed_counts_and_half_a_name_does_not(skill: str, line: str, is_shown: bool) -> None:
    assert (shown(profile(lines=f"- {line}", skills=f"- {skill}"), skill) == (line,)) == is_shown


def test_a_title_before_the_years_leaves_their_field_open() -> None:
    about = "I am an organ builder with 10 years experience."
    assert "Mar 2015 – Present" in shown(profile(about=about), about)


@pytest.mark.parametrize(
    ("years", "is_shown"), [("ten years", True), ("11 years", True), ("over 20 years", False)]
)
def test_years_are_held_against_the_dates(years: str, is_shown: bool) -> None:
    found = shown(
        profile(about=f"I have {years} in the trade.", lines="- Tuned 40 organs before Easter"),
        f"I have {years} in the trade.",
    )
    assert ("Mar 2015 – Present" in found) == is_shown
    assert bool(found) == is_shown


def test_a_year_of_beginning_is_held_against_the_dates() -> None:
    for year, is_shown in ((2015, True), (2001, False)):
        about = f"I have been in the trade since {year}."
        assert bool(shown(profile(about=about), about)) == is_shown


@pytest.mark.parametrize(
    ("trait", "act"),
    [
        ("Attention to detail", "Found and repaid £41,000 of missed allowances"),
        ("Leadership", "Trained four apprentices, two of whom run their own shops"),
        ("Negotiation", "Talked the landlord into a ten-year lease at half the rent, agreed terms"),
        ("Compassionate", "Visited a widow each week of the winter"),
        ("Teamwork", "With six colleagues moved the organ to the new church"),
    ],
)
def test_an_act_shows_a_trait(trait: str, act: str) -> None:
    assert shown(profile(lines=f"- {act}", skills=f"- {trait}"), trait) == (act,)


def test_a_trait_without_an_act_stays_bare() -> None:
    source = profile(lines="- Tuned 40 organs before Easter", skills="- Team player\n- Creativity")
    assert shown(source, "Team player") == shown(source, "Creativity") == ()


def test_a_sentence_that_claims_twice_is_two_claims() -> None:
    about = "I led the merger with a food charity and I have raised £6 million from trusts."
    found = claims(profile(about=about))
    assert "I led the merger with a food charity" in found
    assert "I have raised £6 million from trusts" in found


def test_evidence_is_at_most_three_lines_the_best_first() -> None:
    lines = "\n".join(f"- Tuned {n} organs in {n} churches" for n in (40, 50, 60, 70, 80))
    found = claims(profile(lines=lines, skills="- Tuning"))["Tuning"].evidence
    assert len(found) == 3
    assert [e.strength for e in found] == sorted((e.strength for e in found), reverse=True)
    assert all(0 < e.strength <= 1 and e.reason for e in found)


def test_the_same_words_give_the_same_ledger() -> None:
    source = (OWN / "rory-kilbride.md").read_text("utf-8")
    assert analyse(parse(source)).claims == analyse(parse(source)).claims


def test_a_profile_without_lines_has_claims_without_evidence() -> None:
    found = claims("# Ana Example\nOrgan builder\n\n## Skills\n- Tuning\n- Leadership\n")
    assert found
    assert not any(claim.evidence for claim in found.values())
