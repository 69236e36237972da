"""The read-back fills each part with the owner's words, or leaves it open."""

from __future__ import annotations

import brandcheck

FULL = """# Ana Example
Bus-fleet mechanic | Brakes and gearboxes that drivers can trust

## About
I repair gearboxes for school-bus companies. I make sure a bus that leaves at six is still \
running at four.

Last winter I rebuilt eleven gearboxes and breakdowns fell from nine a month to two. I would \
like to train as a fleet engineer. If you run old buses on hills, send me the sound of the one \
that worries you.
"""

EMPTY = """# Ana Example
Team player

## About
Work hard, play hard. Life is a journey.
"""


def told(text: str) -> dict[str, str | None]:
    report = brandcheck.analyze(text)
    source = report.profile.source
    return {
        slot.kind.value: slot.span.of(source) if slot.span else None for slot in report.readback
    }


def test_each_part_is_told_in_the_owners_words():
    parts = told(FULL)
    assert parts["identity"] == "I repair gearboxes for school-bus companies."
    assert parts["audience"] == "If you run old buses on hills"
    assert "breakdowns fell from nine a month to two" in parts["proof"]
    assert parts["aspiration"] == "I would like to train as a fleet engineer."
    assert "send me the sound" in parts["invitation"]
    assert parts["value"] in {
        "Brakes and gearboxes that drivers can trust",
        "I make sure a bus that leaves at six is still running at four.",
    }


def test_what_one_does_opens_the_about_and_a_measured_change_proves_it():
    parts = told(
        "# Ana Example\nCEO, Fjord Ferries | Quiet ships\n\n## About\n"
        "We carry two million people a year. For six years I have worked on the timetable so that "
        "nobody has to wait. We bought two electric ships, and turnaround went from 40 minutes to "
        "12. I now publish our decision logs.\n"
    )
    assert parts["identity"] == "CEO, Fjord Ferries"
    assert "from 40 minutes to 12" in parts["proof"]


def test_sayings_fill_nothing_and_each_gap_asks_a_question():
    report = brandcheck.analyze(EMPTY)
    assert {slot.kind.value for slot in report.readback if slot.span is None} >= {
        "audience",
        "value",
        "proof",
        "aspiration",
        "invitation",
    }
    assert all(slot.question.endswith("?") for slot in report.readback)


def test_a_text_in_another_language_is_not_read_back():
    german = "## About\nIch baue Möbel aus Eiche und Esche für kleine Wohnungen in der Altstadt."
    assert brandcheck.analyze(german).readback == ()
