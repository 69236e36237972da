"""Writes LinkedIn's data export of an invented person.

File names, headers, dialects, date forms and lost line breaks are those seen on
exports from 2018 to 2026.
"""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brandcheck.core.profile import Month
    from tests.lookalike.people import Person, School

__all__ = ["HEADERS", "PRIVATE", "csv_bytes", "export_files", "utf16_tabs", "zip_bytes"]

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
HEADERS = {
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,"
    "Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
    "Profile Summary.csv": "Profile Summary",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Skills.csv": "Name",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number",
    "Languages.csv": "Name,Proficiency",
    "Projects.csv": "Title,Description,Url,Started On,Finished On",
    "Honors.csv": "Title,Description,Issued On",
    "Courses.csv": "Name,Number",
    "Publications.csv": "Name,Published On,Description,Publisher,Url",
    "Organizations.csv": "Name,Description,Position,Started On,Finished On",
    "TestScores.csv": "Tested On,Name,Description,Score",
    "Volunteering.csv": "Company Name,Role,Cause,Started On,Finished On,Description",
    "Causes You Care About.csv": "Supported Cause",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,"
    "Status",
    "Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,"
    "Endorser Last Name,Endorser Public Url,Endorsement Status",
    "Connections.csv": "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "Shares.csv": "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
}
PRIVATE = (
    "messages.csv",
    "Invitations.csv",
    "Contacts.csv",
    "Imported Contacts.csv",
    "Email Addresses.csv",
    "PhoneNumbers.csv",
    "Phone Numbers.csv",
    "Whatsapp Phone Numbers.csv",
    "Logins.csv",
    "Security Challenges.csv",
    "Account Status History.csv",
    "Registration.csv",
    "Receipts.csv",
    "Receipts_v2.csv",
    "SearchQueries.csv",
    "Search Queries.csv",
    "Ads Clicked.csv",
    "Ad_Targeting.csv",
    "learning_coach_messages.csv",
    "guide_messages.csv",
    "learning_role_play_messages.csv",
    "LearningCoachMessages.csv",
    "SavedJobAlerts.csv",
    "Job Applicant Saved Answers.csv",
    "Jobs/Job Applications.csv",
    "Jobs/Saved Jobs.csv",
)
_NOTES = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email'
    ' addresses are missing."\n\n'
)


def export_files(
    person: Person, more: Mapping[str, Sequence[Sequence[str]]] | None = None
) -> dict[str, bytes]:
    """Return file names and contents; ``more`` gives rows in the order of the headers."""
    rows = {
        "Profile.csv": [_profile(person)],
        "Profile Summary.csv": [],
        "Positions.csv": list(_positions(person)),
        "Education.csv": [_school(school) for school in person.schools],
        "Skills.csv": [[skill] for skill in person.skills],
        "Languages.csv": [list(pair) for pair in person.languages],
        "Certifications.csv": [[name, "", "", "", "", ""] for name in person.certifications],
        "Honors.csv": [[name, "", ""] for name in person.honors],
        "Publications.csv": [[name, "", "", "", ""] for name in person.publications],
    }
    rows |= {name: [list(row) for row in values] for name, values in (more or {}).items()}
    return {name: csv_bytes(name, values) for name, values in rows.items()}


def csv_bytes(name: str, rows: Iterable[Sequence[str]], *, header: str = "") -> bytes:
    """Return a file as LinkedIn writes it: UTF-8, LF, few quotes, a blank line at the end."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    top = _NOTES if name == "Connections.csv" else ""
    return f"{top}{header or HEADERS[name]}\n{stream.getvalue()}\n".encode()


def utf16_tabs(header: str, rows: Iterable[Sequence[str]]) -> bytes:
    """Return a file in the second dialect of the exports of 2018."""
    stream = io.StringIO()
    writer = csv.writer(stream, "excel-tab", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return b"\xff\xfe" + stream.getvalue().encode("utf-16-le")


def zip_bytes(files: Mapping[str, bytes], *, folder: str = "") -> bytes:
    """Return an archive of files, with fixed dates."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(f"{folder}{name}", (2024, 5, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return stream.getvalue()


def _profile(person: Person) -> list[str]:
    given, _, family = person.name.partition(" ")
    websites = ",".join(f"{label.upper()}:{url}" for url, label in person.websites)
    return [
        given,
        family,
        "",
        ", ".join(person.address),
        "May 9",
        person.headline,
        _flat(person.summary),
        "",
        "55-555",
        person.location,
        "",
        f"[{websites}]" if websites else "",
        "",
    ]


def _positions(person: Person) -> Iterable[list[str]]:
    for company in person.companies:
        for role in company.roles:
            dates = [role.dates.start, role.dates.end] if role.dates else [None, None]
            yield [company.name, role.title, _flat(role.text), role.place, *map(_month, dates)]


def _school(school: School) -> list[str]:
    dates = [school.dates.start, school.dates.end] if school.dates else [None, None]
    return [school.name, *map(_month, dates), "", school.degree, ""]


def _month(month: Month | None) -> str:
    if month is None:
        return ""
    return f"{_MONTHS[month.month - 1]} {month.year}" if month.month else str(month.year)


def _flat(lines: Sequence[str]) -> str:
    """Lose line breaks as the export does: a break is a space, a blank line two."""
    text = "\n".join(lines)
    return text.replace("\n\n", "  ").replace("\n", " ")
