"""Names that are read line by line must be those that were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.nlp.rows import Rows
from brandcheck.nlp.skills.name_index import NameIndex, longest_names, pack_names
from brandcheck.nlp.skills.taxonomy import shipped_table

WORDS = st.text(st.characters(categories=("Ll", "Nd"), include_characters="+#.'é"), min_size=1)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
OWNERS = st.integers(0, 10**6) | st.lists(st.integers(0, 99), min_size=2, max_size=4).map(tuple)


@given(st.dictionaries(NAMES, OWNERS, max_size=8), NAMES)
def test_what_is_written_is_read(owners, other):
    read = NameIndex(pack_names(owners))

    assert dict(read) == owners
    assert len(read) == len(owners)
    assert read.longest == longest_names(owners)
    assert (other in read) == (other in owners)
    assert read.get(other, -1) == owners.get(other, -1)
    assert pack_names(read) == pack_names(owners)


def test_longest_name_of_a_word():
    assert longest_names({"data": 1, "data base design": 2, "sewing": 3}) == {
        "data": 3,
        "sewing": 1,
    }


def test_damaged_names_are_refused():
    with pytest.raises(ValueError, match="zip"):
        NameIndex(b"data sewing\n1\n\t3\n\t4\n")


@given(st.lists(st.text(st.characters(exclude_characters="\n", codec="utf-8")), max_size=6))
def test_rows_are_the_lines_of_a_file(lines):
    rows = Rows("".join(f"{line}\n" for line in lines).encode())

    assert list(rows) == lines
    assert [rows[-1 - place] for place in range(len(lines))] == lines[::-1]
    assert list(rows[1:3]) == lines[1:3]
    with pytest.raises(IndexError):
        rows[len(lines)]


def test_every_name_of_a_shipped_skill_leads_to_it():
    table = shipped_table()
    owned = {}
    for number, row in enumerate(table.rows):
        for name in row.rpartition("\t")[2].split("|"):
            owned.setdefault(name, set()).add(number)

    found = {name: {n} if isinstance(n, int) else set(n) for name, n in table.owners.items()}
    assert found == owned
    assert set(table.care.values()) == {"c", "p", "w"}
    assert set(table.care) <= set(owned)
