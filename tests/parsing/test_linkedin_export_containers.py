from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from brandcheck.core.profile import SectionKind
from brandcheck.errors import InputError
from brandcheck.parsing.linkedin_data import archive as _archive
from brandcheck.parsing.linkedin_data.export import looks_like_export, read_export
from tests.lookalike.herder import MARA, MORE
from tests.lookalike.linkedin_export import (
    PRIVATE,
    csv_bytes,
    export_files,
    zip_bytes,
)
from tests.parsing.export_support import read, titles

if TYPE_CHECKING:
    from pathlib import Path


# --- what is never opened


def test_private_files_are_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    original = zipfile.ZipFile.open

    def spy(self: zipfile.ZipFile, name: zipfile.ZipInfo) -> object:
        opened.append(name.filename)
        assert name.filename not in PRIVATE
        return original(self, name)

    data = zip_bytes(export_files(MARA) | dict.fromkeys(PRIVATE, b"SECRET"))
    monkeypatch.setattr(_archive.zipfile.ZipFile, "open", spy)
    profile = read_export(data, "x.zip")
    assert "Profile.csv" in opened
    told = next(s for s in profile.origin.skipped if s.startswith("private, never opened"))
    for name in PRIVATE:
        assert name.rsplit("/", 1)[-1] in told
    assert "SECRET" not in profile.source


def test_private_files_of_a_folder_are_never_opened(tmp_path: Path) -> None:
    for name, content in export_files(MARA).items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "messages.csv").mkdir()  # cannot be read as a file: opening would raise
    (tmp_path / "Logins.csv").write_bytes(b"SECRET")
    profile = read_export(tmp_path, "folder")
    assert "Logins.csv" in "\n".join(profile.origin.skipped)
    assert profile.name is not None


@pytest.mark.parametrize("name", PRIVATE)
def test_a_private_file_alone_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="private data"):
        read_export(b"FROM,TO,CONTENT\na,b,c\n", name.rsplit("/", 1)[-1])


def test_a_private_file_given_by_its_path_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"  # does not exist: opening would say so
    with pytest.raises(InputError, match="private data"):
        read_export(path, "messages.csv")


def test_other_files_stay_closed_and_are_named() -> None:
    profile = read(export_files(MARA) | {"Learning.csv": b"\xff\xfe\x00", "Reactions.csv": b"PK"})
    assert "not needed, never opened: Learning.csv, Reactions.csv" in profile.origin.skipped


# --- containers


def test_zip_within_zip_folder_and_loose_files_say_the_same(tmp_path: Path) -> None:
    files = export_files(MARA, MORE)
    plain = read(files)
    inner = zip_bytes(files)
    twice = zip_bytes({"Complete_LinkedInDataExport_05-01-2024.zip": inner})
    in_folder = zip_bytes(files, folder="Basic_LinkedInDataExport/")
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "Profile.csv").write_bytes(b"First Name,Last Name\nWrong,Person\n")
    zipped = tmp_path.parent / f"{tmp_path.name}.zip.zip"
    zipped.write_bytes(twice)
    for other in (
        read_export(twice, "x.zip.zip"),
        read_export(in_folder, "x.zip"),
        read_export(tmp_path, "folder"),
        read_export(zipped, "x.zip.zip"),
    ):
        assert other.source == plain.source


def test_a_folder_that_holds_the_zip(tmp_path: Path) -> None:
    (tmp_path / "Basic_LinkedInDataExport.zip").write_bytes(zip_bytes(export_files(MARA)))
    (tmp_path / "notes.txt").write_text("nothing")
    assert "Mara Quennell" in read_export(tmp_path, "folder").source


@pytest.mark.parametrize(
    "name", ["positions.csv", "POSITIONS.CSV", "Positions (1).csv", "Positions_17529409.csv"]
)
def test_names_are_matched_loosely(name: str) -> None:
    profile = read({f"a/b/{name}": export_files(MARA)["Positions.csv"]})
    assert "Head Herder" in titles(profile, SectionKind.EXPERIENCE)


def test_spaces_and_underscores_do_not_matter() -> None:
    rows = [["Ida", "Brack", "", "Owner", "Good with cows.", "", "VISIBLE"]]
    data = csv_bytes("Recommendations_Received.csv", rows)
    for name in ("Recommendations Received.csv", "recommendationsreceived.csv"):
        assert "Ida Brack" in read({name: data}).source


def test_one_loose_file_by_name_or_header() -> None:
    data = export_files(MARA)["Positions.csv"]
    for place in ("Positions.csv", "my jobs.csv"):
        profile = read_export(data, place)
        assert len(titles(profile, SectionKind.EXPERIENCE)) == 3
        assert profile.origin.version == "parts"
    assert looks_like_export(data, "my jobs.csv")
    assert looks_like_export(b"Name\nX\n", "Skills.csv")
    assert not looks_like_export(b"Name\nX\n", "people.csv")
    assert not looks_like_export(b"Dear all, I keep cows, goats and hens.", "letter.txt")


def test_the_fullest_folder_wins_over_an_older_copy() -> None:
    old = csv_bytes("Profile.csv", [["Mara", "Quennell", *[""] * 3, "Old headline", *[""] * 7]])
    files = {"a_old/Profile.csv": old}
    files |= {f"new/{name}": content for name, content in export_files(MARA).items()}
    profile = read(files)
    assert "Old headline" not in profile.source
    assert "second copies: a_old/Profile.csv" in profile.origin.skipped


# --- what the export cannot show


def test_a_basic_export_hides_recommendations_and_posts() -> None:
    profile = read(export_files(MARA))
    assert profile.origin.version == "basic"
    assert {"recommendations", "recommendations-given", "activity"} <= profile.origin.cannot_show
    assert "volunteering" not in profile.origin.cannot_show
    assert "line-breaks" in profile.origin.cannot_show


def test_a_complete_export_shows_them_even_when_there_are_none() -> None:
    profile = read(export_files(MARA) | {"Reactions.csv": b"Date,Type,Link\n"})
    assert profile.origin.version == "complete"
    assert not {"recommendations", "activity"} & profile.origin.cannot_show
    assert {"featured", "patents"} <= profile.origin.cannot_show


def test_loose_files_hide_what_is_not_there() -> None:
    files = export_files(MARA)
    profile = read({name: files[name] for name in ("Positions.csv", "Skills.csv")})
    hidden = profile.origin.cannot_show
    assert {"headline", "about", "education", "volunteering", "recommendations"} <= hidden
    assert not {"experience", "skills"} & hidden
