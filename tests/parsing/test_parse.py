"""The front door: what a source is, and one clear line when it cannot be read."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from brandcheck.core.profile import SectionKind
from brandcheck.errors import InputError
from brandcheck.parsing import parse
from tests.parsing.structure import structure

MARKDOWN = (
    "# Jürgen Núñez\nBäcker | Brot\nPorto, Portugal\n\n## Über mich\nIch backe “Brot” für Łódź.\n"
)
TEXT = "Jürgen Núñez\nBäcker\n\nÜber mich\n\nIch backe Brot, jede Nacht, für die ganze Straße.\n"
RESUME = {"basics": {"name": "Ann Lee", "label": "Cook"}}


def message_of(source, **options):
    with pytest.raises(InputError) as caught:
        parse(source, **options)
    message = str(caught.value)
    assert "\n" not in message
    assert caught.value.way_out
    return message


def zipped(**members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return stream.getvalue()


def test_each_kind_of_source_gives_the_same_profile(tmp_path):
    path = tmp_path / "me.md"
    path.write_text(MARKDOWN, "utf-8")
    profile = parse(path)
    assert profile == parse(MARKDOWN) == parse(MARKDOWN.encode())
    assert parse(profile) is profile
    assert profile.source == MARKDOWN
    assert profile.origin.kind == "markdown"


def test_mapping_and_json_text():
    assert parse(RESUME) == parse(json.dumps(RESUME)) == parse(json.dumps(RESUME).encode())
    assert parse(RESUME).origin.kind == "json-resume"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [MARKDOWN, TEXT], ids=["markdown", "text"])
def test_unicode_encodings(text, encoding):
    profile = parse(text.encode(encoding))
    assert structure(profile) == structure(parse(text))
    assert profile.notes == ()


def test_older_encoding_is_read_and_said():
    profile = parse(TEXT.encode("cp1252"))
    assert structure(profile)["name"] == "Jürgen Núñez"
    assert "not UTF-8" in profile.notes[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MARKDOWN, "markdown"),
        ("**Ann Lee**\n\n**Experience**\n\n**Cook** — The Kettle (2015)\n", "markdown"),
        (TEXT, "text"),
        ("I bake. I sell what I bake.", "paragraph"),
        ("[Your name]\nI bake. I sell what I bake.", "paragraph"),
        ("{{name}} bakes and sells what she bakes.", "paragraph"),
        ("#bread #nurse\nI bake. I sell what I bake.", "paragraph"),
    ],
)
def test_content_tells_the_kind(text, kind):
    assert parse(text).origin.kind == kind


@pytest.mark.parametrize("name", ["me.md", "me.txt", "me", "me.xyz", "me.csv"])
def test_the_extension_is_only_a_hint(tmp_path, name):
    path = tmp_path / name
    path.write_text(MARKDOWN, "utf-8")
    assert structure(parse(path)) == structure(parse(MARKDOWN))


def test_words_that_only_resemble_a_signature():
    assert parse("BMW mechanic. I fix what others gave up.").origin.kind == "paragraph"


def test_missing_file(tmp_path):
    assert "no such file" in message_of(tmp_path / "gone.md")


def test_folder(tmp_path):
    assert str(tmp_path.name) in message_of(tmp_path)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "may not be read"),
        (OSError(5, "Input/output error"), "cannot be read (Input/output error)"),
    ],
)
def test_unreadable_file(tmp_path, monkeypatch, error, words):
    def refuse(*_args, **_options):
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    assert words in message_of(tmp_path / "locked.md")


@pytest.mark.parametrize("name", ["a\0b.md", "x" * 5000, "line\nbreak.md"])
def test_impossible_names(name):
    assert message_of(Path(name))


@pytest.mark.parametrize("text", ["", "   \n\t\n", "\ufeff", "---\n***\n"])
def test_nothing_to_read(tmp_path, text):
    path = tmp_path / "empty.md"
    path.write_text(text, "utf-8")
    for source in (text, path):
        assert any(word in message_of(source) for word in ("no words", "is empty"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
        (b"{\\rtf1 hello}", "rich text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(50), "old Word"),
        (gzip.compress(b"hello"), "archive"),
        (b"MZ" + bytes(60), "program"),
        (bytes(range(256)) * 8, "binary"),
        (b"I bake.\x00\x00\x01\x02 I sell.", "binary"),
        (b"\x1b[1mbold\x1b[0m \x01\x02\x03\x04\x05\x06 text", "binary"),
        (b"%PDF-1.4\ngarbage", "bytes"),
        (b"PK\x03\x04garbage", "ZIP"),
        (b"", "empty"),
    ],
)
def test_bytes_that_are_no_text(data, words):
    assert words in message_of(data)


def test_archives_that_are_no_export():
    assert "holds no words" in message_of(zipped(word__document_dot_xml="<w/>"))
    assert message_of(zipped(holiday_dot_txt="sun"))
    assert "office" in message_of(zipped(mimetype="application/vnd.oasis.opendocument.text"))


@pytest.mark.parametrize(
    "address",
    [
        "https://www.linkedin.com/in/ann-lee",
        "linkedin.com/in/ann-lee/",
        " www.linkedin.com/in/ann-lee \n",
        "http://ann.example",
    ],
)
def test_an_address_says_how_to_export(tmp_path, address):
    path = tmp_path / "me.txt"
    path.write_text(address, "utf-8")
    for source in (address, path, address.encode()):
        message = message_of(source)
        assert "More > Save to PDF" in message
        assert "Get a copy of your data" in message


def test_a_string_is_never_opened(tmp_path):
    path = tmp_path / "me.md"
    path.write_text(MARKDOWN, "utf-8")
    assert "pathlib.Path" in message_of(str(path))
    assert "pathlib.Path" in message_of("gone.pdf")


def test_too_much(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("I bake bread. " * 720_000, "utf-8")
    message = message_of(path)
    assert "10,080,000 characters" in message
    assert "400,000" in message
    with path.open("wb") as stream:
        stream.truncate(60_000_000)
    assert "60 MB, the limit is 50 MB" in message_of(path)


def test_broken_json_names_the_place(tmp_path):
    path = tmp_path / "resume.json"
    path.write_text('{"basics": {"name": "Ann"', "utf-8")
    message = message_of(path)
    assert message.startswith(str(path))
    assert "line 1, column 26" in message


@pytest.mark.parametrize("source", [3, None, 2.5, ["text"], bytearray(b"x")])
def test_wrong_types(source):
    assert "pathlib.Path" in message_of(source)


def test_place_is_named():
    assert message_of("", place="stdin").startswith("stdin: ")


def test_lone_surrogates_are_no_text():
    assert "half a character" in message_of("I bake \ud83d bread.")
    profile = parse('{"basics": {"name": "Ann \\ud83d Lee", "label": "Cook"}}')
    assert profile.source.encode()


def test_sections_of_a_text_with_every_english_heading():
    text = "# Ann Lee\nCook\n\n" + "".join(
        f"## {heading}\n- one\n\n" for heading in ("Patents", "Test scores", "Featured", "Activity")
    )
    kinds = [section.kind for section in parse(text).sections[1:]]
    assert kinds == [
        SectionKind.PATENTS,
        SectionKind.TEST_SCORES,
        SectionKind.FEATURED,
        SectionKind.ACTIVITY,
    ]
