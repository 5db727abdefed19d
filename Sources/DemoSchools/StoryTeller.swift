import Access
import Casework
import Dossiers
import People
import Playbooks
import SchoolTime
import UseCases

/// Lets the past weeks of one school happen: every report is filed and every step carried out through the
/// use cases of the pages, day by day, by who holds the role.
struct StoryTeller: Sendable {
    let cast: Cast
    let desk: Desk
    let clock: StoryClock
    let words: Words
    let today: SchoolDate
    let calendar: SchoolCalendar
    let seed: UInt64

    /// How many things are done in one case on one day at most.
    private static let mostPerDay = 6

    /// Tells the stories, those that began first first, so that the numbers of the cases follow the calendar.
    func tell(_ material: DemoMaterial) async throws {
        var begun: [(Story, Dossier.ID)] = []
        for story in material.stories.sorted(by: { $0.reported > $1.reported }) {
            if let id = try await report(story) { begun.append((story, id)) }
        }
        for (story, id) in begun where !story.isUntouched { try await carryOn(story, id) }
        for story in material.pupilStories {
            guard let id = try await openPupilDossier(story) else { continue }
            try await carryOn(story, id)
        }
        try await tellOfTheYear(material)
    }

    // MARK: - Beginning

    private func report(_ story: Story) async throws -> Dossier.ID? {
        let playbook = try desk.shelf.playbook(of: cast.school, version: cast.school.protocolVersion)
        var dice = dice(for: story)
        guard let channel = channel(for: story, playbook) else { return nil }
        clock.set(to: .morning(of: day(story.reported), plus: dice.number(below: 40)))
        let parties = self.parties(of: story)
        let schoolClass = parties.first?.group.map { SchoolClass.ID($0) }
        let isStaff = story.reporter == .staff
        let member = isStaff ? cast.member(in: playbook.caseOwner, for: schoolClass) : nil
        let actor = member.map { CaseEvent.Actor(role: playbook.caseOwner, person: $0.id.text) }
        let form = ReportForm(
            reporter: story.reporter, channel: channel.id, text: story.text,
            schoolClass: story.reporter == .anonymous || story.isSealed ? nil : schoolClass,
            parties: isStaff ? parties : [])
        return try await FileReport(desk)(form, at: cast.school.id, by: actor).dossier
    }

    /// The first way to report that is open to the reporter; one that is sealed, or has a plan of its own, only for a
    /// story that wants to be told in confidence.
    private func channel(for story: Story, _ playbook: Playbook) -> Channel? {
        playbook.intake.channels.first { channel in
            channel.isSealed == story.isSealed && !channel.isDirect && (story.isSealed || channel.plan == nil)
                && !Set(channel.audiences).isDisjoint(with: [story.reporter, .anyone])
        } ?? (story.isSealed ? nil : playbook.intake.channels.first)
    }

    /// The pupils of a story, all of one class but the witnesses; who they are depends on its id alone.
    private func parties(of story: Story) -> [CaseParty] {
        var dice = Dice(seed: seed, for: "\(cast.school.id) parties \(story.id)")
        // Those one can sign in as have their hands full, so that their pages show something.
        let shown = dice.succeeds(50) ? cast.shownClasses : cast.classes
        guard let schoolClass = dice.pick(shown) ?? dice.pick(cast.classes) else { return [] }
        let own = cast.pupils.filter { $0.schoolClass == schoolClass.id }
        let involvements: [Involvement] =
            [.target] + Array(repeating: .initiator, count: story.initiators)
            + Array(repeating: .follower, count: story.followers)
            + Array(repeating: .witness, count: story.witnesses)
        return zip(dice.pick(involvements.count, of: own), involvements).map { pupil, involvement in
            CaseParty(
                pupil: pupil.id, involvement: involvement, group: schoolClass.id.text,
                yearGroup: pupil.yearGroup)
        }
    }

    private func openPupilDossier(_ story: Story) async throws -> Dossier.ID? {
        let playbook = try desk.shelf.playbook(of: cast.school, version: cast.school.protocolVersion)
        guard playbook.plans.contains(where: { $0.scope == .pupil }),
            let pupil = parties(of: story).first?.pupil,
            let schoolClass = parties(of: story).first?.group.map({ SchoolClass.ID($0) }),
            let member = cast.member(in: playbook.caseOwner, for: schoolClass)
        else { return nil }
        clock.set(to: .morning(of: day(story.reported), plus: 15))
        return try await OpenScopeDossier(desk)(of: pupil, for: cast.viewer(member, on: clock.now.date))
    }

    // MARK: - Going on

