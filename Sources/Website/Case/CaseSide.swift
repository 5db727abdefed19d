import Access
import Casework
import HTML
import Playbooks
import Texts

/// Beside the steps: the report, what is known, agreements, records, and all else one can do.
struct CaseSide {
    let file: OpenedCase

    func write(_ b: inout HTMLBuffer) {
        actions(&b)
        if file.dossier.access.mayReadNotes {
            report(&b)
            facts(&b)
        } else {
            b.p(file.texts.caseFile.notForYou, .class("message"))
        }
        agreements(&b)
        letters(&b)
        records(&b)
    }

    /// A part with a heading, folded on a small screen.
    private func part(
        _ heading: String, _ id: String, _ b: inout HTMLBuffer, content: (inout HTMLBuffer) -> Void
    ) {
        b.section(.class("side-\(id)"), .aria("labelledby", id)) { b in
            b.foldWhenSmall {
                $0.h2(heading, .id(id))
            } content: {
                content(&$0)
            }
        }
    }

    private func actions(_ b: inout HTMLBuffer) {
        part(file.moreHeading, "meer", &b) { b in
            b.ul(.class("doings")) { b in
                for (action, page) in doings {
                    b.li { $0.a(file.texts.caseFile.action(action), .href(page.link)) }
                }
                if file.site.demo != nil, isCoordinator, file.dossier.row.scope == .caseFile {
                    b.li { $0.a(file.texts.ownScenarios.record, .href(Page.record(file.id).link)) }
                }
                if file.dossier.access.mayReadReadings {
                    b.li { $0.a(file.texts.readings.title, .href(Page.readings(file.id).link)) }
                }
            }
        }
    }

    /// Keeping a case as a scenario of the school is for demos, and for who coordinates.
    private var isCoordinator: Bool {
        file.visit.viewer.map { SchoolAccess($0, file.playbook).isCoordinator } ?? false
    }

    private var doings: [(CaseFileTexts.Action, Page)] {
        let id = file.id
        guard !file.state.isClosed else {
            let way: CaseFileTexts.Action = file.state.joinedTo == nil ? .reopen : .comeBack
            guard file.dossier.access.hasInHand else { return [(.note, .note(id))] }
            // Of a report that was joined to a case, the case says whom it is about.
            let about: [(CaseFileTexts.Action, Page)] =
                file.state.joinedTo == nil ? [(.accuse, .handOver(id))] : []
            return [(.note, .note(id)), (way, .reopening(id))] + about
        }
        guard !file.isOfMany else {
            let canClose = file.dossier.access.hasInHand && file.engine.closingStep(in: file.state) != nil
            return [(.note, .note(id))] + (canClose ? [(.close, .closing(id))] : [])
        }
        let happening: [(CaseFileTexts.Action, Page)] =
            file.dossier.access.maySayWhatHappened ? [(.happening, .happening(id))] : []
        // Who reads the notes has this above what happened.
        let note: [(CaseFileTexts.Action, Page)] =
            file.dossier.access.mayReadNotes ? [] : [(.note, .note(id))]
        let own = happening + note
        guard file.dossier.access.hasInHand else { return own }
        return own + [
            (.facts, .facts(id)), (.parties, .parties(id)), (.consent, .consent(id)),
            (.handOver, .handOver(id)),
        ] + (LetReadForm(dossier: id).isOpen(in: file) ? [(.letRead, .letRead(id))] : [])
            + (UnsealForm(dossier: id).isOpen(in: file) ? [(.unseal, .unsealing(id))] : [])
            + [(.close, .closing(id))]
    }

    private func report(_ b: inout HTMLBuffer) {
        guard let report = file.state.report else { return }
        let channel = file.playbook.intake.channels.first { $0.id == report.channel }?.title
        part(file.texts.caseFile.heading(.report), "melding", &b) { b in
            b.blockquote(report.text, .class("said"))
            b.p(
                file.texts.caseFile.reportedTo(
                    channel ?? report.channel.text,
                    report.receiver.isPerson
                        ? file.roleWithNames(report.receiver, about: nil) : file.role(report.receiver)),
                .class("muted small"))
        }
    }

    private func facts(_ b: inout HTMLBuffer) {
        let known = FactAnswers(file: file).known
        guard !file.isOfMany || known.contains(where: { $0.source != nil }) else { return }
        part(file.texts.caseFile.heading(.facts), "feiten", &b) { b in
            guard !known.isEmpty else { return b.p(file.texts.caseFile.noFacts, .class("muted")) }
            b.dl(.class("answers")) { b in
                for fact in known {
                    b.dt(fact.question)
                    b.dd { b in
                        b.strong(fact.answer)
                        if let source = fact.source { b.span(" " + source, .class("muted small")) }
                    }
                }
            }
        }
    }

    private func agreements(_ b: inout HTMLBuffer) {
        let made = Agreements(file: file).made
        // That there are none is only said to who would see it, and where it is so.
        let isTold = file.dossier.access.seesCourse && file.engine.agreements(in: file.state).isEmpty
        guard !made.isEmpty || isTold else { return }
        part(file.texts.caseFile.heading(.agreements), "afspraken", &b) { b in
            guard !made.isEmpty else { return b.p(file.texts.caseFile.noAgreements, .class("muted")) }
            Agreements(file: file).write(made, &b)
        }
    }

    private func letters(_ b: inout HTMLBuffer) {
        let letters = WrittenLetters(file: file).all
        guard !letters.isEmpty else { return }
        part(file.texts.letters.heading, "brieven", &b) { b in
            b.ul(.class("records")) { b in
                for letter in letters {
                    b.li { b in
                        b.a(letter.kept.letter.title, .href(Page.writtenLetter(file.id, letter.number).link))
                        b.div(.class("small")) { $0.text(letter.line(in: file)) }
                    }
                }
            }
        }
    }

    private func records(_ b: inout HTMLBuffer) {
        let places = RecordPlaces(file: file).places
        // That nothing was recorded is only said to who would see it.
        guard !places.isEmpty || file.dossier.access.mayReadNotes else { return }
        part(file.texts.caseFile.heading(.records), "vastgelegd", &b) { b in
            guard !places.isEmpty else { return b.p(file.texts.caseFile.noRecords, .class("muted")) }
            b.ul(.class("records")) { b in
                for place in places {
                    b.li { b in
                        b.strong(place.title)
                        for line in place.lines {
                            b.div(.class("small")) { $0.a(line.text, .href(line.page.link)) }
                        }
                    }
                }
            }
        }
    }
}
