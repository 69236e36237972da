"""Exact replacements for mechanical weaknesses, each keeping every fact.

Where a fact is missing there is no rewrite; the check asks a question instead. A rewrite is
given only where the grammar is sure, so many weak lines have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.lines import Role
from brandcheck.nlp.rewriting.duties import duty, nominal
from brandcheck.nlp.rewriting.edits import Place, Rewrite, is_quoted
from brandcheck.nlp.rewriting.hedges import hedges
from brandcheck.nlp.rewriting.passives import passive
from brandcheck.nlp.rewriting.voice import own_voice
from brandcheck.nlp.rewriting.wordy import wordy
from brandcheck.nlp.syntax import rebased

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brandcheck.core.profile import Profile
    from brandcheck.nlp.lines import Line, Token

__all__ = ["Rewrite", "own_voice", "rewrites"]

JUDGED = frozenset((Role.PARAGRAPH, Role.BULLET))


def rewrites(profile: Profile, line: Line) -> tuple[Rewrite, ...]:
    """Return the rewrites of a line in reading order; two of them never overlap.

    Third person is not among them (``own_voice``), because it needs the lines before.

    Args:
        profile: whose line it is.
        line: a parsed line; only running text and bullets have rewrites.
    """
    if line.role not in JUDGED or not line.tokens:
        return ()
    place = _place(profile, line)
    kept: list[Rewrite] = []
    for sentence in line.sentences:
        tokens = rebased(sentence.tokens)
        is_said = is_quoted(line, sentence.tokens[0])
        for found in () if is_said else _of_sentence(tokens, place):
            inside = next(t for t in line.tokens if t.span.end > found.span.start)
            if not is_quoted(line, inside) and not any(found.span.overlaps(k.span) for k in kept):
                kept.append(found)
    return tuple(sorted(kept, key=lambda one: one.span))


def _of_sentence(tokens: tuple[Token, ...], place: Place) -> Iterator[Rewrite]:
    for read in (duty, nominal, passive):
        found = read(tokens, place)
        if found is not None:
            yield found
    yield from hedges(tokens, place)
    yield from wordy(tokens, place)


def _place(profile: Profile, line: Line) -> Place:
    """Say which tense a line without a subject tells in, and whether it may be without one."""
    is_role = line.section == "experience" and line.entry >= 0
    tense = ""
    if is_role:
        section = profile.section(line.section)
        entry = section.entries[line.entry] if section else None
        if entry is not None and (entry.is_current or entry.end is not None):
            tense = "now" if entry.is_current else "past"
    return Place(profile.source, tense, is_role or line.role is Role.BULLET)
