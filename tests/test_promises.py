"""What the score promises, tried on every English example profile."""

from __future__ import annotations

import functools
import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

import brandcheck
from brandcheck.core.profile import SectionKind

EXAMPLES = sorted(Path("examples/profiles").glob("*.md"))
ENGLISH = [path for path in EXAMPLES if path.stem != "tischlermeisterin"]
NAMES = [path.stem for path in ENGLISH]
N_EDITS = 14
LARGEST_STEP = 3.0

FILLER = "I am a dynamic, results-driven team player who always goes the extra mile."
NUMBERS = "My desk is in Room 214, my badge is 55210 and the bus is number 27."


@functools.cache
def score(text: str) -> float:
    total = brandcheck.analyze(text).score
    assert total is not None
    return total


def read(name: str) -> str:
    return Path(f"examples/profiles/{name}.md").read_text("utf-8")


def prose_lines(text: str) -> list[int]:
    """Return the numbers of the lines that hold sentences or bullets."""
    lines = text.split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith("## "))
    return [
        n
        for n, line in enumerate(lines)
        if n > first and len(line.split()) > 6 and not line.startswith("#")
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "edit",
    [
        lambda t: t.replace("\n", "\r\n"),
        lambda t: t.replace("\n- ", "\n* "),
        lambda t: t.replace("\n- ", "\n• "),
        lambda t: t.replace("'", "’"),
        lambda t: t.replace(". ", ".  "),
        lambda t: t + "\n\n",
        lambda t: "\ufeff" + t,
    ],
    ids=["crlf", "star", "dot", "curly", "double-space", "blank-lines", "bom"],
)
def test_neutral_edits_move_nothing(name, edit):
    text = read(name)
    assert score(edit(text)) == score(text)


@pytest.mark.parametrize("name", NAMES)
def test_deleting_a_section_never_raises_the_total(name):
    profile = brandcheck.parse(read(name))
    before = brandcheck.analyze(profile).score
    for section in profile.sections:
        if section.kind is SectionKind.CONTACT:
            continue
        without = replace(profile, sections=tuple(s for s in profile.sections if s is not section))
        after = brandcheck.analyze(without).score
        assert after <= before, f"without {section.kind}: {before} -> {after}"


@pytest.mark.parametrize("name", NAMES)
def test_no_single_word_moves_the_total_by_more_than_three_points(name):
    text = read(name)
    before = score(text)
    chance = random.Random(name)  # noqa: S311 -- a repeatable choice of words, not a secret
    lines = text.split("\n")
    for _ in range(N_EDITS):
        number = chance.choice(prose_lines(text))
        words = lines[number].split(" ")
        at = chance.randrange(2, len(words))
        edited = [*words[:at], *words[at + 1 :]]
        if chance.random() < 0.5:
            edited.insert(chance.randrange(2, len(edited)), "garden")
        changed = [*lines[:number], " ".join(edited), *lines[number + 1 :]]
        after = score("\n".join(changed))
        assert abs(after - before) <= LARGEST_STEP, f"{lines[number]!r} -> {' '.join(edited)!r}"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("padding", [FILLER, NUMBERS], ids=["filler", "numbers"])
def test_padding_the_about_never_raises_the_total(name, padding):
    text = read(name)
    head, mark, rest = text.partition("## Experience")
    assert score(f"{head.rstrip()} {padding}\n\n{mark}{rest}") <= score(text)


@pytest.mark.parametrize("name", NAMES)
def test_stuffing_the_skills_list_never_raises_the_total(name):
    text = read(name)
    head, mark, rest = text.partition("## Skills\n")
    stuffed = "".join(f"- {word}\n" for word in ("Leadership", "Excellence", "Synergy", "Strategy"))
    assert score(f"{head}{mark}{stuffed}{rest.lstrip()}") <= score(text)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_same_input_gives_the_same_bytes(path):
    one, other = (brandcheck.analyze(path).to_json() for _ in range(2))
    assert one == other


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_report_survives_its_document(path):
    report = brandcheck.analyze(path)
    document = json.loads(report.to_json())
    assert brandcheck.Report.from_dict(document).to_dict() == report.to_dict()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_check_fails_to_run_on_an_example(path):
    assert [r.error for r in brandcheck.analyze(path).results if r.error] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_quote_stands_in_the_source(path):
    report = brandcheck.analyze(path)
    for finding in report.findings:
        if finding.span is not None:
            assert finding.quote == report.profile.source[finding.span.start : finding.span.end]
