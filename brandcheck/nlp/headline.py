"""What the words of a headline do: name a role, an employer, filler, or something more.

A headline is read segment by segment. The owner's own role is a singular noun of occupation
that stands before any preposition or verb: in "Tutor for young musicians" it is the tutor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.nlp.ledger.traits import trait_table
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.stems import stem
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.nlp.lines import Line, Token

__all__ = ["HeadlineParts", "own_role", "read_headline"]

FILLERS = ("headline_filler", "cliche", "trait_word", "overclaim", "need")
CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "X"))
IN_TITLE = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "X"))
FIELD, MOST_FIELDS = 0.5, 2
JOINS = frozenset(("-", "&", "/"))
NOT_OWN = frozenset(("each", "every", "my", "our", "the", "to"))
SHORT_ROLES = frozenset(("rn", "gp", "vp", "svp", "evp", "hca", "lpn", "pa"))
ENDINGS = ("ologist", "ographer", "keeper", "maker", "smith", "wright", "monger", "herd", "otomist")
OF_TITLES = frozenset(("chair", "chief", "dean", "director", "head", "manager", "professor", "vp"))


@dataclass(frozen=True, slots=True)
class HeadlineParts:
    """The words of a headline by what they do.

    Attributes:
        roles: the noun of each own role.
        title: the words of those roles, and of the employer.
        filler: words that could stand in anybody's headline.
        rest: the words of content that remain.
        fields: the words of a role that tell its field: "computer science" of a student.
    """

    roles: tuple[Token, ...]
    title: tuple[Token, ...]
    filler: tuple[Token, ...]
    rest: tuple[Token, ...]
    fields: tuple[Token, ...] = ()

    @property
    def is_open_role(self) -> bool:
        """Tell whether there is a role, and it leaves open what somebody is."""
        return bool(self.roles) and all(r.lemma in word_set("open_roles") for r in self.roles)

    @property
    def n_specific(self) -> int:
        """The number of different words beyond title, employer and filler."""
        return len({stem(token.lower) for token in self.rest})

    @property
    def worth(self) -> float:
        """Specific words, and for half of one each the fields that a title tells.

        Without its noun a title is content ("Computer Science"); no single word may turn
        nothing into everything.
        """
        fields = {stem(t.lower) for t in self.fields} - {stem(t.lower) for t in self.rest}
        return self.n_specific + FIELD * min(MOST_FIELDS, len(fields))


def read_headline(lines: Iterable[Line]) -> HeadlineParts:
    """Sort the words of a headline; other lines tell who the employers are."""
    lines = tuple(lines)
    employers = [
        {word.lower for word in line.words}
        for line in lines
        if line.section == "experience" and line.role is Role.ORGANISATION
    ]
    roles: list[Token] = []
    title: list[Token] = []
    filler: list[Token] = []
    rest: list[Token] = []
    fields: list[Token] = []
    for line in lines:
        if line.section != "headline":
            continue
        own = list(_own_roles(line))
        roles += own
        in_title = {i for role in own for i in _title_of(line.tokens, role)}
        at_work = set(_employer(line, employers))
        in_title |= at_work
        in_filler = set(_filler(line))
        in_goal = set(_listed(line, "goal"))
        for token in line.tokens:
            if token.i in in_filler:
                filler.append(token)
            elif token.i in in_title:
                title.append(token)
                if token not in own and _tells_field(line.tokens, token, at_work):
                    fields.append(token)
            elif token.i not in in_goal and _is_content(line.tokens, token):
                rest.append(token)
    return HeadlineParts(tuple(roles), tuple(title), tuple(filler), tuple(rest), tuple(fields))


def _tells_field(tokens: Sequence[Token], token: Token, at_work: set[int]) -> bool:
    is_general = token.lemma in word_set("roles") | word_set("keyword_fillers")
    return token.i not in at_work and not is_general and _is_content(tokens, token)


def _is_content(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a word says something: no figure, no "Desk 14", no empty word."""
    after = tokens[token.i + 1 : token.i + 2]
    is_label = token.lemma in word_set("labels") and after and after[0].pos == "NUM"
    is_word = token.pos in CONTENT and not token.text[:1].isdigit()
    is_hollow = token.lemma in word_set("empty") or token.lower in word_set("hollow_topics")
    return is_word and not is_label and not is_hollow


