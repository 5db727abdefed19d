"""A sixth school: a playbook is made from a template, checked, played, and taken by a school."""

import os
import pty
import select
import time

import pytest
from program import PROGRAM, ROOT, run

ENOUGH = ["--school", "De Eik", "--kind", "secondary"]


def made(folder, *options):
    said = run("playbook", "new", folder, *(options or ENOUGH))
    assert said.returncode == 0, said.stderr
    return said.stdout


def test_what_it_says_to_do_next_can_be_done(tmp_path):
    said = made(tmp_path / "de-eik")
    assert said.startswith(f"Made {tmp_path}/de-eik for De Eik: ")
    assert "17 questions were left to our defaults." in said
    commands = [line.split()[1:] for line in said.splitlines() if line.startswith("  vijfspoor ")]
    assert [command[:2] for command in commands] == [["playbook", "check"], ["scenario", "run"], ["playbook", "coverage"]]
    for command in commands:
        files = [file for word in command for file in (sorted(tmp_path.glob(word[len(str(tmp_path)) + 1:])) if "*" in word else [word])]
        told = run(*files)
        assert told.returncode == 0, told.stdout + told.stderr
    assert ", 0 missing" in run(*commands[0]).stdout
    assert (tmp_path / "de-eik/LEESMIJ.md").read_text().startswith("# Anti-pestprotocol van De Eik\n")


def test_the_template_is_no_school():
    assert run("playbook", "list").stdout.count("\n") == len(list(ROOT.glob("playbooks/*/playbook.yaml")))
    assert run("playbook", "show", "school").returncode == 2


def test_a_school_can_work_by_it(tmp_path):
    made(tmp_path / "playbooks/de-eik")
    (tmp_path / "playbooks/calendars").mkdir()
    said = run(
        "school", "add", "--data", tmp_path / "data", "--name", "De Eik", "--web-name", "de-eik", "--playbook", "de-eik",
        "--region", "midden", "--playbooks", tmp_path / "playbooks",
    )
    assert said.returncode == 0, said.stderr
    assert "Roles to give: teacher (for groups), coordinator, adviser, director" in said.stdout


def test_the_shown_questions_are_an_answers_file(tmp_path):
    questions = run("playbook", "new", "--questions").stdout
    assert "# primary = basisschool, secondary = middelbare school\nkind:\n" in questions
    (tmp_path / "empty.yaml").write_text(questions)
    said = run("playbook", "new", tmp_path / "de-eik", "--answers", tmp_path / "empty.yaml")
    assert said.returncode == 2 and "empty.yaml" in said.stderr
    filled = questions.replace("\nkind:", "\nkind: primary").replace("school:", "school: De Eik", 1)
    (tmp_path / "filled.yaml").write_text(filled)
    made(tmp_path / "de-eik", "--answers", tmp_path / "filled.yaml")


@pytest.mark.parametrize(
    "folder, options, message",
    [
        ("De Eik", ENOUGH, "'De Eik' cannot be the name of a playbook: use small letters, digits and hyphens, such as de-wilg"),
        ("de-eik", ["--school", "De Eik"], "there is no terminal to ask on: give --school and --kind, or --answers FILE"),
        ("de-eik", [], "there is no terminal to ask on"),
        ("de-eik", ["--school", "{}", "--kind", "primary"], "--school: found '{}'; expected a text with a letter in it"),
        ("de-eik", ["--school", "De Eik", "--kind", "basis"], "--kind: found 'basis'; expected one of primary, secondary"),
        ("de-eik", ["--answers", "nowhere.yaml"], "no file nowhere.yaml"),
        ("full", ENOUGH, "full is not empty; nothing was made. Choose another folder, or remove it yourself"),
    ],
)
def test_what_cannot_be_is_not_made(tmp_path, folder, options, message):
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine.txt").write_text("mine")
    said = run("playbook", "new", tmp_path / folder, *options)
    assert said.returncode == 2
    assert message in said.stderr and said.stdout == ""
    assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")] == ["full", "full/mine.txt"]


def typed_at_a_terminal(folder, lines):
    """Runs the command with a terminal, as a person would meet it; gives what was shown and how it ended."""
    process, terminal = pty.fork()
    if process == 0:
        os.execv(PROGRAM, [str(PROGRAM), "playbook", "new", str(folder)])
    shown, rest, until = "", list(lines), time.monotonic() + 60
    while time.monotonic() < until:
        if not select.select([terminal], [], [], 10)[0]:
            break
        try:
            shown += os.read(terminal, 65536).decode()
        except OSError:
            break
        if shown.rstrip().endswith(">") and rest:
            os.write(terminal, (rest.pop(0) + "\n").encode())
            shown += "\n"
    os.close(terminal)
    _, status = os.waitpid(process, 0)
    return shown.replace("\r", ""), os.waitstatus_to_exitcode(status)


def test_at_a_terminal_it_asks_in_dutch(tmp_path):
    shown, code = typed_at_a_terminal(tmp_path / "de-eik", ["De Eik", "basisschool", *[""] * 17])
    assert code == 0, shown
    assert "1. Hoe heet de school?" in shown and "Waarom: " in shown and "[leerkracht] >" in shown
    assert "17 questions were left to our defaults." in shown
    assert run("playbook", "check", tmp_path / "de-eik").returncode == 0
