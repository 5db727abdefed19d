"""What the house rules look for. A check takes a path and its text and yields (line, what is wrong)."""

import re
from pathlib import Path

from .swift_source import body_after, code_of, imports_of, line_of, room_of

ROOT = Path(__file__).resolve().parents[2]


def matches(pattern, message, raw=False):
    """A check that finds a pattern: in code only, or (raw) in comments and strings too."""
    compiled = re.compile(pattern, re.M)

    def check(path, source):
        text = source if raw else code_of(source)
        for found in compiled.finditer(text):
            yield line_of(text, found.start()), message.format(found[0].strip())

    return check


C_MODULES = {
    "CMicrohttpd": "HTTPServer",
    "CSQLite": "Database",
    "CPostgres": "Database",
    "CSodium": "Vault",
    "CYAML": "YAML",
    "CGraphviz": "GraphLayout",
}

FOUNDATION = {"Foundation", "FoundationEssentials"}

# The rooms that must stay pure, and all that they may import.
PURE_ROOMS = {
    "SchoolTime": FOUNDATION,
    "Spelling": FOUNDATION,
    "Playbooks": FOUNDATION | {"YAML", "SchoolTime"},
    "Casework": FOUNDATION | {"Playbooks", "SchoolTime"},
    "People": FOUNDATION | {"Casework", "Playbooks", "SchoolTime", "Spelling"},
    "Dossiers": FOUNDATION | {"People", "Casework", "Playbooks", "SchoolTime"},
    "Scenarios": FOUNDATION
    | {"Explaining", "Wording", "Texts", "Casework", "Playbooks", "SchoolTime", "YAML"},
    "Simulating": FOUNDATION | {"Scenarios", "Casework", "Playbooks", "Texts", "SchoolTime", "YAML"},
    "Templates": FOUNDATION | {"SchoolTime", "YAML"},
    "Access": FOUNDATION | {"People", "Casework", "Playbooks", "SchoolTime"},
    "Wording": FOUNDATION | {"Texts", "Playbooks", "SchoolTime"},
    "Explaining": FOUNDATION | {"Wording", "Texts", "Casework", "Playbooks", "SchoolTime", "YAML"},
    "Comparing": FOUNDATION | {"Wording", "Texts", "Playbooks"},
}

# Rooms that must not know each other, even where the package would let them.
STRANGERS = {
    "Website": {"Database", "Vault", "Records"},
    "Records": {"HTML", "HTTPServer", "Website", "Texts", "Drawing"},
    "UseCases": {"HTML", "HTTPServer", "Website", "Database", "Drawing"},
    "Drawing": {"HTTPServer", "Website", "Casework", "Records"},
}

SQL_ROOMS = {"Database", "Records", "Identity"}

# Every room that one of these rules speaks of.
ROOMS = {*C_MODULES, *C_MODULES.values(), *PURE_ROOMS, *STRANGERS, *SQL_ROOMS}


def c_behind_one_door(path, source):
    for line, module in imports_of(source):
        wrapper = C_MODULES.get(module)
        if wrapper and room_of(path) not in (wrapper, wrapper + "Tests"):
            yield line, f"{module} may be imported in {wrapper} only"


def pure_rooms(path, source):
    room = room_of(path)
    for line, module in imports_of(source):
        if room in PURE_ROOMS and module not in PURE_ROOMS[room]:
            yield line, f"{room} is pure and may not import {module}"


def strangers(path, source):
    room = room_of(path)
    for line, module in imports_of(source):
        if module in STRANGERS.get(room, ()):
            yield line, f"{room} may not know {module}"


def sql_in_its_rooms(path, source):
    if room_of(path) in SQL_ROOMS:
        return
    pattern = r"\b(SELECT\s[^\n]*\sFROM\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+TABLE\s)"
    for found in re.finditer(pattern, source):
        yield line_of(source, found.start()), f"SQL belongs in {', '.join(sorted(SQL_ROOMS))}"


def explained_try(path, source):
    lines, code = source.split("\n"), code_of(source).split("\n")
    for number, line in enumerate(code):
        if not re.search(r"\btry\?", line):
            continue
        above = lines[number - 1].strip() if number > 0 else ""
        if "//" not in lines[number] and not above.startswith("//"):
            yield number + 1, "try? swallows a failure: say why in a comment beside or above it"


def short_files(path, source):
    length = len(source.splitlines())
    if length > 400:
        yield 400, f"{length} lines; split it by topic (at most 400)"


