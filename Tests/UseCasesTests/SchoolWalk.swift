import Access
import Casework
import Dossiers
import People
import Playbooks
import SchoolTime
import Testing

@testable import Records
@testable import UseCases

/// A random but repeatable stretch of a school's life: reports, deeds of whoever may do them, accusations, absences,
/// pupils who join and leave, a protocol that changes, and time.
struct SchoolWalk {
    let test: SchoolDesk
    let desk: Desk
    private(set) var dossiers: [Dossier.ID] = []
    /// How many deeds were accepted, and how many refused.
    private(set) var tally = (accepted: 0, refused: 0)
    /// The kinds of deeds that were accepted.
    private(set) var seen: Set<String> = []
    private var dice: Dice

    /// At this school, with what its staff hold, over so many steps.
    init(_ test: SchoolDesk, _ desk: Desk, seed: UInt64) {
        self.test = test
        self.desk = desk
        dice = Dice(seed: seed)
    }

    /// Does one thing, whatever comes up.
    mutating func step(_ staff: [StaffMember.ID]) async throws {
        guard let who = dice.pick(staff) else { return }
        switch dice.number(below: 24) {
        case 0, 1: try await report()
        case 2: try await rest()
        case 3: try await absence(by: who)
        case 4: try await move(by: who)
        case 5: try await openAnother(by: who)
        case 6: try await changeClass()
        default: try await act(by: who, or: staff)
        }
    }

    private mutating func report() async throws {
        guard dossiers.count < 7 else { return }
        let pupils = [("A", "5"), ("B", "5"), ("C", "6")].filter { _ in dice.succeeds(40) }
        let parties = pupils.enumerated().map { place, one in
            SchoolDesk.party(Pupil.ID(one.0), place == 0 ? .target : .initiator, group: one.1)
        }
        let school = try await desk.school(SchoolDesk.school)
        let channels = try desk.shelf.playbook(of: school, version: school.protocolVersion).intake.channels
        let form = ReportForm(
            reporter: .pupil, channel: channels[dice.succeeds(20) ? 1 : 0].id, text: "Er is iets.",
            schoolClass: dice.succeeds(50) ? dice.pick(["5", "6"]) : nil, parties: parties)
        dossiers.append(try await FileReport(desk)(form, at: SchoolDesk.school).dossier)
    }

    private mutating func rest() async throws {
        let next = test.clock.now.date + dice.number(below: 5)
        try test.clock.set("\(next.iso)T23:00")
        let outcome = try await RefreshTicks(desk)()
        #expect(outcome.passedOver.isEmpty)
    }

    private mutating func absence(by who: StaffMember.ID) async throws {
        let staff = dice.pick(["juf", "meester", "co", "baas"] as [StaffMember.ID]) ?? who
        let now = test.clock.now.date
        try await attempt("absence", by: who) { desk, viewer in
            try await SayAbsent(desk)(staff, from: now.iso, until: (now + 2).iso, by: viewer)
            _ = try await RefreshTicks(desk)()
        }
    }

    /// A pupil goes to another class, as after an import.
    private mutating func changeClass() async throws {
        let (pupil, schoolClass) = (dice.pick(["A", "B", "C"]) ?? "A", dice.pick(["5", "6"]) ?? "5")
        _ = try await test.database.write {
            try $0.run("UPDATE pupil SET school_class = ? WHERE id = ?", [.text(schoolClass), .text(pupil)])
            try $0.refreshAll(of: SchoolDesk.school.text)
            try $0.refreshClosedOfMoved(of: SchoolDesk.school.text)
        }
        let outcome = try await RefreshTicks(desk)()
        #expect(outcome.passedOver.isEmpty)
        seen.insert("class changed")
    }

    /// To the school's present version of the protocol.
    private mutating func move(by who: StaffMember.ID) async throws {
        guard let id = dice.pick(dossiers), let row = try await row(id) else { return }
        let school = try await desk.school(SchoolDesk.school)
        let before = row.protocolVersion
        try await attempt("moved", by: who) { desk, viewer in
            _ = try await MoveDossiers(desk)(
                [id: row.version], to: school.protocolVersion, reason: "Beter.", by: viewer)
        }
        if try await self.row(id)?.protocolVersion == before { seen.remove("moved") }
    }

