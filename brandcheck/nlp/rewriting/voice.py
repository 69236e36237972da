"""The owner told as "I" where the text says a name, he or she: "Bo has worked", "I have worked".

A sentence is turned whole or not at all. No gender is inferred: the pronouns are the text's own,
and a sentence that holds one which may be somebody else's is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.rewriting.edits import Rewrite, is_quoted, joined, spanning
from brandcheck.nlp.rewriting.inflection import verbs
from brandcheck.nlp.syntax import rebased
from brandcheck.nlp.voice import third_person
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Line, Sentence, Token
    from brandcheck.nlp.rewriting.edits import Edit

__all__ = ["own_voice"]

REASON = "tells it as you would across a table"
MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
FIRST = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our"))
TOLD = {"himself": "myself", "herself": "myself", "him": "me", "hers": "mine"}
BE = {"is": "am", "has": "have", "does": "do"}
WHOSE = frozenset(("ADJ", "ADV", "NOUN", "NUM", "PROPN", "VERB"))
FINITE = frozenset(("VBZ", "VBD", "MD"))


def own_voice(lines: Iterable[Line], name: str, source: str) -> dict[int, Rewrite]:
    """Return the first-person form of sentences, by where the sentence starts in the source.

    Args:
        lines: in reading order, as for ``third_person``.
        name: the owner's name as the lines have it (``owner_name``), "" when unknown.
        source: the text that spans point into.
    """
    kept = tuple(lines)
    spans: dict[int, list[Span]] = {}
    for mention in third_person(kept, name):
        spans.setdefault(mention.sentence.start, []).append(mention.span)
    parts = frozenset(name.split())
    found: dict[int, Rewrite] = {}
    for line in kept:
        found |= _of_line(line, spans, parts, source)
    return found


def _of_line(
    line: Line, spans: Mapping[int, Sequence[Span]], parts: frozenset[str], source: str
) -> dict[int, Rewrite]:
    """Turn every sentence of a line that speaks of the owner, or none: half is a mixture."""
    found: dict[int, Rewrite] = {}
    for sentence in line.sentences:
        start = sentence.span.start
        edits = _edits(sentence, spans.get(start, ()), parts)
        if edits is None or (edits and is_quoted(line, sentence.tokens[-1])):
            return {}
        if edits:
            found[start] = joined("voice", source, edits, REASON)
    return found


def _edits(
    sentence: Sentence, mentions: Sequence[Span], parts: frozenset[str]
) -> list[Edit] | None:
    """Return the edits of a sentence, none if it says nothing of the owner, None when unsure."""
    tokens = rebased(sentence.tokens)
    words = {token.lower for token in tokens}
    runs = [_run(tokens, span, parts) for span in mentions]
    own = {at for run in runs for at in run}
    if any(t.i not in own and (t.lower in MALE | FEMALE or t.text in parts) for t in tokens):
        return None
    if not runs:
        return []
    is_mixed = bool(words & MALE and words & FEMALE) or bool(words & FIRST)
    is_mixed = is_mixed or any(
        t.lower == "their" and tokens[t.i - 1].lower == "and" for t in tokens[1:]
    )
    is_quote = any(t.text in {'"', "``", "''"} for t in tokens)
    if is_mixed or is_quote or not all(runs):
        return None
    edits: list[Edit] = []
    changed: set[int] = set()
    for run in runs:
        edit = _pronoun(tokens, run)
        told = _finite(tokens, run)
        if edit is None or told is None:
            return None
        edits.append(edit)
        changed.update(told)
    if _leaves_loose_end(tokens, changed):
        return None
    verbs_said = [(tokens[at], _plain(tokens[at])) for at in sorted(changed)]
    if any(said is None for _, said in verbs_said):
        return None
    return edits + [(t.span, said) for t, said in verbs_said if said and said != t.text]


def _run(tokens: Sequence[Token], span: Span, parts: frozenset[str]) -> tuple[int, ...]:
    """Return the places of the words of a mention that name the owner."""
    inside = [t for t in tokens if span.contains(t.span)]
    titles = word_set("name_titles")
    named = (t for t in inside if t.text in parts or t.lower.rstrip(".") in titles)
    return tuple(t.i for t in inside if t.lower in MALE | FEMALE) or tuple(t.i for t in named)


def _pronoun(tokens: Sequence[Token], run: Sequence[int]) -> Edit | None:
    """Return the first-person word for a name or pronoun."""
    token = tokens[run[0]]
    after = tokens[run[-1] + 1] if run[-1] + 1 < len(tokens) else None
    if after is None or after.lower in {"and", "or", "&", "who", "that", ","}:
        return (token.span, TOLD[token.lower]) if token.lower in TOLD else None
    if token.lower in TOLD:
        return token.span, TOLD[token.lower]
    if token.lower in {"his", "her"}:
        is_whose = token.tag == "PRP$" and after.pos in WHOSE
        is_whom = token.tag == "PRP" and token.lower == "her"
        said = "my" if is_whose else "me" if is_whom else None
        return (token.span, _cased(token, said)) if said else None
    if token.lower in {"he", "she"}:
        return (token.span, "I") if after.text not in {"'s", "'d"} else None
    if after.text == "'s":
        owned = tokens[after.i + 1] if after.i + 1 < len(tokens) else None
        is_owner = after.tag == "POS" and owned is not None and owned.pos in WHOSE
        return (
            (spanning(tokens, run[0], run[-1] + 1), _cased(token, "my", run)) if is_owner else None
        )
    is_subject = any(tokens[at].dep in {"nsubj", "nsubjpass"} for at in run)
    return (spanning(tokens, run[0], run[-1]), "I") if is_subject else None


def _cased(token: Token, said: str, run: Sequence[int] = (1,)) -> str:
    """A pronoun keeps its capital; a name has always one, so there the place decides."""
    is_opening = token.i == 0 if run[0] == token.i else token.text[:1].isupper()
    return said.capitalize() if is_opening or (run == (1,) and token.text[:1].isupper()) else said


def _finite(tokens: Sequence[Token], run: Sequence[int]) -> list[int] | None:
    """Return the finite verbs of a subject; none when it is no subject, None when unsure."""
    subject = next((tokens[at] for at in run if tokens[at].dep in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return [] if tokens[run[0]].lower not in {"he", "she"} else None
    found = []
    for head in _chain(tokens, tokens[subject.head]):
        helpers = [t for t in tokens if t.head == head.i and t.dep in {"aux", "auxpass"}]
        verb = min([*helpers, head], key=lambda t: t.i)
        if verb.tag == "TO":
            continue
        if verb.lower == "is" and [t.lower for t in tokens[verb.i + 1 : verb.i + 2]] == ["n't"]:
            return None
        if verb.tag not in FINITE:
            if head.i == subject.head:
                return None
            continue
        found.append(verb.i)
    return found


def _chain(tokens: Sequence[Token], head: Token) -> list[Token]:
    """Return a verb and the verbs joined to it that share its subject."""
    chain = [head]
    for token in tokens[head.i + 1 :]:
        has_own = any(t.head == token.i and t.dep in {"nsubj", "nsubjpass"} for t in tokens)
        if token.dep == "conj" and not has_own and any(token.head == one.i for one in chain):
            chain.append(token)
    return chain


def _leaves_loose_end(tokens: Sequence[Token], changed: set[int]) -> bool:
    """Tell whether a verb stays in the third person without a subject of its own."""
    for token in tokens:
        if token.i in changed:
            continue
        joined_by = token.i > 0 and tokens[token.i - 1].lower in {"and", "or", ",", "but", "then"}
        looks_third = token.lower in verbs().by_third or token.lower in BE
        if token.tag == "VBZ" and not _has_subject(tokens, token):
            return True
        if joined_by and looks_third and token.tag in {"NNS", "NNPS"}:
            return True
    return False


def _has_subject(tokens: Sequence[Token], verb: Token) -> bool:
    head = tokens[verb.head] if verb.dep in {"aux", "auxpass"} else verb
    subjects = (t for t in tokens if t.head == head.i and t.dep in {"nsubj", "nsubjpass", "expl"})
    return any(True for _ in subjects)


def _plain(verb: Token) -> str | None:
    """Return the form that goes with "I", or None for a verb that is not listed."""
    if verb.tag != "VBZ":
        return verb.text
    if verb.text in BE:
        return BE[verb.text]
    known = verbs().by_third.get(verb.text)
    return known.base if known else None
