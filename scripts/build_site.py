"""Build the documentation site; a warning, or a page that loads anything from outside, fails.

python scripts/build_site.py            writes out/site
python scripts/build_site.py FOLDER     writes there
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
# What a browser fetches by itself; a link that a reader follows is no load.
LOADS = (
    "//*[self::script or self::img or self::iframe or self::source or self::audio or self::video]"
    "/@src | //link[not(@rel='canonical')]/@href | //object/@data | //@srcset"
)
OUTSIDE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
STYLE_LOAD = re.compile(r"(?:url\(|@import)\s*['\"]?((?:https?:)?//[^'\")\s;]+)", re.IGNORECASE)


def outside_loads(folder: Path) -> Iterator[str]:
    """Yield what the pages and style sheets of a site would fetch from elsewhere."""
    for page in sorted(folder.rglob("*.html")):
        text = page.read_text("utf-8")
        tree = html.document_fromstring(text)
        found = [str(place) for place in tree.xpath(LOADS) if OUTSIDE.match(str(place))]
        for place in (*found, *STYLE_LOAD.findall(text)):
            yield f"{page.relative_to(folder)} loads {place}"
    for sheet in sorted(folder.rglob("*.css")):
        for place in STYLE_LOAD.findall(sheet.read_text("utf-8")):
            yield f"{sheet.relative_to(folder)} loads {place}"


def main(arguments: list[str]) -> int:
    """Build, look, and return the exit code."""
    from sphinx.cmd.build import main as build

    folder = Path(arguments[0]) if arguments else ROOT / "out" / "site"
    wishes = ["--quiet", "--fail-on-warning", "--builder", "html"]
    code = build([*wishes, str(ROOT / "docs"), str(folder)])
    loads = list(outside_loads(folder)) if not code else []
    for load in loads:
        print(f"build_site: {load}", file=sys.stderr)
    return code or int(bool(loads))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
