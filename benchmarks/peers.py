"""Programs with a part of the same work, side by side: ``python -m benchmarks.peers --install``.

Each peer of ``peers.toml`` is installed under ``out/peers`` and never a dependency. Every one
reads the same invented profiles in a process of its own: all of them twice, the second time
measured; and in another process one of them, which is what a single use costs.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.clock import Grid, cpu_of_command, in_turn
from benchmarks.profiles import profiles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Peer", "all_peers", "install", "peers"]

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "out" / "peers"
INSTALLED, FAILED = ".installed", ".failed"
HEAD = ("program", "CPU a profile", "start and one profile", "peak memory", "what it does")
OURS = "brandcheck"
WORK = "import brandcheck\ndef work(text):\n    return brandcheck.analyze(text).to_dict()\n"
MEANING = (
    "x is the CPU time that brandcheck takes for a profile. None of the others does all of that: "
    "each does what stands in the last column. A figure tells what such a part of the work "
    "costs, and not which program is better."
)
PATIENCE = 900  # seconds


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program.

    Attributes:
        name: what it is called here, and its folder.
        does: what it does with a profile.
        needs: requirements for pip, or packages for npm.
        setup: code that defines ``work``.
        runs: "python" or "node".
    """

    name: str
    does: str
    needs: Sequence[str]
    setup: str
    runs: str = "python"

    @property
    def folder(self) -> Path:
        """Where it is installed."""
        return FOLDER / self.name

    @property
    def lack(self) -> str:
        """Why it cannot be run; "" when it can."""
        if (self.folder / INSTALLED).exists():
            return ""
        failed = self.folder / FAILED
        why = f"could not be installed: {failed.read_text('utf-8')}" if failed.exists() else ""
        return why or f"not installed; `python -m benchmarks.peers --install {self.name}` does it"

    def command(self) -> list[str]:
        """Write the peer's program beside it, so that it finds what is installed there."""
        is_node = self.runs == "node"
        place = self.folder / ("work.mjs" if is_node else "work.py")
        place.write_text(self.setup, encoding="utf-8")
        if is_node:
            return ["node", str(HERE / "harness.mjs"), str(place)]
        return _in_python(self.folder / "bin" / "python", place)


@cache
def _list() -> Mapping[str, Any]:
    return tomllib.loads((HERE / "peers.toml").read_text(encoding="utf-8"))


def all_peers() -> tuple[Peer, ...]:
    """Return the peers that can be installed."""
    return tuple(Peer(**one) for one in _list()["peer"])


def peers(rounds: int = 5, count: int = 16) -> Grid:
    """Other programs over the same profiles; each does less, and something else."""
    known = all_peers()
    lacks = {peer.name: peer.lack for peer in known if peer.lack}
    if len(lacks) == len(known):
        print("peers: left out, none is there; python -m benchmarks.peers --install")
        return Grid(HEAD, ())
    lacks |= {one["name"]: one["why"] for one in _list()["missing"]}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        commands = {OURS: _in_python(Path(sys.executable), _written(folder / "ours.py", WORK))}
        commands |= {peer.name: peer.command() for peer in known if not peer.lack}
        one = str(_written(folder / "one.json", json.dumps(profiles(1))))
        every = str(_written(folder / "all.json", json.dumps(profiles(count))))
        once = {name: [*command, one, "1"] for name, command in commands.items()}
        failed = {name: why for name, command in once.items() if (why := _trial(command))}
        lacks |= {name: f"could not be run: {why}" for name, why in failed.items()}
        there = [name for name in commands if name not in failed]
        cold = in_turn({n: partial(cpu_of_command, once[n]) for n in there}, min(rounds, 3))
        peaks: dict[str, float] = {}
        twice = {n: partial(_warm, n, [*commands[n], every, "2"], peaks) for n in there}
        warm = in_turn(twice, min(rounds, 3))
    does = {OURS: "the whole analysis"} | {peer.name: peer.does for peer in known}
    lines = []
    for name in sorted(there, key=lambda one: (one != OURS, -warm[one])):
        cells = (f"{warm[name] / warm[OURS]:.2f} x", f"{cold[name]:.1f} s", f"{peaks[name]:.0f} MB")
        lines.append((name, *cells, does[name]))
    absolute = f"1 x = {1000 * warm[OURS] / count:.0f} ms a profile."
    told = "; ".join(f"{name} ({why})" for name, why in lacks.items())
    return Grid(HEAD, tuple(lines), (f"{MEANING} {absolute}", f"Not measured: {told}."))


def install(names: Sequence[str]) -> bool:
    """Install peers under ``out/peers``, all by default, and tell whether all are there."""
    wanted = [peer for peer in all_peers() if peer.name in names or not names]
    for peer in wanted:
        if not peer.lack:
            continue
        peer.folder.mkdir(parents=True, exist_ok=True)
        try:
            for command in _installation(peer):
                subprocess.run(command, check=True, capture_output=True, text=True)
        except (OSError, subprocess.CalledProcessError) as error:
            (peer.folder / FAILED).write_text(_reason(error), encoding="utf-8")
        else:
            (peer.folder / INSTALLED).touch()
        print(f"{peer.name}: {peer.lack or 'installed'}", flush=True)
    return not any(peer.lack for peer in wanted)


def _installation(peer: Peer) -> list[list[str]]:
    folder = str(peer.folder)
    if peer.runs == "node":
        return [["npm", "install", "--silent", "--prefix", folder, *peer.needs]]
    pip = [str(peer.folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    return [[sys.executable, "-m", "venv", folder], [*pip, *peer.needs]]


def _written(place: Path, text: str) -> Path:
    place.write_text(text, encoding="utf-8")
    return place


def _in_python(python: Path, work: Path) -> list[str]:
    # -P: what lies beside the harness is none of the peer's modules.
    return [str(python), "-P", str(HERE / "harness.py"), str(work)]


def _trial(command: Sequence[str]) -> str:
    """Run a program once, which also writes its byte code, and return why it fails."""
    try:
        _output(command)
    except (OSError, subprocess.SubprocessError) as error:
        return _reason(error)
    return ""


def _warm(name: str, command: Sequence[str], peaks: dict[str, float]) -> float:
    """Return the CPU seconds of the last turn, and note the peak of memory."""
    spent, peak = json.loads(_output(command).splitlines()[-1])
    peaks[name] = max(peak, peaks.get(name, 0.0))
    return float(spent)


def _output(command: Sequence[str]) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE)
    return done.stdout


def _reason(error: Exception) -> str:
    """Return the last words of a program that failed, without the places of this machine."""
    said = (getattr(error, "stderr", None) or str(error)).strip().splitlines() or [str(error)]
    return re.sub(r"\w+://\S+|(/[\w.-]+){2,}", "…", said[-1])[:200]


if __name__ == "__main__":
    if sys.argv[1:2] != ["--install"]:
        sys.exit(__doc__)
    sys.exit(0 if install(sys.argv[2:]) else 1)
