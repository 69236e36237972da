"""The words that LinkedIn's PDF translates, per interface language.

Where a real file was not seen, the words are plausible ones: readers must not
depend on them, because size and colour give a line's role.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from brandcheck.core.profile import Month

__all__ = ["UI_WORDS", "UiWords"]


@dataclass(frozen=True, slots=True)
class UiWords:
    """Headings, dates and durations of one interface language.

    Attributes:
        contact, top_skills: sidebar headings; a line break marks where one wraps.
        summary, experience, education: headings of the main column.
        months: twelve month names as they stand in a date.
        date: how month and year are put together.
        duration: years and months in words.
        under_a_year: what stands for a span of years that is none.
    """

    contact: str
    top_skills: str
    summary: str
    experience: str
    education: str
    months: tuple[str, ...]
    date: str
    duration: Callable[[int, int], str]
    under_a_year: str

    def month(self, month: Month) -> str:
        """Return a month, or a whole year, in words."""
        if not month.month:
            return str(month.year)
        name = self.months[month.month - 1] if self.months else ""
        return self.date.format(name=name, year=month.year, number=month.month)


def _counted(
    year: tuple[str, str], month: tuple[str, str], gap: str = " "
) -> Callable[[int, int], str]:
    def say(years: int, months: int) -> str:
        parts = []
        if years:
            parts.append(f"{years} {year[years != 1]}")
        if months:
            parts.append(f"{months} {month[months != 1]}")
        return gap.join(parts)

    return say


def _slavic(forms: tuple[str, str, str], number: int) -> str:
    if number % 10 == 1 and number % 100 != 11:
        return forms[0]
    if number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}:
        return forms[1]
    return forms[2]


def _polish(years: int, months: int) -> str:
    year = "1 rok" if years == 1 else f"{years} {_slavic(('lat', 'lata', 'lat'), years)}"
    month = "1 miesiąc" if months == 1 else f"{months} mies."
    return "  ".join(text for number, text in ((years, year), (months, month)) if number)


def _russian(years: int, months: int) -> str:
    year = f"{years} {_slavic(('год', 'года', 'лет'), years)}"
    month = f"{months} {_slavic(('месяц', 'месяца', 'месяцев'), months)}"
    return " ".join(text for number, text in ((years, year), (months, month)) if number)


def _korean(years: int, months: int) -> str:
    parts = (f"{years}년" if years else "", f"{months}개월" if months else "")
    return " ".join(part for part in parts if part)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


UI_WORDS = {
    "en": UiWords(
        "Contact",
        "Top Skills",
        "Summary",
        "Experience",
        "Education",
        _words(
            "January February March April May June July August September October November December"
        ),
        "{name} {year}",
        _counted(("year", "years"), ("month", "months")),
        "less than a year",
    ),
    "es": UiWords(
        "Contactar",
        "Aptitudes principales",
        "Extracto",
        "Experiencia",
        "Educación",
        _words(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        ),
        "{name} de {year}",
        _counted(("año", "años"), ("mes", "meses")),
        "menos de un año",
    ),
    "fr": UiWords(
        "Coordonnées",
        "Principales compétences",
        "Résumé",
        "Expérience",
        "Formation",
        _words(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        ),
        "{name} {year}",
        _counted(("an", "ans"), ("mois", "mois")),
        "moins d'un an",
    ),
    "pt": UiWords(
        "Contato",
        "Principais competências",
        "Resumo",
        "Experiência",
        "Formação acadêmica",
        _words(
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
        ),
        "{name} de {year}",
        _counted(("ano", "anos"), ("mês", "meses")),
        "menos de um ano",
    ),
    "pl": UiWords(
        "Kontakt",
        "Główne umiejętności",
        "Podsumowanie",
        "Doświadczenie",
        "Wykształcenie",
        _words(
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
        ),
        "{name} {year}",
        _polish,
        "mniej niż rok",
    ),
    "da": UiWords(
        "Kontakt",
        "Mest repræsenterede\nkompetencer",
        "Resumé",
        "Erfaring",
        "Uddannelse",
        _words(
            "januar februar marts april maj juni juli august september oktober november december"
        ),
        "{name} {year}",
        _counted(("år", "år"), ("måned", "måneder")),
        "mindre end et år",
    ),
    "de": UiWords(
        "Kontakt",
        "Top-Kenntnisse",
        "Zusammenfassung",
        "Berufserfahrung",
        "Ausbildung",
        _words(
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
        ),
        "{name} {year}",
        _counted(("Jahr", "Jahre"), ("Monat", "Monate")),
        "weniger als ein Jahr",
    ),
    "ru": UiWords(
        "Способы связаться",
        "Основные навыки",
        "Общие сведения",
        "Опыт работы",
        "Образование",
        _words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        "{name} {year}",
        _russian,
        "менее года",
    ),
    "tr": UiWords(
        "İletişim Bilgileri",
        "Başlıca Yetenekler",
        "Özet",
        "Deneyim",
        "Eğitim",
        _words("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
        "{name} {year}",
        _counted(("yıl", "yıl"), ("ay", "ay")),
        "bir yıldan az",
    ),
    "ko": UiWords(
        "연락처",
        "대표 보유기술",
        "요약",
        "경력",
        "학력",
        (),
        "{year}년 {number}월",
        _korean,
        "1년 미만",
    ),
    # No reader knows these words: the sections must be found by geometry alone.
    "unknown": UiWords(
        "Kuvotelo",
        "Tarnikat sulvet",
        "Mervando",
        "Pelkorato",
        "Ostrivella",
        _words("Una Dua Tria Kvara Kvina Sesa Sepa Oka Naua Deka Dekuna Dekdua"),
        "{name} {year}",
        _counted(("jaro", "jaroj"), ("monato", "monatoj")),
        "malpli ol jaro",
    ),
}
