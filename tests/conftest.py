"""What every test needs: no data of the person who runs it; and what pages need."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine must fail no test of properties: times are measured by the benchmarks.
settings.register_profile("brandcheck", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("brandcheck")


@pytest.fixture(autouse=True, scope="session")
def no_imported_data(tmp_path_factory):
    """Keep what the person who runs the tests may have imported out of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRANDCHECK_DATA", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Stand in a folder with the files that README and documentation speak of."""
    from scripts.doc_desk import lay_out
    from tests.nlp.test_imported import esco, zipped

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRANDCHECK_DATA", str(tmp_path / "data"))
    lay_out(tmp_path)
    zipped(Path("esco.zip"), esco())
    return tmp_path
