"""Nothing is opened but what was named: no socket, no other file, no other program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROFILES = ROOT / "examples" / "profiles"

# Runs in a process of its own, because an audit hook cannot be taken away again.
RUN = """
import os, sys, sysconfig
from pathlib import Path
import brandcheck
from brandcheck.cli import main

work, profiles = Path(sys.argv[1]), Path(sys.argv[2])
nurse = (profiles / "ward-nurse.md").read_text("utf-8")
page = "<html><body><h1>Ada Ruiz</h1><h2>About</h2><p>I lead ten nurses.</p></body></html>"
(work / "ada.html").write_text(page)
installed = {Path(p).resolve() for p in (*sys.path, sys.prefix, sys.base_prefix) if p}
installed |= {Path(brandcheck.__file__).resolve().parent}
installed |= {Path(p).resolve() for p in sysconfig.get_paths().values()}
system = [Path(p) for p in ("/usr/lib", "/usr/share", "/lib", "/etc", "/proc", "/sys", "/dev/null")]
readable = (*installed, *system, profiles.resolve())
faults = []

def hook(event, arguments):
    if event == "socket.bind" and arguments[1] == ("::1", 0):
        return  # urllib3, which spaCy imports, asks so whether this machine knows IPv6
    if event.startswith("socket.") and event != "socket.__new__":
        faults.append((event, str(arguments)))
    elif event in {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"}:
        faults.append((event, str(arguments)))
    elif event == "open" and not isinstance(arguments[0], int):
        path, mode, flags = arguments
        place = Path(os.fsdecode(path)).resolve()
        writes = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        mine = place.is_relative_to(work.resolve())
        if place == Path(os.devnull):
            return
        if writes and not mine:
            faults.append(("write", str(place)))
        if not writes and not mine and not any(place.is_relative_to(p) for p in readable):
            faults.append(("read", str(place)))

sys.dont_write_bytecode = True
sys.addaudithook(hook)
report = brandcheck.analyze(profiles / "ward-nurse.md", target="registered nurse")
for kind in ("html", "text", "markdown", "json", "sarif", "github"):
    report.render(kind)
report.save(work / "report.json")
report.save(work / "report.html")
brandcheck.parse(work / "ada.html")
brandcheck.score_passage("I lead ten nurses.", "about")
later = brandcheck.analyze(nurse.replace("## About", "## About\\n\\nI lead ten nurses.\\n", 1))
brandcheck.compare(report, later).to_html()
commands = (
    ["report", str(profiles / "ward-nurse.md"), "-o", str(work / "again.html"), "--force"],
    ["render", str(work / "report.json"), "-o", str(work / "made.md")],
    ["parse", str(work / "ada.html")],
    ["batch", str(profiles), "-o", str(work / "all"), "--workers", "1"],
)
codes = [main(command) for command in commands]
print("CODES", codes)
print("FAULTS", faults)
"""


def test_runs_with_everything_else_shut(tmp_path: Path) -> None:
    folder = tmp_path / "profiles"
    folder.mkdir()
    for name in ("ward-nurse.md", "head-chef.md"):
        (folder / name).write_bytes((PROFILES / name).read_bytes())
    work = tmp_path / "work"
    work.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(work), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert "FAULTS []" in done.stdout, done.stdout[-2000:] + done.stderr[-2000:]
    assert "CODES [0, 0, 0, 0]" in done.stdout, done.stdout[-2000:] + done.stderr[-2000:]
