"""Writes what somebody gets who selects and copies an invented person's LinkedIn page.

Four layouts: the page as its owner sees it and as a visitor does (until early 2026,
each text twice), and the page since then (each text once), dense or with a blank line
after every piece.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.lookalike._pasted_paper import ANALYTICS, NAVIGATION, Layout, Paper, in_months
from tests.lookalike.people import months_between

if TYPE_CHECKING:
    from tests.lookalike.people import Company, Person, Role

__all__ = ["Extras", "Layout", "Letter", "copy_page"]


@dataclass(frozen=True, slots=True)
class Letter:
    """A recommendation."""

    name: str
    headline: str
    relation: str
    text: tuple[str, ...]
    date: str = "May 1, 2013"


@dataclass(frozen=True, slots=True)
class Extras:
    """What a page shows beyond a person; each tuple holds a name, then its details."""

    pronouns: str = "She/Her"
    followers: str = "3,832 followers"
    connections: str = "500+ connections"
    open_to: str = ""
    employment: str = "Full-time"
    role_skills: str = ""
    top_skills: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    posts: tuple[tuple[str, ...], ...] = ()
    others_post: tuple[str, ...] = ()
    certificates: tuple[tuple[str, str, str], ...] = ()
    projects: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    volunteering: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = ()
    endorsed: tuple[tuple[str, int], ...] = ()
    letters: tuple[Letter, ...] = ()
    publications: tuple[tuple[str, str], ...] = ()
    organizations: tuple[str, ...] = ()
    show_all: tuple[str, ...] = ()


def copy_page(person: Person, extras: Extras | None = None, *, layout: Layout) -> str:
    """Return the copied text."""
    extras = extras or Extras()
    paper = Paper(layout)
    _top(paper, person, extras)
    if person.summary:
        paper.field("About")
        paper.text(person.summary)
        if extras.top_skills:
            paper.field("Top skills")
            paper.field(" • ".join(extras.top_skills))
    if extras.services:
        paper.field("Services")
        paper.field(" • ".join(extras.services))
        paper.plain("Show all services")
    _activity(paper, person, extras)
    if person.companies:
        paper.field("Experience")
        for company in person.companies:
            _company(paper, company, extras)
        paper.show_all("experience", extras.show_all)
    _schools(paper, person, extras)
    _certificates(paper, extras)
    _projects(paper, extras)
    _volunteering(paper, extras)
    _skills(paper, person, extras)
    _letters(paper, extras)
    _short_lists(paper, person, extras)
    _bottom(paper, person)
    return "\n".join(paper.lines) + "\n"


def _top(paper: Paper, person: Person, extras: Extras) -> None:
    is_own = paper.layout is not Layout.VISITOR
    paper.lines += NAVIGATION.format(name=person.name if is_own else "Otto Lind").split("\n")
    if paper.layout.is_doubled:
        paper.lines += [person.name, "", f"{person.name} "]
    else:
        paper.plain(person.name)
    paper.plain(f" {extras.pronouns}")
    if not is_own:
        paper.plain("· 2nd")
    paper.plain(person.headline)
    if paper.layout.is_doubled:
        paper.lines += ["", person.companies[0].name if person.companies else "", ""]
        paper.lines += [f"{person.location}  Contact info"]
    else:
        paper.plain(person.location)
        paper.plain("·")
        paper.plain("Contact info")
    paper.plain(f"{extras.followers} ")
    paper.plain(extras.connections)
    for button in ("Open to", "Add profile section", "Enhance profile", "Resources"):
        paper.plain(button if is_own else "Message")
    if extras.open_to:
        for line in ("Open to work", extras.open_to, "Show details", "Edit"):
            paper.plain(line)
    if is_own:
        paper.field("Analytics")
        paper.plain(
            " Private to you Private to you" if paper.layout.is_doubled else "Private to you"
        )
        for line in ANALYTICS:
            paper.title(line)
        paper.plain("Show all analytics")


def _activity(paper: Paper, person: Person, extras: Extras) -> None:
    if not (extras.posts or extras.others_post):
        return
    paper.field("Activity")
    paper.field(extras.followers)
    paper.plain("Create a post")
    paper.plain("Loaded 9 Posts posts")
    for post in extras.posts:
        if paper.layout is Layout.VISITOR:
            paper.plain(f"{person.name} posted this • 4d4d")
            paper.plain(" ".join(line for line in post if line))
        else:
            paper.plain(f"View {person.name}’s  graphic link")
            paper.field(person.name)
            paper.plain("   • YouVerified • You" if paper.layout.is_doubled else "• You")
            paper.field(person.headline)
            paper.plain("1w •  1 week ago • Visible to anyone on or off LinkedIn")
        paper.lines += [*post, "…more", "Activate to view larger image,", "like", "2", "1 comment"]
    if extras.others_post:
        paper.plain("View Otto Lind’s  graphic link")
        paper.field("Otto Lind")
        paper.plain("   • 2ndPremium • 2nd" if paper.layout.is_doubled else "• 2nd")
        paper.field("Large animal vet")
        paper.lines += [*extras.others_post, "…more", "3 comments"]
    paper.plain("Show all posts")


def _company(paper: Paper, company: Company, extras: Extras) -> None:
    paper.logo(company.name)
    if len(company.roles) == 1:
        role = company.roles[0]
        paper.title(role.title)
        kind = f" · {extras.employment}" if extras.employment else ""
        paper.field(f"{company.name}{kind}")
        _role(paper, role, extras)
        return
    paper.title(company.name)
    months = sum(months_between(r.dates) or 12 for r in company.roles if r.dates)
    kind = f"{extras.employment} · " if extras.employment else ""
    paper.field(f"{kind}{in_months(months)}")
    for role in company.roles:
        paper.title(role.title)
        _role(paper, role, extras)
    paper.show_all("4 experience", extras.show_all)


def _role(paper: Paper, role: Role, extras: Extras) -> None:
    paper.dates(role.dates)
    if role.place:
        paper.field(role.place)
    paper.text(role.text)
    if extras.role_skills:
        paper.plain(extras.role_skills)


def _schools(paper: Paper, person: Person, extras: Extras) -> None:
    if person.schools:
        paper.field("Education")
    for school in person.schools:
        if paper.layout is Layout.OWN:
            paper.plain(school.name)  # without a logo the name comes a third time
        else:
            paper.logo(school.name)
        paper.title(school.name)
        degree = ", ".join(filter(None, (school.degree, school.field)))
        if degree:
            paper.field(degree)
        paper.dates(school.dates, length=False)
    paper.show_all("education", extras.show_all)


def _certificates(paper: Paper, extras: Extras) -> None:
    if extras.certificates:
        paper.field("Licenses & certifications")
    for name, issuer, issued in extras.certificates:
        paper.logo(issuer)
        paper.title(name)
        paper.field(issuer)
        if issued:
            paper.field(f"Issued {issued}")
            paper.field("Credential ID SK-77/1")
        paper.plain("Show credential")
    paper.show_all("licenses", extras.show_all)


def _projects(paper: Paper, extras: Extras) -> None:
    if extras.projects:
        paper.field("Projects")
    for name, with_, text in extras.projects:
        paper.title(name)
        paper.field("Oct 2022 - Sep 2023")
        if with_:
            paper.plain("Company logo")
            paper.title(f"Associated with {with_}")
        paper.plain("Show project")
        paper.text(text)
    paper.show_all("projects", extras.show_all)


def _volunteering(paper: Paper, extras: Extras) -> None:
    if extras.volunteering:
        paper.field("Volunteering")
    for role, body, dates, cause, text in extras.volunteering:
        paper.logo(body)
        paper.title(role)
        paper.field(body)
        paper.field(dates)
        if cause:
            paper.field(cause)
        paper.text(text)


def _skills(paper: Paper, person: Person, extras: Extras) -> None:
    if person.skills:
        paper.field("Skills" if paper.layout.is_doubled else f"Skills ({len(person.skills) + 20})")
    counts = dict(extras.endorsed)
    for skill in person.skills:
        paper.title(skill)
        paper.plain("Company logo")
        paper.field("9 experiences across Skellow Dairy and 4 other companies")
        if skill in counts:
            paper.field(f"{counts[skill]} endorsement{'s' * (counts[skill] > 1)}")
        if paper.layout is Layout.VISITOR:
            paper.plain("Endorse")
    paper.show_all("skills", extras.show_all)


def _letters(paper: Paper, extras: Extras) -> None:
    if not extras.letters:
        return
    paper.field("Recommendations")
    paper.field("Received")
    paper.field("Given")
    for letter in extras.letters:
        paper.plain(f"{letter.name} is open to work")
        paper.title(letter.name)
        paper.plain("· 1stFirst degree connection" if paper.layout.is_doubled else "· 1st")
        paper.field(letter.headline)
        paper.field(f"{letter.date}, {letter.relation}")
        paper.text(letter.text)
    paper.show_all("received", extras.show_all)


def _short_lists(paper: Paper, person: Person, extras: Extras) -> None:
    if extras.publications:
        paper.field("Publications")
    for name, details in extras.publications:
        paper.title(name)
        paper.field(details)
    if person.languages:
        paper.field("Languages")
    for name, level in person.languages:
        paper.title(name)
        if level:
            paper.field(level)
    if extras.organizations:
        paper.field("Organizations")
    for name in extras.organizations:
        paper.title(name)


def _bottom(paper: Paper, person: Person) -> None:
    paper.field("Interests")
    paper.title("Jason Overton")
    paper.plain("· 2nd")
    paper.field("162,506 followers")
    for line in ("Profile language", "English", "Public profile & URL"):
        paper.plain(line)
    paper.plain(f"www.linkedin.com/in/{person.slug}" if person.slug else "")
    for line in ("Who your viewers also viewed", "Someone at Tarn Creamery", "View"):
        paper.plain(line)
