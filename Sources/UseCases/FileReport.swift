import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What somebody reports.
package struct ReportForm: Hashable, Sendable {
    /// Who reports: a pupil, a parent, a member of staff, or somebody who does not say.
    package var reporter: Channel.Audience
    /// The channel; the ordinary one when nil.
    package var channel: Channel.ID?
    /// Whom the reporter chose, of those whom the channel lets choose; nil for nobody.
    package var person: StaffMember.ID?
    /// In their own words.
    package var text: String
    /// Answers to the playbook's questions.
    package var facts: [Fact.ID: Fact.Answer]
    /// The class it is about, when the reporter says so.
    package var schoolClass: SchoolClass.ID?
    /// The pupils named, when a member of staff reports and knows them.
    package var parties: [CaseParty]

    /// A report.
    package init(
        reporter: Channel.Audience, channel: Channel.ID? = nil, to person: StaffMember.ID? = nil,
        text: String,
        facts: [Fact.ID: Fact.Answer] = [:], schoolClass: SchoolClass.ID? = nil, parties: [CaseParty] = []
    ) {
        self.reporter = reporter
        self.channel = channel
        self.person = person
        self.text = text
        self.facts = facts
        self.schoolClass = schoolClass
        self.parties = parties
    }
}

/// What the reporter gets.
package struct ReportReceipt: Hashable, Sendable {
    /// The dossier that was made.
    package let dossier: Dossier.ID
    /// Its number.
    package let number: Int
    /// The code with which the reporter comes back; kept nowhere but here.
    package let code: String
    /// The way over which it came.
    package let channel: Channel.ID
    /// The role that receives it; where a person does who is absent, the one that acts meanwhile.
    package let receiver: Role.ID
    /// Who was chosen.
    package var person: ListedPerson?
    /// Who reads it besides, as the form said; nil while it waits for somebody who is absent.
    package var readers: [Role.ID]?
    /// The class for which that is looked up; nil while nobody knows.
    package var receiverClass: SchoolClass.ID?
}

