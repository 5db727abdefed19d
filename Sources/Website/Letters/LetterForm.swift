import Casework
import Dossiers
import HTML
import HTTPServer
import People
import Playbooks
import UseCases

/// Writing a letter to one family that goes with a notice: begun with the playbook's words, and kept once no other child is
/// named in it.
struct LetterForm: CaseForm {
    let dossier: Dossier.ID
    /// The notice, as its address names it.
    let task: String
    /// Whose family it goes to, or to whom.
    let pupil: Pupil.ID

    var about: String? { task }

    var draft: String? { KeepDraft.letter(task, to: pupil) }

    func title(in file: OpenedCase) throws -> String {
        file.texts.letters.title(file.family(of: pupil, toldBy: try duty(in: file).id))
    }

    func tab(in file: OpenedCase) -> String? { file.texts.letters.tab(file.tab) }

    func isAllowed(in file: OpenedCase) -> Bool {
        file.obligation(task).map { file.dossier.access.mayDo($0.id) } ?? false
    }

    func isOpen(in file: OpenedCase) -> Bool {
        guard let duty = file.obligation(task), isAllowed(in: file) else { return false }
        return !file.state.isClosed || !duty.state.isOver
    }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        guard let duty = file.obligation(task), isOpen(in: file) else { return }
        let texts = file.texts.letters
        let about = file.subject(of: duty.id)
        let text = typed["tekst"] ?? beginning(duty, file)
        b.p(texts.lead, .class("lead"))
        b.p(texts.frame(file.dossier.school.name, file.day(file.now.date), about), .class("muted"))
        Agreements(file: file).writeFolded(for: [pupil], &b)
        b.form(
            .method("post"), .action(Page.letter(dossier, task, pupil.text).link), .novalidate,
            .data("concept", Page.draft(dossier, KeepDraft.letter(task, to: pupil)).link.address),
            .data("mislukt", file.texts.step.draftFailed)
        ) { b in
            file.formStart(&b)
            file.site.longField("tekst", texts.words, value: text, required: true, rows: 14, &b)
            if !names(in: text, file).isEmpty {
                file.site.checkbox("nagelezen", "ja", texts.lookedAt, checked: typed["nagelezen"] != nil, &b)
            }
            b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
        }
    }

    /// What the playbook says in such a letter, between a salutation and who writes it.
    private func beginning(_ duty: Obligation, _ file: OpenedCase) -> String {
        let texts = file.texts.letters
        let isToParents =
            file.engine.addressee(of: duty.id, in: file.state)?.roles.contains(where: \.isParents) ?? false
        let letter = file.engine.notice(of: duty.id)?.what.flatMap { file.playbook.texts.letters[Name($0)] }
        let said = letter.map { [$0.text] } ?? []
        return
            ([texts.salutation(file.name(pupil), isToParents)] + said
            + [texts.signature(file.visit.viewer?.name ?? "", file.dossier.school.name)])
            .joined(separator: "\n\n")
    }

    /// The names of other children in a text.
    private func names(in text: String, _ file: OpenedCase) -> [String] {
        file.namesLeftOut(besides: pupil).found(in: text)
    }

    private func duty(in file: OpenedCase) throws -> Obligation {
        guard let duty = file.obligation(task),
            file.engine.families(reachedBy: duty.id, in: file.state).contains(pupil)
        else { throw NoSuchPage() }
        return duty
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        let (duty, text) = (try duty(in: file), form["tekst"] ?? "")
        let others = names(in: text, file)
        guard others.isEmpty || form["nagelezen"] != nil else { throw LetterNamesOthers(names: others) }
        return [
            .write(CaseLetter(task: duty.id, pupil: pupil, title: file.subject(of: duty.id), text: text))
        ]
    }

    func next(in file: OpenedCase) -> Page { .writtenLetter(dossier, file.state.letters.count + 1) }
}

/// Names of other children stand in a letter to one family.
struct LetterNamesOthers: Error {
    /// As they stand there.
    let names: [String]
}
