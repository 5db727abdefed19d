"""The afternoon's end: a playbook that `playbook new` made carries a school's first case, on the site."""

import re

from program import ROOT, run, serving
from test_own_school import PUPILS, STAFF, Colleague, importing, say_whom, staff_add, tell, weigh

WORDS = "Ze wachten mij op bij het hek."


def school(tmp_path, books, playbook, teacher, coordinator):
    """The data of a school with people that works by a playbook."""
    data = tmp_path / "data"
    words = ["--name", "De Eik", "--web-name", "de-eik", "--playbook", playbook, "--region", "midden"]
    assert run("school", "add", "--data", data, *words, "--playbooks", books).returncode == 0
    staff = STAFF.replace("leerkracht, team", teacher).replace("anti-pestcoördinator", coordinator)
    assert importing(data, tmp_path, "--playbooks", books, pupils=PUPILS, staff=staff).returncode == 0
    for number, login in (("BRW", "w.broek"), ("LAH", "f.lahmer")):
        said = staff_add(data, "--number", number, "--login", login, "--playbooks", books)
        assert said.returncode == 0, said.stderr
    return data


def test_a_new_playbook_carries_a_case_from_the_report_to_the_first_talk(tmp_path):
    books = tmp_path / "playbooks"
    made = run("playbook", "new", books / "de-eik", "--school", "De Eik", "--kind", "primary")
    assert made.returncode == 0, made.stderr
    data = school(tmp_path, books, "de-eik", "leerkracht", "anti-pestcoördinator")
    with serving(data, "--playbooks", str(books)) as served:
        teacher, coordinator = Colleague(served.address), Colleague(served.address)
        assert teacher.sign_in("w.broek")[0] == 200
        assert coordinator.sign_in("f.lahmer")[0] == 200
        tell(served.address, WORDS, group="Groep 6")
        case, _ = say_whom(teacher, WORDS)
        opened = weigh(teacher, case)
        assert "Praten met de leerling die gepest wordt" in opened
        assert "Wat er speelt en wat wij doen" in opened
        task = re.search(rf'{case}/stap/hear-target[^"]*', opened)[0]
        _, talk = teacher.get(task)
        assert "Beloof geen geheimhouding" in talk, "the guide stands beside the notes"
        assert "Systeemstandaard (EIK-G30): het protocol zegt hier niets over" in talk
        status, _ = teacher.send(task, talk)
        assert status == 200
        assert teacher.get("/protocol")[0] == 200
        assert case in coordinator.get("/zaken")[1]


def test_an_example_is_weighed_by_two_together(tmp_path):
    data = school(tmp_path, ROOT / "docs/examples", "vuurbaken", "mentor", "veiligheidscoördinator")
    with serving(data, "--playbooks", str(ROOT / "docs/examples")) as served:
        mentor, coordinator = Colleague(served.address), Colleague(served.address)
        assert mentor.sign_in("w.broek")[0] == 200
        assert coordinator.sign_in("f.lahmer")[0] == 200
        tell(served.address, WORDS, group="Groep 6")
        assert WORDS in coordinator.get("/meldingen")[1]
        case, _ = say_whom(mentor, WORDS)
        opened = weigh(coordinator, case)
        assert "Luisteren naar de leerling die gepest wordt" in opened
        assert "Is deze leerling zestien of ouder?" in mentor.get("/vandaag")[1] + opened