def own_role(line: Line) -> Token | None:
    """Return the noun of the first own role in a line, if any."""
    return next(_own_roles(line), None)


def _own_roles(line: Line) -> Iterator[Token]:
    for token in line.tokens:
        if _ends_own(line.tokens, token):
            return
        if token.tag not in {"NNS", "NNPS"} and _is_role(line.tokens, token):
            yield token


def _ends_own(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether the words that follow are no longer about the owner's own role."""
    around = [tokens[n] for n in (token.i - 1, token.i + 1) if 0 <= n < len(tokens)]
    if any(other.text == "-" for other in around):
        return False
    if token.lower == "to":
        return not all(other.text[:1].isupper() for other in around)
    if token.tag in {"VBZ", "VBP", "VBD"} and not any(_is_role(tokens, t) for t in around):
        return any(t.head == token.i and t.dep == "nsubj" for t in tokens[: token.i])
    is_link = token.pos == "ADP" and token.lower not in {"of", "as"}
    return is_link or token.tag in {"WDT", "WP"} or token.lower in NOT_OWN


def _is_role(tokens: Sequence[Token], token: Token) -> bool:
    known = word_set("roles")
    if token.lower in {"lead", "hand", "mate"}:
        after = tokens[token.i + 1 : token.i + 2]
        is_last = not after or after[0].pos not in {"NOUN", "PROPN"}
        return is_last and token.i > 0 and tokens[token.i - 1].pos in {"NOUN", "PROPN"}
    if token.lower in known or token.lemma in known or token.lower in SHORT_ROLES:
        return True
    return token.pos in {"NOUN", "PROPN"} and len(token.lower) > 7 and token.lower.endswith(ENDINGS)


def _title_of(tokens: Sequence[Token], role: Token) -> Iterator[int]:
    """Yield the places of a role's words: "deputy head of maintenance"."""
    first = role.i
    while first and _is_in_title(tokens[first - 1]):
        first -= 1
    yield from range(first, role.i + 1)
    after = tokens[role.i + 1 : role.i + 2]
    if after and after[0].lower == "of" and role.lower in OF_TITLES:
        last = role.i + 1
        while last + 1 < len(tokens) and tokens[last + 1].pos in IN_TITLE - {"NUM"}:
            last += 1
        yield from range(role.i + 1, last + 1)


def _is_in_title(token: Token) -> bool:
    return token.pos in IN_TITLE or token.tag == "VBG" or token.text in JOINS


def _employer(line: Line, employers: Sequence[set[str]]) -> Iterator[int]:
    """Yield the places of "at Alder & Sons", and of a segment that is an employer's name."""
    words = {word.lower for word in line.words}
    if any(words <= employer for employer in employers):
        yield from range(len(line.tokens))
        return
    for token in line.tokens:
        if token.lower not in {"at", "@"}:
            continue
        following = line.tokens[token.i + 1 :]
        if following and following[0].text[:1].isupper():
            for after in following:
                if after.text in {",", "|"} or after.pos == "VERB":
                    return
                yield after.i


def _filler(line: Line) -> Iterator[int]:
    for name in FILLERS:
        yield from _listed(line, name)
    for trait in trait_table().claims.find(line):
        if trait.tokens[-1].tag not in {"NNS", "NNPS"} or len(trait.tokens) > 1:
            yield from range(trait.first, trait.last + 1)


def _listed(line: Line, name: str) -> Iterator[int]:
    for hit in load_lexicon(name).find(line):
        yield from range(hit.first, hit.last + 1)
