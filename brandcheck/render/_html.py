"""The report as one self-contained HTML page, and that page in a frame."""

from __future__ import annotations

import functools
import os
import sys
from importlib.resources import files
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from markupsafe import Markup

from brandcheck.render import _svg, _words
from brandcheck.render._custom import check_policy, own_environment, told_plainly
from brandcheck.render._histogram import histogram
from brandcheck.render._prose import prose
from brandcheck.render._view import build_view
from brandcheck.render._visible import shorten, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brandcheck.core.look import Look
    from brandcheck.render._changes import Changes
    from brandcheck.render._cohort import CohortView
    from brandcheck.render._history import HistoryView
    from brandcheck.render._records import View

__all__ = ["builtin_environment", "to_frame", "to_html"]

QUOTE_LIMIT = 700
SEGMENT_LIMIT = 20_000

# Another number whenever the options of the environment change: they shape the bytecode.
BYTECODE_NAME = "report-templates-1-%s.jinja"


def to_html(document: Mapping[str, Any], kind: str = "report", *, look: Look | None = None) -> str:
    """Return a page that needs no script, no network and no other file.

    Raises:
        ConfigError: when a template of the look is wrong.
    """
    folder = look.templates if look else None
    if folder is None:
        return _page(builtin_environment(), document, kind, look=look)
    with told_plainly(folder):
        page = _page(own_environment(folder, builtin_environment()), document, kind, look=look)
    return check_policy(page, folder)


def to_frame(document: Mapping[str, Any], kind: str, *, line: str) -> str:
    """Return a line of summary and the page in a sandboxed frame, for notebooks.

    Notebook viewers may strip the frame, so the line stands alone.
    """
    page = _page(builtin_environment(), document, kind, framed=True)
    return visible(builtin_environment().get_template("frame.html").render(line=line, page=page))


def _page(
    environment: Environment,
    document: Mapping[str, Any],
    kind: str,
    *,
    framed: bool = False,
    look: Look | None = None,
) -> str:
    template = environment.get_template(f"{kind}.html")
    view = _view(document, kind)
    # The page speaks English; words of the profile may not.
    foreign = view.language not in {"", "en"}
    lang = Markup(' lang="{}"').format(view.language) if foreign else ""
    css = Markup(look.css if look else "")  # noqa: S704 -- made of checked colours
    # On the whole page at once, so that no template can forget a value.
    return visible(template.render(view=view, framed=framed, lang=lang, brand=look, brand_css=css))


def _view(document: Mapping[str, Any], kind: str) -> View | Changes | CohortView | HistoryView:
    match kind:
        case "cohort":
            from brandcheck.render._cohort import build_cohort

            return build_cohort(document)
        case "comparison":
            from brandcheck.render._changes import build_changes

            return build_changes(document)
        case "history":
            from brandcheck.render._history import build_history

            return build_history(document)
        case _:
            return build_view(document)


@functools.cache
def builtin_environment() -> Environment:
    """Return the templates that come with the package."""
    environment = Environment(
        loader=PackageLoader("brandcheck.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=_bytecode_cache(),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    css = files("brandcheck.render").joinpath("assets", "report.css").read_text("utf-8")
    environment.globals |= {
        "bar": _svg.bar,
        "change_bar": _svg.change_bar,
        "count": _words.count,
        "css": Markup(css),  # noqa: S704 -- our own file
        "gauge": _svg.gauge,
        "histogram": histogram,
        "icon": _svg.icon,
        "share_bar": _svg.share_bar,
        "ties": _svg.ties,
        "trend": _svg.trend,
        "words": _words,
    }
    environment.filters |= {
        "clip": lambda text: shorten(text, QUOTE_LIMIT),
        "passage": lambda text: shorten(text, SEGMENT_LIMIT),
        "prose": prose,
    }
    return environment


def _bytecode_cache() -> FileSystemBytecodeCache | None:
    """Keep compiled templates where Python keeps this module compiled, under the same terms.

    Compiling them costs a cold command a tenth of a second.
    """
    folder = Path(cache_from_source(__file__)).parent
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    return FileSystemBytecodeCache(str(folder), BYTECODE_NAME)
