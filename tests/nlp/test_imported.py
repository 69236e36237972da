"""Importing look-alikes of the official downloads: ESCO in CSV, O*NET in text form."""

import csv
import io
import zipfile

import pytest

from brandcheck.errors import InputError
from brandcheck.nlp.skills.imported import (
    import_official,
    load_imported,
    pack,
    place_of_import,
    remove_imported,
)
from brandcheck.nlp.skills.official import read_official
from brandcheck.nlp.skills.taxonomy import Taxonomy, parse_table

ESCO = "http://data.europa.eu/esco"
SKILL_COLUMNS = (
    *("conceptType", "conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels"),
    *("hiddenLabels", "status", "modifiedDate", "scopeNote", "definition", "inScheme"),
    "description",
)
OCCUPATION_COLUMNS = (
    *("conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels"),
    *("status", "modifiedDate", "regulatedProfessionNote", "scopeNote", "definition"),
    *("inScheme", "description", "code", "naceCode"),
)
RELATION_COLUMNS = ("occupationUri", "relationType", "skillType", "skillUri")
GROUP_COLUMNS = ("conceptType", "conceptUri", "preferredLabel", "code")
BROADER_COLUMNS = ("conceptType", "conceptUri", "broaderType", "broaderUri")


def table(columns, rows, delimiter=","):
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, columns, delimiter=delimiter, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def esco(language="en", label="shear moon sheep", other="moon sheep shearing\nclip moon sheep"):
    sheep = {
        "conceptUri": f"{ESCO}/skill/s-1",
        "skillType": "skill/competence",
        "preferredLabel": label,
        "altLabels": other,
        "description": "Words, with a comma\nand a line.",
    }
    wool = {
        "conceptUri": f"{ESCO}/skill/s-2",
        "skillType": "knowledge",
        "preferredLabel": " moon wool ",
    }
    shepherd = {
        "conceptUri": f"{ESCO}/occupation/o-1",
        "iscoGroup": "6121",
        "preferredLabel": "moon shepherd",
        "altLabels": "lunar shepherd",
    }
    relations = [
        {"relationType": kind, "occupationUri": f"{ESCO}/occupation/o-1", "skillUri": skill}
        for kind, skill in (
            ("essential", f"{ESCO}/skill/s-1"),
            ("optional", f"{ESCO}/skill/s-2"),
            ("optional", f"{ESCO}/skill/unknown"),
        )
    ]
    group = {"conceptUri": f"{ESCO}/skill/S6.1.3", "code": "S6.1.3", "preferredLabel": "animals"}
    broader = {"conceptUri": f"{ESCO}/skill/s-1", "broaderUri": f"{ESCO}/skill/S6.1.3"}
    return {
        f"skills_{language}.csv": table(SKILL_COLUMNS, [sheep, wool]),
        f"occupations_{language}.csv": table(OCCUPATION_COLUMNS, [shepherd]),
        f"occupationSkillRelations_{language}.csv": table(RELATION_COLUMNS, relations),
        f"skillGroups_{language}.csv": table(GROUP_COLUMNS, [group]),
        f"broaderRelationsSkillPillar_{language}.csv": table(BROADER_COLUMNS, [broader]),
    }


def onet():
    code = "O*NET-SOC Code"
    return {
        "Occupation Data.txt": table(
            (code, "Title", "Description"), [{code: "45-1.00", "Title": 'Herd "Crew" Leads'}], "\t"
        ).replace('"Herd ""Crew"" Leads"', 'Herd "Crew" Leads'),
        "Alternate Titles.txt": table(
            (code, "Alternate Title", "Short Title", "Source(s)"),
            [{code: "45-1.00", "Alternate Title": "Flock Lead"}],
            "\t",
        ),
        "Technology Skills.txt": table(
            (code, "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"),
            [
                {code: "45-1.00", "Example": "Barnsoft Ledger", "In Demand": "N"},
                {code: "45-1.00", "Example": "Flock counting system FCSX", "In Demand": "Y"},
            ],
            "\t",
        ),
    }


def zipped(place, files, folder="ESCO dataset - v1.2.0 - classification - en - csv"):
    with zipfile.ZipFile(place, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"{folder}/{name}", text)
    return place


def unzipped(place, files):
    place.mkdir()
    for name, text in files.items():
        (place / name).write_text(text, "utf-8", newline="")
    return place


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BRANDCHECK_DATA", str(tmp_path / "data"))
    shipped = parse_table("own:javascript\tt\t\tJavaScript\tJS\tjavascript|js\n\n\n\njs\tc\n")
    monkeypatch.setattr("brandcheck.nlp.skills.imported.shipped_table", lambda: shipped)


def test_a_zip_and_a_folder_give_the_same(tmp_path):
    by_zip = read_official(zipped(tmp_path / "a.zip", esco()))
    by_folder = read_official(unzipped(tmp_path / "v1.2.0", esco()))

    assert by_zip == by_folder
    assert (by_zip.source, by_zip.version, by_zip.language) == ("ESCO", "1.2.0", "en")
    assert by_zip.n_relations == 2  # the third points at a skill that is not in the release


