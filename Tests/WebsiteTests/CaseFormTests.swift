import Casework
import Dossiers
import HTTPServer
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("The smaller forms of a case")
struct CaseFormTests {
    @Test("sent twice at once it is done once, and both are told so; something else in between is a conflict")
    func twice() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let version = try await story.version
            let fields = [("versie", version), ("tekst", "De juf sprak met Noor.")]
            async let first = browser.send(fields, to: .note(story.id))
            async let second = browser.send(fields, to: .note(story.id))
            let answers = try await [first, second]
            #expect(answers.allSatisfy { $0.status == .seeOther })
            let notes = try await story.opened().events.filter {
                if case .noted = $0.what { true } else { false }
            }
            #expect(notes.count == 1)
            let other = [("versie", version), ("tekst", "Iets anders.")]
            #expect(try await browser.send(other, to: .note(story.id)).status == .conflict)
            let colleague = try await Browser(school, as: "regie").send(fields, to: .note(story.id))
            #expect(colleague.status == .conflict, "somebody else's is another form")
        }
    }

    @Test("a note is written, and stands in the timeline; an empty one is refused")
    func note() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let empty = try await browser.send(
                [("versie", try await story.version), ("tekst", "  ")], to: .note(story.id))
            #expect(empty.status == .unprocessable)
            let sent = try await browser.send(
                [("versie", try await story.version), ("tekst", "Noor lachte vandaag.")], to: .note(story.id))
            #expect(sent.status == .seeOther)
            #expect(try await browser.open(.caseFile(story.id)).text.contains("Noor lachte vandaag."))
        }
    }

    @Test("a form without its version carries out nothing and keeps the text")
    func withoutVersion() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let before = try await story.version
            let answer = try await Browser(school, as: "juf").send(
                [("tekst", "Bewaar mij")], to: .note(story.id))
            #expect(answer.status == .badRequest)
            #expect(answer.text.contains("Bewaar mij"))
            #expect(try await story.version == before)
        }
    }

    @Test("a notice is ticked off, with another to the same people")
    func tell() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let duties = try await story.opened().obligations.filter { $0.id.isNotice && $0.state.isOwed }
            let parents = try #require(duties.first { $0.id.recipient == "parents-of-target" })
            let browser = try await Browser(school, as: "juf")
            let page = Page.tell(story.id, parents.id.description)
            let shown = try await browser.open(page)
            #expect(shown.text.contains("Informeer: de ouders van Noor Aalders"))
            #expect(shown.text.contains("GLB-043"))
            let told = try await browser.send(
                [("versie", try await story.version), ("tekst", "Gebeld om 14 uur")], to: page)
            #expect(told.status == .seeOther)
            let next = try await browser.open(.caseFile(story.id)).text
            #expect(next.contains("Opgeslagen: Informeer: de ouders van Noor Aalders."))
            #expect(next.contains("<a href=\"#stappen\">"))
            #expect(try await !browser.open(.caseFile(story.id)).text.contains("Opgeslagen:"), "told once")
            let after = try await story.opened().obligations
            #expect(after.first { $0.id == parents.id }?.state == .done)
            #expect(try await browser.open(page).text.contains("Verteld door"))
        }
    }

    @Test("a pupil is added from a class, gets another part, and leaves")
    func parties() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let shown = try await browser.open(.parties(story.id), query: "?groep=groep-6")
            #expect(shown.text.contains("Lot Dijk"))
            #expect(!shown.text.contains("Bo Cent"))
            let added = try await browser.send(
                [
                    ("versie", try await story.version), ("groep", "groep-6"), ("leerling", "p4"),
                    ("rol", "witness"),
                ], to: .parties(story.id))
            #expect(added.status == .seeOther)
            #expect(try await story.opened().state.parties.last?.involvement == .witness)
            #expect(!shown.text.contains("checked"), "how somebody takes part is chosen, not presumed")
            let unsaid = try await browser.send(
                [("versie", try await story.version), ("groep", "groep-5"), ("leerling", "p3")],
                to: .parties(story.id))
            #expect(unsaid.status == .unprocessable && unsaid.text.contains("Kies nog een rol."))
            _ = try await browser.send(
                [("versie", try await story.version), ("rol-p4", "follower"), ("rol-p2", "weg")],
                to: .parties(story.id))
            let parties = try await story.opened().state.parties
            #expect(parties.first { $0.pupil == "p4" }?.involvement == .follower)
            #expect(parties.first { $0.pupil == "p2" }?.standing == .withdrawn)
            #expect(parties.first { $0.pupil == "p4" }?.standing == .alleged)
        }
    }

    @Test("a pupil who is not in the class that was chosen cannot be added")
    func stranger() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let answer = try await Browser(school, as: "juf").send(
                [
                    ("versie", try await story.version), ("groep", "groep-6"), ("leerling", "p3"),
                    ("rol", "witness"),
                ], to: .parties(story.id))
            #expect(answer.status == .unprocessable)
        }
    }

    @Test("answers are stated, only those that changed")
    func facts() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let before = try await story.opened().events.count
            let answer = try await browser.send(
                [("versie", try await story.version), ("feit-harm", "yes"), ("feit-threat", "unknown")],
                to: .facts(story.id))
            #expect(answer.status == .seeOther)
            let opened = try await story.opened()
            #expect(opened.events.count == before + 1)
            #expect(opened.engine.answer("harm", in: opened.state) == "yes")
            #expect(try await browser.open(.caseFile(story.id)).text.contains("Is er schade"))
        }
    }

    @Test("what counts as no as long as nobody says anything is not said until somebody does")
    func assumed() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let notSaid = "<option value=\"\" selected>Nog niet gezegd – telt als “Nee”</option>"
            #expect(try await browser.open(.facts(story.id)).text.contains(notSaid))
            func send(_ answer: String) async throws -> Status {
                try await browser.send(
                    [("versie", try await story.version), ("feit-persistent", answer)],
                    to: .facts(story.id)
                ).status
            }
            #expect(try await send("") == .unprocessable, "nothing was said")
            #expect(try await send("no") == .seeOther)
            let answer = try await story.opened().state.facts.first { $0.key.fact == "persistent" }
            #expect(answer?.value.answer == "no")
            #expect(try await send("no") == .unprocessable, "that was said already")
        }
    }

    @Test("a happening can be about one of the pupils, and about nobody else")
    func happeningAboutOne() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let page = try await browser.open(.happening(story.id))
            #expect(page.text.contains("Over wie gaat het?"))
            let stranger = try await browser.send(
                [
                    ("versie", try await story.version), ("gebeurtenis", "behaviour-continues"),
                    ("leerling", "p9"),
                ], to: .happening(story.id))
            #expect(stranger.status == .unprocessable)
            let known = try await browser.send(
                [
                    ("versie", try await story.version), ("gebeurtenis", "behaviour-continues"),
                    ("leerling", "p2"),
                ], to: .happening(story.id))
            #expect(known.status == .seeOther)
            let happened = try await story.opened().events.contains {
                $0.what == .happened("behaviour-continues", note: nil, of: "p2")
            }
            #expect(happened)
        }
    }

    @Test("a happening opens what it opens; there somebody is asked, and the text typed meanwhile stays")
    func happening() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "baas")
            let happened = try await browser.send(
                [
                    ("versie", try await story.version), ("gebeurtenis", "behaviour-continues"),
                    ("tekst", "Weer"),
                ],
                to: .happening(story.id))
            #expect(happened.status == .seeOther)
            let task = try await story.task(of: "place-initiator")
            let page = Page.task(story.id, task.description)
            #expect(try await browser.open(page).text.contains("Wat vindt leerkracht?"))
            let asked = try await browser.send(
                [
                    ("versie", try await story.version), ("taak", task.description), ("wie", "teacher"),
                    ("mening-teacher", "Doe het niet."), ("reden", "Half getypte reden"),
                ], to: .consult(story.id, "place-initiator"))
            #expect(asked.status == .seeOther)
            #expect(asked.location == page.link.address)
            let after = try await browser.open(page)
            #expect(after.text.contains("Geraadpleegd: leerkracht"))
            #expect(after.text.contains("Half getypte reden"))
            #expect(!after.text.contains("mening-teacher"))
        }
    }

    @Test("of several views that were typed, one is recorded and the others stay")
    func views() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try await story.carry([.happen("behaviour-continues", note: "Weer")], as: "baas")
            let task = try await story.task(of: "contact-board").description
            let browser = try await Browser(school, as: "baas")
            let views = [("teacher", "Doe het."), ("team", "Doe het niet."), ("director", "Ik twijfel.")]
            for recorded in 0..<2 {
                let fields = [
                    ("versie", try await story.version), ("taak", task), ("veld-what-continues", "Schelden"),
                    ("wie", views[recorded].0),
                ]
                let sent = try await browser.send(
                    fields + views.dropFirst(recorded).map { ("mening-\($0.0)", $0.1) },
                    to: .consult(story.id, "contact-board"))
                #expect(sent.status == .seeOther)
                let page = try await browser.open(.task(story.id, task)).text
                #expect(page.contains("Schelden"))
                for (place, view) in views.enumerated() {
                    #expect(page.contains("\n\(view.1)</textarea>") == (place > recorded), "\(view.0)")
                }
                let asked = try await story.opened(as: "baas").events.filter { event in
                    if case .consulted = event.what { true } else { false }
                }
                #expect(asked.count == recorded + 1, "nothing else was recorded")
            }
        }
    }

    @Test("consent is recorded for whom it is asked, about that family's own child")
    func consent() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let answer = try await browser.send(
                [
                    ("versie", try await story.version), ("van", "parents-of-target@p1"),
                    ("antwoord", "given"),
                ],
                to: .consent(story.id))
            #expect(answer.status == .seeOther)
            let state = try await story.opened().state
            #expect(state.consentStands(of: "parents-of-target", to: nil, about: "p1"))
            let other = try await browser.send(
                [
                    ("versie", try await story.version), ("van", "parents-of-target@p2"),
                    ("antwoord", "given"),
                ],
                to: .consent(story.id))
            #expect(other.status == .unprocessable, "p2 is not a target of this case")
            let nobody = try await browser.send(
                [("versie", try await story.version), ("van", "police"), ("antwoord", "given")],
                to: .consent(story.id))
            #expect(nobody.status == .unprocessable)
        }
    }

    @Test("the case is handed over with a reason, not without")
    func handOver() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let fields = [("wat", "overdragen"), ("aan", "support-coordinator")]
            let bare = try await browser.send(
                [("versie", try await story.version)] + fields, to: .handOver(story.id))
            #expect(bare.status == .unprocessable)
            let whole = try await browser.send(
                [("versie", try await story.version), ("reden", "Te zwaar")] + fields, to: .handOver(story.id)
            )
            #expect(whole.status == .seeOther)
            #expect(try await story.opened().state.owner == "support-coordinator")
        }
    }

    @Test("the word that the record keeps for an accusation is no reason to be away")
    func accusation() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let fields = [("wat", "afwezig"), ("aan", "director")]
            let sly = try await browser.send(
                [("versie", try await story.version), ("reden", " Accused ")] + fields,
                to: .handOver(story.id))
            #expect(sly.status == .unprocessable)
            let word = try await browser.send(
                [("versie", try await story.version), ("reden", " Absent ")] + fields, to: .handOver(story.id)
            )
            #expect(word.status == .seeOther)
            #expect(
                try await story.opened().state.unavailable["director"] == "Absent.",
                "a word of one's own, which no refresh takes back")
            let plain = try await browser.send(
                [("versie", try await story.version), ("reden", "Ziek")] + fields, to: .handOver(story.id))
            #expect(plain.status == .seeOther)
            let accused = try await browser.send(
                [
                    ("versie", try await story.version), ("wat", "beschuldigd"), ("aan", "coordinator"),
                    ("reden", "Deed mee."),
                ],
                to: .handOver(story.id))
            #expect(accused.status == .seeOther)
            let page = try await browser.open(.caseFile(story.id))
            #expect(page.text.contains("Kan niet optreden: ") && page.text.contains("Ziek"))
            #expect(page.text.contains("Doet niet mee, omdat het hierover gaat: "))
            #expect(!page.text.contains("accused"))
        }
    }

    @Test("a case that is not ready says what is in the way, with the rule, and stays open")
    func notClosable() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let shown = try await browser.open(.closing(story.id))
            #expect(shown.text.contains("Eerst afbouwen, met het laatste contactmoment"))
            let answer = try await browser.send(
                [("versie", try await story.version), ("reden", "Klaar mee")], to: .closing(story.id))
            #expect(answer.status == .unprocessable)
            #expect(try await !story.opened().state.isClosed)
        }
    }

    @Test("what is told to parents waits while nobody knows whose, and the page says where to tell it")
    func toldToNobody() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let form = ReportForm(reporter: .anonymous, text: "Er wordt iemand gepest.")
            let receipt = try await FileReport(school.desk)(form, at: SchoolSite.school)
            let story = Story(school: school, id: receipt.dossier)
            try await story.carry([.state("online", "yes", saidBy: nil, of: nil)], as: "regie")
            let browser = try await Browser(school, as: "regie")
            let parties = "/zaken/\(story.id)/betrokkenen"
            #expect(try await browser.open(.caseFile(story.id)).text.contains("href=\"\(parties)\""))
            let opened = try await story.opened(as: "regie")
            let notice = try #require(opened.obligations.first { $0.id.recipient == "parents-of-target" }).id
            let page = try await browser.open(.tell(story.id, notice.description)).text
            #expect(page.contains("er is nog geen leerling bekend") && page.contains(parties))
            #expect(!page.contains("Afvinken"))
            let sent = try await browser.send(
                [("versie", String(opened.row.version))], to: .tell(story.id, notice.description))
            #expect(sent.status == .notFound)
            #expect(try await browser.open(.consent(story.id)).text.contains(parties))
        }
    }

    @Test("teasing is closed with a reason; then only a note or opening again is left")
    func closes() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            try await story.isTeasing(because: "Het was over en weer.")
            let browser = try await Browser(school, as: "juf")
            #expect(
                try await browser.open(.closing(story.id)).text.contains(
                    "Je kunt de zaak afsluiten. Kijk eerst wat er nog openstaat."))
            let colleague = try await Browser(school, as: "baas").open(.closing(story.id)).text
            #expect(
                colleague.contains("Dit is aan: leerkracht.")
                    && !colleague.contains("Je kunt de zaak afsluiten"))
            let empty = try await browser.send(
                [("versie", try await story.version), ("reden", " ")], to: .closing(story.id))
            #expect(empty.text.contains("Schrijf nog op waarom."))
            let closed = try await browser.send(
                [("versie", try await story.version), ("reden", "Uitgepraat")], to: .closing(story.id))
            #expect(closed.status == .seeOther)
            let page = try await browser.open(.caseFile(story.id))
            #expect(page.text.contains("Afgesloten"))
            #expect(try await !browser.open(.closing(story.id)).text.contains("kan nog niet"))
            #expect(!page.text.contains("id=\"wat-nu\""))
            let again = try await browser.send(
                [("versie", try await story.version), ("reden", "Het begon weer")], to: .reopening(story.id))
            #expect(again.status == .seeOther)
            #expect(try await !story.opened().state.isClosed)
        }
    }
}
