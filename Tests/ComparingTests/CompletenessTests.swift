import Playbooks
import Scenarios
import SchoolTime
import Testing

@testable import Comparing

@Suite("Nothing that differs stays unsaid")
struct CompletenessTests {
    @Test("the same playbook twice has no differences")
    func same() throws {
        for path in ["Tests/PlaybooksTests/Fixtures/whole", "playbooks/globe", "playbooks/aeres"] {
            let playbook = try #require(TwoPlaybooks.read(path))
            let comparison = PlaybookComparison(from: playbook, to: playbook, in: .dutch)
            #expect(comparison.changes.isEmpty && comparison.text == "Geen verschillen", "\(path)")
        }
    }

    @Test(
        "every element that can be taken out is missed, by its address",
        arguments: ["Tests/PlaybooksTests/Fixtures/whole", "playbooks/globe"])
    func mutations(path: String) throws {
        let playbook = try #require(TwoPlaybooks.read(path))
        let mutations = playbook.mutations.filter(\.isRemoval)
        #expect(mutations.count > 40)
        for mutation in mutations {
            let changes = PlaybookComparison(from: playbook, to: mutation(playbook), in: .dutch).changes
            #expect(!changes.isEmpty, "\(mutation.address): no difference")
            let named = changes.contains { $0.address == mutation.address && $0.kind != .other }
            #expect(named, "\(mutation.address) is called \(changes.map(\.address))")
        }
    }

    @Test("taking out and adding are told the other way round")
    func bothWays() throws {
        let playbook = try #require(TwoPlaybooks.whole)
        for mutation in playbook.mutations.filter(\.isRemoval) {
            let away = TwoPlaybooks.changes(to: mutation(playbook))
            let back = PlaybookComparison(from: mutation(playbook), to: playbook, in: .dutch).changes
            #expect(away.count == back.count, "\(mutation.address)")
            #expect(
                Set(away.filter { $0.nature == .removed }.map(\.address))
                    == Set(back.filter { $0.nature == .added }.map(\.address)), "\(mutation.address)")
        }
    }

    /// One property of a step, changed; by its name in the model, and the address where it must be told.
    private static let stepChanges:
        [(property: String, part: String, change: @Sendable (inout Step) -> Void)] = [
            ("title", "", { $0.title = "Anders" }),
            ("kind", ".kind", { $0.kind = .referral }),
            ("track", ".track", { $0.track = .group }),
            ("phase", ".phase", { $0.phase = "stap 9" }),
            ("strength", ".strength", { $0.strength = .may }),
            ("triggers", ".when", { $0.triggers = [.opened] }),
            ("condition", ".if", { $0.condition = .open("close") }),
            ("withdrawals", ".until", { $0.withdrawals = [.closing] }),
            ("per", ".per", { $0.per = Involvements("witness") }),
            ("repeats", ".repeats", { $0.repeats.toggle() }),
            ("performer", ".does", { $0.performer.who = .anyOf(["board", "team"]) }),
            ("decider", ".decides", { $0.decider = "board" }),
            ("deciderGrounds", ".decides", { $0.deciderGrounds = Grounds(cites: ["W-07"]) }),
            ("due", ".due", { $0.due = DueRule(.atOnce) }),
            ("lasts", ".lasts", { $0.lasts = Term(9, .week) }),
            ("needs", ".needs.1", { $0.needs[0].strictness = .reason }),
            ("skip", ".skip", { $0.skip = .init(.never, by: ["board"]) }),
            ("consultations", ".consults.coordinator", { $0.consultations = [] }),
            (
                "consents", ".consents.target",
                { $0.consents = [.init(who: "target", withdrawalStops: false, grounds: .none)] }
            ),
            ("excludes", ".excludes", { $0.excludes = [] }),
            ("fields", ".fields.new", { $0.fields.append(Field(id: "new", title: "Nieuw")) }),
            ("outcomes", ".outcomes.kept", { $0.outcomes[0].title = "Anders" }),
            ("notices", ".tells.new", { $0.notices.append(Notice(id: "new", recipients: ["team"])) }),
            ("records", ".records.1", { $0.records = [.init(place: "log", of: nil, grounds: .none)] }),
            ("readers", ".readers", { $0.readers = "sealed" }),
            ("handover", ".hands-over", { $0.handover = nil }),
            ("establishes", ".establishes", { $0.establishes = [] }),
            ("starts", ".starts", { $0.starts = "ladder" }),
            (
                "startsWith", ".starts",
                {
                    $0.starts = "ladder"; $0.startsWith = ["kept"]
                }
            ),
            ("guides", ".guide", { $0.guides = [nil: "talk"] }),
            ("advice", ".advice", { $0.advice = ["for-parents"] }),
            ("document", ".document", { $0.document = "contract" }),
            ("note", ".note", { $0.note = "Let op." }),
            ("grounds", "", { $0.grounds = Grounds(cites: ["W-01"]) }),
        ]

    @Test("whatever changes in a step is told, at its own address")
    func steps() {
        for (property, part, change) in Self.stepChanges {
            let changes = TwoPlaybooks.changes(in: "joint-talk", change)
            #expect(
                changes.contains { $0.address == "joint-talk\(part)" },
                "\(property) is told at \(changes.map(\.address))")
            #expect(!changes.contains { $0.kind == .other })
        }
    }

    @Test("no property of a step is forgotten here")
    func everyProperty() throws {
        let step = try #require(TwoPlaybooks.whole?.plans.first?.steps.first)
        let properties = Set(Mirror(reflecting: step).children.compactMap(\.label))
        #expect(properties == Set(Self.stepChanges.map(\.property) + ["id"]))
    }

    @Test("what no clause tells is still called a difference")
    func untold() throws {
        let turned = TwoPlaybooks.whole { $0.roles.reverse() }
        let change = try #require(TwoPlaybooks.changes(to: turned).first)
        #expect(change.kind == .other && change.words.hasPrefix("Er is een verschil"))
    }
}
