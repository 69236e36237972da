"""A short run of the fuzzing targets; ``make fuzz MINUTES=30`` is the long one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brandcheck.api import analyze
from tests.fuzz.targets import analyse_text, read_bytes, read_document
from tests.hostile import FILES, PROFILES, SHAPES

CORPUS = Path(__file__).parent / "corpus"
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
            place[key] = draw(
                st.sampled_from([None, -1, 10**9, 0.5, "", "<b>x", [], {}, [[]], True])
            )
            break
        place = place[key]
    return json.dumps(saved)


@SHORT
@given(damaged())
def test_readers(data: bytes) -> None:
    read_bytes(data)


@settings(SHORT, max_examples=15)
@given(st.sampled_from(list(PROFILES.values())), TEXTS)
def test_checks_and_renderers(profile, text: str) -> None:
    analyse_text(profile(text))


@settings(SHORT, max_examples=60)
@given(documents())
def test_result_documents(text: str) -> None:
    read_document(text)


@pytest.mark.parametrize("path", sorted(CORPUS.iterdir()), ids=lambda path: path.name)
def test_corpus(path: Path) -> None:
    data = path.read_bytes()
    read_bytes(data)
    read_document(data.decode("utf-8", "replace"))
