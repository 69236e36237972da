"""Texts and files that are made to hurt, of any length; all invented."""

from __future__ import annotations

import html
import io
import json
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["FILES", "PROFILES", "SHAPES", "W"]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _prose(n: int) -> str:
    deeds = (
        "I taught {} nurses how to read the charts of the ward, because falls had doubled.",
        "We rebuilt ward {} with the porters and cut waiting from nine hours to two.",
        "My team of {} people plans the shifts, and I look for a role in patient safety.",
    )
    return " ".join(deeds[i % 3].format(i) for i in range(n // 80))


# Name: a text of about n characters.
SHAPES: Mapping[str, Callable[[int], str]] = {
    "same word": lambda n: "a " * (n // 2),
    "same phrase": lambda n: "was responsible for " * (n // 20),
    "long word": lambda n: "x" * n,
    "different words": lambda n: " ".join(f"w{i:x}q" for i in range(n // 6)),
    "different bullets": lambda n: "".join(
        f"- Built w{i:x}q with k{i:x}z\n" for i in range(n // 24)
    ),
    "figures": lambda n: "".join(f"- Cut costs by {i}% for team {i}\n" for i in range(n // 32)),
    "skills": lambda n: ", ".join(f"Python{i}" for i in range(n // 10)),
    "digits": lambda n: "1" * n,
    "years": lambda n: "2020 - " * (n // 7),
    "dates": lambda n: "Jan 2020 - Present · 5 yrs\n" * (n // 27),
    "emoji": lambda n: "🔹 " * (n // 2),
    "marks on a letter": lambda n: "e" + "\u0301" * n,
    "hyphens": lambda n: "a-" * (n // 2),
    "full stops": lambda n: "a." * (n // 2),
    "addresses": lambda n: "a@" * (n // 2),
    "links": lambda n: "http://" * (n // 7),
    "quotes": lambda n: "\"'“”" * (n // 4),
    "brackets": lambda n: "([" * (n // 2),
    "half links": lambda n: "[a](" * (n // 4),
    "stars": lambda n: "**a " * (n // 4),
    "spaces": lambda n: "a" + " " * n + "b",
    "blank lines": lambda n: "a" + "\n" * n + "b",
    "short lines": lambda n: "a\n" * (n // 2),
    "headings": lambda n: "## About\n\nx\n\n" * (n // 13),
    "nested lists": lambda n: "".join("  " * i + "- a\n" for i in range(int(n**0.5))),
    "separators": lambda n: "a · " * (n // 4),
    "commas": lambda n: "a, b; c | " * (n // 10),
    "capitals": lambda n: "John Smith " * (n // 11),
    "exclamations": lambda n: "Wow!" * (n // 4),
    "prose": _prose,
    "loud prose": lambda n: _prose(n).upper(),
    "title prose": lambda n: _prose(n).title(),
    "quoted people": lambda n: "".join(f'"Ada Lorne{i}" praised me. ' for i in range(n // 28)),
    "what I am": lambda n: "".join(
        f"I am a nurse who helps w{i:x}q teams. " for i in range(n // 37)
    ),
    "joined": lambda n: "I led " + " and ".join(f"w{i:x}q" for i in range(n // 10)),
    "roles": lambda n: "Director and Manager of Nursing and " * (n // 36),
    "known skills": lambda n: "Python, Java, SQL, Welding, Triage, " * (n // 36),
    "skill variants": lambda n: ", ".join(f"Project Management {i}" for i in range(n // 24)),
}

# Name: a profile with a text at one place.
PROFILES: Mapping[str, Callable[[str], str]] = {
    "headline": lambda t: f"# Ada Ruiz\n\n{t}\n\n## About\n\nI lead nurses.\n",
    "about": lambda t: (
        f"# Ada Ruiz\n\nNurse\n\n## About\n\nI lead nurses. {t}\n\n## Experience\n\n"
        "### Nurse\n\nCoble\n2019 - 2020\n\n- Led ten nurses.\n"
    ),
    "experience": lambda t: (
        "# Ada Ruiz\n\nNurse\n\n## About\n\nI lead nurses.\n\n## Experience\n\n### Nurse\n\n"
        f"Coble\n2019 - 2020\n\n{t}\n"
    ),
    "skills": lambda t: f"# Ada Ruiz\n\nNurse\n\n## About\n\nI lead.\n\n## Skills\n\n{t}\n",
}


def _zipped(files: Mapping[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _word(text: str) -> bytes:
    allowed = "".join(c for c in text if c.isprintable() or c in "\n\t")
    lines = f"Ada Ruiz\nAbout\n{allowed}".split("\n")
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return _zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def _export(text: str) -> bytes:
    cell = text.replace('"', '""')
    header = "First Name,Last Name,Headline,Summary"
    return _zipped(
        {
            "Profile.csv": f'{header}\nAda,Ruiz,Nurse,"{cell}"\n',
            "Skills.csv": f"Name\n{text}",
            "Positions.csv": f'Company Name,Title,Description\nCoble,Nurse,"{cell}"\n',
        }
    )


def _json(text: str) -> bytes:
    work = [{"name": "Coble", "position": text[:1000], "summary": text, "startDate": text[:1000]}]
    basics = {"name": "Ada Ruiz", "summary": text, "label": text[:500]}
    return json.dumps({"basics": basics, "skills": text.split(" ")[:20_000], "work": work}).encode()


# Name: a file of one kind with a text in it.
FILES: Mapping[str, Callable[[str], bytes]] = {
    "markdown": lambda t: PROFILES["about"](t).encode(),
    "markdown job": lambda t: PROFILES["experience"](t).encode(),
    "text": lambda t: f"Ada Ruiz\nNurse\n\nABOUT\n{t}\n\nEXPERIENCE\n{t}".encode(),
    "pasted page": lambda t: f"AboutAbout\n{t}\nExperienceExperience\n{t}".encode(),
    "web page": lambda t: f"<html><body><h1>Ada</h1><p>{html.escape(t)}</p></body></html>".encode(),
    "tag soup": lambda t: f"<html><body><h1>Ada</h1>{'<div>' * 50}<li>{t}".encode(),
    "mail page": lambda t: (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
        f"Content-Type: text/html\n\n<html><body><h1>Ada</h1><p>{html.escape(t)}</p>\n--b--\n"
    ).encode(),
    "json": _json,
    "word": _word,
    "export": _export,
}
