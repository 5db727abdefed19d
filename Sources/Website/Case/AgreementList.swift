import Casework
import HTML
import Playbooks
import Texts

/// The agreements that were made in steps which the viewer may read, the latest first, each with what was said of it when it
/// was looked at.
struct Agreements {
    let file: OpenedCase

    var made: [AgreementsMade] {
        file.engine.agreements(in: file.state).reversed().filter { made in
            file.dossier.access.mayRead(made.task.step, writtenBy: made.ending.by.person)
        }
    }

    /// The pupils with whom it was agreed: the step's own, or those of its side of the case; nil when it was with everybody.
    private func concerned(by made: AgreementsMade) -> Set<Pupil.ID>? {
        if let pupil = made.task.pupil { return [pupil] }
        switch file.engine.step(made.task.step)?.track {
        case .target: return Set(file.state.parties.filter { $0.involvement == .target }.map(\.pupil))
        case .initiator:
            return Set(file.state.parties.filter(\.involvement.isBullyingSide).map(\.pupil))
        default: return nil
        }
    }

    /// The words of each agreement that the viewer may read.
    var texts: [Agreement: String] {
        Dictionary(made.flatMap(\.lines).map { ($0.agreement, $0.text) }) { first, _ in first }
    }

    /// What was agreed, each with where that was.
    func write(_ all: [AgreementsMade], _ b: inout HTMLBuffer) {
        for made in all {
            b.ul { b in
                for line in made.lines {
                    b.li { b in
                        b.text(line.text)
                        said(of: line.agreement, &b)
                    }
                }
            }
            source(of: made, &b)
        }
    }

    /// Where it was agreed.
    func source(of made: AgreementsMade, _ b: inout HTMLBuffer) {
        let words = file.texts.caseFile.agreedIn(file.title(of: made.task), file.day(made.ending.on))
        b.p(.class("muted small")) { $0.a(words, .href(file.page(of: made.task).link)) }
    }

    /// What was said of it, the latest first: who, when, and whether it was kept.
    func said(of agreement: Agreement, _ b: inout HTMLBuffer) {
        let texts = file.texts.agreements
        let all = (file.state.agreementsSaid[agreement] ?? []).filter { said in
            file.dossier.access.mayRead(said.task.step, writtenBy: said.by.person)
        }
        for (place, said) in all.reversed().enumerated() {
            let words = texts.said(texts.standing(said.standing.rawValue), file.day(said.at.date))
            b.div(.class("small")) { b in
                if place == 0 {
                    b.strong(Self.sign(said.standing) + " " + words)
                    b.text(" · " + file.role(said.by.role))
                } else {
                    b.span(words + " · " + file.role(said.by.role), .class("muted"))
                }
            }
        }
    }

    /// Beside its word, never instead of it.
    private static func sign(_ standing: Agreement.Standing) -> String {
        switch standing {
        case .kept: "✓"
        case .partly: "◐"
        case .broken: "✗"
        }
    }

    /// What was agreed, to look at while one tells of it; nothing where nothing was. A family hears what was agreed with it
    /// or with everybody, never what was agreed with another.
    func writeFolded(for families: Set<Pupil.ID>?, _ b: inout HTMLBuffer) {
        let made = made.filter { made in
            guard let families, let concerned = concerned(by: made) else { return true }
            return !concerned.isDisjoint(with: families)
        }
        guard !made.isEmpty else { return }
        b.details(.open(when: true)) { b in
            b.summary(file.texts.caseFile.heading(.agreements))
            write(made, &b)
        }
    }
}
