import People
import Playbooks
import Testing
import YAML

@testable import UseCases

/// Files of a school whose playbook knows the roles teacher (for groups), coordinator, director and adviser.
@Suite("Reading files with people")
struct PeopleFileTests {
    private static let pupilHeader = "leerlingnummer;roepnaam;tussenvoegsel;achternaam;groep;leerjaar"
    private static let guardianHeader = pupilHeader + ";ouder1_naam;ouder1_email;ouder1_telefoon"
    private static let staffHeader = "personeelsnummer;roepnaam;achternaam;rollen;groepen"

    private func read(
        _ texts: String..., groups: [String] = []
    ) throws -> (list: PeopleList, complaints: [Complaint]) {
        let complaints = Complaints()
        let playbook = try readPlaybook(SchoolPlaybook.files, adjustedBy: [:], into: Complaints())
        let classes = groups.map { SchoolClass(id: TextID($0), title: $0, yearGroup: 1) }
        var reader = PeopleReader(playbook, classes: classes, into: complaints)
        let files = texts.enumerated().map { number, text in
            PeopleFile(name: "\(number + 1).csv", bytes: Array(text.utf8))
        }
        return (reader.read(files), complaints.sorted)
    }

    @Test("a pupil with everything, and one with little")
    func pupils() throws {
        let text = """
            \(Self.guardianHeader)
            1001;Noor;van der;Molen;6a;6;Ada Molen;ada@molen.example;+31 6 12 34 56 78
            1002;'t Hart;;;6a;5;;;
            """
        let read = try read(text)
        #expect(read.complaints.isEmpty)
        #expect(
            read.list.pupils == [
                ListedPupil(
                    number: "1001", name: "Noor van der Molen", group: "6a", yearGroup: 6,
                    guardians: [
                        Guardian(name: "Ada Molen", email: "ada@molen.example", phone: "+31 6 12 34 56 78")
                    ]),
                ListedPupil(number: "1002", name: "'t Hart", group: "6a", yearGroup: 5),
            ])
        #expect(read.list.staff == nil)
    }

    @Test(
        "headers in any order and spelling",
        arguments: ["Leerling nummer", "LEERLINGNUMMER", "leerling-nummer"])
    func headers(word: String) throws {
        let read = try read("groep,leerjaar,Roepnaam,\(word),\n6a,6,Noor,1001,\n")
        #expect(read.complaints.isEmpty)
        #expect(read.list.pupils?.map(\.number) == ["1001"])
    }

    @Test("staff with roles by id, title or in capitals; groups for roles that are held for groups")
    func staff() throws {
        let read = try read(
            Self.pupilHeader + "\n1;Noor;;;6a;6",
            Self.staffHeader
                + "\nB1;Wes;Broek;Leerkracht, director;6A, 6b\nB2;;Proef;teacher;alle\nB3;;Aan;ADVISER;",
            groups: ["6b"])
        #expect(read.complaints.map(\.description).isEmpty)
        #expect(
            read.list.staff == [
                ListedStaff(
                    number: "B1", name: "Wes Broek", roles: ["director"], groupRoles: ["teacher"],
                    groups: .some(["6A", "6b"])),
                ListedStaff(number: "B2", name: "Proef", roles: [], groupRoles: ["teacher"], groups: .all),
                ListedStaff(number: "B3", name: "Aan", roles: ["adviser"]),
            ])
    }

    // MARK: - What is wrong

    /// The rows below the header of pupils with a parent, and the complaints about them.
    static let wrongPupils: [(String, [String])] = [
        (
            ";Noor;;;6a;6;;;",
            [
                "2:1: error: found nothing; expected 1 to 40 letters and digits, one digit at least in leerlingnummer"
            ]
        ),
        (
            "Noor;1001;;;6a;6;;;",
            [
                "2:1: error: found a text without a digit, of 4 characters",
                "2:6: error: found a text with a digit",
            ]
        ),
        ("1001;;;Molen;6a;6;;;", ["2:6: error: found nothing; expected a name in roepnaam"]),
        (
            "1001;Noor;;6a;Molen;6;;;",
            ["2:12: error: found a text with a digit, of 2 characters; expected a name of letters"]
        ),
        ("1001;Noor;;;;6;;;", ["2:13: error: found nothing; expected a title of 1 to 20 characters"]),
        (
            "1001;Noor;;;\"6a,6b\";6;;;",
            ["2:13: error: found a text with a digit, of 5 characters; expected a title"]
        ),
        (
            "1001;Noor;;;6a;0;;;",
            ["2:16: error: found a text with a digit, of 1 characters; expected a number from 1 to 8"]
        ),
        ("1001;Noor;;;6a;9;;;", ["expected a number from 1 to 8 in leerjaar"]),
        ("1001;Noor;;;6a;+6;;;", ["expected a number from 1 to 8 in leerjaar"]),
        (
            "1001;Noor;;;6a;zes;;;",
            ["found a text without a digit, of 3 characters; expected a number from 1 to 8"]
        ),
        (
            "1001;=Noor;;;6a;6;;;",
            ["found a line break, a tab, an invisible letter, or a beginning that spreadsheets calculate"]
        ),
        ("1001;Noor;;@Molen;6a;6;;;", ["beginning that spreadsheets calculate; expected a name"]),
        ("1001;\"No\nor\";;;6a;6;;;", ["found a line break"]),
        ("1001;Noor;;;=6a;6;;;", ["beginning that spreadsheets calculate; expected a title"]),
        ("1001;Noor;;;6a;6;;ada@molen.example;", ["2:18: error: found nothing beside an address or number"]),
        (
            "1001;Noor;;;6a;6;Ada;ada;",
            ["found a text without a digit, of 3 characters; expected an address with one @"]
        ),
        ("1001;Noor;;;6a;6;Ada;ada@x@y.example;", ["expected an address with one @ in ouder1_email"]),
        ("1001;Noor;;;6a;6;Ada;;Xanthe", ["expected digits, blanks, +, - and brackets in ouder1_telefoon"]),
        ("1001;Noor;;;6a;6;Ada;;12", ["in ouder1_telefoon"]),
        ("1001;Noor;;;6a;6;Ada;", ["2:1: error: found a row of 8 cells; expected 9"]),
        ("1001;Noor;;;6a;6;Ada;;;", ["2:1: error: found a row of 10 cells; expected 9"]),
        ("1001;Noor;;;6a;6;;;\n1001;Sem;;;6a;6;;;", ["3:1: error: found the number of 1.csv:2 again"]),
        ("1001;Noor;;;6a;x;;;\n;Sem;;;;6;;;", ["2:16: error", "3:1: error", "3:8: error"]),
    ]

    @Test("everything that is wrong is told with its place, and without a name", arguments: wrongPupils)
    func complains(rows: String, expected: [String]) throws {
        let complaints = try read(Self.guardianHeader + "\n" + rows).complaints.map(\.description)
        #expect(complaints.count == expected.count, "\(complaints)")
        for (complaint, words) in zip(complaints, expected) {
            #expect(complaint.contains(words), "\(complaint)")
            for name in ["Noor", "Sem", "Molen", "Ada", "ada", "Xanthe"] {
                #expect(!complaint.contains(name))
            }
        }
    }

    @Test(
        "what nobody sees makes no second name or group that looks like the first",
        arguments: ["\u{200B}", "\u{2060}", "\u{00AD}", "\u{034F}", "\u{E0041}"])
    func invisible(letter: String) throws {
        for row in ["1001;No\(letter)or;;;6a;6", "1001;Noor;;;6\(letter)a;6"] {
            let complaints = try read(Self.pupilHeader + "\n" + row).complaints
            #expect(complaints.count == 1)
            #expect(complaints.first?.message.contains("an invisible letter") == true)
        }
    }

    @Test(
        "the joiners that some scripts are written with may stand in a name",
        arguments: ["\u{200C}", "\u{200D}"])
    func joiners(letter: String) throws {
        #expect(try read(Self.pupilHeader + "\n1001;No\(letter)or;;;6a;6").complaints.isEmpty)
    }

    @Test("a letter with a hundred accents is as long as it is to whoever must show it")
    func accents() throws {
        let name = "e" + String(repeating: "\u{301}", count: 100)
        #expect(try read(Self.pupilHeader + "\n1001;\(name);;;6a;6").complaints.count == 1)
    }

    @Test("cells that are too long are refused, those that just fit are not")
    func lengths() throws {
        func row(_ number: Int, _ name: Int, _ group: Int) -> String {
            "\(String(repeating: "1", count: number));\(String(repeating: "a", count: name));;;"
                + "\(String(repeating: "g", count: group));6"
        }
        #expect(try read(Self.pupilHeader + "\n" + row(40, 100, 20)).complaints.isEmpty)
        for wrong in [row(41, 100, 20), row(40, 101, 20), row(40, 100, 21)] {
            #expect(try read(Self.pupilHeader + "\n" + wrong).complaints.count == 1)
        }
    }

    static let wrongHeaders: [(String, [String])] = [
        ("1001;Noor;;;6a;6", ["1:1: error: found a first line with neither of two columns"]),
        ("Noor Molen", ["found a first line with neither of two columns"]),
        ("leerlingnummer;personeelsnummer", ["found a first line with both of two columns"]),
        ("leerlingnummer;roepnaam;groep", ["1:1: error: found no column leerjaar; expected one"]),
        (
            "leerlingnummer;roepnaam;groep;leerjaar;bsn",
            [
                "1:40: error: found a column that this file does not have; expected only leerlingnummer, roepnaam"
            ]
        ),
        ("leerlingnummer;roepnaan;groep;leerjaar", ["no column roepnaam", "Did you mean 'roepnaam'?"]),
        ("leerlingnummer;roepnaam;groep;leerjaar;groep", ["1:40: error: found the column groep again"]),
        ("leerlingnummer;roepnaam;groep;leerjaar;rollen", ["found a column that this file does not have"]),
        ("personeelsnummer;achternaam", ["found no column rollen"]),
    ]

    @Test("a first line that is not the one is told, and never repeated", arguments: wrongHeaders)
    func header(line: String, expected: [String]) throws {
        let complaints = try read(line + "\n").complaints.map(\.description)
        #expect(complaints.count == expected.count, "\(complaints)")
        for (complaint, words) in zip(complaints, expected) {
            #expect(complaint.contains(words), "\(complaint)")
            for word in ["Noor", "bsn", "roepnaan"] { #expect(!complaint.contains(word)) }
        }
    }

    static let wrongStaff: [(String, String)] = [
        ("B1;;Broek;;", "found nothing; expected at least one role in rollen"),
        (
            "B1;;Broek;wizard;",
            "found a role that the school's playbook does not give to staff; expected teacher (leerkracht)"
        ),
        ("B1;;Broek;direktor;", "Did you mean 'director'?"),
        ("B1;;Broek;leerkracht;", "found nothing; expected the groups for which teacher is held, or alle,"),
        ("B1;;Broek;director;6b", "found groups beside roles of the whole school"),
        ("B1;;Broek;teacher;7c", "found a group that is neither in the files nor at the school"),
        ("B1;;Broek;teacher;\"6b, Bovenbuow\"", "Did you mean 'Bovenbouw'?"),
        (";;Broek;director;", "found nothing; expected 1 to 40 letters and digits in personeelsnummer"),
        ("B 1;;Broek;director;", "expected 1 to 40 letters and digits in personeelsnummer"),
        ("B1;Wes;;director;", "found nothing; expected a name in achternaam"),
    ]

    @Test("roles and groups that are not there are told, with those there are", arguments: wrongStaff)
    func staffComplaints(row: String, words: String) throws {
        let complaints = try read(Self.staffHeader + "\n" + row, groups: ["6b", "Bovenbouw"]).complaints
        #expect(complaints.count == 1, "\(complaints)")
        #expect(complaints.first?.description.contains(words) == true, "\(complaints)")
    }

    @Test("the names of groups that stand in the files only are not repeated")
    func noTitles() throws {
        let text = try read(
            Self.pupilHeader + "\n1;Noor;;;Molenaar;6", Self.staffHeader + "\nB1;;Broek;teacher;Molenaer"
        ).complaints.map(\.description).joined()
        #expect(text.contains("found a group that is neither"))
        #expect(!text.contains("Molenaar") && !text.contains("Molenaer"))
    }

    @Test("a column of groups that holds something else is noticed before everybody can see it")
    func manyGroups() throws {
        func rows(_ count: Int, groups: Int) -> String {
            (0..<count).map { "\n\($0 + 1);Noor;;;g\($0 % groups);6" }.joined()
        }
        #expect(try read(Self.pupilHeader + rows(30, groups: 10)).complaints.isEmpty)
        #expect(try read(Self.pupilHeader + rows(19, groups: 19)).complaints.isEmpty)
        let complaints = try read(Self.pupilHeader + rows(30, groups: 11)).complaints
        #expect(complaints.first?.message.contains("found 11 groups for 30 pupils") == true)
    }

    @Test("one row too many, and one byte too many, are refused")
    func size() throws {
        let rows = (1...PeopleFile.mostRows).map { "\n\($0);Noor;;;6a;6" }.joined()
        #expect(try read(Self.pupilHeader + rows).complaints.isEmpty)
        #expect(
            try read(Self.pupilHeader + rows + "\n0;Sem;;;6a;6").complaints.map(\.message) == [
                "found one row more; expected at most 20000"
            ])
        let long = String(repeating: "a", count: PeopleFile.largest)
        #expect(
            try read(Self.pupilHeader + long).complaints.first?.message.contains("at most 5000000") == true)
    }

    @Test("of very many complaints the first thousand are kept, and the list is still refused")
    func manyComplaints() throws {
        let complaints = Complaints()
        let playbook = try readPlaybook(SchoolPlaybook.files, adjustedBy: [:], into: Complaints())
        var reader = PeopleReader(playbook, classes: [], into: complaints)
        let rows = (1...1_500).map { "\n\($0);Noor;;;6a;x" }.joined()
        _ = reader.read([PeopleFile(name: "l.csv", bytes: Array((Self.pupilHeader + rows).utf8))])
        #expect(complaints.all.count == 1_000 && complaints.omitted == 500 && complaints.hasErrors)
    }
}
