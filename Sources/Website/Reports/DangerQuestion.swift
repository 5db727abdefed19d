import HTML
import HTTPServer
import Playbooks

/// The question whether somebody is in danger, as whoever reports is asked it, with what to do at once.
struct DangerQuestion {
    let site: Website
    let playbook: Playbook

    /// The name of its field.
    private static let name = "gevaar"

    private var fact: Fact? { playbook.facts.first { $0.id == playbook.intake.danger } }

    /// No answer is chosen for anybody: what nobody said is nobody's answer.
    func write(_ typed: FormData, _ b: inout HTMLBuffer) {
        guard let fact else { return }
        let texts = site.texts.report
        b.fieldset(.class("danger")) { b in
            b.legend(fact.title)
            help(&b)
            let options = fact.answers.map { ($0.answer.text, $0.title) } + [("", texts.dangerUnknown)]
            for (value, title) in options {
                site.radio(Self.name, value, title, checked: value == typed[Self.name], &b)
            }
        }
    }

    /// Whom to call now, and that nobody watches the form by day and night.
    func help(_ b: inout HTMLBuffer) {
        guard fact != nil else { return }
        b.ul(.class("hint")) { b in
            for line in site.texts.report.dangerHelp { b.li(line) }
        }
    }

    /// What was answered, for a report.
    func answers(in form: FormData) -> [Fact.ID: Fact.Answer] {
        guard let fact, let sent = form.words(Self.name),
            let answer = fact.answers.first(where: { $0.answer.text == sent })?.answer
        else { return [:] }
        return [fact.id: answer]
    }

    /// Whether it was answered with yes.
    func isDanger(in form: FormData) -> Bool { answers(in: form).values.contains(.yes) }
}
