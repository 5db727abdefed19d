import Casework
import HTML
import HTTPServer
import Playbooks
import UseCases

/// The form of the triage, filled in with what was typed.
struct TriageSheet {
    let file: OpenedCase
    let typed: FormData
    let questions: TriageQuestions

    func write(_ b: inout HTMLBuffer) {
        due(&b)
        again(&b)
        report(&b)
        history(&b)
        guard !file.state.isClosed else {
            people(&b)
            return b.p(file.texts.caseFile.closed, .class("message"))
        }
        b.form(
            .method("post"), .action(Page.triage(file.id).link), .novalidate,
            .data("concept", Page.draft(file.id, KeepDraft.triage).link.address),
            .data("mislukt", file.texts.step.draftFailed)
        ) { b in
            file.formStart(&b)
            // What the key for a new line presses: nothing that changes anything before everything was read.
            b.button(
                file.texts.triage.keep, .type("submit"), .class("visually-hidden"), .tabindex(-1),
                .aria("hidden", "true"))
            joining(&b)
            people(&b)
            answers(&b)
            TriageVerdict(file: file, typed: typed, questions: questions).write(&b)
        }
    }

    private func due(_ b: inout HTMLBuffer) {
        let asked = file.dossier.obligations.last { $0.id.step == Triage.step && !$0.state.isOver }
        guard let duty = asked, let due = duty.due else { return }
        b.p { b in
            if duty.state == .overdue { LateMark.write(file.texts.caseList.late + " ", &b) }
            b.text(file.texts.inbox.due(file.day(due.due)))
        }
    }

    private func report(_ b: inout HTMLBuffer) {
        guard let report = file.state.report else { return }
        let words = file.texts.triage
        b.h2(words.inOwnWords)
        guard file.dossier.access.mayReadNotes else {
            return b.p(file.texts.inbox.notForYou, .class("muted"))
        }
        b.blockquote(report.text, .class("said card"))
        let channel = file.playbook.intake.channels.first { $0.id == report.channel }?.title
        b.p(
            words.cameFrom(
                file.texts.events.reporter(report.reporter.rawValue), channel ?? report.channel.text),
            .class("muted small"))
        if let named = report.group.flatMap(file.className) { b.p(file.texts.inbox.ofClass(named)) }
    }

    /// What came since it was weighed, when that asks whether the weighing still holds.
    private func again(_ b: inout HTMLBuffer) {
        guard file.state.isToBeWeighedAgain, !file.state.isClosed else { return }
        b.p(file.texts.triage.againLead(file.state.isToBeWeighedForReopening), .class("message"))
        guard file.dossier.access.mayReadNotes, !file.state.joinedReports.isEmpty else { return }
        b.h2(file.texts.triage.later)
        for joined in file.state.joinedReports { b.blockquote(joined.report.text, .class("said card")) }
    }

    /// Where the pupils stand: who comes back from linking one goes on there.
    static let peoplePlace = "leerlingen"
    /// Where the recommendation and the outcome stand.
    static let verdictPlace = "advies"

    private func people(_ b: inout HTMLBuffer) {
        b.h2(file.texts.triage.people, .id(Self.peoplePlace))
        PartyList(file: file).writeLine(&b)
        if !file.state.present.contains(where: { $0.involvement == .target }) {
            b.p(file.texts.triage.noTarget, .class("message"))
        }
        guard !file.state.isClosed else { return }
        // A button, not a link: what was typed below comes along, and stands there again afterwards.
        b.p { b in
            b.button(
                file.texts.triage.changePeople, .type("submit"), .name("doe"),
                .value(TriageForm.Act.people.rawValue), .class("secondary"))
            b.text(" ")
            b.a(file.texts.triage.toVerdict, .href("#\(Self.verdictPlace)"))
        }
    }

    /// Before it is weighed: whether it belongs to a case that runs. Where a pupil who takes part has such a case, it stands
    /// there at once, on a telephone behind its question; of a class alone it is said how many there are.
    private func joining(_ b: inout HTMLBuffer) {
        guard file.state.triage.isEmpty, !file.state.isClosed, file.state.report != nil,
            file.dossier.access.mayReadNotes
        else { return }
        let isOfPupils = !file.state.present.isEmpty && !file.joinable.isEmpty
        let isAnswered = typed.words("nummer") != nil || typed["zaak"] != nil
        let question = file.texts.joining.questionWith(file.joinable.count)
        let fields = JoinFields(file: file, typed: typed)
        guard !isAnswered, isOfPupils || !file.earlier.isEmpty else {
            return b.details(.open(when: isAnswered)) { b in
                b.summary(question)
                fields.write(&b)
            }
        }
        b.foldWhenSmall {
            $0.h3(question)
        } content: {
            fields.write(&$0)
        }
    }

