"""A demo that several tests share, as making one takes seconds, and copies of it for those that change it."""

import shutil

import pytest
from program import PROGRAM, run


@pytest.fixture(scope="session", autouse=True)
def program_is_there():
    if not PROGRAM.exists():
        pytest.fail(f"{PROGRAM} is not there; build it with: swift build -c release", pytrace=False)


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "data"
    made = run("demo", "--data", folder)
    assert made.returncode == 0, made.stdout + made.stderr
    return folder


@pytest.fixture
def demo(made_demo, tmp_path):
    """The folder of a demo that a test may do with what it likes."""
    return shutil.copytree(made_demo, tmp_path / "data")
