"""Writes saved web pages of invented people: résumés and LinkedIn's public page."""

from __future__ import annotations

import json
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.core.profile import Month
    from tests.lookalike.people import Company, Dates, Person, Role, School

__all__ = ["Page", "json_ld_page", "public_page", "resume_page"]

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class Page(StrEnum):
    """How a résumé page is built."""

    HEADINGS = "headings"
    DIVS = "divs"
    TABLE = "table"
    TERMS = "terms"
    CARD = "card"


def resume_page(person: Person, page: Page = Page.HEADINGS) -> str:
    """Return a résumé page with a menu above and a footer below."""
    name = f"<h1>{escape(person.name)}</h1>"
    if page is Page.CARD:
        name = f"<div class='h-card'><span class='p-name'>{escape(person.name)}</span></div>"
    elif page is Page.DIVS:
        name = f"<div class='name'>{escape(person.name)}</div>"
    links = "".join(f"<p><a href='{url}'>{url}</a></p>" for url, _ in person.websites)
    top = f"<header>{name}<p>{escape(person.headline)}</p><p>{escape(person.location)}</p>{links}</header>"
    sections = {
        "Summary": _lines(person.summary),
        "Experience": "".join(
            _job(role, company.name, page) for company in person.companies for role in company.roles
        ),
        "Education": "".join(_study(school, page) for school in person.schools),
        "Skills": "<ul>" + "".join(f"<li>{escape(s)}</li>" for s in person.skills) + "</ul>",
        "Languages": _list([f"{n} ({lvl})" if lvl else n for n, lvl in person.languages]),
    }
    body = "".join(_section(title, content, page) for title, content in sections.items())
    if page is Page.TABLE:
        body = f"<table><tbody>{body}</tbody></table>"
    elif page is Page.TERMS:
        body = f"<dl>{body}</dl>"
    return (
        "<!DOCTYPE html><html lang='en'><head><title>Résumé</title><style>p{color:red}</style>"
        "<script>var secret = 'tracked';</script></head><body><nav><ul><li>Home</li><li>Blog</li>"
        f"</ul></nav>{top}<main>{body}</main><footer>Made with cheese</footer>"
        "<noscript>Turn scripts on</noscript></body></html>"
    )


def _section(title: str, content: str, page: Page) -> str:
    if page is Page.DIVS:
        return (
            f"<div class='block'><div class='block-title'>{title}</div><div>{content}</div></div>"
        )
    if page is Page.TABLE:
        return f"<tr><th>{title}</th><td>{content}</td></tr>"
    if page is Page.TERMS:
        return f"<dt>{title}</dt><dd>{content}</dd>"
    return f"<section><h2>{title}</h2>{content}</section>"


def _job(role: Role, company: str, page: Page) -> str:
    head = escape(f"{role.title} · {company}")
    tag = "h3" if page in {Page.HEADINGS, Page.CARD} else "b"
    place = f"<div>{escape(role.place)}</div>" if role.place else ""
    text = "<ul>" + "".join(f"<li>{escape(line[2:])}</li>" for line in role.text) + "</ul>"
    return f"<div><{tag}>{head}</{tag}><div>{_dates(role.dates)}</div>{place}{text}</div>"


def _study(school: School, page: Page) -> str:
    head = escape(f"{school.degree} · {school.name}")
    tag = "h3" if page in {Page.HEADINGS, Page.CARD} else "b"
    return f"<div><{tag}>{head}</{tag}><div>{_dates(school.dates)}</div></div>"


def _lines(lines: Sequence[str]) -> str:
    written = ""
    for line in lines:
        if line.startswith("• "):
            written += f"<ul><li>{escape(line[2:])}</li></ul>"
        elif line:
            written += f"<p>{escape(line)}</p>"
    return written


def _list(items: Sequence[str]) -> str:
    return "<ul>" + "".join(f"<li><p>{escape(item)}</p></li>" for item in items) + "</ul>"


