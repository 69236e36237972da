"""``brandcheck taxonomy``: import, show, remove."""

import pytest

from brandcheck.cli import main
from tests.nlp.test_imported import esco, zipped


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BRANDCHECK_DATA", str(tmp_path / "data"))


def test_import_show_remove(tmp_path, capsys):
    place = zipped(tmp_path / "esco.zip", esco())

    assert main(["taxonomy", "import", str(place)]) == 0
    assert "ESCO 1.2.0 (en): 2 skills, 1 occupations and 2 relations" in capsys.readouterr().out
    assert main(["taxonomy", "show"]) == 0
    shown = capsys.readouterr().out
    assert "Imported: ESCO 1.2.0 (en), 2 skills" in shown
    assert str(tmp_path / "data") in shown
    assert main(["taxonomy", "remove"]) == 0
    assert main(["taxonomy", "remove"]) == 0
    assert capsys.readouterr().out == "The imported data are removed.\nNothing was imported.\n"


def test_what_is_no_download_is_told(tmp_path, capsys):
    place = zipped(tmp_path / "other.zip", {"notes.txt": "hello"})

    assert main(["taxonomy", "import", str(place)]) == 3
    error = capsys.readouterr().err
    assert "other.zip: no file of ESCO or O*NET was found in it" in error


def test_a_folder_that_cannot_be_written_is_told(tmp_path, monkeypatch, capsys):
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("BRANDCHECK_DATA", str(tmp_path / "file" / "data"))

    assert main(["taxonomy", "import", str(zipped(tmp_path / "esco.zip", esco()))]) == 2
    assert "data" in capsys.readouterr().err
