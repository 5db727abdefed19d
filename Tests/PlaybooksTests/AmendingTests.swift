import Testing
import YAML

@testable import Playbooks

@Suite("What a school agrees on otherwise than its protocol says")
struct AmendingTests {
    private func amended(_ choices: [String: String]) throws -> Playbook {
        try Fixtures.read(try Fixtures.whole(), adjustedBy: choices)
    }

    private func error(_ choices: [String: String]) -> AdjustmentError? {
        do {
            _ = try amended(choices)
            return nil
        } catch { return error as? AdjustmentError }
    }

    private func address(_ part: String, _ fits: (Amendable) -> Bool) throws -> String {
        let found = try amended([:]).amendables.first { $0.address.hasSuffix(part) && fits($0) }
        return try #require(found).address
    }

    @Test("every address stands once, is of the form of one, and putting its own value there changes nothing")
    func ownValues() throws {
        let plain = try amended([:])
        let all = plain.amendables
        #expect(all.count > 20 && Set(all.map(\.address)).count == all.count)
        #expect(Set(all.compactMap { $0.address.split(separator: ".").first }).count == 5)
        for amendable in all {
            #expect(Amendable.isAddress(amendable.address))
            #expect(try amended([amendable.address: amendable.value]) == plain, "\(amendable.address)")
        }
    }

    @Test("nothing can be switched and agreed on otherwise by the same address, in any of our schools")
    func noneTwice() throws {
        let plain = try amended([:])
        let switched = Set(plain.switchables.map(\.address))
        for amendable in plain.amendables {
            #expect(!switched.contains(amendable.address))
            if case .due(let step) = amendable.target { #expect(!switched.contains("\(step).due")) }
        }
    }

    @Test("a term on paper can be another one, and is then the school's own agreement, no default")
    func term() throws {
        let address = try address(".due") { Term(written: $0.value) != nil }
        let id = Step.ID(String(address.split(separator: ".")[1]))
        let before = try #require(try amended([:]).step(id)?.due)
        let after = try #require(try amended([address: "7 school-days"]).step(id)?.due)
        guard case .term(_, let rounding) = before.span else {
            throw Complaint(at: .start(of: ""), "no term")
        }
        #expect(after.span == .term(Term(7, .schoolDay), rounding))
        #expect(after.grounds.isAmended && !after.grounds.isDefault)
        #expect(after.grounds.cites == before.grounds.cites && after.anchor == before.anchor)
        #expect(try amended([address: " at-once "]).step(id)?.due?.span == .atOnce)
        #expect(
            try amended([address: "at-once-school-or-not"]).step(id)?.due?.span == .atOnceSchoolOrNot)
    }

