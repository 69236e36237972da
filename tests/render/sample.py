"""One realistic result document with every status, built from a real profile.

The results are invented; the quotes are the profile's own words. Renderers are
tested on this, so that they need no language model.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from brandcheck.core.claims import Claim, ClaimKind, Evidence, Strength
from brandcheck.core.profile import Origin
from brandcheck.core.readback import Slot, SlotKind
from brandcheck.core.result import CheckResult, Finding, Status, Suppressed
from brandcheck.core.spans import Span
from brandcheck.core.target import Target
from brandcheck.parsing.text.markdown import read_markdown
from brandcheck.report import Report
from brandcheck.scoring import score_results

PROFILE = Path(__file__).parents[2] / "examples" / "profiles" / "ward-nurse.md"

MUST = ("medication safety", "wound care", "patient education")

# Each row: check, category, principle, weight, score, status, title; no score = not judged.
ROWS: tuple[tuple[str, str, int, int, float | None, str, str], ...] = (
    ("missing-section", "presence", 3, 10, 1.0, "pass", "Every section that readers expect is there"),
    ("headline-length", "presence", 3, 3, 1.0, "pass", "The headline fits its limit"),
    ("contact-way", "presence", 1, 7, 0.0, "fail", "No way to reach you is named"),
    ("profile-photo", "presence", 3, 0, None, "not-checkable", "A photo is there"),
    ("first-lines", "narrative", 4, 7, 1.0, "pass", "The first lines of the About stand alone"),
    ("named-audience", "narrative", 8, 7, 0.95, "pass", "The About names the people you work for"),
    ("next-step", "narrative", 8, 3, 1.0, "pass", "The profile says where you are heading"),
    ("headline-value", "narrative", 8, 7, 0.55, "warn", "The headline says little of what others gain"),
    ("opening-quality", "narrative", 4, 0, None, "info", "The opening takes up a part of the first screen"),
    ("unsupported-skill", "evidence", 5, 7, 0.7, "warn", "Some listed skills have no line behind them"),
    ("duty-phrase", "evidence", 8, 7, 0.45, "fail", "Some lines name a duty and not what came of it"),
    ("measured-result", "evidence", 8, 7, 1.0, "pass", "Lines say what changed, and by how much"),
    ("stale-result", "evidence", 10, 0, None, "error", "The results are recent"),
    ("skill-count", "skills", 3, 3, 1.0, "pass", "The skills list has a useful length"),
    ("generic-skill", "skills", 8, 3, 0.6, "warn", "Some listed skills fit any job"),
    ("target-coverage", "skills", 8, 7, 0.66, "warn", "Some skills of the target are not shown"),
    ("skill-order", "skills", 3, 0, None, "not-checkable", "The best skills come first"),
    ("buzzword-density", "tone", 5, 7, 0.35, "fail", "Stock phrases stand where facts could"),
    ("self-praise", "tone", 5, 3, 0.6, "warn", "You praise yourself where a line could show it"),
    ("warm-openings", "tone", 2, 1, 1.0, "pass", "Other people appear in your lines"),
    ("sentence-rhythm", "tone", 5, 0, None, "unsure", "Sentences vary in length"),
    ("vague-invitation", "network", 1, 3, 0.2, "fail", "The invitation does not say what to write about"),
    ("mentoring-shown", "network", 6, 3, 1.0, "pass", "Mentoring given or received is shown"),
    ("giving-back", "network", 9, 3, 1.0, "pass", "You say what you give back"),
    ("recommendations-given", "network", 2, 3, 0.0, "fail", "No words that you gave to others are shown"),
    ("association-role", "network", 7, 3, 1.0, "pass", "A role in an association or event is named"),
)  # fmt: skip

# Per check, each finding: quote, message, advice, replacement, question.
FINDINGS: dict[str, tuple[tuple[str | None, str, str, str | None, str | None], ...]] = {
    "contact-way": (
        (None, "No address, link or other way to reach you is on the profile.",
         "Add one line with the way you like to be reached.", None, None),
    ),
    "named-audience": (
        ("the people I look after", "The audience is named once, in the second sentence.",
         "Keep it; the headline could name it too.", None, None),
    ),
    "headline-value": (
        ("Dedicated and compassionate team player",
         "A third of the headline could stand in anyone's profile.",
         "Say whom you help and with what.", "Helping older surgical patients get home", None),
    ),
    "unsupported-skill": (
        ("Phlebotomy", "No other line shows this skill.", "Show it in a bullet or leave it out.",
         None, "When did you last take blood, and what was hard about it?"),
        ("Conflict resolution", "No other line shows this skill.",
         "Show it in a bullet or leave it out.", None, None),
    ),
    "duty-phrase": (
        ("Responsible for the day-to-day care of surgical patients",
         "“Responsible for” names a duty; a reader learns nothing about how you do it.",
         "Start with the verb for what you did and end with what changed.", None,
         "What went better on the ward because you were there?"),
        ("Helped with various audits and quality improvement projects",
         "“Helped with various” hides your part.", "Name one audit and what it changed.", None,
         "Which audit, and what was done after it?"),
    ),
    "generic-skill": (
        ("Time management", "Nearly every profile lists it.", "Give the place to a skill of your trade.",
         None, None),
    ),
    "target-coverage": (
        (None, "The target asks for patient education; no line mentions it.",
         "If you do it, say so with one example.", None, "Whom did you teach to do what at home?"),
    ),
    "buzzword-density": (
        ("passionate about patient-centred care and thrive in a fast-paced environment",
         "Three stock phrases in one sentence.", "Replace the sentence with one thing you did.", None, None),
        ("thrive in a fast-paced environment", "This phrase is in very many profiles.",
         "Say what the pace was: patients, shifts, hours.", None, "How many patients on a busy shift?"),
        ("a wealth of experience", "A stock phrase.", "Give the number of years, or leave it out.",
         "eight years", None),
        ("all aspects of ward work", "A stock phrase.", "Name the two or three aspects that matter.", None, None),
        ("I always go the extra mile", "A stock phrase.", "Tell of one such mile.", None, None),
    ),
    "self-praise": (
        ("Dedicated and compassionate team player", "Praise that only others can give.",
         "Let Tomás Geraghty's recommendation say it.", None, None),
    ),
    "vague-invitation": (
        ("Feel free to connect!", "It does not say who should write, or about what.",
         "Name one question you would like to be asked.",
         "Ask me how we rewrote the discharge letter.", None),
    ),
}  # fmt: skip

STRENGTHS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "measured-result": (
        ("Calls back to the ward about tablets fell from about thirty a month to nine", "result",
         "It says what changed, from what to what."),
        ("first antibiotics went from 71 minutes to 40", "result", "A result with its starting point."),
        ("night falls dropped from eleven in one winter quarter to four in the next", "result",
         "A result that a colleague could confirm."),
    ),
    "named-audience": (
        ("Most of the people I look after are over seventy", "audience",
         "A reader learns for whom you work."),
    ),
    "mentoring-shown": (
        ("Preceptor to nine student nurses, two of whom came back to work with us", "mentoring",
         "It shows what others gained from you."),
    ),
    "giving-back": (("Seven farmers went on to their own doctor last year", "giving",
                     "What you give has a visible effect."),),
}  # fmt: skip

VALUES: dict[str, tuple[float, str]] = {
    "headline-length": (98, "characters"),
    "duty-phrase": (22.222, "% of bullets"),
    "buzzword-density": (3.4, "per 100 words"),
    "opening-quality": (261, "characters in the first two sentences"),
    "skill-count": (10, "skills"),
}

REASONS = {
    "profile-photo": "This kind of input does not show it.",
    "skill-order": "This kind of input does not show it.",
    "sentence-rhythm": "Five sentences are too few to tell.",
    "opening-quality": "Measured only; no threshold is agreed.",
    "stale-result": "This check could not run.",
    "recommendations-given": "Waits for an About section.",
}

# quote, kind, where, evidence ((quote, strength, reason), …)
CLAIMS: tuple[tuple[str, str, str, tuple[tuple[str, float, str], ...]], ...] = (
    ("Registered Nurse", "role", "headline",
     (("Registered General Nurse", 0.9, "the registration is listed"),
      ("Triaged up to 60 patients a shift", 0.6, "a line of this work, with a number"))),
    ("Discharge planning", "skill", "skills",
     (("Rewrote the medicines page of the discharge letter with the ward pharmacist", 0.9,
       "a line with a result"),)),
    ("Wound care", "skill", "skills",
     (("Photograph and measure every pressure wound on admission", 0.5, "the same work is named"),)),
    ("Critical care", "skill", "skills",
     (("Seconded to critical care for six months", 0.3, "named with a length of time"),)),
    ("team player", "trait", "headline", ()),
    ("passionate about patient-centred care", "trait", "about", ()),
    ("Phlebotomy", "skill", "skills", ()),
    ("Conflict resolution", "skill", "skills", ()),
    ("clinical nurse specialist post", "goal", "about", ()),
)  # fmt: skip

UNCLAIMED = (
    ("Put the sepsis kit on one trolley", "result", "Your strongest line; nothing at the top hints at it."),
    ("Eighty nurses from eleven hospitals came in 2024", "scope", "It shows that you bring people together."),
)  # fmt: skip


def build() -> Report:
    """Return a report on the ward nurse with every status in it."""
    profile = read_markdown(PROFILE.read_text("utf-8"), PROFILE.name)
    profile = replace(
        profile,
        origin=Origin(
            kind="linkedin-pdf",
            version="v3",
            cannot_show=frozenset({"recommendations-given", "all-skills", "contact-links"}),
            partial=("Show all 14 experiences",),
            skipped=("a photo",),
        ),
        notes=("The About has one paragraph that could not be placed with certainty.",),
    )
    source = profile.source

    def at(quote: str) -> Span:
        start = source.index(quote)
        return Span(start, start + len(quote))

    rows = [_result(row, at) for row in ROWS]
    results, categories, total = score_results(rows, {})
    return Report(
        profile=profile,
        target=Target("surgical-nurse", "Surgical nurse", must=MUST, origin="occupation"),
        score=total,
        categories=categories,
        results=results,
        readback=(
            Slot(SlotKind.IDENTITY, at(CLAIMS[0][0]), "What would a colleague say that you do?"),
            Slot(SlotKind.AUDIENCE, None, "Whose day goes better because of you?"),
        ),
        claims=tuple(
            Claim(at(q), ClaimKind(k), w, tuple(Evidence(at(e), s, r) for e, s, r in ev))
            for q, k, w, ev in CLAIMS
        ),
        unclaimed=tuple(Strength(at(q), k, r) for q, k, r in UNCLAIMED),
        notes=(*profile.notes, "Three skills are all that this kind of PDF shows."),
        generator={"name": "brandcheck", "version": "0.1.0", "models": ["en_core_web_sm 3.8.0"]},
        checks={row[0]: _about(row[0]) for row in ROWS},
    )


def document() -> dict[str, Any]:
    """Return that report's result document, as it would come from a file."""
    loaded: dict[str, Any] = json.loads(json.dumps(build().to_dict()))
    return loaded


