"""Exit codes, messages and help texts: 0 done, 1 a finding, 2 called wrongly, 3 a fault."""

import json
import os
import re
import shutil
import subprocess

import pytest
from program import PROGRAM, ROOT, Visitor, run, serving

SERVE_HELP = """\
vijfspoor serve

serves the site of the schools in a folder
An empty folder gets its databases and a new master key. SIGTERM stops it: requests under way are
finished first.

  --address …             the IP address to listen on; 127.0.0.1 if not said
  --behind-proxy          visitors come through a reverse proxy; their address is the last in X-Forwarded-For
  --data …                the folder with the data
  --demo                  a demo: sign in as anybody, move the clock
  --help                  this text
  --holidays …            the folder with the holidays of the regions
  --master-key …          the file of the master key; master.key in the data folder if not said
  --playbooks …           the folder with the playbooks
  --port …                the TCP port; 8080 if not said, 0 for any that is free
  --postgres …            the main database is this PostgreSQL, as a libpq connection string
  --reports-per-source …  public reports from one network address in ten minutes; 120 if not said, 0 for any number
"""

DEMO_HELP = """\
vijfspoor demo

fills an empty folder with five fictional schools and their cases
The cases are weeks old and end at nine in the morning of the last school day. Where there is a demo
already nothing is done; remove the folder to begin afresh.

  --data …       the folder with the data
  --help         this text
  --holidays …   the folder with the holidays of the regions
  --playbooks …  the folder with the playbooks
  --schools …    the folder with the demo schools
"""

STAFF_ADD_HELP = """\
vijfspoor staff add

adds somebody who may sign in
The password is asked, or read from the first line of the standard input; it has at least 12
characters. It is never an argument: others can read those.

  --class …       the class, for a role that is held for classes; several between commas, or alle
  --data …        the folder with the data
  --help          this text
  --holidays …    the folder with the holidays of the regions
  --login …       what to sign in with
  --master-key …  the file of the master key; master.key in the data folder if not said
  --name …        the name
  --number …      instead of name and roles: the number of somebody who was imported
  --playbooks …   the folder with the playbooks
  --postgres …    the main database is this PostgreSQL, as a libpq connection string
  --role …        the role by its id or title in the school's playbook; several between commas
  --school …      the id of the school
"""

MIGRATE_HELP = """\
vijfspoor migrate

brings the tables to this program's version
`serve` does the same when it starts. All steps are taken, or none.

  --data …        the folder with the data
  --help          this text
  --master-key …  the file of the master key; master.key in the data folder if not said
  --postgres …    the main database is this PostgreSQL, as a libpq connection string
"""


@pytest.mark.parametrize(
    "command, text",
    [("serve", SERVE_HELP), ("demo", DEMO_HELP), ("staff add", STAFF_ADD_HELP), ("migrate", MIGRATE_HELP)],
)
def test_help_says_exactly_this(command, text):
    said = run(*command.split(), "--help")
    assert (said.returncode, said.stdout, said.stderr) == (0, text, "")


def test_every_command_has_a_line_in_the_help():
    said = run("--help")
    assert said.returncode == 0
    for command in ["serve", "demo", "school add", "people import", "staff add", "migrate", "playbook check", "scenario run"]:
        assert f"\n  {command} " in said.stdout


