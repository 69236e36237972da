"""Fuzz the readers, checks and renderers for some minutes, starting from the saved corpus.

    python scripts/fuzz.py MINUTES

With atheris (Linux and macOS) the fuzzer is led by the branches that it reaches; without it
bytes of the corpus are changed at random, from a fixed seed. What fails is written to
``out/fuzz`` and belongs into ``tests/fuzz/corpus`` once it is mended.
"""

from __future__ import annotations

import hashlib
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.fuzz.targets import analyse_text, read_bytes, read_document  # noqa: E402
from tests.hostile import FILES, SHAPES  # noqa: E402

CORPUS = ROOT / "tests" / "fuzz" / "corpus"
FAILED = ROOT / "out" / "fuzz"
MOST = 4_096
SEED = 20


def one(data: bytes) -> None:
    """Run one target; the first byte says which: files mostly, analyses take long."""
    kind, rest = data[:1], data[1:]
    if kind == b"A":
        analyse_text(rest.decode("utf-8", "replace"))
    elif kind == b"D":
        read_document(rest.decode("utf-8", "replace"))
    else:
        read_bytes(data)


def starts() -> list[bytes]:
    """Return the corpus and a short file of each kind."""
    files = [make(SHAPES["commas"](60)) for make in FILES.values()]
    return [*(path.read_bytes() for path in sorted(CORPUS.iterdir())), *files]


def changed(data: bytes, dice: random.Random, others: list[bytes]) -> bytes:
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
    return bytes(made[:MOST])


def by_chance(seconds: float) -> int:
    """Fuzz without atheris; return the number of inputs."""
    dice, pool = random.Random(SEED), starts()  # noqa: S311 -- no secret
    end, n = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        data = changed(dice.choice(pool), dice, pool)
        data = dice.choice([b"", b"", b"", b"", b"", b"", b"A", b"D"]) + data
        try:
            one(data)
        except Exception:
            FAILED.mkdir(parents=True, exist_ok=True)
            name = hashlib.sha256(data).hexdigest()[:16]
            (FAILED / name).write_bytes(data)
            print(f"fault: {FAILED / name}", file=sys.stderr)
            raise
        n += 1
    return n


def led(seconds: float) -> None:
    """Fuzz with atheris."""
    import atheris

    FAILED.mkdir(parents=True, exist_ok=True)
    grown = FAILED / "corpus"
    grown.mkdir(exist_ok=True)
    for n, data in enumerate(starts()):
        (grown / f"start-{n}").write_bytes(data)
    options = [f"-max_total_time={int(seconds)}", f"-max_len={MOST}", "-timeout=60"]
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={FAILED}/", str(grown)], one)
    atheris.Fuzz()


def main() -> int:
    """Fuzz as long as the first argument says, in minutes."""
    seconds = 60.0 * float(sys.argv[1]) if len(sys.argv) > 1 else 600.0
    try:
        import atheris  # noqa: F401
    except ImportError:
        print(f"{by_chance(seconds):,} inputs, no fault")
        return 0
    led(seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
