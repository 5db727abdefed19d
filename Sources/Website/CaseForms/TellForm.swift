import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Ticking off that somebody was told, and other notices to the same people with it.
struct TellForm: CaseForm {
    let dossier: Dossier.ID
    let task: String

    var about: String? { task }

    var draft: String? { task }

    func title(in file: OpenedCase) throws -> String {
        guard let duty = file.obligation(task), duty.id.isNotice else { throw NoSuchPage() }
        return file.texts.caseForms.tell.title(recipient(of: duty, in: file))
    }

    func tab(in file: OpenedCase) -> String? {
        let told = file.obligation(task).flatMap { file.engine.addressee(of: $0.id, in: file.state) }
        let roles = told?.roles.map(file.roleWithoutNames) ?? []
        let title = file.texts.caseForms.tell.title(file.listed(roles))
        return "\(title) – \(file.tab)"
    }

    func carriedOut(by form: FormData, in file: OpenedCase) throws -> String {
        let title = try title(in: file)
        return file.obligation(task).flatMap { TellFamilies(file: file, duty: $0).carriedOut(by: form) }
            ?? title
    }

    func isWritten(_ field: String, in file: OpenedCase) -> Bool {
        field == "tekst" || field == "antwoord" || field.hasPrefix(TellFamilies.words)
    }

    func shows(_ field: String, in file: OpenedCase) -> Bool {
        guard let duty = file.obligation(task) else { return false }
        return TellFamilies(file: file, duty: duty).shows(field)
    }

    func isOpen(in file: OpenedCase) -> Bool {
        guard let duty = file.obligation(task) else { return false }
        return !duty.state.isOver && !file.state.isClosed && file.dossier.access.mayDo(duty.id)
            && !isForNobody(duty, in: file)
    }

