"""For whom somebody's work is, as the headline or the About says it.

Rules over the parse, each a way in which people name their audience: "for owner-run farms",
"I teach adults who …", "if you run a food plant", "charities can join", "leaflets that patients
can read". Heads of noun phrases are compared as whole words ("directors" holds no "cto").
A group that could be anyone ("clients") counts as vague unless something narrows it down.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.community.people import noun_phrase
from brandcheck.nlp.names import is_title_case
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Line, Token

__all__ = ["Audience", "audiences"]

BESIDE = frozenset(("work", "walk", "sit", "spend"))
MEETING = frozenset(("hear", "meet", "learn"))
USED_BY = frozenset(("commission", "read", "rent", "share", "trust", "use", "visit"))
GROUPS = frozenset(("circle", "couple", "dozen", "group", "handful", "host", "network", "number"))
KEPT = frozenset(
    ("account", "book", "case", "finance", "hair", "interest", "payroll", "tax", "wage")
)
AT_WORK = frozenset(("boss", "colleague", "coworker", "employee", "peer"))
NOT_SERVED = frozenset(("colleague", "deputy", "hire", "placement", "successor"))
NARROWERS = frozenset(
    ("who", "whose", "whom", "that", "which", "with", "over", "under", "in", "from")
)
AGES = re.compile(r"(?:over|under)-?\d{1,2}s")
PLURAL_PEOPLE = ("ers", "ors", "ists", "ees", "ians", "ants")


@dataclass(frozen=True, slots=True)
class Audience:
    """Words that say for whom the work is.

    Attributes:
        span: from the word that leads to it ("for") to the end of the noun phrase.
        is_specific: it narrows down who is meant.
        is_sure: the noun is known to name people or bodies; otherwise its ending says so.
    """

    span: Span
    is_specific: bool
    is_sure: bool


def audiences(line: Line) -> tuple[Audience, ...]:
    """Return whom a line of the headline or the About names as its audience, in order."""
    found = sorted(_found(line), key=lambda audience: (audience.span, not audience.is_specific))
    kept: list[Audience] = []
    for audience in found:
        if not kept or not kept[-1].span.overlaps(audience.span):
            kept.append(audience)
    return tuple(kept)


def _found(line: Line) -> Iterator[Audience]:
    tokens = line.tokens
    for at, token in enumerate(tokens):
        age_end = _age_end(tokens, at)
        if age_end is not None:
            yield _audience(line, at, age_end, is_specific=True, is_sure=True)
        elif token.pos in {"ADP", "SCONJ", "PART"} and _leads(line, at):
            yield from _phrase(line, at, at + 1)
        elif token.lower == "if" and tokens[at + 1 : at + 2] and tokens[at + 1].lower == "you":
            yield from _reader(line, at)
        elif token.pos in {"VERB", "NOUN"} and _serves(line, at):
            yield from _phrase(line, at, at + 1)
        elif token.lower in {"my", "our"}:
            yield from _phrase(line, at, at + 1, is_own=True)
        elif token.dep == "nsubj" and token.tag in {"NNS", "NNPS"}:
            yield from _subject(line, at)
        elif token.lemma == "people" and _is_narrow(tokens, at, at):
            last = _clause_end(tokens, at)
            yield _audience(line, at, last, is_specific=True, is_sure=True)
        elif (
            token.dep == "dobj" and token.tag == "NNS" and _is_own_deed(tokens, tokens[token.head])
        ):
            yield from _object(line, at)


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    """Return the last place of the clause that hangs on a noun: "people I look after"."""
    last = at + 1
    for token in tokens[at + 1 :]:
        above = token
        while above.i not in {above.head, at}:
            above = tokens[above.head]
        if above.i != at:
            break
        last = token.i
    return last


def _age_end(tokens: Sequence[Token], at: int) -> int | None:
    """Return the last place of "over-60s" or "under 16s" that begins here."""
    if AGES.fullmatch(tokens[at].lower):
        return at
    words = "".join(token.lower for token in tokens[at : at + 2])
    return at + 1 if AGES.fullmatch(words) else None


def _leads(line: Line, at: int) -> bool:
    """Tell whether a preposition leads to whom the work is for."""
    token = line.tokens[at]
    governor = line.tokens[token.head]
    before = line.tokens[at - 1].lemma if at else ""
    if token.lower == "for":
        return governor.lemma not in word_set("not_for") and before not in word_set("not_for")
    if token.lower == "to":
        return token.pos == "ADP" and governor.lemma in word_set("towards")
    if token.lower in {"with", "among", "beside", "alongside"}:
        return governor.lemma in BESIDE
    if token.lower == "of":
        return governor.lemma in KEPT and _has_owner_subject(line.tokens, governor.head)
    if token.lower == "by":
        return governor.lemma in USED_BY and governor.tag in {"VBN", "VBD"}
    if token.lower in {"in", "at", "across", "inside"}:
        return line.section == "headline" or _is_own_deed(line.tokens, governor)
    if token.lower == "about":
        return governor.lemma == "care" and _has_owner_subject(line.tokens, governor.i)
    return token.lower == "from" and governor.lemma in MEETING


def _is_own_deed(tokens: Sequence[Token], verb: Token) -> bool:
    """Tell whether the owner does it now: "I light plays and dance in theatres"."""
    verb = _verb_above(tokens, verb)
    if verb.pos != "VERB" or verb.lemma in word_set("stative") | {"work", "visit", "see"}:
        return False
    return _has_owner_subject(tokens, verb.i)


def _has_owner_subject(tokens: Sequence[Token], verb: int) -> bool:
    return any(t.head == verb and t.dep == "nsubj" and t.lower in {"i", "we"} for t in tokens)


def _serves(line: Line, at: int) -> bool:
    """Tell whether a verb's object is who the work is for."""
    token = line.tokens[at]
    if token.lemma == "look" and [t.lower for t in line.tokens[at + 1 : at + 2]] == ["after"]:
        return True
    is_verb = token.pos == "VERB" or (at == 0 and token.lower.endswith("s"))
    if token.lemma not in word_set("serving") or not is_verb:
        return False
    subjects = [t for t in line.tokens if t.head == token.i and t.dep == "nsubj"]
    opens = at == 0 or token.tag == "VBG" or line.section == "headline"
    return opens or any(t.lower in {"i", "we", "which", "that"} for t in subjects) or not subjects


