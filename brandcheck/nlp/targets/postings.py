"""A job posting as a target: what it expects, what is welcome, years, credentials, its title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.profile import Origin, Profile, Section, SectionKind
from brandcheck.core.spans import Span
from brandcheck.core.target import Target
from brandcheck.nlp.language import detect
from brandcheck.nlp.lines import annotate
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.raw_lines import raw_lines
from brandcheck.nlp.skills.find import find_skills
from brandcheck.nlp.skills.knowledge import knowledge
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.targets.occupations import shelf
from brandcheck.nlp.targets.posting_lines import (
    Part,
    Stretch,
    bare_request,
    cut_posting,
    heading_part,
)
from brandcheck.nlp.targets.words import target_words
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.skills.taxonomy import Taxonomy
    from brandcheck.nlp.targets.occupations import Shelf

__all__ = ["read_posting"]

MOST_SKILLS = 40
TITLE_LINES = 12
TITLE_WORDS = 12
LABELLED = re.compile(
    r"^\W*(?:job title|position title|title|position|role|vacancy|job)\s*:\s*(.+)", re.IGNORECASE
)
WANTED = re.compile(
    r"\b(?:hiring|looking for|seeking|seek|recruiting|need|join us as|work as)\s+(?:for\s+)?"
    r"(?:an?|our next|our|two|three|several|some)\s+(?P<title>[^.!?\n,:;]{3,80})",
    re.IGNORECASE,
)
NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
}
YEARS = re.compile(
    r"\b(?P<n>\d{1,2}|" + "|".join(NUMBERS) + r")(?:\.\d)?\s*(?:\+|plus\b|or more\b)?\s*"
    r"(?:(?:-|–|to)\s*\d{1,2}\s*\+?\s*)?(?:full\s+)?(?:years?|yrs?)(?=(?P<after>[^.;\n]{0,60}))",
    re.IGNORECASE,
)
EXPERIENCE = re.compile(
    r"experience|practice|worked|working|in (?:a|an|the)\b|as (?:a|an)\b|of work", re.IGNORECASE
)
NO_EXPERIENCE = re.compile(
    r"^['’]?\s*(?:old|ago|of age|contract|fixed|in business|we|anniversary)", re.IGNORECASE
)
PAPERS = frozenset(
    ("certificate", "certification", "degree", "diploma", "licence", "license", "registration")
)
IN_NAME = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "PART", "VERB"))
EMPTY_NAME = frozenset(
    ("relevant", "valid", "current", "active", "appropriate", "related", "necessary", "similar")
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Names of skills and credentials of one part of a posting."""

    skills: tuple[str, ...]
    credentials: tuple[str, ...]


def read_posting(text: str, *, pipeline: str = "", own: str = "") -> Target:
    """Return what a job posting asks for.

    Args:
        text: the posting.
        pipeline: name of the spaCy pipeline; "" = the usual order.
        own: path of a user's own skills and occupations; "" = none.

    ``how`` says so when the posting is empty, is not in English or names no known skill.
    """
    facts = knowledge(own)
    known = shelf(facts.occupations)
    title = _title(text, known)
    owner = known.find(title) if title else None
    occupation = None if owner is None else known.occupation(owner)
    others = (occupation.title, *occupation.titles) if occupation else ()
    titles = tuple(dict.fromkeys(name for name in others if name != title))
    must, nice, years, problem = _asked(text, pipeline, facts.taxonomy)
    n_all = len(must.skills) + len(nice.skills)
    told = f"as the posting says ({len(must.skills)} expected, {len(nice.skills)} welcome)"
    return Target(
        id="-".join(re.findall(r"[a-z0-9]+", title.lower())) or "posting",
        title=title,
        titles=titles,
        must=must.skills,
        nice=nice.skills,
        credentials=must.credentials,
        years=years,
        isco=occupation.isco if occupation else "",
        text=text,
        origin="posting",
        how=problem or (told if n_all else "the posting names no skill that is known"),
    )


def _asked(text: str, pipeline: str, known: Taxonomy) -> tuple[_Asked, _Asked, float | None, str]:
    nothing = _Asked((), ())
    if not any(map(str.isalnum, text)):
        return nothing, nothing, None, "the posting is empty"
    code, _ = detect(text)
    if code not in {"", "en"}:
        problem = (
            f"the posting is not in English (language found: {code}), so its skills were not read"
        )
        return nothing, nothing, None, problem
    stretches = cut_posting(text)
    parts = _lines_of(text, stretches, pipeline)
    must, nice = _names(text, parts[Part.MUST], known), _names(text, parts[Part.NICE], known)
    work = _names(text, (*parts[Part.DUTIES], *parts[Part.UNKNOWN]), known)
    if must.skills:
        nice = _Asked((*nice.skills, *work.skills), nice.credentials)
    else:  # a posting that lists no requirements asks for what the work is
        must = _Asked(work.skills, (*must.credentials, *work.credentials))
    expected = tuple(dict.fromkeys(must.skills))[:MOST_SKILLS]
    welcome = tuple(dict.fromkeys((*nice.skills, *nice.credentials)))
    welcome = tuple(name for name in welcome if name not in expected)[:MOST_SKILLS]
    spoken = [s.span.of(text) for s in stretches if s.part not in {Part.NICE, Part.OTHER}]
    return (
        _Asked(expected, tuple(dict.fromkeys(must.credentials))),
        _Asked(welcome, ()),
        _years(spoken),
        "",
    )


