"""Redaction: nothing that tells who it is, in no format; and the rest stays as it was."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import brandcheck
from brandcheck.cli import main
from brandcheck.core.redaction import Redactor, Secret, fold
from brandcheck.core.spans import Span
from brandcheck.parsing.export import to_json_resume
from tests.lookalike.from_profile import person_of
from tests.lookalike.linkedin_pdf import draw

FORMATS = ("html", "text", "markdown", "json", "sarif", "github", "line", "frame")

PROFILE = """\
# Siobhán Quarrington-Doyle
Credit controller at Kestrel Bay Credit Union (KBCU) | Siobhan helps small firms get paid
Ballyrowan, Ireland

## About
I am Siobhán, a results-driven team player, and I chase invoices so that nobody has to. At KBCU I
brought overdue invoices down from 41 days to 19. Before that, Tarrow sold paint and I sold it too.
Write to siobhan.qd@example.org, call +353 86 555 0192 or (415) 555-0132, see
https://www.linkedin.com/in/squarringtondoyle or @sqdoyle. I worked with Marguerite Okonkwo-Lindqvist in
Kilcarrig. "Ask Quarrington-Doyle", they say; QUARRINGTON-DOYLE'S list of late payers is long.

## Experience
### Credit Controller · Kestrel Bay Credit Union (KBCU)
Mar 2018 – Present · Ballyrowan
- Responsible for various aspects of the ledger at Kestrel Bay
- Wrote the late-payer letter with S. Quarrington-Doyle's own pen; 300 firms got it
### Sales Assistant · Tarrow & Finch Ltd.
2012 – 2018 · Greater Kilcarrig Area
- Passionate about paint; Tarrow & Finch's best month was mine

## Education
### BA Accounting · Moyvale University
2008 – 2012

## Skills
- Credit control
- Microsoft Excel
- Negotiation

## Volunteering
### Treasurer · Ballyrowan Rowing Club
2019 – Present
We went to Moyvale for the regatta.

## Recommendations
### Tomás Geraghty · Manager, Kestrel Bay Credit Union
Siobhán finds the invoice. Geraghty out.

