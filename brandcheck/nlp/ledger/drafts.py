"""A claim before anybody has looked for its evidence, and the small questions to its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.claims import ClaimKind
from brandcheck.core.spans import Span
from brandcheck.nlp.community.people import people_words
from brandcheck.nlp.ledger.traits import trait_table
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.stems import content_stems
from brandcheck.nlp.syntax import OWNER, child
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.phrases import Hit

__all__ = [
    "OWNED",
    "Draft",
    "counts_years",
    "draft",
    "has_role",
    "is_goal",
    "of_a_thing",
    "trait_draft",
    "traits",
]

OWNED = OWNER | {"he", "she"}
YEAR = re.compile(r"(?:19|20)\d\d")
LINKS = frozenset((",", "and", "&", ";", "/", ":"))
CLIMB = 6
AIMS = frozenset(("aim", "ambition", "aspiration", "dream", "goal"))
LIKES = frozenset(("like", "love"))
BEFORE = frozenset(("after", "in", "within", "next", "every", "per"))
AFTER = frozenset(("ago", "later", "old"))
SELVES = frozenset(
    (
        *("approach", "attitude", "character", "disposition", "manner", "mind", "nature", "ethic"),
        *("personality", "person", "player", "worker", "self", "starter", "thinker", "listener"),
        *("communicator", "leader", "professional", "individual", "learner", "solver", "someone"),
    )
)
FIELDS = (["of"], ["in"], ["on"], ["as"], ["at"], ["'"], ["a"], ["an"])


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before anybody has looked for its evidence.

    Attributes:
        span, kind, where: as in ``Claim``.
        tokens: its words.
        stems: its words that carry meaning.
        line: the line that it stands in.
        trait: id of the trait whose acts show it, "" for none.
        parts: the stems of each member of a list ("Python, SQL"); one shown member is enough.
    """

    span: Span
    kind: ClaimKind
    where: str
    tokens: tuple[Token, ...]
    stems: frozenset[str]
    line: Line
    trait: str = ""
    parts: tuple[frozenset[str], ...] = ()


def draft(passage: Passage, kind: ClaimKind, trait: str = "") -> Draft:
    """Return a whole passage as a claim."""
    line = passage.line
    parts = _parts(passage, kind)
    tokens, stems = passage.tokens, passage.stems
    return Draft(passage.span, kind, line.section, tokens, stems, line, trait, parts)


def trait_draft(passage: Passage, hit: Hit[str]) -> Draft:
    """Return some words of a passage as a trait claimed."""
    return part_draft(passage, hit.tokens, ClaimKind.TRAIT, hit.value)


def part_draft(
    passage: Passage, tokens: Sequence[Token], kind: ClaimKind, trait: str = ""
) -> Draft:
    """Return some words of a passage as a claim."""
    some, line = tuple(tokens), passage.line
    span = Span(some[0].span.start, some[-1].span.end)
    return Draft(span, kind, line.section, some, content_stems(some), line, trait)


def _parts(passage: Passage, kind: ClaimKind) -> tuple[frozenset[str], ...]:
    """Return the members of a list in the headline, or in a sentence of skills."""
    if passage.line.section == "skills" or kind not in {ClaimKind.SKILL, ClaimKind.ROLE}:
        return ()
    parts: list[list[Token]] = [[]]
    for token in passage.tokens:
        if token.lower in LINKS:
            parts.append([])
        else:
            parts[-1].append(token)
    found = tuple(stems for part in parts if (stems := content_stems(part)))
    return found if len(found) > 1 else ()


def traits(passage: Passage) -> list[Hit[str]]:
    """Return the traits that a passage claims for its owner, not for a thing or a patient."""
    return [
        hit for hit in trait_table().claims.within(passage.line, passage.span) if _is_of_owner(hit)
    ]


def of_a_thing(hit: Hit[str]) -> bool:
    """Tell whether one word is said of a thing: "reliable results", "keeping the room calm"."""
    tokens, token = hit.line.tokens, hit.tokens[0]
    if len(hit.tokens) > 1 or token.pos not in {"ADJ", "VERB"}:
        return False
    after = [t.lower for t in tokens[hit.last + 1 : hit.last + 2]]
    if (token.lower == "keen" and after == ["to"]) or after == ["first"]:
        return True
    head = tokens[token.head]
    if token.dep == "amod":
        known = people_words() | word_set("roles") | SELVES
        inside = hit.line.tokens[hit.last + 1 : head.i + 1]
        return not any({t.lower, t.lemma} & known for t in inside)
    if token.dep in {"oprd", "acomp", "ccomp", "xcomp"} and child(tokens, head, "dobj"):
        return True
    subject = child(tokens, token, "nsubj") or child(tokens, head, "nsubj")
    return subject is not None and subject.lower not in OWNED and subject.pos == "NOUN"


def _is_of_owner(hit: Hit[str]) -> bool:
    tokens = hit.line.tokens
    token = hit.tokens[0]
    if of_a_thing(hit):
        return False
    if len(hit.tokens) > 1 or (hit.line.role is Role.SEGMENT and token.tag != "NNS"):
        return not _is_joined(hit)
    if token.pos not in {"ADJ", "NOUN", "VERB"} or token.tag == "NNS" or _is_joined(hit):
        return False
    for _ in range(CLIMB):
        token = tokens[token.head]
        subject = child(tokens, token, "nsubj") or child(tokens, token, "nsubjpass")
        if subject is not None:
            return subject.lower in OWNED or subject.pos == "PROPN"
        if token.head == token.i:
            return True
    return False


def _is_joined(hit: Hit[str]) -> bool:
    """Tell whether a hyphen ties the words to others ("patient-centred")."""
    near = (
        hit.line.tokens[hit.last + 1 : hit.last + 2]
        + hit.line.tokens[max(0, hit.first - 1) : hit.first]
    )
    return any(token.text == "-" for token in near)


def is_goal(passage: Passage) -> bool:
    """Tell whether a passage says where its owner wants to go."""
    if any(load_lexicon("goal").within(passage.line, passage.span)):
        return True
    words = [t.lower for t in passage.tokens]
    return any(_is_wish(words[n : n + 4]) for n in range(len(words)))


def _is_wish(words: Sequence[str]) -> bool:
    """Tell "my dream", "I want my own …" and "'d love to" from "I love to"."""
    if words[0] == "my":
        return not AIMS.isdisjoint(words[1:3])
    if words[0] == "i":
        return words[1:2] == ["want"] and words[2:3] in (["to"], ["my"], ["a"], ["an"])
    return words[0] in {"would", "'d"} and not LIKES.isdisjoint(words[1:3]) and "to" in words


def has_role(tokens: Iterable[Token]) -> bool:
    """Tell whether some words name an occupation."""
    return any(t.lemma in word_set("roles") or t.lower in word_set("roles") for t in tokens)


def counts_years(tokens: Sequence[Token]) -> bool:
    """Tell "over 15 years in the trade" and "since 2008" from "three years later"."""
    words = [t.lower for t in tokens]
    if "since" in words and any(YEAR.fullmatch(word) for word in words):
        return True
    if "years" not in words:
        return False
    at = words.index("years")
    after = words[at + 1 :]
    if "row" in after[:3] or not AFTER.isdisjoint(after[:1]):
        return False
    if not BEFORE.isdisjoint(words[max(0, at - 3) : at]):
        return False
    return (
        after[:1] in FIELDS
        or "for" in words
        or not set(after[:5]).isdisjoint(word_set("working_life"))
    )