def _phrase(line: Line, lead: int, start: int, *, is_own: bool = False) -> Iterator[Audience]:
    """Yield the first of a row of noun phrases that names people or bodies."""
    tokens = line.tokens
    if tokens[lead].lemma == "look":
        start += 1
    for _ in range(4):
        phrase = _noun_phrase(tokens, start)
        if phrase is None:
            return
        first, last = phrase
        if tokens[last].lemma in GROUPS and "of" in [t.lower for t in tokens[last + 1 : last + 2]]:
            start = last + 2
            continue
        is_own = is_own or any(t.lower in {"my", "our"} for t in tokens[first:last])
        for head in range(last, first - 1, -1):
            if _is_part_of_noun(tokens, head):
                continue
            kind = _kind(line, head, is_own=is_own)
            if kind and _fits(line, lead, head):
                narrow = _is_narrow(tokens, first, head)
                is_specific = narrow or tokens[head].lemma not in word_set("anyone")
                is_sure = kind == "known" and tokens[lead].lower != "from"
                start = first if tokens[lead].lower == "in" and line.section == "about" else lead
                yield _audience(line, start, head, is_specific=is_specific, is_sure=is_sure)
                return
        start = last + 1
        while start < len(tokens) and tokens[start].text in {",", "and", "&", "or"}:
            start += 1
        if start == last + 1:
            return


def _is_part_of_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell "school" in "taught high-school chemistry", where nobody is served."""
    after = tokens[at + 1 : at + 2]
    return tokens[at].dep == "compound" and bool(after) and after[0].pos == "NOUN"


def _noun_phrase(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Like ``noun_phrase``, but "owner-run farms" and "riding schools" are one phrase each."""
    phrase = noun_phrase(tokens, start)
    if phrase is None:
        is_verbal = start < len(tokens) and tokens[start].tag == "VBG"
        return noun_phrase(tokens, start + 1) if is_verbal else None
    first, last = phrase
    following = tokens[last + 1 : last + 3]
    if len(following) == 2 and following[0].text == "-" and following[1].pos in {"VERB", "ADJ"}:
        rest = noun_phrase(tokens, last + 3)
        return (first, rest[1]) if rest else phrase
    return phrase


def _fits(line: Line, lead: int, head: int) -> bool:
    """Places and companions count only in the plural; companions at work do not count."""
    word, noun = line.tokens[lead].lower, line.tokens[head]
    if word in {"in", "at", "across", "inside"}:
        return noun.tag in {"NNS", "NNPS"}
    if word in {"with", "among", "beside", "alongside"}:
        return noun.tag in {"NNS", "NNPS"} and noun.lemma in word_set("public")
    if word != "for":
        return True
    between = line.tokens[lead + 1 : head]
    is_bare = all(t.pos == "NUM" for t in between) and (bool(between) or line.section == "about")
    verb = _verb_above(line.tokens, line.tokens[lead])
    if noun.tag == "NN" and line.section == "about" and verb.tag == "VBD":
        return False  # "I ran pay for a bakery" names an employer
    return noun.tag != "NN" or not is_bare or noun.lemma not in word_set("served")


