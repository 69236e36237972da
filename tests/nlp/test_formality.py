"""How formal a text reads."""

from __future__ import annotations

import pytest

import brandcheck
from brandcheck.config import Config
from brandcheck.errors import ConfigError
from brandcheck.nlp.formality import Formality, formality
from brandcheck.parsing import parse
from brandcheck.testing import context

CHAT = (
    (
        "hey, i'm bo and i fix bikes lol. been doing it for ages and it's super fun! i can't stand "
        "rust, so don't bring me any. gonna open my own shop soon, it's gonna be awesome!! if you "
        "wanna chat about gears or stuff just ping me. also i make kinda good coffee."
    ),
    (
        "Hi guys! I cook. I've been cooking since I was twelve and I still get super excited when the "
        "first asparagus comes in. It's a crazy job but I wouldn't swap it. We're a bunch of people "
        "who really care. Come and eat, you won't regret it, and bring your mum along with you!"
    ),
)
PLAIN = (
    (
        "I repair church towers. Most of the work is slate and lead, and most of it is out of sight. "
        "I learned it from my uncle, who never wrote anything down, so I write everything down. If "
        "your tower leaks, send me a photograph of the valley and I will tell you what I would do."
    ),
    (
        "I look after a ward of 28 beds. Most of the people I care for are over seventy and have never "
        "met a surgeon before. In 2022 our letters confused people, so I sat down with the pharmacist "
        "and we wrote them again. Since then calls about tablets have dropped to nine."
    ),
)
FORMAL = (
    (
        "Chartered surveyor with responsibility for the valuation of agricultural holdings in the "
        "northern counties. Areas of specialism include compulsory purchase, succession to tenancies "
        "and the apportionment of compensation. Contributor to the professional guidance on the "
        "assessment of environmental schemes; member of the regional valuation committee since 2014. "
        "Author of two handbooks on the measurement of woodland and of standing timber."
    ),
    (
        "The practice concerns the restoration of historic instruments, with particular emphasis on "
        "keyboard instruments of the eighteenth century. Commissions have included the documentation, "
        "conservation and reconstruction of harpsichords in municipal collections. Research on varnish "
        "composition has been published in the proceedings of two conferences "
        "and in the catalogue of a regional museum."
    ),
)


def read(text: str) -> Formality:
    return formality(context(parse(profile(text))).lines("about"))


def profile(text: str) -> str:
    return (
        f"# Ana Example\nBaker\n\n## About\n{text}\n\n## Experience\n### Baker · Marlow & Finch\n"
    )


def result(text: str, band: str) -> brandcheck.CheckResult:
    config = {"select": ["formality-band"], "checks": {"formality-band": {"band": band}}}
    (only,) = brandcheck.analyze(profile(text), config=config).results
    return only


def test_chat_plain_and_formal_texts_are_told_apart():
    chat, plain, formal = ([read(text).value for text in texts] for texts in (CHAT, PLAIN, FORMAL))
    assert max(chat) < 35 < min(plain)
    assert max(plain) < 65 < min(formal)


def test_every_mark_is_placed_on_its_words():
    marks = read(CHAT[0]).marks
    assert all(marks.values())
    source = profile(CHAT[0])
    assert {span.of(source) for span in marks["exclamation marks"]} == {"!"}


@pytest.mark.parametrize("text", [*CHAT, *PLAIN, *FORMAL])
def test_without_a_band_it_is_information(text: str):
    assert result(text, "").status is brandcheck.Status.INFO


@pytest.mark.parametrize(
    ("texts", "fits", "misses"),
    [(CHAT, "casual", "formal"), (PLAIN, "everyday", "formal"), (FORMAL, "formal", "casual")],
)
def test_a_chosen_band_scores_its_own_texts_full(texts: tuple[str, ...], fits: str, misses: str):
    for text in texts:
        assert result(text, fits).score == 1.0
        assert (result(text, misses).score or 0.0) < 1.0
        assert result(text, misses).findings
        assert result(text, misses).weight == 0


def test_an_unknown_band_says_which_there_are():
    with pytest.raises(ConfigError, match="band is one of casual, everyday, formal"):
        Config.from_mapping({"checks": {"formality-band": {"band": "posh"}}})


def test_a_short_text_is_not_read():
    assert "too few" in result("I bake rye bread.", "").reason
