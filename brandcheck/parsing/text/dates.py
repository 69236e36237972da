"""Find the words of a line that give its dates.

Only whole words and whole numbers count. A bare year must stand where dates stand
(at an end of the line, in brackets, after "in" or "since"): "Room 2019", "2019
samples" and telephone numbers are no dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from brandcheck.core.profile import Month
from brandcheck.core.spans import Span
from brandcheck.parsing.text.date_tokens import DateTokens, duration_words, tokenize
from brandcheck.parsing.text.fold import fold_word

__all__ = ["DateRange", "find_range", "is_duration", "parse_month"]


@dataclass(frozen=True, slots=True)
class DateRange:
    """Dates found in a text.

    Attributes:
        span: their words in the text.
        start: the first month or year; None when only an end is given ("until 2018").
        end: the last one; None while ``is_current``. A single date is both.
        is_current: the words say that it still goes on.
    """

    span: Span
    start: Month | None
    end: Month | None
    is_current: bool = False


_DAY = r"(?:DO?\.?[ n]?[h/]?(?:d )?)?"
_NAMED = rf"{_DAY}[Mm]\.?(?:[/h]|,?[ nw]?(?:d[ n])?(?:DO?,?[ n])?)Y"
_SHORT_YEAR = r"[Mm]\.?[ ]?'D"
_YEAR_FIRST = r"Y[.,]?[ n][Mm]\.?"
_SIGNS = r"YK(?:[ ]?Dk)?(?:[ ]?Dj)?"
_NUMERIC = r"Y(?:hD(?:hD)?|/D(?:/D)?|\.[ ]?D(?:\.[ ]?D)?\.?)|(?:D/D/|D\.D\.|DhDh|D[/.h])Y"
_SEASON = r"Q,?[ n](?:d )?Y(?:[/h-][DY])?"
_ATOM = rf"(?:{_NAMED}|{_SHORT_YEAR}|{_YEAR_FIRST}|{_SIGNS}|{_NUMERIC}|{_SEASON}|Y)"
_DASH = r"(?:[ w]?[-h]+[ nw]?)"
_JOIN = rf"(?:{_DASH}|[ nw][TU][ n])"
# Ordered: at one place the first form that fits wins.
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("current", rf"(?:[Sb][ ])?(?P<a>{_ATOM})(?:{_JOIN}[PC]|[ nw]C|(?<=[Kkj])P)"),
        ("range", rf"(?:S[ ])?(?P<a>{_ATOM}){_JOIN}(?P<b>{_ATOM})"),
        ("range", rf"b[ ](?P<a>{_ATOM})[ ]&[ ](?P<b>{_ATOM})"),
        ("again", rf"(?P<a>{_ATOM})[ nw]?[,(|]?[ nw]?A:?[ ](?:B[ ])?(?P<b>{_ATOM})"),
        ("months", rf"[Mm]\.?{_JOIN}(?P<b>{_NAMED})"),
        ("years", r"(?P<a>Y)(?P<mark>[-h/])(?P<b>D)"),
        ("since", rf"S[ ](?:d[ ])?(?P<a>{_ATOM})"),
        ("until", rf"U[ ](?P<b>{_ATOM})"),
        ("open", rf"(?P<a>{_ATOM})[ ]?[-h](?=[ ]?(?:$|[n)|]))"),
        ("single", rf"(?P<a>{_ATOM})"),
    )
)
_NEAR = 4  # tokens: enough for a word, a mark and a space
_WEAKER = re.compile(r"Y\.[ ]?D(?:\.[ ]?D)?\.?|D[.h]Y")  # also decimals and versions
_WEAK = re.compile(rf"Y|Y/D|m.*|.*m|{_WEAKER.pattern}")
_WHOLE = frozenset({"current", "range", "months"})
_STARTS = frozenset("YDMmQSUb")
_SEPARATORS = frozenset("(,|:'-e")
_OUTER = frozenset(" nw(),|:'-eh")
_SLASHED = re.compile(r"D[/h]D(?=[/h]Y)")
_CLOCK = re.compile(r"^(\s*[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})[T ][0-9]{1,2}:.*$", re.DOTALL)


def find_range(text: str) -> DateRange | None:
    """Return the first date or range of dates in ``text``, or None."""
    if not re.search(r"[0-9]{4}|['’][0-9]{2}", text):
        return None
    tokens = tokenize(text)
    at = 0
    while at < len(tokens.classes):
        if tokens.classes[at] not in _STARTS or not _left_ok(tokens, at):
            at += 1
            continue
        for form, pattern in _FORMS:
            match = pattern.match(tokens.classes, at)
            found = match and _range(form, match, tokens)
            if found:
                return found
            if match and form in _WHOLE:  # "2000 – 2010 people" is not the year 2010 either
                at = match.end() - 1
                break
        at += 1
    return None


def parse_month(text: str) -> Month | None:
    """Return the month or year that a whole field holds, or None.

    An impossible day is ignored, an impossible month leaves the year.
    """
    stripped = _CLOCK.sub(r"\1", text).strip().rstrip(".,;")
    tokens = tokenize(stripped)
    match = re.fullmatch(_ATOM, tokens.classes)
    if match:
        return _month(tokens, 0, len(tokens.classes))
    found = find_range(stripped)
    return found.start or found.end if found and not found.is_current else None


def is_duration(text: str) -> bool:
    """Tell whether ``text`` is only a length of time, such as "(3 yrs 2 mos)"."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[0-9]+", text)
    known = duration_words()
    return any(not w.isdigit() for w in words) and all(
        (w.isdigit() and len(w) <= 2) or fold_word(w) in known for w in words
    )


