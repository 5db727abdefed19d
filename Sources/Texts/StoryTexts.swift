/// A scenario in words: what happens, what must be so then, and what was found instead.
package struct StoryTexts: Sendable {
    /// What happens: with whom it is about, who does it, and whether it must be refused.
    package let happens: @Sendable (Happens, Circumstance) -> String
    /// What must be so.
    package let expects: @Sendable (Expected) -> String
    /// A duty that must be so, or (with false) must not: its titles, where it stands, and the rest of it.
    package let duty: @Sendable (Standing, [String], Bool, [Detail]) -> String
    /// What was found.
    package let found: @Sendable (Found) -> String
    /// A duty as it stands: its title, where it stands, and the rest of it.
    package let stands: @Sendable (String, Standing, [Detail]) -> String
    /// Who reports: a kind of reporter, as playbooks call it.
    package let reporter: @Sendable (String) -> String
    /// A pupil of a scenario.
    package let pupil: @Sendable (String) -> String
    /// What a rule says, and its id.
    package let rule: @Sendable (String, String) -> String

    /// What goes with a happening.
    package struct Circumstance: Sendable {
        /// The pupils whom it is about.
        package var pupils: [String] = []
        /// Who does it, where the scenario says so.
        package var by: String?
        /// Whether it must be refused.
        package var isRefused = false

        /// Nothing more to say.
        package init() {}
    }

    /// The things that happen.
    package enum Happens: Sendable {
        case report(by: String, over: String)
        case opened, note, closed, reopened, passes
        case joined([String]), left([String])
        /// What was found of pupils is taken back.
        case corrected([(pupil: String, standing: String)])
        case answers([(question: String, answer: String)])
        case weighed(String?)
        case done([String], outcome: String?, found: [(pupil: String, standing: String)])
        case planned([String], for: String)
        case waived([String])
        case told([String], to: String?)
        case consent(String, to: [String], answer: String)
        case consulted(String?, about: [String])
        case happened(String)
        case handedOver(String)
        /// Nobody can act in a role: which, for one class where it is for one, and why.
        case unavailable(String, String?, because: String)
        case available(String, String?)
        case attached(String)
        case readerAdded(String, to: String)
        /// A reader was taken out: of what, and who.
        case readerRemoved(String, from: String)
        /// A sealed dossier was opened up.
        case unsealed
    }

    /// Where a duty stands.
    package enum Standing: String, CaseIterable, Sendable {
        case open, waiting, pending, offered, done, waived, withdrawn, overdue, told, owed, due, question
    }

    /// What more is said of a duty.
    package enum Detail: Sendable {
        case of([String]), to(String), owners([String], together: Bool), due(String?), time(String)
        case dayPart(String), cites([String]), isDefault(Bool), times(Int), waitsFor([String]), by(String)
        case on(String), outcome(String), until(String)
    }

    /// The things that must be so, besides duties. A truth of false says that it must not.
    package enum Expected: Sendable {
        case refused([String]), allowed([String])
        case warned([String], Bool), recorded(String, Bool), locked([String], Bool), undone([String], Bool)
        case fact([String], [String])
        case weighed(String), recommended(String), undecided(Bool), history([String])
        case standing([(pupil: String, standing: String)])
        case owner(String), receives(String), plan(String)
        case mayRead(String, Bool), asked(String, Bool), guide(String), shown(String)
        case reminded([String], to: String?, on: String?), lateShown([String], to: String?, from: String?)
        case count(String, Int), overlay(String, Bool), closable(Bool, [String]), closed(Bool)
        case caseOpened(Bool), owesNothing(Bool), empty(String, Bool)
    }

    /// What is found in the place of what must be so.
    package enum Found: Sendable {
        /// These duties.
        case duties([String])
        /// Nothing of it has begun: the titles, and when it begins.
        case notBegun(String, begins: String)
        /// It is no part of the protocol as it is played.
        case noPart(String)
        case value(String)
        case refusal(String)
        case accepted
        /// Nobody has to do it.
        case impossible
        case otherwise
    }
}
