"""Take files out of an archive or a folder, and open nothing else.

Names in an archive are only looked at: nothing is written to disk, so no name can
lead anywhere. What is unpacked is counted, so no archive can fill the memory.
"""

from __future__ import annotations

import io
import lzma
import os
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from brandcheck.core.limits import ARCHIVE_BYTES, ARCHIVE_DEPTH, ARCHIVE_MEMBERS, ARCHIVE_RATIO
from brandcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "LIMITS",
    "Limits",
    "Unpacked",
    "is_zip",
    "open_zip",
    "printable",
    "read_member",
    "unpack",
]

_BROKEN = (
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    UnicodeError,
    ValueError,
    lzma.LZMAError,
    struct.error,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
)
_ENCRYPTED = 0x1
_SMALL = 1_000_000  # so many bytes harm nobody, however well they were packed
_LONGEST_NAME = 120
_UNPACK = "Unpack it and pass the folder or the files that matter."


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may come out of one input."""

    members: int = ARCHIVE_MEMBERS
    size: int = ARCHIVE_BYTES
    ratio: int = ARCHIVE_RATIO
    depth: int = ARCHIVE_DEPTH


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What was in an archive or a folder.

    Attributes:
        files: path and content of what was wanted.
        others: paths of what was left closed.
        broken: paths of what was wanted and could not be opened.
    """

    files: tuple[tuple[str, bytes], ...]
    others: tuple[str, ...]
    broken: tuple[str, ...]


@dataclass(slots=True)
class _Unpacker:
    place: str
    wanted: Callable[[str], bool]
    limits: Limits
    files: list[tuple[str, bytes]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    members: int = 0
    size: int = 0

    def folder(self, root: Path) -> None:
        """Read the wanted files below a folder; links are not followed."""
        nested: list[Path] = []
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = Path(folder) / name
                self.count()
                if path.is_symlink() or not path.is_file():
                    self.others.append(_relative(path, root))
                elif _is_archive(name):
                    nested.append(path)
                else:
                    self.file(path, root)
        for path in nested:
            if self.files:
                self.others.append(_relative(path, root))
            else:
                self.archive(self.load(path), f"{_relative(path, root)}/", 2)

    def file(self, path: Path, root: Path) -> None:
        name = _relative(path, root)
        if not self.wanted(path.name):
            self.others.append(name)
            return
        self.files.append((name, self.load(path)))

    def load(self, path: Path) -> bytes:
        try:
            self.spend(path.stat().st_size)
            return path.read_bytes()
        except OSError as error:
            raise InputError(
                self.place, f"{printable(path.name)} cannot be opened", "Check its permissions."
            ) from error

    def archive(self, data: bytes, prefix: str, depth: int) -> None:
        """Read the wanted members; look into archives within only if there are none."""
        if depth > self.limits.depth:
            raise InputError(
                self.place, f"nests archives more than {self.limits.depth} deep", _UNPACK
            )
        with open_zip(data, self.place) as archive:
            nested: list[zipfile.ZipInfo] = []
            before = len(self.files)
            for info in archive.infolist():
                self.count()
                name = PurePosixPath(_posix(info)).name
                if info.is_dir():
                    continue
                if _is_archive(name):
                    nested.append(info)
                elif self.wanted(name) and "__MACOSX" not in info.filename:
                    self.member(archive, info, prefix)
                else:
                    self.others.append(printable(prefix + _posix(info)))
            for info in nested:
                path = printable(prefix + _posix(info))
                if len(self.files) > before:
                    self.others.append(path)
                else:
                    self.inner(archive, info, path, depth + 1)

    def inner(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str, depth: int) -> None:
        try:
            content = self.extract(archive, info)
        except _BROKEN:
            self.broken.append(path)
        else:
            self.archive(content, f"{path}/", depth)

    def member(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, prefix: str) -> None:
        name = printable(prefix + _posix(info))
        try:
            self.files.append((name, self.extract(archive, info)))
        except _BROKEN:
            self.broken.append(name)

    def extract(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
        _refuse(info, self.place, self.limits)
        self.spend(info.file_size)
        with archive.open(info) as stream:
            return stream.read(info.file_size)

    def spend(self, size: int) -> None:
        self.size += size
        if self.size > self.limits.size:
            megabytes = self.limits.size // 1_000_000
            raise InputError(self.place, f"unpacks to more than {megabytes} MB", _UNPACK)

    def count(self) -> None:
        self.members += 1
        if self.members > self.limits.members:
            raise InputError(
                self.place,
                f"holds more than {self.limits.members} files",
                "Pass only the folder or archive that matters.",
            )


def unpack(
    source: bytes | Path, place: str, *, wanted: Callable[[str], bool], limits: Limits = LIMITS
) -> Unpacked:
    """Return the files below a folder, or in a ZIP, whose bare names are wanted.

    Raises:
        InputError: not a ZIP, locked, or beyond a limit.
    """
    unpacker = _Unpacker(place, wanted, limits)
    if isinstance(source, bytes):
        unpacker.archive(source, "", 1)
    elif source.is_dir():
        unpacker.folder(source)
    else:
        unpacker.archive(unpacker.load(source), "", 1)
    return Unpacked(tuple(unpacker.files), tuple(unpacker.others), tuple(unpacker.broken))


def is_zip(data: bytes) -> bool:
    """Tell whether data begin as a ZIP does."""
    return data[:4] in {b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"}


def open_zip(data: bytes, place: str) -> zipfile.ZipFile:
    """Open an archive that is in memory.

    Raises:
        InputError: it is damaged.
    """
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise InputError(
            place, "is a damaged ZIP file", "Download it again, or unpack it and pass the folder."
        ) from error


def printable(name: str) -> str:
    """Return a file's name such that it can stand in a message."""
    clean = "".join(c if c.isprintable() else "?" for c in name)
    return clean if len(clean) <= _LONGEST_NAME else f"…{clean[-_LONGEST_NAME:]}"


def _refuse(info: zipfile.ZipInfo, place: str, limits: Limits = LIMITS) -> None:
    """Refuse a member that is locked, or that would swell beyond all measure.

    Raises:
        InputError: it is one of the two.
    """
    if info.flag_bits & _ENCRYPTED:
        raise InputError(place, "is protected with a password", _UNPACK)
    packed = max(info.compress_size, 1)
    if info.file_size > _SMALL and info.file_size > limits.ratio * packed:
        raise InputError(place, f"{printable(_posix(info))} is packed like a ZIP bomb", _UNPACK)
    if info.file_size > limits.size:
        raise InputError(place, f"unpacks to more than {limits.size // 1_000_000} MB", _UNPACK)


def read_member(
    archive: zipfile.ZipFile, name: str, place: str, *, limits: Limits = LIMITS
) -> bytes | None:
    """Return a member's content, or None when it is not there or damaged.

    Raises:
        InputError: it is locked or too big.
    """
    try:
        info = archive.getinfo(name)
        _refuse(info, place, limits)
        with archive.open(info) as stream:
            return stream.read(info.file_size)
    except (KeyError, *_BROKEN):
        return None


def _posix(info: zipfile.ZipInfo) -> str:
    return info.filename.replace("\\", "/")


def _is_archive(name: str) -> bool:
    return name.casefold().endswith(".zip")


def _relative(path: Path, root: Path) -> str:
    return printable(path.relative_to(root).as_posix())
