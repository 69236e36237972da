"""The ten networking principles: what each means, and what in a profile shows it.

The one place where they are worded. Reports carry these words, and so does the page
``docs/principles.md``; a renderer has none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PRINCIPLES", "SOURCE", "PrincipleText"]

SOURCE = "the guide to networking and relationship-building behind this project"


@dataclass(frozen=True, slots=True)
class PrincipleText:
    """One principle in our own words.

    Attributes:
        title: its name in reports.
        section: the section of the source that it comes from.
        meaning: what it asks for, in one or two sentences.
        shown_by: what in a profile shows it.
        step: how to show it in a part of a profile that every input holds.
    """

    title: str
    section: str
    meaning: str
    shown_by: str
    step: str


PRINCIPLES = (
    PrincipleText(
        "Mutual value and an invitation to connect",
        "1. Understanding the Power of Networking",
        "A tie grows where both sides have something from it. A stranger should see what to come "
        "to you for, and how.",
        "An invitation that says who should write and about what; a way to reach you.",
        "End the About with one sentence that says who should write to you, and about what.",
    ),
    PrincipleText(
        "Curiosity, empathy, generosity",
        "2. Developing an Effective Networking Mindset",
        "People trust those who take an interest in others and help before they ask.",
        "An offer to the reader, an open question or something being learnt, words that leave "
        "nobody out, and work told by what others had from it.",
        "Offer a reader one small thing in the About: an answer, a look, a list, an hour.",
    ),
    PrincipleText(
        "Online presence",
        "3. Utilizing Online Platforms for Networking",
        "A profile is a place where strangers arrive. It should be complete enough to be found, "
        "and lead on to where your work can be seen.",
        "A headline, an About, described roles, skills, a place, links, and other places such as "
        "a portfolio, a code repository, a forum or a newsletter.",
        "Name in the About one place where your work can be seen.",
    ),
    PrincipleText(
        "Conversation starters and common ground",
        "4. Mastering the Art of Small Talk",
        "A first message is easy to write when there is something definite to ask about, and when "
        "the text is easy to read.",
        "A place, a name, an odd fact or a hobby with its detail; short sentences; nothing that "
        "shouts or begs.",
        "Add one definite thing to the About that a stranger could ask about.",
    ),
    PrincipleText(
        "Authenticity",
        "5. Nurturing Relationships with Authenticity",
        "Readers believe what sounds like a person and can be checked, and what gives others "
        "their part.",
        "One voice, claims with a line that shows them, credit to others by name, and other "
        "people's account of your work. Whether somebody is sincere is never judged.",
        "Name in one line of your experience a person or group whose part mattered.",
    ),
    PrincipleText(
        "Mentors, given and received",
        "6. Harnessing the Power of Mentors",
        "Being taught and teaching are ties that last. Both say that somebody spent time on you, "
        "or you on somebody.",
        "Whom you trained or guided and what became of them; from whom you learnt, and what. "
        "The word in a job title or a product's name is not enough.",
        "Say in one line of your experience whom you taught at work, or from whom you learnt.",
    ),
    PrincipleText(
        "Associations and events",
        "7. Leveraging Professional Associations and Events",
        "Bodies and meetings of a trade are where its people know each other. A named one is "
        "something in common with a stranger.",
        "A named body with your part in it; an event where you spoke, organised or took part.",
        "Name in the About a body or event of your trade, and your part in it.",
    ),
    PrincipleText(
        "A personal brand with a clear narrative",
        "8. Building an Effective Personal Brand",
        "A reader should be able to repeat after a minute what you do, for whom, what came of it "
        "and where you are heading.",
        "A headline and an About that name role, audience, proof and direction; bullets that tell "
        "outcomes; skills that fit; wording of your own.",
        "Say in the first two sentences of the About what you do, for whom, and what came of it.",
    ),
    PrincipleText(
        "Giving back",
        "9. Giving Back and Paying It Forward",
        "What is given to a profession or a place without pay comes back as goodwill and as new "
        "ties.",
        "Unpaid work or shared knowledge: what you gave, to whom, since when and how much.",
        "Say in one line what you gave your trade or your town without pay, and what came of it.",
    ),
    PrincipleText(
        "Setbacks and changes told constructively",
        "10. Overcoming Networking Challenges and Rejections",
        "Refusals, gaps and fresh starts belong to most careers. Told plainly, with what came "
        "next, they give a reader courage to write.",
        "A break, a return, a change or a refusal with what you did next; no complaint and no "
        "apology. Who has none to tell lacks nothing.",
        "If you had a break or a refusal, say in one line what happened and what you did next.",
    ),
)
