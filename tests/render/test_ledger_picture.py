"""The ledger's picture: every claim once, each line to its end, the same in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.render import render
from brandcheck.render._ledger import find_questions, how_strong
from brandcheck.render._svg import ties
from brandcheck.render._ties import MOST_CLAIMS, draw_ledger
from brandcheck.render._view import build_view
from brandcheck.render._words import UNSURE_QUESTION

SOURCE = "".join(f"passage {n:03} " for n in range(90))


def _passage(number):
    return [12 * number, 12 * number + 11]


def _document(claims):
    """Return the part of a document that the picture reads; a claim is (where, evidence)."""
    return {
        "results": [],
        "claims": [
            {
                "span": _passage(n),
                "kind": "skill",
                "where": where,
                "evidence": [
                    {"span": _passage(40 + place), "strength": strength, "reason": "r"}
                    for place, strength in lines
                ],
                "is_open": False,
            }
            for n, (where, lines) in enumerate(claims)
        ],
    }


lines = st.lists(
    st.tuples(st.integers(0, 40), st.floats(0.1, 1.0)), max_size=3, unique_by=lambda x: x[0]
)
ledgers = st.lists(st.tuples(st.sampled_from(["headline", "about", "skills"]), lines), max_size=40)


@given(ledgers)
def test_each_claim_stands_once_and_has_its_best_line_or_its_question(claims):
    order = ["headline", "about", "skills"]
    document = _document(sorted(claims, key=lambda claim: order.index(claim[0])))
    pictures = draw_ledger(document, SOURCE, find_questions(document))
    shown = [(picture, n) for picture in pictures for n in range(len(picture.claims))]
    assert len(shown) == len(claims)
    assert len({picture.id for picture in pictures}) == len(pictures)
    for (picture, row), claim in zip(shown, document["claims"], strict=True):
        start, end = claim["span"]
        assert picture.claims[row].quote == SOURCE[start:end]
        assert picture.where == claim["where"]
        own = [tie for tie in picture.ties if tie.claim == row]
        assert own
        ends = [picture.ends[tie.end] for tie in own]
        assert all(one.is_question is not bool(claim["evidence"]) for one in ends)
        if claim["evidence"]:
            place = slice(*claim["evidence"][0]["span"])
            assert SOURCE[place] in {one.words for one in ends}


@given(ledgers)
def test_a_picture_stays_small_and_every_end_has_a_line(claims):
    document = _document(sorted(claims))
    for picture in draw_ledger(document, SOURCE, {}):
        assert len(picture.claims) <= MOST_CLAIMS
        assert len(picture.ends) <= len(picture.claims)
        assert {tie.end for tie in picture.ties} == set(range(len(picture.ends)))


def test_lines_are_as_heavy_as_they_are_strong_and_questions_are_dotted():
    document = _document([("about", [(1, 1.0)]), ("about", [(2, 0.2)]), ("about", [])])
    (picture,) = draw_ledger(document, SOURCE, {})
    drawing = str(ties(picture))
    widths = [
        float(width) for width in re.findall(r'class="tie" .*?stroke-width="([\d.]+)"', drawing)
    ]
    assert widths == [1.7, 4.5]
    assert drawing.count('class="tie-open"') == 1
    assert "“passage 000”: 1 line." in drawing
    assert "“passage 002”: no line yet. Where did you use it" in drawing


def test_a_claim_that_some_line_may_show_is_not_called_unshown(document):
    claims = [c for c in document["claims"] if not c["evidence"]]
    assert claims
    told = {**document, "claims": [{**c, "is_open": True} for c in claims]}
    for form in ("html", "text", "markdown"):
        page = render(told, form)
        assert UNSURE_QUESTION in " ".join(page.split())
        assert "no line yet" not in page
        assert "Not shown yet" not in page


def test_the_page_holds_the_picture_and_the_same_as_a_table(document):
    page = render(document, "html")
    assert page.count('class="ties-lines"') == len(build_view(document).pictures) > 0
    assert '<th scope="col">These lines show it</th>' in page


def test_a_page_without_claims_has_no_picture(document):
    assert 'class="ties"' not in render({**document, "claims": []}, "html")


@pytest.mark.parametrize(("strength", "word"), [(0.67, "strong"), (0.5, "fair"), (0.1, "thin")])
def test_strength_has_a_word(strength, word):
    assert how_strong(strength) == word


def test_gains_add_up_across_areas_only(document):
    view = build_view(document)
    first, *_ = view.fixes
    other = replace(first, category="another")
    apart = replace(view, score=50.0, fixes=(first, other))
    assert apart.together == pytest.approx(50 + 2 * first.gain)
    assert replace(apart, fixes=(first, first)).together is None
    assert replace(apart, score=None).together is None
