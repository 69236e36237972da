"""Read recommendations and the owner's own posts on a copied LinkedIn page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind as Kind
from brandcheck.parsing._canonical import DraftEntry
from brandcheck.parsing.pasted.lines import stretches
from brandcheck.parsing.pasted.words import BUTTONS, COPIES, DEGREE
from brandcheck.parsing.text.contact import NETWORK
from brandcheck.parsing.text.dates import find_range, parse_month
from brandcheck.parsing.text.inline import typed_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.parsing.pasted.cutting import Dropped
    from brandcheck.parsing.pasted.lines import Line

__all__ = ["is_frame", "read_letters", "read_posts"]

_RELATION = re.compile(r"(?P<date>[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}), (?P<relation>.+)")
_OPEN_TO_WORK = re.compile(r"(?P<name>.{1,60}) is (?:open to work|hiring)")
_LONGEST_DATE = 40
_LONGEST_TAB = 60
_SEEN_BY = "All LinkedIn members"
_POSTED = re.compile(
    r"(?P<name>.{1,60}?) (?P<verb>posted|reposted|shared|commented on|likes|replied to) .*"
)
_GRAPHIC = re.compile(r"View .{1,80}[’']s\s+graphic link")
_TIME = re.compile(r"[0-9]+\s?(?:m|h|d|w|mo|yr)s?\b.{0,80}")
_REACTION = re.compile(
    r"(?:like|celebrate|love|support|insightful|funny|and|others|reposts?)+"
    r"|[0-9.,]+[KM]?(?: (?:comments?|reposts?|reactions?|impressions?))?|[0-9]+/[0-9]+",
    re.IGNORECASE,
)
_OTHERS = "posts of other people"


def read_letters(lines: Sequence[Line], dropped: Dropped) -> tuple[Kind, tuple[DraftEntry, ...]]:
    """Return whether recommendations were received or given, and what they say."""
    found = [(at, _relation(line.text)) for at, line in enumerate(lines)]
    anchors = [(at, relation) for at, relation in found if relation]
    befores = [-1, *(at for at, _ in anchors)]
    starts = [
        _letter_start(lines, at, before) for before, (at, _) in zip(befores, anchors, strict=False)
    ]
    tabs = [line.text for line in lines[: starts[0] if starts else len(lines)]]
    if not anchors and any(len(text) > _LONGEST_TAB for text in tabs):
        # A language whose dates nobody knows: better whole than lost.
        return Kind.RECOMMENDATIONS, (DraftEntry(lines=tuple(map(typed_line, tabs))),)
    for text in tabs:
        dropped.add(BUTTONS, text)
    is_given = "Given" in tabs and "Received" not in tabs
    entries: list[DraftEntry] = []
    for (start, end), (at, relation) in zip(stretches(starts, len(lines)), anchors, strict=True):
        head = [line.text for line in lines[start:at]]
        written = [line.text for line in lines[at + 1 : end]]
        entries.append(_letter(head, relation, written, dropped))
    return Kind.RECOMMENDATIONS_GIVEN if is_given else Kind.RECOMMENDATIONS, tuple(entries)


def _relation(text: str) -> tuple[str, str] | None:
    """Part "May 1, 2013, Ida managed Mara directly", in any language, behind its date."""
    match = _RELATION.fullmatch(text)
    if match:
        return match["date"], match["relation"]
    found = find_range(text[:_LONGEST_DATE])
    if found is None or found.start != found.end or not (found.start and found.start.month):
        return None
    date, rest = text[: found.span.end], text[found.span.end :]
    is_led = found.span.start == 0 or date[: found.span.start].strip(" .").isdigit()
    return (date, rest[2:]) if is_led and rest.startswith(", ") and rest[2:] else None


def _letter_start(lines: Sequence[Line], at: int, before: int) -> int:
    """Return the line of the recommender's name: above "· 1st", or above the headline."""
    low = before + 1
    near = range(at - 1, max(low, at - 5), -1)
    degree = next((n for n in near if DEGREE.fullmatch(lines[n].text)), None)
    start = degree - 1 if degree is not None else max(low, at - 2)
    if start > low and _OPEN_TO_WORK.fullmatch(lines[start - 1].text):
        start -= 1
    return start


def _letter(
    head: Sequence[str], relation: tuple[str, str], text: Sequence[str], dropped: Dropped
) -> DraftEntry:
    said: list[str] = []
    for line in head:
        if DEGREE.fullmatch(line) or _OPEN_TO_WORK.fullmatch(line):
            dropped.add(BUTTONS, line)
        else:
            said.append(line)
    written = [line for line in text if line != _SEEN_BY]
    for line in text:
        if line == _SEEN_BY:
            dropped.add(BUTTONS, line)
    date, sentence = relation
    month = parse_month(date)
    return DraftEntry(
        title=said[0] if said else "",
        organisation=", ".join([*said[1:], sentence]),
        dates=date,
        start=month,
        end=month,
        lines=tuple(typed_line(line) for line in written),
    )


def read_posts(
    lines: Sequence[Line], name: str, dropped: Dropped
) -> tuple[tuple[DraftEntry, ...], tuple[str, ...]]:
    """Return the owner's own posts, and the number of followers."""
    posts: list[list[str]] = []
    network: list[str] = []
    is_own = skips_headline = False
    for at, line in enumerate(lines):
        text = line.text
        if NETWORK.fullmatch(text):
            network.append(text)
            continue
        author = _author(text, name)
        if author is not None:
            is_own = author
            skips_headline = DEGREE.fullmatch(text) is not None
            posts += [[]] if is_own else []
        elif is_own and _is_author(lines, at):
            is_own = False
        elif is_own and not skips_headline and not is_frame(text):
            posts[-1].append(text)
            continue
        else:
            skips_headline = False
        dropped.add(BUTTONS if is_own else _OTHERS, text)
    entries = [_post(post, dropped) for post in posts if post]
    return tuple(entries), tuple(network)


def _author(text: str, name: str) -> bool | None:
    """Tell whether a line says that the owner (or another) is speaking from here on."""
    degree = DEGREE.fullmatch(text)
    if degree:
        return degree["own"] is not None
    if _GRAPHIC.fullmatch(text):
        return False
    posted = _POSTED.fullmatch(text)
    if posted and (posted["name"] == name or "•" in text):
        return posted["name"] == name and posted["verb"] in {"posted", "shared"}
    return None


def is_frame(text: str) -> bool:
    """Tell whether a line is the time of a post or counts what others did with it."""
    return _TIME.fullmatch(text) is not None or _REACTION.fullmatch(text) is not None


def _is_author(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the next line gives a degree of acquaintance: then this is a name."""
    return at + 1 < len(lines) and DEGREE.fullmatch(lines[at + 1].text) is not None


def _post(texts: list[str], dropped: Dropped) -> DraftEntry:
    """Return a post; some layouts put a copy on one line before it."""
    first, rest = "".join(texts[0].split()), "".join("".join(texts[1:]).split())
    if rest and first == rest:
        dropped.add(COPIES, texts[0])
        texts = texts[1:]
    return DraftEntry(title="Post", lines=tuple(typed_line(text) for text in texts))
