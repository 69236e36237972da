"""Dates in all the forms that people and LinkedIn write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.core.profile import Month
from brandcheck.parsing.text.dates import find_range, is_duration, parse_month

RANGES = [
    ("Jan 2017 – Present", "Jan 2017 – Present", "2017-01", "now"),
    ("January 2019\u00a0-\u00a0Present\u00a0(3 years 2 months)", None, "2019-01", "now"),
    ("May 2016\u00a0-\u00a02017\u00a0(1 year)", None, "2016-05", "2017"),
    ("2008 – 2010", "2008 – 2010", "2008", "2010"),
    ("2008-2010", "2008-2010", "2008", "2010"),
    ("2015 – heute", "2015 – heute", "2015", "now"),
    ("2015 - · Lowmoor", "2015 -", "2015", "now"),
    ("2009 to date", "2009 to date", "2009", "now"),
    ("mayo de 2020", "mayo de 2020", "2020-05", "2020-05"),
    ("enero de 2015 a mayo de 2016", None, "2015-01", "2016-05"),
    ("janvier 2015 à août 2018", None, "2015-01", "2018-08"),
    ("depuis mars 2019", "depuis mars 2019", "2019-03", "now"),
    ("maio de 2020 – atual", None, "2020-05", "now"),
    ("kwietnia 2020 – lipca 2021", None, "2020-04", "2021-07"),
    ("styczeń 2012 – obecnie", None, "2012-01", "now"),
    ("marts 2020 – nu", None, "2020-03", "now"),
    ("Juni 2020 – März 2021", None, "2020-06", "2021-03"),
    ("мая 2020 – настоящее время", None, "2020-05", "now"),
    ("МАЙ 2020", "МАЙ 2020", "2020-05", "2020-05"),
    ("HAZİRAN 2020 – halen", None, "2020-06", "now"),
    ("KASIM 2020", "KASIM 2020", "2020-11", "2020-11"),
    ("2020년 3월", "2020년 3월", "2020-03", "2020-03"),
    ("2020년 3월 - 현재 (1년 2개월)", "2020년 3월 - 현재", "2020-03", "now"),
    ("2020年3月至今", "2020年3月至今", "2020-03", "now"),
    ("mei 2011 t/m maart 2013, juni 2011 tot maart 2013", "mei 2011", "2011-05", "2011-05"),
    ("juni 2011 tot maart 2013", None, "2011-06", "2013-03"),
    ("augusti 2011 – oktober 2013", None, "2011-08", "2013-10"),
    ("luglio 2011 – in corso", None, "2011-07", "now"),
    ("iunie 2011 – prezent", None, "2011-06", "now"),
    ("2023-9-28", "2023-9-28", "2023-09", "2023-09"),
    ("2016-08", "2016-08", "2016-08", "2016-08"),
    ("August 1st, 2018", "August 1st, 2018", "2018-08", "2018-08"),
    ("1er août 2018", "1er août 2018", "2018-08", "2018-08"),
    ("2017, renewed 2025", "2017, renewed 2025", "2017", "2025"),
    ("Issued Jan 2020 · Expires Jan 2023", "Jan 2020 · Expires Jan 2023", "2020-01", "2023-01"),
    ("Degree, Field\u00a0·\u00a0(September 2012\u00a0-\u00a0May 2016)", None, "2012-09", "2016-05"),
    ("(May\n2024 - May 2027)", "May\n2024 - May 2027", "2024-05", "2027-05"),
    ("Sept. 2009", "Sept. 2009", "2009-09", "2009-09"),
    ("03/2019 - 12/2020", "03/2019 - 12/2020", "2019-03", "2020-12"),
    ("03.2019 – 12.2020", "03.2019 – 12.2020", "2019-03", "2020-12"),
    ("01/09/2015 – 31/08/2018", None, "2015-09", "2018-08"),
    ("09/28/2023", "09/28/2023", "2023-09", "2023-09"),
    ("03/04/2019", "03/04/2019", "2019", "2019"),
    ("since 2015", "since 2015", "2015", "now"),
    ("until 2018", "until 2018", "none", "2018"),
    ("Summer 2019", "Summer 2019", "2019", "2019"),
    ("Spring 2024. Forty-one venues, one van.", "Spring 2024", "2024", "2024"),
    ("2022. Six short dances lit from the floor only.", "2022", "2022", "2022"),
    ("June–August 2019", "June–August 2019", "2019-06", "2019-08"),
    ("Jun '19 – Aug ’20", "Jun '19 – Aug ’20", "2019-06", "2020-08"),
    ("2018/19", "2018/19", "2018", "2019"),
    ("1994-97", "1994-97", "1994", "1997"),
    ("Jul 2022 to Oct 2023", None, "2022-07", "2023-10"),
    ("May 2014  -  Present ", "May 2014  -  Present", "2014-05", "now"),
    ("between 2011 and 2013", "between 2011 and 2013", "2011", "2013"),
    ("Payroll Manager, Northgate Bus\t2013 – 2019", "2013 – 2019", "2013", "2019"),
    ("BA Theatre, Wexmere (2012)", "2012", "2012", "2012"),
    ("Taken back in-house in 2021; the wait fell", "2021", "2021", "2021"),
    ("2019 Engineer at Acme", "2019", "2019", "2019"),
]

NO_DATES = [
    "",
    "Room 2019",
    "600 staff",
    "2019 samples",
    "Served 2000 meals",
    "2000 – 2010 people a day",
    "fell from 2013 units to 2011 units",
    "555-2019",
    "2012-555-0199",
    "+44 2012 345678",
    "020 2008 2010",
    "Call 0161 496 2019",
    "Windows Server 2019",
    "ISO 9001:2015",
    "2019-0812",
    "Rolled out 2019 laptops",
    "more than 2000 people",
    "$2019 saved",
    "build 2016.08.1",
    "90,000 sq ft with 11 loading bays",
    "1,999 units",
    "COVID-2019",
    "www.example.com/2019/05",
    "1800 - 1850",
    "Port 8080",
    "Chamber 6",
    "worked 4 on 4 off",
    "LED 2040 lamps",
]

FIELDS = [
    ("2023-9-28", "2023-09"),
    ("2024-09-31", "2024-09"),
    ("2024-13-01", "2024"),
    ("2013-00-00", "2013"),
    ("2016", "2016"),
    ("2016-08", "2016-08"),
    ("August 1st, 2018", "2018-08"),
    ("2019-03-01T00:00:00Z", "2019-03"),
    ("2014-06-29 09:51:14", "2014-06"),
    ("Summer 2019", "2019"),
    ("  Sept. 2009.", "2009-09"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), RANGES)
def test_finds_range(text, words, start, end):
    found = find_range(text)
    assert found is not None
    assert (str(found.start) if found.start else "none") == start
    assert ("now" if found.is_current else str(found.end)) == end
    assert (found.end is None) == found.is_current
    if words is not None:
        assert found.span.of(text) == words


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_that_are_no_dates(text):
    assert find_range(text) is None


@pytest.mark.parametrize(("text", "month"), FIELDS)
def test_parses_field(text, month):
    assert str(parse_month(text)) == month


@pytest.mark.parametrize("text", ["", "Present", "null", "12", "Jan", "5 years", "since now"])
def test_field_without_a_date(text):
    assert parse_month(text) is None


def test_duration_is_only_a_length_of_time():
    assert is_duration("(3 years 2 months)")
    assert is_duration("· 1 yr 7 mos")
    assert is_duration("less than a year")
    assert is_duration("4 lata  3 mies.")
    assert not is_duration("12")
    assert not is_duration("3 years in Lowmoor")


@given(st.text())
def test_any_text_is_safe_and_spans_fit(text):
    found = find_range(text)
    if found is not None:
        assert found.span.end <= len(text)
        assert any(c.isdigit() for c in found.span.of(text))


@given(
    st.integers(1950, 2040),
    st.integers(1, 12),
    st.sampled_from(["{y}-{m:02d}", "{m:02d}/{y}", "{y}-{m:02d}-15", "{y}년 {m}월"]),
)
def test_every_month_comes_back(year, month, form):
    assert parse_month(form.format(y=year, m=month)) == Month(year, month)
