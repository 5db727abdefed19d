import Playbooks
import SchoolTime

// How an event is stored: a format version, then texts in a fixed order. Words once used keep their meaning
// for ever; a new kind of event gets a new word.
extension CaseEvent {
    /// The format written now.
    private static let version: UInt8 = 1

    /// The event as bytes.
    package var stored: [UInt8] {
        var writer = FieldWriter(version: Self.version)
        writer.put(at.iso)
        writer.put(by.role.text)
        writer.put(by.person)
        writer.put(what)
        return writer.bytes
    }

    /// The event that these bytes are.
    package init(stored bytes: [UInt8]) throws(EventDamage) {
        var reader = try FieldReader(bytes, version: Self.version)
        let moment = try reader.text()
        guard let at = Moment(iso: moment) else { throw .unknownWord(moment) }
        let by = Actor(role: Name(try reader.text()), person: try reader.textIfAny())
        let what = try reader.what()
        guard reader.isAtEnd else { throw .leftOver }
        self.init(at: at, by: by, what)
    }
}

extension FieldWriter {
    mutating func put(_ what: CaseEvent.What) {
        switch what {
        case .reported(let report):
            write(report.danger == nil ? "reported" : "reported-with-danger")
            put(report: report)
        case .opened: write("opened")
        case .joined(let party): put(party)
        case .left(let pupil, .notInvolved): write("left", pupil.text)
        case .left(let pupil, .leftClass): write("left-class", pupil.text)
        case .stated(let statements): put(statements)
        case .triaged(let outcome, let recommended, let reason):
            write("triaged", outcome.text, recommended?.text, reason)
        case .upheld(let outcome, let recommended, let reason):
            write("upheld", outcome.text, recommended?.text, reason)
        case .done(let completion): put(completion)
        case .planned(let task, let moment, let reason): write("planned", task, moment.iso, reason)
        case .waived(let task, let reason): write("waived", task, reason)
        case .told(let task, let note): write("told", task, note)
        case .toldFamily(let task, let pupil, let note): write("told-family", task, pupil.text, note)
        case .letter(let letter):
            write("letter", letter.task, letter.pupil.text, letter.title, letter.text)
        case .consulted, .consent, .happened, .handedOver, .unavailable, .available, .unavailableForClass,
            .availableForClass, .cleared, .noted, .answered, .attached, .readerAdded, .readerRemoved,
            .unsealed, .closed, .reopened, .tookIn,
            .tookOut, .joinedTo, .barredAlong, .moved:
            putCircumstance(what)
        case .reviewed(let review): put(review)
        case .corrected(let pupil, let finding, let reason):
            write("corrected", pupil.text, finding.rawValue, reason)
        }
    }

    private mutating func putCircumstance(_ what: CaseEvent.What) {
        switch what {
        case .consulted(let step, let who, let view, nil): write("consulted", step.text, who.text, view)
        case .consulted(let step, let who, let view, let pupil?):
            write("consulted-about", step.text, who.text, view, pupil.text)
        case .consent(let who, let step, let answer, nil):
            write("consent", who.text, step?.text, answer.rawValue)
        case .consent(let who, let step, let answer, let pupil?):
            write("consent-about", who.text, step?.text, answer.rawValue, pupil.text)
        case .happened(let happening, let note, nil): write("happened", happening.text, note)
        case .happened(let happening, let note, let pupil?):
            write("happened-to", happening.text, note, pupil.text)
        case .handedOver(let role, let reason): write("handed-over", role.text, reason)
        case .unavailable(let role, let reason, let holders): put(unavailable: role, reason, holders)
        case .available(let role): write("available", role.text)
        case .unavailableForClass(let role, let group, let reason):
            write("unavailable-class", role.text, group, reason)
        case .availableForClass(let role, let group): write("available-class", role.text, group)
        case .cleared(let who, let reason): write("cleared", who.text, reason)
        case .noted(let text, nil): write("noted", text)
        case .noted(let text, let task?): write("noted-about", task, text)
        case .answered(let text): write("answered", text)
        case .attached(let document): write("attached", document.text)
        case .readerAdded(let set, let role): write("reader-added", set.text, role.text)
        case .readerRemoved(let set, let role, let reason):
            write("reader-removed", set.text, role.text, reason)
        case .unsealed(let reason): write("unsealed", reason)
        case .closed(let reason): write("closed", reason)
        case .reopened(let reason): write("reopened", reason)
        case .tookIn(let joined):
            put(joined)
        case .tookOut(let from, let reason): write("took-out", from.id, String(from.number), reason)
        case .joinedTo(let link): write("joined-to", link.id, String(link.number))
        case .barredAlong(let barring): put(barring)
        case .moved(let from, let to, let reason): write("moved", String(from), String(to), reason)
        // Written above.
        case .reported, .opened, .joined, .left, .corrected, .stated, .triaged, .upheld, .done, .planned,
            .waived, .told, .toldFamily, .letter, .reviewed:
            break
        }
    }

