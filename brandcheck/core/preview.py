"""A parsed profile as a notebook shows it: what was read, part by part."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brandcheck.core.profile import Profile

__all__ = ["profile_frame", "profile_line"]

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = (
    ":root{color-scheme:light dark}body{font:16px/1.6 Georgia,serif;margin:1rem auto;"
    "max-width:46rem;padding:0 1rem;overflow-wrap:anywhere}h2{font-size:1.1rem;margin:1.5rem 0 0}"
    "p{white-space:pre-wrap;margin:.3rem 0}"
)


def profile_line(profile: Profile) -> str:
    """Return the profile in one line: whose it is and what was read."""
    name = _seen(" ".join(profile.text(profile.name).split())) if profile.name else "A profile"
    kinds = ", ".join(dict.fromkeys(str(section.kind) for section in profile.sections))
    return f"{name} · {kinds or 'no section'} · read as {profile.origin.kind}"


def profile_frame(profile: Profile) -> str:
    """Return the line, and each section with its text in a sandboxed frame."""
    parts = "".join(
        f"<h2>{escape(str(section.kind))}</h2><p>{_text(profile.text(section.body))}</p>"
        for section in profile.sections
    )
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<base href="about:srcdoc"><title>Profile</title><style>{STYLE}</style></head>'
        f"<body><h1>{escape(profile_line(profile))}</h1>{parts}</body></html>"
    )
    return (
        f"<p>{escape(profile_line(profile))}</p>\n"
        '<iframe title="Profile" sandbox="" width="100%" height="480" style="border:0" '
        f'srcdoc="{escape(page)}"></iframe>\n'
    )


def _text(words: str) -> str:
    return escape(_seen(words.strip()))


def _seen(words: str) -> str:
    """Replace what acts unseen: controls, marks of reading direction, half characters."""
    return "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in words)
