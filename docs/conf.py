"""How Sphinx builds the documentation: `python scripts/make_docs.py --site`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pygments.lexers.special import TextLexer

from brandcheck import __all__ as public

if TYPE_CHECKING:
    from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parent.parent

project = "brandcheck"
author = "The brandcheck authors"
copyright = "the brandcheck authors, MIT licence"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
nitpicky = True

html_theme = "furo"
html_title = "brandcheck"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"top_of_page_buttons": []}

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]

autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_member_order = "bysource"
# Names for long unions; without their module they would be taken for other things of that name.
autodoc_type_aliases = {name: f"brandcheck.api.{name}" for name in ("Settings", "Source")}
autodoc_class_signature = "separated"
napoleon_use_ivar = True
# Types that are not public are told in words; other projects' pages are not read at build time.
OURS = re.compile(rf"(brandcheck\.)?({'|'.join(public)})$")
nitpick_ignore_regex = [("py:.*", rf"(?!{OURS.pattern}).*")]

# Files of the repository that are pages of the site too, so that they are written once.
SHARED = {
    "explanation/ledger-model": "models/ledger/card.md",
    "project/changelog": "CHANGELOG.md",
    "project/contributing": "CONTRIBUTING.md",
    "project/security": "SECURITY.md",
}


def setup(app: Sphinx) -> None:
    """Teach Sphinx the fences of check pages, and the files that it shares."""
    app.add_lexer("profile", TextLexer)
    app.connect("source-read", read_shared)


def read_shared(app: Sphinx, page: str, source: list[str]) -> None:
    """Put a file of the repository in place of its page, and lead all links there."""
    text, place = source[0], f"docs/{page}"
    if page in SHARED:
        place = SHARED[page]
        app.env.note_dependency(ROOT / place)
        text = (
            (ROOT / place)
            .read_text("utf-8")
            .replace("](docs/decisions)", "](docs/decisions/index.md)")
        )
        text = text.replace("](docs/", "](../")
    to_root, to_docs = "../" * place.count("/"), "../" * page.count("/")
    for name, file in SHARED.items():
        text = text.replace(f"]({to_root}{file}", f"]({to_docs}{name}.md")
    source[0] = text
