"""The house rules, each with its reason and with examples that prove that it can fail, and can pass."""

import re
from dataclasses import dataclass, field

from . import checks


@dataclass
class Rule:
    name: str
    why: str
    files: str  # a pattern that the path matches
    check: object
    bad: list  # examples that must be found: (path, source)
    good: list  # examples that must pass
    allowed: dict = field(default_factory=dict)  # start of a path: the reason why it is allowed there

    def breaches(self, path, source):
        if not re.search(self.files, path) or any(path.startswith(start) for start in self.allowed):
            return []
        return list(self.check(path, source))


SOURCES = r"^Sources/(?!vijfspoor/).*\.swift$"
SWIFT = r"^(Sources|Tests)/.*\.swift$"
TEXT = r"."

# Words that break these rules are put together from parts, so that this file keeps them too.
LATER = "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X"))
ELSEWHERE = "|".join(("home", "Users", "root", "work", "tmp", "opt"))

RULES = [
    Rule(
        "time is handed in",
        "a rule that asks a clock can only be tested at that hour",
        SOURCES,
        checks.matches(
            r"\bDate\(\)|\bDate\.now\b|\bContinuousClock(\(\))?\.now\b|\bSuspendingClock(\(\))?\.now\b",
            "{} asks the clock; take the time as an argument",
        ),
        [("Sources/Casework/A.swift", "let now = Date()"), ("Sources/Website/A.swift", "let t = ContinuousClock.now")],
        [("Sources/vijfspoor/A.swift", "let now = Date()"), ("Sources/Casework/A.swift", "// not Date()\nlet a = 1")],
        {"Sources/HTTPServer/": "a socket's patience is measured in real time; no date of a school depends on it"},
    ),
    Rule(
        "chance is handed in",
        "two runs of the same commands must give the same dossier",
        SOURCES,
        checks.matches(
            r"\bUUID\(\)|\.random\(in:|\bBool\.random\(|\.randomElement\(|\.shuffled\(\)|\bSystemRandomNumberGenerator\b",
            "{} is chance; take it as an argument",
        ),
        [("Sources/Records/A.swift", "let id = UUID()"), ("Sources/Access/A.swift", "x = Int.random(in: 1...6)")],
        [("Sources/Records/A.swift", "let id = UUID(uuidString: text)"), ("Sources/vijfspoor/A.swift", "UUID()")],
    ),
    Rule(
        "the machine's place is not the school's",
        "a server may stand in another time zone than the school",
        SOURCES,
        checks.matches(
            r"\b(TimeZone|Calendar|Locale)\.(current|autoupdatingCurrent)\b",
            "{} depends on the machine; name the zone, calendar or language",
        ),
        [("Sources/SchoolTime/A.swift", "let zone = TimeZone.current")],
        [("Sources/SchoolTime/A.swift", 'let zone = TimeZone(identifier: "Europe/Amsterdam")')],
    ),
    Rule(
        "C stays behind one door",
        "pointers and result codes are handled in one place",
        SWIFT,
        checks.c_behind_one_door,
        [("Sources/Records/A.swift", "import CSQLite"), ("Sources/Database/A.swift", "private import CSodium")],
        [("Sources/Database/A.swift", "import CSQLite"), ("Sources/Vault/A.swift", "internal import CSodium")],
    ),
    Rule(
        "pure rooms stay pure",
        "rules that touch nothing can be tested, explained and checked before a child depends on them",
        SWIFT,
        checks.pure_rooms,
        [("Sources/Casework/A.swift", "import Dispatch"), ("Sources/SchoolTime/A.swift", "import Playbooks")],
        [("Sources/Casework/A.swift", "import Playbooks"), ("Sources/Website/A.swift", "import Dispatch")],
        {"Sources/Playbooks/Model/NameTable.swift": "the table of names is shared; what a name means does not depend on it"},
    ),
    Rule(
        "strangers stay strangers",
        "pages do not query, tables do not draw",
        SWIFT,
        checks.strangers,
        [("Sources/Website/A.swift", "import Database"), ("Sources/Records/A.swift", "import HTML")],
        [("Sources/Website/A.swift", "import UseCases"), ("Sources/Records/A.swift", "import Database")],
    ),
    Rule(
        "SQL stands with its table",
        "who changes a table must find every statement about it",
        r"^Sources/.*\.swift$",
        checks.sql_in_its_rooms,
        [("Sources/Website/A.swift", 'let sql = "SELECT id FROM pupil WHERE 1"')],
        [("Sources/Records/A.swift", '"DELETE FROM pupil "'), ("Sources/Website/A.swift", '"Select from the list"')],
    ),
    Rule(
        "nothing traps",
        "one impossible case must not stop the program for a whole school",
        SOURCES,
        checks.matches(r"\btry!|\bfatalError\(|\bpreconditionFailure\(", "{} stops the program; throw instead"),
        [("Sources/Records/A.swift", "let a = try! read()"), ("Sources/HTML/A.swift", 'fatalError("no")')],
        [("Sources/vijfspoor/A.swift", 'fatalError("no")'), ("Sources/HTML/A.swift", "// never fatalError()")],
    ),
    Rule(
        "a swallowed failure says why",
        "a missing value and a broken disk must not look alike",
        SWIFT,
        checks.explained_try,
        [("Sources/Records/A.swift", "let a = 1\nlet b = try? read()")],
        [("Sources/Records/A.swift", "// Absence is an answer here.\nlet b = try? read()"), ("Sources/HTML/A.swift", "try read()")],
    ),
    Rule(
        "files are short",
        "one idea per file",
        r"\.(swift|py|js|css)$|^scripts/",
        checks.short_files,
        [("Sources/HTML/A.swift", "\n" * 401)],
        [("Sources/HTML/A.swift", "\n" * 400)],
    ),
    Rule(
        "functions are short",
        "what does not fit a screen is not understood",
        SWIFT,
        checks.short_functions,
        [("Sources/HTML/A.swift", "func a(b: Int = 1) -> [Int] {\n" + "  b()\n" * 61 + "}\n")],
        [
            ("Sources/HTML/A.swift", "func a() {\n" + "  b()\n" * 60 + "}\n"),
            ("Sources/HTML/A.swift", "protocol P {\n  func a() -> Int\n}\nstruct S {\n" + "  let b = 1\n" * 70 + "}"),
        ],
    ),
    Rule(
        "doors have a sign",
        "whoever calls another module should not have to read it",
        r"^Sources/.*\.swift$",
        checks.documented,
        [("Sources/HTML/A.swift", "package struct A {}"), ("Sources/HTML/A.swift", "\n  package static func a() {}")],
        [("Sources/HTML/A.swift", "/// An A.\n@frozen\npackage struct A {}"), ("Sources/HTML/A.swift", "struct A {}")],
    ),
    Rule(
        "nothing is left for later",
        "what must still be done is an issue, not a comment",
        TEXT,
        checks.matches(rf"\b({LATER})\b", "{}: finish it or make it an issue", raw=True),
        [("Sources/HTML/A.swift", "// TO" + "DO: later")],
        [("README.md", "What there is to do: nothing.")],
    ),
    Rule(
        "the project stands alone",
        "a path on one machine means nothing on the next",
        TEXT,
        checks.matches(rf"(?<![\w.:/~}}-])/({ELSEWHERE})/\w|(?<![\w/-])(\.\./)*shared/\w", "{} is a path outside the project", raw=True),
        [("docs/a.md", "see /ho" + "me/noor/notes"), ("docs/a.md", "`sha" + "red/notes.md`")],
        [("docs/a.md", "unpack it in $HOME/swift, keys in /etc/vijfspoor"), ("Sources/HTML/A.swift", "api/wo" + "rk/1")],
    ),
    Rule(
        "no real person's address",
        "this project is about children; its examples are invented",
        TEXT,
        checks.known_addresses,
        [("demo/a.yaml", "mail: noor@basisschool" + ".nl")],
        [("demo/a.yaml", "mail: noor@basisschool.example")],
    ),
    Rule(
        "links lead somewhere",
        "a document that points at nothing has aged",
        r"\.md$",
        checks.living_links,
        [("docs/a.md", "see [the rest](nowhere/at-all.md)")],
        [("docs/a.md", "see [the makefile](../Makefile) and [Swift](https://www.swift.org)")],
    ),
    Rule(
        "one word, one name",
        "the glossary is read from either side",
        r"^docs/glossary\.md$",
        checks.glossary_both_ways,
        [
            ("docs/glossary.md", "| stap | `Step` | a thing to do |\n| `Phase` | fase |"),
            ("docs/glossary.md", "| stap | `Step` | a |\n| fase | `Step` | b |\n| `Step` | stap |\n| `Step` | fase |"),
        ],
        [("docs/glossary.md", "| stap | `Step` | a thing to do |\n| `Step` | stap |")],
    ),
    Rule(
        "names that visitors send are bounded",
        "a name made from a form stays in memory for good",
        r"^Sources/Website/.*\.swift$",
        checks.matches(
            r"(?:form|query|typed|asked)\b[^\n]*\b(?:Name|(?:Role|Step|Fact|Field|Outcome|Channel|Happening|Document"
            r"|ReaderSet|Notice|Counter|Overlay|Setting|Playbook|Plan)\.ID|Triage\.Outcome)\((?!sent:|\")",
            "{} keeps what a visitor sent; say sent:",
        ),
        [("Sources/Website/A.swift", 'form.words("afloop").map { Outcome.ID($0) }')],
        [("Sources/Website/A.swift", 'form.words("afloop").map { Outcome.ID(sent: $0) }\nlet a = Role.ID("team")')],
    ),
    Rule(
        "the glossary speaks of this code",
        "a name that nothing bears sends a newcomer searching",
        r"^docs/glossary\.md$",
        checks.names_in_the_code,
        [("docs/glossary.md", "| iets | `NothingBearsThisName` | a |")],
        [("docs/glossary.md", "| iets | `Step` | a |\n\n## Names kept for later\n\n| later | `NothingBearsThisName` | a |")],
    ),
    Rule(
        "examples are the tested ones",
        "an example that does not run teaches the wrong language",
        r"^docs/[^/]*\.md$",
        checks.examples_as_in_files,
        [("docs/a.md", "([it](../playbooks/globe/scenarios/a10-holidays.yaml)):\n\n```yaml\nscenario: Another\n```")],
        [("docs/a.md", "([it](../playbooks/globe/scenarios/a10-holidays.yaml)) is a scenario.")],
    ),
    Rule(
        "the house is drawn as it is built",
        "a newcomer trusts the table of rooms",
        r"^docs/walkthrough\.md$",
        checks.rooms_as_declared,
        [("docs/walkthrough.md", "| `HTML` | Casework | pages |"), ("docs/walkthrough.md", "no table")],
        [("docs/walkthrough.md", (checks.ROOT / "docs/walkthrough.md").read_text())],
    ),
]