def test_esco_is_used_after_import(tmp_path):
    source = import_official(zipped(tmp_path / "esco.zip", esco()))
    imported = load_imported()
    known = Taxonomy(imported.table)

    assert (source.n_skills, source.n_occupations, source.n_relations) == (2, 1, 2)
    (sheep,) = known.find("Moon-sheep shearing")
    assert (sheep.label, sheep.kind, sheep.groups) == ("shear moon sheep", "skill", ("S6.1.3",))
    assert known.find("moon wool")[0].kind == "knowledge"
    assert known.find("JavaScript"), "what is shipped stays"
    (shepherd,) = map(imported.occupation, range(len(imported.rows)))
    assert shepherd.titles == ("lunar shepherd",)
    assert (shepherd.must, shepherd.nice) == (("shear moon sheep",), ("moon wool",))
    assert shepherd.isco == "6121"
    assert "ESCO" in shepherd.how


def test_another_language_adds_its_names(tmp_path):
    import_official(zipped(tmp_path / "en.zip", esco()))
    import_official(
        zipped(tmp_path / "de.zip", esco("de", label="Mondschafe scheren", other="Schafschur"))
    )
    known = Taxonomy(load_imported().table)

    assert known.find("Schafschur") == known.find("shear moon sheep")
    assert [s.language for s in load_imported().sources] == ["en", "de"]


def test_onet_brings_titles_and_tools(tmp_path):
    source = import_official(zipped(tmp_path / "db.zip", onet(), folder="db_29_2_text"))
    imported = load_imported()
    lead = imported.occupation(0)

    assert (source.name, source.version) == ("O*NET", "29.2")
    assert lead.title == 'Herd "Crew" Leads'
    assert lead.titles == ("Flock Lead",)
    assert lead.tools == ("Flock counting system FCSX", "Barnsoft Ledger"), "in demand comes first"
    assert Taxonomy(imported.table).find("FCSX")[0].label == "Flock counting system FCSX"


def test_importing_twice_changes_nothing(tmp_path):
    place = zipped(tmp_path / "esco.zip", esco())
    import_official(place)
    first = place_of_import().read_bytes()
    import_official(place)

    assert place_of_import().read_bytes() == first
    assert pack(load_imported()) == first


def test_removing_brings_back_what_is_shipped(tmp_path):
    import_official(zipped(tmp_path / "esco.zip", esco()))

    assert remove_imported()
    assert load_imported() is None
    assert not remove_imported()


def broken(name, **changes):
    files = esco()
    files[name] = changes["text"] if "text" in changes else files[name].replace(*changes["swap"])
    return files


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"notes.txt": "hello"}, "no file of ESCO or O*NET"),
        (
            broken("skills_en.csv", swap=("conceptUri", "uri")),
            "(skills_en.csv): line 1 has no column 'conceptUri'",
        ),
        (
            broken("skills_en.csv", text="conceptUri,skillType,preferredLabel,altLabels\na,b\n"),
            "line 2",
        ),
        (broken("skills_en.csv", swap=('"moon sheep', '"moon "sheep')), "line 2"),
        (
            {name: text for name, text in esco().items() if "Relations_en" not in name},
            "(occupationSkillRelations_en.csv): the file is not there",
        ),
    ],
)
def test_a_damaged_download_is_told_and_the_old_data_stay(tmp_path, files, words):
    import_official(zipped(tmp_path / "good.zip", esco()))
    before = place_of_import().read_bytes()

    with pytest.raises(InputError) as caught:
        import_official(zipped(tmp_path / "bad.zip", files))

    assert words in str(caught.value)
    assert "bad.zip" in str(caught.value)
    assert place_of_import().read_bytes() == before


def test_a_text_file_is_no_download(tmp_path):
    place = tmp_path / "esco.csv"
    place.write_text("conceptUri\n", "utf-8")

    with pytest.raises(InputError, match="neither a folder nor a ZIP"):
        read_official(place)
    with pytest.raises(InputError, match="no such file"):
        read_official(tmp_path / "nowhere")


def test_an_interrupted_write_leaves_the_old_data(tmp_path, monkeypatch):
    import_official(zipped(tmp_path / "en.zip", esco()))
    before = place_of_import().read_bytes()

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.replace", stop)
    with pytest.raises(KeyboardInterrupt):
        import_official(zipped(tmp_path / "de.zip", esco("de", label="Schafe scheren")))

    assert place_of_import().read_bytes() == before
    assert [path.name for path in place_of_import().parent.iterdir()] == ["taxonomy.zz"]


def test_damaged_kept_data_name_the_way_out():
    place_of_import().parent.mkdir(parents=True)
    place_of_import().write_bytes(b"not a taxonomy")

    with pytest.raises(InputError, match="brandcheck taxonomy remove"):
        load_imported()
