"""Measure checks on the labelled passages of ``tests/corpus``: precision, and recall per family.

    python scripts/accuracy.py                 every family, as a table
    python scripts/accuracy.py tone hedging    families whose name or check starts so
    python scripts/accuracy.py --show hedging  with each false alarm and each miss
    python scripts/accuracy.py --write         the table into docs/accuracy.md

How passages are counted is told in ``tests/corpus/README.md``.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandcheck.checks import Check, all_checks
from brandcheck.core.spans import Span
from brandcheck.parsing import parse
from brandcheck.testing import context

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
PAGE = ROOT / "docs" / "accuracy.md"

# Checks that together answer for a family; their findings are counted, or what they credit.
PROBLEMS = {
    "brusque": ("brusque-invitation",),
    "buzzwords": ("buzzword-density",),
    "duty_bullets": ("duty-bullet", "weak-ownership"),
    "excluding_words": ("excluding-words",),
    "fact_conflict": ("fact-conflict",),
    "grievance": ("grievance",),
    "headline_clutter": ("cluttered-headline",),
    "hedging": ("hedging",),
    "hidden_agents": ("passive-without-agent",),
    "humblebrag": ("humblebrag",),
    "keyword_stuffing": ("keyword-stuffing",),
    "need_framing": ("need-framing",),
    "overclaim": ("overclaim",),
    "private_data": ("private-data",),
    "recommendations": ("thin-recommendations",),
    "self_only": ("self-only",),
    "shouting": ("shouting",),
    "stray_topic": ("stray-topic",),
    "tense": ("mixed-tense",),
    "template_leftover": ("template-leftover",),
    "third_person": ("mixed-voice",),
    "transitions": ("transition-framing",),
}
CREDITS = {
    "associations": ("missing-association", "missing-event"),
    "conversation_starters": ("missing-conversation-starter",),
    "credit": ("missing-credit",),
    "curiosity": ("missing-curiosity",),
    "events": ("missing-event",),
    "giving_back": ("missing-giving-back",),
    "invitation": ("missing-invitation", "offer-of-help"),
    "journey": ("missing-journey",),
    "mentoring": ("missing-mentoring",),
    "offers": ("offer-of-help",),
    "other_places": ("missing-other-places",),
}
HOMES = {"associations": "Organizations", "events": "Organizations"}

FRAMES = {
    "headline": "# {name}\n{text}\n",
    "about": "# {name}\n\n## About\n{text}\n",
    "bullet": "# {name}\n\n## Experience\n### Worker · Marlow & Finch\n{dates}\n{text}\n",
    "skills": "## Skills\n{text}\n",
    "community": "## {home}\n### {text}\n",
    "profile": "# {name}\n{text}\n",
    "line": "# {name}\n\n## {home}\n{text}\n",
    "role": "# {name}\n\n## Experience\n### {text}\n{dates}\n",
    "recommendation": "## Recommendations\n### Ola Brandt · Colleague\n{text}\n",
}

INTRODUCTION = """\
# How often the checks are right

Measured on the labelled passages of `tests/corpus` by `python scripts/accuracy.py --write`.
Precision is the share of a check's marks that careful readers would make too; recall is the
share of their marks that any check of the row found. A check below 0.90 stays in preview and
weighs nothing; tests hold every stable one to it. All passages are invented and are denser in
traps than real profiles. The word lists and rules were developed with these passages at hand,
so the figures say that the checks keep what they promise here, not how they do on unseen text;
the held-out benchmark measures that.

