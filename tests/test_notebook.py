"""What a notebook shows: a line that stands alone, a closed frame, tables."""

from __future__ import annotations

import html
import sys

import pandas as pd
import pytest

import brandcheck
from tests.render import sample
from tests.render.test_html import Page

HOSTILE = '# Mara <b>"Quill"</b>\n\n## About\n<script>alert(1)</script> I weld.\u202egnp.\n'


@pytest.fixture
def report():
    return brandcheck.Report.from_dict(sample.document())


@pytest.mark.parametrize("kind", ["report", "profile", "comparison", "history"])
def test_everything_shows_itself(report, kind):
    shown = {
        "report": report,
        "profile": report.profile,
        "comparison": brandcheck.compare(report, report),
        "history": brandcheck.history({"march": report}),
    }[kind]._repr_mimebundle_()
    assert set(shown) == {"text/plain", "text/html"}
    assert len(shown["text/plain"].splitlines()) == 1
    page = Page(shown["text/html"])
    (frame,) = page.tags("iframe")
    assert frame["sandbox"] == ""
    assert page.text == " ".join(shown["text/plain"].split()), "the line stands alone"
    inner = Page(frame["srcdoc"])
    assert "about:srcdoc" in inner.values("href")
    assert any("default-src 'none'" in content for content in inner.values("content"))


def test_a_profile_is_shown_part_by_part(report):
    inner = Page(Page(report.profile._repr_mimebundle_()["text/html"]).tags("iframe")[0]["srcdoc"])
    for section in report.profile.sections:
        assert " ".join(report.profile.text(section.body).split()) in inner.text
    assert report.profile._repr_mimebundle_()["text/plain"].startswith("Nuala Brannigan · headline")


def test_hostile_words_stay_words():
    shown = brandcheck.parse(HOSTILE)._repr_mimebundle_()["text/html"]
    inner = Page(Page(shown).tags("iframe")[0]["srcdoc"])
    assert not inner.tags("script")
    assert "<script>alert(1)</script>" in inner.text
    assert "\u202e" not in html.unescape(html.unescape(shown))


def test_the_frame_has_a_row_per_check(report):
    frame = report.to_frame()
    assert list(frame["check"]) == [result.check for result in report.results]
    assert frame["findings"].sum() == sum(len(result.findings) for result in report.results)
    assert frame["score"].isna().sum() == sum(r.score is None for r in report.results)


def test_the_claims_frame_has_a_row_per_claim(report):
    frame = report.claims_frame()
    assert len(frame) == len(report.claims) > 0
    for row, claim in zip(frame.itertuples(), report.claims, strict=True):
        assert row.claim == report.profile.text(claim.span)
        assert row.supported == claim.is_supported
        assert row.strength == claim.strength
        assert bool(row.evidence) == bool(row.reason) == claim.is_supported
    empty = brandcheck.Report(report.profile, None, None, (), ()).claims_frame()
    assert isinstance(empty, pd.DataFrame)
    assert list(empty.columns) == list(frame.columns)


@pytest.mark.parametrize("name", ["to_frame", "claims_frame"])
def test_without_pandas_the_way_out_is_named(report, name, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r'pip install "brandcheck\[notebook\]"'):
        getattr(report, name)()
