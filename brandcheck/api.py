"""The verbs of the library; the commands are the same verbs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandcheck.catalogue import abouts, explain
from brandcheck.checks import Check, Context, all_checks
from brandcheck.config import Config, load_config, select
from brandcheck.core.profile import Profile
from brandcheck.core.target import Target
from brandcheck.report import PassageScore, Report
from brandcheck.scoring import score_passage as score_passage_results
from brandcheck.scoring import score_results

if TYPE_CHECKING:
    from brandcheck.core.result import CheckResult
    from brandcheck.core.target import Guess
    from brandcheck.nlp.analysis import Analysis
    from brandcheck.nlp.line_cache import LineCache

__all__ = [
    "Source",
    "analyze",
    "checks",
    "explain",
    "find_target",
    "parse",
    "read_target",
    "resolve_config",
    "resolve_target",
    "score_passage",
    "targets",
]

NO_SKILLS = "No skills could be measured against: {how}."
LIST_SUFFIXES = frozenset((".csv", ".toml"))
NO_TOTAL = "There is no total, because too little of this input could be scored."

Source = Path | str | bytes | Mapping[str, Any] | Profile
Settings = Config | Mapping[str, Any] | Path | None


def analyze(
    source: Source,
    *,
    target: str | Path | Target | None = None,
    config: Settings = None,
    known_lines: LineCache | None = None,
) -> Report:
    """Analyze one profile.

    Args:
        source: a ``Path`` is a file; a ``str`` is the text itself and never opened;
            ``bytes`` are a file's content; a mapping is a JSON Resume; or a ``Profile``.
        target: what to measure against: an occupation by any of its titles ("charge nurse") or
            by id; a ``Path`` as for ``read_target``; or a ``Target``. Without one the report
            guesses what the profile is about.
        config: settings, their mapping, or the path of a TOML file.
        known_lines: a ``brandcheck.nlp.line_cache.LineCache`` of the caller's, for a text that
            is analyzed again after each edit: only its changed lines are parsed.

    Returns:
        The report; ``report.score`` runs from 0 to 100.

    Raises:
        InputError: the source cannot be read as a profile, or the target's file at all.
        ConfigError: a setting is wrong, or nobody knows the target.
    """
    from brandcheck import engine
    from brandcheck.nlp.analysis import analyse

    settings = resolve_config(config)
    plan = select(settings)
    goal = resolve_target(target if target is not None else settings.target, settings)
    profile = parse(source)
    text = analyse(
        profile,
        language=settings.language,
        pipeline=settings.pipeline,
        own_skills=settings.own_skills,
        known_lines=known_lines,
    )
    ctx = Context(profile=text.profile, text=text, target=goal)
    results, categories, total = score_results(engine.run(plan, ctx, settings), settings.weights)
    return Report(
        profile=text.profile,
        target=goal,
        score=total,
        categories=categories,
        results=results,
        stage=text.stage,
        readback=text.readback,
        claims=text.claims,
        unclaimed=text.unclaimed,
        guesses=_guesses(text, goal),
        skills=text.skills,
        coverage=text.coverage(goal) if goal is not None and text.skills else None,
        notes=_notes(text, total, goal),
        generator=_generator(text),
        checks={check.id: abouts()[check.id] for check, _ in plan},
    )


def score_passage(
    text: str, kind: str, *, config: Settings = None, known_lines: LineCache | None = None
) -> PassageScore:
    """Score a single passage.

    Args:
        text: the words.
        kind: "headline", "about", "bullet" (one or more), "skills" or "community".
        config: as for ``analyze``.
        known_lines: as for ``analyze``.

    Raises:
        InputError: for an empty text or an unknown kind.
        ConfigError: a setting is wrong.
    """
    from brandcheck import engine
    from brandcheck.nlp.analysis import analyse
    from brandcheck.parsing.passage import read_passage

    settings = resolve_config(config)
    view = analyse(
        read_passage(text, kind),
        language="en",
        pipeline=settings.pipeline,
        known_lines=known_lines,
    )
    ctx = Context(profile=view.profile, text=view)
    results = engine.run(select(settings), ctx, settings)
    judged = tuple(sorted((r for r in results if r.weight and _fits(r, kind)), key=_cost))
    return PassageScore(
        profile=view.profile,
        score=score_passage_results(judged, view.worth),
        findings=tuple(finding for result in judged for finding in result.findings),
        results=judged,
    )


def _fits(result: CheckResult, kind: str) -> bool:
    """Tell whether a check has something to say of a passage of this kind.

    What a whole profile lacks is no fault of one bullet; an About is expected to say for
    whom, what came of it and what to come for, and a headline who and for whom.
    """
    is_lack = bool(result.findings) and all(f.span is None for f in result.findings)
    return not is_lack or kind == "about" or (kind == "headline" and result.category == "narrative")


def _cost(result: CheckResult) -> tuple[float, str]:
    return -result.weight * (1.0 - (result.score or 0.0)), result.check


def parse(source: Source, *, place: str | None = None) -> Profile:
    """Parse one profile without analyzing it.

    Args:
        source: as for ``analyze``.
        place: what to call the source in errors; default is the file's name or "text".

    Raises:
        InputError: the source cannot be read as a profile.
    """
    from brandcheck import parsing

    return parsing.parse(source, place=place)


def find_target(name: str, *, config: Settings = None) -> Target:
    """Return an occupation with what it expects, by any of its titles or by its id.

    Args:
        name: "charge nurse", "Senior SRE", "registered-nurse".
        config: as for ``analyze``.

    Raises:
        ConfigError: nobody knows it; the message gives the nearest titles.
    """
    from brandcheck.nlp.skills.knowledge import knowledge
    from brandcheck.nlp.targets import occupations

    known = knowledge(resolve_config(config).own_skills)
    return occupations.find_target(name, extra=known.occupations)


def read_target(path: Path, *, config: Settings = None) -> Target:
    """Read a job posting, or your own list of skills, to measure profiles against.

    Args:
        path: a posting as text, Markdown, HTML, PDF or Word; or a list of skills: a text with
            one on each line, or a TOML or CSV file.
        config: as for ``analyze``.

    Returns:
        The target. ``how`` says so when a posting is empty, is not in English or names no
        known skill.

    Raises:
        InputError: the file cannot be read.
    """
    from brandcheck.nlp.targets import lists as own_targets
    from brandcheck.nlp.targets.postings import read_posting
    from brandcheck.parsing.targets import read_posting_text

    if path.suffix.lower() in LIST_SUFFIXES:
        return own_targets.read_list_file(path)
    text = read_posting_text(path)
    if own_targets.is_list(text):
        return own_targets.read_skill_list(text)
    settings = resolve_config(config)
    return read_posting(text, pipeline=settings.pipeline, own=settings.own_skills)


def targets(words: str = "", n: int = 20, *, config: Settings = None) -> tuple[Target, ...]:
    """Return known occupations whose titles hold some words or are like them, best first.

    Without words those with a written expectation: yours, imported ones and our own.
    """
    from brandcheck.nlp.skills.knowledge import knowledge
    from brandcheck.nlp.targets.occupations import as_target, search_targets

    extra = knowledge(resolve_config(config).own_skills).occupations
    return tuple(as_target(found) for found in search_targets(words, n, extra=extra))


def checks() -> tuple[Check, ...]:
    """Return every check, ordered by category and id."""
    return all_checks()


def resolve_config(config: Settings) -> Config:
    """Return settings from whatever form they are given in."""
    if config is None or isinstance(config, Config):
        return config or Config()
    return load_config(config) if isinstance(config, Path) else Config.from_mapping(config)


def resolve_target(target: str | Path | Target, settings: Config) -> Target | None:
    """Look up or read what profiles are measured against; "" is nothing."""
    if isinstance(target, Target):
        return target
    if isinstance(target, Path):
        return read_target(target, config=settings)
    return find_target(target, config=settings) if target.strip() else None


def _guesses(text: Analysis, goal: Target | None) -> tuple[Guess, ...]:
    if goal is not None or "english" not in text.capabilities:
        return ()
    from brandcheck.nlp.targets.guesses import guess

    return guess(text.profile, extra=text.known.occupations)


def _notes(text: Analysis, total: float | None, goal: Target | None) -> tuple[str, ...]:
    notes = (*text.profile.notes, *text.notes)
    if goal is not None and goal.origin == "posting" and not (goal.must or goal.nice):
        notes = (*notes, NO_SKILLS.format(how=goal.how))
    return notes if total is not None else (*notes, NO_TOTAL)


def _generator(text: Analysis) -> dict[str, Any]:
    from importlib.metadata import version  # a quarter of the package's import time

    return {
        "name": "brandcheck",
        "version": version("brandcheck"),
        "models": [*filter(None, [text.model]), *text.known.sources],
    }
