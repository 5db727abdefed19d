import Casework
import HTML
import HTTPServer
import Playbooks
import Texts

/// What is filled in when a step is done, and the other things one can do with it.
struct StepSheet {
    let file: OpenedCase
    let duty: Obligation
    let step: PlacedStep
    let typed: FormData

    private var texts: StepTexts { file.texts.step }
    private var task: String { duty.id.description }

    /// The name under which a field is sent.
    static func name(of field: Field) -> String { "veld-\(field.id)" }

    /// The name of the form on its page.
    static let id = "stap"

    func write(_ b: inout HTMLBuffer) {
        b.form(
            .method("post"), .action(Page.task(file.id, task).link), .novalidate, .class("sheet"),
            .id(Self.id), .data("concept", Page.draft(file.id, task).link.address),
            .data("mislukt", texts.draftFailed)
        ) { b in
            file.formStart(&b)
            b.input(.type("hidden"), .name("taak"), .value(task))
            b.h2(texts.notes)
            let language = StepLanguage(file: file, step: step.id, typed: typed)
            language.write(leadingTo: Page.task(file.id, task), &b)
            if step.kind == .evaluation { AgreementQuestions(file: file).write(typed, &b) }
            for field in file.engine.fields(of: duty.id, in: file.state, at: file.now) {
                FieldInput(
                    file: file, field: field, duty: duty, typed: typed, outcomes: step.outcomes,
                    said: language.form
                ).write(&b)
            }
            outcomes(language.form, &b)
            findings(&b)
            when(&b)
            if asksForReason || typed.words("reden") != nil {
                file.site.longField(
                    "reden", texts.reason, hint: texts.reasonHint, value: typed["reden"] ?? "", &b)
            }
            b.div(.class("actions")) { $0.button(texts.complete, .type("submit")) }
            StepTalks(file: file, duty: duty, step: step, typed: typed).write(&b)
            StepWaysOut(file: file, duty: duty, step: step, typed: typed).write(&b)
        }
    }

    private func outcomes(_ said: FormTranslation?, _ b: inout HTMLBuffer) {
        guard step.outcomes.count > 1 else { return }
        b.fieldset { b in
            b.legend(texts.outcome)
            for outcome in step.outcomes {
                let words = said?.outcomes[outcome.id]
                let isChosen = typed["afloop"] == outcome.id.text
                b.div(.when(words != nil, .lang(said?.language ?? ""))) { b in
                    file.site.radio("afloop", outcome.id.text, words ?? outcome.title, checked: isChosen, &b)
                }
            }
        }
    }

    /// The name under which is sent what was found of a pupil.
    static func name(ofFindingOf pupil: Pupil.ID) -> String { "gebleken-\(pupil)" }

    /// Of several pupils who are said to bully one says of each what was found.
    private func findings(_ b: inout HTMLBuffer) {
        let asked = file.engine.findingsAsked(by: duty.id, in: file.state)
        guard !asked.isEmpty else { return }
        let establishing = step.outcomes.filter { step.establishes?.contains($0.id) == true }
        b.p(texts.foundHint(establishing.map(\.title)), .class("hint"))
        for pupil in asked {
            let name = Self.name(ofFindingOf: pupil)
            b.fieldset { b in
                b.legend(texts.found(file.name(pupil)))
                for finding in Finding.allCases {
                    file.site.radio(
                        name, finding.rawValue, texts.finding(finding.rawValue),
                        checked: typed[name] == finding.rawValue, &b)
                }
            }
        }
    }

    private func when(_ b: inout HTMLBuffer) {
        file.site.textField(
            "op", texts.tookPlace, hint: texts.tookPlaceHint, value: typed["op"] ?? file.now.date.iso,
            type: "date", &b)
    }

    private var asksForReason: Bool {
        guard let active = file.state.task(duty.id) else { return false }
        return file.engine.obstacles(to: active, in: file.state, at: file.now).contains(
            where: \.asksForReason)
    }
}
