"""Moves of sentences and labels of bullets, on invented lines that no model was trained on."""

from __future__ import annotations

import pytest

from brandcheck.nlp.moves import Label, classify_bullet, moves_of
from brandcheck.nlp.passages import Passage, passages
from brandcheck.nlp.sentence_features import features
from brandcheck.nlp.substance import substance

from .textlines import analysed

BULLETS = [
    ("Moved the parcels desk to the side door; queues at noon fell from 40 people to 9", "result"),
    ("Wrote a field guide to the mosses of the Velm valley", "action"),
    ("Responsible for the cleaning and restocking of vending machines", "duty"),
    ("Highly motivated self-starter with a passion for excellence", "neither"),
]
SENTENCES = [
    ("I am a bookbinder with nineteen years at the bench.", "about", "identity"),
    ("Beekeeper and honey judge", "headline", "identity"),
    ("If you keep a village hall, write to me about your roof.", "about", "invitation"),
    ("I am looking for a post in marine surveying.", "about", "aspiration"),
    ("Excel, AutoCAD, soldering, Polish, first aid", "headline", "skills"),
    ("Passionate about innovation and excellence", "headline", "filler"),
    ("The drawings were done by Ewa Lis, who saw every mistake first.", "about", "credit"),
    ("After eleven years on trawlers I retrained as a gardener.", "about", "journey"),
]


def read(text: str, kind: str) -> tuple[Passage, ...]:
    lines = analysed(text, kind)
    judged = {n: tuple(substance(x, s) for s in x.sentences) for n, x in enumerate(lines)}
    return passages(lines, judged)


@pytest.mark.parametrize(("text", "label"), BULLETS)
def test_bullets_are_told_apart(text: str, label: str) -> None:
    (passage,) = read(text, "bullet")
    assert classify_bullet(passage).name == label


@pytest.mark.parametrize(("text", "kind", "move"), SENTENCES)
def test_moves_are_found(text: str, kind: str, move: str) -> None:
    (passage,) = read(text, kind)
    assert move in [label.name for label in moves_of(passage)]


@pytest.mark.parametrize("text", [text for text, _ in BULLETS])
def test_a_label_names_features_that_the_bullet_has(text: str) -> None:
    (passage,) = read(text, "bullet")
    label: Label = classify_bullet(passage)
    values = features(passage).values()
    assert 0.25 < label.probability <= 1.0
    assert label.because
    assert all(values[reason.feature] == reason.value for reason in label.because)
    sizes = [abs(reason.amount) for reason in label.because]
    assert sizes == sorted(sizes, reverse=True)


def test_moves_are_told_surest_first() -> None:
    (passage,) = read("Clockmaker for parish churches", "headline")
    sure = [label.probability for label in moves_of(passage)]
    assert sure == sorted(sure, reverse=True)
    assert len(sure) > 1


def test_every_value_is_between_nought_and_one() -> None:
    long = "I trained, led, built and wrote 1, 2, 3, 4, 5, 6 things, things, things " * 9
    for passage in read(f"{long}\n- !\n?!", "about"):
        assert all(0.0 < value <= 1.0 for value in features(passage).values().values())


def test_a_second_sentence_is_read_as_if_it_stood_alone() -> None:
    (alone,) = read("We halved the wait.", "about")
    _, second = read("Rain fell on the barley. We halved the wait.", "about")
    assert features(second) == features(alone)


def test_length_buys_nothing_after_its_cap() -> None:
    (one,) = read("Filed " + "papers and " * 30 + "maps", "bullet")
    (two,) = read("Filed " + "papers and " * 60 + "maps", "bullet")
    assert features(one).readings["length"] == features(two).readings["length"] == 1.0
