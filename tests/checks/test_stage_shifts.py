"""What checks expect shifts with the career stage, as far as the stage is certain."""

from __future__ import annotations

import pytest

from brandcheck.checks import Verdict, find_check
from brandcheck.parsing import parse
from brandcheck.testing import context

ROLES = "### Porter · Station Hotel\n2024 – Present\n- Carried bags for 90 rooms and learned every stair\n"
BARE = "### Cook · Café Lind\n2023 – 2024\n"
STUDY = "\n## Education\n### BSc Nursing · University of Alderby\n2024 – 2027\n"
STUDENT = (
    f"# Ana\nNursing student\n\n## About\nI study nursing.\n\n## Experience\n{ROLES}{BARE}{STUDY}"
)
WORKER = f"# Ana\nPorter\n\n## About\nI carry bags.\n\n## Experience\n{ROLES}{BARE}"
THREE = "\n## Skills\n- Pricing\n- Exports\n- Foundry work\n"
HEAD = "# Ana\nChief Executive Officer\n\n## Experience\n### Chief Executive Officer · Coble\n2015 – Present\n"
CLERK = "# Ana\nClerk\n\n## Experience\n### Clerk · Coble\n2015 – Present\n"
CLIENTS = (
    "# Ana\n{headline}\n\n## About\n{about}\n\n## Experience\n"
    "### Interpreter · City Court\nMar 2015 – Oct 2023\n- Interpreted\n"
    "### Interpreter · Porta Clinic\nJan 2012 – Nov 2019\n- Interpreted\n"
)
BOOKS = "\n## Publications\n### Ash and mud · Journal of Ash\n2022\n"
LECTURER = (
    "# Ana\nLecturer in geology\n\n## About\nI study ash.\n\n## Experience\n"
    "### Lecturer in geology · University of Wexmere\n2017 – Present\n"
)
GUIDE = LECTURER.replace("Lecturer in geology", "Mountain guide").replace(
    "University of", "Huts of"
)


def run(check_id: str, text: str) -> Verdict:
    check = find_check(check_id)
    return check.run(context(parse(text)), **check.options)


def score(check_id: str, text: str) -> float:
    verdict = run(check_id, text)
    assert verdict.score is not None
    return verdict.score


def test_a_student_is_asked_for_one_described_role() -> None:
    assert score("undescribed-role", STUDENT) > score("undescribed-role", WORKER)
    assert run("undescribed-role", STUDENT).findings == ()
    assert len(run("undescribed-role", WORKER).findings) == 1


def test_somebody_who_leads_needs_no_long_list_of_skills() -> None:
    assert score("few-skills", HEAD + THREE) > score("few-skills", CLERK + THREE)


def test_roles_side_by_side_cost_a_freelancer_little() -> None:
    own = CLIENTS.format(
        headline="Freelance interpreter", about="I have worked for myself since 2012."
    )
    regular = CLIENTS.format(headline="Interpreter", about="I interpret in courts.")
    assert score("date-conflict", own) > 0.8 > score("date-conflict", regular)
    assert run("date-conflict", own).findings == ()
    assert len(run("date-conflict", regular).findings) == 1


def test_publications_are_proof_for_an_academic_only() -> None:
    assert score("missing-proof", LECTURER + BOOKS) > score("missing-proof", LECTURER)
    assert score("missing-proof", GUIDE + BOOKS) == score("missing-proof", GUIDE)


@pytest.mark.parametrize("word", ["Nursing", "student"])
def test_one_word_less_moves_an_expectation_only_part_of_the_way(word: str) -> None:
    whole, edited = (
        score("undescribed-role", text) for text in (STUDENT, STUDENT.replace(word, "", 1))
    )
    assert whole - edited <= 0.2
