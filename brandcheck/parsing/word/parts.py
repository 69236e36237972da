"""Open a Word file: only its text, its styles and its lists, and within limits.

A Word file is a ZIP of XML. Pictures and embedded files stay closed. The XML parser
resolves no entity and fetches nothing.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.limits import WORD_PART_BYTES
from brandcheck.errors import InputError
from brandcheck.parsing.linkedin_data.archive import LIMITS, Limits, is_zip, open_zip, read_member

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

__all__ = ["Package", "attribute", "children", "is_word", "local", "open_package"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "Open it in a word processor and save it as DOCX or PDF."
_PART = Limits(size=WORD_PART_BYTES)
_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file that hold text or tell how it is set.

    Attributes:
        document: the body's part.
        styles, numbering: or None.
        related: headers and footers by the name of their relation.
        unread: comments and notes that stay out.
    """

    document: _Element
    styles: _Element | None
    numbering: _Element | None
    related: dict[str, _Element]
    unread: tuple[str, ...]


def is_word(names: Iterable[str]) -> bool:
    """Tell by the names of its parts whether a ZIP is a Word file."""
    return any(re.fullmatch(r"word/document[0-9]*\.xml", name) for name in names)


def local(element: _Element) -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str:
    """Return an attribute whatever its namespace; "" when it is not there."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def children(element: _Element | None, *names: str) -> Iterator[_Element]:
    """Yield the children of these names, or all."""
    if element is not None:
        for child in element:
            if not names or local(child) in names:
                yield child


def open_package(data: bytes, place: str) -> Package:
    """Return the parts of a Word file.

    Raises:
        InputError: another format, protected, damaged or beyond a limit.
    """
    if data.startswith(_OLE[:4]):
        raise _old(data, place)
    if not is_zip(data):
        raise InputError(place, "is no Word file", "Save it as DOCX or PDF.")
    with open_zip(data, place) as archive:
        names = archive.namelist()
        if len(names) > LIMITS.members:
            raise InputError(place, f"holds more than {LIMITS.members} parts", _SAVE_AS)
        main = _main_part(archive, place)
        if main not in names:
            raise InputError(place, "is a ZIP without a Word document in it", _SAVE_AS)
        related = _related(archive, main, place)
        document = _part(archive, main, place)
        if document is None:
            raise InputError(place, "is damaged: its text cannot be read", _SAVE_AS)
        return Package(
            document=document,
            styles=_part(archive, "word/styles.xml", place),
            numbering=_part(archive, "word/numbering.xml", place),
            related=related,
            unread=tuple(what for name, what in _UNREAD.items() if name in names),
        )


_UNREAD = {
    "word/comments.xml": "comments",
    "word/footnotes.xml": "footnotes",
    "word/endnotes.xml": "endnotes",
}


def _old(data: bytes, place: str) -> InputError:
    """Tell a locked file from one of before 2007; both come in the same container."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return InputError(
            place,
            "is protected with a password",
            "Open it in a word processor, take the password off and save it as DOCX or PDF.",
        )
    return InputError(place, "is an old Word file (.doc)", _SAVE_AS)


def _main_part(archive: zipfile.ZipFile, place: str) -> str:
    """Return the name of the part that holds the text; some programs number it."""
    for relation in children(_part(archive, "_rels/.rels", place), "Relationship"):
        if attribute(relation, "Type").endswith("/officeDocument"):
            return attribute(relation, "Target").lstrip("/")
    return _MAIN


def _related(archive: zipfile.ZipFile, main: str, place: str) -> dict[str, _Element]:
    """Return headers and footers by the name of their relation."""
    relations = _part(archive, f"word/_rels/{posixpath.basename(main)}.rels", place)
    found: dict[str, _Element] = {}
    for relation in children(relations, "Relationship"):
        kind = attribute(relation, "Type").rpartition("/")[2]
        target = attribute(relation, "Target")
        if kind not in {"header", "footer"} or len(found) >= LIMITS.depth * 10:
            continue
        path = posixpath.normpath(posixpath.join("word", target)).lstrip("/")
        part = _part(archive, path, place)
        if part is not None:
            found[attribute(relation, "Id")] = part
    return found


def _part(archive: zipfile.ZipFile, name: str, place: str) -> _Element | None:
    """Return the root of a part; None when it is not there or not well-formed."""
    from lxml import etree

    if name not in archive.namelist():
        return None
    data = read_member(archive, name, place, limits=_PART)
    if data is None:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        return None
    if root.getroottree().docinfo.doctype:
        raise InputError(place, "declares entities, which no word processor does", _SAVE_AS)
    return root
