"""Whoever got a receipt code finds the report again, whatever happened to the program right after."""

import re
import shutil
import signal
import subprocess
import threading
import time
from http.client import HTTPException

import pytest
from program import PROGRAM, ROOT, Visitor, run, serving

SCHOOL = "/school/waterlelie"


def receipt_code(page):
    found = re.search(r'id="code"[^>]*>([^<]+)<', page)
    return found and found[1].replace(" ", "")


class Reporter(threading.Thread):
    """Reports one thing after another, until the program is gone. Keeps the codes it got."""

    def __init__(self, address, name):
        super().__init__(daemon=True)
        self.address, self.label = address, name
        self.codes = []

    def run(self):
        visitor = Visitor(self.address)
        try:
            while True:
                visitor.get(f"{SCHOOL}/melden")
                status, page = visitor.post(f"{SCHOOL}/melden", wie="pupil", wat=f"Melding van {self.label}.")
                code = receipt_code(page)
                self.codes.append(code if status == 200 else None)
        except (OSError, HTTPException):
            pass  # The program was killed: what was not acknowledged may be gone.


def is_known(visitor, code):
    visitor.get(f"{SCHOOL}/mijn-melding")
    status, page = visitor.post(f"{SCHOOL}/mijn-melding", code=code)
    return status == 200 and "alert" not in page


@pytest.mark.parametrize("round_", [1, 2, 3])
def test_every_acknowledged_report_survives_a_kill(demo, round_):
    with serving(demo, "--demo", "--reports-per-source", "0") as served:
        reporters = [Reporter(served.address, f"nummer {number}") for number in range(8)]
        for reporter in reporters:
            reporter.start()
        while sum(len(reporter.codes) for reporter in reporters) < 20 * round_:
            time.sleep(0.002)
        served.kill()
        for reporter in reporters:
            reporter.join(timeout=30)
    codes = [code for reporter in reporters for code in reporter.codes]
    assert None not in codes, "a report was not taken"
    assert len(codes) == len(set(codes)) >= 20 * round_
    with serving(demo, "--demo") as served:
        visitor = Visitor(served.address)
        lost = [code for code in codes if not is_known(visitor, code)]
    assert not lost, f"{len(lost)} of {len(codes)} acknowledged reports are gone"


def test_a_report_that_is_gone_would_be_noticed(demo, tmp_path):
    earlier = shutil.copytree(demo, tmp_path / "earlier")
    with serving(demo, "--demo") as served:
        visitor = Visitor(served.address)
        visitor.get(f"{SCHOOL}/melden")
        code = receipt_code(visitor.post(f"{SCHOOL}/melden", wie="pupil", wat="Er is iets.")[1])
        assert is_known(visitor, code)
    with serving(earlier, "--demo") as served:
        assert not is_known(Visitor(served.address), code)


def test_a_code_that_nobody_got_is_not_known(demo):
    with serving(demo, "--demo") as served:
        assert not is_known(Visitor(served.address), "ABCDEFGH2345")


def test_a_demo_that_was_cut_short_is_made_again(tmp_path):
    data = tmp_path / "data"
    making = subprocess.Popen([PROGRAM, "demo", "--data", data], cwd=ROOT, stdout=subprocess.DEVNULL)
    while not (data / "vijfspoor.sqlite").exists():
        assert making.poll() is None
        time.sleep(0.005)
    making.send_signal(signal.SIGKILL)
    making.wait()
    served = run("serve", "--data", data, "--demo", "--port", "0")
    assert served.returncode == 3
    assert "was not finished" in served.stderr
    made = run("demo", "--data", data)
    assert made.returncode == 0 and "Made a demo of 5 schools" in made.stdout
