import Casework
import Playbooks
import Testing

@testable import Checking

@Suite("The model checker")
struct CheckingTests {
    @Test("a sound protocol: every state is seen, and nothing is found")
    func sound() throws {
        let report = try #require(checkPlans(of: SmallSchool.playbook(), states: 2_000).first)
        #expect(report.isComplete)
        #expect(report.states > 6 && report.states < 100)
        #expect(report.findings.isEmpty)
    }

    @Test("a step that no outcome leads to never opens")
    func deadStep() {
        let findings = SmallSchool.findings { steps in
            steps.append(SmallSchool.step("expert", when: .triage("teasing")))
        }
        #expect(findings.map(\.matter) == [.neverOpened("expert")])
        #expect(findings.allSatisfy { $0.isRefuted && $0.example == nil })
    }

    @Test("a measure whose condition no course meets is named, with what it waits for")
    func lockedMeasure() throws {
        let damage = { (steps: inout [Step]) in
            steps.append(
                SmallSchool.step("suspend", when: .step("talk", .done)) {
                    $0.kind = .measure
                    $0.strength = .may
                    $0.needs = [
                        Need(
                            .all([.fact("safe", is: ["yes"]), .fact("safe", is: ["no"])]),
                            strictness: .refuse, grounds: SmallSchool.rule)
                    ]
                })
        }
        let findings = SmallSchool.findings(damage)
        #expect(findings.map(\.matter) == [.neverDone("suspend", ["a need of S-1"])])
        let example = try #require(findings.first?.example)
        #expect(example.contains("- {waiting: suspend}"))
        #expect(try SmallSchool.failures(example, damage) == [])
    }

    @Test("a step that is known to be never done has an example, also when few states were seen")
    func knownBeforehand() throws {
        let damage = { (steps: inout [Step]) in
            steps.append(
                SmallSchool.step("suspend", when: .triage("bullying")) {
                    $0.needs = [
                        Need(
                            .all([.fact("safe", is: ["yes"]), .fact("safe", is: ["no"])]),
                            strictness: .refuse, grounds: SmallSchool.rule)
                    ]
                })
        }
        let playbook = SmallSchool.playbook(damage)
        #expect(playbook.stepsNeverDone == ["suspend"])
        let reports = checkPlans(of: playbook, states: 6, neverDone: playbook.stepsNeverDone)
        #expect(reports.allSatisfy { !$0.isComplete })
        let found = reports.flatMap(\.findings).filter {
            $0.matter == .neverDone("suspend", ["a need of S-1"])
        }
        #expect(found.count == 1 && found.allSatisfy(\.isRefuted))
        let example = try #require(found.first?.example)
        #expect(try SmallSchool.failures(example, damage) == [])
    }

    @Test("a measure that one answer allows is found to be possible")
    func openMeasure() {
        let findings = SmallSchool.findings { steps in
            steps.append(
                SmallSchool.step("suspend", when: .step("talk", .done)) {
                    $0.kind = .measure
                    $0.strength = .may
                    $0.needs = [
                        Need(.fact("safe", is: ["no"]), strictness: .refuse, grounds: SmallSchool.rule)
                    ]
                })
        }
        #expect(findings.isEmpty)
    }

    @Test("an outcome after which nothing is left to do is a dead end, shown by the shortest way to it")
    func deadEnd() throws {
        let damage = { (steps: inout [Step]) in
            steps[1].outcomes.append(Outcome(id: "unclear", title: "Onduidelijk"))
        }
        let findings = SmallSchool.findings(damage)
        #expect(findings.contains { $0.matter == .stuck([]) && $0.isRefuted })
        #expect(findings.contains { $0.matter == .nothingOwed && $0.isRefuted })
        for example in findings.compactMap(\.example) {
            #expect(example.contains("outcome: unclear"))
            #expect(example.split(separator: "\n").count { $0.hasPrefix("  - at:") } == 5)
            #expect(try SmallSchool.failures(example, damage) == [])
        }
    }

    @Test("a round without an exit is found, and what it goes round with")
    func loop() throws {
        let damage = { (steps: inout [Step]) -> Void in _ = steps[1].outcomes.removeFirst() }
        let findings = SmallSchool.findings(damage)
        #expect(findings.contains { $0.matter == .neverOpened("close") })
        let round = findings.first { if case .noEnd = $0.matter { true } else { false } }
        let example = try #require(round?.example)
        #expect(try SmallSchool.failures(example, damage) == [])
    }

    @Test("a closing that waits for a step nobody can reach blocks the dossier for good")
    func deadlock() throws {
        let damage = { (steps: inout [Step]) in
            steps[2].needs = [
                Need(.waived("talk"), strictness: .refuse, grounds: SmallSchool.rule),
                Need(.done("talk", times: 1), strictness: .refuse, grounds: SmallSchool.rule),
            ]
        }
        let findings = SmallSchool.findings(damage)
        let example = try #require(findings.first { $0.text.contains("close opens but") }?.example)
        #expect(try SmallSchool.failures(example, damage) == [])
        #expect(findings.contains { $0.text.hasPrefix("nothing can be done") || $0.text.contains("an exit") })
    }

    @Test("a walk that is cut short refutes nothing that it did not see")
    func cutShort() {
        let report = checkPlans(of: SmallSchool.playbook(), states: 3).first
        #expect(report?.isComplete == false)
        #expect(report?.findings.contains(where: \.isRefuted) == false)
        #expect(report?.findings.contains { $0.matter == .neverOpened("close") } == true)
    }
}
