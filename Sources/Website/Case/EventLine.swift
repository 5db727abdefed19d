import Casework
import Dossiers
import HTML
import Playbooks

/// One event in words.
struct EventLine {
    let file: OpenedCase
    let event: CaseEvent

    private var texts: Words { Words(file: file) }

    func write(_ b: inout HTMLBuffer) {
        b.div { b in
            if let task {
                b.a(headline, .href(file.page(of: task).link))
            } else {
                b.text(headline)
            }
        }
        for detail in details { b.p(detail, .class("said")) }
        if case .done(let completion) = event.what { started(by: completion.task, &b) }
        if let link = event.link { other(link, &b) }
    }

    /// The way to the dossier that a report came from or went to, for who may open it, and out of this case again.
    private func other(_ link: DossierLink, _ b: inout HTMLBuffer) {
        let (id, texts) = (Dossier.ID(link.id), file.texts.joining)
        if file.linked.contains(id) {
            b.p(.class("small")) { $0.a(texts.look, .href(Page.caseFile(id).link)) }
        }
        guard case .tookIn = event.what, file.state.holds(reportOf: link.id), file.dossier.access.hasInHand
        else { return }
        b.p(.class("small")) { $0.a(texts.takeOut, .href(Page.takingOut(file.id, id).link)) }
    }

    /// Its number, for who may open it: that it is there is not for others to know.
    private func number(_ link: DossierLink) -> Int? {
        file.linked.contains(Dossier.ID(link.id)) ? link.number : nil
    }

    /// The dossiers that a step started, with the way there for who may open them.
    private func started(by task: TaskID, _ b: inout HTMLBuffer) {
        for one in file.started where one.task == task {
            let words = texts.started(one.subject)
            b.p(.class("small")) { b in
                if let dossier = one.dossier {
                    b.a(words, .href(Page.caseFile(dossier).link))
                } else {
                    b.text(words)
                }
            }
        }
    }

    private var task: TaskID? {
        switch event.what {
        case .done(let completion): completion.task
        case .planned(let task, _, _), .waived(let task, _), .told(let task, _), .toldFamily(let task, _, _):
            task
        case .reviewed(let review): review.task
        case .letter(let letter): letter.task
        case .noted(_, let task): task
        default: nil
        }
    }

    private var headline: String {
        switch event.what {
        case .reported(let report): texts.report(report)
        case .opened: file.texts.events.opened
        case .joined(let party): texts.joined(party)
        case .left(let pupil, .notInvolved): file.texts.events.left(file.name(pupil))
        case .left(let pupil, .leftClass): file.texts.events.leftClass(file.name(pupil))
        case .corrected(let pupil, let finding, _):
            file.texts.events.corrected(file.name(pupil), finding.rawValue)
        case .stated(let statements):
            statements.map { texts.stated($0.fact, $0.answer, $0.pupil) }.joined(separator: " · ")
        case .triaged(let outcome, _, _): file.texts.events.triaged(file.title(of: outcome))
        case .upheld(let outcome, _, _): file.texts.events.upheld(file.title(of: outcome))
        case .done(let completion): file.texts.events.done(file.title(of: completion.task))
        case .planned(let task, let moment, _):
            file.texts.events.planned(file.title(of: task), file.texts.dates.full(moment))
        case .waived(let task, _): file.texts.events.waived(file.title(of: task))
        case .told(let task, _): file.texts.events.told(file.title(of: task))
        case .toldFamily(let task, let pupil, _):
            file.texts.events.told(file.title(of: task, toldToFamilyOf: pupil))
        case .letter(let letter):
            file.texts.letters.written(letter.title, file.family(of: letter.pupil, toldBy: letter.task))
        case .reviewed(let review): file.texts.events.reviewed(file.title(of: review.task))
        case .consulted, .consent, .happened, .handedOver, .unavailable, .available, .unavailableForClass,
            .availableForClass, .cleared, .noted, .answered, .attached, .readerAdded, .readerRemoved,
            .unsealed, .closed, .reopened, .tookIn, .tookOut, .joinedTo, .barredAlong, .moved:
            circumstance
        }
    }

    private var circumstance: String {
        let words = file.texts.events
        switch event.what {
        case .consulted(let step, let who, _, _): return words.consulted(file.role(who), file.stepTitle(step))
        case .consent(let who, let step, let answer, let pupil):
            return words.consent(file.role(who, about: pupil), answer.rawValue, step.map(file.stepTitle))
        case .happened(let happening, _, let pupil):
            return words.happened(texts.happening(happening), pupil.map(file.name))
        case .handedOver(let role, _): return words.handedOver(file.role(role))
        case .unavailable(let role, Role.accused, let holders):
            return words.accused(texts.accused(role, holders))
        case .unavailable(let role, _, _): return words.unavailable(file.role(role))
        case .available(let role): return words.available(file.role(role))
        case .unavailableForClass(let role, let group, _):
            return words.unavailable(file.role(role, ofClass: group))
        case .availableForClass(let role, let group):
            return words.available(file.role(role, ofClass: group))
        case .cleared(let who, _): return words.cleared(file.shutOut(who))
        case .attached(let document): return words.attached(texts.document(document))
        case .readerAdded(let set, let role): return words.readerAdded(file.role(role), texts.readers(set))
        case .readerRemoved(let set, let role, _):
            return words.readerRemoved(file.role(role), texts.readers(set))
        case .answered: return words.answered
        case .unsealed: return words.unsealed
        case .closed: return words.closed
        case .reopened: return words.reopened
        case .tookIn(let joined): return words.tookIn(number(joined.from))
        case .tookOut(let from, _): return words.tookOut(number(from))
        case .joinedTo(let link): return words.joinedTo(number(link))
        case .barredAlong: return words.barredAlong
        case .moved(let from, let to, _): return words.moved(from, to)
        // Besides a note, what has a headline of its own.
        case .noted, .reported, .opened, .joined, .left, .corrected, .stated, .triaged, .upheld, .done,
            .planned, .waived, .told, .toldFamily, .letter, .reviewed:
            return words.noted
        }
    }

