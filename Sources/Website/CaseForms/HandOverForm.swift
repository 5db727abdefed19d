import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Giving the case another owner, saying that somebody cannot act for a while, or whom the case is about, and that it is not
/// about them after all.
struct HandOverForm: CaseForm {
    let dossier: Dossier.ID

    private enum Way: String, CaseIterable {
        case handOver = "overdragen"
        case unavailable = "afwezig"
        case accused = "beschuldigd"
        case available = "terug"
    }

    func title(in file: OpenedCase) -> String { file.texts.caseForms.handOver.form.title }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.hasInHand }

    func isOpen(in file: OpenedCase) -> Bool { file.state.joinedTo == nil }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.handOver
        b.p { $0.a(file.texts.absences.everyCase, .href(Page.absences.link)) }
        SmallFormSheet(file: file, page: .handOver(dossier), texts: texts.form).write(&b) { b in
            b.fieldset { b in
                b.legend(texts.what)
                // None is chosen beforehand: to be given a case and to be kept from it are too far apart for a slip.
                for way in ways(in: file) {
                    file.site.radio(
                        "wat", way.rawValue, texts.way(way.rawValue), checked: typed["wat"] == way.rawValue,
                        &b)
                }
            }
            who(typed["aan"], in: file, &b)
            file.site.longField("reden", texts.form.words, value: typed["reden"] ?? "", &b)
        }
        clearing(typed, in: file, &b)
    }

    /// Saying that it is not about a colleague after all; that somebody else has the role now is said above.
    private func clearing(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.handOver
        let shutOut = file.state.shutOut.sorted()
        guard !shutOut.isEmpty else { return }
        b.h2(texts.clear.title, .id("toch-niet"))
        SmallFormSheet(file: file, page: .handOver(dossier), texts: texts.clear).write(&b) { b in
            file.site.selectField(
                "toch-niet", texts.role,
                [(value: "", title: file.texts.step.choose)]
                    + shutOut.map { (value: $0.text, title: file.shutOut($0)) },
                chosen: typed["toch-niet"], &b)
            file.site.longField(
                "toch-niet-reden", texts.clear.words, value: typed["toch-niet-reden"] ?? "", required: true,
                &b)
        }
    }

    func isWritten(_ field: String, in file: OpenedCase) -> Bool {
        ["reden", "toch-niet-reden"].contains(field)
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        if let who = form["toch-niet"] {
            return [try clear(who, because: form.words("toch-niet-reden"), in: file)]
        }
        guard let way = form["wat"].flatMap(Way.init(rawValue:)) else { throw Refusal(.empty) }
        guard let role = form.words("aan") else { throw Refusal(.missing(["aan"])) }
        let reason = form["reden"] ?? ""
        if way == .handOver || way == .accused, form.words("reden") == nil {
            throw Refusal(.missing(["reden"]))
        }
        switch way {
        case .handOver:
            let role = Role.ID(sent: role)
            guard role != file.state.owner else { throw Refusal(.isOwner(role)) }
            return [.handOver(to: role, reason: reason)]
        case .unavailable:
            // The word that the record keeps for an accusation is no reason for anything else.
            guard let said = form.words("reden")?.split(whereSeparator: \.isWhitespace),
                said.map({ $0.lowercased() }) != [Role.accused]
            else {
                throw Refusal(.reasonNeeded)
            }
            // Nor are those that follow from who works at the school: a full stop makes them a sentence of one's own.
            let isWordOfTheRecord = said.count == 1 && Away.words.contains(said[0].lowercased())
            return [.unavailable(Role.ID(sent: role), reason: isWordOfTheRecord ? "\(said[0])." : reason)]
        case .accused:
            // Why it is said stands in the history, for who leads the case then and for whom it is about once that is cleared.
            let role = Role.ID(sent: role)
            let why = file.texts.caseForms.handOver.because(file.role(role), reason)
            return [.unavailable(role, reason: Role.accused), .note(why)]
        case .available:
            let role = Role.ID(sent: role)
            guard file.state.isAway(role) else { throw Refusal(.notAway(role)) }
            return [.available(role)]
        }
    }

    private func clear(_ who: String, because reason: String?, in file: OpenedCase) throws -> CaseCommand {
        guard let who = file.state.shutOut.first(where: { $0.text == who }) else { throw Refusal(.empty) }
        guard let reason else { throw Refusal(.reasonNeeded) }
        return .clear(who, reason: reason)
    }

    /// Who does not lead the case says who is away, and gives it to nobody. Of a closed one is said only whom it is about.
    private func ways(in file: OpenedCase) -> [Way] {
        guard !file.state.isClosed else { return [.accused] }
        return Way.allCases.filter { $0 != .handOver || file.dossier.access.mayHandOver }
    }

    /// The roles of staff, with who holds them; apart those to whom no case is given, as they have no part in one or are whom
    /// somebody who reported chose.
    private func who(_ chosen: String?, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.handOver
        let option = { (role: Role.ID, b: inout HTMLBuffer) in
            b.option(
                file.roleWithNames(role, about: nil), .value(role.text), .selected(when: role.text == chosen))
        }
        let apart = { (roles: [Role.ID], label: String, b: inout HTMLBuffer) in
            guard !roles.isEmpty else { return }
            b.optgroup(.class("no-heir"), .label(label)) { b in
                for role in roles { option(role, &b) }
            }
        }
        b.div(.class("field")) { b in
            b.label(texts.role, .for("aan"))
            b.select(.id("aan"), .name("aan")) { b in
                b.option(file.texts.step.choose, .value(""))
                let roles = file.playbook.roles.filter(\.isHeldByStaff).map(\.id)
                for role in roles where file.playbook.canOwnCases(role) { option(role, &b) }
                apart(roles.filter { !file.playbook.canOwnCases($0) }, texts.noPart, &b)
                apart(file.state.chosen, texts.noHeir, &b)
            }
        }
    }
}