def _result(row: tuple[str, str, int, int, float | None, str, str], at: Any) -> CheckResult:
    check, category, principle, weight, score, status, title = row
    findings = tuple(
        Finding(m, a, at(q) if q else None, r, ask, (), check, q or "")
        for q, m, a, r, ask in FINDINGS.get(check, ())
    )
    suppressed = ()
    if check == "generic-skill":
        quote = "Conflict resolution"
        off = Finding(
            "Nearly every profile lists it.", "Leave it out.", at(quote), check=check, quote=quote
        )
        suppressed = (Suppressed(off, "It was the topic of my last course."),)
    value, unit = VALUES.get(check, (None, ""))
    return CheckResult(
        check=check,
        category=category,
        principle=principle,
        title=title,
        status=Status(status),
        stage="preview" if check == "opening-quality" else "stable",
        weight=weight if score is not None else 0,
        score=score,
        value=value,
        unit=unit,
        reason=REASONS.get(check, ""),
        waits=("about",) if REASONS.get(check, "").startswith("Waits") else (),
        findings=findings,
        strengths=tuple(Strength(at(q), k, r) for q, k, r in STRENGTHS.get(check, ())),
        suppressed=suppressed,
        error="ValueError: a date lies in the future" if status == "error" else "",
        options={"limit": 220} if check == "headline-length" else {},
    )


def _about(check: str) -> dict[str, Any]:
    kind = {"headline-length": "platform", "buzzword-density": "convention"}.get(check, "ours")
    return {
        "passed": "The words are the owner's own",
        "failed": "The words could be anybody's",
        "what": "Looks at the words that a stranger reads first.",
        "why": "A stranger gives a profile *seconds*; what is not said at once is not read "
        "([a study of reading](https://example.org/reading)).",
        "how": "1. Name what you did.\n2. Name who gained.\n\n`Before` and `after` help.",
        "limits": "Irony is not understood.",
        "impact": "serious",
        "source": {"kind": kind, "citation": "Chosen so that a good profile passes; see the docs."},
    }
