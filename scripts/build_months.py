"""Write ``brandcheck/data/months.json`` from the CLDR month names that Babel carries.

Run by hand when Babel has newer names (``pip install babel`` first)::

    python scripts/build_months.py

The package itself reads only the JSON, so that nobody who uses it needs Babel.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import babel
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from brandcheck.parsing.text.fold import fold_word  # noqa: E402

TARGET = ROOT / "brandcheck" / "data" / "months.json"
# Korean, Chinese and Japanese write months as numbers; date_words.toml has their signs.
LANGUAGES = (
    *("ca", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "id"),
    *("it", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk"),
)
WIDE_ONLY = frozenset({"cs", "fi"})  # their abbreviations are other words: led, pro, elo
EXTRA = {"maerz": 3, "sept": 9}
HEADER = {
    "what": "month names, folded (see brandcheck/parsing/text/fold.py), to their number",
    "source": "Unicode CLDR, as shipped in Babel {version}, https://github.com/python-babel/babel",
    "licence": "Unicode License v3, copyright Unicode, Inc.; Babel itself is BSD-3-Clause",
    "made_by": "scripts/build_months.py",
}


def names_of(language: str) -> dict[str, int]:
    """Return each folded name and abbreviation of one language with its month."""
    found: dict[str, int] = {}
    for widths in Locale.parse(language).months.values():
        for width in ("wide",) if language in WIDE_ONLY else ("wide", "abbreviated"):
            for month, name in widths.get(width, {}).items():
                key = fold_word(name.rstrip("."))
                if key.isalpha() and len(key) > 1:
                    found[key] = month
    return found


def collect() -> dict[str, int]:
    """Join all languages; a name that means two months is left out and printed."""
    months = dict(EXTRA)
    clashes: set[str] = set()
    for language in LANGUAGES:
        for name, month in names_of(language).items():
            if months.setdefault(name, month) != month:
                clashes.add(name)
    for name in sorted(clashes):
        print(f"left out, means two months: {name}")
    return {name: months[name] for name in sorted(months) if name not in clashes}


def main() -> None:
    """Write the file."""
    header = {key: text.format(version=babel.__version__) for key, text in HEADER.items()}
    months = collect()
    document = {"header": header | {"languages": LANGUAGES}, "months": months}
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(months)} names")


if __name__ == "__main__":
    main()
