import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What a carried-out command leaves.
package struct CarriedOut: Hashable, Sendable {
    /// The version of the dossier afterwards.
    package let version: Int
    /// What was let pass though the protocol wants it otherwise.
    package let warnings: [Warning]
}

/// Carries out commands in a dossier: doing a step, telling somebody, waiving, closing, and so on.
package struct CarryOut: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Carries out commands as one write, all or none; on the disk when this returns.
    ///
    /// `version` is that of the dossier as the person saw it. Throws a `Refusal` with the rules it cites,
    /// ``RecordsError/conflict(found:)`` when somebody else wrote in between, ``AccessRefused`` for what is not
    /// this viewer's to do, and what opening throws.
    package func callAsFunction(
        _ commands: [CaseCommand], in id: Dossier.ID, expecting version: Int, by viewer: Viewer
    ) async throws -> CarriedOut {
        let opened = try await OpenDossier(desk)(id, for: viewer)
        guard commands.allSatisfy(opened.access.mayGive) else { throw AccessRefused() }
        // Those are written in two dossiers at once, by `JoinReport` and `TakeOutReport`.
        guard !commands.contains(where: { $0.isHalf(in: opened.state) }) else { throw AccessRefused() }
        guard !commands.contains(where: opened.access.shutsOneselfOut) else {
            throw Refusal(.ownRole)
        }
        guard opened.row.version == version else { throw RecordsError.conflict(found: opened.row.version) }
        let role = opened.access.actingRole(for: owners(of: commands, in: opened))
        guard let role else { throw AccessRefused() }
        var carrier = CommandCarrier(
            engine: opened.engine, state: opened.state, actor: .init(role: role, person: viewer.staff.text),
            now: opened.now)
        for command in try await naming(commands, in: opened) { try carrier.carry(command) }
        try await refuseToBeAlone(with: carrier.state, after: commands, opened, viewer)
        try await desk.follow(&carrier, at: opened.row.school)
        if commands.contains(where: \.isAccusation) { try await refuseToLeaveAlone(carrier.state, opened) }
        var summary = DossierSummary(of: carrier.state, engine: opened.engine, at: opened.now)
        let starts = opened.starts + opened.engine.starts(of: carrier.events, in: carrier.state)
        if !starts.isEmpty { summary.tickAt = opened.now.iso }
        let joined = try await JoinedDossiers(desk).barred(along: carrier, since: opened.state, for: viewer)
        try await desk.archive.append([(opened.row, version, carrier.events, summary)] + joined)
        // What was asked for stands; what follows in other dossiers and fails, the next refresh makes up for.
        do { try await StartPlans(desk)(starts, at: opened.row.school) } catch {}
        return CarriedOut(version: version + carrier.events.count, warnings: carrier.warnings)
    }

    /// The commands, an accusation with the persons whom it is about: it stays with them, whatever role they hold later.
    private func naming(_ commands: [CaseCommand], in opened: OpenedDossier) async throws -> [CaseCommand] {
        guard commands.contains(where: \.isAccusation) else { return commands }
        let staff = try await desk.archive.staff(of: opened.row.school)
        return commands.map { command in
            guard case .unavailable(let role, Role.accused, _) = command, !role.isPerson else {
                return command
            }
            let holders = staff.holders(
                of: role, in: opened.state, by: opened.engine.playbook, on: opened.now.date)
            return .unavailable(role, reason: Role.accused, holders: holders)
        }
    }

    /// Refuses to accuse a second time when the one who does would be left alone with the dossier: whoever is at fault
    /// could shut out all others so. The first accusation stands, also in a school where that leaves one reader, and so
    /// do those of whom the law asks a task: a coordinator can be the last.
    private func refuseToBeAlone(
        with state: CaseState, after commands: [CaseCommand], _ opened: OpenedDossier, _ viewer: Viewer
    ) async throws {
        let accused = commands.filter(\.isAccusation)
        guard !accused.isEmpty, opened.state.shutsOut || accused.count > 1 else { return }
        let tasked = opened.engine.playbook.roles.filter { !$0.statutoryTasks.isEmpty }.map(\.id)
        guard opened.access.roles.isDisjoint(with: tasked) else { return }
        let (staff, day) = (try await desk.archive.staff(of: viewer.school), opened.now.date)
        guard staff.hasReader(besides: viewer, of: state, in: opened.engine, on: day) else {
            throw Refusal(.nobodyElseReads)
        }
    }

    /// Refuses an accusation after which nobody at the school is left who leads the case, not even who makes it.
    private func refuseToLeaveAlone(_ state: CaseState, _ opened: OpenedDossier) async throws {
        let staff = try await desk.archive.staff(of: opened.row.school)
        guard staff.hasLeader(of: state, in: opened.engine, at: opened.row.school, on: opened.now.date) else {
            throw Refusal(.nobodyLeads)
        }
    }

    /// Who would have to do it, so that the viewer acts in that role when holding it.
    private func owners(of commands: [CaseCommand], in opened: OpenedDossier) -> [Role.ID] {
        for command in commands {
            switch command {
            case .complete(let completion): return owners(of: completion.task, opened)
            case .plan(let task, _, _), .tell(let task, _), .tellFamily(let task, _, _):
                return owners(of: task, opened)
            case .write(let letter): return owners(of: letter.task, opened)
            case .waive(let task, _): return opened.engine.waivers(of: task, in: opened.state)
            case .addReader(let set, _), .removeReader(let set, _, _): return wideners(of: set, opened)
            case .handOver: return opened.engine.stewards(in: opened.state) + hands(opened)
            case .consult(let step, _, _, _), .consent(_, let step?, _, _):
                return hands(opened) + opened.engine.doers(of: TaskID(step: step), in: opened.state)
            case .happen:
                return hands(opened)
                    + opened.obligations.filter { !$0.state.isOver }.flatMap(\.owners.roles)
            case .triage: return opened.engine.triagers(in: opened.state) + [opened.state.owner]
            case .close:
                let closing = opened.engine.closingStep(in: opened.state)
                return closing.map { owners(of: TaskID(step: $0), opened) } ?? []
            default: continue
            }
        }
        return hands(opened)
    }

    /// Who has the case in hand, its owner first.
    private func hands(_ opened: OpenedDossier) -> [Role.ID] {
        [opened.state.owner] + opened.engine.hands(in: opened.state)
    }

    private func owners(of task: TaskID, _ opened: OpenedDossier) -> [Role.ID] {
        opened.engine.doers(of: task, in: opened.state) + hands(opened)
    }

    private func wideners(of set: ReaderSet.ID, _ opened: OpenedDossier) -> [Role.ID] {
        opened.engine.playbook.readerSets.first { $0.id == set }
            .map { opened.engine.wideners(of: $0, in: opened.state) } ?? []
    }
}

extension CaseCommand {
    /// Whether it needs something written in another dossier too.
    fileprivate func isHalf(in state: CaseState) -> Bool {
        switch self {
        case .joinTo, .takeIn, .takeOut: true
        case .reopen: state.joinedTo != nil
        default: false
        }
    }

    /// Whether it says that a case is about whoever holds a role.
    fileprivate var isAccusation: Bool {
        if case .unavailable(_, Role.accused, _) = self { true } else { false }
    }
}
