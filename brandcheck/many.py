"""Many profiles, one after the other or in several processes, with flat memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from brandcheck import api
from brandcheck.config import Config, select
from brandcheck.core.fault import place_of
from brandcheck.core.profile import Profile
from brandcheck.errors import BrandcheckError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brandcheck.api import Settings, Source
    from brandcheck.core.target import Target
    from brandcheck.report import Report

__all__ = ["Analyzer", "Failure", "Result", "analyze_many", "lost"]

ASK = "This is a fault of brandcheck: please report it, with a profile that you made up."
DIED = "the process that read it was killed twice"
SMALLER = "Analyze it alone; it may need more memory than there is."
LATE = "took longer than was allowed"
SHORTER = "Give it more time, or analyze it alone."
WARM = "# Ada Ruiz\n\nNurse\n\n## About\n\nI teach nurses to read charts.\n"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a profile has no report.

    Attributes:
        kind: name of the exception; "InputError" when the profile cannot be read.
        place: the profile it is about.
        cause: what is wrong, without words of the profile.
        way_out: what the user can do.
    """

    kind: str
    place: str
    cause: str
    way_out: str

    def __str__(self) -> str:
        return f"{self.place}: {self.cause}. {self.way_out}"

    def raised(self) -> BrandcheckError:
        """Return the exception that says the same."""
        if self.kind == InputError.__name__:
            return InputError(self.place, self.cause, self.way_out)
        return BrandcheckError(str(self))


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one profile: a report or an error, never both.

    Attributes:
        id: what the profile is called.
        report: its report, None when there is an error.
        error: why there is no report, None when there is one.
    """

    id: str
    report: Report | None = None
    error: Failure | None = None


@dataclass(frozen=True, slots=True)
class Analyzer:
    """The work on one profile; picklable, and the same in every process.

    Attributes:
        config: the settings.
        target: what to measure against, already looked up.
    """

    config: Config
    target: Target | None

    @classmethod
    def of(cls, target: str | Path | Target | None, config: Settings) -> Analyzer:
        """Look everything up that could be wrong, so that it stops before the first profile.

        Raises:
            InputError: the target's file cannot be read.
            ConfigError: a setting is wrong, or nobody knows the target.
        """
        settings = api.resolve_config(config)
        select(settings)
        wanted = target if target is not None else settings.target
        goal = api.resolve_target(wanted, settings)
        return cls(replace(settings, target=""), goal)

    def warm_up(self) -> None:
        """Load what a first profile would wait for."""
        self(("", WARM))

    def __call__(self, item: tuple[str, Source]) -> Result:
        """Analyze one profile; whatever goes wrong with it is its result."""
        name, source = item
        try:
            profile = api.parse(source, place=None if isinstance(source, Path) else name)
            return Result(name, api.analyze(profile, target=self.target, config=self.config))
        except InputError as error:
            return Result(
                name, error=Failure("InputError", error.place, error.cause, error.way_out)
            )
        except Exception as error:  # noqa: BLE001 -- one bad profile must not stop the rest
            kind, where = type(error).__name__, place_of(error)
            return Result(name, error=Failure(kind, name, f"could not be analyzed: {where}", ASK))


def analyze_many(  # noqa: PLR0913 -- each is named by the caller
    sources: Iterable[Source | tuple[str, Source]],
    *,
    target: str | Path | Target | None = None,
    config: Settings = None,
    workers: int | None = None,
    on_error: Literal["record", "raise"] = "record",
    timeout: float | None = None,
) -> Iterator[Result]:
    """Analyze many profiles, in order, with the same reports as ``analyze`` gives.

    Sources are taken as they are needed and results forgotten when they are handed out, so
    a generator of any length needs the memory of a few profiles.

    Args:
        sources: profiles as for ``analyze``, or pairs of an id and a profile.
        target: as for ``analyze``; looked up once.
        config: as for ``analyze``.
        workers: number of processes; 1 uses none. By default one for each processor, and
            none for fewer than 60 profiles. A script that uses more than one must stand
            under ``if __name__ == "__main__":``.
        on_error: "record" hands out a profile's error as its result; "raise" raises it.
        timeout: seconds that one profile may take; one that takes longer is an error. All are
            then read in processes of their own, also with one worker, that can be stopped.

    Returns:
        One result for each profile.

    Raises:
        InputError: the target's file cannot be read.
        ConfigError: a setting is wrong, or nobody knows the target.
        ValueError: for a wrong ``workers``, ``on_error`` or ``timeout``.
        TypeError: when ``sources`` is a single profile.
    """
    if isinstance(sources, str | bytes | Path | Mapping | Profile):
        raise TypeError("sources is a single profile; put it into a list, or use analyze")
    if workers is not None and workers < 1:
        raise ValueError(f"workers is 1 or more, not {workers}")
    if on_error not in {"record", "raise"}:
        raise ValueError(f'on_error is "record" or "raise", not {on_error!r}')
    if timeout is not None and timeout <= 0:
        raise ValueError(f"timeout is more than 0 seconds, not {timeout}")
    work = Analyzer.of(target, config)
    return _results(work, sources, workers, timeout, is_strict=on_error == "raise")


def _results(
    work: Analyzer,
    sources: Iterable[Source | tuple[str, Source]],
    workers: int | None,
    timeout: float | None,
    *,
    is_strict: bool,
) -> Iterator[Result]:
    from brandcheck.workers import Lost, in_order  # a seventh of the package's import time

    crew = in_order(work, _named(sources), workers=workers, timeout=timeout, warm_up=work.warm_up)
    for found in crew:
        result = lost(found.item[0], is_late=found.is_late) if isinstance(found, Lost) else found
        if is_strict and result.error is not None:
            raise result.error.raised()
        yield result


def lost(name: str, *, is_late: bool = False) -> Result:
    """Return the result of a profile on which two processes died, or that took too long."""
    if is_late:
        return Result(name, error=Failure("Timeout", name, LATE, SHORTER))
    return Result(name, error=Failure("Killed", name, DIED, SMALLER))


def _named(sources: Iterable[Source | tuple[str, Source]]) -> Iterator[tuple[str, Source]]:
    for number, source in enumerate(sources, 1):
        if isinstance(source, tuple):
            yield source
        else:
            yield (source.name if isinstance(source, Path) else str(number)), source
