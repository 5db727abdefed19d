"""Somebody leaves a school of one's own and comes back; and a copy of its data is made and served."""

import shutil

import pytest
from own_school import (  # noqa: F401, pytest finds the fixture by its name
    Colleague, add_school, importing, nobody_is_named, staff_add, staffed, tell,
)
from program import run, serving

# --- who leaves


def staff_end(data, *more):
    said = run("staff", "end", "--data", data, "--school", "de-eik", *more)
    nobody_is_named(said.stdout, said.stderr)
    return said


def test_who_leaves_is_signed_out_and_does_not_come_in_again(staffed):
    with serving(staffed) as served:
        teacher = Colleague(served.address)
        teacher.sign_in("w.broek")
        assert "Quirijntje" in teacher.get("/leerlingen")[1]
        said = staff_end(staffed, "--number", "BRW")
        assert (said.returncode, said.stderr) == (0, "")
        assert said.stdout.splitlines() == [
            "Signs in no more at De Eik.", "Roles that ended: teacher (Groep 6), team.",
            "Nobody else holds: teacher (Groep 6), team.",
        ]
        assert 'name="wachtwoord"' in teacher.get("/leerlingen")[1], "the session that was open has ended"
        status, page = Colleague(served.address).sign_in("w.broek")
        assert status == 422 and "horen niet bij elkaar" in page
    again = staff_end(staffed, "--login", "w.broek")
    assert again.stdout.splitlines() == ["Did not sign in at De Eik.", "Roles that ended: none."]


def test_who_comes_back_gets_a_new_password_and_needs_a_role(staffed, tmp_path):
    assert staff_end(staffed, "--login", "w.broek").returncode == 0
    assert "signs in as w.broek already" in staff_add(staffed, "--number", "LAH", "--login", "w.broek").stderr + (
        staff_add(staffed, "--name", "Cor", "--login", "w.broek", "--role", "director").stderr)
    assert staff_add(staffed, "--number", "BRW", "--login", "w.broek").returncode == 0
    with serving(staffed) as served:
        assert "geen rol op deze school" in Colleague(served.address).sign_in("w.broek")[1]
        assert importing(staffed, tmp_path).returncode == 0, "the file still lists this person, who has a role again"
        assert Colleague(served.address).sign_in("w.broek")[0] == 200


@pytest.mark.parametrize(
    "more, message",
    [
        ([], "who? Say it with either --login or --number"),
        (["--login", "ada", "--number", "BRW"], "who? Say it with either --login or --number"),
        (["--login", "nobody"], "nobody at De Eik signs in as nobody"),
        (["--number", "XYZ"], "nobody at De Eik has the number XYZ"),
    ],
)
def test_nobody_leaves_by_mistake(staffed, more, message):
    said = staff_end(staffed, *more)
    assert said.returncode == 2
    assert message in said.stderr


# --- backup


def test_a_backup_made_while_serving_is_served_again(staffed, tmp_path):
    main, keys, again = tmp_path / "main", tmp_path / "apart", tmp_path / "again"
    with serving(staffed) as served:
        tell(served.address, "Ze wachten mij op.", group="Groep 6")
        said = run("backup", "--data", staffed, "--to", main, "--keys-to", keys)
        assert said.returncode == 0, said.stderr
        assert [path.name for folder in (main, keys) for path in folder.iterdir()] == ["vijfspoor.sqlite", "keys.sqlite"]
        assert main.stat().st_mode & 0o777 == 0o700 and (keys / "keys.sqlite").stat().st_mode & 0o777 == 0o600
        tell(served.address, "Dit kwam later.", group="Groep 6")
    again.mkdir()
    for file in (main / "vijfspoor.sqlite", keys / "keys.sqlite", staffed / "master.key"):
        shutil.copy2(file, again)
    with serving(again) as served:
        teacher = Colleague(served.address)
        teacher.sign_in("w.broek")
        reports = teacher.get("/meldingen")[1]
        assert "Ze wachten mij op." in reports and "Dit kwam later." not in reports


@pytest.fixture
def school(tmp_path):
    data = tmp_path / "data"
    assert add_school(data).returncode == 0
    return data


@pytest.mark.parametrize(
    "more, message",
    [
        (["--to", "a"], "--keys-to is missing"),
        (["--keys-to", "a"], "--to is missing"),
        (["--to", "a/../a", "--keys-to", "a"], "the copy of the key store is kept apart"),
    ],
)
def test_a_backup_that_would_not_be_apart_is_not_made(school, tmp_path, more, message):
    words = [tmp_path / word if word.startswith("a") else word for word in more]
    said = run("backup", "--data", school, *words)
    assert said.returncode == 2 and message in said.stderr
    assert not (tmp_path / "a").exists()


def test_a_backup_writes_over_nothing(school, tmp_path):
    places = ["--to", tmp_path / "a", "--keys-to", tmp_path / "b"]
    assert run("backup", "--data", school, *places).returncode == 0
    before = (tmp_path / "a/vijfspoor.sqlite").read_bytes()
    said = run("backup", "--data", school, *places)
    assert said.returncode == 2 and "already; choose another folder" in said.stderr
    assert (tmp_path / "a/vijfspoor.sqlite").read_bytes() == before
    nowhere = run("backup", "--data", tmp_path, "--to", tmp_path / "c", "--keys-to", tmp_path / "d")
    assert nowhere.returncode == 2 and "there is no " in nowhere.stderr