    private mutating func put(unavailable role: Role.ID, _ reason: String, _ holders: [String]) {
        guard !holders.isEmpty else { return write("unavailable", role.text, reason) }
        write("unavailable-holders", role.text, reason)
        put(holders.count)
        for holder in holders { put(holder) }
    }

    private mutating func put(_ barring: Barring) {
        write("barred-along")
        for roles in [barring.shutOut.sorted(), barring.sealedTo] {
            put(roles.count)
            for role in roles { put(role.text) }
        }
    }

    private mutating func put(_ joined: JoinedReport) {
        let word = joined.report.danger == nil ? "took-in" : "took-in-with-danger"
        let link = [joined.from.id, String(joined.from.number)]
        if let said = joined.danger {
            write("took-in-said", link[0], link[1], said.text, joined.report.danger == nil ? nil : word)
        } else {
            write(word, link[0], link[1])
        }
        put(report: joined.report)
    }

    private mutating func put(report: CaseEvent.Report) {
        put(report.reporter.rawValue)
        for text in [report.channel.text, report.receiver.text, report.text, report.group] { put(text) }
        if let danger = report.danger { put(danger.text) }
    }

    private mutating func write(_ word: String, _ texts: String?...) {
        put(word)
        for text in texts { put(text) }
    }

    private mutating func write(_ word: String, _ task: TaskID, _ texts: String?...) {
        put(word)
        put(task)
        for text in texts { put(text) }
    }

    private mutating func put(_ task: TaskID) {
        put(task.step.text)
        put(task.notice?.text)
        put(task.recipient?.text)
        put(task.pupil?.text)
        put(task.number)
    }

    private mutating func put(_ party: CaseParty) {
        write(
            "joined", party.pupil.text, party.involvement.rawValue, party.group,
            party.yearGroup.map(String.init), party.standing.rawValue)
    }

    private mutating func put(_ statements: [Statement]) {
        write("stated")
        put(statements.count)
        for one in statements {
            for text in [one.fact.text, one.answer.text, one.saidBy?.text, one.pupil?.text] { put(text) }
        }
    }

    private mutating func put(_ review: AgreementReview) {
        write("reviewed", review.task)
        put(review.verdicts.count)
        for verdict in review.verdicts {
            put(verdict.agreement.task)
            put(verdict.agreement.field.text)
            put(verdict.agreement.line)
            put(verdict.standing.rawValue)
        }
    }

    private mutating func put(_ completion: CaseEvent.Completion) {
        let word = completion.findings.isEmpty ? "done" : "done-finding"
        write(word, completion.task, completion.outcome?.text, completion.on?.iso, completion.reason)
        put(completion.answers.count)
        for (field, answer) in completion.answers.sorted(by: { $0.key < $1.key }) {
            put(field.text)
            put(answer)
        }
        guard !completion.findings.isEmpty else { return }
        put(completion.findings.count)
        for (pupil, finding) in completion.findings.sorted(by: { $0.key.text < $1.key.text }) {
            put(pupil.text)
            put(finding.rawValue)
        }
    }
}

