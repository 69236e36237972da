"""Writing a profile as Markdown or JSON Resume loses nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import brandcheck
from brandcheck.core.profile import SectionKind
from brandcheck.parsing.export import to_json_resume, to_markdown

EXAMPLES = sorted((Path(__file__).parent.parent.parent / "examples" / "profiles").glob("*.md"))


def pieces(profile: brandcheck.Profile) -> list[tuple[str, str]]:
    """Return every piece of text with the kind of its section, white space levelled."""
    found = []
    for section in profile.sections:
        spans = [*section.paragraphs, *section.items]
        for entry in section.entries:
            spans += [entry.title, entry.organisation, entry.place, *entry.lines]
        found += [
            (str(section.kind), " ".join(profile.text(span).split())) for span in spans if span
        ]
    return found


def words(profile: brandcheck.Profile) -> list[tuple[str, str]]:
    """Return the pieces word by word: a list may be cut at its commas or not."""
    return [(kind, word.rstrip(",")) for kind, text in pieces(profile) for word in text.split()]


def dates(profile: brandcheck.Profile) -> list[tuple[object, ...]]:
    return [
        (section.kind, entry.start, entry.end, entry.is_current)
        for section in profile.sections
        for entry in section.entries
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_markdown_reads_back_the_same(path: Path) -> None:
    profile = brandcheck.parse(path)
    again = brandcheck.parse(to_markdown(profile))
    assert words(again) == words(profile)
    assert dates(again) == dates(profile)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_json_resume_holds_every_piece(path: Path) -> None:
    profile = brandcheck.parse(path)
    values = " ".join(str(value) for value in walk(to_json_resume(profile))).split()
    held = " ".join(values)
    assert [text for _, text in pieces(profile) if text not in held] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_json_resume_reads_back_jobs_and_skills(path: Path) -> None:
    profile = brandcheck.parse(path)
    again = brandcheck.parse(to_json_resume(profile))
    for kind in (SectionKind.EXPERIENCE, SectionKind.SKILLS, SectionKind.EDUCATION):
        kept = {piece for piece in pieces(profile) if piece[0] == kind}
        assert kept <= set(pieces(again)) | {(str(kind), "")}


def test_profile_with_nothing_in_it_gives_an_empty_resume() -> None:
    profile = brandcheck.Profile(source="", sections=(), origin=brandcheck.parse("# A\n").origin)
    assert to_json_resume(profile) == {"basics": {}}
    assert not to_markdown(profile)


def walk(value: object) -> list[object]:
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in walk(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in walk(item)]
    return [value]