    /// Earlier outcomes, when this is not the first time.
    private func history(_ b: inout HTMLBuffer) {
        guard !file.state.triage.isEmpty, file.dossier.access.mayReadNotes else { return }
        b.h2(file.texts.triage.history)
        b.ol(.class("timeline")) { b in
            for decision in file.state.triage {
                b.li { b in
                    b.div(.class("when")) { b in
                        b.time(file.day(decision.at.date), .datetime(decision.at.iso))
                        b.text(" · " + file.role(decision.by.role))
                    }
                    b.strong(file.title(of: decision.outcome))
                    if let recommended = decision.recommended, recommended != decision.outcome {
                        b.p(file.texts.events.recommended(file.title(of: recommended)))
                    }
                    if let reason = decision.reason { b.p(reason, .class("said")) }
                }
            }
        }
    }

    private func answers(_ b: inout HTMLBuffer) {
        let words = file.texts.triage
        if !questions.grave.isEmpty {
            b.section(.class("grave"), .aria("labelledby", "ernstig")) { b in
                b.h2(words.graveQuestions, .id("ernstig"))
                ask(questions.grave, &b)
            }
        }
        b.h2(words.questions)
        b.p(words.questionsHint, .class("muted"))
        fold(questions.weighed, words.weighedQuestions(questions.weighed.count), &b)
        fold(questions.others, words.otherQuestions(questions.others.count), &b)
        IntakeFields(file: file).write(typed, &b)
        saidBy(&b)
        b.div(.class("actions")) { b in
            b.button(
                words.keep, .type("submit"), .name("doe"), .value(TriageForm.Act.keep.rawValue),
                .class("secondary"))
        }
    }

    /// Questions behind a line that says how many there are, and which were answered. Without grave ones the first stand open.
    private func fold(_ questions: [CaseQuestion], _ title: String, _ b: inout HTMLBuffer) {
        guard !questions.isEmpty else { return }
        let isFirst =
            self.questions.grave.isEmpty && questions.first?.name == self.questions.weighed.first?.name
        let answered = questions.compactMap(answered)
        b.details(.class("questions"), .open(when: isFirst)) { b in
            b.summary { b in
                b.strong(title)
                b.span(file.texts.triage.answered(answered), .class("muted small"))
            }
            ask(questions, &b)
        }
    }

    /// Questions of which the same is assumed stand together, after those of which nothing is; it is said once above them.
    private func ask(_ questions: [CaseQuestion], _ b: inout HTMLBuffer) {
        let assumed = questions.map { $0.assumed(in: file) }
        for assumption in assumed.uniqued().sorted(by: { one, other in one == nil && other != nil }) {
            let together = zip(questions, assumed).filter { $1 == assumption }.map(\.0)
            if let assumption {
                b.p(file.texts.triage.countsAs(assumption, together.count), .class("hint"))
            }
            for question in together { ask(question, &b) }
        }
    }

    /// A question with its answer, as it stands here; nil when nobody knows.
    private func answered(_ question: CaseQuestion) -> String? {
        let chosen = chosen(question)
        guard !chosen.isEmpty, chosen != Fact.Answer.unknown.text else { return nil }
        let answer = question.fact.answers.first { $0.answer.text == chosen }?.title ?? chosen
        return file.texts.triage.answeredWith(question.title(in: file), answer)
    }

    private func chosen(_ question: CaseQuestion) -> String {
        typed[question.name] ?? question.chosenBeforehand(in: file)
    }

    private func ask(_ question: CaseQuestion, _ b: inout HTMLBuffer) {
        let chosen = chosen(question)
        let options =
            question.fact.answers + [.init(.unknown, title: file.texts.triage.unknown)]
        b.fieldset(.class("question")) { b in
            b.legend { b in
                b.text(question.title(in: file))
                if let owner = question.fact.saidBy {
                    let word = file.texts.caseForms.factWordOf(file.role(owner, about: question.pupil))
                    b.span(word, .class("hint"))
                }
            }
            b.div(.class("answers-row")) { b in
                for option in options {
                    file.site.radio(
                        question.name, option.answer.text, option.title,
                        checked: option.answer.text == chosen,
                        &b)
                }
            }
        }
    }

    private func saidBy(_ b: inout HTMLBuffer) {
        let people: [Role.ID] = [.reporter, "target", "parents-of-target"]
        file.site.selectField(
            "volgens", file.texts.triage.saidBy,
            [("", file.texts.triage.saidByMe)] + people.map { ($0.text, file.role($0)) },
            chosen: typed["volgens"] ?? "", &b)
    }
}
