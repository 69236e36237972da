"""Which occupations a profile may be about, from its headline and its latest titles.

Each title votes: a title that somebody is known to have counts most; one whose last words are
a title ("night-shift forklift driver") less. Only where no words are known is it asked what
they are like. The confidence is the share of the votes; what nobody claims is left over, so
the confidences of an unclear profile are low.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind
from brandcheck.core.target import Guess
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.targets.occupations import forms, shelf
from brandcheck.nlp.targets.words import target_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.profile import Entry, Profile
    from brandcheck.nlp.targets.occupations import Shelf
    from brandcheck.nlp.targets.records import Occupation

__all__ = ["guess", "guess_titles"]

SEGMENT = re.compile(r"\s*[|•·‖⎮;\n]\s*|\s+[-–—/]\s+|,\s+|\s*[()\[\]]\s*|\.\s+|\s*&\s*")
WORD_CUT = re.compile(r"[\w'’+#./-]+|@|&")
N_GUESSES = 3
LEAST = 0.05
# What a title is worth where it stands: the headline, the jobs held now, those before.
# A headline that names none leaves it more open.
HEADLINE, SILENT, CURRENT, EARLIER = 1.0, 0.4, 1.0, (0.35, 0.2)
# How sure a title makes: known as it is, only its last words, a word that says little, alike.
KNOWN, TAIL, VAGUE = 0.9, 0.6, 0.25
PAST = 0.25
# ESCO's other titles come from cut-up text, and many are broad.
DERIVED_SHARE = 0.7
MOST_ALIKE, ALIKE_FROM, ALIKE_TO = 0.5, 0.35, 0.85
SHORTEST_TAIL = 5

Votes = dict[int, float]


def guess(profile: Profile, *, extra: tuple[Occupation, ...] = ()) -> tuple[Guess, ...]:
    """Return the likeliest occupations of a profile, best first, at most three."""
    headline = " | ".join(profile.text(s.body) for s in profile.of_kind(SectionKind.HEADLINE))
    entries = [e for s in profile.of_kind(SectionKind.EXPERIENCE) for e in s.entries if e.title]
    current = [entry for entry in entries if entry.is_current] or entries[:1]
    earlier = [entry for entry in entries if entry not in current]
    weights = [(entry, CURRENT) for entry in current[:2]]
    weights += list(zip(earlier, EARLIER, strict=False))
    titles = [(_title(profile, entry), weight) for entry, weight in weights]
    return guess_titles(headline, titles, extra=extra)


def guess_titles(
    headline: str,
    titles: Sequence[tuple[str, float]],
    *,
    extra: tuple[Occupation, ...] = (),
) -> tuple[Guess, ...]:
    """Return the likeliest occupations for a headline and titles with their weights."""
    known = shelf(extra)
    ballots = [(_votes(known, text), weight) for text, weight in titles]
    said = _votes(known, headline)
    if headline.strip():
        ballots.insert(0, (said, HEADLINE if said else SILENT))
    if not any(votes for votes, _ in ballots):
        ballots = _by_likeness(known, headline, titles)
    total = sum(weight for _, weight in ballots)
    shares: dict[int, float] = defaultdict(float)
    for votes, weight in ballots:
        for owner, share in votes.items():
            shares[owner] += share * weight / total
    best = sorted(shares, key=lambda owner: (-shares[owner], owner))[:N_GUESSES]
    return tuple(
        Guess(known.name(owner), known.title(owner), _shown(shares[owner]))
        for owner in best
        if shares[owner] >= LEAST
    )


def _title(profile: Profile, entry: Entry) -> str:
    return profile.text(entry.title) if entry.title else ""


def _shown(share: float) -> float:
    """Cut rather than round, so that the sum stays below one."""
    return int(share * 100) / 100


def _votes(known: Shelf, text: str) -> Votes:
    """Return how sure a title or headline makes of each occupation.

    Of several segments the first that names a title leads.
    """
    found = [votes for part in SEGMENT.split(text) if (votes := _of_segment(known, part))]
    total = sum(1 / (1 + place) for place in range(len(found)))
    shared: Votes = defaultdict(float)
    for place, segment in enumerate(found):
        for owner, share in segment.items():
            shared[owner] += share / (1 + place) / total
    return dict(shared)


def _of_segment(known: Shelf, text: str) -> Votes:
    shared: Votes = defaultdict(float)
    whole = _known_as(known, text, KNOWN)
    for votes in [whole] if whole else [_of_piece(known, key) for key in _pieces(text) if key]:
        for owner, share in votes.items():
            shared[owner] += share
    most = max(KNOWN, sum(shared.values()))
    return {owner: share * KNOWN / most for owner, share in shared.items()}


def _of_piece(known: Shelf, key: str) -> Votes:
    words = key.split()
    past = PAST if words[0] in target_words("past") else 1.0
    words = words[past < 1.0 :]
    if not words:
        return {}
    votes = _known_as(known, " ".join(words), KNOWN * past)
    if votes:
        return votes
    for start in range(1, len(words)):
        tail = " ".join(words[start:])
        if " " not in tail and (len(tail) < SHORTEST_TAIL or tail in target_words("vague")):
            break
        votes = _exact(known, tail, TAIL * past)
        if votes:
            return votes
    return {}


def _known_as(known: Shelf, text: str, sure: float) -> Votes:
    """Return the votes of the first form of a text that is a title."""
    return next((votes for key in forms(text) if (votes := _exact(known, key, sure))), {})


def _exact(known: Shelf, key: str, sure: float) -> Votes:
    """Share the certainty among the owners of a title; whose own name it is comes first."""
    owners = known.owners(key)[:N_GUESSES] if key else ()
    if not owners:
        return {}
    if key in target_words("vague"):
        sure = min(sure, VAGUE)
    if known.is_derived(owners[0]):
        sure *= DERIVED_SHARE
    full = [owner for owner in owners if known.is_derived(owner) == known.is_derived(owners[0])]
    total = sum(0.5**place for place in range(len(full)))
    return {owner: sure * 0.5**place / total for place, owner in enumerate(full)}


def _pieces(text: str) -> Iterator[str]:
    """Yield, folded, a line's first words and what follows "turned", "and" or "now".

    What follows "at" or "for" is an employer, a place or those who are served.
    """
    piece: list[str] = []
    is_title = True
    for word in (*WORD_CUT.findall(text), "and"):
        folded = "and" if word == "&" else fold_label(word)
        if word != "@" and folded not in target_words("cuts"):
            piece.append(word)
            continue
        if is_title:
            yield fold_label(" ".join(piece))
        is_title = folded in target_words("again")
        piece = []


def _by_likeness(
    known: Shelf, headline: str, titles: Sequence[tuple[str, float]]
) -> list[tuple[Votes, float]]:
    """Ask what the latest title, or else the headline's first words, is like."""
    text = next((text for text, _ in titles if text.strip()), "") or SEGMENT.split(headline)[0]
    alike = known.alike(next(_pieces(text), ""))[:N_GUESSES]
    if not alike or alike[0][0] <= ALIKE_FROM:
        return []
    sure = MOST_ALIKE * min(1.0, (alike[0][0] - ALIKE_FROM) / (ALIKE_TO - ALIKE_FROM))
    total = sum(score**4 for score, _ in alike)
    return [({owner: sure * score**4 / total for score, owner in alike}, 1.0)]
