/// Where people read a text of a playbook, and when.
package struct Showing: Hashable, Sendable {
    /// The text, by its address.
    package let element: String
    /// The page.
    package let page: Page
    /// The steps beside which it stands, or whose notices it goes with; empty on pages that are always there.
    package let steps: [Step.ID]

    /// The pages that show texts of a playbook.
    package enum Page: String, Hashable, CaseIterable, Sendable, Codable {
        /// The school's protocol in plain words, for everybody.
        case protocolPage = "protocol"
        /// The school's advice to pupils and parents, for everybody.
        case advice
        /// The same page for who works at the school, with what is meant for them.
        case adviceToStaff = "advice-to-staff"
        /// A step while it is carried out.
        case step
        /// What somebody is told, while it is owed.
        case notice
        /// Where the school chooses what its protocol leaves open.
        case choices
        /// Which documents the protocol refers to, and which of them are there.
        case documents
    }
}

extension Playbook {
    /// Where a text is read; nothing for what is carried out, and for a text that stands nowhere.
    func showings(of element: PlaybookElement) -> [Showing] {
        func showing(_ page: Showing.Page, _ steps: [Step.ID] = []) -> Showing {
            Showing(element: element.address, page: page, steps: steps)
        }
        switch element.kind {
        case .passage: return [showing(.protocolPage)]
        case .guideBlock: return element.steps.isEmpty ? [] : [showing(.step, element.steps)]
        case .advice:
            let beside = element.steps.isEmpty ? [] : [showing(.step, element.steps)]
            let audience = texts.advice[Name(element.address)]?.audience
            return beside + [showing(audience.map(isOfStaff) ?? false ? .adviceToStaff : .advice)]
        case .letter:
            let tellers = everyStep.filter { $0.notices.contains { $0.what == element.address } }.map(\.id)
            return tellers.isEmpty ? [] : [showing(.notice, tellers)]
        case .playbook: return [showing(.protocolPage)]
        case .document: return [showing(.documents)]
        case .role where isListedToTurnTo(element): return [showing(.protocolPage)]
        default: return element.isShown ? [showing(.choices)] : []
        }
    }

    /// The page of the protocol lists whom one can turn to, with how they are reached.
    private func isListedToTurnTo(_ element: PlaybookElement) -> Bool {
        role(Name(element.address)).map { !$0.contact.isEmpty } ?? false
    }

    /// Whether a role is one of those that staff hold.
    package func isOfStaff(_ role: Role.ID) -> Bool {
        roles.contains { $0.id == role && $0.isHeldByStaff }
    }
}
