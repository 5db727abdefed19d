import Casework
import Playbooks
import SchoolTime
import Testing

/// An event of every kind, with the bytes that it was stored as when the format was frozen. These bytes stand
/// in the databases of schools: a sample is added, never changed.
enum EventSamples {
    static let at = moment("2026-03-02T10:30")
    static let by = CaseEvent.Actor(role: "teacher", person: "p1")
    private static let later = moment("2026-03-05T09:15")

    private static func moment(_ iso: String) -> Moment {
        guard let moment = Moment(iso: iso) else { preconditionFailure("\(iso) is no moment") }
        return moment
    }

    private static func agreement(_ line: Int) -> Agreement {
        Agreement(task: TaskID(step: "talk", pupil: "A"), field: "agreements", line: line)
    }

    struct Sample: Sendable, CustomTestStringConvertible {
        let kind: String
        let event: CaseEvent
        let bytes: String

        init(_ kind: String, _ what: CaseEvent.What, _ bytes: String...) {
            self.kind = kind
            event = CaseEvent(at: EventSamples.at, by: EventSamples.by, what)
            self.bytes = bytes.joined()
        }

        var testDescription: String { kind }
    }

    static let all = [
        Sample(
            "reported",
            .reported(
                CaseEvent.Report(
                    reporter: .parent, channel: "teacher", receiver: "coordinator", text: "Hij wordt gepest.")
            ),
            "0111323032362d30332d30325431303a33300874656163686572037031097265706f727465640770",
            "6172656e7408746561636865720c636f6f7264696e61746f721248696a20776f7264742067657065",
            "73742e00"),
        Sample(
            "reported",
            .reported(
                CaseEvent.Report(
                    reporter: .anonymous, channel: "web", receiver: "teacher", text: "é", group: "6a")),
            "0111323032362d30332d30325431303a33300874656163686572037031097265706f727465640a61",
            "6e6f6e796d6f757304776562087465616368657203c3a9033661"),
        Sample(
            "opened",
            .opened,
            "0111323032362d30332d30325431303a33300874656163686572037031076f70656e6564"),
        Sample(
            "joined",
            .joined(CaseParty(pupil: "A", involvement: .target, group: "6a", yearGroup: 6)),
            "0111323032362d30332d30325431303a33300874656163686572037031076a6f696e656402410774",
            "6172676574033661023608616c6c65676564"),
        Sample(
            "joined",
            .joined(CaseParty(pupil: "B", involvement: .follower, standing: .established)),
            "0111323032362d30332d30325431303a33300874656163686572037031076a6f696e656402420966",
            "6f6c6c6f77657200000c65737461626c6973686564"),
        Sample(
            "left",
            .left("A"),
            "0111323032362d30332d30325431303a33300874656163686572037031056c6566740241"),
        Sample(
            "left-class",
            .left("A", because: .leftClass),
            "0111323032362d30332d30325431303a333008746561636865720370310b6c6566742d636c617373",
            "0241"),
        Sample(
            "stated",
            .stated([Statement("serious", "yes", saidBy: "target", of: "A"), Statement("form", "online")]),
            "0111323032362d30332d30325431303a333008746561636865720370310773746174656402320873",
            "6572696f75730479657307746172676574024105666f726d076f6e6c696e650000"),
        Sample(
            "triaged",
            .triaged("bullying", recommended: "teasing", reason: "gezien"),
            "0111323032362d30332d30325431303a333008746561636865720370310874726961676564096275",
            "6c6c79696e670874656173696e670767657a69656e"),
        Sample(
            "triaged",
            .triaged("unclear", recommended: nil, reason: nil),
            "0111323032362d30332d30325431303a33300874656163686572037031087472696167656408756e",
            "636c6561720000"),
        Sample(
            "done",
            .done(
                CaseEvent.Completion(
                    task: TaskID(step: "talk", pupil: "A", number: 2), outcome: "kept",
                    answers: ["notes": "ok", "day": "2026-03-01"], on: SchoolDate(iso: "2026-03-01"),
                    reason: "haast")),
            "0111323032362d30332d30325431303a3330087465616368657203703105646f6e650574616c6b00",
            "0002410232056b6570740b323032362d30332d30310668616173740232046461790b323032362d30",
            "332d3031066e6f746573036f6b"),
        Sample(
            "done",
            .done(CaseEvent.Completion(task: TaskID(step: "talk"))),
            "0111323032362d30332d30325431303a3330087465616368657203703105646f6e650574616c6b00",
            "000002310000000230"),
        Sample(
            "done-finding",
            .done(
                CaseEvent.Completion(
                    task: TaskID(step: "find"), outcome: "confirmed", reason: "gezien",
                    findings: ["B": .established, "C": .notShown])),
            "0111323032362d30332d30325431303a333008746561636865720370310d646f6e652d66696e6469",
            "6e670566696e6400000002310a636f6e6669726d6564000767657a69656e0230023202420c657374",
            "61626c697368656402430a6e6f742d73686f776e"),
        Sample(
            "corrected",
            .corrected("B", to: .notShown, reason: "een ander"),
            "0111323032362d30332d30325431303a333008746561636865720370310a636f7272656374656402",
            "420a6e6f742d73686f776e0a65656e20616e646572"),
        Sample(
            "corrected",
            .corrected("B", to: .notYet, reason: nil),
            "0111323032362d30332d30325431303a333008746561636865720370310a636f7272656374656402",
            "42086e6f742d79657400"),
        Sample(
            "planned",
            .planned(TaskID(step: "talk"), for: later, reason: "eerder kan niet"),
            "0111323032362d30332d30325431303a3330087465616368657203703108706c616e6e6564057461",
            "6c6b000000023111323032362d30332d30355430393a313510656572646572206b616e206e696574"),
        Sample(
            "waived",
            .waived(TaskID(step: "talk", pupil: "B"), reason: "verhuisd"),
            "0111323032362d30332d30325431303a33300874656163686572037031077761697665640574616c",
            "6b000002420231097665726875697364"),
        Sample(
            "told",
            .told(TaskID(step: "talk").notice("1", to: "parents-of-target"), note: nil),
            "0111323032362d30332d30325431303a3330087465616368657203703105746f6c640574616c6b02",
            "3112706172656e74732d6f662d74617267657400023100"),
        Sample(
            "told-family",
            .toldFamily(TaskID(step: "talk").notice("1", to: "parents-of-target"), of: "B", note: nil),
            "0111323032362d30332d30325431303a33300874656163686572037031"
                + "0c746f6c642d66616d696c790574616c6b02",
            "3112706172656e74732d6f662d7461726765740002310242" + "00"),
        Sample(
            "letter",
            .letter(
                CaseLetter(
                    task: TaskID(step: "talk").notice("1", to: "parents-of-target"), pupil: "B",
                    title: "Plan",
                    text: "Hallo")),
            "0111323032362d30332d30325431303a33300874656163686572037031" + "076c6574746572" + "0574616c6b",
            "023112706172656e74732d6f662d74617267657400023102420" + "5506c616e" + "0648616c6c6f"),
        Sample(
            "consulted",
            .consulted("talk", who: "coordinator", view: "doen"),
            "0111323032362d30332d30325431303a333008746561636865720370310a636f6e73756c74656405",
            "74616c6b0c636f6f7264696e61746f7205646f656e"),
        Sample(
            "consent",
            .consent("target", to: "talk", .withdrawn),
            "0111323032362d30332d30325431303a3330087465616368657203703108636f6e73656e74077461",
            "726765740574616c6b0a77697468647261776e"),
        Sample(
            "consent",
            .consent("target", to: nil, .given),
            "0111323032362d30332d30325431303a3330087465616368657203703108636f6e73656e74077461",
            "726765740006676976656e"),
        Sample(
            "happened",
            .happened("relapse", note: "op het plein"),
            "0111323032362d30332d30325431303a333008746561636865720370310968617070656e65640872",
            "656c617073650d6f702068657420706c65696e"),
        Sample(
            "happened",
            .happened("relapse", note: nil, of: "A"),
            "0111323032362d30332d30325431303a333008746561636865720370310c68617070656e65642d74",
            "6f0872656c61707365000241"),
        Sample(
            "handed-over",
            .handedOver(to: "coordinator", reason: "te zwaar"),
            "0111323032362d30332d30325431303a333008746561636865720370310c68616e6465642d6f7665",
            "720c636f6f7264696e61746f72097465207a77616172"),
        Sample(
            "unavailable",
            .unavailable("teacher", reason: "accused"),
            "0111323032362d30332d30325431303a333008746561636865720370310c756e617661696c61626c",
            "6508746561636865720861636375736564"),
        Sample(
            "available",
            .available("teacher"),
            "0111323032362d30332d30325431303a333008746561636865720370310a617661696c61626c6508",
            "74656163686572"),
        Sample(
            "unavailable-holders",
            .unavailable("teacher", reason: "accused", holders: ["s1", "s2"]),
            "0111323032362d30332d30325431303a3330087465616368657203703114756e617661696c61626c",
            "652d686f6c64657273087465616368657208616363757365640232037331037332"),
        Sample(
            "unavailable-class",
            .unavailableForClass("teacher", group: "6a", reason: "absent"),
            "0111323032362d30332d30325431303a3330087465616368657203703112756e617661696c6162",
            "6c652d636c617373087465616368657203366107616273656e74"),
        Sample(
            "available-class",
            .availableForClass("teacher", group: "6a"),
            "0111323032362d30332d30325431303a3330087465616368657203703110617661696c61626c65",
            "2d636c6173730874656163686572033661"),
        Sample(
            "upheld",
            .upheld("bullying", recommended: nil, reason: "las het"),
            "0111323032362d30332d30325431303a3330087465616368657203703107757068656c640962756c",
            "6c79696e6700086c617320686574"),
        Sample(
            "cleared",
            .cleared("person@s1", reason: "een ander"),
            "0111323032362d30332d30325431303a3330087465616368657203703108636c65617265640a7065",
            "72736f6e4073310a65656e20616e646572"),
        Sample(
            "noted",
            .noted("ouders belden"),
            "0111323032362d30332d30325431303a33300874656163686572037031066e6f7465640e6f756465",
            "72732062656c64656e"),
        Sample(
            "noted-about",
            .noted("niet thuis", about: TaskID(step: "talk").notice("1", to: "parents-of-target")),
            "0111323032362d30332d30325431303a333008746561636865720370310c6e6f7465642d61626f75",
            "740574616c6b023112706172656e74732d6f662d7461726765740002310b6e696574207468756973"),
        Sample(
            "answered",
            .answered("ouders belden"),
            "0111323032362d30332d30325431303a3330087465616368657203703109616e7377657265640e6f756465",
            "72732062656c64656e"),
        Sample(
            "attached",
            .attached("form"),
            "0111323032362d30332d30325431303a333008746561636865720370310961747461636865640566",
            "6f726d"),
        Sample(
            "reader-added",
            .readerAdded("notes", "adviser"),
            "0111323032362d30332d30325431303a333008746561636865720370310d7265616465722d616464",
            "6564066e6f7465730861647669736572"),
        Sample(
            "reader-removed",
            .readerRemoved("notes", "adviser", reason: "klaar"),
            "0111323032362d30332d30325431303a333008746561636865720370310f7265616465722d72656d",
            "6f766564066e6f7465730861647669736572066b6c616172"),
        Sample(
            "unsealed",
            .unsealed(reason: "een leerling"),
            "0111323032362d30332d30325431303a3330087465616368657203703109756e7365616c65640d65",
            "656e206c6565726c696e67"),
        Sample(
            "reviewed",
            .reviewed(
                AgreementReview(
                    at: TaskID(step: "evaluation", number: 2),
                    [
                        .init(agreement(0), .kept), .init(agreement(3), .broken),
                    ])),
            "0111323032362d30332d30325431303a333008746561636865720370310972657669657765640b65",
            "76616c756174696f6e000000023202320574616c6b0000024102310b61677265656d656e74730230",
            "056b6570740574616c6b0000024102310b61677265656d656e747302330762726f6b656e"),
        Sample(
            "closed",
            .closed(reason: "klaar"),
            "0111323032362d30332d30325431303a3330087465616368657203703107636c6f736564066b6c61",
            "6172"),
        Sample(
            "reopened",
            .reopened(reason: "het begint weer"),
            "0111323032362d30332d30325431303a333008746561636865720370310972656f70656e65641068",
            "657420626567696e742077656572"),
        Sample(
            "moved",
            .moved(from: 2, to: 3, reason: "sneller"),
            "0111323032362d30332d30325431303a33300874656163686572037031066d6f7665640232023308",
            "736e656c6c6572"),
        Sample(
            "took-in",
            .tookIn(
                JoinedReport(
                    report: .init(
                        reporter: .pupil, channel: "teacher", receiver: "teacher", text: "weer", group: "6a"),
                    from: DossierLink(id: "d7", number: 7))),
            "0111323032362d30332d30325431303a3330087465616368657203703108746f6f6b2d696e036437",
            "023706707570696c087465616368657208746561636865720577656572033661"),
        Sample(
            "took-out",
            .tookOut(DossierLink(id: "d7", number: 7), reason: "niet dit"),
            "0111323032362d30332d30325431303a33300874656163686572037031",
            "09746f6f6b2d6f7574036437023709", "6e69657420646974"),
        Sample(
            "joined-to",
            .joinedTo(DossierLink(id: "d6", number: 6)),
            "0111323032362d30332d30325431303a333008746561636865720370310a6a6f696e65642d746f03",
            "64360236"),
        Sample(
            "barred-along",
            .barredAlong(Barring(shutOut: ["person:m3"], sealedTo: ["director", "adviser"])),
            "0111323032362d30332d30325431303a333008746561636865720370310d6261727265642d616c6f",
            "6e6702310a706572736f6e3a6d330232096469726563746f720861647669736572"),
        Sample(
            "reported-with-danger",
            .reported(
                CaseEvent.Report(
                    reporter: .pupil, channel: "web", receiver: "teacher", text: "é", group: "6a",
                    danger: .yes)
            ),
            "0111323032362d30332d30325431303a33300874656163686572037031157265706f727465642d",
            "776974682d64616e67657206707570696c04776562087465616368657203c3a903366104796573"),
        Sample(
            "took-in-with-danger",
            .tookIn(
                JoinedReport(
                    report: .init(
                        reporter: .pupil, channel: "web", receiver: "teacher", text: "é", danger: .no),
                    from: DossierLink(id: "d7", number: 7))),
            "0111323032362d30332d30325431303a3330087465616368657203703114746f6f6b2d696e2d77",
            "6974682d64616e676572036437023706707570696c04776562087465616368657203c3a900036e",
            "6f"),
        Sample(
            "took-in-said",
            .tookIn(
                JoinedReport(
                    report: .init(reporter: .pupil, channel: "web", receiver: "teacher", text: "é"),
                    from: DossierLink(id: "d7", number: 7), danger: .yes)),
            "0111323032362d30332d30325431303a333008746561636865720370310d746f6f6b2d696e2d7361",
            "69640364370237047965730006707570696c04776562087465616368657203c3a900"),
        Sample(
            "took-in-said",
            .tookIn(
                JoinedReport(
                    report: .init(
                        reporter: .pupil, channel: "web", receiver: "teacher", text: "é", danger: .no),
                    from: DossierLink(id: "d7", number: 7), danger: .yes)),
            "0111323032362d30332d30325431303a333008746561636865720370310d746f6f6b2d696e2d7361",
            "696403643702370479657314746f6f6b2d696e2d776974682d64616e67657206707570696c047765",
            "62087465616368657203c3a900036e6f"),
    ]
}
