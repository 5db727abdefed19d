import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Letting a colleague read along, where the protocol leaves that open, and no longer. Nobody lets others read what they do
/// not read themselves, and a whole team is not let in at once.
struct LetReadForm: CaseForm {
    let dossier: Dossier.ID

    func title(in file: OpenedCase) -> String { file.texts.caseForms.letRead.form.title }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.hasInHand }

    func isOpen(in file: OpenedCase) -> Bool {
        guard !file.state.isClosed else { return false }
        return !added(in: file).isEmpty
            || sets(in: file).contains { set in
                file.playbook.roles.contains { canBeLetIn($0, to: set, in: file) }
            }
    }

    func isWritten(_ field: String, in file: OpenedCase) -> Bool {
        ["reden", "stop-reden"].contains(field)
    }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.letRead
        let (ways, added) = (ways(in: file), added(in: file))
        guard isOpen(in: file) else { return b.p(texts.nobody, .class("message")) }
        if !ways.isEmpty {
            SmallFormSheet(file: file, page: .letRead(dossier), texts: texts.form).write(&b) { b in
                choice("wie", texts.who, ways, typed, file, &b)
                file.site.longField(
                    "reden", texts.form.words, value: typed["reden"] ?? "", required: true, &b)
            }
        }
        guard !added.isEmpty else { return }
        b.h2(texts.stop.title, .id("stoppen"))
        SmallFormSheet(file: file, page: .letRead(dossier), texts: texts.stop).write(&b) { b in
            choice("wie-niet-meer", texts.who, added, typed, file, &b)
            file.site.longField(
                "stop-reden", texts.stop.words, value: typed["stop-reden"] ?? "", required: true, &b)
        }
    }

    private func choice(
        _ name: String, _ label: String, _ ways: [Way], _ typed: FormData, _ file: OpenedCase,
        _ b: inout HTMLBuffer
    ) {
        let texts = file.texts.caseForms.letRead
        file.site.selectField(
            name, label,
            [(value: "", title: file.texts.step.choose)]
                + ways.map { (value: $0.value, title: texts.way(file.role($0.role), $0.set.title)) },
            chosen: typed[name], &b)
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        guard form["wie-niet-meer"] == nil else { return [try stopping(form, in: file)] }
        guard let way = ways(in: file).first(where: { $0.value == form["wie"] }) else {
            throw Refusal(.empty)
        }
        guard let reason = form.words("reden") else { throw Refusal(.reasonNeeded) }
        let note = file.texts.caseForms.letRead.note(file.role(way.role), reason)
        return [.addReader(way.set.id, way.role), .note(note)]
    }

    private func stopping(_ form: FormData, in file: OpenedCase) throws -> CaseCommand {
        guard let way = added(in: file).first(where: { $0.value == form["wie-niet-meer"] }) else {
            throw Refusal(.empty)
        }
        guard let reason = form.words("stop-reden") else { throw Refusal(.reasonNeeded) }
        return .removeReader(way.set.id, way.role, reason: reason)
    }

    /// A role that is let in to what a set covers, or can be.
    private struct Way {
        let set: ReaderSet
        let role: Role.ID

        var value: String { "\(set.id) \(role)" }
    }

    /// Whoever does not read it yet, the notes of the case first.
    private func ways(in file: OpenedCase) -> [Way] {
        sets(in: file).flatMap { set in
            file.playbook.roles.filter { canBeLetIn($0, to: set, in: file) }.map {
                Way(set: set, role: $0.id)
            }
        }
    }

    /// What others can be let in to, the notes of the case first.
    private func sets(in file: OpenedCase) -> [ReaderSet] {
        let sets = file.playbook.readerSets.filter { !$0.isClosed && $0.sealedTo == nil }
        let notes = file.playbook.caseReaders
        return sets.filter { $0.id == notes } + sets.filter { $0.id != notes }
    }

    private func canBeLetIn(_ role: Role, to set: ReaderSet, in file: OpenedCase) -> Bool {
        role.nature == .person && file.state.unavailable[role.id] != Role.accused
            && !file.engine.mayRead(set.id, roles: [role.id], isAuthor: false, in: file.state)
            && file.dossier.access.mayGive(.addReader(set.id, role.id))
    }

    /// Who was let in by hand.
    private func added(in file: OpenedCase) -> [Way] {
        file.playbook.readerSets.flatMap { set in
            (file.state.addedReaders[set.id] ?? []).sorted()
                .filter { file.dossier.access.mayGive(.removeReader(set.id, $0, reason: "")) }
                .map { Way(set: set, role: $0) }
        }
    }
}
