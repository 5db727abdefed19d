/// How reports come in.
package struct Intake: Hashable, Sendable {
    /// The ways to report; the first is the ordinary one.
    package var channels: [Channel]
    /// What is asked besides the standing questions.
    package var fields: [Field]
    /// When the reporter is told that it arrived.
    package var receipt: DueRule?
    /// The question whether somebody is in danger, which every report asks too. Who answers it with ``Fact/Answer/yes`` there
    /// is heard at once.
    package var danger: Fact.ID?

    /// Intake from its parts.
    package init(channels: [Channel], fields: [Field] = [], receipt: DueRule? = nil) {
        self.channels = channels
        self.fields = fields
        self.receipt = receipt
    }

    /// The step under which the duty to acknowledge is known.
    package static let receiptStep: Step.ID = "receipt"
    /// The step under which copies are known.
    package static let copyStep: Step.ID = "report-copy"

    /// The way over which a report comes: the one that its reporter chose, or one that takes what the reporter
    /// answered. What is told in confidence, or to a person whom the reporter chose, stays there.
    package func channel(
        chosen: Channel, saying answers: [Fact.ID: Fact.Answer], by reporter: Channel.Audience
    ) -> Channel {
        guard !chosen.isSealed, chosen.choices.isEmpty else { return chosen }
        return channels.first { $0.takes(answers) && $0.isOpen(to: reporter) } ?? chosen
    }

    /// The copies of reports, as a step: for each channel that names roles, a notice that each of them ticks off
    /// as read. Nil when no channel names any.
    package var copying: Step? {
        let notices = channels.filter { !$0.copies.isEmpty }.flatMap { channel in
            channel.copies.map { Notice(copyOf: channel, to: $0) }
        }
        guard !notices.isEmpty else { return nil }
        var step = Step(id: Self.copyStep, title: "")
        step.kind = .notice
        step.triggers = [.report]
        step.repeats = true
        step.notices = notices
        return step
    }
}

extension Notice {
    fileprivate init(copyOf channel: Channel, to role: Role.ID) {
        self.init(id: ID("\(channel.id)-\(role)"), recipients: [role])
        self.channel = channel.id
        performer = Performer(.one(role), grounds: channel.grounds)
        grounds = channel.grounds
    }
}

/// One way to report.
package struct Channel: Hashable, Sendable {
    /// The id of a channel.
    package typealias ID = Name<Channel>

    /// Its id.
    package let id: ID
    /// What people read.
    package var title: String
    /// Who may use it.
    package var audiences: [Audience] = [.anyone]
    /// The role that receives it; where the reporter chooses a person, the one that does when nobody was chosen, or when
    /// who was chosen cannot act.
    package var receiver: Role.ID
    /// The roles among whose holders the reporter chooses the one who receives it; none where a role receives it.
    package var choices: [Role.ID] = []
    /// The setting with an address that goes first when it is filled in.
    package var mailbox: Setting.ID?
    /// Roles that get a copy: each owes reading it.
    package var copies: [Role.ID] = []
    /// Whether only its receiver, and whoever gets a copy, sees it.
    package var isSealed = false
    /// Whether it is guidance that needs no dossier.
    package var isDirect = false
    /// The plan that it starts; the main plan when nil.
    package var plan: Plan.ID?
    /// The answer of a reporter, a ``Condition/fact(_:is:)``, with which a report over another way comes over this
    /// one.
    package var takes: Condition?
    /// Why.
    package var grounds: Grounds = .none

    /// A channel to a receiver.
    package init(id: ID, title: String, receiver: Role.ID) {
        self.id = id
        self.title = title
        self.receiver = receiver
    }

    /// To whom all that comes in over it is sealed, the receiver first; nil for an open channel.
    package var seal: [Role.ID]? { isSealed ? [receiver] + copies : nil }

    /// To whom a report is sealed that this role received: the person chosen, where it is one; nil for an open channel.
    package func seal(to role: Role.ID) -> [Role.ID]? {
        isSealed ? [role.isPerson ? role : receiver] + copies : nil
    }

    /// Whether a report with these answers is for this way, whichever was chosen.
    func takes(_ answers: [Fact.ID: Fact.Answer]) -> Bool {
        guard case .fact(let fact, let wanted) = takes else { return false }
        return answers[fact].map(wanted.contains) ?? false
    }

    /// Whether who reports may use it. Somebody who does not say who they are may use all that is not for staff
    /// alone.
    package func isOpen(to reporter: Audience) -> Bool {
        if audiences.contains(.anyone) || audiences.contains(reporter) { return true }
        return [.anonymous, .anyone].contains(reporter) && audiences.contains { $0 != .staff }
    }

    /// Who reports.
    package enum Audience: String, Hashable, CaseIterable, Sendable, Codable {
        case pupil, parent, staff, anonymous, anyone
    }
}
