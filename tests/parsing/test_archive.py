from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from brandcheck.errors import InputError
from brandcheck.parsing.linkedin_data.archive import Limits, unpack
from brandcheck.parsing.linkedin_data.export import read_export
from tests.lookalike.herder import MARA
from tests.lookalike.linkedin_export import (
    csv_bytes,
    export_files,
    zip_bytes,
)

if TYPE_CHECKING:
    from pathlib import Path

    from brandcheck.core.profile import Profile


def read(files: dict[str, bytes]) -> Profile:
    return read_export(zip_bytes(files), "export.zip")


# --- limits


def locked(files: dict[str, bytes]) -> bytes:
    """Set the mark of encryption on every member."""
    data = bytearray(zip_bytes(files))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 1)
    return bytes(data)


def many(count: int) -> bytes:
    return zip_bytes({f"{n}.txt": b"" for n in range(count)})


def nested(depth: int) -> bytes:
    data = zip_bytes(export_files(MARA))
    for _ in range(depth):
        data = zip_bytes({"inner.zip": data})
    return data


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (locked(export_files(MARA)), "protected with a password"),
        (b"PK\x03\x04 and then nothing", "damaged ZIP"),
        (zip_bytes({"Profile.csv": b"a" * 3_000_000}), "ZIP bomb"),
        (many(2001), "more than 2000 files"),
        (nested(3), "more than 3 deep"),
        (zip_bytes({"cv.pdf": b"%PDF"}), "holds nothing of a LinkedIn data export"),
        (zip_bytes({"Skills.csv": b"Name\n"}), "holds nothing of a LinkedIn data export"),
        (b"a,b\n1,2\n", "is not a file of a LinkedIn data export"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        read_export(data, "x.zip")


def test_two_archives_deep_is_fine() -> None:
    assert "Mara Quennell" in read_export(nested(2), "x.zip").source


def test_the_sum_of_sizes_is_limited() -> None:
    data = zip_bytes({f"{n}/Skills.csv": bytes(range(256)) * 40 for n in range(5)})
    with pytest.raises(InputError, match="unpacks to more than"):
        unpack(data, "x.zip", wanted=lambda _: True, limits=Limits(size=30_000))


@pytest.mark.parametrize("name", ["../../etc/Profile.csv", "/Profile.csv", "C:\\x\\Profile.csv"])
def test_names_lead_nowhere(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "Mara" in read({name: export_files(MARA)["Profile.csv"]}).source
    assert list(tmp_path.iterdir()) == []


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_bytes(csv_bytes("Skills.csv", [["Secret"]]))
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "Skills.csv").symlink_to(outside)
    (folder / "Languages.csv").write_bytes(csv_bytes("Languages.csv", [["Welsh", ""]]))
    profile = read_export(folder, "export")
    assert "Secret" not in profile.source
    assert "not needed, never opened: Skills.csv" in profile.origin.skipped


def test_a_missing_path(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        read_export(tmp_path / "no.zip", "no.zip")


def test_an_empty_archive() -> None:
    stream = io.BytesIO()
    zipfile.ZipFile(stream, "w").close()
    with pytest.raises(InputError):
        read_export(stream.getvalue(), "x.zip")
