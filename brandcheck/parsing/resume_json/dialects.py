"""Map relatives of JSON Resume onto it: FRESH, and JSON that scrapers make of LinkedIn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

__all__ = ["from_fresh", "from_scrape", "is_fresh", "is_scrape"]

Mapped: TypeAlias = tuple[dict[str, Any], tuple[str, ...]]

_SCRAPE_SIGNS = ("public_identifier", "experiences", "full_name", "accomplishment_projects")
# A scraper's list: (its key, JSON Resume's key, {its field: JSON Resume's field}).
_SCRAPE_LISTS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("experiences", "work", {"title": "position", "company": "name"}),
    (
        "education",
        "education",
        {
            "school": "institution",
            "degree_name": "studyType",
            "field_of_study": "area",
            "activities_and_societies": "notes",
        },
    ),
    ("certifications", "certificates", {"authority": "issuer"}),
    ("volunteer_work", "volunteer", {"title": "position", "company": "organization"}),
    ("accomplishment_projects", "projects", {"title": "name"}),
    ("accomplishment_honors_awards", "awards", {"issuer": "awarder", "issued_on": "date"}),
    ("accomplishment_publications", "publications", {"published_on": "releaseDate"}),
    (
        "accomplishment_patents",
        "patents",
        {"title": "name", "issuer": "issuer", "issued_on": "date"},
    ),
    ("accomplishment_courses", "courses", {"number": "notes"}),
    ("accomplishment_test_scores", "test scores", {"date_on": "date"}),
    ("accomplishment_organisations", "organizations", {"org_name": "organization"}),
)
# The same for FRESH, whose lists may stand under "history".
_FRESH_LISTS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("employment", "work", {"employer": "name"}),
    ("education", "education", {"title": "studyType", "grade": "score"}),
    ("service", "volunteer", {"employer": "organization"}),
    ("affiliation", "organizations", {}),
    ("governance", "organizations", {}),
    ("recognition", "awards", {"from": "awarder"}),
    ("writing", "publications", {"title": "name"}),
    ("speaking", "speaking", {"event": "organization"}),
    ("testimonials", "references", {"quote": "reference"}),
    ("references", "references", {"quote": "reference"}),
    ("projects", "projects", {"title": "name"}),
)


def is_scrape(data: Mapping[str, Any]) -> bool:
    """Tell whether a mapping names its parts as LinkedIn scrapers do."""
    return sum(key in data for key in _SCRAPE_SIGNS) >= 2 and "basics" not in data


def is_fresh(data: Mapping[str, Any]) -> bool:
    """Tell whether a mapping is a FRESH résumé."""
    employment = data.get("employment")
    return isinstance(employment, Mapping) and "history" in employment and "basics" not in data


def from_scrape(data: Mapping[str, Any]) -> Mapped:
    """Return a scraper's mapping as a JSON Resume, and the keys that it has no use for."""
    names = [data.get("first_name"), data.get("last_name")]
    joined = " ".join(name for name in names if isinstance(name, str))
    resume: dict[str, Any] = {
        "basics": {
            "name": data.get("full_name") or joined,
            "label": data.get("headline") or data.get("occupation"),
            "summary": data.get("summary"),
            "location": {
                "city": data.get("city"),
                "region": data.get("state"),
                "country": data.get("country_full_name") or data.get("country"),
            },
        }
    }
    used = {"full_name", "first_name", "last_name", "headline", "occupation", "summary"}
    used |= {"city", "state", "country", "country_full_name", "public_identifier"}
    slug = data.get("public_identifier")
    if isinstance(slug, str) and slug:
        resume["basics"]["url"] = f"https://www.linkedin.com/in/{slug}"
    for key, target, fields in _SCRAPE_LISTS:
        resume[target] = _renamed(data.get(key), fields)
        used.add(key)
    for key in ("skills", "languages", "interests"):
        resume[key] = data.get(key)
        used.add(key)
    texts = data.get("recommendations")
    used.add("recommendations")
    if isinstance(texts, list):
        resume["references"] = [{"reference": t} if isinstance(t, str) else t for t in texts]
    return resume, _rest(data, used)


def from_fresh(data: Mapping[str, Any]) -> Mapped:
    """Return a FRESH résumé as a JSON Resume, and the keys that it has no use for."""
    info, contact = _mapping(data.get("info")), _mapping(data.get("contact"))
    resume: dict[str, Any] = {
        "basics": {
            "name": data.get("name"),
            "label": info.get("label"),
            "summary": info.get("brief"),
            "location": data.get("location"),
            "url": contact.get("website"),
            "email": contact.get("email"),
            "phone": contact.get("phone"),
            "profiles": data.get("social"),
        },
        "languages": data.get("languages"),
        "interests": data.get("interests"),
        "skills": _fresh_skills(data.get("skills")),
    }
    used = {"name", "info", "contact", "location", "social", "languages", "interests", "skills"}
    for key, target, fields in _FRESH_LISTS:
        found = data.get(key)
        history = found.get("history") if isinstance(found, Mapping) else found
        added = _renamed(history, fields)
        if isinstance(added, list):
            resume[target] = [*(resume.get(target) or []), *added]
        used.add(key)
    return resume, _rest(data, used | {"meta"})


def _fresh_skills(value: Any) -> Any:
    skills = _mapping(value)
    return [*_list(skills.get("sets")), *_list(skills.get("list"))] if skills else value


def _renamed(value: Any, fields: Mapping[str, str]) -> Any:
    """Rename the fields of the objects in a list; what is there already stays."""
    if not isinstance(value, list):
        return value
    return [
        {fields.get(key, key): item for key, item in record.items()}
        if isinstance(record, Mapping)
        else record
        for record in value
    ]


def _rest(data: Mapping[str, Any], used: set[str]) -> tuple[str, ...]:
    return tuple(key for key, value in data.items() if key not in used and value)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
