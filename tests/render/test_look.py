"""Templates, colours and a logo of one's own."""

from __future__ import annotations

import base64
import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck import Config, ConfigError, make_look, render
from brandcheck.core import look as looks
from brandcheck.core.colors import contrast, mix, read_color

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def _page(document, **wishes):
    return render.render(document, "html", look=make_look(**wishes))


def test_the_grounds_are_those_of_the_style_sheet():
    css = files("brandcheck.render").joinpath("assets", "report.css").read_text("utf-8")
    grounds = [read_color(value, "") for value in re.findall(r"--(?:paper|card): (#\w+);", css)[:4]]
    assert grounds == [*looks.LIGHT, *looks.DARK]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1.0)],
)
def test_contrast_is_that_of_the_standard(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


colors = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(colors)
def test_a_colour_is_taken_as_it_is_or_refused_with_one_that_would_do(color):
    try:
        css = make_look(accent=color).css
    except ConfigError as error:
        better = re.search(r"(#\w{6}) would do", str(error))[1]
        css = make_look(accent=better).css
    light, light_wash, dark, dark_wash = re.findall(r"#\w{6}", css)
    for ground in (*looks.LIGHT, light_wash):
        assert contrast(light, ground) >= looks.LEAST_CONTRAST
    for ground in (*looks.DARK, dark_wash):
        assert contrast(dark, ground) >= looks.LEAST_CONTRAST


def test_colours_name_and_logo_reach_the_page(document, tmp_path):
    (tmp_path / "logo.svg").write_text(SVG, "utf-8")
    page = _page(document, name="Moyvale <b>", accent="#7a1f4d", logo=tmp_path / "logo.svg")
    assert ":root { --accent: #7a1f4d;" in page
    picture = re.search(r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]+)">', page)
    assert base64.b64decode(picture[1]).decode() == SVG
    assert picture[2] == "Moyvale &lt;b&gt;"


def test_a_name_alone_stands_as_text(document):
    assert '<p class="brand">Moyvale</p>' in _page(document, name="Moyvale")
    assert '<p class="brand">' not in render.render(document, "html")


def test_a_png_is_taken(tmp_path):
    (tmp_path / "logo.png").write_bytes(PNG)
    assert make_look(name="M", logo=tmp_path / "logo.png").logo.startswith("data:image/png;base64,")


@pytest.mark.parametrize(
    "content",
    [
        SVG.replace("<path", "<script>alert(1)</script><path"),
        SVG.replace("<path", '<path onclick="alert(1)"'),
        SVG.replace("<path", '<image href="https://a.example/b.png"/><path'),
        SVG.replace("<path", '<use xlink:href="//a.example/b.svg#c"/><path'),
        SVG.replace("<path", "<style>@import 'https://a.example/c.css';</style><path"),
        SVG.replace("<path", '<path style="fill:url(https://a.example/d)"'),
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG,
        SVG.replace("<path", "<foreignObject></foreignObject><path"),
        "<html></html>",
        "",
        "GIF89a",
    ],
)
def test_a_picture_that_is_not_plain_is_refused(tmp_path, content):
    (tmp_path / "logo.svg").write_text(content, "utf-8")
    with pytest.raises(ConfigError, match="neither a PNG nor a plain SVG"):
        make_look(name="M", logo=tmp_path / "logo.svg")


def test_what_is_missing_or_too_much_is_said(tmp_path):
    (tmp_path / "big.png").write_bytes(PNG + b"\0" * looks.LOGO_LIMIT)
    for wishes, words in (
        ({"name": "M", "logo": tmp_path / "big.png"}, "at most 100,000"),
        ({"name": "M", "logo": tmp_path / "no.png"}, "cannot be read"),
        ({"logo": tmp_path / "big.png"}, "brand.name is needed"),
        ({"accent_dark": "#eeeeee"}, "brand.accent is needed"),
        ({"accent": "red"}, "is no colour"),
        ({"accent": "#fc0"}, r"contrast 1\.\d, at least 4.5"),
        ({"accent": "#000", "accent_dark": "#222"}, "brand.accent-dark"),
        ({"templates": tmp_path / "none"}, "is no folder"),
    ):
        with pytest.raises(ConfigError, match=words):
            make_look(**wishes)


