"""What a check is: a record made by a decorator over one pure function."""

from __future__ import annotations

import inspect
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from brandcheck.core.result import Impact, ThresholdSource, Verdict
from brandcheck.errors import CheckDefinitionError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from brandcheck.core.profile import Profile, Section
    from brandcheck.core.result import OptionValue
    from brandcheck.core.target import Target
    from brandcheck.nlp.analysis import Analysis, Line

__all__ = ["CATEGORIES", "Check", "Context", "Source", "check"]

CATEGORIES = ("presence", "narrative", "evidence", "skills", "tone", "network")

Stage = Literal["stable", "preview"]
SourceKind = Literal["platform", "rubric", "research", "convention", "ours"]
ImpactName = Literal["minor", "moderate", "serious", "critical"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a check receives.

    Attributes:
        profile: the parsed profile.
        text: lazy, cached language analysis of it.
        target: what the profile is measured against, if anything.
    """

    profile: Profile
    text: Analysis
    target: Target | None = None

    def section(self, kind: str) -> Section | None:
        """Return the first section of a kind."""
        return self.profile.section(kind)

    def lines(self, *kinds: str) -> tuple[Line, ...]:
        """Return the analysed lines of some kinds of section, in reading order."""
        return tuple(line for line in self.text.lines if line.section in kinds)


@dataclass(frozen=True, slots=True)
class Check:
    """One check as the engine sees it.

    Attributes:
        id: kebab-case noun that names the problem.
        category: the folder that the check lives in.
        passed, failed: statements about the profile, without a full stop.
        impact: how much the problem matters; its number is the weight.
        reads: kinds of section that are judged; when a required one is missing the check
            waits. Empty for a check that looks at what is there and what is not.
        needs: NLP capabilities ("tags", "parse", "english") or input facets.
        principle: 1 to 10, the networking principle it serves.
        threshold_source: who says where the line is drawn.
        stage: "stable", or "preview" (shown, weight 0).
        since: version that brought it.
        replaces: former ids.
        doc: the module docstring, which is the check's documentation page.
        options: option names and defaults.
        run: the pure function.
    """

    id: str
    category: str
    passed: str
    failed: str
    impact: Impact
    reads: tuple[str, ...]
    needs: tuple[str, ...]
    principle: int
    threshold_source: ThresholdSource
    stage: Stage
    since: str
    replaces: tuple[str, ...]
    doc: str
    options: Mapping[str, OptionValue]
    run: Callable[..., Verdict]

    def choices(self, option: str) -> tuple[OptionValue, ...]:
        """Return the values that an option annotated with ``Literal`` may take; empty for any."""
        annotation = inspect.signature(self.run).parameters[option].annotation
        return get_args(annotation) if get_origin(annotation) is Literal else ()

    @property
    def summary(self) -> str:
        """First line of the documentation."""
        return self.doc.strip().splitlines()[0]

    @property
    def parts(self) -> Mapping[str, str]:
        """The documentation by ``## heading``, in order; headings inside examples do not count."""
        found: dict[str, list[str]] = {}
        heading, is_example = "", False
        for line in self.doc.splitlines():
            if line.startswith("```"):
                is_example = not is_example
            if line.startswith("## ") and not is_example:
                heading = line[3:]
                found[heading] = []
            elif heading:
                found[heading].append(line)
        return {name: "\n".join(lines).strip() for name, lines in found.items()}

    def part(self, heading: str) -> str:
        """Return the text under a ``## heading`` of the documentation, "" when absent."""
        return self.parts.get(heading, "")


def Source(kind: SourceKind, citation: str) -> ThresholdSource:  # noqa: N802 -- reads as a type
    """Name who says where a check draws its line."""
    if kind not in get_args(SourceKind) or not citation:
        raise CheckDefinitionError(f"a threshold source needs a known kind and a citation: {kind}")
    return ThresholdSource(kind, citation)


def check(  # noqa: PLR0913 -- a declaration is a list of facts
    *,
    passed: str,
    failed: str,
    impact: ImpactName,
    reads: tuple[str, ...],
    principle: int,
    threshold_source: ThresholdSource,
    needs: tuple[str, ...] = (),
    stage: Stage = "stable",
    since: str = "0.1.0",
    replaces: tuple[str, ...] = (),
) -> Callable[[Callable[..., Verdict]], Check]:
    """Declare a check; id and category come from the file, options from the signature."""

    def declare(run: Callable[..., Verdict]) -> Check:
        *_, category, stem = run.__module__.split(".")
        if run.__name__ != stem:
            raise CheckDefinitionError(
                f"{run.__module__}: the check must be named {stem}, like its file"
            )
        if category not in CATEGORIES:
            raise CheckDefinitionError(
                f"{run.__module__}: a check lives in a folder named {', '.join(CATEGORIES)}"
            )
        if not 1 <= principle <= 10:
            raise CheckDefinitionError(f"{run.__module__}: principle must be 1 to 10")
        return Check(
            id=stem.replace("_", "-"),
            category=category,
            passed=passed,
            failed=failed,
            impact=Impact[impact.upper()],
            reads=reads,
            needs=needs,
            principle=principle,
            threshold_source=threshold_source,
            stage=stage,
            since=since,
            replaces=replaces,
            doc=inspect.cleandoc(sys.modules[run.__module__].__doc__ or ""),
            options=_options(run),
            run=run,
        )

    return declare


def _options(run: Callable[..., Any]) -> dict[str, OptionValue]:
    options: dict[str, OptionValue] = {}
    for name, parameter in inspect.signature(run).parameters.items():
        if parameter.kind is not inspect.Parameter.KEYWORD_ONLY:
            continue
        if not isinstance(parameter.default, bool | int | float | str | tuple):
            raise CheckDefinitionError(f"{run.__module__}: option {name} needs a plain default")
        options[name] = parameter.default
    return options
