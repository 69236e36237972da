"""Nothing is opened but what was named: no socket, no other file, no other program.

Python's own audit tells what Python opens, in every process that is started; where strace is
installed, the system tells what the libraries written in C open.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import brandcheck

ROOT = Path(__file__).parent.parent
PROFILES = ROOT / "examples" / "profiles"
SYSTEM = ("/usr/lib", "/usr/lib64", "/usr/share", "/lib", "/lib64", "/etc", "/proc", "/sys")
HARMLESS = ("/dev/null", "/dev/urandom", "/dev/shm")  # noqa: S108 -- where semaphores live
READER = [sys.executable, "-P", "-m", "brandcheck.parsing._pdf_child"]

# Python imports a module of this name whenever it starts, in the PDF's process as well.
HOOK = """
import os, sys
from pathlib import Path

WORK, READABLE, HARMLESS, READER = {work!r}, {readable!r}, {harmless!r}, {reader!r}
LOG = os.open({log!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

def within(place, tops):
    return any(place == top or place.startswith(top.rstrip("/") + "/") for top in tops)

def tell(kind, what):
    os.write(LOG, f"{{kind}}: {{what}}\\n".encode())

def hook(event, arguments):
    if event == "socket.bind" and arguments[1] == ("::1", 0):
        return  # urllib3, which spaCy imports, asks so whether this machine knows IPv6
    if event.startswith("socket.") and event != "socket.__new__":
        tell(event, arguments)
    elif event == "subprocess.Popen" and [str(one) for one in arguments[1]] == READER:
        tell("reader", "started")
    elif event in {{"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"}}:
        tell(event, arguments)
    elif event == "open" and not isinstance(arguments[0], int):
        path, _, flags = arguments
        place = os.path.realpath(os.fsdecode(path))
        writes = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if within(place, (WORK, *HARMLESS)):
            return
        if writes or not within(place, READABLE):
            tell("write" if writes else "read", place)

sys.dont_write_bytecode = True
sys.addaudithook(hook)
tell("process", "reader" if "brandcheck.parsing._pdf_child" in sys.orig_argv else "other")
"""

RUN = """
import sys
from pathlib import Path
import brandcheck
from brandcheck.cli import main

work, profiles = Path(sys.argv[1]), Path(sys.argv[2])
nurse = (profiles / "ward-nurse.md").read_text("utf-8")
page = "<html><body><h1>Ada Ruiz</h1><h2>About</h2><p>I lead ten nurses.</p></body></html>"
(work / "ada.html").write_text(page)
report = brandcheck.analyze(profiles / "ward-nurse.md", target="registered nurse")
for kind in ("html", "text", "markdown", "json", "sarif", "github"):
    report.render(kind)
report.save(work / "report.json")
report.save(work / "report.html")
brandcheck.parse(work / "ada.html")
brandcheck.parse(profiles / "ward-nurse.pdf")
brandcheck.score_passage("I lead ten nurses.", "about")
later = brandcheck.analyze(nurse.replace("## About", "## About\\n\\nI lead ten nurses.\\n", 1))
brandcheck.compare(report, later).to_html()
commands = (
    ["report", str(profiles / "ward-nurse.pdf"), "-o", str(work / "again.html"), "--force"],
    ["render", str(work / "report.json"), "-o", str(work / "made.md")],
    ["parse", str(work / "ada.html")],
    ["batch", str(profiles), "-o", str(work / "all"), "--workers", "1"],
)
print("CODES", [main(command) for command in commands])
"""


class World:
    """A folder to work in, one with profiles, and what else may be read."""

    def __init__(self, folder: Path) -> None:
        self.work, self.profiles = folder / "work", folder / "profiles"
        self.hook, self.log = folder / "hook", folder / "log"
        for place in (self.work, self.profiles, self.hook):
            place.mkdir()
        for name in ("ward-nurse.md", "ward-nurse.pdf", "head-chef.md"):
            (self.profiles / name).write_bytes((PROFILES / name).read_bytes())
        own = [*sys.path, sys.prefix, sys.base_prefix, *sysconfig.get_paths().values()]
        package = Path(brandcheck.__file__).parent
        places = [Path(place) for place in own if place] + [package, self.profiles, self.hook]
        self.readable = [*(str(place.resolve()) for place in places), *SYSTEM]

    def run(self, *before: str) -> str:
        """Run everything and return the exit codes that were printed."""
        paths = os.pathsep.join([str(self.hook), str(ROOT)])
        done = subprocess.run(
            [*before, sys.executable, "-c", RUN, str(self.work), str(self.profiles)],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        assert "CODES [0, 0, 0, 0]" in done.stdout, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path.resolve())


def test_python_opens_nothing_else_in_any_process(world: World) -> None:
    told = {"work": str(world.work), "readable": world.readable, "harmless": list(HARMLESS)}
    hook = HOOK.format(**told, reader=READER, log=str(world.log))
    (world.hook / "sitecustomize.py").write_text(hook, "utf-8")
    world.run()
    lines = world.log.read_text("utf-8").splitlines()
    # Each PDF is read in a process of its own, and that process was listened to.
    assert lines.count("reader: started") == lines.count("process: reader") == 3
    seen = {"reader: started", "process: reader", "process: other"}
    assert [line for line in lines if line not in seen] == []


def test_the_libraries_in_c_open_nothing_else(world: World) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed; it shows what libraries in C open")
    watched = "trace=open,openat,creat,connect,sendto,sendmsg,bind,execve"
    command = (strace, "-ff", "-qq", "-s", "4096", "-e", "signal=none", "-e", watched)
    world.run(*command, "-o", str(world.log))
    lines = [
        line
        for log in sorted(world.log.parent.glob("log.*"))  # one of each process and thread
        for line in log.read_text("utf-8", "replace").splitlines()
        if " = -1 " not in line
    ]
    assert sum("_pdf_child" in line for line in lines if line.startswith("execve")) == 3
    assert [fault for line in lines if (fault := fault_of(line, world))] == []


def fault_of(line: str, world: World) -> str:
    """Return what a call of the system does that it may not, "" for none."""
    call = line.split("(", 1)[0]
    if call in {"connect", "sendto", "sendmsg", "bind"}:
        is_probe = call == "bind" and "::1" in line and "htons(0)" in line
        return line if "AF_INET" in line and not is_probe else ""
    found = re.search(r'"((?:[^"\\]|\\.)*)"', line)
    if call == "execve" or found is None:
        is_own = Path(found[1]).resolve() == Path(sys.executable).resolve() if found else False
        return "" if is_own else line
    place = (ROOT / found[1]).resolve()
    if any(place.is_relative_to(top) for top in (world.work, *HARMLESS)):
        return ""
    if "O_DIRECTORY" in line and "font" in str(place):
        return ""  # PDFium lists the fonts of the system
    writes = "O_WRONLY" in line or "O_RDWR" in line or "O_CREAT" in line
    return line if writes or not any(place.is_relative_to(top) for top in world.readable) else ""
