import Casework
import HTML

/// The pupils of a case whom the viewer sees: how they take part, what is known of that, and their class.
struct PartyList {
    let file: OpenedCase

    private var parties: [CaseParty] { file.dossier.parties }

    /// All in one line, under the title.
    func writeLine(_ b: inout HTMLBuffer) {
        guard !parties.isEmpty else { return nobody(&b) }
        b.ul(.class("parties")) { b in
            for party in parties {
                b.li(.class("party \(party.involvement.rawValue)")) { b in
                    b.strong(file.name(party.pupil))
                    if let title = party.group.flatMap(file.className) { b.span(title, .class("muted")) }
                    b.span(part(of: party))
                    // Only of a witness the part itself does not say that it is alleged.
                    if party.standing != .alleged || party.involvement == .witness {
                        b.span(file.texts.caseFile.standing(party.standing.rawValue), .class("tag"))
                    }
                }
            }
        }
    }

    private func nobody(_ b: inout HTMLBuffer) {
        guard file.dossier.access.seesCourse else { return }
        b.p(file.texts.caseFile.nobody, .class("muted"))
        // The form of the weighing has a button, with which nothing typed is lost.
        guard file.visit.page != .triage(file.id), file.engine.scope == .caseFile, !file.state.isClosed,
            file.dossier.access.mayWeigh
        else { return }
        b.p { $0.a(file.texts.triage.changePeople, .href(Page.parties(file.id).link)) }
    }

    private func part(of party: CaseParty) -> String {
        file.texts.caseFile.part(party.involvement.rawValue, party.standing == .established)
    }
}