    private func recipient(of duty: Obligation, in file: OpenedCase) -> String {
        file.engine.addressee(of: duty.id, in: file.state).map { file.who($0, about: duty.id.pupil) } ?? ""
    }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        guard let duty = file.obligation(task) else { return }
        about(duty, file, &b)
        guard !duty.state.isOver, !file.state.isClosed else { return ended(duty, file, &b) }
        guard file.dossier.access.mayDo(duty.id) else {
            return b.p(file.texts.caseFile.notForYou, .class("message"))
        }
        let texts = file.texts.caseForms.tell
        guard !isForNobody(duty, in: file) else {
            b.p(texts.nobodyYet, .class("message"))
            return b.p { b in
                b.a(file.texts.triage.changePeople, .href(Page.parties(dossier).link), .class("button"))
            }
        }
        b.form(
            .method("post"), .action(Page.tell(dossier, task).link), .novalidate,
            .data("concept", Page.draft(dossier, task).link.address),
            .data("mislukt", file.texts.step.draftFailed)
        ) { b in
            file.formStart(&b)
            let families = TellFamilies(file: file, duty: duty)
            if families.all.isEmpty {
                let hint = asksForReason(duty) ? file.texts.step.reasonHint : texts.noteHint
                file.site.longField("tekst", texts.note, hint: hint, value: families.words(in: typed), &b)
            } else {
                families.write(typed, &b)
            }
            if canAnswer(duty, in: file) {
                file.site.longField(
                    "antwoord", texts.answer, hint: texts.answerHint, value: typed["antwoord"] ?? "", &b)
            }
            others(than: duty, typed, file, &b)
            b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
        }
    }

    /// Whether something stands in the way that a written reason passes.
    private func asksForReason(_ duty: Obligation) -> Bool {
        guard case .waiting(let obstacles) = duty.state else { return false }
        return obstacles.contains(where: \.asksForReason)
    }

    /// Whether it is for pupils or their parents, and nobody knows yet who they are. It waits: ticked off for nobody, it
    /// would be gone when they are known.
    private func isForNobody(_ duty: Obligation, in file: OpenedCase) -> Bool {
        guard let told = file.engine.addressee(of: duty.id, in: file.state), !told.roles.isEmpty else {
            return false
        }
        return told.roles.allSatisfy { role in
            role.pupilsMeant.map { file.pupils(meantBy: $0, about: duty.id.pupil).isEmpty } ?? false
        }
    }

    /// The pupils whose families, or who themselves, are told; nil when only others are.
    private func families(toldBy duty: Obligation, in file: OpenedCase) -> Set<Pupil.ID>? {
        let told = file.engine.addressee(of: duty.id, in: file.state)?.roles ?? []
        let meant = told.compactMap(\.pupilsMeant)
        guard !meant.isEmpty else { return nil }
        return Set(meant.flatMap { file.pupils(meantBy: $0, about: duty.id.pupil) })
    }

    /// Whether the one who is told can be written an answer, to be read with the code of the receipt.
    private func canAnswer(_ duty: Obligation, in file: OpenedCase) -> Bool {
        duty.id.recipient == .reporter && file.state.hasOneReporter
    }

    private func about(_ duty: Obligation, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.tell
        b.ul(.class("facts-line")) { b in
            b.li { b in
                if duty.state == .overdue { b.span("⚠ \(file.texts.caseFile.late). ", .class("late-word")) }
                b.text(file.due(duty))
            }
            b.li(file.site.why(duty.why.grounds, file.playbook))
        }
        b.dl(.class("answers")) { b in
            b.dt(texts.what)
            b.dd(file.subject(of: duty.id))
            b.dt(texts.byWhom)
            b.dd(file.who(duty))
            let reached = file.engine.addressee(of: duty.id, in: file.state)?.roles ?? []
            let pupil = duty.id.pupil ?? file.state.subject?.pupil
            let persons = reached.map { file.roleWithNames($0, about: pupil) }
            if persons != reached.map({ file.role($0, about: pupil) }) {
                b.dt(texts.toWhom)
                b.dd(file.listed(persons))
            }
            for contact in reached.compactMap({ file.people.contacts[$0] }) {
                b.dt(texts.reached)
                b.dd(contact)
            }
        }
        if duty.id.step == SettingRight.step { b.p(texts.setRight, .class("lead")) }
        Agreements(file: file).writeFolded(for: families(toldBy: duty, in: file), &b)
        if let letter = file.engine.notice(of: duty.id)?.what.flatMap({
            file.playbook.texts.letters[Name($0)]
        }) {
            b.blockquote(letter.text, .class("said"))
            Translations(all: letter.translations, texts: file.texts.advice).write(&b)
        }
        letters(with: duty, file, &b)
        b.details { b in
            b.summary(texts.why)
            RuleList(file: file, grounds: [duty.why.grounds, duty.why.due]).write(&b)
        }
    }

    /// The way to a letter for each family, and to those that were written.
    private func letters(with duty: Obligation, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        let families = file.engine.families(reachedBy: duty.id, in: file.state)
        let form = { LetterForm(dossier: dossier, task: task, pupil: $0) }
        let open = families.filter { form($0).isOpen(in: file) }
        let written = WrittenLetters(file: file).all.filter { $0.kept.letter.task == duty.id }
        guard !open.isEmpty || !written.isEmpty else { return }
        b.ul(.class("doings")) { b in
            for letter in written {
                b.li { b in
                    b.a(letter.kept.letter.title, .href(Page.writtenLetter(dossier, letter.number).link))
                    b.span(" " + letter.line(in: file), .class("muted small"))
                }
            }
            for pupil in open {
                let words = file.texts.letters.write(file.family(of: pupil, toldBy: duty.id))
                b.li { $0.a(words, .href(Page.letter(dossier, task, pupil.text).link)) }
            }
        }
    }

    private func ended(_ duty: Obligation, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.tell
        guard let ending = duty.ending else { return b.p(texts.gone, .class("message")) }
        b.p(texts.given(file.role(ending.by.role), file.day(ending.on)), .class("message"))
    }

    private func others(
        than duty: Obligation, _ typed: FormData, _ file: OpenedCase, _ b: inout HTMLBuffer
    ) {
        let others = open(besides: duty, in: file)
        guard !others.isEmpty else { return }
        let chosen = typed.all("ook")
        b.fieldset { b in
            b.legend(file.texts.caseForms.tell.others(recipient(of: duty, in: file)))
            for other in others {
                let id = other.id.description
                file.site.checkbox("ook", id, file.subject(of: other.id), checked: chosen.contains(id), &b)
            }
        }
    }

    /// Other notices to the same people that the same ones owe now: what is another's is not ticked off along the way.
    private func open(besides duty: Obligation, in file: OpenedCase) -> [Obligation] {
        guard let told = Told(duty, in: file) else { return [] }
        return file.dossier.obligations.filter { other in
            other.id != duty.id && other.id.isNotice && other.state.isOwed
                && other.owners.roles == duty.owners.roles && file.dossier.access.mayDo(other.id)
                && Told(other, in: file) == told && mayGoAlong(other, with: duty, file)
        }
    }

    /// What each of several families is still to be told does not go along with what reaches one, or was told to all.
    private func mayGoAlong(_ other: Obligation, with duty: Obligation, _ file: OpenedCase) -> Bool {
        let waiting = [duty, other].map { file.engine.familiesToTell(by: $0.id, in: file.state).isEmpty }
        return !waiting[0] || waiting[1]
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        guard let duty = file.obligation(task) else { throw NoSuchPage() }
        guard !isForNobody(duty, in: file) else { throw NoSuchPage() }
        let also = form.all("ook")
        let others = open(besides: duty, in: file).filter { also.contains($0.id.description) }
        let families = TellFamilies(file: file, duty: duty)
        guard families.toTell.isEmpty else { return try families.commands(from: form, also: others) }
        let answer = form.words("antwoord").map(CaseCommand.answer)
        return [answer].compactMap(\.self)
            + ([duty] + others).map { .tell($0.id, note: form.words("tekst")) }
    }
}