def public_page(person: Person, *, masked: bool = False, more: str = "") -> str:
    """Return LinkedIn's public page, as a browser saves it."""
    jobs = "".join(_public_company(company) for company in person.companies)
    if masked:
        jobs += _card("********* *******", "***** *****", "", "")
    schools = "".join(
        _card(s.name, s.degree, _public_dates(s.dates, length=""), "", tag="education__list-item")
        for s in person.schools
    )
    languages = "".join(_card(name, level, "", "") for name, level in person.languages)
    certificates = "".join(
        _card(name, "Skellow Council", "Issued Mar 2020", "") for name in person.certifications
    )
    return (
        "<!DOCTYPE html><html><head><title>Mara Quennell | LinkedIn</title>"
        f"<script type='application/ld+json'>{json.dumps({'@graph': [_person(person)]})}</script>"
        "</head><body><nav class='nav'><ul><li>Join now</li><li>Sign in</li></ul></nav>"
        "<main><section class='top-card-layout container-lined'>"
        f"<h1 class='top-card-layout__title font-sans'>{escape(person.name)}</h1>"
        f"<h2 class='top-card-layout__headline'>{escape(person.headline)}</h2>"
        "<h3 class='top-card-layout__first-subline'><div class='not-first-middot'><span>"
        f"{escape(person.location)}</span> <a>Contact Info</a></div><div class='not-first-middot'>"
        "<span>4K followers</span> <span>500+ connections</span></div></h3>"
        "<button>Join to view profile</button></section>"
        + _public_section("summary", "About", f"<p>{'<br>'.join(map(escape, person.summary))}</p>")
        + _public_section("posts", "Activity", "<ul><li><h3>Buy boots</h3></li></ul>")
        + _public_section("experience", "Experience", f"<ul class='experience__list'>{jobs}</ul>")
        + _public_section("educationsDetails", "Education", f"<ul>{schools}</ul>")
        + _public_section("certifications", "Licenses & Certifications", f"<ul>{certificates}</ul>")
        + _public_section("languages", "Languages", f"<ul>{languages}</ul>")
        + more
        + "</main><aside><h2>People also viewed</h2><ul><li>Otto Lind</li></ul></aside>"
        "<footer>LinkedIn © 2026</footer></body></html>"
    )


def _public_section(name: str, title: str, content: str) -> str:
    return (
        f"<section class='core-section-container my-3 pp-section {name}' data-section='{name}'>"
        f"<h2 class='core-section-container__title section-title'>\n  {escape(title)}\n</h2>"
        f"<div class='core-section-container__content break-words'>{content}</div></section>"
    )


def _public_company(company: Company) -> str:
    if len(company.roles) == 1:
        role = company.roles[0]
        return _card(role.title, company.name, _public_dates(role.dates), _public_text(role))
    roles = "".join(
        _card(r.title, "", _public_dates(r.dates), _public_text(r)) for r in company.roles
    )
    return (
        "<li class='experience-group experience-item'>"
        f"<h4 class='experience-group-header__company'>{escape(company.name)}</h4>"
        "<p class='experience-group-header__duration'>13 years</p>"
        f"<ul class='experience-group__positions'>{roles}</ul></li>"
    )


def _card(title: str, subtitle: str, dates: str, text: str, *, tag: str = "experience-item") -> str:
    link = f"<h4 class='profile-section-card__subtitle'><a href='#'>{escape(subtitle)}</a></h4>"
    when = f"<p class='experience-item__meta-item'>{dates}</p>" if dates else ""
    return (
        f"<li class='profile-section-card relative {tag}'><a><img alt='x'></a><div>"
        f"<h3 class='profile-section-card__title'><span>{escape(title)}</span></h3>"
        f"{link if subtitle else ''}<div>{when}{text}</div></div></li>"
    )


def _public_text(role: Role) -> str:
    place = f"<p class='experience-item__meta-item'>{escape(role.place)}</p>" if role.place else ""
    if not role.text:
        return place
    whole = "<br>".join(map(escape, role.text))
    short = escape(role.text[0][:20]) + "…<button>Show more</button>"
    return (
        f"{place}<div class='show-more-less-text'><p class='show-more-less-text__text--less'>{short}</p>"
        f"<p class='show-more-less-text__text--more'>{whole}<button>Show less</button></p></div>"
    )


def _public_dates(dates: Dates | None, *, length: str = "3 months") -> str:
    if dates is None:
        return ""
    end = f"<time>{_month(dates.end)}</time>" if dates.end else "Present"
    tail = f"<span class='before:middot'>{length}</span>" if length else ""
    return f"<span class='date-range'><time>{_month(dates.start)}</time> - {end} {tail}</span>"


def json_ld_page(person: Person) -> str:
    """Return a page whose text only a script would show, with a description for machines."""
    data = json.dumps({"@context": "https://schema.org", "@graph": [{"x": 1}, _person(person)]})
    return (
        f"<html><head><script type='application/ld+json'>{data}</script></head>"
        "<body><div id='root'></div><script>render()</script></body></html>"
    )


def _person(person: Person) -> dict[str, object]:
    return {
        "@type": "Person",
        "name": person.name,
        "jobTitle": [person.headline],
        "address": {"@type": "PostalAddress", "addressLocality": person.location},
        "worksFor": [{"@type": "Organization", "name": c.name} for c in person.companies],
        "alumniOf": {"name": person.schools[0].name} if person.schools else None,
        "description": " ".join(person.summary),
        "knowsLanguage": [{"name": name} for name, _ in person.languages],
    }


def _dates(dates: Dates | None) -> str:
    if dates is None:
        return ""
    return f"{_month(dates.start)} – {_month(dates.end) if dates.end else 'Present'}"


def _month(month: Month) -> str:
    return f"{_MONTHS[month.month - 1]} {month.year}" if month.month else str(month.year)
