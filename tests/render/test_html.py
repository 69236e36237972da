"""The page: whole, safe, linked, and saying everything."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser
from itertools import pairwise

import jinja2
import pytest

from brandcheck import render
from brandcheck.render import _html

VOID = {"base", "br", "circle", "meta", "path", "rect"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


class Page(HTMLParser):
    """What the tests ask of a page; fails on wrong nesting."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.words = []
        self.open = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        """Take an opening tag."""
        self.elements.append((tag, dict(attrs)))
        assert len(dict(attrs)) == len(attrs), f"an attribute is given twice on {tag}"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        """Take a tag that closes itself."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        """Take a closing tag."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Take text."""
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self):
        """Return all visible words with single spaces."""
        return " ".join("".join(self.words).split())

    def values(self, name):
        """Return every value of an attribute."""
        return [attrs[name] for _, attrs in self.elements if name in attrs]

    def tags(self, tag):
        """Return the attributes of every element of a kind."""
        return [attrs for name, attrs in self.elements if name == tag]


@pytest.fixture
def page(document):
    return Page(render.render(document, "html"))


def _findings(document):
    return [finding for result in document["results"] for finding in result["findings"]]


def test_the_page_has_its_frame(page):
    assert page.tags("html") == [{"lang": "en"}]
    assert {"http-equiv": "Content-Security-Policy", "content": POLICY} in page.tags("meta")
    assert len(page.tags("h1")) == 1
    assert len(page.tags("main")) == len(page.tags("header")) == len(page.tags("footer")) == 1
    assert page.elements[[tag for tag, _ in page.elements].index("body") + 1][1]["class"] == "skip"


def test_no_heading_level_is_left_out(page):
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_nothing_runs_and_nothing_is_fetched(page):
    assert not {"script", "link", "img", "iframe", "form", "object", "embed"} & {
        tag for tag, _ in page.elements
    }
    assert all(href.startswith("#") for href in page.values("href"))
    names = {name for _, attrs in page.elements for name in attrs}
    assert not {name for name in names if name.startswith("on")} | {"src", "style"} & names


def test_ids_are_unique_and_every_link_has_its_target(page):
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href")} <= set(ids)
    named = {name for value in page.values("aria-labelledby") for name in value.split()}
    assert named <= set(ids)


def test_every_check_finding_and_reason_is_on_the_page(document, page):
    for finding in _findings(document):
        for words in (finding["quote"], finding["message"], finding["advice"]):
            assert " ".join(words.split()) in page.text
        assert (finding["replacement"] or "") in page.text
        assert (finding["question"] or "") in page.text
    for result in document["results"]:
        assert f"check-{result['check']}" in page.values("id")
        assert result["title"] in page.text
        assert result["reason"] in page.text or result["error"] in page.text
        assert all(s["finding"]["message"] in page.text for s in result["suppressed"])
        assert all(s["reason"] in page.text for s in (*result["suppressed"], *result["strengths"]))
    assert all(note in page.text for note in document["notes"])


def test_the_ledger_shows_claims_evidence_and_what_is_not_claimed(document, page):
    source = document["profile"]["source"]
    for claim in document["claims"]:
        assert source[slice(*claim["span"])] in page.text
        assert all(e["reason"] in page.text for e in claim["evidence"])
    assert "When did you last take blood" in page.text
    assert all(line["reason"] in page.text for line in document["unclaimed"])


def test_findings_and_marks_lead_to_each_other(document, page):
    placed = [finding for finding in _findings(document) if finding["span"]]
    marks = {attrs["id"]: attrs["href"] for attrs in page.tags("a") if "id" in attrs}
    assert len(marks) == len(placed)
    assert set(marks) <= {href[1:] for href in page.values("href")}
    assert {href[1:] for href in marks.values()} <= set(page.values("id"))


def test_the_whole_source_is_on_the_page(document, page):
    start = page.text.index("# Nuala")
    shown = re.sub(r"(?<=\D)\d{1,2}(?=\D)", "", page.text[start:])
    source = re.sub(r"(?<=\D)\d{1,2}(?=\D)", "", document["profile"]["source"])
    assert "".join(source.split()) in "".join(shown.split())


def test_same_document_same_bytes(document):
    assert render.render(document, "html") == render.render(document, "html")


def test_the_page_is_small_and_fast(document):
    text = render.render(document, "html")
    assert len(text.encode()) < 400_000
    start = time.process_time()
    for _ in range(5):
        render.render(document, "html")
    assert (time.process_time() - start) / 5 < 0.1  # 7 ms where it was written


HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }}{% raw %}",
    "[a](javascript:alert(1)) <javascript:alert(1)>",
)


def _poison(node, words):
    """Put words into every free text of a document."""
    if isinstance(node, dict):
        free = {"message", "advice", "reason", "title", "citation", "why", "how", "limits"}
        free |= {
            "question",
            "replacement",
            "meaning",
            "next_step",
            "quote",
            "error",
            "name",
            "version",
            "unit",
        }
        return {
            key: words if key in free and isinstance(value, str) else _poison(value, words)
            for key, value in node.items()
        }
    return [_poison(item, words) for item in node] if isinstance(node, list) else node


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(document, words):
    hostile = _poison(document, words)
    source = hostile["profile"]["source"]
    hostile["profile"]["source"] = words + source[len(words) :]
    hostile["notes"] = [words]
    hostile["profile"]["origin"]["kind"] = words
    page = Page(render.render(hostile, "html"))
    test_nothing_runs_and_nothing_is_fetched(page)
    test_the_page_has_its_frame(page)
    assert page.text.count(" ".join(words.split())) > 50


