import Casework
import HTML
import HTTPServer
import Playbooks
import Texts

/// Whether each agreement was kept, asked where an evaluation looks at them. Nobody has to say it of all.
struct AgreementQuestions {
    let file: OpenedCase
    private let made: [AgreementsMade]

    init(file: OpenedCase) {
        self.file = file
        made = Agreements(file: file).made
    }

    func write(_ typed: FormData, _ b: inout HTMLBuffer) {
        guard !made.isEmpty else { return }
        let texts = file.texts.agreements
        b.div { b in
            b.h3(texts.title, .id("afspraken"))
            b.p(texts.hint, .class("muted small"))
            for one in made {
                Agreements(file: file).source(of: one, &b)
                for line in one.lines { ask(line, typed, &b) }
            }
        }
    }

    private func ask(_ line: AgreementsMade.Line, _ typed: FormData, _ b: inout HTMLBuffer) {
        let (texts, name) = (file.texts.agreements, Self.name(of: line.agreement))
        let answers = Agreement.Standing.allCases.map { ($0.rawValue, texts.standing($0.rawValue)) }
        b.fieldset(.class("question")) { b in
            b.legend { b in
                b.text(line.text)
                Agreements(file: file).said(of: line.agreement, &b)
            }
            b.div(.class("answers-row")) { b in
                for (value, title) in answers + [("", texts.notSaid)] {
                    file.site.radio(name, value, title, checked: (typed[name] ?? "") == value, &b)
                }
            }
        }
    }

    /// What a form says of them; nil when it says nothing.
    func review(from form: FormData, at task: TaskID) -> AgreementReview? {
        let verdicts = made.flatMap(\.lines).compactMap { line in
            form[Self.name(of: line.agreement)].flatMap(Agreement.Standing.init(rawValue:))
                .map { AgreementReview.Verdict(line.agreement, $0) }
        }
        return verdicts.isEmpty ? nil : AgreementReview(at: task, verdicts)
    }

    /// It names the agreement itself: which one is the third may have changed meanwhile.
    private static func name(of agreement: Agreement) -> String {
        "afspraak-\(agreement.task)/\(agreement.field)/\(agreement.line)"
    }
}
