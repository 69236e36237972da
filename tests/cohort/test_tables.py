"""Tables in every form that people have them."""

from __future__ import annotations

import json
import sys
from itertools import islice

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from brandcheck.cohort import tables
from brandcheck.cohort.sources import Columns, digest, open_inputs
from brandcheck.errors import ConfigError, InputError
from tests.cohort.support import profile


def opened(tmp_path, name="t.csv", **columns):
    (one,) = open_inputs([str(tmp_path / name)], Columns(**columns), output=tmp_path / "out")
    return one


def items(tmp_path, name="t.csv", **columns):
    return list(opened(tmp_path, name, **columns).items())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_as_programs_write_it(tmp_path, encoding, delimiter):
    text = f'id{delimiter}text{delimiter}year\nä1{delimiter}"One{delimiter} two\nthree"{delimiter}2024\n'
    (tmp_path / "t.csv").write_bytes(text.encode(encoding))
    (one,) = items(tmp_path, group="year")
    assert one == ("ä1", "2024", f"One{delimiter} two\nthree", None)


def test_every_form_of_table_gives_the_same_profiles(tmp_path):
    rows = [{"id": f"p{n}", "text": profile(n), "year": 2020 + n} for n in range(3)]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "t.parquet")
    found = items(tmp_path, "t.jsonl", group="year")
    assert [one.id for one in found] == ["p0", "p1", "p2"]
    assert items(tmp_path, "t.parquet", group="year") == found
    assert opened(tmp_path, "t.parquet").count() == opened(tmp_path, "t.jsonl").count() == 3


def test_one_profile_in_columns_called_like_its_parts(tmp_path):
    row = {"name": "Ann Ole", "headline": "Baker", "summary": "I bake.", "skills": ["Rye", "Oats"]}
    (tmp_path / "t.jsonl").write_text(json.dumps(row), "utf-8")
    (one,) = items(tmp_path, "t.jsonl")
    assert one.id == "t-1"
    assert one.source == "# Ann Ole\nBaker\n\n## summary\n\nI bake.\n\n## skills\n\n- Rye\n- Oats"


def test_an_id_may_be_a_number_and_nothing_is_no_id(tmp_path):
    rows = [{"id": n, "text": "One"} for n in (0, 1.5, None, "  ")]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert [one.id for one in items(tmp_path, "t.jsonl")] == ["0", "1.5", "t-3", "t-4"]


def test_a_row_that_is_a_json_resume(tmp_path):
    row = {"basics": {"name": "Ann Ole", "label": "Baker"}}
    (tmp_path / "t.jsonl").write_text(json.dumps(row), "utf-8")
    assert items(tmp_path, "t.jsonl")[0].source == row


def test_a_broken_line_is_a_row_with_its_error(tmp_path):
    lines = (b'{"text": ', b'{"text": "One"}', b"[1]", b'{"text": "\xff"}', b'{"text": "Two"}')
    (tmp_path / "t.jsonl").write_bytes(b"\n".join(lines))
    sources = [one.source for one in items(tmp_path, "t.jsonl")]
    assert [type(one) for one in sources] == [InputError, str, InputError, InputError, str]
    assert "line 3" in str(sources[2])


def test_a_table_that_is_damaged_further_down_keeps_what_is_above(tmp_path):
    good = b"id,text\n" + b"".join(b"p%d,One\n" % n for n in range(20_000))
    (tmp_path / "t.csv").write_bytes(good + b"\xff,Two\n")
    found = items(tmp_path)
    assert len(found) > 10_000
    assert [one.id for one in found[:-1]] == [f"p{n}" for n in range(len(found) - 1)]
    assert "is not UTF-8 throughout" in str(found[-1].source)
    assert opened(tmp_path).count() is None


def test_a_missing_column_is_told_with_those_there_are(tmp_path):
    (tmp_path / "t.csv").write_text("id,texts,year\n1,One,2\n", "utf-8")
    with pytest.raises(ConfigError, match=r"no column 'text'; did you mean 'texts'.*id, texts"):
        opened(tmp_path, text="text")
    with pytest.raises(ConfigError, match="name it with --text-column"):
        opened(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("t.csv", b"", "has no row of column names"),
        ("t.csv", b"\n\n", "has no row of column names"),
        ("t.jsonl", b"", "holds no row"),
        ("t.parquet", b"no parquet", "is not a Parquet file"),
        ("gone.csv", None, "no such file"),
    ],
)
def test_no_table(tmp_path, name, content, cause):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=cause):
        opened(tmp_path, name)


def test_parquet_without_pyarrow_names_the_extra(tmp_path, monkeypatch):
    (tmp_path / "t.parquet").write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ConfigError, match=r"brandcheck\[cohort\]"):
        opened(tmp_path, "t.parquet")


def test_a_large_table_is_read_as_far_as_it_is_asked_for(tmp_path, monkeypatch):
    given = []

    def endless(_path):
        def rows():
            for n in range(10_000_000):
                given.append(n)
                yield {"text": "One"}

        return ("text",), rows()

    (tmp_path / "t.csv").write_text("text\n", "utf-8")
    monkeypatch.setitem(tables.SUFFIXES, ".csv", endless)
    assert len(list(islice(opened(tmp_path).items(), 3))) == 3
    assert len(given) == 3


def test_a_table_is_counted_only_while_that_is_quick(tmp_path, monkeypatch):
    (tmp_path / "t.csv").write_text("text\nOne\nTwo\n", "utf-8")
    assert opened(tmp_path).count() == 2
    monkeypatch.setattr(tables, "COUNTABLE", 3)
    assert opened(tmp_path).count() is None


def test_a_folder_is_read_without_what_is_no_profile(tmp_path):
    for name in ("b.md", "a.pdf", "a.md", ".hidden.md", "x.xlsx", "out/old.html", "sub/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("One", "utf-8")
    (one,) = open_inputs([str(tmp_path)], Columns(), output=tmp_path / "out")
    assert [item.id for item in one.items()] == ["a.md", "a.pdf", "b", "c"]
    assert one.left_out == 1


def test_a_pattern_and_nothing(tmp_path):
    (tmp_path / "a.md").write_text("One", "utf-8")
    found = open_inputs([str(tmp_path / "*.md")], Columns(), output=tmp_path / "out")
    assert [item.id for one in found for item in one.items()] == ["a"]
    for name in ("*.txt", "gone"):
        with pytest.raises(InputError):
            open_inputs([str(tmp_path / name)], Columns(), output=tmp_path / "out")


def test_the_digest_tells_every_change(tmp_path):
    (tmp_path / "t.csv").write_text("id,text,year\n1,One,2\n", "utf-8")
    first = items(tmp_path, group="year")
    assert digest(first) == digest(items(tmp_path, group="year"))
    (one,) = first
    for other in (one._replace(id="2"), one._replace(group=""), one._replace(source="One.")):
        assert digest([other]) != digest(first)
    assert digest([]) != digest(first)