def short_functions(path, source):
    code = code_of(source)
    for found in re.finditer(r"(?<!\.)\b(?:func\s+[^\s(<]+|init[?!]?(?=\s*[(<]))", code):
        body = body_after(code, found.end())
        length = body.count("\n") - 1 if body else 0
        if length > 60:
            yield line_of(code, found.start()), f"{found[0]} has {length} lines (at most 60)"


def documented(path, source):
    """swift-format looks at `public` only; between the modules of this package, `package` is the door."""
    lines = source.split("\n")
    declaration = r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:static|final|indirect|nonisolated|mutating)\s+)*package\s+(?!import\b)"
    for number, line in enumerate(lines):
        if not re.match(declaration, line):
            continue
        above = number - 1
        while above >= 0 and lines[above].strip().startswith("@"):
            above -= 1
        if above < 0 or not lines[above].strip().startswith(("///", "*/")):
            yield number + 1, "a package declaration has a doc comment (///)"


def living_links(path, source):
    for found in re.finditer(r"\]\((?![a-z]+:|#)([^)\s#]+)", source):
        if not (ROOT / path).parent.joinpath(found[1]).exists():
            yield line_of(source, found.start()), f"there is no {found[1]}"


def known_addresses(path, source):
    for found in re.finditer(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)", source):
        if not re.search(r"(^|\.)(example|invalid|test|localhost)$|^example\.(org|com|net|nl)$", found[1]):
            yield line_of(source, found.start()), "mail addresses end in .example: no real person's stands here"


def glossary_both_ways(path, source):
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in source.splitlines() if line.startswith("|")]
    from_dutch = [(row[0], row[1]) for row in rows if len(row) == 3 and row[2] not in ("what it is", "---")]
    by_name = [(row[1], row[0]) for row in rows if len(row) == 2 and row[1] not in ("Dutch", "---")]
    for dutch, name in sorted(set(from_dutch) ^ set(by_name)):
        yield 1, f"{dutch} = {name} stands in one of the two tables only"
    for position, what in ((0, "Dutch word"), (1, "name")):
        words = [pair[position] for pair in from_dutch]
        for word in sorted({word for word in words if words.count(word) > 1}):
            yield 1, f"the {what} {word} stands there twice"


def names_in_the_code(path, source):
    code = "\n".join(file.read_text() for file in (ROOT / "Sources").rglob("*.swift"))
    words = set(re.findall(r"\w+", code_of(code)))
    now, _, _ = source.partition("\n## Names kept for later")
    for found in re.finditer(r"^\| [^|]+ \| `([\w.]+)` \| [^|]+ \|$", now, re.M):
        if not words.issuperset(found[1].split(".")):
            yield line_of(now, found.start()), f"{found[1]} is not in the code; rename it here, or keep it for later"


def examples_as_in_files(path, source):
    """A scenario on a page links to its file; what stands there is what is tested."""
    for found in re.finditer(r"\]\(([^)]*/scenarios/[^)]*\.yaml)\)[^`]*```yaml\n(.*?)```", source, re.S):
        file = (ROOT / path).parent / found[1]
        told = "".join(line for line in file.read_text().splitlines(True) if not line.startswith("#")) if file.is_file() else ""
        if told != found[2]:
            yield line_of(source, found.start(2)), f"the example is not what stands in {found[1]}"


def declared_rooms(package):
    """The rooms that Package.swift declares, with what each stands on."""
    pattern = r'(?:room\(\s*|executableTarget\(\s*name: )"(\w+)"(?:,\s*(?:over|dependencies): \[([^\]]*)\])?'
    rooms = {found[1]: re.findall(r'"(\w+)"', found[2] or "") for found in re.finditer(pattern, package)}
    return {room: below for room, below in rooms.items() if (ROOT / "Sources" / room).is_dir()}


def rooms_as_declared(path, source):
    told = {
        found[1]: [] if found[2] == "nothing" else found[2].split(", ")
        for found in re.finditer(r"^\| `(\w+)` \| ([\w, ]+) \| [^|]+ \|$", source, re.M)
    }
    declared = declared_rooms((ROOT / "Package.swift").read_text())
    for room in sorted(told.keys() | declared.keys()):
        if sorted(told.get(room, ["?"])) != sorted(declared.get(room, ["?"])):
            yield 1, f"{room} stands on {', '.join(declared.get(room, [])) or 'nothing'} in Package.swift; say so here"
