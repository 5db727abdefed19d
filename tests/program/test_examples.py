"""The examples of the documentation do what the documentation says: they are checked and played."""

import json

import pytest
from program import ROOT, run

EXAMPLES = ROOT / "docs/examples"
PLAYBOOKS = sorted(path.parent for path in EXAMPLES.glob("*/playbook.yaml"))
SCENARIOS = sorted(EXAMPLES.glob("*/scenarios/*.yaml"))
BROKEN = sorted(EXAMPLES.glob("*/scenarios/broken/*.yaml"))


def name(path):
    return str(path.relative_to(EXAMPLES))


def play(file):
    return run("scenario", "run", file, "--json", "--playbooks", EXAMPLES)


def findings(said):
    return [finding for played in json.loads(said) for finding in played["report"]["findings"]]


def test_there_are_examples():
    assert PLAYBOOKS and SCENARIOS
    assert [file.name for file in SCENARIOS] == [file.name for file in BROKEN]


@pytest.mark.parametrize("playbook", PLAYBOOKS, ids=name)
def test_an_example_is_good_and_leaves_no_rule_out(playbook):
    said = run("playbook", "check", playbook)
    assert said.returncode == 0, said.stdout + said.stderr
    assert ", 0 missing" in said.stdout


@pytest.mark.parametrize("file", SCENARIOS, ids=name)
def test_a_scenario_of_an_example_holds(file):
    said = play(file)
    assert said.returncode == 0, said.stdout + said.stderr
    assert findings(said.stdout)


@pytest.mark.parametrize("file", BROKEN, ids=name)
def test_its_broken_twin_fails_in_one_place(file):
    said = play(file)
    assert said.returncode == 1, said.stdout + said.stderr
    assert len([finding for finding in findings(said.stdout) if "failure" in finding]) == 1