| family | precision of each check | passages | labelled | recall |
|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted for one family.

    Attributes:
        right, wrong: for each check, its right marks, and its false alarms in words.
        found, missed: labels that any of the checks marked, and those that none did.
    """

    family: str
    passages: int
    right: dict[str, int]
    wrong: dict[str, tuple[str, ...]]
    found: int
    missed: tuple[str, ...]

    def precision(self, check: str) -> float:
        """Right marks among all marks of a check."""
        marks = self.right[check] + len(self.wrong[check])
        return self.right[check] / marks if marks else 0.0

    @property
    def recall(self) -> float:
        """Found labels among all labels."""
        labels = self.found + len(self.missed)
        return self.found / labels if labels else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="families or checks, by the start of the name")
    parser.add_argument("--show", action="store_true", help="print false alarms and misses")
    parser.add_argument("--write", action="store_true", help="write docs/accuracy.md")
    options = parser.parse_args()
    known = {check.id: check for check in all_checks()}
    tallies = []
    for family, ids in sorted((PROBLEMS | CREDITS).items()):
        checks = [known[name] for name in ids if name in known]
        if checks and _is_wanted(family, checks, options.names):
            tallies.append(measure(family, checks))
    for tally in tallies:
        print(_row(tally))
        if options.show:
            lines = [line for wrong in tally.wrong.values() for line in wrong]
            print(*(f"    false: {line}" for line in lines), sep="\n")
            print(*(f"    missed: {line}" for line in tally.missed), sep="\n")
    if options.write:
        PAGE.write_text(INTRODUCTION + "\n".join(map(_row, tallies)) + "\n", encoding="utf-8")


def measure(family: str, checks: Sequence[Check]) -> Tally:
    """Run checks over one family's passages."""
    lines = (CORPUS / f"{family}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    right = dict.fromkeys((check.id for check in checks), 0)
    wrong: dict[str, list[str]] = {check.id: [] for check in checks}
    found, missed = 0, []
    for row in rows:
        start, marks = _marks(family, row, checks)
        labels = [_place(row["text"], quote, start) for quote in row["flag"]]
        either = [_place(row["text"], quote, start) for quote in row.get("either", ())]
        for check, spans in marks.items():
            for span in spans:
                if any(span.overlaps(label) for label in labels):
                    right[check] += 1
                elif not any(span.overlaps(label) for label in either):
                    words = row["text"][max(0, span.start - start) : span.end - start]
                    wrong[check].append(f"{row['id']}: {words!r} in {row['text']!r}")
        every = [span for spans in marks.values() for span in spans]
        for quote, label in zip(row["flag"], labels, strict=True):
            if any(span.overlaps(label) for span in every):
                found += 1
            else:
                missed.append(f"{row['id']}: {quote!r} in {row['text']!r}")
    false = {check: tuple(lines) for check, lines in wrong.items()}
    return Tally(family, len(rows), right, false, found, tuple(missed))


def _marks(
    family: str, row: dict[str, Any], checks: Iterable[Check]
) -> tuple[int, dict[str, list[Span]]]:
    """Return where the passage starts in the profile, and what each check marks there."""
    text = row["text"]
    name = row.get("name", "Ana Example")
    if row["kind"] == "bullet" and not text.startswith("- "):
        text = f"- {text}"
    home = row.get("home", HOMES.get(family, "Volunteering"))
    dates = row.get("dates", "2015 – Present")
    source = FRAMES[row["kind"]].format(text=text, home=home, name=name, dates=dates)
    start = source.index(row["text"])
    inside = Span(start, start + len(row["text"]))
    ctx = context(parse(source))
    marks = {}
    for check in checks:
        verdict = check.run(ctx, **check.options)
        spans = (
            {s.span for s in verdict.strengths}
            if family in CREDITS
            else {f.span for f in verdict.findings if f.span}
        )
        marks[check.id] = sorted(span for span in spans if span.overlaps(inside))
    return start, marks


def _place(text: str, quote: str, start: int) -> Span:
    at = start + text.index(quote)
    return Span(at, at + len(quote))


def _is_wanted(family: str, checks: Iterable[Check], names: Sequence[str]) -> bool:
    words = [family, *(check.id for check in checks), *(check.category for check in checks)]
    return not names or any(word.startswith(name) for word in words for name in names)


def _row(tally: Tally) -> str:
    labels = tally.found + len(tally.missed)
    checks = ", ".join(f"{name} {tally.precision(name):.2f}" for name in tally.right)
    return f"| {tally.family} | {checks} | {tally.passages} | {labels} | {tally.recall:.2f} |"


if __name__ == "__main__":
    main()
