import Playbooks
import SchoolTime
import Testing
import Texts

@testable import Comparing

@Suite("Differences around the steps")
struct ElsewhereTests {
    /// Something changed around the steps, and the address where it must be told.
    private static let changes: [(address: String, change: @Sendable (inout Playbook) -> Void)] = [
        ("playbook.school", { $0.school = "De Eik" }), ("playbook.title", { $0.title = "Anders" }),
        ("playbook.version", { $0.version = 4 }), ("playbook.kind", { $0.kind = .secondary }),
        ("playbook.case-owner", { $0.caseOwner = "director" }),
        ("playbook.valid.from", { $0.validFrom = nil }), ("playbook.valid.until", { $0.validUntil = nil }),
        ("playbook.valid.review", { $0.reviewBy = SchoolDate(iso: "2027-01-01") }),
        ("playbook.owner", { $0.owner = "directeur" }),
        ("reminders", { $0.reminders = nil }),
        (
            "reminders.late",
            {
                $0.reminders = ReminderRule(
                    before: Term(2, .schoolDay), grounds: $0.reminders?.grounds ?? .none)
            }
        ),
        ("case-readers", { $0.caseReaders = "sealed" }),
        ("teacher", { $0.roles[0].title = "mentor" }), ("teacher.is", { $0.roles[0].nature = .body }),
        ("teacher.of", { $0.roles[0].scope = .location }),
        ("teacher.stand-in", { $0.roles[0].standIn = "board" }),
        ("adviser.stand-in.accused", { $0.roles[2].standInWhenAccused = nil }),
        ("teacher.aliases", { $0.roles[0].aliases = [] }),
        ("coordinator.contact", { $0.roles[1].contact = "0800-1234" }),
        ("coordinator.law", { $0.roles[1].statutoryTasks = [] }),
        ("repeated", { $0.facts[0].title = "Vaker?" }), ("repeated.ask", { $0.facts[0].ask = nil }),
        ("repeated.required", { $0.facts[0].askedBefore = [] }),
        ("repeated.of", { $0.facts[0].isPerPupil = true }),
        ("repeated.triage", { $0.facts[0].isAskedAtTriage = false }),
        ("repeated.said-by", { $0.facts[0].saidBy = "target" }),
        ("form.answers", { $0.facts[2].answers.removeLast() }),
        ("careful.assume", { $0.facts[3].assumed = nil }),
        ("bullying.from.again", { $0.facts[4].derivation?.rows.removeFirst() }),
        ("bullying.from", { $0.facts[4].derivation?.rows.reverse() }),
        ("relapse", { $0.happenings.removeFirst() }),
        ("forms.span", { $0.counters[0].isPerSchoolYear = true }),
        ("triage", { $0.triage.title = "Anders?" }),
        ("triage.does", { $0.triage.performer.who = .one("director") }),
        ("triage.due", { $0.triage.due = nil }),
        ("triage.outcomes.teasing", { $0.triage.outcomes.removeLast() }),
        ("triage.outcomes", { $0.triage.outcomes.reverse() }),
        ("triage.rows.formal", { $0.triage.table.rows.removeFirst() }),
        ("triage.rows", { $0.triage.table.rows.reverse() }),
        ("triage.reviewed-by", { $0.triage.reviewer = nil }),
        ("receipt", { $0.intake.receipt = nil }), ("intake.fields.where", { $0.intake.fields.removeLast() }),
        ("intake.channels", { $0.intake.channels.reverse() }),
        ("teacher.for", { $0.intake.channels[0].audiences = [.anyone] }),
        ("teacher.to", { $0.intake.channels[0].receiver = "director" }),
        ("teacher.copy", { $0.intake.channels[0].copies = [] }),
        ("adviser.sealed", { $0.intake.channels[1].isSealed = false }),
        ("adviser.plan", { $0.intake.channels[1].plan = nil }),
        ("trusted.one-of", { $0.intake.channels[2].choices.removeLast() }),
        ("trusted.to", { $0.intake.channels[2].receiver = "director" }),
        ("adviser.takes", { $0.intake.channels[1].takes = .fact("serious", is: [.yes]) }),
        ("mail.direct", { $0.intake.channels[3].isDirect = false }),
        ("mail.mailbox", { $0.intake.channels[3].mailbox = nil }),
        ("step-plan", { $0.plans[3].title = "Anders" }), ("step-plan.scope", { $0.plans[3].scope = .group }),
        ("step-plan.closing", { $0.plans[3].closing = nil }),
        ("step-plan.steps", { $0.plans[3].steps.reverse() }),
        ("digital", { $0.overlays.removeFirst() }),
        ("digital.when", { $0.overlays[0].condition = .open("close") }),
        ("digital.beats", { $0.overlays[0].beats = [] }),
        ("digital.sealed-to", { $0.overlays[0].sealedTo.reverse() }),
        ("digital.suspends.talk-initiator", { $0.overlays[0].suspends = [] }),
        ("digital.forbids.time-out", { $0.overlays[0].forbids = [] }),
        ("digital.replaces.talk-target", { $0.overlays[0].replaces[0].strength = .must }),
        ("log.of", { $0.records[0].of = .school }), ("log.outside", { $0.records[0].outside = nil }),
        ("log.readers", { $0.records[0].readers = nil }), ("folder", { $0.records.removeLast() }),
        ("notes.roles", { $0.readerSets[0].roles.removeLast() }),
        ("notes.widened-by", { $0.readerSets[0].widenedBy = ["director"] }),
        ("notes.author", { $0.readerSets[0].includesAuthor = true }),
        ("notes.closed", { $0.readerSets[0].isClosed = false }),
        ("sealed.sealed-to", { $0.readerSets[1].sealedTo = "director" }),
        ("limit.default", { $0.settings[2].value = .number(9) }),
        ("mailbox.required", { $0.settings[4].isRequired = false }),
        ("anchor.choices", { $0.settings[0].value = .choice("talk", of: ["talk"]) }),
        ("anchor.choices", { $0.settings[0].choiceTitles = ["talk": "het gesprek zelf"] }),
        ("joint-talk.due.from", { $0.anchorChoices = [:] }),
        ("talk-target.due.term", { $0.termSettings = [:] }),
        ("documents.contract.missing", { $0.documents[0].isMissing = false }),
        ("for-parents", { $0.texts.advice = [:] }), ("W-08", { $0.register.removeAll { $0.id == "W-08" } }),
    ]

