"""People, bodies, teaching, gifts and invitations are told from words that look alike."""

from __future__ import annotations

import pytest

from brandcheck.nlp.community.bodies import parts_in_bodies, unnamed_bodies
from brandcheck.nlp.community.giving import gifts
from brandcheck.nlp.community.headings import under_heading
from brandcheck.nlp.community.invitations import invitation, offer
from brandcheck.nlp.community.mentoring import mentoring
from brandcheck.nlp.community.occasions import parts_in_events
from brandcheck.nlp.community.transitions import tells_transition
from brandcheck.nlp.names import named_people
from brandcheck.parsing import parse
from brandcheck.testing import context
from tests.nlp.textlines import analysed


def sentence(text: str, kind: str = "about"):
    return analysed(text, kind)[0].sentences[0].tokens


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I score the herd with our vet, Huw Dacey.", "Huw Dacey"),
        ("I was trained by the pharmacist, Dr Rui Amaral.", "Dr Rui Amaral"),
        ("A nurse called Ruth Abara took me along.", "Ruth Abara"),
        ("I review for Synergy Verlag, a medical publisher.", ""),
        ("I kept the Man Engine, a miners' lift, turning.", ""),
        ("My company is called Placeholder.", ""),
        ("I welded the harbour wall at Port Fenwick.", ""),
    ],
)
def test_a_name_needs_a_sign_that_it_is_a_person(text: str, name: str) -> None:
    tokens = sentence(text)
    found = [" ".join(t.text for t in tokens[a : b + 1]) for a, b in named_people(tokens)]
    assert found == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "is_given"),
    [
        ("Trained two payroll clerks, one of whom succeeded me", True),
        ("Mentor to two probationer teachers", True),
        ("Take on three apprentices a year", True),
        ("Learned stockmanship from head herdsman Eirlys Pugh", False),
        ("Started as an apprentice under Eddie Marsh", False),
        ("Was coached for the first tribunal by Niall Brophy", False),
    ],
)
def test_teaching_is_an_act_upon_a_person(text: str, is_given: bool) -> None:
    assert [m.is_given for m in mentoring(sentence(text, "bullet"))] == [is_given]


@pytest.mark.parametrize(
    "text",
    [
        "Installed Mentor Graphics licences for a chip lab",
        "Trained a model on 40,000 leaf photographs",
        "Repaired train brakes in a depot of 40",
        "Supervised the pouring of 60 foundation slabs",
        "Planted a trained pear along the south wall",
        "Learned Python from Northern Press",
        "Led walking tours for 2,000 visitors",
    ],
)
def test_teaching_is_not_read_into_things(text: str) -> None:
    assert mentoring(sentence(text, "bullet")) == ()


def test_another_person_writes_of_the_owner() -> None:
    tokens = sentence("He showed me how to plan a bay.")
    assert [m.is_given for m in mentoring(tokens, by_another=True)] == [True]
    assert [m.is_given for m in mentoring(tokens)] == [False]


@pytest.mark.parametrize(
    ("text", "n_bodies", "n_events"),
    [
        ("I sit on the standards committee of the Institute of Bread Technology.", 1, 0),
        ("I run the Tuesday meetup of the Porto Data Society.", 1, 1),
        ("I spoke at the Baltic Ports Conference.", 0, 1),
        ("I run the spring workshop of our trade.", 0, 1),
        ("I managed housing for the Northgate Housing Association.", 0, 0),
        ("I presented a late-night radio show about trains.", 0, 0),
        ("I served at Society, a wine bar.", 0, 0),
    ],
)
def test_a_body_needs_a_name_and_a_part_in_it(text: str, n_bodies: int, n_events: int) -> None:
    tokens = sentence(text)
    assert len(list(parts_in_bodies(tokens))) == n_bodies
    assert len(list(parts_in_events(tokens))) == n_events


def test_bodies_that_are_hidden() -> None:
    assert list(unnamed_bodies(sentence("I sit on several influential boards.")))
    assert not list(unnamed_bodies(sentence("I welded several ships in two groups.")))


@pytest.mark.parametrize(
    ("text", "is_gift"),
    [
        ("Ran a free tax evening for taxi drivers each January", True),
        ("Took pro bono asylum cases, eleven of them won", True),
        ("Maintain an open-source library for tide gauges", True),
        ("Trustee of a lifeboat fund", True),
        ("Trustee in bankruptcy for 60 estates", False),
        ("Fitted free-standing baths", False),
        ("Treated volunteer plants as weeds", False),
        ("Led a campaign for free calls", False),
    ],
)
def test_a_gift_is_an_act_without_pay(text: str, is_gift: bool) -> None:
    assert bool(list(gifts(sentence(text, "bullet")))) is is_gift


@pytest.mark.parametrize(
    ("text", "is_specific"),
    [
        ("If you keep patching the same line, send me a photograph of the joint.", True),
        ("Trial managers may send me one page for an honest opinion.", True),
        ("I would like to hear from growers who still plant the black bean.", True),
        ("My door is open to trainees on Monday mornings.", True),
        ("Let's connect!", False),
        ("Please feel free to reach out.", False),
        ("Let's connect and make some magic happen!", False),
    ],
)
def test_an_invitation_is_specific_when_it_has_a_topic(text: str, is_specific: bool) -> None:
    told = invitation(sentence(text))
    assert told is not None
    assert told.is_specific is is_specific


@pytest.mark.parametrize(
    "text",
    [
        "I write to the families of missing seafarers.",
        "Ask any cane user which kind is right.",
        "I would like to become a bench joiner.",
        "If the three counts differ, we count again.",
        "The sign on our door says open even at night.",
    ],
)
def test_not_every_request_is_an_invitation(text: str) -> None:
    assert invitation(sentence(text)) is None


def test_an_offer_holds_something_for_the_reader() -> None:
    assert offer(sentence("I will show you our books."))
    assert offer(sentence("New translators are welcome to ask how I started in the trade."))
    assert not offer(sentence("I am always happy to chat."))
    assert not offer(sentence("I can show you why."))


@pytest.mark.parametrize(
    ("heading", "matter", "is_under"),
    [
        ("Talks and lectures", "events", True),
        ("Committee seats", "bodies", True),
        ("Mentoring", "mentoring", True),
        ("Board work and mentoring", "bodies", False),
        ("Social media", "giving", False),
    ],
)
def test_a_heading_speaks_for_its_lines_when_it_names_one_matter(
    heading: str, matter: str, *, is_under: bool
) -> None:
    ctx = context(parse(f"# Ana Example\n\n## {heading}\nA line, 2021\n"))
    found = list(under_heading(ctx.profile, ctx.text.lines, matter))
    assert bool(found) is is_under


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("After the mill closed I retrained as a clerk.", True),
        ("In 2015 I stopped to raise our twins.", True),
        ("I got one thing badly wrong.", True),
        ("I repair the gap between the frame and the wall.", False),
        ("I advise firms on redundancy.", False),
    ],
)
def test_a_transition_is_the_owners(text: str, *, tells: bool) -> None:
    assert tells_transition(sentence(text)) is tells
