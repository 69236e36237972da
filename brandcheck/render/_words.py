"""Words for the codes in a result document, and numbers as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brandcheck.render._changes import ChangedCheck

__all__ = [
    "BANDS",
    "CATEGORY_QUESTIONS",
    "CLAIM_QUESTIONS",
    "IMPACTS",
    "PRINCIPLE_WORDS",
    "SLOT_LABELS",
    "SOURCES",
    "STATUS_WORDS",
    "UNSURE_QUESTION",
    "WHERE",
    "against",
    "band",
    "count",
    "likely",
    "measured",
    "number",
    "origin",
    "points",
    "prospect",
    "shown",
    "stage_line",
    "thing",
]

AFTER_NOUN = frozenset(("at", "before", "beyond", "in", "of", "per", "told", "without"))
BANDS = ((80, "strong"), (50, "developing"), (0, "early"))

SLOT_LABELS = {
    "identity": "Who you are",
    "audience": "For whom",
    "value": "What good it does",
    "proof": "Proof",
    "aspiration": "Where next",
    "invitation": "Come to you for",
}

CATEGORY_QUESTIONS = {
    "presence": "What is there, and can people find and reach you?",
    "narrative": "Does a stranger learn what you do, for whom, and where you are heading?",
    "evidence": "Does a line stand behind what the profile claims?",
    "skills": "Do the skills fit your story and where you want to go?",
    "tone": "Does it sound confident, warm, specific and like you?",
    "network": "Does it give others a reason to write to you?",
}

PRINCIPLE_WORDS = {
    "pass": "shows",
    "warn": "shows in part",
    "fail": "does not show yet",
    "not-checkable": "this input cannot tell",
}

STATUS_WORDS = {
    "pass": "in place",
    "warn": "could be stronger",
    "fail": "worth working on",
    "unsure": "cannot tell",
    "not-checkable": "not in this input",
    "info": "measured only",
    "error": "could not run",
}

IMPACTS = {
    "minor": "Minor: a reader may notice it.",
    "moderate": "Moderate: it costs attention or belief.",
    "serious": "Serious: a reader is likely to pass on or to doubt.",
    "critical": "Critical: without it a reader cannot tell who this is.",
}

SOURCES = {
    "platform": "A limit of the platform",
    "rubric": "A published rubric",
    "research": "Published research",
    "convention": "Folklore: a convention that is often repeated and not proven",
    "ours": "Our own choice",
}

WHERE = {"headline": "in the headline", "about": "in the About", "skills": "in the skills list"}

UNSURE_QUESTION = "Which line shows it? Its words do not say so for certain."
CLAIM_QUESTIONS = {
    "skill": "Where did you use it, and what came of it?",
    "role": "Which line shows this work, with something that came of it?",
    "trait": "When could somebody else see this in what you did?",
    "result": "How could a reader check it?",
    "goal": "What have you already done that leads there?",
}

INPUTS = {
    "docx": "a Word document",
    "html": "a saved web page",
    "json-resume": "a JSON Resume",
    "linkedin-export": "a LinkedIn data export",
    "linkedin-pdf": "a PDF made by LinkedIn",
    "markdown": "a Markdown profile",
    "paragraph": "a single paragraph",
    "pasted-page": "a pasted profile page",
    "pdf": "a PDF",
    "text": "plain text",
}

THINGS = {
    "about": "the About",
    "activity": "posts and activity",
    "all-skills": "skills beyond the first few",
    "bullets": "which lines are list items",
    "certificate-details": "who issued a certificate, and when",
    "contact": "contact details",
    "contact-links": "contact links",
    "featured": "featured items",
    "headline": "the headline",
    "honors": "honours and awards",
    "line-breaks": "line breaks",
    "location": "the place",
    "recommendations": "recommendations received",
    "recommendations-given": "recommendations given",
    "skills": "the skills list",
    "test-scores": "test scores",
}


def band(score: float | None) -> str:
    """Return the word for a score from 0 to 100."""
    if score is None:
        return "not scored"
    return next(word for least, word in BANDS if score >= least)


def shown(score: float | None) -> str:
    """Return a score as a whole number that never rounds up into a better word."""
    if score is None:
        return "–"
    ceiling = next((least - 1 for least, _ in reversed(BANDS) if score < least), 100)
    return str(min(round(score), ceiling, 100 if score >= 100 else 99))


def points(gain: float) -> str:
    """Return a gain in points of the total, with its sign."""
    if 0 < gain < 0.1:
        return "under 0.1 points"
    text = number(round(gain, 1))
    return f"+{text} {'point' if text == '1' else 'points'}"


def prospect(now: float | None, then: float | None) -> str:
    """Say from where to where a total would go; "" where that is not known."""
    return "" if now is None or then is None else f": from {number(now)} to {number(then)}"


def number(value: float) -> str:
    """Return a number with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def measured(value: float, unit: str) -> str:
    """Return a number with its unit, in the singular for one: "1 trait without an act"."""
    told = number(value)
    if told != "1" or unit.startswith("%"):
        return f"{told} {unit}"
    words = unit.split(" ")
    head = next((n for n, word in enumerate(words) if word in AFTER_NOUN), len(words)) - 1
    if head >= 0:
        words[head] = _singular(words[head])
    return f"{told} {' '.join(words)}"


def _singular(word: str) -> str:
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def origin(kind: str) -> str:
    """Return the words for a kind of input."""
    return INPUTS.get(kind, kind.replace("-", " "))


def against(target: Mapping[str, Any] | None) -> str:
    """Say what the profile was measured against; "" without a target."""
    if not target:
        return ""
    how = f", {target['how']}" if target["how"] else ""
    return f"Measured against {target['title'] or 'what was given'}{how}."


def count(groups: Iterable[ChangedCheck]) -> int:
    """Return the number of findings in groups."""
    return sum(len(group.remarks) for group in groups)


def likely(guesses: Sequence[Mapping[str, Any]]) -> str:
    """Say what the profile may be about; "" when nothing can be told."""
    if not guesses:
        return ""
    named = (f"{guess['title']} ({round(100 * guess['confidence'])} %)" for guess in guesses)
    return f"Likely occupation: {', '.join(named)}."


def stage_line(stage: Mapping[str, Any] | None) -> str:
    """Say which career stage was read and what shifts with it; "" when it is not told."""
    if not stage or stage["kind"] == "unsure":
        return ""
    return " ".join((f"Career stage: {stage['title']}.", stage["reason"], *stage["shifts"]))


def thing(code: str) -> str:
    """Return the words for a kind of section or a facet of an input."""
    return THINGS.get(code, code.replace("-", " "))
