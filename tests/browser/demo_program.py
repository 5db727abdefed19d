"""The release program, serving its own freshly made demo school for as long as the journeys run."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("VIJFSPOOR_PROGRAM", ROOT / ".build/release/vijfspoor"))
READY_WITHIN_SECONDS = 60


class NotReady(Exception):
    """The program ended, or kept silent, before it could be asked anything."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_ready(address):
    try:
        with urllib.request.urlopen(f"{address}/gezondheid", timeout=2) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def wait_until_ready(server, address, log):
    deadline = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise NotReady(f"it ended with exit code {server.returncode}:\n{log.read_text()}")
        if is_ready(address):
            return
        time.sleep(0.1)
    raise NotReady(f"{address}/gezondheid gave no answer in {READY_WITHIN_SECONDS} s:\n{log.read_text()}")


def make_demo(data):
    made = subprocess.run([PROGRAM, "demo", "--data", data], capture_output=True, text=True, timeout=120)
    if made.returncode != 0:
        raise NotReady(f"`vijfspoor demo` ended with exit code {made.returncode}:\n{made.stdout}{made.stderr}")


@contextmanager
def serving(data, *options):
    """Serves a demo that was made, and gives its address."""
    log = data.parent / f"{data.name}.log"
    port = free_port()
    # localhost, not 127.0.0.1: browsers count only the name as a secure context, which passkeys need.
    address = f"http://localhost:{port}"
    with log.open("w") as output:
        server = subprocess.Popen(
            [PROGRAM, "serve", "--data", data, "--demo", "--port", str(port), *options],
            stdout=output, stderr=output,
        )
    try:
        wait_until_ready(server, address, log)
        yield address
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
