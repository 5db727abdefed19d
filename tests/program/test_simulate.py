"""`playbook simulate`: the same answer in every process, and a plain answer to whoever calls it wrongly."""

import json
import os
import subprocess

import pytest
from program import PROGRAM, ROOT, run

SIZE = ["--pupils", "150", "--years", "1"]


def simulate(*arguments):
    return run("playbook", "simulate", *arguments)


def test_two_processes_give_the_same_bytes():
    # Swift seeds its hashes anew in each process; one processor or more, and another folder, change nothing either.
    first = simulate("globe", *SIZE, "--seed", "42", "--json")
    assert first.returncode == 0 and first.stderr == ""
    alone = subprocess.run(
        ["taskset", "-c", "0", PROGRAM, "playbook", "simulate", "globe", *SIZE, "--seed", "42", "--json"],
        capture_output=True, text=True, timeout=180, cwd=ROOT, env={**os.environ, "LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"},
    )
    assert alone.stdout == first.stdout
    assert simulate("globe", *SIZE, "--seed", "43", "--json").stdout != first.stdout


def test_the_keys_of_the_answer_are_those_of_the_page():
    answer = json.loads(simulate("kopakker", *SIZE, "--json").stdout)
    page = (ROOT / "docs" / "simulation.md").read_text()
    missing = [key for key in answer if f"`{key}`" not in page]
    assert missing == []
    cases = answer["cases"]
    assert cases["reported"] == sum(line["cases"] for line in cases["byTriage"])
    assert cases["reported"] == sum(line["cases"] for line in cases["byEnding"])
    assert all(source["source"].startswith("assumption") or source["isFound"] for source in answer["assumptions"])


@pytest.mark.parametrize("playbook", ["globe", "doultremont", "aeres", "kopakker", "mijlpaal"])
def test_every_playbook_can_be_played(playbook):
    answer = simulate(playbook, *SIZE)
    assert answer.returncode == 0 and answer.stderr == ""
    assert "Werk per rol" in answer.stdout and "Termijnen" in answer.stdout


SCHOOLS = [path for folder in ("playbooks", "docs/examples") for path in sorted((ROOT / folder).glob("*/playbook.yaml"))]


@pytest.mark.parametrize("seed", [4, 5])
@pytest.mark.parametrize("school", [path.parent for path in SCHOOLS], ids=lambda folder: folder.name)
def test_no_case_comes_to_a_dead_end(school, seed):
    # With so many cases rare courses come up too; these seeds once found every dead end that there was.
    size = ["--pupils", "4000", "--years", "2", "--seed", str(seed)]
    answer = json.loads(simulate(school.name, "--playbooks", school.parent, *size, "--json").stdout)
    assert [end["example"] for end in answer["cases"]["deadEnds"]] == []
    assert answer["cases"]["stuck"] == 0 and answer["cases"]["reported"] > 400


def test_examples_of_dead_ends_lie_in_the_folder_that_is_named(tmp_path):
    answer = simulate("globe", *SIZE, "--examples", tmp_path / "examples")
    assert answer.returncode == 0
    assert (tmp_path / "examples").is_dir()


@pytest.mark.parametrize(
    "arguments, told",
    [
        ([], "which playbook?"),
        (["globe", "kopakker"], "which playbook?"),
        (["glob"], "did you mean globe?"),
        (["globe", "--pupils", "0"], "--pupils: found '0'; expected a whole number from 1 to 20000"),
        (["globe", "--pupils", "-5"], "expected a whole number from 1 to 20000"),
        (["globe", "--pupils", "99999999999999999999"], "expected a whole number from 1 to 20000"),
        (["globe", "--pupils", "many"], "expected a whole number from 1 to 20000"),
        (["globe", "--years", "21"], "--years: found '21'; expected a whole number from 1 to 20"),
        (["globe", "--years", "0"], "expected a whole number from 1 to 20"),
        (["globe", "--seed", "-1"], "--seed: found '-1'; expected a whole number from 0 to 18446744073709551615"),
        (["globe", "--region", "midde"], "Did you mean midden?"),
        (["globe", "--holidays", "docs"], "no file docs/midden.csv"),
        (["globe", "--assumptions", "nowhere.yaml"], "no file nowhere.yaml"),
        (["globe", "--assumptions", "docs"], "no file docs"),
        (["globe", "--assumptions", "LICENSE"], "the assumptions in LICENSE have errors"),
        (["Tests/PlaybooksTests/Fixtures/broken/plan"], "has errors"),
    ],
)
def test_who_calls_it_wrongly_is_told_how(arguments, told):
    answer = simulate(*arguments)
    assert answer.returncode == 2 and answer.stdout == ""
    assert told in answer.stderr, answer.stderr


def test_a_school_that_would_take_all_night_is_refused(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("version: 1\nreports: {per-100-pupils: {is: 1000, source: assumption}}\n")
    answer = simulate("globe", "--pupils", "20000", "--years", "20", "--assumptions", own)
    assert answer.returncode == 2
    assert "say fewer --pupils or --years" in answer.stderr


def test_a_mistake_in_a_school_s_own_file_is_named_with_its_place(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("version: 1\npeople:\n  on-tme: {is: 80, source: assumption}\n")
    answer = simulate("globe", *SIZE, "--assumptions", own)
    assert answer.returncode == 2
    assert "own.yaml:3:3: error: found the key 'on-tme'" in answer.stderr
    assert "Did you mean 'on-time'?" in answer.stderr


def test_the_example_on_the_page_can_be_used(tmp_path):
    page = (ROOT / "docs" / "simulation.md").read_text()
    own = tmp_path / "own.yaml"
    own.write_text(page.split("```yaml\n")[1].split("```")[0])
    answer = simulate("globe", *SIZE, "--assumptions", own, "--json")
    assert answer.returncode == 0, answer.stderr
    found = [line for line in json.loads(answer.stdout)["assumptions"] if line["isFound"]]
    assert [line["assumption"] for line in found] == ["reports.per-100-pupils"]


def test_no_work_no_pupils_named():
    """Made-up pupils have no names; nothing of the parties comes out."""
    text = simulate("globe", *SIZE, "--json").stdout
    assert "target0" not in text and "initiator0" not in text
