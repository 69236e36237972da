"""Write a facts file in the official formats of ESCO and O*NET, import both, and count.

usage: python scripts/check_import.py FACTS.json.gz

The facts file is a measuring aid that is not part of the project; without it this says so.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import sys
import tempfile
import time
import zipfile
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandcheck.nlp.skills.imported import import_official, load_imported, place_of_import

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ESCO = "http://data.europa.eu/esco"


def main(facts: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BRANDCHECK_DATA"] = str(Path(folder) / "data")
        for name, files in (
            ("esco-v1.2.0-csv.zip", esco(facts)),
            ("db_29_2_text.zip", onet(facts)),
        ):
            place = Path(folder) / name
            with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
                for member, text in files.items():
                    archive.writestr(f"{place.stem}/{member}", text)
            start = time.perf_counter()
            source = import_official(place)
            seconds = time.perf_counter() - start
            print(
                f"{source.name} {source.version}: {source.n_skills:,} skills, "
                f"{source.n_occupations:,} occupations, {source.n_relations:,} relations "
                f"in {seconds:.1f} s"
            )
        start = time.perf_counter()
        imported = load_imported()
        if imported is None:
            sys.exit("nothing was imported")
        seconds = time.perf_counter() - start
        kept = sum(
            len(occupation.must) + len(occupation.nice) + len(occupation.tools)
            for occupation in map(imported.occupation, range(len(imported.rows)))
        )
        told = sum(source.n_relations for source in imported.sources)
        print(
            f"file {place_of_import().stat().st_size:,} bytes, read in {seconds:.2f} s; "
            f"{len(imported.rows):,} occupations, {told - kept} relations unresolved"
        )


def esco(facts: dict[str, Any]) -> dict[str, str]:
    """Return ESCO's CSV files."""
    skills, occupations = facts["skills"], facts["occupations"]
    kinds = {"s": "skill/competence", "k": "knowledge"}
    return {
        "skills_en.csv": table(
            ("conceptUri", "skillType", "preferredLabel", "altLabels"),
            [
                (f"{ESCO}/skill/{name}", kinds[kind], label, "\n".join(others))
                for name, label, others, kind in skills
            ],
        ),
        "occupations_en.csv": table(
            ("conceptUri", "iscoGroup", "preferredLabel", "altLabels"),
            [(f"{ESCO}/occupation/{o[0]}", o[1], o[3], "\n".join(o[4])) for o in occupations],
        ),
        "occupationSkillRelations_en.csv": table(
            ("occupationUri", "relationType", "skillUri"),
            [
                (f"{ESCO}/occupation/{o[0]}", kind, f"{ESCO}/skill/{skills[n][0]}")
                for o in occupations
                for kind, numbers in (("essential", o[5]), ("optional", o[6]))
                for n in numbers
            ],
        ),
    }


def onet(facts: dict[str, Any]) -> dict[str, str]:
    """Return O*NET's text files."""
    main_rows, titles, tools = [], [], []
    technologies = facts["onet_tech"]
    for code, title, others, used in facts["onet_occupations"]:
        main_rows.append((code, title, ""))
        titles += [(code, other, "n/a", "08") for other in others]
        for number, demand in used:
            tools.append((code, technologies[number][0], "0", "", "N", "Y" if demand else "N"))
    return {
        "Occupation Data.txt": table(("O*NET-SOC Code", "Title", "Description"), main_rows, "\t"),
        "Alternate Titles.txt": table(
            ("O*NET-SOC Code", "Alternate Title", "Short Title", "Source(s)"), titles, "\t"
        ),
        "Technology Skills.txt": table(
            (
                *("O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title"),
                *("Hot Technology", "In Demand"),
            ),
            tools,
            "\t",
        ),
    }


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    stream = StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(columns)
    writer.writerows(rows)
    return stream.getvalue()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not Path(sys.argv[1]).exists():
        sys.exit(f"{sys.argv[1]} is not here; nothing was measured")
    main(json.loads(gzip.decompress(Path(sys.argv[1]).read_bytes())))