extension FieldReader {
    mutating func what() throws(EventDamage) -> CaseEvent.What {
        let word = try text()
        switch word {
        case "reported": return .reported(try report())
        case "reported-with-danger": return .reported(try report(asksDanger: true))
        case "opened": return .opened
        case "joined": return .joined(try party())
        case "left": return .left(try pupil())
        case "left-class": return .left(try pupil(), because: .leftClass)
        case "stated": return .stated(try statements())
        case "triaged":
            return .triaged(try name(), recommended: try nameIfAny(), reason: try textIfAny())
        case "upheld":
            return .upheld(try name(), recommended: try nameIfAny(), reason: try textIfAny())
        case "done": return .done(try completion())
        case "done-finding":
            var completion = try completion()
            completion.findings = try findings()
            return .done(completion)
        case "corrected":
            return .corrected(try pupil(), to: try this(Finding.self), reason: try textIfAny())
        case "planned": return .planned(try task(), for: try moment(), reason: try textIfAny())
        case "waived": return .waived(try task(), reason: try text())
        case "told": return .told(try task(), note: try textIfAny())
        case "told-family":
            return .toldFamily(try task(), of: try pupil(), note: try textIfAny())
        case "letter":
            return .letter(
                CaseLetter(task: try task(), pupil: try pupil(), title: try text(), text: try text()))
        case "reviewed": return .reviewed(try review())
        default: return try circumstance(word)
        }
    }

    private mutating func circumstance(_ word: String) throws(EventDamage) -> CaseEvent.What {
        switch word {
        case "consulted": return .consulted(try name(), who: try name(), view: try text())
        case "consulted-about":
            return .consulted(try name(), who: try name(), view: try text(), of: try pupil())
        case "consent":
            return .consent(try name(), to: try nameIfAny(), try this(CaseEvent.Consent.self))
        case "consent-about":
            return .consent(
                try name(), to: try nameIfAny(), try this(CaseEvent.Consent.self), of: try pupil())
        case "happened": return .happened(try name(), note: try textIfAny())
        case "happened-to":
            return .happened(try name(), note: try textIfAny(), of: try pupil())
        case "handed-over": return .handedOver(to: try name(), reason: try text())
        case "unavailable": return .unavailable(try name(), reason: try text())
        case "unavailable-holders":
            return .unavailable(try name(), reason: try text(), holders: try texts())
        case "available": return .available(try name())
        case "unavailable-class":
            return .unavailableForClass(try name(), group: try text(), reason: try text())
        case "available-class": return .availableForClass(try name(), group: try text())
        case "cleared": return .cleared(try name(), reason: try text())
        case "noted": return .noted(try text())
        case "noted-about":
            let task = try task()
            return .noted(try text(), about: task)
        case "answered": return .answered(try text())
        case "attached": return .attached(try name())
        case "reader-added": return .readerAdded(try name(), try name())
        case "reader-removed": return .readerRemoved(try name(), try name(), reason: try text())
        case "unsealed": return .unsealed(reason: try text())
        case "closed": return .closed(reason: try text())
        case "reopened": return .reopened(reason: try text())
        case "took-in", "took-in-with-danger":
            let from = try link()
            let report = try report(asksDanger: word == "took-in-with-danger")
            return .tookIn(JoinedReport(report: report, from: from))
        case "took-in-said":
            let (from, said) = (try link(), Fact.Answer(try text()))
            let report = try report(asksDanger: try textIfAny() != nil)
            return .tookIn(JoinedReport(report: report, from: from, danger: said))
        case "took-out": return .tookOut(try link(), reason: try text())
        case "joined-to": return .joinedTo(try link())
        case "barred-along":
            let shutOut = try texts().map { Role.ID($0) }
            return .barredAlong(
                Barring(shutOut: Set(shutOut), sealedTo: try texts().map { Role.ID($0) }))
        case "moved": return .moved(from: try number(), to: try number(), reason: try text())
        default: throw .unknownWord(word)
        }
    }