/// Takes in a report: anybody may, no account is needed.
package struct FileReport: Sendable {
    private let desk: Desk

    /// The longest report, in bytes of UTF-8: the 20 000 letters that a browser lets one type, of any script,
    /// and the shorter answers beside them.
    package static let longest = mostLetters * 4
    private static let mostLetters = 20_000

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Makes a dossier from a report; on the disk when this returns.
    ///
    /// Throws a `Refusal` for a text that is empty or too long, for a channel that is unknown or not for who reports, and for
    /// a person who is not on the list (any more): nobody else reads it then; and what storing throws.
    package func callAsFunction(
        _ form: ReportForm, at school: School.ID, by actor: CaseEvent.Actor? = nil
    ) async throws -> ReportReceipt {
        try await self(form, at: try await desk.school(school), by: actor)
    }

    /// The same, for who has the school at hand.
    package func callAsFunction(
        _ form: ReportForm, at school: School, by actor: CaseEvent.Actor? = nil
    ) async throws -> ReportReceipt {
        let engine = try desk.shelf.engine(of: school, version: school.protocolVersion, scope: .caseFile)
        guard form.text.contains(where: { !$0.isWhitespace }) else { throw Refusal(.empty) }
        guard form.text.utf8.count <= Self.longest else { throw Refusal(.tooLong(most: Self.mostLetters)) }
        let chosen = try channel(of: form, engine.playbook)
        let channel = engine.playbook.intake.channel(chosen: chosen, saying: form.facts, by: form.reporter)
        let now = desk.now()
        let by = actor ?? CaseEvent.Actor(role: .reporter)
        let away = try await desk.away(at: school.id)
        let group = try await known(form.schoolClass, at: school.id)?.text
        let about = form.parties.first { $0.involvement == .target } ?? form.parties.first
        let place = about?.group ?? group
        let person = try await listed(form.person, over: channel, at: school.id)
        let receiver = engine.receiver(
            of: channel, chosen: person.map { Role.ID(person: $0.id.text) }, while: away, group: place)
        let report = CaseEvent.Report(
            reporter: form.reporter, channel: channel.id, receiver: receiver,
            text: form.text + anothersWords(in: form, engine), group: group,
            danger: engine.playbook.intake.danger.flatMap { form.facts[$0] }.flatMap {
                $0 == .unknown ? nil : $0
            })
        var carrier = CommandCarrier(engine: engine, state: engine.start, actor: by, now: now)
        for party in form.parties { try carrier.carry(.join(party)) }
        try carrier.carry(.report(report))
        let facts = form.facts.filter { one in
            engine.fact(one.key)?.saidBy == nil && one.key != engine.playbook.intake.danger
        }.sorted { $0.key < $1.key }
        if !facts.isEmpty {
            try carrier.carry(.state(facts.map { Statement($0.key, $0.value, saidBy: .reporter) }))
        }
        carrier.follow(away)
        let (id, code) = (Dossier.ID(desk.newID()), desk.newCode())
        let new = NewDossier(
            id: id, school: school.id, scope: .caseFile, playbook: school.playbook,
            protocolVersion: school.protocolVersion, receiptCode: FollowReport.folded(code))
        let summary = DossierSummary(of: carrier.state, engine: engine, at: now)
        let number = try await desk.archive.create(new, events: carrier.events, summary: summary)
        return ReportReceipt(
            dossier: id, number: number, code: code, channel: channel.id,
            receiver: engine.readsNow(receiver, in: carrier.state), person: person,
            readers: readers(over: channel, person, while: away, engine),
            receiverClass: place.map { SchoolClass.ID($0) })
    }

    /// Who reads what comes over a channel; nil when the one who receives it for the whole school, or who was chosen, is
    /// absent.
    private func readers(
        over channel: Channel, _ person: ListedPerson?, while away: Set<Away>, _ engine: CaseEngine
    ) -> [Role.ID]? {
        away.includesReceiver(of: channel) || person?.isAbsent == true ? nil : engine.readers(over: channel)
    }

    /// What the reporter answered to questions that are somebody else's to answer: kept as part of the report.
    private func anothersWords(in form: ReportForm, _ engine: CaseEngine) -> String {
        form.facts.sorted { $0.key < $1.key }.reduce(into: "") { text, one in
            guard let fact = engine.fact(one.key), fact.saidBy != nil else { return }
            let answer = fact.answers.first { $0.answer == one.value }?.title ?? one.value.text
            text += "\n\(fact.title) \(answer)"
        }
    }

    /// Whom the reporter chose; nil for nobody.
    private func listed(
        _ person: StaffMember.ID?, over channel: Channel, at school: School.ID
    ) async throws -> ListedPerson? {
        guard let person else { return nil }
        let persons = try await ListPersons(desk)(at: school)[channel.id] ?? []
        guard let found = persons.first(where: { $0.id == person }) else {
            // Not as a role: whatever anybody sends would be kept as a name.
            throw Refusal(.unknown(Role.ID(person: "").text + person.text))
        }
        return found
    }

    /// A class of this school, or none.
    private func known(_ schoolClass: SchoolClass.ID?, at school: School.ID) async throws -> SchoolClass.ID? {
        guard let schoolClass else { return nil }
        return try await desk.archive.classes(of: school).first { $0.id == schoolClass }?.id
    }

    private func channel(of form: ReportForm, _ playbook: Playbook) throws -> Channel {
        guard let id = form.channel else {
            let channels = playbook.intake.channels
            guard let open = channels.first(where: { $0.isOpen(to: form.reporter) }) ?? channels.first else {
                throw Refusal(.unknown("channel"))
            }
            return open
        }
        guard let channel = playbook.intake.channels.first(where: { $0.id == id }) else {
            throw Refusal(.unknown(id.text))
        }
        return channel
    }
}
