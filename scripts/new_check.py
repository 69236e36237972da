"""Write the file of a new check, with every heading in place.

    python scripts/new_check.py tone/some-id

The contract battery refuses the file until each TODO is replaced.
"""

from __future__ import annotations

import argparse
import re
import sys
from importlib.metadata import version
from pathlib import Path

from brandcheck.checks import CATEGORIES

CHECKS = Path(__file__).resolve().parent.parent / "brandcheck" / "checks"

TEMPLATE = '''"""TODO: one line that says what is flagged.

## What it does
TODO: what is measured, and where.

## Why it matters
TODO: two or three sentences, with a source.

## Flagged
```profile
## About
TODO: a line with [[the flagged words]] between double brackets.
```
```profile
## About
TODO: another one, of another occupation, with [[the flagged words]].
```

## Passes
```profile
## About
TODO: the first line as it should read.
```
```profile
## About
TODO: a line that looks like a fault and is none.
```

## How to fix
TODO: one step, in the imperative.

## Known limits
TODO: what is missed, and what may be flagged wrongly.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check


@check(
    passed="TODO: a statement that is true when nothing is found",
    failed="TODO: a statement that is true when something is found",
    impact="minor",
    reads=("about",),
    principle=1,
    threshold_source=Source("ours", "TODO: who draws the line, and why there"),
    stage="preview",
    since="{version}",
)
def {name}(ctx: Context, *, allowed: int = 0) -> Verdict:
    """TODO: how the score comes about, in one line."""
    findings = [
        Finding(message="TODO: what is there", advice="TODO: one step to take", span=line.span)
        for line in ctx.lines("about")
        if "TODO" in line.text
    ]
    return Verdict.scored(1.0 if len(findings) <= allowed else 0.0, findings)
'''


def scaffold(check_id: str) -> str:
    """Return the text of a new check's file."""
    return TEMPLATE.replace("{name}", check_id.replace("-", "_")).replace(
        "{version}", version("brandcheck")
    )


def main(arguments: list[str] | None = None) -> int:
    """Write the file; return 0, or 2 when the name is wrong or taken."""
    parser = argparse.ArgumentParser(
        prog="new_check.py", description=__doc__.splitlines()[0] if __doc__ else None
    )
    parser.add_argument("name", metavar="CATEGORY/ID", help="such as tone/filler-density")
    name: str = parser.parse_args(arguments).name
    category, _, check_id = name.partition("/")
    if category not in CATEGORIES:
        parser.error(f"the category must be one of {', '.join(CATEGORIES)}")
    if not re.fullmatch(r"[a-z]+(?:-[a-z]+)+", check_id):
        parser.error("the id must be a noun in kebab-case that names the problem")
    path = CHECKS / category / f"{check_id.replace('-', '_')}.py"
    if path.exists():
        parser.error(f"{path} is there already")
    path.write_text(scaffold(check_id), encoding="utf-8", newline="\n")
    print(f"{path}\nReplace each TODO, then: python scripts/make_docs.py && scripts/check")
    return 0


if __name__ == "__main__":
    sys.exit(main())