@pytest.mark.parametrize(
    "arguments, message",
    [
        ("", ""),
        ("serf", "unknown command: serf"),
        ("serve", "which folder? Say it with --data"),
        ("serve --data", "--data needs a value"),
        ("serve --date /nowhere", "unknown option: --date"),
        ("serve --data {new} --port many", "--port is a number from 0 to 65535, not many"),
        ("serve --data {new} --playbooks /nowhere", "no folder /nowhere; say where it is with --playbooks"),
        ("demo", "which folder? Say it with --data"),
        ("migrate --data {new}", "no folder {new}"),
        ("staff add --data {new}", "--school is missing"),
        ("staff add --data {new} --school a --name b --login c --role d", "there is no data in {new}"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_leaves_nothing_behind(arguments, message, tmp_path):
    new = tmp_path / "new"
    said = run(*arguments.format(new=new).split())
    assert said.returncode == 2
    assert message.format(new=new) in said.stderr
    assert not new.exists()


# --- the data folder


def test_serving_what_is_no_demo_as_one_is_refused(tmp_path):
    said = run("serve", "--data", tmp_path, "--demo", "--port", "0")
    assert said.returncode == 3
    assert "holds no demo. Make one first: vijfspoor demo" in said.stderr
    assert not list(tmp_path.iterdir())


def test_a_demo_is_never_served_as_the_real_thing(made_demo):
    said = run("serve", "--data", made_demo, "--port", "0")
    assert said.returncode == 3
    assert "Serve it with --demo" in said.stderr


def test_a_demo_does_not_go_on_top_of_other_data(tmp_path):
    (tmp_path / "vijfspoor.sqlite").write_text("somebody's")
    said = run("demo", "--data", tmp_path)
    assert said.returncode == 3
    assert "holds data that is no demo" in said.stderr
    assert (tmp_path / "vijfspoor.sqlite").read_text() == "somebody's"


@pytest.mark.parametrize("words", ["", "hallo", "[]", '{"personas": 3}'])
def test_the_file_of_a_demo_that_somebody_else_wrote(demo, words):
    (demo / "demo.json").write_text(words)
    for command in (["serve", "--demo", "--port", "0"], ["demo"]):
        said = run(command[0], "--data", demo, *command[1:])
        assert said.returncode == 3
        assert f"{demo}/demo.json is not what `vijfspoor demo` wrote" in said.stderr
        assert "Decoding" not in said.stderr
    assert (demo / "demo.json").read_text() == words


def test_folders_that_come_with_the_program_are_not_looked_for_just_anywhere(tmp_path):
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/vijfspoor"
    shutil.copy(PROGRAM, program)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    said = subprocess.run([program, "playbook", "list"], cwd=elsewhere, capture_output=True, text=True, timeout=60)
    assert said.returncode == 2
    assert "no folder playbooks" in said.stderr


def test_a_demo_takes_no_key_from_elsewhere_and_never_removes_one(tmp_path):
    real = tmp_path / "real.key"
    real.write_bytes(os.urandom(32))
    real.chmod(0o600)
    before = real.read_bytes()
    answer = run("demo", "--data", tmp_path / "new", "--master-key", real)
    assert answer.returncode == 2 and "--master-key" in answer.stderr
    assert real.read_bytes() == before
    ready = tmp_path / "ready"
    ready.mkdir()
    (ready / "master.key").write_bytes(before)
    (ready / "master.key").chmod(0o600)
    assert run("demo", "--data", ready).returncode == 0
    assert (ready / "master.key").read_bytes() == before


def test_a_second_demo_changes_nothing(demo):
    before = {path.name: path.read_bytes() for path in demo.iterdir()}
    said = run("demo", "--data", demo)
    assert said.returncode == 0
    assert "already; nothing was changed" in said.stdout
    assert {path.name: path.read_bytes() for path in demo.iterdir()} == before


def test_without_its_master_key_nothing_is_opened_or_changed(demo):
    key = (demo / "master.key").read_bytes()
    (demo / "master.key").unlink()
    before = {path.name: path.read_bytes() for path in demo.iterdir()}
    for command in (["serve", "--demo", "--port", "0"], ["migrate"]):
        said = run(command[0], "--data", demo, *command[1:])
        assert said.returncode == 3
        assert f"there is no master key in {demo}/master.key" in said.stderr
        assert "Put the key back from its own copy, or say where it is with --master-key" in said.stderr
    assert {path.name: path.read_bytes() for path in demo.iterdir()} == before
    elsewhere = demo.parent / "kept.key"
    elsewhere.write_bytes(key)
    elsewhere.chmod(0o600)
    with serving(demo, "--demo", "--master-key", str(elsewhere)) as served:
        assert Visitor(served.address).get("/")[0] == 200


@pytest.mark.parametrize("lost", ["keys.sqlite", "vijfspoor.sqlite"])
def test_a_database_that_is_missing_is_not_made_anew_beside_the_other(demo, lost):
    for file in demo.glob(f"{lost}*"):
        file.unlink()
    before = sorted(file.name for file in demo.iterdir())
    answer = run("serve", "--data", demo, "--demo", "--port", "0")
    assert answer.returncode == 3
    assert f"there is no {demo}/{lost}" in answer.stderr and "Put it back" in answer.stderr
    assert sorted(file.name for file in demo.iterdir()) == before


def test_an_emptied_key_store_is_named_with_what_to_do(demo):
    for file in demo.glob("keys.sqlite*"):
        file.unlink()
    (demo / "keys.sqlite").touch(mode=0o600)
    said = run("serve", "--data", demo, "--demo", "--port", "0")
    assert said.returncode == 3
    assert f"{demo}/keys.sqlite lacks keys of the data in {demo}" in said.stderr
    assert "Put back the copy that was made together with the database" in said.stderr


def test_another_master_key_is_told_apart(demo):
    (demo / "master.key").write_bytes(os.urandom(32))
    said = run("serve", "--data", demo, "--demo", "--port", "0")
    assert said.returncode == 3
    assert "is not the one that seals the data" in said.stderr


def test_a_key_that_others_can_read_is_refused(demo):
    (demo / "master.key").chmod(0o644)
    said = run("serve", "--data", demo, "--demo", "--port", "0")
    assert said.returncode == 3
    assert f"run: chmod 600 {demo}/master.key" in said.stderr


def test_a_taken_port_is_named(made_demo):
    with serving(made_demo, "--demo") as served:
        port = served.address.rsplit(":", 1)[1]
        said = run("serve", "--data", made_demo, "--demo", "--port", port)
    assert said.returncode == 3
    assert f"port {port} of 127.0.0.1 is in use" in said.stderr


# --- playbooks


def test_an_unreadable_playbook_leaves_out_its_school_and_says_so(tmp_path):
    playbooks = tmp_path / "playbooks"
    shutil.copytree(ROOT / "playbooks/kopakker", playbooks / "kopakker")
    shutil.copytree(ROOT / "playbooks/globe", playbooks / "globe")
    with (playbooks / "globe/playbook.yaml").open("a") as file:
        file.write("\nrolls: {}\n")
    made = run("demo", "--data", tmp_path / "data", "--playbooks", playbooks)
    assert made.returncode == 0
    assert "Made a demo of 1 schools" in made.stdout
    assert "Left out De Waterlelie: its playbook globe cannot be read" in made.stderr
    check = run("playbook", "check", "--playbooks", playbooks, "globe")
    assert check.returncode == 1
    assert "rolls" in check.stdout + check.stderr


def test_a_playbook_that_broke_later_stops_only_its_school(demo, tmp_path):
    playbooks = shutil.copytree(ROOT / "playbooks", tmp_path / "playbooks")
    (playbooks / "globe/playbook.yaml").write_text("playbook: [")
    with serving(demo, "--demo", "--playbooks", str(playbooks)) as served:
        visitor = Visitor(served.address)
        assert visitor.get("/school/lindeboom/melden")[0] == 200
        assert visitor.get("/school/waterlelie/melden")[0] == 503
        served.process.terminate()
        said = served.process.stdout.read()
    assert "the playbook globe, version 1, of waterlelie cannot be used" in said


# --- serving


def test_the_first_answer_comes_soon_and_little_memory_is_taken(demo):
    with serving(demo, "--demo") as served:
        assert served.seconds_to_first_answer < 2
        Visitor(served.address).get("/aanmelden")
        assert served.resident_kilobytes() < 80_000


def test_it_prints_its_address_and_who_can_sign_in_and_stops_well(demo):
    with serving(demo, "--demo") as served:
        served.process.terminate()
        said = served.process.stdout.read()
        assert served.process.wait(timeout=20) == 0
    assert f"Vijfspoor: {served.address}/" in said
    assert "fatima@waterlelie.example" in said


def persona(page, name):
    return re.search(rf'name="wie" value="([^"]+)"[^>]*>{name}', page)[1]


def test_the_time_machine_moves_the_clock_and_it_stays_moved(demo):
    def clock(page):
        return page.split("Het is hier ")[1].split(".")[0]

    with serving(demo, "--demo") as served:
        visitor = Visitor(served.address)
        _, page = visitor.get("/aanmelden")
        status, page = visitor.post("/demo/aanmelden", wie=persona(page, "Fatima Lahlou"))
        assert status == 200
        before = clock(page)
        status, page = visitor.post("/demo/tijd", sprong="school-week")
        assert status == 200
        after = clock(visitor.get("/vandaag")[1])
        assert after != before
    with serving(demo, "--demo") as served:
        assert clock(Visitor(served.address).get("/")[1]) == after


def test_outside_a_demo_there_are_no_personas_and_no_time_machine(tmp_path):
    with serving(tmp_path / "real") as served:
        visitor = Visitor(served.address)
        status, page = visitor.get("/aanmelden")
        assert status == 200 and "/demo/" not in page
        for path in ("/demo/aanmelden", "/demo/tijd"):
            assert visitor.post(path, wie="anybody")[0] in (403, 404)
    assert (tmp_path / "real/master.key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o700


# --- staff add and migrate


def add(demo, *more, password="een lang genoeg wachtwoord\n"):
    return run(
        "staff", "add", "--data", demo, "--school", "waterlelie", "--name", "Ada Proef", "--login", "ada",
        *more, stdin=password,
    )


def test_added_staff_can_sign_in(demo):
    said = add(demo, "--role", "director")
    assert (said.returncode, said.stdout) == (0, "Added ada to De Waterlelie.\n")
    with serving(demo, "--demo") as served:
        visitor = Visitor(served.address)
        visitor.get("/aanmelden")
        assert visitor.post("/aanmelden", naam="ada", wachtwoord="een ander wachtwoord")[0] == 422
        status, page = visitor.post("/aanmelden", naam="Ada ", wachtwoord="een lang genoeg wachtwoord")
        assert status == 200 and "Ada Proef" in page
    again = add(demo, "--role", "director")
    assert again.returncode == 2
    assert "somebody signs in as ada already" in again.stderr


@pytest.mark.parametrize(
    "more, password, message",
    [
        (["--role", "wizard"], None, "no role wizard; there are teacher (leerkracht), "),
        (["--role", "teacher"], None, "teacher is held for a class; say it with --class: Groep 3"),
        (["--role", "teacher", "--class", "Groep 9"], None, "say it with --class: Groep 3"),
        (["--role", "director"], "kort\n", "a password has at least 12 characters; nobody was added"),
        (["--role", "director"], "", "nobody was added"),
        (["--role", "director"], " " * 20 + "\n", "a password has at least 12 characters; nobody was added"),
        (["--role", "director"], "a" * 1001 + "\n", "a password has at most 1000 bytes; nobody was added"),
        (["--role", "director", "--login", "a" * 201], None, "a --login has at most 200 characters"),
    ],
)
def test_staff_that_cannot_be_added_is_not(demo, more, password, message):
    said = add(demo, *more, **({} if password is None else {"password": password}))
    assert said.returncode == 2
    assert message in said.stderr
    assert add(demo, "--role", "teacher", "--class", "Groep 3").returncode == 0


def test_an_unknown_school_is_answered_with_those_there_are(made_demo):
    said = run(
        "staff", "add", "--data", made_demo, "--school", "x", "--name", "A", "--login", "b", "--role", "director"
    )
    assert said.returncode == 2
    assert "no school x; there are kastanje, lindeboom, waterlelie, wilgenhof, zonnedauw" in said.stderr


def test_migrate_says_from_which_version_to_which(tmp_path):
    first = run("migrate", "--data", tmp_path)
    assert first.returncode == 0
    assert "main database: from version 0 to " in first.stdout
    assert "key store: from version 0 to " in first.stdout
    second = run("migrate", "--data", tmp_path)
    assert second.stdout.count("nothing to do") == 2


def test_the_file_of_a_demo_holds_no_secret(made_demo):
    text = (made_demo / "demo.json").read_text()
    assert json.loads(text)["isComplete"] is True
    assert "password" not in text
