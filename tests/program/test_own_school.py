"""A real school begins: it is added, people get in, and its first report is weighed."""

import json

import pytest
from program import run

SCHOOL = ["--name", "De Eik", "--web-name", "de-eik", "--playbook", "globe", "--region", "midden"]


def add_school(data, *more, **changes):
    words = list(SCHOOL)
    for option, value in changes.items():
        words[words.index("--" + option.replace("_", "-")) + 1] = value
    return run("school", "add", "--data", data, *words, *more)


# --- school add


def test_a_school_is_added_to_an_empty_folder_and_says_what_comes_next(tmp_path):
    data = tmp_path / "data"
    said = add_school(data)
    assert said.returncode == 0, said.stderr
    assert "Added De Eik, which works by globe, version 1, with the holidays of midden." in said.stdout
    assert "Its form for everybody: /school/de-eik/melden" in said.stdout
    assert "Roles to give: teacher (for groups), support-coordinator, director, team, coordinator" in said.stdout
    for command in ("staff add", "serve"):
        assert f"  vijfspoor {command} --data {data}" in said.stdout
    assert "--role coordinator" in said.stdout
    assert "Made a new master key" in said.stderr
    assert (data / "master.key").stat().st_mode & 0o777 == 0o600


def test_as_json_the_answer_is_one_value(tmp_path):
    said = add_school(tmp_path / "data", "--json", playbook="aeres")
    assert said.returncode == 0
    added = json.loads(said.stdout)
    assert (added["school"], added["address"], added["version"]) == ("de-eik", "/school/de-eik/melden", 1)
    assert added["perLocation"] is True
    assert {"id": "mentor", "title": "mentor/coach", "perGroup": True} in added["roles"]
    assert len(added["next"]) == 2


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"playbook": "glob"}, "no playbook glob; there are aeres, doultremont, globe, kopakker, mijlpaal. Did you mean globe?"),
        ({"region": "midde"}, "no region midde; there are midden, noord, zuid. Did you mean midden?"),
        ({"web_name": "De Eik"}, "De Eik cannot be a web name: use 2 to 40 small letters"),
        ({"name": " "}, "--name is missing"),
    ],
)
def test_a_school_that_cannot_be_is_not_added(tmp_path, changes, message):
    data = tmp_path / "data"
    assert add_school(data).returncode == 0
    said = add_school(data, **{"web_name": "de-es", **changes})
    assert said.returncode == 2
    assert message in said.stderr and said.stdout == ""
    assert add_school(data, web_name="de-es").returncode == 0


def test_a_web_name_is_given_once(tmp_path):
    assert add_school(tmp_path).returncode == 0
    said = add_school(tmp_path, name="De andere Eik")
    assert said.returncode == 2
    assert "De Eik has the web name de-eik already; choose another" in said.stderr


def test_a_demo_takes_no_real_school(demo):
    said = add_school(demo)
    assert said.returncode == 3
    assert "holds a demo, in which everybody may sign in as anybody" in said.stderr
