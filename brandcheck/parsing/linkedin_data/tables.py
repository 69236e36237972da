"""The CSV files of a LinkedIn data export: which are read, and how rows come out of them.

Which files and columns exist was observed on exports from 2018 to 2026. Names and
headers are compared without case, spaces and underscores.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from brandcheck.parsing.linkedin_data.archive import is_zip

__all__ = [
    "COLUMNS",
    "Row",
    "Table",
    "head_of",
    "is_late",
    "is_private",
    "read_table",
    "table_of",
    "table_of_text",
]

Row = dict[str, str]

# table: its columns in LinkedIn's order (the order names them when the header is lost).
_DATES = "startedon finishedon startdate enddate"
_LETTER = "firstname lastname company jobtitle text creationdate status"
_ENDORSEMENT = "endorsementdate skillname {0}firstname {0}lastname {0}publicurl endorsementstatus"
COLUMNS = {
    "profile": "firstname lastname maidenname address birthdate contactinstructions headline"
    " summary industry country zipcode geolocation twitterhandles websites instantmessengers",
    "profilesummary": "profilesummary",
    "positions": f"companyname title description location {_DATES}",
    "education": "schoolname startdate enddate notes degreename activities",
    "skills": "name",
    "certifications": "name url authority startedon finishedon licensenumber",
    "languages": "name proficiency",
    "projects": f"title description url {_DATES}",
    "honors": "title description issuer issuedon issuedate",
    "courses": "name number",
    "publications": "name publishedon description publisher url",
    "organizations": f"name description position {_DATES}",
    "testscores": "testedon name description score",
    "volunteering": f"companyname role cause description {_DATES}",
    "causesyoucareabout": "supportedcause",
    "recommendationsreceived": _LETTER,
    "recommendationsgiven": _LETTER,
    "endorsementreceivedinfo": _ENDORSEMENT.format("endorser"),
    "connections": "firstname lastname url emailaddress company position connectedon",
    "shares": "date sharetitle sharedescription sharelink sharecommentary sharedurl mediaurl"
    " type visibility",
}
_OTHER_NAMES = {
    "volunteerexperiences": "volunteering",
    "volunteerexperience": "volunteering",
    "volunteeringexperiences": "volunteering",
    "recommendationreceived": "recommendationsreceived",
    "recommendationgiven": "recommendationsgiven",
    "honorsandawards": "honors",
    "testscore": "testscores",
}
# Of no use to a check of a profile, and nobody's business.
_PRIVATE = (
    "messages",
    "invitations",
    "contacts",
    "importedcontacts",
    "emailaddresses",
    "phonenumbers",
    "whatsappphonenumbers",
    "logins",
    "securitychallenges",
    "accountstatushistory",
    "registration",
    "receipts*",
    "searchqueries",
    "adsclicked",
    "adtargeting",
    "*coachmessages",
    "guidemessages",
    "learningroleplaymessages",
    "savedjobalerts",
    "jobapplicantsaved*",
    "jobapplications*",
    "savedjobs*",
)
# Columns whose values are dropped on reading: private, other people's, or of no use.
_DROPPED = {
    table: frozenset(columns.split())
    for table, columns in {
        "profile": "address birthdate contactinstructions country instantmessengers maidenname"
        " zipcode",
        "certifications": "licensenumber",
        "connections": "company emailaddress firstname lastname position url",
        "endorsementreceivedinfo": "endorsementdate endorserfirstname endorserlastname"
        " endorserpublicurl",
        "shares": "mediaurl sharedescription sharedurl sharelink sharetitle type visibility",
    }.items()
}
# Files that LinkedIn sends only with the second, complete archive.
_LATE = frozenset(
    {
        "accountstatushistory",
        "comments",
        "logins",
        "reactions",
        "recommendationsgiven",
        "recommendationsreceived",
        "securitychallenges",
        "shares",
        "votes",
    }
)
_PREAMBLE = 20  # lines in which a header is looked for
_HEAD = 10_000  # characters that hold them
_HIGH = re.compile(rb"[\x80-\xff]")
_MAC_LETTER = re.compile(rb"(?<=[A-Za-z])[\x80-\x91\x93-\x9f](?=[A-Za-z])")
_WINDOWS_LETTER = re.compile(rb"(?<=[A-Za-z])[\xc0-\xff](?=[A-Za-z])")
_UTF16 = frozenset({b"\xff\xfe", b"\xfe\xff"})
_FOREIGN = {b"\xd0\xcf\x11\xe0": "an Excel workbook", b"%PDF": "a PDF"}


@dataclass(frozen=True, slots=True)
class Table:
    """What one CSV file holds.

    Attributes:
        rows: what is read of it.
        skipped: headers of the columns that hold something and are not read.
        problem: why the file could not be read at all.
        notice: what was wrong with a file that could be read.
    """

    rows: tuple[Row, ...] = ()
    skipped: tuple[str, ...] = ()
    problem: str = ""
    notice: str = ""


def fold(name: str) -> str:
    """Return a name without case, spaces and marks."""
    return re.sub(r"[\W_]+", "", name.casefold())


def _stem(name: str) -> str:
    """Return a file's folded name without endings, copy numbers and member ids."""
    stem = PurePosixPath(name).name.casefold()
    while stem.endswith((".csv", ".txt")):
        stem = stem[:-4]
    stem = re.sub(r"\s*\([0-9]+\)$|_[0-9]{5,}$|[\s_-]+copy$", "", stem)
    return fold(stem)