    private mutating func openAnother(by who: StaffMember.ID) async throws {
        let pupil = dice.pick(["A", "B", "C"] as [Pupil.ID]) ?? "A"
        let schoolClass = dice.pick(["5", "6"] as [SchoolClass.ID]) ?? "5"
        let isOfClass = dice.succeeds(50)
        var opened: Dossier.ID?
        try await attempt(isOfClass ? "class" : "pupil", by: who) { desk, viewer in
            let open = OpenScopeDossier(desk)
            opened =
                isOfClass
                ? try await open.ofClass(schoolClass, for: viewer) : try await open(of: pupil, for: viewer)
        }
        if let opened, !dossiers.contains(opened) { dossiers.append(opened) }
    }

    /// By somebody, or by another who may open the dossier.
    private mutating func act(by one: StaffMember.ID, or staff: [StaffMember.ID]) async throws {
        guard let id = dice.pick(dossiers), let row = try await row(id) else { return }
        var who = one
        var opened = try await open(id, who)
        for _ in 0..<3 where !opened.access.mayOpen {
            who = dice.pick(staff) ?? one
            opened = try await open(id, who)
        }
        guard let (kind, command) = command(in: opened) else { return }
        try await attempt(kind, by: who) { desk, viewer in
            _ = try await CarryOut(desk)([command], in: id, expecting: row.version, by: viewer)
        }
    }

    private func open(_ id: Dossier.ID, _ who: StaffMember.ID) async throws -> OpenedDossier {
        let viewer = try #require(try await FindViewer(desk)(who, at: SchoolDesk.school))
        return try await OpenDossier(desk).unnoted(id, for: viewer)
    }

    private func row(_ id: Dossier.ID) async throws -> DossierRow? {
        try await test.archive.dossier(id, of: SchoolDesk.school)
    }

    /// What is refused was no deed.
    private mutating func attempt(
        _ kind: String, by who: StaffMember.ID, _ deed: (Desk, Viewer) async throws -> Void
    ) async throws {
        let viewer = try #require(try await FindViewer(desk)(who, at: SchoolDesk.school))
        do {
            try await deed(desk, viewer)
            tally.accepted += 1
            seen.insert(kind)
        } catch is Refusal { tally.refused += 1 } catch is AccessRefused {
            tally.refused += 1
        } catch is AbsenceRefused { tally.refused += 1 }
    }

    private mutating func command(in opened: OpenedDossier) -> (String, CaseCommand)? {
        let state = opened.state
        let roles = opened.engine.playbook.roles.map(\.id)
        switch dice.number(below: 16) {
        case 0, 1:
            let outcome = dice.succeeds(70) ? "bullying" : "unclear" as Triage.Outcome
            return ("triaged", .triage(outcome, reason: "gezien"))
        case 2:
            let (pupil, group) = dice.pick([("A", "5"), ("B", "5"), ("C", "6")]) ?? ("A", "5")
            return ("joined", .join(SchoolDesk.party(Pupil.ID(pupil), .target, group: group)))
        case 3: return dice.pick(state.present).map { ("left", .leave($0.pupil)) }
        case 4, 5: return dice.pick(roles).map { ("accused", .unavailable($0, reason: Role.accused)) }
        case 6: return dice.pick(roles).map { ("unavailable", .unavailable($0, reason: "op reis")) }
        case 7:
            guard dice.succeeds(50) else {
                return dice.pick(state.unavailable.keys.sorted()).map { ("available", .available($0)) }
            }
            return dice.pick(state.shutOut.sorted()).map { ("cleared", .clear($0, reason: "toch niet")) }
        case 8: return dice.pick(roles).map { ("handed over", .handOver(to: $0, reason: "zo")) }
        case 9: return dice.pick(roles).map { ("reader", .addReader("notes", $0)) }
        case 10:
            return state.isClosed
                ? ("reopened", .reopen(reason: "weer"))
                : dice.succeeds(30) ? ("closed", .close(reason: "klaar")) : nil
        default:
            let open = opened.obligations.filter { !$0.state.isOver }
            return dice.pick(open).map { duty in
                duty.id.isNotice
                    ? ("told", .tell(duty.id, note: nil)) : ("done", .complete(.init(task: duty.id)))
            }
        }
    }
}
