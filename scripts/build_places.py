"""Write ``brandcheck/data/places.json``: the names of countries, from CLDR through Babel.

Run by hand when Babel has newer names (``pip install babel`` first)::

    python scripts/build_places.py
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

TARGET = ROOT / "brandcheck" / "data" / "places.json"
LANGUAGES = (
    *("cs", "da", "de", "en", "es", "fi", "fr", "it", "ko", "nb", "nl"),
    *("pl", "pt", "ro", "ru", "sv", "tr", "uk", "zh", "ja"),
)
HEADER = {
    "what": "names of countries and territories, folded (see brandcheck/parsing/text/fold.py)",
    "source": "Unicode CLDR, as shipped in Babel {version}, https://github.com/python-babel/babel",
    "licence": "Unicode License v3, copyright Unicode, Inc.; Babel itself is BSD-3-Clause",
    "made_by": "scripts/build_places.py",
}


def collect() -> list[str]:
    """Return the folded names of all countries in all languages."""
    names: set[str] = set()
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code not in {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"}:
                names.add(fold_word(name))
    return sorted(names)


def main() -> None:
    """Write the file."""
    header = {key: text.format(version=babel.__version__) for key, text in HEADER.items()}
    names = collect()
    document = {"header": header | {"languages": LANGUAGES}, "countries": names}
    text = json.dumps(document, ensure_ascii=False, indent=0, sort_keys=True)
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(names)} names")


if __name__ == "__main__":
    main()
