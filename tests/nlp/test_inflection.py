"""The forms of listed verbs are those of English, in both spellings."""

from __future__ import annotations

import pytest

from brandcheck.nlp.rewriting.inflection import verbs


@pytest.mark.parametrize(
    ("gerund", "base", "past"),
    [
        ("managing", "manage", "managed"),
        ("planning", "plan", "planned"),
        ("visiting", "visit", "visited"),
        ("carrying", "carry", "carried"),
        ("surveying", "survey", "surveyed"),
        ("overseeing", "oversee", "oversaw"),
        ("shoeing", "shoe", "shod"),
        ("dyeing", "dye", "dyed"),
        ("travelling", "travel", "travelled"),
        ("traveling", "travel", "traveled"),
        ("labelling", "label", "labelled"),
        ("writing", "write", "wrote"),
        ("reading", "read", "read"),
        ("dealing", "deal", "dealt"),
    ],
)
def test_a_gerund_leads_to_its_verb(gerund: str, base: str, past: str) -> None:
    verb = verbs().by_gerund[gerund]
    assert (verb.base, verb.past) == (base, past)


@pytest.mark.parametrize(
    ("third", "base"),
    [("carries", "carry"), ("fixes", "fix"), ("plays", "play"), ("goes", "go"), ("uses", "use")],
)
def test_the_third_person_leads_to_its_verb(third: str, base: str) -> None:
    assert verbs().by_third[third].base == base


def test_no_form_belongs_to_two_verbs() -> None:
    table = verbs()
    for forms in (table.by_gerund, table.by_third):
        owners = {
            form: {v.base for v in forms.values() if form in (v.gerund, v.third)} for form in forms
        }
        assert {form: bases for form, bases in owners.items() if len(bases) > 1} == {}


def test_a_verb_of_duty_names_no_effect() -> None:
    assert verbs().activity & verbs().effect == frozenset()


def test_every_noun_of_doing_has_a_known_verb() -> None:
    known = verbs().by_base
    assert {verb for verb in verbs().nouns.values() if verb.split()[0] not in known} == set()


def test_every_thing_like_form_is_a_form() -> None:
    assert sorted(verbs().nounish - verbs().by_gerund.keys()) == []


def test_every_compound_begins_with_a_form_that_could_be_rewritten() -> None:
    known = {verb.gerund for verb in verbs().by_base.values() if verb.base in verbs().activity}
    assert (
        sorted(pair for pair in verbs().compounds if pair[0] not in known or len(pair) != 2) == []
    )
