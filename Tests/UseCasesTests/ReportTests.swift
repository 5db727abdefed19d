import Casework
import Database
import Dossiers
import People
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Filing a report, and following it")
struct ReportTests {
    private func file(_ form: ReportForm, at test: SchoolDesk) async throws -> ReportReceipt {
        try await FileReport(test.desk)(form, at: SchoolDesk.school)
    }

    @Test(
        "makes a dossier with what was said, a number, a receiver and a code",
        arguments: StoreUnderTest.allCases)
    func files(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let receipt = try await file(
                ReportForm(
                    reporter: .parent, text: "Hij wordt gepest.", facts: ["serious": "yes"], schoolClass: "5"),
                at: test)
            #expect(receipt.number == 1 && receipt.receiver == "teacher")
            let opened = try await test.opens(receipt.dossier, "juf")
            #expect(opened.state.report?.text == "Hij wordt gepest." && opened.state.report?.group == "5")
            #expect(opened.engine.answer("serious", in: opened.state) == "yes")
            #expect(opened.events.first?.by.role == .reporter)
            #expect(try await file(ReportForm(reporter: .pupil, text: "x"), at: test).number == 2)
        }
    }

    @Test("that says an adult does it goes to who takes such reports, whichever way was chosen")
    func byAnAdult() async throws {
        try await SchoolDesk.with { test in
            let form = ReportForm(
                reporter: .parent, channel: "teacher", text: "De juf doet het.", facts: ["by-adult": "yes"],
                schoolClass: "5")
            let receipt = try await file(form, at: test)
            #expect(receipt.receiver == "director")
            let opened = try await test.opens(receipt.dossier, "baas")
            #expect(opened.state.report?.channel == "adults")
            await #expect(throws: AccessRefused()) { try await test.opens(receipt.dossier, "juf") }
        }
    }

    @Test("an empty report, a blank one and one that is too long are refused, and leave nothing")
    func limits() async throws {
        try await SchoolDesk.with { test in
            let long = String(repeating: "é", count: FileReport.longest / 2)
            for text in ["", " \n\t"] {
                await #expect(throws: Refusal(.empty)) {
                    try await file(ReportForm(reporter: .pupil, text: text), at: test)
                }
            }
            await #expect(throws: Refusal(.tooLong(most: 20_000))) {
                try await file(ReportForm(reporter: .pupil, text: long + "x"), at: test)
            }
            await #expect(throws: Refusal(.unknown("pigeon"))) {
                try await file(ReportForm(reporter: .pupil, channel: "pigeon", text: "x"), at: test)
            }
            await #expect(throws: Refusal.self) {
                try await file(
                    ReportForm(reporter: .pupil, text: "x", facts: ["serious": "perhaps"]), at: test)
            }
            await #expect(throws: RecordsError.notFound) {
                try await FileReport(test.desk)(ReportForm(reporter: .pupil, text: "x"), at: "elders")
            }
            let longest = try await file(ReportForm(reporter: .pupil, text: long), at: test)
            #expect(longest.number == 1)
        }
    }

    @Test("a reporter's answer to what is somebody else's word loses no report")
    func anothersWord() async throws {
        try await SchoolDesk.with { test in
            let receipt = try await file(
                ReportForm(
                    reporter: .parent, text: "x", facts: ["afraid": "yes", "serious": "no"], schoolClass: "5"),
                at: test)
            let opened = try await test.opens(receipt.dossier, "juf")
            #expect(opened.engine.answer("serious", in: opened.state) == "no")
            #expect(opened.engine.answer("afraid", in: opened.state) == .unknown, "it is the target's to say")
            #expect(opened.state.report?.text == "x\nBen je bang? Ja", "but it is not lost")
        }
    }

    @Test("a class that the school does not have is left out, not believed")
    func unknownClass() async throws {
        try await SchoolDesk.with { test in
            let receipt = try await file(ReportForm(reporter: .pupil, text: "x", schoolClass: "9z"), at: test)
            #expect(try await test.opens(receipt.dossier, "co").state.report?.group == nil)
        }
    }

    @Test(
        "thirty at the same instant are all stored, each with its own number and code",
        arguments: StoreUnderTest.allCases)
    func thirtyAtOnce(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let desk = test.desk
            let receipts = try await withThrowingTaskGroup(of: ReportReceipt.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        try await FileReport(desk)(
                            ReportForm(reporter: .anonymous, text: "melding \(number)"), at: SchoolDesk.school
                        )
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(receipts.map(\.number).sorted() == Array(1...30))
            #expect(Set(receipts.map(\.code)).count == 30)
            for receipt in receipts {
                #expect(try await FollowReport(desk)(receipt.code, at: SchoolDesk.school)?.stage == .received)
            }
        }
    }

    // MARK: following

    @Test("the code works however it is typed, at that school only")
    func codes() async throws {
        try await SchoolDesk.with { test in
            let code = try await test.report().code
            for typed in [
                code, code.lowercased(), " \(code) ", code.replacing("-", with: " "),
                code.replacing("-", with: ""),
            ] {
                #expect(try await FollowReport(test.desk)(typed, at: SchoolDesk.school) != nil, "\(typed)")
            }
            for wrong in ["", "-", code + "9", "CODE"] {
                #expect(try await FollowReport(test.desk)(wrong, at: SchoolDesk.school) == nil)
            }
            #expect(try await FollowReport(test.desk)(code, at: "elders") == nil)
        }
    }

    @Test("the reporter sees how far it is, and nothing else")
    func stages() async throws {
        try await SchoolDesk.with { test in
            let receipt = try await test.report()
            func stage() async throws -> ReportProgress.Stage? {
                try await FollowReport(test.desk)(receipt.code, at: SchoolDesk.school)?.stage
            }
            #expect(try await stage() == .received)
            let told = TaskID(step: Intake.receiptStep).notice("1", to: .reporter)
            try await test.carries(.tell(told, note: nil), in: receipt.dossier, by: "juf")
            #expect(try await stage() == .read)
            try await test.carries(
                .triage("bullying", reason: "gezien"), in: receipt.dossier, by: "juf")
            #expect(try await stage() == .inHand)
            try await test.carries(.close(reason: "opgelost"), in: receipt.dossier, by: "juf")
            #expect(try await stage() == .closed)
        }
    }

    @Test("the reporter reads what was answered, and no note")
    func answers() async throws {
        try await SchoolDesk.with { test in
            let receipt = try await test.report()
            func answers() async throws -> [String]? {
                try await FollowReport(test.desk)(receipt.code, at: SchoolDesk.school)?.answers.map(\.text)
            }
            #expect(try await answers() == [])
            let told = TaskID(step: Intake.receiptStep).notice("1", to: .reporter)
            try await test.carries(.answer("Kom maandag langs."), in: receipt.dossier, by: "juf")
            try await test.carries(.tell(told, note: "Ze schrok."), in: receipt.dossier, by: "juf")
            #expect(try await answers() == ["Kom maandag langs."])
            await #expect(throws: Refusal(.empty)) {
                try await test.carries(.answer(" "), in: receipt.dossier, by: "juf")
            }
        }
    }
}
