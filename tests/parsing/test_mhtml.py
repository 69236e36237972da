from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.errors import InputError
from brandcheck.parsing.web.mhtml import is_mhtml, read_mhtml
from brandcheck.parsing.web.page import read_html
from tests.lookalike.herder import MARA
from tests.lookalike.html import public_page, resume_page


def saved(page: str, *, charset: str = "utf-8") -> bytes:
    """Return a page as a browser saves it in one file."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Subject"] = "Page"
    message.set_content(page, subtype="html", charset=charset, cte="quoted-printable")
    message.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<x@y>")
    return message.as_bytes()


@pytest.mark.parametrize("page", [resume_page(MARA), public_page(MARA)])
def test_a_page_in_one_file_says_the_same(page: str) -> None:
    data = saved(page)
    assert is_mhtml(data)
    assert read_mhtml(data, "cv.mhtml").source == read_html(page, "cv.html").source


def test_other_files_are_none() -> None:
    assert not is_mhtml(resume_page(MARA).encode())
    assert not is_mhtml(b"")


def test_a_charset_nobody_knows() -> None:
    data = saved(resume_page(MARA)).replace(b'charset="utf-8"', b'charset="no-such"')
    assert "Skellow Dairy" in read_mhtml(data, "cv.mhtml").source


def test_no_page_in_it() -> None:
    data = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--\r\n"
    with pytest.raises(InputError, match="no web page"):
        read_mhtml(data, "cv.mhtml")


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 1 << 16), st.binary(max_size=4), st.integers(0, 1 << 16))
def test_any_damage_makes_a_profile_or_an_input_error(at: int, put: bytes, cut: int) -> None:
    data = bytearray(saved(resume_page(MARA)))
    data[at % len(data) : at % len(data) + len(put)] = put
    with suppress(InputError):
        read_mhtml(bytes(data[: cut % len(data)]), "cv.mhtml")
