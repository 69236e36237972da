import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.nlp.language import detect

SNIPPETS = json.loads((Path(__file__).parent / "language_snippets.json").read_text("utf-8"))
ENGLISH = [row["text"] for row in SNIPPETS if row["language"] == "en"]
OTHERS = [row for row in SNIPPETS if row["language"] != "en"]


@pytest.mark.parametrize("text", ENGLISH)
def test_short_english_full_of_names_stays_english(text):
    assert detect(text)[0] == "en"


@pytest.mark.parametrize(
    "row", [row for row in OTHERS if row["kind"] in {"sentence", "paragraph"}], ids=str
)
def test_a_sentence_in_another_language_is_told(row):
    code, confidence = detect(row["text"])
    assert code == row["language"]
    assert confidence >= 0.5


def test_headlines_and_bullets_are_either_right_or_english():
    found = [(row["language"], detect(row["text"])[0]) for row in OTHERS]
    assert {code for language, code in found if code != language} <= {"en"}
    assert sum(code == language for language, code in found) >= 70


def test_the_set_covers_fourteen_languages():
    assert len(Counter(row["language"] for row in SNIPPETS)) == 14
    assert len(SNIPPETS) >= 100


@pytest.mark.parametrize(
    "text", ["", "   \n", "Nurse", "Zürich 2020 – 2024", "1 2 3 4 5 6 7 8 9 " * 9]
)
def test_too_little_to_tell(text):
    assert detect(text) == ("", 0.0)


def test_a_long_profile_in_german_with_english_jargon():
    text = (
        "Senior Product Manager | SaaS | Payments\n"
        "Ich baue Werkzeuge, mit denen kleine Händler ihre Rechnungen selbst schreiben.\n"
        "Verantwortlich für Roadmap, Pricing und Go-to-Market in drei Ländern.\n"
        "Davor war ich fünf Jahre lang Buchhalterin in einer Spedition."
    )
    assert detect(text)[0] == "de"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("小さな店がインターネットで物を売れるように手伝っています。", "ja"),
        ("Допомагаю невеликим заводам перейти на нове обладнання без зупинки роботи.", "uk"),
        ("أساعد المتاجر الصغيرة على البيع عبر الإنترنت منذ عشر سنوات.", "ar"),
    ],
)
def test_languages_outside_the_set(text, code):
    assert detect(text)[0] == code


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gets_an_answer_and_the_same_one_twice(text):
    code, confidence = detect(text)
    assert 0 <= confidence <= 1
    assert code == "" or (len(code) == 2 and code.islower())
    assert detect(text) == (code, confidence)


def test_plain_english_does_not_load_the_detector():
    program = (
        "import sys; from brandcheck.nlp.language import detect;"
        "assert detect('I run the wood shop of a theatre and build sets that fit in one van "
        "with the help of two apprentices.') == ('en', 1.0);"
        "sys.exit(any(name in sys.modules for name in ('py3langid', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