def test_what_acts_unseen_is_shown(document):
    words = "a\u202eb\u2066c\x00d\x1b[31me\ud800f\u200fg"
    text = render.render(_poison(document, words), "html")
    assert "a[U+202E]b[U+2066]c[U+0000]d[U+001B][31me[U+D800]f[U+200F]g" in text
    assert not re.search("[\x00\x1b\u200f\u202e\u2066\ud800]", text)
    assert text.encode("utf-8")


def test_a_line_of_a_million_characters_is_shortened(document):
    document["profile"]["source"] += "\n" + "x" * 1_000_000
    document["results"][0]["findings"] = [
        {
            "message": "Long.",
            "advice": "Cut.",
            "span": [len(document["profile"]["source"]) - 1_000_000] * 1
            + [len(document["profile"]["source"])],
            "replacement": None,
            "question": None,
            "evidence": [],
            "check": document["results"][0]["check"],
            "quote": "x" * 1_000_000,
        }
    ]
    text = render.render(document, "html")
    assert len(text) < 400_000
    assert "980,000 more characters" in text


def test_a_template_that_names_nothing_is_an_error():
    with pytest.raises(jinja2.UndefinedError):
        _html.builtin_environment().from_string("{{ nobody }}").render()


def test_the_read_back_tells_what_a_stranger_can_and_cannot_tell(page):
    assert "Who you are" in page.text
    assert "A stranger cannot tell. Whose day goes better because of you?" in page.text


def test_nothing_known_still_makes_a_page(document):
    document |= {
        "target": None, "score": None, "rating": "not scored", "fixes": [], "results": [],
        "claims": [], "unclaimed": [], "notes": [], "checks": {},
    }  # fmt: skip
    document["categories"] = [c | {"score": None, "counts": {}} for c in document["categories"]]
    document["principles"] = [
        p | {"status": "not-checkable", "strengths": [], "checks": []}
        for p in document["principles"]
    ]
    document["profile"] |= {"sections": [], "name": None, "source": "?"}
    page = Page(render.render(document, "html"))
    test_ids_are_unique_and_every_link_has_its_target(page)
    assert "Not scored" in page.text
    assert "No target given" in page.text
    assert "There is no headline yet." in page.text


def test_without_quoted_strengths_the_passed_checks_stand_first(document):
    for result in document["results"]:
        result["strengths"] = []
    page = Page(render.render(document, "html"))
    works = page.text.index("What already works", page.text.index("Good to know"))
    assert (
        works
        < page.text.index("The headline fits its limit")
        < page.text.index("worth most", works)
    )


@pytest.mark.parametrize("kind", ["html", "text", "markdown"])
def test_areas_outside_the_total_are_named(document, kind):
    said = "Outside the total, because nothing in it could be scored: Tone, Network."
    assert said not in " ".join(render.render(document, kind).split())
    for category in document["categories"][-2:]:
        category["score"] = None
    text = " ".join(render.render(document, kind).replace("Note: ", "").split())
    assert said in text


def test_a_profile_without_fixes_is_told_so(document):
    page = Page(render.render(document | {"fixes": []}, "html"))
    test_ids_are_unique_and_every_link_has_its_target(page)
    assert "No check found anything that would raise this score." in page.text


def test_what_an_input_never_holds_is_not_called_missing(document):
    document["profile"]["sections"] = []
    document["profile"]["origin"]["cannot_show"] = ["headline"]
    page = Page(render.render(document, "html"))
    assert "This input holds no headline." in page.text
    assert "There is no About yet." in page.text


def test_each_principle_has_its_words_status_and_next_step(document, page):
    words = {
        "pass": "shows",
        "fail": "does not show yet",
        "not-checkable": "this input cannot tell",
    }
    source = document["profile"]["source"]
    for principle in document["principles"]:
        assert principle["title"] in page.text
        assert words[principle["status"]] in page.text or principle["strengths"]
        assert principle["next_step"] in page.text
        for strength in principle["strengths"][:3]:
            assert " ".join(source[slice(*strength["span"])].split()) in page.text


def test_words_of_another_language_say_so(document):
    document["profile"]["language"] = "de"
    page = Page(render.render(document, "html"))
    assert page.tags("html") == [{"lang": "en"}]
    assert all(attrs.get("lang") == "de" for attrs in page.tags("q"))
    assert all("lang" not in attrs for attrs in page.tags("p") if attrs.get("class") == "advice")


def test_the_frame_is_closed_off_and_its_line_stands_alone(document):
    page = Page(render.render(document, "frame"))
    (frame,) = page.tags("iframe")
    assert frame["sandbox"] == ""
    assert '<base href="about:srcdoc">' in frame["srcdoc"]
    Page(frame["srcdoc"])
    assert page.text.startswith("56 of 100 · developing · worth most: Stock phrases")


def test_compiled_templates_are_kept_only_as_modules_are(tmp_path, monkeypatch):
    monkeypatch.setattr(_html, "__file__", str(tmp_path / "_html.py"))
    assert _html._bytecode_cache() is None
    (tmp_path / "__pycache__").mkdir()
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    assert _html._bytecode_cache().directory == str(tmp_path / "__pycache__")
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert _html._bytecode_cache() is None
