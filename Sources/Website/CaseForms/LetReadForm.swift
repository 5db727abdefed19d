import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Letting a colleague read along, where the protocol leaves that open. Nobody lets others read what they do not read
/// themselves, and a whole team is not let in at once.
struct LetReadForm: CaseForm {
    let dossier: Dossier.ID

    func title(in file: OpenedCase) -> String { file.texts.caseForms.letRead.form.title }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.hasInHand }

    func isOpen(in file: OpenedCase) -> Bool { !file.state.isClosed && !ways(in: file).isEmpty }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.letRead
        let ways = ways(in: file)
        guard isOpen(in: file) else { return b.p(texts.nobody, .class("message")) }
        SmallFormSheet(file: file, page: .letRead(dossier), texts: texts.form).write(&b) { b in
            file.site.selectField(
                "wie", texts.who,
                [(value: "", title: file.texts.step.choose)]
                    + ways.map { (value: $0.value, title: texts.way(file.role($0.role), $0.set.title)) },
                chosen: typed["wie"], &b)
            file.site.longField(
                "reden", texts.form.words, value: typed["reden"] ?? "", required: true, &b)
        }
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        guard let way = ways(in: file).first(where: { $0.value == form["wie"] }) else {
            throw Refusal(.empty)
        }
        guard let reason = form.words("reden") else { throw Refusal(.reasonNeeded) }
        let note = file.texts.caseForms.letRead.note(file.role(way.role), reason)
        return [.addReader(way.set.id, way.role), .note(note)]
    }

    /// A role that can be let in to what a set covers.
    private struct Way {
        let set: ReaderSet
        let role: Role.ID

        var value: String { "\(set.id) \(role)" }
    }

    /// Whoever does not read it yet, the notes of the case first.
    private func ways(in file: OpenedCase) -> [Way] {
        let sets = file.playbook.readerSets.filter { !$0.isClosed && $0.sealedTo == nil }
        let notes = file.playbook.caseReaders
        return (sets.filter { $0.id == notes } + sets.filter { $0.id != notes }).flatMap { set in
            file.playbook.roles.filter { $0.nature == .person }.map(\.id).filter { role in
                file.dossier.access.mayGive(.addReader(set.id, role))
                    && file.state.unavailable[role] != Role.accused
                    && !file.engine.mayRead(set.id, roles: [role], isAuthor: false, in: file.state)
            }.map { Way(set: set, role: $0) }
        }
    }
}
