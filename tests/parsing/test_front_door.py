"""Every kind of input finds its reader by its content, without an option."""

from __future__ import annotations

import pytest

import brandcheck
from tests.lookalike.docx import write_docx
from tests.lookalike.herder import MARA
from tests.lookalike.html import public_page, resume_page
from tests.lookalike.linkedin_export import export_files, zip_bytes
from tests.lookalike.linkedin_pdf import draw
from tests.lookalike.pasted_page import Layout, copy_page

INPUTS = {
    "docx": lambda: write_docx(MARA),
    "html": lambda: resume_page(MARA).encode(),
    "linkedin-html": lambda: public_page(MARA).encode(),
    "linkedin-export": lambda: zip_bytes(export_files(MARA)),
    "linkedin-pdf": lambda: draw(MARA),
    "linkedin-paste": lambda: copy_page(MARA, layout=next(iter(Layout))).encode(),
}


@pytest.mark.parametrize("kind", INPUTS)
@pytest.mark.parametrize("suffix", [".dat", ".md", ".pdf"])
def test_content_decides_whatever_the_file_is_called(kind, suffix, tmp_path):
    path = tmp_path / f"profile{suffix}"
    path.write_bytes(INPUTS[kind]())
    profile = brandcheck.parse(path)
    assert profile.section("experience") is not None
    assert MARA.companies[0].roles[0].title in profile.source


def test_each_kind_is_named_as_itself():
    origins = (brandcheck.parse(make()).origin for make in INPUTS.values())
    named = [(origin.kind, origin.version) for origin in origins]
    assert len(set(named)) == len(INPUTS), named
