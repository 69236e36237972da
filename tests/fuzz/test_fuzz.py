"""A short run of the fuzzing targets; ``make fuzz MINUTES=30`` is the long one."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brandcheck.api import analyze
from brandcheck.errors import InputError
from brandcheck.parsing import parse
from tests.fuzz.targets import CORPUS, TARGETS, VALUES, analyse_text, kept, show_document
from tests.hostile import FILES, PROFILES, SHAPES

SAVED = json.loads(analyze("# Ada Ruiz\n\nNurse\n\n## About\n\nI led ten nurses.\n").to_json())
SHORT = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.builds(
        lambda shape, n: shape(n), st.sampled_from(list(SHAPES.values())), st.integers(0, 90)
    ),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Return a file of one kind with some of its bytes changed, moved or cut off."""
    data = bytearray(draw(st.sampled_from(list(FILES.values())))(draw(TEXTS)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=4))
    return bytes(data)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return a result document in which one value has become another."""
    saved = json.loads(json.dumps(SAVED))
    place = saved
    for _ in range(draw(st.integers(1, 5))):
        keys = sorted(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            break
        key = draw(st.sampled_from(keys))
        if not isinstance(place[key], dict | list) or draw(st.booleans()):
            place[key] = draw(st.sampled_from(VALUES))
            break
        place = place[key]
    return json.dumps(saved)


@SHORT
@given(damaged())
def test_readers(data: bytes) -> None:
    TARGETS["any file"](data)


@settings(SHORT, max_examples=15)
@given(st.sampled_from(list(PROFILES.values())), TEXTS)
def test_checks_and_renderers(profile, text: str) -> None:
    analyse_text(profile(text))


@settings(SHORT, max_examples=60)
@given(documents())
def test_result_documents(text: str) -> None:
    show_document(text)


@pytest.mark.parametrize("target", TARGETS)
def test_corpus(target: str) -> None:
    for path in kept(target):
        data = path.read_bytes()
        TARGETS[target](data)
        with suppress(InputError):
            parse(data)


def test_every_file_of_the_corpus_has_a_target() -> None:
    files = {path for path in CORPUS.rglob("*") if path.is_file()}
    assert files == {path for target in TARGETS for path in kept(target)}
