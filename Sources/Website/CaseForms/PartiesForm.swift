import Casework
import Dossiers
import HTML
import HTTPServer
import People
import Playbooks
import UseCases

/// Which pupils take part, and how. New ones are found by their class.
struct PartiesForm: CaseForm {
    let dossier: Dossier.ID
    /// The pupils of the class that was chosen, to add one from.
    let candidates: [PupilCard]
    /// That class.
    let schoolClass: SchoolClass.ID?
    /// Whether one came from the triage, and goes back there.
    var isForTriage = false

    private static let parts: [Involvement] = [.target, .initiator, .follower, .witness]
    private static let leaves = "weg"

    func title(in file: OpenedCase) -> String { file.texts.caseForms.parties.title }

    func next(in file: OpenedCase) -> Page { isForTriage ? .triage(dossier) : .caseFile(dossier) }

    func nextLink(in file: OpenedCase) -> Link {
        isForTriage ? "\(next(in: file).link)#\(TriageSheet.peoplePlace)" : next(in: file).link
    }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.mayWeigh }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.parties
        b.p(texts.lead, .class("lead"))
        classChoice(file, &b)
        b.form(.method("post"), .action(Page.parties(dossier).link), .novalidate) { b in
            file.formStart(&b)
            b.input(.type("hidden"), .name("groep"), .value(schoolClass?.text ?? ""))
            wayBack(&b)
            addition(typed, file, &b)
            current(typed, file, &b)
            correction(typed, file, &b)
            b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
        }
    }

    private func wayBack(_ b: inout HTMLBuffer) {
        if isForTriage { b.input(.type("hidden"), .name("terug"), .value("weging")) }
    }

    private func classChoice(_ file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.parties
        b.form(.method("get"), .action(Page.parties(dossier).link), .class("in-line")) { b in
            file.site.selectField(
                "groep", texts.schoolClass, file.people.classes.map { (value: $0.id.text, title: $0.title) },
                chosen: schoolClass?.text, &b)
            wayBack(&b)
            b.button(texts.showClass, .type("submit"), .class("secondary"))
        }
    }

    private func addition(_ typed: FormData, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.parties
        let present = Set(members(of: file).map(\.pupil))
        let options = candidates.filter { !present.contains($0.id) }.map {
            (value: $0.id.text, title: $0.name)
        }
        b.h2(texts.add)
        file.site.selectField(
            "leerling", texts.pupil, [(value: "", title: texts.none)] + options, chosen: typed["leerling"], &b
        )
        b.fieldset { b in
            b.legend(texts.newPart)
            for part in Self.parts {
                file.site.radio(
                    "rol", part.rawValue, texts.involvement(part.rawValue),
                    checked: typed["rol"] == part.rawValue, &b)
            }
        }
    }

    private func current(_ typed: FormData, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.parties
        guard !members(of: file).isEmpty else { return }
        b.h2(texts.current)
        let options =
            Self.parts.map { (value: $0.rawValue, title: texts.involvement($0.rawValue)) }
            + [(value: Self.leaves, title: texts.leaves)]
        for party in members(of: file) {
            let name = "rol-\(party.pupil)"
            file.site.selectField(
                name, texts.how(file.name(party.pupil)), options,
                chosen: typed[name] ?? party.involvement.rawValue, &b)
        }
        b.p { b in
            b.text(texts.bothLead + " ")
            b.a(texts.newReport, .href(Page.newReport.link))
        }
        file.site.longField(
            Self.changeReason, texts.changeReason, hint: texts.changeHint,
            value: typed[Self.changeReason] ?? "", &b)
    }

    private static let changeReason = "wissel-reden"

    private func members(of file: OpenedCase) -> [CaseParty] {
        file.state.present
    }

    /// Those of whom something can be taken back: nobody who is only bullied, or saw it.
    private func corrected(in file: OpenedCase) -> [CaseParty] {
        guard file.dossier.access.mayCorrect, file.engine.scope == .caseFile else { return [] }
        return members(of: file).filter(\.involvement.isBullyingSide)
    }

    private static func name(ofCorrectionOf pupil: Pupil.ID) -> String { "blijkt-\(pupil)" }

    /// Taking back what was found, or saying that it did not show; with one reason.
    private func correction(_ typed: FormData, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.parties
        let parties = corrected(in: file)
        guard !parties.isEmpty else { return }
        b.h2(texts.correction)
        b.p(texts.correctionLead)
        for party in parties {
            let name = Self.name(ofCorrectionOf: party.pupil)
            let stays = texts.asItIs(file.texts.caseFile.standing(party.standing.rawValue))
            let others = [Finding.notShown, .notYet].filter { $0.standing != party.standing }
            file.site.selectField(
                name, texts.known(file.name(party.pupil)),
                [(value: "", title: stays)]
                    + others.map { (value: $0.rawValue, title: file.texts.step.finding($0.rawValue)) },
                chosen: typed[name], &b)
        }
        file.site.longField("reden", texts.correctionReason, value: typed["reden"] ?? "", &b)
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        let changes = members(of: file).compactMap { party in
            change(of: party, form["rol-\(party.pupil)"], because: form.words(Self.changeReason), in: file)
        }
        let corrections = corrected(in: file).compactMap { party -> CaseCommand? in
            form.words(Self.name(ofCorrectionOf: party.pupil)).flatMap(Finding.init).map {
                .correct(party.pupil, to: $0, reason: form["reden"] ?? "")
            }
        }
        let commands = corrections + changes + [try addition(from: form)].compactMap(\.self)
        guard !commands.isEmpty else { throw Refusal(.empty) }
        return commands
    }

    /// What lapses stands in the history beside the reason: nobody does it any more, and somebody may ask why.
    private func change(
        of party: CaseParty, _ sent: String?, because reason: String?, in file: OpenedCase
    ) -> CaseCommand? {
        guard let sent, sent != party.involvement.rawValue else { return nil }
        if sent == Self.leaves { return .leave(party.pupil) }
        guard let involvement = Involvement(rawValue: sent), Self.parts.contains(involvement) else {
            return nil
        }
        let changed = CaseParty(
            pupil: party.pupil, involvement: involvement, group: party.group, yearGroup: party.yearGroup)
        let lapsing = file.engine.lapsing(with: changed, in: file.state, at: file.now).map {
            file.title(of: $0)
        }
        return .join(
            changed, reason: reason.map { file.texts.caseForms.parties.changed($0, lapsing.uniqued()) })
    }

    private func addition(from form: FormData) throws -> CaseCommand? {
        guard let pupil = form.words("leerling") else { return nil }
        guard let card = candidates.first(where: { $0.id.text == pupil }) else {
            throw Refusal(.unknown("leerling"))
        }
        // Nobody is taken for somebody who was bullied because nothing was chosen.
        guard let involvement = form["rol"].flatMap(Involvement.init(rawValue:)) else {
            throw Refusal(.missing(["rol"]))
        }
        return .join(
            CaseParty(
                pupil: card.id, involvement: involvement, group: card.schoolClass?.text,
                yearGroup: card.yearGroup))
    }
}

/// Looks up the class to choose from before the form is made.
struct PartiesPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /zaken/{zaak}/betrokkenen
    func show(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        try await CaseFormPages(site).show(form(id, visit.request.query, visit), visit)
    }

    /// POST /zaken/{zaak}/betrokkenen
    func send(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        try await CaseFormPages(site).send(form(id, visit.form, visit), visit)
    }

    private func form(_ id: Dossier.ID, _ asked: FormData, _ visit: Visit) async throws -> PartiesForm {
        let file = try await OpenedCase(id, visit, site)
        let schoolClass =
            asked["groep"].flatMap { $0.isEmpty ? nil : SchoolClass.ID($0) } ?? file.dossier.row.schoolClass
        let isForTriage = asked["terug"] == "weging"
        guard let schoolClass = schoolClass ?? file.people.classes.first?.id else {
            return PartiesForm(dossier: id, candidates: [], schoolClass: nil, isForTriage: isForTriage)
        }
        let pupils = try await ShowPeople(site.desk).pupils(of: schoolClass, in: file.dossier)
        return PartiesForm(
            dossier: id, candidates: pupils, schoolClass: schoolClass, isForTriage: isForTriage)
    }
}
