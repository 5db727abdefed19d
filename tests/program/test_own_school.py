"""A real school begins: it is added, its people come from its administration, and its first report is weighed."""

import json
import re
import shutil

import pytest
from own_school import (  # noqa: F401, pytest finds the fixture by its name
    PUPILS, STAFF, Colleague, add_school, importing, nobody_is_named, staff_add, staffed, tell,
)
from program import run, serving

# --- school add


def test_a_school_is_added_to_an_empty_folder_and_says_what_comes_next(tmp_path):
    data = tmp_path / "data"
    said = add_school(data)
    assert said.returncode == 0, said.stderr
    assert "Added De Eik, which works by globe, version 1, with the holidays of midden." in said.stdout
    assert "Its form for everybody: /school/de-eik/melden" in said.stdout
    assert "Roles to give: teacher (for groups), support-coordinator, director, team, coordinator" in said.stdout
    for command in ("people import", "staff add", "serve"):
        assert f"  vijfspoor {command} --data {data}" in said.stdout
    assert "--master-key" not in said.stdout
    assert "--role coordinator" in said.stdout
    assert "Made a new master key" in said.stderr
    assert (data / "master.key").stat().st_mode & 0o777 == 0o600


def test_what_comes_next_names_the_same_data_again(tmp_path):
    key = tmp_path / "the key"
    said = add_school(tmp_path / "data", "--master-key", str(key))
    for command in ("people import", "staff add", "serve"):
        assert f"  vijfspoor {command} --data {tmp_path / 'data'} --master-key '{key}'" in said.stdout


def test_a_folder_that_cannot_be_made_is_named_with_the_reason(tmp_path):
    (tmp_path / "file").write_text("")
    said = add_school(tmp_path / "file" / "data")
    assert said.returncode == 3
    assert said.stderr.startswith("fault: ") and "cannot be used: Not a directory" in said.stderr
    assert "NSCocoaErrorDomain" not in said.stderr


def test_as_json_the_answer_is_one_value(tmp_path):
    said = add_school(tmp_path / "data", "--json", playbook="aeres")
    assert said.returncode == 0
    added = json.loads(said.stdout)
    assert (added["school"], added["address"], added["version"]) == ("de-eik", "/school/de-eik/melden", 1)
    assert added["perLocation"] is True
    assert {"id": "mentor", "title": "mentor/coach", "perGroup": True} in added["roles"]
    assert len(added["next"]) == 3


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


# --- people import

def test_a_name_would_be_noticed():
    with pytest.raises(AssertionError):
        nobody_is_named("fine", "Yfke is here")


@pytest.fixture(scope="module")
def made_school(tmp_path_factory):
    data = tmp_path_factory.mktemp("school") / "data"
    assert add_school(data).returncode == 0
    return data


@pytest.fixture
def school(made_school, tmp_path):
    return shutil.copytree(made_school, tmp_path / "data")


def test_people_are_imported_once(school, tmp_path):
    asked = importing(school, tmp_path, "--dry-run")
    assert asked.returncode == 0, asked.stdout + asked.stderr
    assert asked.stdout.startswith("Would be stored at De Eik:\n  groups: 2 new (Groep 6, Groep 7), 0 with another year\n")
    first = importing(school, tmp_path)
    assert first.returncode == 0
    assert first.stdout == asked.stdout.replace("Would be stored", "Stored")
    assert "  pupils: 3 new, 0 changed (0 to another group), 0 unchanged\n" in first.stdout
    assert "  staff:  2 new, 0 changed, 0 unchanged\n" in first.stdout
    again = importing(school, tmp_path, encoding="utf-8-sig", pupils=PUPILS.replace(";", ","))
    assert again.returncode == 0
    assert again.stdout.startswith("Nothing to change at De Eik.\n")
    assert "  pupils: 0 new, 0 changed (0 to another group), 3 unchanged\n" in again.stdout


