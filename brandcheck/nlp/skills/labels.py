"""One form for all spellings of a label: what two labels must share to be the same thing.

Case, hyphens, plurals, possessives, British or American endings and split compounds do not
count: "Decision-making", "decision makings" and "Decision Making" all become "decision
making"; "front-end" and "front end" become "frontend".
"""

from __future__ import annotations

import re
import unicodedata

from brandcheck.nlp.phrases import split_words

__all__ = ["COMPOUNDS", "fold_label", "fold_word", "fold_words"]

ENDINGS = (
    (re.compile(r"'s?$"), ""),
    (re.compile(r"(?<=[a-z]{2})isation(s?)$"), r"ization\1"),
    (re.compile(r"(?<=[a-z]{3})is(e|es|ed|er|ers|ing)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{3})our(s|al|ed|ing|ist)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{3})ogue(s?)$"), r"og\1"),
    (re.compile(r"(?<=[a-z]{4})ll(ing|ed|er|ers|or|ors)$"), r"l\1"),
    (re.compile(r"^program(?:me)(s?)$"), r"program\1"),
    (re.compile(r"^(cent|fib|met|theat|lit)re(s?)$"), r"\1er\2"),
    (re.compile(r"^(an|p|orthop|gyn|h)ae(?=[a-z]{4})"), r"\1e"),
)
# What all of these need: most words have none of it, and no cache may hold a person's words.
MAY_END = re.compile(
    r"(?:'s?|is(?:ations?|e|es|ed|er|ers|ing)|our(?:s|al|ed|ing|ist)?|ogues?|ll(?:ing|ed|ers?|ors?)"
    r"|programmes?|programs?|res?)$|^(?:an|p|orthop|gyn|h)ae"
)
PLURALS = (
    (re.compile(r"(?<=[a-z]{2})ies$"), "y"),
    (re.compile(r"(?<=[a-z]{2}(?:ch|sh|ss))es$|(?<=[a-z]{2}x)es$"), ""),
    (re.compile(r"(?<=[a-z]{3})(?<![suic'])s$|(?<=[a-z]{2}[^aeiou]i)s$"), ""),
)
IRREGULAR = {
    "analyses": "analysi",
    "children": "child",
    "criteria": "criterion",
    "diagnoses": "diagnosi",
    "indices": "index",
    "licence": "license",
    "licences": "license",
    "matrices": "matrix",
    "practise": "practice",
    "practises": "practice",
    "prostheses": "prosthesi",
    "syntheses": "synthesi",
    "tyre": "tire",
    "tyres": "tire",
    "women": "woman",
    "men": "man",
}
COMPOUNDS = frozenset(
    (pair.split()[0], pair.split()[1])
    for pair in [
        "air craft",
        "back end",
        "bench marking",
        "book keeping",
        "brain storming",
        "call center",
        "check list",
        "cross fit",
        "cyber security",
        "dash board",
        "data base",
        "data set",
        "de briefing",
        "e business",
        "e commerce",
        "e learning",
        "e mail",
        "e procurement",
        "fire fighting",
        "front end",
        "full stack",
        "fund raising",
        "green house",
        "health care",
        "help desk",
        "java script",
        "key stage",
        "key word",
        "land scaping",
        "life cycle",
        "micro service",
        "micro soft",
        "multi media",
        "news letter",
        "no sql",
        "off shore",
        "on boarding",
        "on line",
        "pay roll",
        "photo shop",
        "pre school",
        "power point",
        "road map",
        "safe guarding",
        "sales force",
        "smart phone",
        "soft ware",
        "spread sheet",
        "stake holder",
        "story board",
        "story telling",
        "team work",
        "time table",
        "type script",
        "video conferencing",
        "web design",
        "web site",
        "wire frame",
        "word press",
        "work flow",
        "work force",
        "work shop",
    ]
)


def fold_label(text: str) -> str:
    """Return the words of a label in one form, joined by spaces."""
    return " ".join(fold_words(text))


def fold_words(text: str) -> tuple[str, ...]:
    """Return the words of a label, each in one form, split compounds joined."""
    plain = unicodedata.normalize("NFKC", text)
    words: list[str] = []
    for word in map(fold_word, split_words(plain)):
        if words and (words[-1], word) in COMPOUNDS:
            words[-1] += word
        else:
            words.append(word)
    return tuple(words)


def fold_word(word: str) -> str:
    """Return one form for the spellings and the plural of a lower-case word."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if MAY_END.search(word):
        for pattern, ending in ENDINGS:
            word = pattern.sub(ending, word)
    for pattern, ending in PLURALS if word.endswith("s") else ():
        shorter = pattern.sub(ending, word)
        if shorter != word:
            return shorter
    return word
