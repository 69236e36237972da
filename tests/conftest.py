"""What every test needs: no data of the person who runs it."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def no_imported_data(tmp_path_factory):
    """Keep what the person who runs the tests may have imported out of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRANDCHECK_DATA", str(tmp_path_factory.mktemp("data")))
        yield