def test_another_year_moves_pupils_and_reports_who_left(school, tmp_path):
    assert importing(school, tmp_path).returncode == 0
    rows = PUPILS.splitlines()
    later = "\n".join([rows[0], rows[1].replace("Groep 6;6", "Groep 7;7"), rows[3]])
    said = importing(school, tmp_path, "--json", pupils=later, staff=None)
    report = json.loads(said.stdout)
    assert said.returncode == 0 and report["stored"] is True and report["problems"] == []
    assert report["pupils"] == {"added": 0, "changed": 1, "moved": 1, "unchanged": 1, "notListed": ["1002"]}
    assert report["staff"]["notListed"] == []
    again = json.loads(importing(school, tmp_path, "--json", pupils=later, staff=None).stdout)
    assert again["stored"] is False and again["pupils"]["notListed"] == ["1002"]


def test_all_problems_are_told_and_nothing_is_stored(school, tmp_path):
    wrong = PUPILS.replace("1002;", "1001;").replace("Groep 7;7", "Ijsvogel;zeven")
    said = importing(school, tmp_path, pupils=wrong, staff=STAFF.replace("leerkracht", "leerkragt"))
    assert said.returncode == 1 and said.stderr == ""
    lines = said.stdout.splitlines()
    file, staff = tmp_path / "leerlingen.csv", tmp_path / "medewerkers.csv"
    assert lines[0] == (
        f"{file}:3:1: error: found the number of {file}:2 again; expected one of its own for everybody in leerlingnummer"
    )
    assert lines[1].startswith(f"{file}:4:32: error: found a text without a digit, of 5 characters; expected a number")
    assert lines[2].startswith(f"{staff}:2:19: error: found a role that the school's playbook does not give to staff;")
    assert lines[2].endswith("Did you mean 'leerkracht'?")
    assert lines[-1].endswith("problems; nothing was stored.")
    report = json.loads(importing(school, tmp_path, "--json", pupils=wrong).stdout)
    assert report["stored"] is False and "pupils" not in report
    assert [(one["line"], one["column"]) for one in report["problems"]] == [(3, 1), (4, 32)]
    fine = json.loads(importing(school, tmp_path, "--json").stdout)
    assert fine["pupils"]["added"] == 3, "nothing of the wrong files was kept"


HEADER = PUPILS.splitlines()[0] + "\n"


@pytest.mark.parametrize(
    "pupils, words",
    [
        ("", "found an empty file"),
        (PUPILS.split("\n", 1)[1], "found a first line with neither of two columns"),
        (PUPILS.encode("utf-16"), "found a byte that is not UTF-8"),
        (HEADER.encode() + "1;Zoë Yfke;;;6;6;;;".encode("latin-1"), "found a byte that is not UTF-8"),
        (HEADER + '1;"Yfke', "found a quote that is not closed"),
        (HEADER + "1;Yfke\0;;;6;6;;;", "found the control character U+0000"),
        (HEADER + "1;\u202eekfY;;;6;6;;;", "found the control character U+202E"),
        (HEADER + "1;=HYPERLINK(Yfke);;;6;6;;;", "a beginning that spreadsheets calculate"),
        (HEADER + "1;" + "Yfke" * 1000 + ";;;6;6;;;", "found a text without a digit, of 4000 characters"),
        (HEADER.replace("groep", "bsn"), "found a column that this file does not have"),
        (HEADER + "1;Yfke;;;6;6;;;;;;\n", "found a row of 12 cells; expected 9"),
        (HEADER + "9" * 6_000_000, "expected at most 5000000"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 60 and "Yfke" not in value else "file",
)
def test_a_hostile_file_is_refused_and_never_repeated(school, tmp_path, pupils, words):
    said = importing(school, tmp_path, pupils=pupils, staff=None)
    assert said.returncode == 1, said.stderr
    assert words in said.stdout
    assert "nothing was stored." in said.stdout
    assert len(said.stdout) < 2000


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["--school", "de-eik"], "which file? Name at least one"),
        (["--school", "de-eik", "nowhere.csv"], "no file nowhere.csv"),
        (["--school", "de-eik", "."], "no file ."),
        (["--school", "de-eijk", __file__], "no school de-eijk; there are de-eik. Did you mean de-eik?"),
        (["x.csv"], "--school is missing"),
    ],
)
def test_a_wrong_call_of_the_import(school, arguments, message):
    said = run("people", "import", "--data", school, *arguments)
    assert said.returncode == 2
    assert message in said.stderr


# --- from nothing to a weighed report