def _range(form: str, match: re.Match[str], tokens: DateTokens) -> DateRange | None:
    start, end = match.span()
    if not _right_ok(tokens, end) or not _stands(form, match, tokens):
        return None
    groups = match.groupdict()
    day_first = _day_first(tokens, start, end)
    first, last = (
        _month(tokens, *match.span(group), day_first=day_first) if groups.get(group) else None
        for group in "ab"
    )
    if form == "months" and last:
        first = Month(last.year, tokens.values[start])
    elif form == "years" and first:
        last = _short_end(tokens, match, first.year)
        if last is None:
            return None
    elif form == "single":
        last = first
    if (groups.get("a") and first is None) or (groups.get("b") and last is None):
        return None
    span = Span(tokens.starts[start], tokens.ends[end - 1])
    return DateRange(span, first, last, form in {"current", "since", "open"})


def _short_end(tokens: DateTokens, match: re.Match[str], year: int) -> Month | None:
    """Read "2018–20" and "2018/19"; "2016-08" and "2016/08" stay months."""
    end = tokens.values[match.start("b")]
    last = year - year % 100 + end
    text_is_two_digits = tokens.ends[match.start("b")] - tokens.starts[match.start("b")] == 2
    if not text_is_two_digits or last <= year:
        return None
    next_year = last == year + 1
    if match["mark"] == "h" or (match["mark"] == "/" and not next_year):
        return Month(last) if end > 12 else None
    return Month(last)


def _day_first(tokens: DateTokens, start: int, end: int) -> bool | None:
    """Tell from an unmistakable date in a range how the other one is written."""
    for match in _SLASHED.finditer(tokens.classes, start, end):
        first, second = tokens.values[match.start()], tokens.values[match.start() + 2]
        if max(first, second) > 12:
            return first > 12
    return None


def _month(
    tokens: DateTokens, start: int, end: int, *, day_first: bool | None = None
) -> Month | None:
    """Read one date out of its tokens."""
    letters = tokens.classes[start:end]
    values = tokens.values[start:end]
    if "Y" in letters:
        year = values[letters.index("Y")]
    else:
        short = values[letters.index("D")]
        year = short + (2000 if short < 50 else 1900)
    named = next((v for c, v in zip(letters, values, strict=True) if c in "Mm"), 0)
    if named or "Q" in letters:
        return Month(year, named)
    numbers = [v for c, v in zip(letters, values, strict=True) if c == "D"]
    order = True if "." in letters else day_first
    return _numeric(year, numbers, year_first=letters.startswith("Y"), day_first=order)


def _numeric(
    year: int, numbers: list[int], *, year_first: bool, day_first: bool | None
) -> Month | None:
    if not numbers:
        return Month(year)
    if len(numbers) == 2 and not year_first:
        month = _month_of_two(*numbers, day_first=day_first)
    else:
        month = numbers[0]
    if 1 <= month <= 12:
        return Month(year, month)
    return Month(year) if len(numbers) == 2 or month == 0 else None


def _month_of_two(first: int, second: int, *, day_first: bool | None) -> int:
    """Tell the month in 28/09/2023 and 09/28/2023; 0 when nobody can."""
    if day_first is None and first != second:
        day_first = True if first > 12 else False if second > 12 else None
        if day_first is None:
            return 0
    return second if day_first else first


def _left_ok(tokens: DateTokens, at: int) -> bool:
    """Refuse what is glued to a word, or to a number."""
    letters = tokens.classes[max(0, at - _NEAR) : at]
    if not letters:
        return True
    touching = letters[-1]
    if touching not in _OUTER:
        return False
    before = letters.rstrip(" w")
    if touching in ",:h-" and before[-2:-1] and before[-2] in "DNYLW" + ("M" * (touching == "h")):
        return False
    if tokens.classes[at] in "YD" and before and touching in " w'":
        return before[-1] not in "NDY"
    return True


def _right_ok(tokens: DateTokens, end: int) -> bool:
    rest = tokens.classes[end : end + 2]
    if not rest:
        return True
    if rest[0] in ".,:/h-" and rest[1:] and rest[1] in "DNYLWM":
        return False
    return rest[0] in _OUTER or rest[0] == "."


def _stands(form: str, match: re.Match[str], tokens: DateTokens) -> bool:
    """Tell whether a form that could be a mere number stands where dates stand."""
    letters = match.group()
    rest = tokens.classes[match.end() : match.end() + _NEAR].lstrip(" ")
    before = tokens.classes[max(0, match.start() - _NEAR) : match.start()].rstrip(" ")
    if form in {"open", "years"} or (form == "range" and not letters.strip("Y -h")):
        return rest[:1] != "L"
    if form == "until":
        return rest[:1] not in {"L", "N", "D"} and before[-1:] != "X"
    if form == "single" and _WEAKER.fullmatch(letters):
        return not rest and not before
    return form != "single" or not _WEAK.fullmatch(letters) or _is_set_off(before, rest)


def _is_set_off(before: str, rest: str) -> bool:
    """Tell whether a bare year follows "in", or stands at an edge and counts nothing."""
    if before.rstrip(".")[-1:] == "X":
        return False
    if before[-1:] and before[-1] in "BA":
        return True
    if rest[:1] and rest[0] in "LDN":
        return False
    left = not before or before[-1] in "nw" or before[-1] in _SEPARATORS
    right = (not rest or rest[0] in "n)|w") and before[-1:] not in {"L", "X", "D", "N", "x"}
    return left or right
