"""The checks: one file each, the folder is the category.

For authors of checks: everything a check file needs is exported here.
"""

from __future__ import annotations

from brandcheck.checks._check import CATEGORIES, Check, Context, Source, check
from brandcheck.checks._registry import all_checks, find_check
from brandcheck.core.claims import Claim, ClaimKind, Evidence, Strength
from brandcheck.core.result import Finding, Impact, Status, Verdict
from brandcheck.core.spans import Span

__all__ = [
    "CATEGORIES",
    "Check",
    "Claim",
    "ClaimKind",
    "Context",
    "Evidence",
    "Finding",
    "Impact",
    "Source",
    "Span",
    "Status",
    "Strength",
    "Verdict",
    "all_checks",
    "check",
    "find_check",
]
