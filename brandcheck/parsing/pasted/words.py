"""The words that LinkedIn's page puts around a profile."""

from __future__ import annotations

import re

from brandcheck.core.profile import SectionKind as Kind
from brandcheck.parsing.text.fold import fold_word
from brandcheck.parsing.text.words import is_employment

__all__ = [
    "BUTTONS",
    "CONTACT_INFO",
    "COPIES",
    "CREDENTIAL",
    "DEGREE",
    "EMPLOYMENT",
    "HEADINGS",
    "LABELS",
    "LOGO",
    "MODE",
    "MORE",
    "OTHERS",
    "PROFILE_URL",
    "PRONOUNS",
    "SHOW_ALL",
    "SKILL_USE",
    "STOPS",
    "is_button",
    "is_terms",
    "is_top_noise",
]

# Reasons for which a line is left out.
BUTTONS = "navigation and buttons"
COPIES = "second copies of the text"
LABELS = "labels of the page"
OTHERS = "other people and pages"
# The page's own headings, as it writes them; a count may follow: "Skills (25)".
HEADINGS: dict[str, Kind | None] = {
    "About": Kind.ABOUT,
    "Services": Kind.OTHER,
    "Featured": Kind.FEATURED,
    "Activity": Kind.ACTIVITY,
    "Experience": Kind.EXPERIENCE,
    "Education": Kind.EDUCATION,
    "Licenses & certifications": Kind.CERTIFICATIONS,
    "Licences & certifications": Kind.CERTIFICATIONS,
    "Projects": Kind.PROJECTS,
    "Volunteering": Kind.VOLUNTEERING,
    "Volunteer experience": Kind.VOLUNTEERING,
    "Skills": Kind.SKILLS,
    "Recommendations": Kind.RECOMMENDATIONS,
    "Publications": Kind.PUBLICATIONS,
    "Patents": Kind.PATENTS,
    "Courses": Kind.COURSES,
    "Honors & awards": Kind.HONORS,
    "Honours & awards": Kind.HONORS,
    "Test scores": Kind.TEST_SCORES,
    "Languages": Kind.LANGUAGES,
    "Organizations": Kind.ORGANIZATIONS,
    "Organisations": Kind.ORGANIZATIONS,
    "Causes": Kind.INTERESTS,
    # Private to the owner, or about other people.
    "Analytics": None,
    "Suggested for you": None,
    "Highlights": None,
}
# From here on the page shows other people and pages.
STOPS = frozenset(
    {
        "Interests",
        "Profile language",
        "Public profile & URL",
        "Who your viewers also viewed",
        "More profiles for you",
        "Explore premium profiles",
        "People also viewed",
        "People you may know",
        "People similar to you",
        "Pages for you",
        "You might like",
        "Select language",
    }
)
_TOP_NOISE = frozenset(
    {
        "home",
        "my network",
        "jobs",
        "messaging",
        "notifications",
        "me",
        "for business",
        "post a job",
        "try premium for free",
        "background image",
        "open to",
        "add section",
        "add profile section",
        "add verification badge",
        "enhance profile",
        "resources",
        "show details",
        "edit",
        "message",
        "more",
        "connect",
        "follow",
        "following",
        "pending",
        "visit my website",
        "view my services",
        "view my blog",
        "view my portfolio",
        "view my newsletter",
        "book an appointment",
        "verified",
        "premium",
        "·",
        "•",
    }
)
_TOP_PATTERN = re.compile(
    r"[0-9,]+|[0-9]+ new notifications?|[0-9]+ notifications? total|.{1,80} is open to work"
    r"|.{1,80}(?:profile picture|profile photo|cover photo)|.{1,120} mutual connections?"
    r"|i.m looking for\.*",
    re.IGNORECASE,
)
# Buttons that stand anywhere and could be no line of a profile.
_BUTTON_WORDS = frozenset(
    {
        "skip to search",
        "skip to main content",
        "keyboard shortcuts",
        "close jump menu",
        "private to you",
        "show credential",
        "show project",
        "show publication",
        "show patent",
        "see credential",
        "see project",
        "see publication",
        "see patent",
        "see more",
        "show more",
        "show less",
        "see less",
        "see translation",
        "show translation",
        "endorse",
        "create a post",
        "request services",
        "nothing to see for now",
        "activate to view larger image,",
        "no alternative text description for this image",
        "company logo",
        "loaded all content",
    }
)
_BUTTON_PATTERN = re.compile(
    r"(?:…|\.\.\.)\s?(?:see |show )?more"
    r"|0 notifications total|Loaded [0-9]+ .{1,20} posts"
    r"|Recommendations that .{1,60} will appear here\."
    r"|Recommend [^\s.,]{1,30}|[^\s]{1,40} has no recent posts",
)
LOGO = re.compile(
    r"(?P<name>.{1,100}) logo|Logo (?:von|de|di|da|van|af|för|for) (?P<other>.{1,100})",
    re.IGNORECASE,
)
# Terms of work and modes as the page gives them in other languages (commonly reported).
EMPLOYMENT = frozenset(
    fold_word(word)
    for word in (
        "Vollzeit", "Teilzeit", "Selbstständig", "Freiberuflich", "Befristet", "Praktikum",
        "Werkstudent", "Ehrenamtlich", "Temps plein", "Temps partiel", "CDI", "CDD",
        "Indépendant", "Entrepreneur", "Stage", "Alternance", "Contrat en alternance",
        "Intérim", "Jornada completa", "Media jornada", "Autónomo", "Profesional independiente",
        "Contrato temporal", "Contrato de prácticas", "Prácticas", "Tempo integral",
        "Meio período", "Autônomo", "Estágio", "Temporário", "A tempo pieno", "Tempo pieno",
        "Autonomo", "Contratto a tempo determinato", "Fulltime", "Parttime", "Zelfstandig",
        "Pełny etat", "Niepełny etat", "Własna działalność", "Staż", "Fuldtid", "Deltid",
        "Heltid", "Selvstændig", "Egenföretagare", "Tam zamanlı", "Yarı zamanlı", "Staj",
        "Полный рабочий день", "Неполный рабочий день", "정규직", "계약직", "인턴",
    )
)  # fmt: skip
MODE = (
    r"Remote|Hybrid|On-site|Onsite|Vor Ort|À distance|Hybride|Sur site|En remoto|Híbrido"
    r"|Presencial|Remoto|Remota|Ibrido|In sede|Op locatie|Thuiswerk|Zdalnie|Hybrydowo"
    r"|Stacjonarnie|På stedet|Hibrit|Uzaktan|Удаленная работа|원격|하이브리드"
)
SHOW_ALL = re.compile(
    r"Alle (?:[0-9]+ )?.{1,40} (?:anzeigen|tonen|weergeven)"
    r"|Afficher (?:toutes |tous )?les .{1,40}|Mostrar tod[oa]s .{1,40}|Mostrar l[ao]s [0-9].{1,40}"
    r"|Exibir tod[oa]s .{1,40}|Mostra tutt[ei] .{1,40}|Pokaż wszystkie .{1,40}"
    r"|Vis(?:a)? all[ae] (?:[0-9]+ )?.{1,40}|.{1,40} tümünü göster|Показать все .{1,40}|"
    r"(?:Show|See|View) all(?: [0-9,]+)? (?:experiences?|positions?|educations?|education entries"
    r"|licenses|licences|certifications|projects|volunteer\w*|skills|received|given|publications"
    r"|patents|courses|honors|honours|awards|test scores|languages|organi[sz]ations|causes"
    r"|interests|posts|comments|services|analytics|recommendations|featured|details|top voices"
    r"|companies|groups|schools|newsletters)\b.{0,40}|Show all [0-9,]+ .{1,40}",
    re.IGNORECASE,
)
MORE = re.compile(r"\s*(?:…|\.\.\.)\s?(?:see |show )?more$")
PRONOUNS = re.compile(r"\(?[^\W\d_]{2,6}/[^\W\d_]{2,7}(?:/[^\W\d_]{2,7})?\)?")
# "· 1st", "· 1stFirst degree connection", "• YouVerified • You", "· 1.1. Grades"
_OWN = r"(?:You|Sie|Du|Vous|Tú|Usted|Você|Tu|U|Ty|Siz)"
_RANK = r"[1-3](?:st|nd|rd|er|re|e|º|ª|°|\.)\+?"
_BADGE = r"(?:Verified|Premium|Verifiziert|Vérifié|Verificado|Verificato)?"
DEGREE = re.compile(
    rf"[·•]\s*(?:(?P<own>{_OWN})|{_RANK})(?:\s*(?:First|Second|Third)\+? degree connection"
    rf"|\s*[1-3]\S{{0,3}}\s?(?:Grades|degré|grado|grau|graad|stopnia)"
    rf"|{_BADGE}\s*[·•]\s*(?:{_OWN}|{_RANK}))?(?!\w)"
)
CONTACT_INFO = re.compile(
    r"(?P<place>.*?)\s*[·•]?\s*(?:Contact info|Kontaktinfo|Kontaktinformationen|Coordonnées"
    r"|Información de contacto|Informações de contato|Informazioni di contatto|Contactgegevens"
    r"|Dane kontaktowe|Kontaktoplysninger|Kontaktinformation|İletişim bilgileri)"
)
PROFILE_URL = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/in/[^\s/?#]+")
CREDENTIAL = re.compile(r"Credential ID:? .{1,100}")
SKILL_USE = re.compile(
    r"[0-9]+ (?:[a-z]+ )?experiences? (?:across|at) .+|[0-9]+ endorsements?|Endorsed by .+"
    r"|[0-9]+ (?:educational experiences?|licenses?|projects?|courses?).{0,100}"
    r"|Passed LinkedIn Skill Assessment"
)


def is_button(text: str) -> bool:
    """Tell whether a line is the page's and never the owner's."""
    return text.casefold() in _BUTTON_WORDS or _BUTTON_PATTERN.fullmatch(text) is not None


def is_top_noise(text: str) -> bool:
    """Tell whether a line above the first section is the page's."""
    folded = text.casefold()
    patterns = (_TOP_PATTERN, SHOW_ALL)
    return folded in _TOP_NOISE or is_button(text) or any(p.fullmatch(text) for p in patterns)


def is_terms(text: str) -> bool:
    """Tell whether a text only gives terms of work, such as "Full-time" or "Vollzeit"."""
    return is_employment(text) or fold_word(text.strip()) in EMPLOYMENT