    /// Works on the dossier on every school day from its beginning until nobody did any more.
    func carryOn(_ story: Story, _ id: Dossier.ID) async throws {
        guard let row = try await desk.archive.dossier(id, of: cast.school.id),
            let opened = Moment(iso: row.openedAt)
        else { return }
        let engine = try desk.shelf.engine(of: cast.school, version: row.protocolVersion, scope: row.scope)
        var driver = Driver(engine: engine, story: story, words: words, dice: dice(for: story))
        clock.set(to: opened)
        try await name(story, id, row)
        for daysAgo in stride(from: story.reported, through: story.workedUntil, by: -1) {
            let isToday = daysAgo == 0
            let start = daysAgo == story.reported ? clock.now : .morning(of: day(daysAgo), plus: 0)
            clock.set(to: start.later(minutes: 3 + driver.hand.dice.number(below: 12)))
            if daysAgo == story.happensAt { try await happen(story, id, &driver) }
            try await work(on: id, until: isToday ? Self.dawn : 9 * 60, &driver)
            if try await desk.archive.dossier(id, of: cast.school.id)?.isClosed == true { return }
        }
    }

    /// On the last day the story stops just before the demo begins, in minutes after midnight.
    private static let dawn = 8 * 60 + 55

    private func work(on id: Dossier.ID, until lastMinute: Int, _ driver: inout Driver) async throws {
        var refused: Set<String> = []
        var done = 0
        while done < Self.mostPerDay {
            let (state, version) = try await state(of: id, driver.engine)
            guard !state.isClosed else { return }
            let moves = driver.moves(in: state, at: clock.now).filter { !refused.contains($0.about) }
            guard let move = moves.first else { return }
            if try await carryOut(move, in: id, version, state) {
                driver.carriedOut(move)
                done += 1
            } else {
                refused.insert(move.about)
            }
            let next = clock.now.later(minutes: 2 + driver.hand.dice.number(below: 9))
            if lastMinute > Self.dawn || next.time.minutes <= lastMinute { clock.set(to: next) }
        }
    }

    private func state(of id: Dossier.ID, _ engine: CaseEngine) async throws -> (CaseState, Int) {
        guard let row = try await desk.archive.dossier(id, of: cast.school.id) else {
            throw RecordsError.notFound
        }
        let state = engine.fold(try await desk.archive.history(of: row))
        return (engine.state(state, at: clock.now), row.version)
    }

    /// Whether somebody carried the move out; false when the playbook or the rights refuse it.
    private func carryOut(
        _ move: Move, in id: Dossier.ID, _ version: Int, _ state: CaseState
    ) async throws -> Bool {
        let party = state.parties.first { $0.pupil == move.pupil } ?? state.parties.first
        let schoolClass = party?.group.map { SchoolClass.ID($0) }
        let member = (move.roles + [state.owner]).lazy.compactMap { cast.member(in: $0, for: schoolClass) }
            .first
        guard let member else { return false }
        do {
            _ = try await CarryOut(desk)(
                move.commands, in: id, expecting: version, by: cast.viewer(member, on: clock.now.date))
            return true
        } catch is Refusal {
            return false
        } catch is AccessRefused {
            return false
        }
    }

    /// Says who takes part, when the report did not: somebody who reads the whole school's cases does.
    private func name(_ story: Story, _ id: Dossier.ID, _ row: DossierRow) async throws {
        guard row.scope == .caseFile, row.target == nil, !story.isSealed else { return }
        let playbook = try desk.shelf.playbook(of: cast.school, version: row.protocolVersion)
        let readers = playbook.readerSets.first { $0.id == playbook.caseReaders }?.roles ?? []
        let joins = parties(of: story).map { CaseCommand.join($0) }
        clock.set(to: clock.now.later(minutes: 9))
        let tried = cast.staff.filter { member in
            member.assignments.contains { $0.schoolClass == nil && readers.contains($0.role) }
        }
        guard let member = tried.first else { return }
        _ = try await CarryOut(desk)(
            joins, in: id, expecting: row.version, by: cast.viewer(member, on: clock.now.date))
    }

    private func happen(_ story: Story, _ id: Dossier.ID, _ driver: inout Driver) async throws {
        let known = driver.engine.playbook.happenings.map(\.id)
        guard let happening = story.happenings.first(where: known.contains) else { return }
        let (state, version) = try await state(of: id, driver.engine)
        let note = driver.hand.sentence(of: words.happened)
        let move = Move(
            commands: [.happen(happening, note: note)], roles: [state.owner],
            pupil: state.parties.first?.pupil,
            about: happening.text)
        _ = try await carryOut(move, in: id, version, state)
    }

    // MARK: - Days and dice

    /// The school day so many school days before today.
    func day(_ daysAgo: Int) -> SchoolDate {
        (0..<daysAgo).reduce(calendar.previousSchoolDay(onOrBefore: today)) { day, _ in
            calendar.previousSchoolDay(onOrBefore: day + -1)
        }
    }

    private func dice(for story: Story) -> Dice { Dice(seed: seed, for: "\(cast.school.id) \(story.id)") }
}
