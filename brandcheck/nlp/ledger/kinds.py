"""Which sections tell of what, as the ledger reads them."""

from __future__ import annotations

__all__ = ["COMMUNITY", "CREDENTIALS", "OTHERS", "SILENT"]

CREDENTIALS = frozenset(
    ("certifications", "education", "publications", "honors", "patents", "courses")
)
OTHERS = frozenset(("recommendations",))
COMMUNITY = frozenset(("volunteering", "organizations"))
# Sections that only list or call; nothing in them shows a claim.
SILENT = frozenset(("headline", "skills", "languages", "contact", "interests", "other"))