def _lines_of(
    text: str, stretches: Sequence[Stretch], pipeline: str
) -> dict[Part, tuple[Line, ...]]:
    model = load(pipeline)
    parts = {}
    for part in (Part.MUST, Part.NICE, Part.DUTIES, Part.UNKNOWN):
        spans = [s.span for s in stretches if s.part is part]
        if part is Part.UNKNOWN:  # "we are hiring" is no skill of who is sought
            spans = [span for span in spans if not WANTED.search(span.of(text))]
        kind = SectionKind.OTHER
        if part in {Part.MUST, Part.NICE}:  # what is asked for is a list of skills
            kind = SectionKind.SKILLS
            spans = [bare_request(text, span) for span in spans]
        section = Section(kind, Span(0, len(text)), items=tuple(spans))
        raw = raw_lines(Profile(text, (section,), Origin("posting")))
        with model.forgetting():
            parts[part] = annotate(raw, model.docs(line.text for line in raw))
    return parts


def _names(text: str, lines: Sequence[Line], known: Taxonomy) -> _Asked:
    """Return the skills and credentials that lines name."""
    papers = [span for line in lines for span in _papers(line)]
    skills: list[str] = []
    credentials = [span.of(text) for span in papers]
    for mention in find_skills(lines, known):
        if any(p.start <= mention.span.start and mention.span.end <= p.end for p in papers):
            continue
        (credentials if mention.kind == "credential" else skills).append(mention.name)
    return _Asked(tuple(skills), tuple(credentials))


def _papers(line: Line) -> Iterator[Span]:
    """Yield the names of licences, degrees and certificates: "full UK driving licence"."""
    for token in line.tokens:
        if token.lemma not in PAPERS:
            continue
        first = token.i
        while first > 0 and _in_name(line.tokens[first - 1]):
            first -= 1
        if first < token.i:
            yield Span(line.tokens[first].span.start, token.span.end)


def _in_name(token: Token) -> bool:
    is_word = token.pos in IN_NAME and token.lower not in EMPTY_NAME
    return (is_word and token.tag not in {"VBD", "VBZ", "VBP", "VB"}) or token.text in {"-", "'s"}


def _years(texts: Iterable[str]) -> float | None:
    """Return the most years of experience that is asked for; of "3-5 years" it is three."""
    found = []
    for text in texts:
        for match in YEARS.finditer(text):
            said, after = match["n"].lower(), match["after"]
            is_work = EXPERIENCE.search(after) or EXPERIENCE.search(text[: match.start()])
            if is_work and not NO_EXPERIENCE.match(after):
                found.append(float(NUMBERS.get(said) or int(said)))
    return max(found, default=None)


def _title(text: str, known: Shelf) -> str:
    """Return the title of the job: labelled, on one of the first lines, or what is sought."""
    lines = [" ".join(line.strip("#*_ \t").split()) for line in text.splitlines() if line.strip()]
    first = lines[:TITLE_LINES]
    for line in first:
        labelled = LABELLED.match(line)
        if labelled:
            return labelled[1].strip("*_ ")
    for line in first:
        if (
            len(line.split()) <= TITLE_WORDS
            and heading_part(line) is None
            and _is_title(line, known)
        ):
            return line
    for match in WANTED.finditer(text):
        title = _sought(match["title"], known)
        if title:
            return title
    return lines[0] if lines and _ends_in_role(lines[0]) else ""


def _is_title(line: str, known: Shelf) -> bool:
    return line[-1:] not in ".!?:" and known.find(line) is not None


def _sought(words: str, known: Shelf) -> str:
    """Return the longest beginning of some words that is a title."""
    parts = words.split()
    for end in range(min(len(parts), TITLE_WORDS), 0, -1):
        title = " ".join(parts[:end])
        if known.find(title) is not None:
            return title
    return ""


def _ends_in_role(line: str) -> bool:
    words = fold_label(line).split()
    return 0 < len(words) <= 6 and words[-1] in word_set("roles") | target_words("vague")
