"""Try whether scores depend on who somebody is, and write down what was found.

python scripts/fairness.py             the table on the screen
python scripts/fairness.py --show      with every difference
python scripts/fairness.py --write     the same into docs/fairness.md
"""

from __future__ import annotations

import argparse
import csv
import functools
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brandcheck
from scripts.swaps import DATA, KINDS, profiles, swaps, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scripts.swaps import Swap

__all__ = ["Found", "Phrased", "difference", "page", "paraphrases", "tried"]

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "fairness.md"
FRAME = ROOT / "tests" / "data" / "parity" / "strong" / "school-cook.md"
HEAD = """# Does a score depend on who somebody is?

Made by `python -m scripts.fairness --write` from the invented people in `examples/profiles` and
`tests/data/parity/strong`. Words of a profile are swapped, and both texts are analyzed. Nothing
may differ but quoted words and the words per hundred that the profile's voice is told in, which
follow the number of words: no total, no score of a check, no finding.

## Swaps

{n_swaps} pairs of reports on {n_profiles} profiles, with {n_names} invented names of many origins:
names of one word and of five, with particles, hyphens and diacritics, and names that are also
plain words ("Grace Hope Baker"). Profiles take turns through each list. Pronouns are swapped in
the recommendations. Ages, years of birth, nationalities and languages of origin, which the
profiles do not tell, are told in a sentence that is added to both texts.

| swapped | pairs | that differ |
|---|---|---|
{rows}

What differs:

{shown}

## How names are kept out

The people and places that a profile itself gives away are read under other, common names, by
the language model and by every list of words: its owner, who recommends them, whom a sentence
introduces ("Mr Duignan", "a nurse, Gunilla Frisk,"), where the work was. Other people whom a
sentence names stay as they are written, and the language model may read a rare name worse.

## Plain English

{n_pairs} pairs of the same content in fluent words and in the short, correct sentences of somebody
who learned English late, each put into one profile. The totals differ by at most {furthest} points;
on average the plain words score {mean}.

| plain words score | where | fluent | plain |
|---|---|---|---|
{told}
"""
FIGURE = re.compile(r"\d+(?:\.\d+)?")
QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?|‘[^’]*’")


@dataclass(frozen=True, slots=True)
class Found:
    """What a swap did: "" when nothing but quoted words changed."""

    profile: str
    swap: Swap
    difference: str


@dataclass(frozen=True, slots=True)
class Phrased:
    """One content in fluent and in plain words, and the total of a profile with each."""

    kind: str
    fluent: str
    plain: str
    fluent_score: float
    plain_score: float

    @property
    def by(self) -> float:
        """By how much the plain words score more."""
        return round(self.plain_score - self.fluent_score, 1)


@functools.lru_cache(maxsize=64)
def _seen(text: str) -> tuple[float | None, dict[str, Any]]:
    """Return the total, and of each check what may not depend on who somebody is."""
    report = brandcheck.analyze(text)
    return report.score, {
        result.check: (
            result.status,
            result.score,
            tuple(sorted(_bare(f.message, result.check) for f in result.findings)),
            tuple(sorted(f.advice for f in result.findings)),
        )
        for result in report.results
    }


def _bare(message: str, check: str) -> str:
    """Return a message without quotes; words per hundred follow the number of words."""
    words_only = QUOTED.sub("“”", message)
    return FIGURE.sub("0", words_only) if check == "voice-profile" else words_only


def difference(before: str, after: str) -> str:
    """Return what differs between the reports on two texts, other than quoted words."""
    (total, checks), (new_total, new_checks) = _seen(before), _seen(after)
    found = [f"total {total} → {new_total}"] if total != new_total else []
    for check, was in checks.items():
        now = new_checks[check]
        if was != now:
            found.append(f"{check} {was[:2]} → {now[:2]} {set(was[2]) ^ set(now[2]) or ''}")
    return "; ".join(found)


def tried(*, per_kind: int, kinds: Sequence[str] = KINDS) -> Iterator[Found]:
    """Yield the outcome of every swap over all profiles."""
    for number, path in enumerate(profiles()):
        for swap in swaps(path, per_kind=per_kind, start=number * per_kind):
            if swap.kind in kinds:
                yield Found(path.stem, swap, difference(swap.before, swap.after))


def paraphrases() -> tuple[Phrased, ...]:
    """Score a profile with each plain text, and with the fluent one in its place."""
    frame = FRAME.read_text("utf-8")
    first = {
        "about": next(part for part in frame.split("\n\n") if part.startswith("I cook")),
        "bullet": next(line for line in frame.split("\n") if line.startswith("- Raised")),
    }
    found = []
    with (DATA / "paraphrases.tsv").open(encoding="utf-8", newline="") as file:
        for kind, *texts in list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]:
            mark = "- " if kind == "bullet" else ""
            scores = [_seen(frame.replace(first[kind], mark + text))[0] or 0.0 for text in texts]
            found.append(Phrased(kind, texts[0], texts[1], scores[0], scores[1]))
    return tuple(found)


def page(found: Sequence[Found], phrased: Sequence[Phrased]) -> str:
    """Return the page with the figures."""
    tried_of = Counter(one.swap.kind for one in found)
    bad = Counter(one.swap.kind for one in found if one.difference)
    rows = [f"| {kind} | {tried_of[kind]} | {bad[kind]} |" for kind in KINDS]
    moved = sorted(phrased, key=lambda one: (-abs(one.by), one.fluent))
    told = [f"| {p.by:+.1f} | {p.kind} | {p.fluent} | {p.plain} |" for p in moved]
    shown = [
        f"- {one.profile}, {one.swap.kind}, {one.swap.to}: {one.difference}"
        for one in found
        if one.difference
    ]
    mean = sum(one.by for one in phrased) / len(phrased)
    return HEAD.format(
        n_swaps=len(found),
        n_profiles=len({one.profile for one in found}),
        n_names=len(words()["names"]),
        rows="\n".join(rows),
        shown="\n".join(shown) or "None.",
        n_pairs=len(phrased),
        furthest=max(abs(one.by) for one in phrased),
        mean=f"{mean:+.2f}",
        told="\n".join(told),
    )


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/fairness.md")
    parser.add_argument("--per-kind", type=int, default=1, help="swaps of each kind per profile")
    parser.add_argument("--kinds", nargs="*", default=KINDS)
    args = parser.parse_args()
    found = tuple(tried(per_kind=args.per_kind, kinds=args.kinds))
    text = page(found, paraphrases())
    if args.write:
        PAGE.write_text(text, "utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
