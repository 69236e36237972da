"""``serve``: what it begins with, where it listens, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

import brandcheck
from brandcheck import serve
from brandcheck.cli import main
from brandcheck.parsing import parse
from tests.cli.support import NURSE, run
from tests.lookalike.from_profile import person_of
from tests.lookalike.linkedin_pdf import draw


@pytest.fixture
def served(monkeypatch):
    """Return the list of what would have been served."""
    calls = []
    monkeypatch.setattr(serve, "run", lambda *given, **options: calls.append((*given, options)))
    return calls


def test_a_text_is_edited_as_it_is(served):
    assert main(["serve", str(NURSE), "--no-browser"]) == 0
    ((_, draft, options),) = served
    assert draft == serve.Draft(NURSE.read_text("utf-8"), "profile", str(NURSE))
    assert (options["host"], options["port"]) == ("127.0.0.1", 0)


def test_a_pdf_is_edited_as_markdown(served, folder):
    (folder / "me.pdf").write_bytes(draw(person_of(parse(NURSE))))
    assert main(["serve", "me.pdf"]) == 0
    ((_, draft, _),) = served
    assert draft.text.startswith("# Nuala")
    assert "## Experience" in draft.text


def test_a_passage_needs_no_file(served):
    assert main(["serve", "--kind", "headline"]) == 0
    ((session, draft, _),) = served
    assert draft == serve.Draft("", "headline", "")
    assert session.answer("Vet nurse | Cats", "headline")["score"] > 0


def test_the_target_counts(served):
    assert main(["serve", str(NURSE), "--target", "registered nurse"]) == 0
    ((session, draft, _),) = served
    report = brandcheck.analyze(draft.text, target="registered nurse")
    assert session.answer(draft.text, "profile")["score"] == report.score


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.0.7", "localhost", "::"])  # noqa: S104
def test_another_address_is_refused(host, capsys):
    assert main(["serve", "--host", host]) == 2
    assert "'127.0.0.1', '::1'" in capsys.readouterr().err


def test_the_library_refuses_another_address_too():
    with pytest.raises(brandcheck.ConfigError, match="of this computer alone"):
        serve.run(
            serve.Session(brandcheck.Config()),
            serve.Draft(),
            host="0.0.0.0",  # noqa: S104
            ready=pytest.fail,
        )


def test_the_missing_extra_is_named(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert main(["serve", "--no-browser"]) == 2
    assert 'pip install "brandcheck[serve]"' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"), [(["nowhere.md"], 3), ([str(NURSE), "--target", "wizardly"], 2)]
)
def test_what_cannot_be_begun_says_why(arguments, code, capsys, folder):
    assert main(["serve", *arguments]) == code
    assert capsys.readouterr().err.startswith("brandcheck: error: ")


@pytest.fixture
def running():
    """Return a server as a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "brandcheck", "serve", "--no-browser", "--kind", "about"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C cannot be sent to a process otherwise")
def test_ctrl_c_ends_it_cleanly(running):
    address = running.stdout.readline()
    port = address.split("/")[2].partition(":")[2]
    taken = run("serve", "--no-browser", "--port", port)
    assert taken.returncode == 2
    assert f"port {port} of 127.0.0.1 cannot be used" in taken.stderr
    running.send_signal(signal.SIGINT)
    said = running.communicate(timeout=20)[1]
    assert running.returncode == 0
    assert said.splitlines()[-1] == "Stopped; nothing was kept."
    assert "Traceback" not in said
