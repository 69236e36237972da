"""Skills in a profile: names, phrases like them, and words that only look like a name."""

import pytest

from brandcheck.nlp.analysis import analyse
from brandcheck.nlp.skills.find import find_skills
from brandcheck.nlp.skills.taxonomy import taxonomy
from brandcheck.parsing import parse
from tests.nlp.textlines import analysed


def found(text: str, kind: str = "about"):
    return find_skills(analysed(text, kind), taxonomy())


def words_of(text: str, kind: str = "about") -> list[str]:
    return [text[m.span.start : m.span.end] for m in found(text, kind)]


def names(word: str, text: str) -> bool:
    """Tell whether a mention that the taxonomy knows is the word, or ends with it."""
    spans = [text[m.span.start : m.span.end] for m in found(text) if m.id]
    return any(span == word or span.endswith(f" {word}") for span in spans)


MEANT = [
    ("Go", "Backend services in Go, Java and PostgreSQL."),
    ("Go", "I wrote the billing service in the programming language Go."),
    ("R", "I analyse field trials in R and SAS."),
    ("R", "Statistics with R, Stata and Excel."),
    ("C", "Firmware in C and C++ for pumps."),
    ("Excel", "I plan the shifts of ninety drivers in Excel."),
    ("Excel", "Proficient in Word, Excel and Outlook."),
    ("Swift", "iOS developer, Swift and Kotlin."),
    ("Access", "Built a stock database in Microsoft Access."),
    ("React", "Rebuilt the booking page in React and TypeScript."),
    ("Spring", "Java developer with Spring and Hibernate."),
    ("Python", "Automated the monthly report in Python."),
    ("French", "I interpret between French and English."),
    ("Polish", "Fluent in Polish and German."),
    ("Lean", "Trained in Lean, 5S and kaizen."),
    ("chemistry", "I teach chemistry to adults."),
    ("Oracle", "Moved 300 reports from Oracle to Postgres."),
    ("Tableau", "Dashboards in Tableau and Power BI."),
    ("Rust", "Wrote a parser in Rust."),
    ("Ruby", "Web developer, Ruby and Rails."),
    ("Word", "I type letters in Word and keep lists in Excel."),
    ("Kotlin", "I write Android apps in Kotlin."),
    ("welding", "I teach welding to school leavers."),
    ("payroll", "Good knowledge of payroll and pensions."),
    ("Docker", "We moved the tests to Docker last year."),
    ("phonics", "Good knowledge of phonics and early maths."),
    ("AutoCAD", "Drew the drains in AutoCAD."),
    ("Blender", "I model stage sets in Blender."),
    ("wound care", "Experience in wound care and palliative care."),
    ("employment law", "Solicitor for employment law."),
    ("Spanish", "I teach Spanish to adults."),
]

NOT_MEANT = [
    ("Go", "I go to Lyon every spring."),
    ("Go", "Go and see the exhibition before it closes."),
    ("go", "We go where the work is."),
    ("R", "My brother R. Adeyemi runs the farm."),
    ("C", "The kiln runs at 1,200 C for nine hours."),
    ("C", "Vitamin C keeps sailors alive."),
    ("Excel", "Excel at what you love, my mother said."),
    ("excel", "We excel when we like each other."),
    ("React", "React calmly when the alarm rings."),
    ("react", "Patients react badly to cold hands."),
    ("Swift", "Swift answers matter to my clients."),
    ("swift", "I promise a swift reply."),
    ("Access", "Access to the site is through the yard."),
    ("access", "Tenants need access to warm water."),
    ("spring", "We lamb in spring and shear in June."),
    ("Spring", "Spring is our busy season."),
    ("LED", "The LED sign above the door still works."),
    ("led", "I led the move to the new ward."),
    ("lean", "It was a lean year for the shop."),
    ("rest", "The rest of the crew went home."),
    ("French", "She won a match at the French Open."),
    ("Polish", "Polish the brass before the parade."),
    ("nursing", "Our nursing home won a prize."),
    ("rust", "The gate was all rust and ivy."),
    ("ruby", "My parents had their ruby wedding in May."),
    ("word", "I keep my word."),
    ("Word", "Word of mouth brings most of my clients."),
    ("office", "My office door is always open."),
    ("oracle", "I am no oracle."),
    ("tableau", "The play ends with a silent tableau."),
    ("python", "The zoo's python escaped twice."),
    ("Java", "I lived on Java for two years."),
    ("power", "The power came back on Tuesday."),
    ("unity", "The parish lost its unity over a roof."),
    ("express", "The express train stops here."),
    ("teams", "Both teams shook hands."),
    ("English", "I grew up near the English Channel."),
    ("Chrome", "The bumper was chrome and very proud."),
]