def table_of(name: str) -> str | None:
    """Return the table that a file of this name holds, or None."""
    if name.startswith(".") or not name.casefold().endswith(".csv") or is_private(name):
        return None
    stem = _stem(name)
    stem = _OTHER_NAMES.get(stem, stem)
    return stem if stem in COLUMNS else None


def is_private(name: str) -> bool:
    """Tell whether a file of this name is never opened."""
    stem = _stem(name)
    return any(fnmatchcase(stem, pattern) for pattern in _PRIVATE)


def is_late(name: str) -> bool:
    """Tell whether only a complete export holds a file of this name."""
    return _stem(name) in _LATE


def head_of(data: bytes) -> str:
    """Return the first characters of a file."""
    charset = "utf-16" if data[:2] in _UTF16 else "utf-8-sig"
    return data[:_HEAD].decode(charset, errors="replace")


def table_of_text(text: str) -> str | None:
    """Return the table whose header a CSV file begins with, or None."""
    for line in text.lstrip("\ufeff").splitlines()[:_PREAMBLE]:
        cells = [fold(cell) for cell in re.split(r"[,;\t]", line)]
        for table, columns in COLUMNS.items():
            known = [cell for cell in cells if cell in columns.split()]
            if len(known) >= 3 and len(known) >= len(cells) - 1:
                return table
    return None


def read_table(table: str, data: bytes) -> Table:
    """Return the rows of one CSV file as mappings from folded column names."""
    kind = "an Excel workbook" if is_zip(data) else _FOREIGN.get(data[:4])
    if kind:
        return Table(problem=f"is {kind} inside, not CSV")
    text, charset = _decode(data)
    notice = "" if charset else "not saved as UTF-8; some characters may be wrong"
    columns = COLUMNS[table].split()
    delimiter = _delimiter(text, columns)
    try:
        records = [
            [cell.replace("\0", "").strip() for cell in record]
            for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        ]
    except csv.Error:
        return Table(problem="is not well-formed CSV")
    return _with_header(table, records, notice)


def _with_header(table: str, records: list[list[str]], notice: str) -> Table:
    columns = COLUMNS[table].split()
    for at, record in enumerate(records[:_PREAMBLE]):
        known = sum(name in columns for name in _names(record))
        if known and known >= min(2, len(columns)):
            return _rows(table, record, records[at + 1 :], notice)
    filled = [record for record in records if any(record)]
    if not filled:
        return Table()
    if len(columns) == 1:
        values = [cell.rstrip(";").strip() for record in filled for cell in record]
        rows = tuple({columns[0]: value} for value in values if value)
        return Table(rows, notice="has no header row")
    return Table(problem="has no header row that tells its columns apart")


def _names(header: list[str]) -> list[str]:
    """Return folded column names; a spreadsheet numbers those that come twice."""
    return [fold(re.sub(r"\.[0-9]+$", "", cell)) for cell in header]


def _rows(table: str, header: list[str], records: list[list[str]], notice: str) -> Table:
    names = _names(header)
    kept = [
        name in COLUMNS[table].split() and name not in _DROPPED.get(table, ()) for name in names
    ]
    rows: list[Row] = []
    skipped: dict[str, None] = {}
    for record in records:
        row: Row = {}
        for at, cell in enumerate(record):
            if not cell:
                continue
            if at < len(names) and kept[at]:
                row.setdefault(names[at], cell)
            else:
                skipped[header[at] if at < len(names) else "cells beyond the header"] = None
        if row:
            rows.append(row)
    return Table(tuple(rows), tuple(skipped), notice=notice)


def _delimiter(text: str, columns: list[str]) -> str:
    """Return the separator that makes the most of a header."""
    lines = text[:_HEAD].splitlines()[:_PREAMBLE]

    def known(separator: str) -> int:
        cells = ([fold(cell) for cell in line.split(separator)] for line in lines)
        return max((sum(cell in columns for cell in line) for line in cells), default=0)

    return max(",\t;", key=known)


def _decode(data: bytes) -> tuple[str, bool]:
    """Return the text, and whether its characters are certain."""
    if data[:2] in _UTF16:
        return data.decode("utf-16", errors="replace"), True
    try:
        return data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        return _guess(data), False


def _guess(data: bytes) -> str:
    """Decode what a spreadsheet has saved in the character set of its machine."""
    text = data.decode("utf-8-sig", errors="replace")
    lost = text.count("\ufffd")
    if sum(not c.isascii() for c in text) >= 2 * lost:  # damaged, but UTF-8
        return text
    if len(_HIGH.findall(data)) > len(data) // 8:  # hardly Latin letters
        from charset_normalizer import from_bytes

        best = from_bytes(data).best()
        return str(best) if best else text
    # Between letters, Windows has an apostrophe in this range, a Macintosh most accents.
    is_mac = len(_MAC_LETTER.findall(data)) > len(_WINDOWS_LETTER.findall(data))
    return data.decode("mac_roman" if is_mac else "cp1252", errors="replace")
