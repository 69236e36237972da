"""Offline, private, deterministic checks for a professional profile.

>>> from pathlib import Path
>>> import brandcheck
>>> report = brandcheck.analyze(Path("profile.md"))  # doctest: +SKIP
"""

from __future__ import annotations

from brandcheck.api import (
    analyze,
    checks,
    explain,
    find_target,
    parse,
    read_target,
    score_passage,
    targets,
)
from brandcheck.checks import Check
from brandcheck.comparison import Comparison, compare
from brandcheck.config import Config
from brandcheck.core.claims import Claim, Evidence, Strength
from brandcheck.core.look import Look, make_look
from brandcheck.core.profile import Profile
from brandcheck.core.result import CategoryScore, CheckResult, Finding, Principle, Status
from brandcheck.core.spans import Span
from brandcheck.core.target import Guess, Target
from brandcheck.errors import BrandcheckError, ConfigError, DocumentError, InputError
from brandcheck.many import Failure, Result, analyze_many
from brandcheck.report import PassageScore, Report
from brandcheck.timeline import History, history

__all__ = [
    "BrandcheckError",
    "CategoryScore",
    "Check",
    "CheckResult",
    "Claim",
    "Comparison",
    "Config",
    "ConfigError",
    "DocumentError",
    "Evidence",
    "Failure",
    "Finding",
    "Guess",
    "History",
    "InputError",
    "Look",
    "PassageScore",
    "Principle",
    "Profile",
    "Report",
    "Result",
    "Span",
    "Status",
    "Strength",
    "Target",
    "analyze",
    "analyze_many",
    "checks",
    "compare",
    "explain",
    "find_target",
    "history",
    "make_look",
    "parse",
    "read_target",
    "score_passage",
    "targets",
]