def _verb_above(tokens: Sequence[Token], token: Token) -> Token:
    """Return the verb that a word hangs on, the first of several."""
    for _ in range(3):
        is_first = token.pos == "VERB" and token.dep != "conj"
        token = token if is_first else tokens[token.head]
    return token


def _kind(line: Line, at: int, *, is_own: bool = False) -> str:
    """Return "known" or "likely" for a noun that names people or bodies, "" for others."""
    token = line.tokens[at]
    if token.pos == "PROPN" and token.text[:1].isupper() and not is_title_case(line):
        return ""
    forms = {token.lemma, token.lower, token.lower.removesuffix("s")}
    if forms & word_set("groups") or forms & AT_WORK:
        return ""
    if is_own and (forms & word_set("own_people") or not forms & word_set("public")):
        return ""
    known = word_set("public") | word_set("served") | word_set("roles") | word_set("learners")
    if forms & known - NOT_SERVED:
        return "known"
    is_plural = token.tag in {"NNS", "NNPS"} and token.lower not in word_set("not_people")
    return "likely" if is_plural and token.lower.endswith(PLURAL_PEOPLE) else ""


def _is_narrow(tokens: Sequence[Token], first: int, head: int) -> bool:
    """Tell whether something beside a noun says which of them are meant."""
    before = (t for t in tokens[first:head] if t.pos in {"ADJ", "NOUN", "PROPN", "NUM", "VERB"})
    if any(t.lemma not in word_set("unnarrowed") for t in before):
        return True
    after = tokens[head + 1] if head + 1 < len(tokens) else None
    if after is None:
        return False
    is_relative = tokens[head].lemma == "people" and after.lower in {"i", "we"}
    return is_relative or after.lower in NARROWERS or after.tag in {"VBG", "VBN"}


def _object(line: Line, at: int) -> Iterator[Audience]:
    """Yield what the owner's deed is done to, where that names bodies: "we wired 37 clinics"."""
    token = line.tokens[at]
    if token.lemma in word_set("served") - word_set("anyone"):
        yield _audience(line, line.tokens[at].head, at, is_specific=True, is_sure=False)


def _reader(line: Line, at: int) -> Iterator[Audience]:
    """Tell who is meant by the reader: "if you run a food plant", not "if you hear of a job"."""
    if any(t.lower == "hear" for t in line.tokens[at + 2 : at + 3]):
        return
    last = at + 1
    for token in line.tokens[at + 2 :]:
        if token.text in {",", ";", ".", "?", ":"}:
            break
        last = token.i
    nouns = [t for t in line.tokens[at + 2 : last + 1] if t.pos in {"NOUN", "PROPN"}]
    if any(noun.lemma not in word_set("not_asked") for noun in nouns):
        yield _audience(line, at, last, is_specific=True, is_sure=True)


def _subject(line: Line, at: int) -> Iterator[Audience]:
    """Yield who may do something, or comes: "charities can join", "so that owners sleep"."""
    tokens = line.tokens
    verb = tokens[tokens[at].head]
    is_invited = verb.lemma == "be" and any(
        t.lower == "welcome" for t in tokens[verb.i : verb.i + 3]
    )
    helpers = {t.lower for t in tokens if t.head == verb.i and t.dep == "aux"}
    comes = verb.tag == "VBP" and any(t.lower in {"me", "us"} for t in tokens[verb.i : verb.i + 3])
    first = at
    while first and tokens[first - 1].head == at and tokens[first - 1].i < at:
        first -= 1
    is_served = [t.lower for t in tokens[max(0, first - 2) : first]] == ["so", "that"]
    told = is_invited or comes or is_served or helpers & {"can", "may"}
    if not told or not _kind(line, at):
        return
    is_specific = _is_narrow(tokens, first, at) or tokens[at].lemma not in word_set("anyone")
    yield _audience(line, first, verb.i, is_specific=is_specific, is_sure=True)


def _audience(line: Line, first: int, last: int, *, is_specific: bool, is_sure: bool) -> Audience:
    span = Span(line.tokens[first].span.start, line.tokens[last].span.end)
    return Audience(span, is_specific, is_sure)
