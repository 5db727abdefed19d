import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What somebody has to do, with all that a line says.
package struct TodayList: Sendable {
    /// The day.
    package let today: SchoolDate
    /// The protocol in force, for what roles are called.
    package let playbook: Playbook
    /// Duties with what the page needs, overdue first. Of what comes after this week, each dossier's first stands for all.
    package let lines: [TodayLine]
    /// Whether more lines follow on a next page.
    package let hasMore: Bool
    /// The dossiers in which the viewer may do something, and how much, by number.
    package let offers: [TodayOffers]
    /// Whether there are more of these.
    package let hasMoreOffers: Bool
    /// The dossiers that came to the viewer, unopened since, the latest first.
    package let handovers: [TodayHandover]
    /// Reports that nobody has triaged, for those who may see them.
    package let reports: Int
    /// For whom the viewer stands in today.
    package let standsIn: [StandIn]
}

/// What may be done in one dossier.
package struct TodayOffers: Sendable {
    /// The dossier, and how much.
    package let listed: ListedOffers
    /// The pupil it is about.
    package let pupil: PupilCard?
    /// The class it is about, for dossiers of classes.
    package let schoolClass: SchoolClass?
}

/// A dossier that came to the viewer.
package struct TodayHandover: Sendable {
    /// The dossier, and when it came.
    package let listed: ListedHandover
    /// The pupil it is about.
    package let pupil: PupilCard?
    /// The class it is about, for dossiers of classes.
    package let schoolClass: SchoolClass?
}

/// One line of the list.
package struct TodayLine: Sendable {
    /// The duty as stored.
    package let listed: ListedDuty
    /// The step it is.
    package let step: PlacedStep?
    /// The notice it is, if it is one.
    package let notice: Notice?
    /// The question it is to answer, if it is that.
    package let question: Fact?
    /// Its deadline's day.
    package let due: SchoolDate?
    /// Whether that day is over, or the time on it.
    package let isOverdue: Bool
    /// Whether the protocol wants the owner to be reminded of it by now; what is late needs no reminder.
    package let isReminder: Bool
    /// The pupil it is about.
    package let pupil: PupilCard?
    /// The class it is about, for dossiers of classes.
    package let schoolClass: SchoolClass?
    /// Whether it is shown because its owner is late, and not because it is one's own.
    package let isOthersLate: Bool
    /// Who holds the role that is late, when that is another's.
    package let lateHolders: [String]
    /// Where the duty comes from: its own grounds.
    package let grounds: Grounds
    /// Whether it is there because somebody is in danger, or is said to be.
    package let isDanger: Bool
    /// Whether the same viewer weighs its report, which answers what is asked of it too.
    package var isToBeWeighed = false
    /// Whether its dossier can be read: not when that runs by a version of the protocol that is not there.
    package let isReadable: Bool
}

/// That somebody does the part of a colleague who is absent.
package struct StandIn: Hashable, Sendable {
    /// Who is absent.
    package let name: String
    /// In which role.
    package let role: Role.ID
    /// The last day; nil while nobody knows.
    package let until: SchoolDate?
}