@pytest.mark.parametrize(
    "more, message",
    [
        (["--number", "XYZ", "--login", "x"], "nobody at De Eik has the number XYZ; import staff first"),
        (["--number", "BRW", "--login", "x", "--name", "Wes"], "who has a --number has a name and roles"),
        (["--name", "Ada", "--login", "x", "--role", "coordinator", "--class", "Groep 6"], "leave out --class"),
        (["--name", "Ada", "--login", "x", "--role", "coordinatr"], "Did you mean coordinator?"),
        (["--name", "Ada", "--login", "x", "--role", " , "], "name at least one role"),
        (["--name", "Ada", "--login", "x", "--role", "teacher", "--class", "Groep 6,Groep 9"], "no class Groep 9"),
    ],
)
def test_staff_of_an_own_school_that_cannot_be_added(school, tmp_path, more, message):
    assert importing(school, tmp_path).returncode == 0
    said = staff_add(school, *more)
    assert said.returncode == 2
    assert message in said.stderr


def say_whom(colleague, words):
    """Finds a report and says whom it is about; gives the page of the case, and the pupil."""
    line = next(one for one in colleague.get("/meldingen")[1].split("<li")[1:] if words in one)
    case = re.search(r"/zaken/[^/\"]+", line)[0]
    _, choice = colleague.get(f"{case}/betrokkenen?terug=weging")
    group = re.search(r'<option value="([^"]+)"[^>]*>Groep 6<', choice)[1]
    _, parties = colleague.get(f"{case}/betrokkenen?terug=weging&groep={group}")
    pupil = re.search(r'<option value="([^"]+)"[^>]*>Quirijntje van der Zwaluwstaart<', parties)[1]
    fields = {"leerling": pupil, "rol": "target", "groep": group}
    assert colleague.send(f"{case}/betrokkenen", parties, **fields)[0] == 200
    return case, pupil


def weigh(colleague, case):
    """Answers every question with yes, and weighs; gives the page of the case that this opens."""
    _, sheet = colleague.get(f"{case}/weging")
    answers = {name: "yes" for name in re.findall(r'type="radio" name="([^"]+)" value="yes"', sheet)}
    status, opened = colleague.send(f"{case}/weging", sheet, **answers, weging="bullying", reden="Steeds weer.", doe="weeg")
    assert status == 200
    return opened


def test_from_an_empty_folder_to_a_step_that_is_done(staffed):
    with serving(staffed) as served:
        teacher, other, coordinator, supporter = (Colleague(served.address) for _ in range(4))
        logins = {"w.broek": teacher, "bas": other, "f.lahmer": coordinator, "ada": supporter}
        for login, colleague in logins.items():
            assert colleague.sign_in(login)[0] == 200
        tell(served.address, "Ze wachten mij op bij het hek.", group="Groep 6")
        assert "bij het hek" not in other.get("/meldingen")[1], "it is about another group"
        case, pupil = say_whom(teacher, "Ze wachten mij op bij het hek.")
        opened = weigh(teacher, case)
        assert "Ottoline Zwaluwstaart, 06 12 34 56 78" in teacher.get(f"/leerlingen/{pupil}")[1]
        for page in (case, f"/leerlingen/{pupil}"):
            assert other.get(page)[0] == 403

        task = re.search(rf'{case}/stap/talk-with-target[^"]*', opened)[0]
        _, talk = teacher.get(task)
        assert teacher.send(task, talk)[0] == 422, "a talk of which nothing was written down is not done"
        status, _ = teacher.send(task, talk, **{"veld-incidents": "Al weken, elke dag.", "veld-seriousness": "serious"})
        assert status == 200
        assert "Al weken, elke dag." in teacher.get(task)[1]

        tell(served.address, "Ik zeg niet in welke groep.")
        assert "niet in welke groep" not in teacher.get("/meldingen")[1]
        case, _ = say_whom(coordinator, "Ik zeg niet in welke groep.")
        assert "niet in welke groep" in teacher.get("/meldingen")[1], "now it is known whose it is"
        assert "Gesprek met de leerling die gepest wordt" in weigh(supporter, case)
        assert case in teacher.get("/vandaag")[1], "and what comes of it is the teacher's to do"
        served.process.terminate()
        nobody_is_named(served.process.stdout.read())