@pytest.mark.parametrize(("word", "text"), MEANT)
def test_a_name_is_found_where_it_is_meant(word: str, text: str) -> None:
    assert names(word, text), words_of(text)


@pytest.mark.parametrize(("word", "text"), NOT_MEANT)
def test_an_ordinary_word_is_no_skill(word: str, text: str) -> None:
    assert word not in words_of(text)
    assert not names(word, text)


def test_the_table_has_enough_hard_cases() -> None:
    assert len(MEANT) + len(NOT_MEANT) >= 60
    texts = [text for _, text in MEANT + NOT_MEANT]
    assert len(set(texts)) == len(texts)


def test_phrases_that_no_list_holds_come_from_the_tagger() -> None:
    text = "Did wound vac changes on a ward of thirty\nTrained operators in crimp-height checks"
    told = found(text, "bullet")
    unknown = [text[m.span.start : m.span.end] for m in told if not m.id]
    assert any("wound vac changes" in words for words in unknown)
    assert any("crimp-height checks" in words for words in unknown)
    assert {m.kind for m in told if not m.id} <= {"skill", "knowledge"}


def test_items_of_the_skills_list_are_kept_whole() -> None:
    text = "Python (advanced)\nWound vac changes\nJava, SQL\nStakeholder wrangling\nExcel - expert"
    told = [(text[m.span.start : m.span.end], m.name, bool(m.id)) for m in found(text, "skills")]
    assert told[0][0] == "Python (advanced)"
    assert told[0][2]
    assert ("Wound vac changes", "Wound vac changes", False) in told
    assert ("Stakeholder wrangling", "Stakeholder wrangling", False) in told
    assert [words for words, _, _ in told if words in {"Java", "SQL"}] == ["Java", "SQL"]
    assert ("Excel - expert", "Microsoft Excel", True) in told


def test_mentions_are_in_reading_order_and_quote_the_source() -> None:
    text = (
        "I teach chemistry to adults and keep the accounts in Excel.\nFluent in Polish and French."
    )
    told = found(text)
    assert [m.span for m in told] == sorted(m.span for m in told)
    assert len({m.span for m in told}) == len(told)
    assert all(m.name == text[m.span.start : m.span.end] for m in told if not m.id)


def test_sentences_without_a_skill_stay_empty() -> None:
    quiet = (
        "Born in Lagos, raised in Leith.\n"
        "The branch opens at ten and closes for lunch.\n"
        "Employee of the month in May 2019.\n"
        "We offer 28 days off and a company bike.\n"
        "Salary: 32,000 a year."
    )
    assert words_of(quiet) == []


def test_an_employer_names_no_skill_outside_the_list() -> None:
    text = analyse(
        parse(
            "# Ana Example\nEngineer, now at Lumen Pay\n\n## About\nIt's dull work at Lumen.\n\n"
            "## Experience\n### Engineer · Lumen Pay\n2019 – Present\n- Ran the night desk at Lumen\n\n"
            "## Skills\n- Lumen\n"
        )
    )
    assert [(m.name, m.section) for m in text.skills if m.id] == [("Lumen", "skills")]


def test_a_full_stop_changes_nothing() -> None:
    for line in ("Fitted kitchens in forty flats", "Experience with Kafka and Docker"):
        assert words_of(line) == words_of(f"{line}.")


def test_the_same_text_gives_the_same_mentions() -> None:
    text = "Negotiated port fees in Gdansk and wrote the handbook for locums."
    assert found(text) == found(text)
    assert found("") == ()
