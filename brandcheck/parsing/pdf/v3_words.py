"""The headings of LinkedIn's PDF (layout v3) tell the language of the site.

Seen in real files, but nl, sv, ro and it, which other readers of this format use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ui_language"]

# Contact, top skills, summary, experience, education, as far as known.
_HEADINGS: dict[str, tuple[str, ...]] = {
    "da": ("Kontakt", "Mest repræsenterede kompetencer", "Resumé", "Erfaring", "Uddannelse"),
    "de": ("Kontakt", "Top-Kenntnisse", "Zusammenfassung", "Berufserfahrung", "Ausbildung"),
    "en": ("Contact", "Top Skills", "Summary", "Experience", "Education"),
    "es": ("Contactar", "Aptitudes principales", "Extracto", "Experiencia", "Educación"),
    "fr": ("Coordonnées", "Principales compétences", "Résumé", "Expérience", "Formation"),
    "it": ("Contatti", "Competenze principali", "Riepilogo", "Esperienza", "Formazione"),
    "ko": ("연락처", "대표 보유기술", "경력", "학력"),
    "nl": ("Contact", "Belangrijkste vaardigheden", "Samenvatting", "Ervaring", "Opleiding"),
    "pl": ("Kontakt", "Główne umiejętności", "Podsumowanie", "Doświadczenie", "Wykształcenie"),
    "pt": ("Contato", "Principais competências", "Resumo", "Experiência", "Formação acadêmica"),
    "ro": ("Contactați",),
    "ru": ("Способы связаться", "Основные навыки", "Общие сведения", "Опыт работы", "Образование"),
    "sv": ("Främsta kompetenser",),
    "tr": ("İletişim Bilgileri", "Deneyim", "Eğitim"),
}


def ui_language(headings: Iterable[str]) -> str:
    """Return the language that explains most headings, "" if none or several do."""
    words = frozenset(headings)
    counts = {language: len(words.intersection(known)) for language, known in _HEADINGS.items()}
    best = max(counts.values())
    languages = [language for language, count in counts.items() if count == best]
    return languages[0] if best and len(languages) == 1 else ""