    private var details: [String] {
        switch event.what {
        case .reported(let report): [report.text]
        case .tookIn(let joined):
            [file.state.holds(reportOf: joined.from.id) ? joined.report.text : file.texts.joining.isOut]
        case .triaged(let outcome, let recommended, let reason),
            .upheld(let outcome, let recommended, let reason):
            texts.recommendation(outcome, recommended) + [reason].compactMap(\.self)
        case .done(let completion): texts.ending(completion)
        case .planned(_, _, let reason): [reason].compactMap(\.self)
        case .unavailable(_, Role.accused, _): []
        case .unavailable(_, Away.barred, _), .unavailableForClass(_, _, Away.barred):
            [file.texts.absences.barred]
        case .unavailableForClass: [file.texts.absences.schoolWide]
        case .unavailable(_, let reason, _):
            [Away.words.contains(reason) ? file.texts.absences.schoolWide : reason]
        case .waived(_, let reason), .handedOver(_, let reason),
            .closed(let reason), .reopened(let reason), .moved(_, _, let reason), .tookOut(_, let reason),
            .readerRemoved(_, _, let reason), .unsealed(let reason), .cleared(_, let reason):
            [reason]
        case .corrected(_, _, let reason): [reason ?? file.texts.events.byWeighing]
        case .reviewed(let review): texts.verdicts(review)
        case .told(_, let note), .toldFamily(_, _, let note), .happened(_, let note, _):
            [note].compactMap(\.self)
        case .consulted(_, _, let view, _): [view]
        case .noted(let text, _), .answered(let text): [text]
        default: []
        }
    }

    /// The words that need looking up.
    private struct Words {
        let file: OpenedCase

        func report(_ report: CaseEvent.Report) -> String {
            let channel = file.playbook.intake.channels.first { $0.id == report.channel }?.title
            return file.texts.events.reported(
                file.texts.events.reporter(report.reporter.rawValue), channel ?? report.channel.text)
        }

        func started(_ subject: PlanStart.Subject) -> String {
            switch subject {
            case .pupil(let pupil): file.texts.events.started(file.name(pupil))
            case .group(let group): file.texts.events.started(file.className(group) ?? group)
            }
        }

        /// A role with who held it when it was said that the case is about them, each by name.
        func accused(_ role: Role.ID, _ holders: [String]) -> String {
            let names = holders.map { file.shutOut(Role.ID(person: $0)) }
            return names.isEmpty ? file.role(role) : "\(file.role(role)) (\(file.listed(names)))"
        }

        func joined(_ party: CaseParty) -> String {
            file.texts.events.joined(
                file.name(party.pupil),
                file.texts.caseFile.part(party.involvement.rawValue, party.standing == .established),
                party.group.flatMap(file.className))
        }

        func stated(_ fact: Fact.ID, _ answer: Fact.Answer, _ pupil: Pupil.ID?) -> String {
            let question = file.engine.fact(fact)?.title ?? fact.text
            let about = pupil.map { file.texts.caseForms.factAbout(question, file.name($0)) } ?? question
            return file.texts.events.stated(about, file.title(of: answer, to: fact))
        }

        func recommendation(_ outcome: Triage.Outcome, _ recommended: Triage.Outcome?) -> [String] {
            guard let recommended, recommended != outcome else { return [] }
            return [file.texts.events.recommended(file.title(of: recommended))]
        }

        func ending(_ completion: CaseEvent.Completion) -> [String] {
            let step = file.engine.step(completion.task.step)
            let outcome = step?.outcomes.first { $0.id == completion.outcome }?.title
            let day = completion.on.map { file.texts.events.tookPlace(file.day($0)) }
            let found = completion.findings.map { pupil, finding in
                file.texts.events.found(file.name(pupil), file.texts.step.finding(finding.rawValue))
            }
            return [outcome].compactMap(\.self) + found.sorted()
                + [day, completion.reason].compactMap(\.self)
        }

        func verdicts(_ review: AgreementReview) -> [String] {
            let (texts, agreed) = (file.texts.agreements, Agreements(file: file).texts)
            return review.verdicts.map { verdict in
                let words = agreed[verdict.agreement] ?? texts.hidden
                return texts.line(texts.standing(verdict.standing.rawValue), words)
            }
        }

        func happening(_ id: Happening.ID) -> String {
            file.playbook.happenings.first { $0.id == id }?.title ?? id.text
        }

        func document(_ id: Document.ID) -> String {
            file.playbook.documents.first { $0.id == id }?.title ?? id.text
        }

        func readers(_ id: ReaderSet.ID) -> String {
            file.playbook.readerSets.first { $0.id == id }?.title ?? id.text
        }
    }
}
