"""A school of one's own, with its people: what tests of such a school begin with."""

import re
import urllib.request
from http.cookiejar import CookieJar, DefaultCookiePolicy

import pytest
from program import Visitor, run

SCHOOL = ["--name", "De Eik", "--web-name", "de-eik", "--playbook", "globe", "--region", "midden"]


def add_school(data, *more, **changes):
    words = list(SCHOOL)
    for option, value in changes.items():
        words[words.index("--" + option.replace("_", "-")) + 1] = value
    return run("school", "add", "--data", data, *words, *more)


PUPILS = """\
leerlingnummer;roepnaam;tussenvoegsel;achternaam;groep;leerjaar;ouder1_naam;ouder1_email;ouder1_telefoon
1001;Quirijntje;van der;Zwaluwstaart;Groep 6;6;Ottoline Zwaluwstaart;ottoline@zwaluw.example;06 12 34 56 78
1002;Yfke;;Roodborst;Groep 6;6;;;
1003;Xerxes;;Ijsvogel;Groep 7;7;;;
"""
STAFF = """\
personeelsnummer;roepnaam;achternaam;rollen;groepen
BRW;Wes;Broekstra;leerkracht, team;Groep 6
LAH;Fatima;Lahmer;anti-pestcoördinator;
"""
NAMES = ["Quirijntje", "Zwaluwstaart", "Yfke", "Roodborst", "Xerxes", "Ijsvogel", "Ottoline", "ottoline"]
PASSWORD = "een lang genoeg wachtwoord"


def nobody_is_named(*said):
    for one in said:
        for name in NAMES:
            assert name not in one, f"{name} is named"


def importing(data, tmp_path, *options, pupils=PUPILS, staff=STAFF, encoding="utf-8"):
    files = []
    for name, text in (("leerlingen.csv", pupils), ("medewerkers.csv", staff)):
        if text is not None:
            (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
            files.append(tmp_path / name)
    said = run("people", "import", "--data", data, "--school", "de-eik", *options, *files)
    nobody_is_named(said.stdout, said.stderr)
    return said


def staff_add(data, *more):
    said = run("staff", "add", "--data", data, "--school", "de-eik", *more, stdin=PASSWORD + "\n")
    nobody_is_named(said.stdout, said.stderr)
    return said


class Colleague(Visitor):
    """Somebody behind the proxy that a real school has: cookies that are *secure* come back."""

    def __init__(self, address):
        super().__init__(address)
        policy = DefaultCookiePolicy(secure_protocols=("http", "https"))
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar(policy)))

    def sign_in(self, login):
        self.get("/aanmelden")
        return self.post("/aanmelden", naam=login, wachtwoord=PASSWORD)

    def send(self, path, page, **fields):
        """Sends a form of a page with what the page hid in it."""
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
        return self.post(path, **{**hidden, **fields})


def tell(address, words, group=None):
    """Somebody without an account tells something over the form for everybody."""
    child = Colleague(address)
    _, form = child.get("/school/de-eik/melden")
    nobody_is_named(form)
    groups = dict(re.findall(r'<option value="([^"]+)"[^>]*>(Groep \d)<', form))
    assert sorted(groups.values()) == ["Groep 6", "Groep 7"]
    chosen = {"groep": key for key, title in groups.items() if title == group}
    status, receipt = child.send("/school/de-eik/melden", form, wie="pupil", wat=words, **chosen)
    assert status == 200 and 'id="code"' in receipt


@pytest.fixture
def staffed(tmp_path):
    """A school with its people, four of whom may sign in."""
    data = tmp_path / "data"
    assert add_school(data).returncode == 0
    assert importing(data, tmp_path).returncode == 0
    for more in (
        ["--number", "BRW", "--login", "w.broek"],
        ["--number", "LAH", "--login", "f.lahmer"],
        ["--name", "Ada Proef", "--login", "ada", "--role", "directeur, ib-er"],
        ["--name", "Bas Proef", "--login", "bas", "--role", "teacher", "--class", "groep 7"],
    ):
        said = staff_add(data, *more)
        assert said.returncode == 0, said.stderr
    assert "signs in already" in staff_add(data, "--number", "BRW", "--login", "other").stderr
    return data
