"""Keep the scores of the example profiles, so that a review sees when they change.

python -m scripts.golden             what has changed
python -m scripts.golden --write     the scores into tests/golden/scores.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import brandcheck

__all__ = ["changed", "kept", "scores"]

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "tests" / "golden" / "scores.json"

Scores = dict[str, dict[str, float | None]]


def scores() -> Scores:
    """Return total and categories of every example profile."""
    found: Scores = {}
    for path in sorted((ROOT / "examples" / "profiles").glob("*.md")):
        report = brandcheck.analyze(path)
        categories = {category.id: category.score for category in report.categories}
        found[path.stem] = {"total": report.score, **categories}
    return found


def kept() -> Scores:
    """Return the scores that were written down last."""
    found: Scores = json.loads(FILE.read_text("utf-8"))
    return found


def changed(now: Scores) -> tuple[str, ...]:
    """Return a line for each score that is not what was written down."""
    before = kept()
    lines = []
    for name in sorted({*now, *before}):
        old, new = before.get(name, {}), now.get(name, {})
        parts = [key for key in {**old, **new} if old.get(key) != new.get(key)]
        lines += [f"{name}: {key} {old.get(key)} -> {new.get(key)}" for key in parts]
    return tuple(lines)


def main() -> None:
    """Run the command line."""
    now = scores()
    if "--write" in sys.argv[1:]:
        FILE.write_text(json.dumps(now, indent=1) + "\n", "utf-8")
    else:
        print("\n".join(changed(now)) or "No score has changed.")


if __name__ == "__main__":
    main()
