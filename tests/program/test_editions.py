"""A newer program: the editions of playbooks that schools work by go on as they were."""

import shutil
import urllib.request

from program import ROOT, run, serving

SCHOOL = ["--name", "De Eik", "--web-name", "de-eik", "--playbook", "globe", "--region", "midden"]


def playbooks(folder, version, title=None):
    """The playbooks of a program whose De Globe is at another version, or has another title."""
    shutil.copytree(ROOT / "playbooks", folder)
    head = folder / "globe/playbook.yaml"
    text = head.read_text()
    assert "version: 1" in text
    text = text.replace("version: 1", f"version: {version}", 1)
    head.write_text(text + (f"\n# {title}\n" if title else ""))
    return folder


def is_open(address):
    with urllib.request.urlopen(f"{address}/school/de-eik/melden", timeout=10) as answer:
        return answer.status == 200


def test_a_school_goes_on_when_the_program_has_a_newer_edition_only(tmp_path):
    data = tmp_path / "data"
    assert run("school", "add", "--data", data, *SCHOOL).returncode == 0
    newer = playbooks(tmp_path / "newer", 2)
    with serving(data, "--playbooks", newer) as served:
        assert is_open(served.address)
    added = run(
        "school", "add", "--data", data, "--playbooks", newer, "--name", "De Es", "--web-name", "de-es",
        "--playbook", "globe", "--region", "midden",
    )
    assert "which works by globe, version 2" in added.stdout


def test_files_that_changed_without_a_new_version_are_named(tmp_path):
    data = tmp_path / "data"
    assert run("school", "add", "--data", data, *SCHOOL).returncode == 0
    changed = playbooks(tmp_path / "changed", 1, "Iets anders")
    with serving(data, "--playbooks", changed) as served:
        assert is_open(served.address)
        served.process.terminate()
        said = served.process.stdout.read()
    assert "the playbook globe says otherwise" in said
    assert "Raise the version in its head" in said
