"""The release program as its user meets it: run with arguments, served on a port, killed without warning."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("VIJFSPOOR_PROGRAM", ROOT / ".build/release/vijfspoor"))


def run(*arguments, stdin="", cwd=ROOT):
    """Runs a command to its end; gives what it said and how it ended."""
    return subprocess.run(
        [PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, text=True, timeout=180, cwd=cwd
    )


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Served:
    """A program that is serving."""

    address: str
    process: subprocess.Popen
    seconds_to_first_answer: float

    def resident_kilobytes(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1])

    def kill(self):
        """Ends it at once: nothing is flushed, closed or said goodbye to."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=10)


@contextmanager
def serving(data, *options):
    """Serves a folder until the block ends, or the block killed it."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    began = time.monotonic()
    process = subprocess.Popen(
        [PROGRAM, "serve", "--data", data, "--port", str(port), *options], cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    try:
        while not answers(address):
            assert process.poll() is None, f"it ended with {process.returncode}: {process.stdout.read()}"
            assert time.monotonic() < began + 60, "it gave no answer in a minute"
            time.sleep(0.003)
        yield Served(address, process, time.monotonic() - began)
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(timeout=30)
        process.stdout.close()


def answers(address):
    try:
        with urllib.request.urlopen(f"{address}/gezondheid", timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


class Visitor:
    """Somebody with a browser that keeps cookies and brings back the token of a form."""

    def __init__(self, address):
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.token = ""

    def get(self, path):
        return self._read(urllib.request.Request(self.address + path))

    def post(self, path, **fields):
        body = urllib.parse.urlencode({"formulier": self.token, **fields}).encode()
        return self._read(urllib.request.Request(self.address + path, data=body))

    def _read(self, request):
        try:
            with self.opener.open(request, timeout=20) as answer:
                text, status = answer.read().decode(), answer.status
        except urllib.error.HTTPError as error:
            text, status = error.read().decode(), error.code
        token = re.search(r'name="formulier" value="([^"]+)"', text)
        self.token = token[1] if token else self.token
        return status, text