def test_settings_hold_the_look(tmp_path):
    (tmp_path / "report.html").write_text("", "utf-8")
    settings = Config.from_mapping(
        {
            "templates": str(tmp_path),
            "brand": {"name": "M", "accent-dark": "#fff", "accent": "#000"},
        }
    )
    assert settings.look.templates == tmp_path
    assert "--accent: #ffffff" in settings.look.css
    assert Config().look is None
    with pytest.raises(ConfigError, match="unknown key 'colour'"):
        Config.from_mapping({"brand": {"colour": "#fff"}})
    with pytest.raises(ConfigError, match="must be a str"):
        Config.from_mapping({"brand": {"name": 3}})


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{% block %}", "report.html, line 1"),
        ("{% extends 'default/report.html' %}{% block score %}{{ nobody }}{% endblock %}", "nobody"),
        ("{% extends 'default/report.html' %}{% block score %}{{ view.name | safe }}{% endblock %}", "safe"),
        ("{% extends 'default/report.html' %}{% block score %}{{ 1 + view.name }}{% endblock %}", "int"),
        ("{% extends 'default/report.html' %}{% block score %}{{ ''.__class__.__mro__ }}{% endblock %}", "unsafe"),
        ("{% extends 'default/report.html' %}{% block score %}{% include '/etc/hosts' %}{% endblock %}", "hosts"),
        ("{% extends 'default/report.html' %}{% block score %}{% include '../x.html' %}{% endblock %}", "x.html"),
        ("{% extends 'report.html' %}", "extends or includes itself"),
        ("<!doctype html><p>{{ view.name }}", "must begin with the head of page.html"),
        ("<img src='https://a.example/b.png'>{% extends 'default/report.html' %}", "must begin"),
    ],
)  # fmt: skip
def test_a_template_that_will_not_do_is_told_plainly(document, tmp_path, template, words):
    (tmp_path / "report.html").write_text(template, "utf-8")
    (tmp_path.parent / "x.html").write_text("out of reach", "utf-8")
    with pytest.raises(ConfigError, match=words) as told:
        _page(document, templates=tmp_path)
    assert "\n" not in str(told.value)


def test_own_blocks_parts_and_frame_come_first_and_values_stay_escaped(document, tmp_path):
    document["notes"] = ["<script>alert(1)</script>"]
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "fixes.html").write_text("<p>No fixes today.</p>", "utf-8")
    (tmp_path / "report.html").write_text(
        "{% extends 'default/report.html' %}{% block glance %}<p>{{ view.notes[0] }}</p>"
        "{{ super() }}{% endblock %}",
        "utf-8",
    )
    page = _page(document, templates=tmp_path)
    assert "No fixes today." in page
    assert "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>" in page
    assert "<script" not in page
    assert 'id="glance"' in page
    assert 'id="fixes"' not in page


def test_a_changed_template_is_read_again(document, tmp_path):
    import os

    part = tmp_path / "parts"
    part.mkdir()
    for number, words in enumerate(("once", "again"), 1):
        (part / "fixes.html").write_text(f"<p>Said {words}.</p>", "utf-8")
        os.utime(part / "fixes.html", (number, number))
        assert f"Said {words}." in _page(document, templates=tmp_path)


@given(colors, colors, st.floats(0, 1))
def test_a_mix_lies_between(one, other, share):
    channels = [
        [int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in (one, other, mix(one, other, share))
    ]
    assert all(min(a, b) <= m <= max(a, b) for a, b, m in zip(*channels, strict=True))
