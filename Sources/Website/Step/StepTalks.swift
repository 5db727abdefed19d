import Casework
import HTML
import HTTPServer
import Playbooks
import Texts

/// Who is asked beforehand, and whose consent is needed; each with its own button of the step's form.
struct StepTalks {
    let file: OpenedCase
    let duty: Obligation
    let step: PlacedStep
    let typed: FormData

    private var texts: StepTexts { file.texts.step }

    /// What the names of all fields with views begin with.
    static let views = "mening-"

    /// The field with the view of a role.
    static func view(of role: Role.ID) -> String { views + role.text }

    func write(_ b: inout HTMLBuffer) {
        if !step.consultations.isEmpty { consultations(&b) }
        if !step.consents.isEmpty { consents(&b) }
    }

    private func consultations(_ b: inout HTMLBuffer) {
        b.section(.id("overleg")) { b in
            b.h3(texts.consultations)
            for consultation in step.consultations {
                let who = file.role(consultation.who)
                if file.state.wasConsulted(consultation.who, on: step.id, about: duty.id.pupil) {
                    b.p("✓ " + texts.consulted(who))
                } else {
                    ask(consultation.who, who, &b)
                }
            }
        }
    }

    private func ask(_ role: Role.ID, _ who: String, _ b: inout HTMLBuffer) {
        let name = Self.view(of: role)
        file.site.longField(name, texts.consultWhom(who), value: typed[name] ?? "", &b)
        b.button(
            texts.consultSend(who), .type("submit"), .class("secondary"), .name("wie"), .value(role.text),
            .formaction(Page.consult(file.id, step.id.text).link))
    }

    private func consents(_ b: inout HTMLBuffer) {
        b.section(.id("toestemming")) { b in
            b.h3(texts.consents)
            for role in step.consents.map(\.who) {
                let asked = file.state.whose(consentOf: role, about: duty.id.pupil)
                // Each is asked apart: one family never speaks for another. What is asked about somebody else is kept of all.
                for pupil in asked.about == nil ? asked.pupils : [asked.about] {
                    self.consent(role, pupil, &b)
                }
            }
        }
    }

    private func consent(_ role: Role.ID, _ pupil: Pupil.ID?, _ b: inout HTMLBuffer) {
        let stands = file.state.consentStands(of: role, to: step.id, about: pupil)
        b.p(texts.consentStands(file.role(role, about: pupil), stands))
        b.div(.class("actions")) { b in
            for answer in stands ? [.withdrawn] : [CaseEvent.Consent.given, .declined] {
                b.button(
                    file.texts.caseForms.consentAnswers(answer.rawValue), .type("submit"),
                    .class("secondary"), .name("toestemming"),
                    .value(
                        ([role.text, answer.rawValue] + [pupil?.text].compactMap(\.self)).joined(
                            separator: " ")),
                    .formaction(Page.consent(file.id).link))
            }
        }
    }
}

/// Planning a step for later, and waiving it with a reason.
struct StepWaysOut {
    let file: OpenedCase
    let duty: Obligation
    let step: PlacedStep
    let typed: FormData

    private var texts: StepTexts { file.texts.step }
    private var task: String { duty.id.description }

    func write(_ b: inout HTMLBuffer) {
        b.details(.open(when: typed.words("plan-dag") != nil), .class("way-out")) { b in
            b.summary(texts.plan)
            file.site.textField(
                "plan-dag", texts.planDay, value: typed["plan-dag"] ?? "", type: "date", &b)
            file.site.textField(
                "plan-tijd", texts.planTime, value: typed["plan-tijd"] ?? "", type: "time", &b)
            b.button(
                texts.planSend, .type("submit"), .class("secondary"),
                .formaction(Page.plan(file.id, task).link))
        }
        guard step.skip.leave != .never, file.dossier.access.mayGive(.waive(duty.id, reason: "")) else {
            return
        }
        b.details(.open(when: typed.words("overslaan-reden") != nil), .class("way-out")) { b in
            b.summary(texts.waive)
            file.site.longField(
                "overslaan-reden", texts.waiveReason, value: typed["overslaan-reden"] ?? "", &b)
            b.button(
                texts.waiveSend, .type("submit"), .class("secondary"),
                .formaction(Page.waive(file.id, task).link))
        }
    }
}