    @Test("a day of the year takes a day, and a span of days two of them")
    func days() throws {
        let files = try Fixtures.small()
        func due(_ due: String, _ value: String) throws -> DueRule? {
            let said = try files.saying(
                "title: Praten\n    due: {\(due), cites: [S-1]}", insteadOf: "title: Praten")
            return try Fixtures.read(said, adjustedBy: ["steps.talk.due": value]).step("talk")?.due
        }
        #expect(try due("on: 10-01", "11-15")?.span == .on(.init(month: 11, day: 15)))
        #expect(
            try due("between: [09-01, 09-30]", "10-01..10-31")?.span
                == .between(.init(month: 10, day: 1), .init(month: 10, day: 31)))
        #expect(try due("at-once: yes", "1 school-day")?.span == .term(Term(1, .schoolDay), .by))
        #expect(try due("at-once: school-or-not", "1 day")?.span == .term(Term(1, .day), .by))
        #expect(try due("at-once: school-or-not", "at-once")?.span == .atOnce)
        for (rule, bad) in [
            ("at-once: school-or-not", "school-or-not"), ("on: 10-01", "at-once-school-or-not"),
            ("on: 10-01", "2 school-days"), ("on: 10-01", "13-01"), ("on: 10-01", "10-01..10-02"),
            ("between: [09-01, 09-30]", "10-01"), ("between: [09-01, 09-30]", "10-01..10-02..10-03"),
            ("between: [09-01, 09-30]", ".."), ("at-once: yes", "soon"), ("at-once: yes", ""),
        ] {
            #expect(throws: AdjustmentError.self, "\(rule) \(bad)") { try due(rule, bad) }
        }
    }

    @Test("roles, steps and texts can be called otherwise")
    func titles() throws {
        for amendable in try amended([:]).amendables where amendable.address.hasSuffix(".title") {
            let after = try amended([amendable.address: "  Heel anders  "])
            let now = after.amendables.first { $0.address == amendable.address }
            #expect(now?.value == "Heel anders", "\(amendable.address)")
        }
    }

    @Test("a guide takes parts with points; a part that stays as it is keeps where it comes from")
    func guide() throws {
        let address = try address(".text") { $0.address.hasPrefix("guides.") }
        let id = Name<Guide>(String(address.split(separator: ".")[1]))
        let before = try #require(try amended([:]).texts.guides[id])
        let text = before.written + "\r\n\n\n  Nog iets \n Eerst dit.\n\tDan dat.\n"
        let after = try #require(try amended([address: text]).texts.guides[id])
        #expect(after.blocks.count == before.blocks.count + 1)
        #expect(after.blocks[0] == before.blocks[0])
        #expect(after.blocks.last?.title == "Nog iets")
        #expect(after.blocks.last?.points == ["Eerst dit.", "Dan dat."])
        #expect(
            after.blocks.last?.grounds.isAmended == true && after.blocks.last?.grounds.rows.isEmpty == true)
        let first = try #require(before.blocks.first)
        let changed = try #require(
            try amended([address: "\(first.title)\nAlleen dit."]).texts.guides[id]?.blocks)
        #expect(changed.count == 1 && changed[0].points == ["Alleen dit."])
        #expect(changed[0].grounds.isAmended && changed[0].grounds.cites == first.grounds.cites)
    }

    @Test("advice takes points, a letter takes a text; both say that the school agreed on it")
    func adviceAndLetters() throws {
        let advice = try address(".text") { $0.address.hasPrefix("advice.") }
        let points = try amended([advice: "Een.\n\n Twee. "]).texts.advice.values.first {
            $0.grounds.isAmended
        }
        #expect(points?.points == ["Een.", "Twee."])
        let letter = try address(".text") { $0.address.hasPrefix("letters.") }
        let text = try amended([letter: "Beste ouder,\n\nTot snel."]).texts.letters.values
            .first { $0.grounds.isAmended }
        #expect(text?.text == "Beste ouder,\n\nTot snel.")
    }

    @Test("how a role is reached stands in the playbook, can be another, and can be nothing")
    func contacts() throws {
        let files = try Fixtures.whole()
        let said = try files.saying(
            "board: {contact: 0800-1234, title", insteadOf: "board: {title", in: "playbook.yaml")
        let address = "roles.board.contact"
        func contact(_ choices: [String: String]) throws -> String? {
            try Fixtures.read(said, adjustedBy: choices).roles.first { $0.id == "board" }?.contact
        }
        #expect(try contact([:]) == "0800-1234")
        #expect(try contact([address: " 088-99, op werkdagen "]) == "088-99, op werkdagen")
        #expect(try contact([address: ""]) == "")
        #expect(try amended([:]).roles.allSatisfy(\.contact.isEmpty))
        let expected = "a line of at most 200 characters"
        for bad in ["twee\nregels", "om\u{202E}gekeerd", String(repeating: "1", count: 201)] {
            #expect(error([address: bad]) == .badValue(bad, address: address, expected: expected))
        }
        let long = String(repeating: "1", count: 201)
        let tooLong = try files.saying(
            "board: {contact: \(long), title", insteadOf: "board: {title", in: "playbook.yaml")
        #expect(throws: (any Error).self) { try Fixtures.read(tooLong, adjustedBy: [:]) }
    }

    @Test(
        "what cannot be seen, is empty or is too long is refused, with what can stand there",
        arguments: [
            "", "   ", "twee\nregels", "nul\u{0}", "bel\u{7}", "om\u{202E}gekeerd",
            String(repeating: "a", count: 201),
        ])
    func badTitle(title: String) throws {
        let address = try address(".title") { $0.address.hasPrefix("roles.") }
        let expected = "a line of at most 200 characters"
        #expect(error([address: title]) == .badValue(title, address: address, expected: expected))
    }

    @Test(
        "a guide without points, with a heading alone, or too long is refused",
        arguments: ["", "\n\n", "Kop", "Kop\nPunt\n\nKop alleen", String(repeating: "a\n", count: 2_501)])
    func badGuide(text: String) throws {
        let address = try address(".text") { $0.address.hasPrefix("guides.") }
        guard case .badValue(_, address, _)? = error([address: text]) else {
            Issue.record("not refused")
            return
        }
    }

    @Test("what is a default is chosen by its own name, which is said")
    func defaults() throws {
        let plain = try amended([:])
        let term = try #require(plain.termSettings.first { $0.key.hasSuffix(".due") })
        #expect(
            error(["steps.\(term.key)": "1 week"])
                == .unknown("steps.\(term.key)", suggestion: term.value.text))
        #expect(
            error(["steps.receipt.due": "1 week"]) == .unknown("steps.receipt.due", suggestion: "receipt.due")
        )
        let role = try address(".title") { $0.address.hasPrefix("roles.") }
        let mistyped = role.replacing(".title", with: "x.title")
        #expect(error([mistyped: "A"]) == .unknown(mistyped, suggestion: role))
    }

    @Test("more than a playbook takes is refused as a whole")
    func tooMuch() throws {
        let huge = Dictionary(
            uniqueKeysWithValues: (0..<40).map {
                ("letters.l\($0).text", String(repeating: "a", count: 5_000))
            })
        guard case .tooMuch(let bytes, 100_000)? = error(huge) else {
            Issue.record("not refused")
            return
        }
        #expect(bytes > 200_000)
    }

    @Test(
        "is no address", arguments: ["steps.due", "roles..", "steps", "", ".", "stages.a.due", "steps.a.b"])
    func noAddress(text: String) { #expect(!Amendable.isAddress(text)) }
}
