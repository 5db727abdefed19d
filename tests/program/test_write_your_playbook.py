"""The page that takes a coordinator from paper to playbook: its commands are run, its mistakes made, its examples found."""

import re
import shutil

import pytest
from program import ROOT, run

PAGE = (ROOT / "docs/write-your-playbook.md").read_text()
EXAMPLES = ROOT / "docs/examples"
FENCES = re.findall(r"^(?:<!-- (?P<note>.*?) -->\n)?```(?P<kind>\w+)\n(?P<text>.*?)^```$", PAGE, re.M | re.S)


def blocks(kind):
    return [text for _, found, text in FENCES if found == kind]


def noted(word):
    """The notes that begin with a word, each with the text below it."""
    return [(note.removeprefix(word + ": "), text) for note, _, text in FENCES if note.startswith(word + ": ")]


def squeezed(text):
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def told_as(expected, said):
    """Whether a page tells what was said; a line with … stands for any number of lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in expected.splitlines())
    return re.fullmatch(pattern, said if said.endswith("\n") else said + "\n") is not None


def test_an_untrue_page_would_be_noticed():
    assert told_as("a\n…\nc\n", "a\nb\nb\nc\n") and told_as("a\n…\n", "a\nb")
    assert not told_as("a\nc\n", "a\nb\nc\n") and not told_as("a\n…\nc\n", "a\nb\n")


@pytest.fixture
def desk(tmp_path):
    """A folder as the page supposes it."""
    shutil.copytree(EXAMPLES, tmp_path / "docs/examples")
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "antwoorden.yaml").write_text(blocks("answers")[0])
    return tmp_path


def test_every_command_says_what_the_page_says(desk):
    commands = [part for block in blocks("console") for part in re.findall(r"^\$ vijfspoor (.*)\n((?:(?!\$ ).*\n)*)", block, re.M)]
    assert len(commands) >= 9
    for command, expected in commands:
        said = run(*command.split(), cwd=desk)
        assert told_as(expected, said.stdout + said.stderr), f"{command}\n{said.stdout}{said.stderr}"


def test_what_the_page_changes_stands_in_a_new_playbook(desk):
    run("playbook", "new", "playbooks/zandloper", "--answers", "antwoorden.yaml", cwd=desk)
    made = [squeezed(path.read_text()) for path in (desk / "playbooks/zandloper").rglob("*.yaml")]
    assert blocks("made")
    for block in blocks("made"):
        assert any(squeezed(block) in text for text in made), block


def mistake(desk, note):
    """Makes the mistake of a note: `file: right => wrong`, with | between lines."""
    file, change = note.split(": ", 1)
    right, wrong = (part.replace("|", "\n") for part in change.split(" => "))
    path = desk / "docs/examples/zandloper" / file
    text = path.read_text()
    assert right in text, f"{file} has no {right}"
    path.write_text(text.replace(right, wrong, 1))


@pytest.mark.parametrize("note, message", noted("fout"), ids=lambda value: value[:50].split(" =>")[0])
def test_a_mistake_gets_the_message_of_the_page(desk, note, message):
    mistake(desk, note)
    said = run("playbook", "check", "zandloper", "--playbooks", "docs/examples", cwd=desk)
    assert message.strip() in said.stdout


def test_there_are_mistakes_for_most_chapters():
    assert len(noted("fout")) >= 14


def story(desk, **extra):
    text = blocks("story")[0]
    for key, value in extra.items():
        text = text.replace("calendar:", f"{key}: {{{value}}}\ncalendar:")
    (desk / "verhaal.yaml").write_text(text)
    return run("scenario", "run", "verhaal.yaml", "--playbooks", "docs/examples", cwd=desk)


def test_a_story_that_is_too_early_is_refused_as_the_page_says(desk):
    message = next(text for _, kind, text in FENCES[[kind for _, kind, _ in FENCES].index("story"):] if kind == "text")
    assert message.strip() in story(desk).stdout


def test_a_choice_about_the_paper_is_refused_as_the_page_says(desk):
    [(choice, message)] = noted("keuze")
    assert message.strip() in story(desk, settings=choice).stderr


FILES = {
    "yaml": [*EXAMPLES.glob("zandloper/*.yaml"), *EXAMPLES.glob("zandloper/plans/*.yaml"), *EXAMPLES.glob("zandloper/overlays/*.yaml")],
    "csv": [EXAMPLES / "zandloper/register.csv"],
    "scenario": list(EXAMPLES.glob("zandloper/scenarios/*.yaml")),
}


@pytest.mark.parametrize("kind", FILES)
def test_what_the_page_shows_stands_in_the_example(kind):
    texts = [squeezed(path.read_text()) for path in FILES[kind]]
    assert blocks(kind)
    for block in blocks(kind):
        assert any(squeezed(block) in text for text in texts), block


def paper(name):
    text = (EXAMPLES / name / "protocol.md").read_text().split("\n## Wat het papier openlaat")[0]
    return {int(number): " ".join(rule.split()) for number, rule in re.findall(r"^(\d+)\. (.*?)(?=^\d+\. |^$|^#)", text, re.M | re.S)}


@pytest.mark.parametrize("name, prefix", [("zandloper", "ZAN"), ("vuurbaken", "VUU")])
def test_every_rule_of_the_paper_is_a_row_with_its_number(name, prefix):
    register = (EXAMPLES / name / "register.csv").read_text()
    rules = paper(name)
    assert list(rules) == list(range(1, len(rules) + 1)) and len(rules) > 20
    for number, rule in rules.items():
        row = re.search(rf"^{prefix}-{number:02},[^,]*,\d\.{number},\w+,\"?(.*?)\"?$", register, re.M)
        assert row and row[1] == rule, f"{prefix}-{number:02}"
