import Casework
import HTML
import Playbooks
import Texts

/// That what somebody just sent was written down, what the protocol wanted otherwise, and the way to what comes now.
struct CarriedOutPanel {
    let file: OpenedCase
    /// The title of the form.
    let form: String
    let warnings: [Warning]

    private var texts: CaseFileTexts { file.texts.caseFile }

    func write(_ b: inout HTMLBuffer) {
        b.div(.class("message"), .role("status")) { b in
            b.p { b in
                b.text(texts.carriedOut(form))
                guard !file.state.isClosed else { return }
                b.text(" ")
                b.a(texts.heading(.next), .href("#stappen"))
            }
            takeOver(&b)
            mind(&b)
        }
    }

    /// What the school keeps in another system too, with the text for it.
    private func takeOver(_ b: inout HTMLBuffer) {
        for kept in RecordPlaces(file: file).toTakeOver {
            let words = file.texts.filed.takeOver(kept.system, kept.pupil.map { file.name($0) })
            b.p { $0.a(words, .href(Page.filed(file.id, kept.place.text, kept.pupil?.text).link)) }
        }
    }

    private func mind(_ b: inout HTMLBuffer) {
        guard !warnings.isEmpty else { return }
        b.p { $0.strong(texts.butMind) }
        b.ul { b in
            for warning in warnings.uniqued() {
                b.li { b in
                    b.text(words(for: warning))
                    b.div(.class("why")) { $0.text(file.site.why(warning.grounds, file.playbook)) }
                }
            }
        }
    }

    private func words(for warning: Warning) -> String {
        switch warning {
        case .passed(let need): file.words(for: .need(need))
        case .kept(let field, let answer, _):
            texts.keptOutside(
                field.title, words(for: answer, to: field), field.bounds?.least, field.bounds?.most)
        }
    }

    /// Pupils by their names, and how many.
    private func words(for answer: String, to field: Field) -> String {
        guard field.type == .pupils else { return answer }
        let pupils = Field.pupils(in: answer)
        return "\(pupils.count) (\(file.listed(pupils.map { file.name($0) }.sorted())))"
    }
}