    private mutating func name<Subject>() throws(EventDamage) -> Name<Subject> { Name(try text()) }

    private mutating func texts() throws(EventDamage) -> [String] {
        var texts: [String] = []
        for _ in 0..<(try count()) { texts.append(try text()) }
        return texts
    }

    private mutating func pupil() throws(EventDamage) -> Pupil.ID { Pupil.ID(try text()) }

    private mutating func pupilIfAny() throws(EventDamage) -> Pupil.ID? {
        try textIfAny().map { Pupil.ID($0) }
    }

    private mutating func nameIfAny<Subject>() throws(EventDamage) -> Name<Subject>? {
        try textIfAny().map { Name($0) }
    }

    private mutating func this<Word: RawRepresentable<String>>(_: Word.Type) throws(EventDamage) -> Word {
        let text = try text()
        guard let word = Word(rawValue: text) else { throw .unknownWord(text) }
        return word
    }

    private mutating func moment() throws(EventDamage) -> Moment {
        let text = try text()
        guard let moment = Moment(iso: text) else { throw .unknownWord(text) }
        return moment
    }

    private mutating func dateIfAny() throws(EventDamage) -> SchoolDate? {
        guard let text = try textIfAny() else { return nil }
        guard let date = SchoolDate(iso: text) else { throw .unknownWord(text) }
        return date
    }

    private mutating func link() throws(EventDamage) -> DossierLink {
        let (id, written) = (try text(), try text())
        guard let number = Int(written) else { throw .unknownWord(written) }
        return DossierLink(id: id, number: number)
    }

    private mutating func report(asksDanger: Bool = false) throws(EventDamage) -> CaseEvent.Report {
        CaseEvent.Report(
            reporter: try this(Channel.Audience.self), channel: try name(), receiver: try name(),
            text: try text(), group: try textIfAny(), danger: asksDanger ? Fact.Answer(try text()) : nil)
    }

    private mutating func party() throws(EventDamage) -> CaseParty {
        CaseParty(
            pupil: try pupil(), involvement: try this(Involvement.self), group: try textIfAny(),
            yearGroup: try numberIfAny(), standing: try this(CaseParty.Standing.self))
    }

    private mutating func task() throws(EventDamage) -> TaskID {
        let step: Step.ID = try name()
        let notice: Notice.ID? = try nameIfAny()
        let recipient: Role.ID? = try nameIfAny()
        let own = TaskID(step: step, pupil: try pupilIfAny(), number: try number())
        guard let notice else { return own }
        guard let recipient else { throw .missing }
        return own.notice(notice, to: recipient)
    }

    private mutating func statements() throws(EventDamage) -> [Statement] {
        var statements: [Statement] = []
        for _ in 0..<(try count()) {
            statements.append(
                Statement(try name(), Fact.Answer(try text()), saidBy: try nameIfAny(), of: try pupilIfAny()))
        }
        return statements
    }

    private mutating func review() throws(EventDamage) -> AgreementReview {
        let task = try task()
        var verdicts: [AgreementReview.Verdict] = []
        for _ in 0..<(try count()) {
            let agreement = Agreement(task: try self.task(), field: try name(), line: try number())
            verdicts.append(.init(agreement, try this(Agreement.Standing.self)))
        }
        return AgreementReview(at: task, verdicts)
    }

    private mutating func findings() throws(EventDamage) -> [Pupil.ID: Finding] {
        var findings: [Pupil.ID: Finding] = [:]
        for _ in 0..<(try count()) { findings[try pupil()] = try this(Finding.self) }
        return findings
    }

    private mutating func completion() throws(EventDamage) -> CaseEvent.Completion {
        let task = try task()
        let outcome: Outcome.ID? = try nameIfAny()
        let (on, reason) = (try dateIfAny(), try textIfAny())
        var answers: [Field.ID: String] = [:]
        for _ in 0..<(try count()) { answers[try name() as Field.ID] = try text() }
        return CaseEvent.Completion(
            task: task, outcome: outcome, answers: answers,
            on: on, reason: reason)
    }
}
