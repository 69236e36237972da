"""Write predictions for a gold folder, in the format that its score.py documents.

usage: python scripts/gold.py GOLD_DIR OUT_DIR

Works on any folder laid out like benchmarks/gold. What brandcheck does not tell yet is
left out, never guessed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brandcheck
from brandcheck.core.profile import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brandcheck import Profile, Report, Span

# Its quotes are the profile's best lines, told under "unclaimed"; nothing is wrong with them.
STRONG_LINES = "unclaimed-strength"

COUNTED = (
    "experience",
    "education",
    "volunteering",
    "organizations",
    "certifications",
    "recommendations",
    "projects",
    "honors",
    "publications",
    "languages",
)


def main(gold: Path, out: Path) -> None:
    (out / "profiles").mkdir(parents=True, exist_ok=True)
    for name in ("pairs", "controls"):
        passages(gold, out, name)
    for path in sorted((gold / "profiles").glob("*.md")):
        if path.name == "README.md":
            continue
        prediction = predict(brandcheck.analyze(path))
        target = out / "profiles" / f"{path.stem}.pred.json"
        target.write_text(json.dumps(prediction, ensure_ascii=False, indent=1), "utf-8")


def passages(gold: Path, out: Path, name: str) -> None:
    """Score both sides of each pair or control alone."""
    source = gold / f"{name}.jsonl"
    if not source.exists():
        return
    lines = []
    for record in map(json.loads, source.read_text("utf-8").splitlines()):
        scores = {
            side: brandcheck.score_passage(record[side], record["kind"]).score
            for side in ("before", "after")
        }
        lines.append(json.dumps({"id": record["id"], **scores}))
    (out / f"{name}.pred.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def predict(report: Report) -> dict[str, Any]:
    profile = report.profile
    return {
        "structure": structure(profile),
        "score": report.score,
        "categories": {c.id: c.score for c in report.categories},
        "findings": [
            {"quote": f.quote, "check": f.check}
            for f in report.findings
            if f.quote and f.check != STRONG_LINES
        ],
        "credited": [
            {"quote": profile.text(s.span), "as": s.kind}
            for r in report.results
            for s in r.strengths
        ],
        "readback": {
            slot.kind.value: profile.text(slot.span) if slot.span else None
            for slot in report.readback
        },
        "principles": {
            str(p.number): {
                "present": None if p.status == "not-checkable" else p.status == "pass",
                "quotes": [profile.text(s.span) for s in p.strengths],
            }
            for p in report.principles
        },
        "claims": [
            {
                "quote": profile.text(c.span),
                "where": c.where,
                "kind": c.kind.value,
                "evidence": [profile.text(e.span) for e in c.evidence],
            }
            for c in report.claims
        ],
        "unclaimed": [profile.text(s.span) for s in report.unclaimed],
    }


def structure(profile: Profile) -> dict[str, Any]:
    headline = profile.section("headline")
    result: dict[str, Any] = {
        "name": text(profile, profile.name),
        "headline": text(profile, headline.body if headline else None),
        "location": text(profile, profile.location),
        "titles": entry_texts(profile, "experience", "title"),
        "employers": entry_texts(profile, "experience", "organisation"),
        "degrees": entry_texts(profile, "education", "title"),
        "schools": entry_texts(profile, "education", "organisation"),
        "skills": [profile.text(i) for s in profile.of_kind("skills") for i in s.items],
    }
    for kind in COUNTED:
        sections = profile.of_kind(SectionKind(kind))
        result[f"n_{kind}"] = sum(len(s.entries) or len(s.items) for s in sections)
    return result


def entry_texts(profile: Profile, kind: str, part: str) -> list[str]:
    return list(_entry_texts(profile, kind, part))


def _entry_texts(profile: Profile, kind: str, part: str) -> Iterator[str]:
    for section in profile.of_kind(kind):
        for entry in section.entries:
            yield text(profile, getattr(entry, part)) or ""


def text(profile: Profile, span: Span | None) -> str | None:
    return profile.text(span).strip() if span else None


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
