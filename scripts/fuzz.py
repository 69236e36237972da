"""Fuzz every reader, the checks and the renderers, starting from the saved corpus.

    python -m scripts.fuzz MINUTES             so long in all, shared among the targets
    python -m scripts.fuzz MINUTES --only pdf  this target (repeatable)
    python -m scripts.fuzz MINUTES --write     also keep the figures in tests/fuzz/figures.json

With atheris, which has wheels for Linux, the fuzzer is led by the branches of brandcheck that
it reaches; without it bytes of the corpus are changed at random, from a fixed seed. What fails
is left in ``out/fuzz``; made small, it belongs into ``tests/fuzz/corpus`` once it is mended.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import random
import re
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["FIGURES", "Figures", "last_run"]

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out" / "fuzz"
FIGURES = ROOT / "tests" / "fuzz" / "figures.json"
MOST_BYTES = 4_096
HANGS = 60  # seconds for one input
SEED = 20
REACHED = re.compile(r"cov: (\d+)")
DONE = re.compile(r"^Done (\d+) runs in (\d+) second", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Figures:
    """What the fuzzing of one target came to.

    Attributes:
        target: its name.
        seconds: how long it ran; 0 when it ended at a fault.
        inputs: how many were tried.
        branches: how many branches of brandcheck they reached; None without atheris.
        fault: whether one of them was a fault.
    """

    target: str
    seconds: int
    inputs: int
    branches: int | None
    fault: bool


def last_run() -> tuple[Figures, ...]:
    """Return what was kept of the last run of each target with ``--write``."""
    if not FIGURES.is_file():
        return ()
    return tuple(Figures(**row) for row in json.loads(FIGURES.read_text("utf-8")))


def fuzzed(target: str, seconds: int) -> Figures:
    """Fuzz one target in a process of its own."""
    OUT.mkdir(parents=True, exist_ok=True)
    log = OUT / f"{_slug(target)}.log"
    with log.open("w", encoding="utf-8") as stream:
        command = (sys.executable, "-m", "scripts.fuzz", "--child", target, str(seconds))
        done = subprocess.run(command, cwd=ROOT, stderr=stream, stdout=stream, check=False)
    said = log.read_text("utf-8", "replace")
    reached = REACHED.findall(said)
    inputs, lasted = (DONE.findall(said) or [(0, 0)])[-1]
    branches = int(reached[-1]) if reached else None
    return Figures(target, int(lasted), int(inputs), branches, done.returncode != 0)


def _slug(target: str) -> str:
    return target.replace(" ", "-")


def _child(target: str, seconds: int) -> None:
    """Fuzz one target in this process, until a fault or the end of the time."""
    try:
        import atheris
    except ImportError:
        run, starts = _load(target)
        print(f"Done {_by_chance(run, starts, seconds)} runs in {seconds} second(s)")
        return
    with atheris.instrument_imports(include=["brandcheck"]):
        _import_all()
    run, starts = _load(target)
    run(starts[0])  # the models are loaded before the time of an input is taken
    grown = OUT / _slug(target)
    grown.mkdir(parents=True, exist_ok=True)
    for n, data in enumerate(starts):
        (grown / f"start-{n}").write_bytes(data)
    options = (
        f"-max_total_time={seconds}",
        f"-max_len={MOST_BYTES}",
        f"-timeout={HANGS}",
        f"-dict={ROOT / 'tests' / 'fuzz' / 'words.dict'}",
        f"-artifact_prefix={OUT / _slug(target)}-",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
        f"-seed={SEED}",
    )
    atheris.Setup([sys.argv[0], *options, str(grown)], run)
    atheris.Fuzz()


def _import_all() -> None:
    """Import every module now, because one that is imported later is not watched."""
    import brandcheck

    for module in pkgutil.walk_packages(brandcheck.__path__, "brandcheck."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _load(target: str) -> tuple[Callable[[bytes], None], list[bytes]]:
    """Return a target, and its corpus with the files and texts that are made to hurt."""
    from tests.fuzz.targets import TARGETS, kept
    from tests.hostile import FILES, SHAPES

    starts = [path.read_bytes() for path in kept(target)]
    starts += [make(SHAPES["dates"](60)) for make in FILES.values()]
    starts += [f"@{shape(90)}".encode() for shape in SHAPES.values()]
    return TARGETS[target], starts


def _by_chance(run: Callable[[bytes], None], starts: Sequence[bytes], seconds: float) -> int:
    """Fuzz without atheris; return the number of inputs."""
    dice = random.Random(SEED)  # noqa: S311 -- no secret
    end, n = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        data = _changed(dice.choice(starts), dice, starts)
        try:
            run(data)
        except Exception:
            (OUT / "fault").write_bytes(data)
            raise
        n += 1
    return n


def _changed(data: bytes, dice: random.Random, others: Sequence[bytes]) -> bytes:
    """Return data with some bytes changed, left out, doubled or taken from another start."""
    made = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        at, size = dice.randrange(len(made) + 1), dice.randint(0, 8)
        other = dice.choice(others)
        begin = dice.randrange(len(other) + 1)
        new = dice.choice(
            [b"", dice.randbytes(size), bytes(made[at : at + size]) * 2, other[begin : begin + 40]]
        )
        made[at : at + size] = new
    return bytes(made[:MOST_BYTES])


def _all(targets: Sequence[str], minutes: float) -> Iterator[Figures]:
    print(f"{'target':18} {'seconds':>8} {'inputs':>10} {'branches':>9}  fault")
    for target in targets:
        found = fuzzed(target, max(1, round(60 * minutes / len(targets))))
        told = "-" if found.branches is None else f"{found.branches:,}"
        fault = f"YES, see out/fuzz/{_slug(target)}.log" if found.fault else "none"
        print(f"{target:18} {found.seconds:8} {found.inputs:10,} {told:>9}  {fault}", flush=True)
        yield found


def main() -> int:
    """Run the command line; 1 when there was a fault."""
    from tests.fuzz.targets import TARGETS

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--only", action="append", choices=list(TARGETS))
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    found = tuple(_all(args.only or list(TARGETS), args.minutes))
    if args.write:
        kept = {one.target: one for one in (*last_run(), *found)}
        rows = [asdict(kept[target]) for target in TARGETS if target in kept]
        FIGURES.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    return int(any(one.fault for one in found))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _child(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main())