    @Test("whatever changes around the steps is told, at its own address")
    func everywhere() {
        for (address, change) in Self.changes {
            let changes = TwoPlaybooks.changes(to: TwoPlaybooks.whole(change))
            #expect(
                changes.contains { $0.address == address }, "\(address) is told at \(changes.map(\.address))")
            #expect(!changes.contains { $0.kind == .other }, "\(address)")
        }
    }

    @Test("every property of a playbook and its parts is known here", arguments: [0])
    func properties(_: Int) throws {
        let book = try #require(TwoPlaybooks.whole)
        func names(_ value: Any) -> [String] {
            Mirror(reflecting: value).children.compactMap(\.label).sorted()
        }
        let known = [
            "anchorChoices", "caseOwner", "caseReaders", "counters", "documents", "facts", "grounds",
            "happenings", "id", "intake", "kind", "overlays", "owner", "places", "plans", "readerSets",
            "records", "register", "reminders", "reviewBy", "rolePlaces", "roles", "school", "settings",
            "settingsRead", "termSettings", "texts", "title", "triage", "validFrom", "validUntil", "version",
        ]
        #expect(names(book) == known)
        #expect(names(book.roles[0]).count == 10)
        #expect(names(book.facts[0]).count == 12)
        #expect(names(book.triage).count == 7)
        #expect(names(book.intake).count == 4)
        #expect(names(book.intake.channels[0]).count == 12)
        #expect(names(book.plans[3]).count == 6)
        #expect(names(book.overlays[0]).count == 10)
        #expect(names(book.overlays[0].replaces[0]).count == 6)
        #expect(names(book.records[0]).count == 6)
        #expect(names(book.readerSets[0]).count == 9)
        #expect(names(book.settings[0]).count == 6)
        #expect(names(book.documents[0]).count == 4)
        #expect(names(book.counters[0]).count == 5)
        #expect(names(book.plans[3].steps[0].fields[0]).count == 15)
        #expect(names(book.plans[3].steps[0].notices[0]).count == 11)
        #expect(names(book.plans[3].steps[2].outcomes[0]).count == 5)
        #expect(names(DueRule(.atOnce)).count == 5)
    }

    @Test("a need that goes is not mistaken for the one that takes its place")
    func places() throws {
        let changes = TwoPlaybooks.changes(in: "joint-talk") { $0.needs.removeFirst() }
        #expect(changes.map(\.address) == ["joint-talk.needs.1"])
        #expect(changes.first?.nature == .removed)
        #expect(changes.first?.words.contains("Eerst apart") == true)
    }

    @Test("a notice that takes another's number keeps its date")
    func numberedNotices() throws {
        var two = Notice(id: "2", recipients: ["board"])
        two.due = DueRule(.atOnce)
        let before = TwoPlaybooks.whole(step: "close") {
            $0.notices = [Notice(id: "1", recipients: ["team"]), two]
        }
        var one = Notice(id: "1", recipients: ["board"])
        one.due = DueRule(.atOnce)
        let after = TwoPlaybooks.whole(step: "close") { $0.notices = [one] }
        let changes = PlaybookComparison(from: try #require(before), to: try #require(after), in: .dutch)
            .changes
        #expect(changes.map(\.words) == ["Vervalt: bij “Afsluiten” gaat er bericht naar team"])
    }

    @Test("subjects come in one order, and the number of differences is said")
    func order() throws {
        let other = try #require(
            TwoPlaybooks.whole { playbook in
                playbook.version = 9
                playbook.roles[0].title = "mentor"
                playbook.records[0].outside = nil
            })
        let comparison = PlaybookComparison(from: try #require(TwoPlaybooks.whole), to: other, in: .dutch)
        #expect(comparison.heading == "De Wilg: van versie 3 naar versie 9")
        let places = ["Het protocol zelf", "Rollen", "Vastleggen en lezen", "3 verschillen"].map {
            comparison.text.range(of: $0)?.lowerBound
        }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }
}
