"""How much of anything is read: every bound that keeps a stranger's input from hurting.

``docs/security.md`` lists them with the reasons and what they cost at worst; a test holds
the page to these numbers.
"""

from __future__ import annotations

__all__ = [
    "ARCHIVE_BYTES",
    "ARCHIVE_DEPTH",
    "ARCHIVE_MEMBERS",
    "ARCHIVE_RATIO",
    "DOCUMENT_CHARACTERS",
    "DOCUMENT_DEPTH",
    "DOCUMENT_VALUES",
    "FILE_BYTES",
    "HTML_CHARACTERS",
    "LINE_CHARACTERS",
    "LOOSE_JSON_CHARACTERS",
    "MAIL_PARTS",
    "PDF_CHARACTERS",
    "PDF_MEMORY_BYTES",
    "PDF_OBJECTS",
    "PDF_PAGES",
    "PDF_SECONDS",
    "PROFILE_SECTIONS",
    "READ_CHARACTERS",
    "READ_CLAIMS",
    "READ_KIN",
    "READ_LINES",
    "READ_STEMS",
    "SENTENCE_TOKENS",
    "TEXT_CHARACTERS",
    "WORD_CHARACTERS",
    "WORD_PART_BYTES",
]

# Reading a file.
FILE_BYTES = 50_000_000
TEXT_CHARACTERS = 400_000  # over a hundred pages
PROFILE_SECTIONS = 5_000  # with their entries
HTML_CHARACTERS = 20_000_000
LOOSE_JSON_CHARACTERS = 100_000  # the tolerant parser is slow
MAIL_PARTS = 5_000
WORD_PART_BYTES = 30_000_000

# Unpacking an archive.
ARCHIVE_MEMBERS = 2_000
ARCHIVE_BYTES = 200_000_000
ARCHIVE_RATIO = 200
ARCHIVE_DEPTH = 3

# Reading a PDF, which happens in a process of its own.
PDF_PAGES = 100
PDF_CHARACTERS = 1_000_000
PDF_OBJECTS = 20_000
PDF_SECONDS = 30.0  # a page of a profile takes a hundredth of one
PDF_MEMORY_BYTES = 2_000_000_000

# Reading the language. A profile filled to LinkedIn's own limits stays below all of them.
READ_CHARACTERS = 60_000  # three times a long profile
READ_LINES = 3_000
LINE_CHARACTERS = 3_000
WORD_CHARACTERS = 150
SENTENCE_TOKENS = 200
READ_CLAIMS = 500
READ_STEMS = 6_000
READ_KIN = 200

# Reading back a saved result document.
DOCUMENT_CHARACTERS = 50_000_000
DOCUMENT_DEPTH = 40
DOCUMENT_VALUES = 2_000_000
