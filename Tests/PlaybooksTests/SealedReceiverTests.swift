import Testing
import YAML

@testable import Playbooks

@Suite("Who reads what is told about who receives it alone")
struct SealedReceiverTests {
    /// The small playbook with a sealed way to the director, for whom somebody stands in, and a board outside.
    private func files(
        director: String = "stand-in: board, ", board: String = "stand-in: director, ",
        way: String = "sealed: yes"
    ) throws -> PlaybookFiles {
        try Fixtures.small()
            .saying(
                "director: {title: directeur, \(director)law: [coordinator, contact], cites: S-1}\n"
                    + "  board: {title: bestuur, is: outside, \(board)cites: S-1}",
                insteadOf: "director: {title: directeur, law: [coordinator, contact], cites: S-1}",
                in: "playbook.yaml"
            )
            .saying(
                "title: leerkracht, cites", insteadOf: "title: leerkracht, stand-in: director, cites",
                in: "playbook.yaml"
            )
            .saying(
                "to: teacher, cites: S-1}\n    staff: {title: Over ons, for: anyone, to: director, \(way), cites: S-1}",
                insteadOf: "to: teacher, cites: S-1}", in: "playbook.yaml")
    }

    private func complaints(_ files: PlaybookFiles) -> [String] {
        Fixtures.read(files).complaints.filter { $0.contains("nobody would read it") }
    }

    @Test(
        "a stand-in outside that leads back to the receiver is an error: about the director nobody would read it"
    )
    func ring() throws {
        let found = complaints(try files())
        #expect(found.count == 1 && found[0].contains(": error: "))
        #expect(found.first?.contains("told over staff is for director alone") == true)
    }

    @Test("a school that works by it hears of it as a warning")
    func kept() throws {
        let complaints = Complaints(ofKept: true)
        #expect(readPlaybook(try files(), into: complaints) != nil)
        #expect(
            complaints.all.contains {
                $0.severity == .warning && $0.description.contains("nobody would read it")
            })
    }

    @Test(
        "it is none where somebody else at the school reads it, or where several are told",
        arguments: [
            ("stand-in: board, ", "stand-in: teacher, ", "sealed: yes"),
            ("stand-in: teacher, ", "stand-in: director, ", "sealed: yes"),
            ("stand-in: {role: board, accused: teacher}, ", "stand-in: director, ", "sealed: yes"),
            ("stand-in: board, ", "stand-in: director, ", "sealed: yes, copy: teacher"),
            ("stand-in: board, ", "stand-in: director, ", "sealed: no"),
            ("", "stand-in: director, ", "sealed: yes"),
        ])
    func somebodyElse(director: String, board: String, way: String) throws {
        #expect(complaints(try files(director: director, board: board, way: way)) == [])
    }

    @Test("who reads it instead: who gets a copy, and who stands in or is named by who is outside")
    func instead() throws {
        func readers(_ board: String, _ way: String) throws -> [Role.ID] {
            let playbook = try #require(
                readPlaybook(try files(board: board, way: way), into: Complaints(ofKept: true)))
            let channel = try #require(playbook.intake.channels.first { $0.id == "staff" })
            return playbook.readersInsteadOfReceiver(of: channel)
        }
        #expect(try readers("stand-in: teacher, ", "sealed: yes") == ["teacher"])
        #expect(try readers("stand-in: director, ", "sealed: yes, copy: teacher") == ["teacher"])
        #expect(try readers("stand-in: director, ", "sealed: yes") == [])
    }

    @Test(
        "the same holds for what an overlay seals: to one who leads to nobody else, or to nobody with an account"
    )
    func overlays() throws {
        func told(_ sealed: String, board: String = "stand-in: director, ") throws -> [String] {
            var files = try files(board: board, way: "sealed: no")
            let overlay =
                "{id: matter, title: Over ons, when: {fact: form, is: online}, \(sealed), cites: S-1}"
            files.contents["overlays/matter.yaml"] = Array(overlay.utf8)
            return Fixtures.read(files).complaints
        }
        func nobody(_ sealed: String, board: String = "stand-in: director, ") throws -> [String] {
            try told(sealed, board: board).filter { $0.contains("nobody would read it") }
        }
        let found = try nobody("sealed-to: director")
        #expect(found.count == 1 && found[0].contains("a case under matter is for director alone"))
        #expect(try nobody("sealed-to: [director, board]").count == 1)
        #expect(try nobody("sealed-to: [director, teacher]") == [])
        #expect(try nobody("sealed-to: director", board: "stand-in: teacher, ") == [])
        let strange = try told("sealed-to: reporter")
        #expect(
            strange.contains {
                $0.hasPrefix("overlays/matter.yaml:1:") && $0.contains("who reads under matter")
            })
        #expect(try told("sealed-to: []").contains { $0.contains("an empty list for 'sealed-to'") })
    }

    @Test("a set of readers of whom nobody is at the school is an error; what one wrote one may read back")
    func nobody() throws {
        func told(_ readers: String, cases: String = "others") throws -> [String] {
            let files = try files(board: "stand-in: teacher, ")
                .saying(
                    "others: {title: Buiten, \(readers), cites: S-1}\n  notes:", insteadOf: "notes:",
                    in: "playbook.yaml"
                )
                .saying("case-readers: \(cases)", insteadOf: "case-readers: notes", in: "playbook.yaml")
            return Fixtures.read(files).complaints.filter { $0.contains("which nobody at the school reads") }
        }
        #expect(try told("roles: board").count == 1)
        #expect(try told("roles: board, author: no", cases: "notes").count == 1)
        #expect(try told("roles: board", cases: "notes") == [])
        #expect(try told("roles: [board, teacher]") == [] && told("roles: case-owner") == [])
        #expect(try told("sealed-to: board").count == 1 && told("sealed-to: teacher") == [])
    }

    @Test(
        "who takes over by a school's choice leads neither back nor to nobody; what was chosen before goes on"
    )
    func chosen() throws {
        let file = try files(board: "stand-in: teacher, ")
            .saying(
                "title: leerkracht, stand-in: director, gap: S-G1,", insteadOf: "title: leerkracht,",
                in: "playbook.yaml"
            )
            .saying("stand-in: board, gap: S-G1,", insteadOf: "stand-in: board,", in: "playbook.yaml")
        func choosing(_ value: String) throws -> Playbook {
            try Fixtures.read(file, adjustedBy: ["director.stand-in": value])
        }
        let ring = try choosing("teacher")
        #expect(ring.circleOfStandIns(from: "director") == ["director", "teacher", "director"])
        #expect(throws: AdjustmentError.self) {
            try ring.checkStandIns(chosen: ["director.stand-in": "teacher"])
        }
        let good = try choosing("board")
        #expect(good.circleOfStandIns(from: "director") == nil)
        try good.checkStandIns(chosen: ["director.stand-in": "board", "limit": "3"])
    }
}
