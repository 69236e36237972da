"""What the skill tagger looks at in each word of a line.

A feature is a short string such as "w=lead" or "p+1=NOUN"; ``models/skills`` learnt what each
is worth. Words of the lexicon are known from labels of skills: whether they open the names of
skills, stand inside them, or belong to fields of knowledge and tools.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brandcheck.nlp.lines import Line, Token

__all__ = ["BEFORE", "Found", "line_features"]

# First and last token of a name that the gazetteer found, and its kind.
Found = tuple[int, int, str]

BEFORE = "<s>"
AFTER = "</s>"
UNKNOWN = "000"
REACH = 5
NOT_ALNUM = re.compile(r"[^\w]")
DIGIT = re.compile(r"\d")


def line_features(
    line: Line, found: Sequence[Found], lexicon: Mapping[str, str]
) -> list[tuple[str, ...]]:
    """Return the features of each token of a line.

    Args:
        line: the line.
        found: names of skills that the gazetteer found in it.
        lexicon: three digits for a stem: how often it opens the names of skills, stands inside
            them, and stands in names of knowledge and tools (0 to 3).
    """
    tokens = line.tokens
    names = _names(len(tokens), found)
    known = [lexicon.get(token.stem, UNKNOWN) for token in tokens]
    alone = [_alone(token, names[n], known[n]) for n, token in enumerate(tokens)]
    subjects = {t.head: t.lemma for t in tokens if t.dep in {"nsubj", "nsubjpass"}}
    rows = []
    for sentence in line.sentences:
        start, end = sentence.tokens[0].i, sentence.tokens[-1].i
        has_stop = tokens[end].text == "." and end > start
        bounds = (start, end - has_stop)
        cue = ""
        whole = _whole(tokens[start : bounds[1] + 1])
        for n in range(start, bounds[1] + 1):
            row = list(alone[n])
            row += _around(tokens, names, known, n, bounds)
            row += _above(tokens, subjects, n)
            row += (f"cue={cue}", f"cue={cue}|{tokens[n].tag}")
            row += whole
            rows.append(tuple(row))
            if tokens[n].pos in {"NOUN", "VERB", "PROPN", "ADJ"} and not names[n]:
                cue = tokens[n].lemma
        if has_stop:  # a full stop more or less changes nothing
            rows.append(("w=.",))
    return rows


def _names(n_tokens: int, found: Sequence[Found]) -> list[str]:
    names = [""] * n_tokens
    for first, last, kind in found:
        for at in range(first, last + 1):
            names[at] = ("B" if at == first else "I") + kind[:1]
    return names


def _shape(text: str) -> str:
    if not any(map(str.isalnum, text)):
        return text[:3]
    shape = "d" if DIGIT.search(text) else ""
    if text.isupper():
        shape += "A" if len(text) > 1 else "X"
    elif text[:1].isupper():
        shape += "Aa"
    elif not text.islower():
        shape += "aA"
    return shape + ("-" if NOT_ALNUM.search(text) else "")


def _alone(token: Token, name: str, known: str) -> tuple[str, ...]:
    return (
        "b",
        f"w={token.lower}",
        f"s={token.stem}",
        f"3={token.lower[-3:]}",
        f"2={token.lower[-2:]}",
        f"t={token.tag}",
        f"d={token.dep}",
        f"td={token.tag}|{token.dep}",
        f"h={_shape(token.text)}",
        f"g={name}",
        f"gt={name}|{token.tag}",
        f"o={known[0]}|{token.tag}",
        f"i={known[1]}|{token.pos}",
        f"k={known[2]}|{token.pos}",
        f"x={known}|{token.pos}",
    )


def _around(
    tokens: Sequence[Token],
    names: Sequence[str],
    known: Sequence[str],
    n: int,
    bounds: tuple[int, int],
) -> list[str]:
    start, end = bounds
    one, two = n - 1 >= start, n - 2 >= start
    next_one, next_two = n + 1 <= end, n + 2 <= end
    here = tokens[n]
    w_before = tokens[n - 1].lower if one else BEFORE
    w_after = tokens[n + 1].lower if next_one else AFTER
    t_before = tokens[n - 1].tag if one else BEFORE
    t_after = tokens[n + 1].tag if next_one else AFTER
    t_two = tokens[n - 2].tag if two else BEFORE
    return [
        f"w-1={w_before}",
        f"w-2={tokens[n - 2].lower if two else BEFORE}",
        f"w+1={w_after}",
        f"w+2={tokens[n + 2].lower if next_two else AFTER}",
        f"ww-={w_before}|{here.lower}",
        f"ww+={here.lower}|{w_after}",
        f"t-1={t_before}",
        f"t-2={t_two}",
        f"t+1={t_after}",
        f"tt-={t_before}|{here.tag}",
        f"tt+={here.tag}|{t_after}",
        f"tt--={t_two}|{t_before}|{here.tag}",
        f"ttt={t_before}|{here.tag}|{t_after}",
        f"wt-={w_before}|{here.tag}",
        f"g-1={names[n - 1] if one else ''}",
        f"g+1={names[n + 1] if next_one else ''}",
        f"gg={names[n - 1] if one else ''}|{names[n]}",
        f"ww2={tokens[n - 2].lower if two else BEFORE}|{w_before}",
        f"k-1={known[n - 1] if one else ''}",
        f"k+1={known[n + 1] if next_one else ''}",
    ]


def _whole(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return what all tokens of a sentence share."""
    first = tokens[0]
    second = tokens[1].lower if len(tokens) > 1 else AFTER
    size = min(4, len(tokens) // 4)
    has_verb = any(token.pos in {"VERB", "AUX"} for token in tokens)
    end = tokens[-1].text if not tokens[-1].text.isalnum() else ""
    return (
        f"1={first.lower}",
        f"12={first.lower}|{second}",
        f"1t={first.tag}|{size}",
        f"n={size}|{has_verb:d}|{end[:2]}",
    )


def _above(tokens: Sequence[Token], subjects: Mapping[int, str], n: int) -> list[str]:
    """Return what governs a token: its head, and the content words above that."""
    here = tokens[n]
    head = tokens[here.head]
    row = [f"hw={head.lemma}|{here.dep}", f"ht={head.tag}|{here.dep}"]
    at, steps = here, 0
    subject = subjects.get(here.i, "")
    while at.head != at.i and steps < REACH:
        at = tokens[at.head]
        steps += 1
        if at.pos in {"NOUN", "VERB", "ADJ", "PROPN"}:
            row.append(f"up={at.lemma}")
        subject = subject or subjects.get(at.i, "")
    row += (f"sj={subject}", f"sj={subject}|{here.tag}")
    return row
