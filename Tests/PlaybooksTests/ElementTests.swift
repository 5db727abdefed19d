import Testing

@testable import Playbooks

@Suite("The elements of a playbook, and the rules they carry out")
struct ElementTests {
    private let playbook: Playbook

    init() throws { playbook = try #require(Fixtures.read(try Fixtures.whole()).playbook) }

    private func element(_ address: String) -> PlaybookElement? {
        playbook.elements.first { $0.address == address }
    }

    @Test("have each an address, a kind and a distance from their step")
    func addresses() throws {
        let expected: [(String, PlaybookElement.Kind, Int?)] = [
            ("whole", .playbook, nil), ("teacher", .role, nil), ("repeated", .fact, nil),
            ("triage", .triage, 1), ("triage.due", .due, 2), ("triage.bullying", .triageOutcome, 3),
            ("triage.rows.formal", .triageRow, 3), ("receipt.due", .receipt, 1), ("adviser", .channel, nil),
            ("relapse", .happening, nil), ("forms", .counter, nil), ("log", .place, nil),
            ("sealed", .readers, nil), ("anchor", .setting, nil), ("contract", .document, nil),
            ("reminders", .reminder, nil), ("ladder", .plan, nil), ("form-step", .step, 1),
            ("survey.due", .due, 2),
        ]
        for (address, kind, tier) in expected {
            let found = playbook.elements.filter { $0.address == address && $0.kind == kind }
            #expect(found.map(\.tier) == [tier], "\(address)")
        }
    }

    @Test("name their step when they are part of one")
    func parts() {
        for step in playbook.everyStep {
            #expect(step.elements.allSatisfy { $0.steps == [step.id] })
            #expect(step.elements.first?.address == step.id.text)
            #expect(step.elements.filter { $0.kind == .notice }.count == step.notices.count)
            #expect(step.elements.filter { $0.kind == .need }.count == step.needs.count)
            #expect(step.elements.filter { $0.kind == .outcome }.count == step.outcomes.count)
        }
    }

    @Test("are addressed as a school addresses what it can switch")
    func switchables() {
        let addresses = Set(playbook.elements.map(\.address))
        for switchable in playbook.switchables where !switchable.address.hasPrefix("documents.") {
            guard !switchable.address.hasSuffix(".stand-in") else { continue }  // the role is the element
            #expect(addresses.contains(switchable.address), "\(switchable.address)")
        }
    }

    @Test("tell of a rule that it is carried out, only shown, or missing")
    func coverage() throws {
        var playbook = self.playbook
        playbook.register.append(
            RegisterRow(id: "W-98", subject: "Elders", paragraph: "9", kind: .signal, rule: "Niemand."))
        playbook.register.append(
            RegisterRow(id: "W-97", subject: "Elders", paragraph: "9", kind: .signal, rule: "Tekst."))
        playbook.texts.passages.append(
            Passage(kind: .signal, title: "Let op", points: [], grounds: Grounds(cites: ["W-97"])))
        let coverage = playbook.coverage
        let lines = Dictionary(coverage.lines.map { ($0.row.id.text, $0) }) { first, _ in first }
        #expect(lines["W-05"]?.treatment == .executed)
        #expect(lines["W-05"]?.elements.contains("relapse") == true)
        #expect(lines["W-97"]?.treatment == .shown)
        #expect(lines["W-97"]?.showings.map(\.page) == [.protocolPage])
        #expect(lines["W-98"]?.treatment == .missing)
        #expect(lines["W-98"]?.elements == [])
        #expect(coverage.count(.missing) == 1)
        let elsewhere = try #require(coverage.grouped(by: \.subject).last)
        #expect(elsewhere.name == "Elders")
        #expect(elsewhere.lines.map(\.row.id) == ["W-98", "W-97"])
    }

    @Test("say where each text is read and when; one that stands nowhere is not shown")
    func showings() throws {
        var playbook = self.playbook
        func pages(_ address: String, _ kind: PlaybookElement.Kind) -> [Showing.Page] {
            playbook.elements.filter { $0.address == address && $0.kind == kind }
                .flatMap { playbook.showings(of: $0) }.map(\.page)
        }
        #expect(pages("first-contact", .letter) == [.notice])
        #expect(pages("for-parents", .advice) == [.step, .advice])
        #expect(pages("talk.1", .guideBlock) == [.step])
        let steps = playbook.elements.filter { $0.address == "talk.1" }.flatMap { playbook.showings(of: $0) }
        #expect(steps.allSatisfy { !$0.steps.isEmpty })
        let letter = Letter(title: "Niemands brief", text: "…", grounds: Grounds(cites: ["W-96"]))
        playbook.texts.letters["nobodys"] = letter
        playbook.register.append(
            RegisterRow(id: "W-96", subject: "Elders", paragraph: "9", kind: .notification, rule: "Brief."))
        #expect(pages("nobodys", .letter) == [])
        #expect(playbook.coverage.lines.last?.treatment == .missing)
        #expect(pages("relapse", .happening) == [])
    }

    @Test("a rule that should be carried out and is only shown asks for a reason")
    func reasons() throws {
        var playbook = self.playbook
        for (id, kind) in [("W-94", RegisterRow.Kind.agreement), ("W-95", .guidance)] {
            playbook.register.append(
                RegisterRow(id: Name(id), subject: "Elders", paragraph: "9", kind: kind, rule: "Tekst."))
        }
        func line(_ reason: String?) throws -> [Coverage.Line] {
            var shown = playbook
            shown.texts.passages.append(
                Passage(
                    kind: .principle, title: "Samen", points: [], grounds: Grounds(cites: ["W-94", "W-95"]),
                    reason: reason))
            return shown.coverage.lines.suffix(2)
        }
        #expect(try line(nil).map(\.lacksReason) == [true, false])
        let told = try line("Het is een houding.")
        #expect(told.map(\.lacksReason) == [false, false] && told[0].reason == "Het is een houding.")
    }

    @Test(
        "write a trigger as the playbook writes it",
        arguments: [
            (Trigger.report, "report"), (.opened, "opened"), (.closing, "closing"), (.triage(nil), "triage"),
            (.triage("bullying"), "triage.bullying"), (.step("talk", .done), "talk.done"),
            (.step("talk", .opened), "talk.opened"), (.step("talk", .planned), "talk.planned"),
            (.step("talk", .waived), "talk.waived"), (.step("talk", .ends), "talk.ends"),
            (.step("talk", .overdue), "talk.overdue"), (.step("talk", .outcome("kept")), "talk.kept"),
            (.fact("serious", "yes"), "serious.yes"), (.happening("relapse"), "relapse"),
            (.overlay("online", starts: true), "online.starts"),
            (.overlay("online", starts: false), "online.ends"),
            (.consent("target", given: true), "consent.target.given"),
            (.consent("target", given: false), "consent.target.withdrawn"), (.handover, "handover"),
            (.consentDeclined("target"), "consent.target.declined"), (.schoolYear, "school-year"),
            (.joined(.initiator), "joined.initiator"),
        ])
    func triggers(trigger: Trigger, text: String) {
        #expect(trigger.description == text)
    }
}
