"""Draw every example profile as the PDF that LinkedIn would make of it.

    python scripts/make_example_pdfs.py [FOLDER]

FOLDER is examples/profiles by default; each NAME.md becomes NAME.pdf beside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from brandcheck.parsing.text.markdown import read_markdown  # noqa: E402
from tests.lookalike.from_profile import person_of, site_language  # noqa: E402
from tests.lookalike.linkedin_pdf import draw  # noqa: E402


def main() -> int:
    """Draw them all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples" / "profiles"
    sources = sorted(folder.glob("*.md"))
    for source in sources:
        profile = read_markdown(source.read_text("utf-8"), source.name)
        target = source.with_suffix(".pdf")
        draw(person_of(profile), target, ui_language=site_language(profile))
        print(f"{target.name}: {target.stat().st_size} bytes")
    return 0 if sources else 1


if __name__ == "__main__":
    sys.exit(main())
