"""A headline's words are sorted into role, employer, filler and the rest."""

from __future__ import annotations

import pytest

from brandcheck.nlp.headline import HeadlineParts, read_headline
from brandcheck.parsing import parse
from brandcheck.testing import context


def parts(headline: str, rest: str = "") -> HeadlineParts:
    return read_headline(context(parse(f"# Ana Example\n{headline}\n{rest}")).text.lines)


def words(tokens: tuple) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("headline", "roles"),
    [
        ("Farrier for riding schools", ["Farrier"]),
        ("Deputy Head of Maintenance at Alder Docks", ["Deputy", "Head"]),
        ("Norwegian to Dutch translator, fishing contracts", ["translator"]),
        ("Bridge inspector and on-call diver", ["inspector", "diver"]),
        ("Beekeeper | Queens for northern climates", ["Beekeeper"]),
        ("Soup for directors and managers", []),
        ("I help bakers to sleep", []),
    ],
)
def test_own_roles_are_singular_and_stand_first(headline: str, roles: list[str]) -> None:
    assert words(parts(headline).roles) == roles


def test_an_employer_adds_nothing_specific() -> None:
    jobs = "\n## Experience\n### Welder · Coble & Sons\n2015 – Present\n- Welded a gate\n"
    for headline in ("Welder at Coble & Sons", "Welder | Coble & Sons", "Welder"):
        assert parts(headline, jobs).n_specific == 0


def test_filler_adds_nothing_specific() -> None:
    assert parts("Hard working welder | Team player | Open to opportunities").n_specific == 0


def test_a_field_is_specific() -> None:
    found = parts("Welder, stainless pipe for dairies")
    assert words(found.rest) == ["stainless", "pipe", "dairies"]


def test_some_roles_leave_open_what_somebody_is() -> None:
    assert parts("Healthcare professional").is_open_role
    assert not parts("Healthcare assistant").is_open_role


def test_patients_are_not_the_trait_patient() -> None:
    assert words(parts("Leaflets for patients").filler) == []