## Contact
- 12 Harbour Road, Ballyrowan
- siobhan.qd@example.org
- 086 555 0192
"""

NEVER = (
    "Siobhan", "Quarrington", "Doyle", "squarringtondoyle", "sqdoyle", "example.org", "555 0192",
    "555-0132", "Kestrel", "KBCU", "Tarrow", "Finch", "Moyvale", "Ballyrowan", "Ireland",
    "Kilcarrig", "Geraghty", "Tomas", "Marguerite", "Okonkwo", "Lindqvist", "Harbour Road",
)  # fmt: skip


@pytest.fixture(scope="module", params=["markdown", "linkedin-pdf", "json-resume", "paragraph"])
def report(request):
    profile = brandcheck.parse(PROFILE)
    source = {
        "markdown": PROFILE,
        "linkedin-pdf": draw(person_of(profile)),
        "json-resume": to_json_resume(profile),
        "paragraph": profile,
    }[request.param]
    return brandcheck.analyze(source, target="credit controller")


@pytest.mark.parametrize("kind", FORMATS)
def test_nothing_that_tells_who_it_is_is_left(report, kind):
    before, after = fold(report.render(kind)), fold(report.redacted().render(kind, place=""))
    assert [word for word in NEVER if fold(word) in after] == []
    if kind in {"html", "json", "frame"}:
        assert sum(fold(word) in before for word in NEVER) > 12, "the test would see a leak"


def test_quotes_are_words_of_the_text_and_scores_stay(report):
    after = report.redacted()
    assert (after.score, after.categories) == (report.score, report.categories)
    assert [r.status for r in after.results] == [r.status for r in report.results]
    for was, now in zip(report.findings, after.findings, strict=True):
        assert (was.span is None) == (now.span is None)
        if now.span:
            assert now.quote == after.profile.text(now.span)
    assert brandcheck.Report.from_dict(after.to_dict()) == after


def test_the_reader_is_told_to_read_it_through(report):
    assert sum("were taken out" in note for note in report.redacted().redacted().notes) == 1


def test_the_rest_of_the_text_stays(report):
    text = report.redacted().profile.source
    for words in ("overdue invoices down from 41 days to 19", "Microsoft Excel", "Negotiation"):
        assert words in text
    assert "[name]" in text
    assert "[employer 1]" in text


def test_the_same_body_has_the_same_number_everywhere():
    text = brandcheck.analyze(PROFILE).redacted().profile.source
    assert "### Credit Controller · [employer 1]" in text
    assert "the ledger at [employer 1]" in text
    assert "At [employer 1] I" in text
    assert "### Sales Assistant · [employer 2]" in text
    assert "[employer 2]'s best month" in text
    assert "[name]'S list" in text


def test_it_is_deterministic_and_done_once(report):
    assert report.redacted() == report.redacted()
    assert "Quarrington" not in report.redacted().redacted().profile.source


def test_an_anonymous_id_stands_for_the_name(report):
    after = report.redacted(anonymous_id="P-017")
    assert "P-017" in after.render("text")
    assert "[name]" not in after.profile.source


def test_a_plain_word_that_is_a_name_too_goes_with_its_capital_only():
    text = (
        "# Will Young\nBaker at Apple Farm\n\n## About\nI will bake for young and old. Will bakes; an "
        "apple cake. WILL!\n\n## Experience\n### Baker · Apple Farm\n2019 - 2021\n- Will's oven\n"
    )
    after = brandcheck.analyze(text).redacted().profile.source
    assert "I will bake for young and old. [name] bakes; an apple cake. [name]!" in after
    assert "[name]'s oven" in after


def test_what_names_a_kind_of_place_stays_and_a_country_goes():
    text = (
        "# Mara Quill\nCarer\nRemote, United States\n\n## About\nRemote work in the United States and at a "
        "bus station in foster care.\n\n## Volunteering\n### Helper · Foster care\n2019 - 2021\n- Foster care\n"
    )
    after = brandcheck.analyze(text).redacted().profile.source
    assert "nited" not in after
    assert "Remote work in the [place" in after
    assert "bus station in foster care" in after
    assert "- Foster care" in after


@pytest.mark.parametrize(
    "words",
    [
        "2016 - 2021 in sales", "from 1 200 000 to 3,400,000 items", "ASP.NET and Node.js",
        "24/7 on call, 100 per cent", "ISO 9001:2015 and 45001", "2019-03 to 2020-04",
        "a 5 million budget over 10 years", "grew by 3.5 to 4.2", "01/2019 - 05/2020",
    ],
)  # fmt: skip
def test_numbers_dates_and_tools_are_no_contacts(words):
    assert Redactor(()).text(words) == words


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("mail a.b-c@mail.example.co.uk now", "mail [mail] now"),
        ("see github.com/quill and www.quill.example/x?y=1.", "see [link] and [link]."),
        ("on +44 20 7946 0958 or 020 7946 0958", "on [phone] or [phone]"),
        ("follow @mara_quill!", "follow [handle]!"),
        ("12 Harbour Road, second floor", "[street], second floor"),
        ("Lindenstraße 12a in the yard", "[street] in the yard"),
    ],
)
def test_contacts_are_found_by_their_form(words, left):
    assert Redactor(()).text(words) == left


SECRETS = (Secret("[name]", "Ana Lee"), Secret("[name]", "Ana"), Secret("[x]", "Lee & Co"))
TEXT = st.lists(st.sampled_from(["Ana", "Lee", " ", "& Co", "\n", "é", "banana", "a@b.co", "_"]))


@settings(deadline=None)
@given(TEXT.map("".join), st.data())
def test_spans_move_with_their_words(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    redactor = Redactor(SECRETS)
    made, moved = redactor.record((text, span), text)
    assert 0 <= moved.start <= moved.end <= len(made)
    inside = [p for p in redactor.pieces(text) if span.start < p.end and p.start < span.end]
    if not inside:
        assert moved.of(made) == span.of(text)
    assert all(piece.label in moved.of(made) for piece in inside if len(span))


@pytest.mark.parametrize(
    "accent", ["Siobha\u0301n", "SIOBHÁN", "siobhan", "_Siobhán_", "Siobhán's"]
)
def test_a_name_is_found_however_it_is_typed(accent):
    text = Redactor((Secret("[name]", "Siobhán"),)).text(f"by {accent} herself")
    assert "[name]" in text
    assert "iob" not in text.casefold()


def test_part_of_a_longer_word_is_left_alone():
    redactor = Redactor((Secret("[name]", "Ana"), Secret("[employer 1]", "Tarrow")))
    assert redactor.text("banana, Analog, Tarrows") == "banana, Analog, Tarrows"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "siobhan-quarrington.md").write_text(PROFILE, "utf-8")
    return tmp_path


@pytest.mark.parametrize("options", [["--redact"], ["--anonymous-id", "P-017"]])
@pytest.mark.parametrize("kind", ["html", "json", "sarif", "github", "text", "markdown"])
def test_the_command_redacts_even_the_files_name(folder, capsys, kind, options):
    assert main(["report", "siobhan-quarrington.md", "-f", kind, *options]) == 0
    out, err = capsys.readouterr()
    assert [word for word in NEVER if fold(word) in fold(out + err)] == []


def test_a_saved_result_can_be_redacted(folder, capsys):
    brandcheck.analyze(PROFILE).save("result.json")
    assert main(["render", "result.json", "-f", "json", "--redact"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["profile"]["source"].startswith("# [name]\n")