/// Lists what a viewer has to do today.
package struct ShowToday: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// How many lines a page shows, and of how many dossiers it tells that something may be done.
    package static let pageSize = 200

    /// A page of the list, in a fixed number of statements however long it is.
    package func callAsFunction(page: Int = 1, for viewer: Viewer) async throws -> TodayList {
        let now = desk.now()
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let found = try await desk.archive.dayList(
            of: school.id, for: viewer.roles, readBy: viewer.staff, on: now.date.iso,
            brief: now.date.sunday.iso, reports: .toBeWeighed(by: playbook), within: viewer.reachOfReports,
            limit: Self.pageSize + 1,
            offset: max(0, page - 1) * Self.pageSize)
        let listed = Array(found.duties.prefix(Self.pageSize))
        let offers = found.offers.prefix(Self.pageSize)
        let pupils = try await desk.archive.pupils(
            (listed.map(\.target) + offers.map(\.target) + found.handovers.map(\.target)).compactMap(\.self),
            of: school.id)
        let scopes = listed.map(\.scope) + offers.map(\.scope) + found.handovers.map(\.scope)
        let ofClasses = scopes.contains(.group)
        let classes = ofClasses ? try await desk.archive.classes(of: school.id) : []
        try await desk.recall(listed.map(\.protocolVersion), of: school)
        let late = listed.filter { isOthers($0, viewer) }
        let holders =
            late.isEmpty
            ? RoleHolders()
            : try await desk.archive.holders(
                for: late.compactMap(\.duty.schoolClass).uniqued(), and: late.map(\.duty.role).uniqued(),
                of: school.id, on: now.date)
        let weighed = Set(listed.filter { $0.duty.task.step == Triage.step }.map(\.dossier))
        var engines: [Engine: CaseEngine?] = [:]
        let lines = try listed.map { listed in
            let key = Engine(version: listed.protocolVersion, scope: listed.scope)
            let engine =
                try engines[key]
                ?? desk.shelf.engine(of: school, ifThereIs: key.version, scope: key.scope)
            engines.updateValue(engine, forKey: key)
            var line = line(listed, engine, pupils, classes, holders, now, viewer)
            line.isToBeWeighed = weighed.contains(listed.dossier)
            return line
        }
        return TodayList(
            today: now.date, playbook: playbook,
            lines: lines, hasMore: found.duties.count > listed.count,
            offers: offers.map { TodayOffers($0, pupils, classes) },
            hasMoreOffers: found.offers.count > offers.count,
            handovers: found.handovers.map { TodayHandover($0, pupils, classes) },
            reports: found.reports,
            standsIn: found.isAnybodyAbsent ? try await standsIn(viewer) : [])
    }

    /// The roles of colleagues who are absent today that one of the viewer's roles stands in for.
    private func standsIn(_ viewer: Viewer) async throws -> [StandIn] {
        let today = desk.now().date
        let list = try await ListAbsences(desk)(for: viewer)
        return list.absences.filter { $0.absence.covers(today) && $0.absence.staff != viewer.staff }
            .flatMap { one in
                one.roles.filter { role in
                    let held =
                        role.schoolClass.map { viewer.roles.roles(for: [$0]) } ?? viewer.roles.schoolWide
                    return role.meanwhile.map { $0 != role.role && held.contains($0) } ?? false
                }.map { StandIn(name: one.name, role: $0.role, until: one.absence.until) }
            }
    }

    /// Whether a duty is another's, and shown because it is late.
    private func isOthers(_ listed: ListedDuty, _ viewer: Viewer) -> Bool {
        let own = listed.duty.schoolClass.map { viewer.roles.roles(for: [$0]) } ?? viewer.roles.everywhere
        return !own.contains(listed.duty.role)
    }

    /// What a line's dossier runs by.
    private struct Engine: Hashable {
        let version: Int
        let scope: Plan.Scope
    }

    private func line(
        _ listed: ListedDuty, _ engine: CaseEngine?, _ pupils: [Pupil.ID: PupilCard],
        _ classes: [SchoolClass], _ holders: RoleHolders, _ now: Moment, _ viewer: Viewer
    ) -> TodayLine {
        let step = engine?.step(listed.duty.task.step)
        let notice = engine?.notice(of: listed.duty.task)
        let due = listed.duty.due.flatMap(SchoolDate.init(iso:))
        let time = listed.duty.dueTime.flatMap(LocalTime.init(iso:))
        let isOverdue =
            due.map { Deadline(due: $0, time: time, countedFrom: now).hasPassed(at: now) } ?? false
        let isOthers = isOthers(listed, viewer)
        let question = listed.duty.task.question.flatMap { engine?.fact($0) }
        let grounds =
            notice.flatMap { $0.grounds.rows.isEmpty ? nil : $0.grounds } ?? step?.grounds
            ?? question?.grounds ?? .none
        return TodayLine(
            listed: listed, step: step, notice: notice, question: question, due: due,
            isOverdue: isOverdue,
            isReminder: !isOverdue && !isOthers
                && listed.duty.remindOn.map { $0 <= now.date.iso } ?? false,
            pupil: listed.target.flatMap { pupils[$0] },
            schoolClass: classes.first { $0.id == Dossier.schoolClass(of: listed.subject, listed.scope) },
            isOthersLate: isOthers,
            lateHolders: isOthers ? holders.names(listed.duty.role, for: listed.duty.schoolClass) : [],
            grounds: grounds, isDanger: engine?.isForDanger(listed.duty.task) == true,
            isReadable: engine != nil)
    }
}

extension TodayOffers {
    fileprivate init(_ listed: ListedOffers, _ pupils: [Pupil.ID: PupilCard], _ classes: [SchoolClass]) {
        self.init(
            listed: listed, pupil: listed.target.flatMap { pupils[$0] },
            schoolClass: classes.first { $0.id == Dossier.schoolClass(of: listed.subject, listed.scope) })
    }
}

extension TodayHandover {
    fileprivate init(_ listed: ListedHandover, _ pupils: [Pupil.ID: PupilCard], _ classes: [SchoolClass]) {
        self.init(
            listed: listed, pupil: listed.target.flatMap { pupils[$0] },
            schoolClass: classes.first { $0.id == Dossier.schoolClass(of: listed.subject, listed.scope) })
    }
}
