/// Moving dossiers to another version of the protocol, and looking back on those that are closed.
package struct MovingTexts: Sendable {
    /// The version that a dossier runs by: its number, and the day on which it was published.
    package let runsBy: @Sendable (Int, String?) -> String
    /// There is a newer version; leads to what would change.
    package let newer: String
    /// So many dossiers run by an earlier version; leads to them.
    package let waiting: @Sendable (Int) -> String
    /// The page with those dossiers.
    package let page: MovingPageTexts
    /// What changes for a dossier, sentence by sentence.
    package let changes: MovingChangeTexts
    /// What keeps a dossier from being moved: what it is, and how it is called.
    package let misfit: @Sendable (Misfit, String) -> String
    /// Looking back on closed dossiers.
    package let replay: ReplayTexts

    /// What a version cannot carry.
    package enum Misfit: Sendable, CaseIterable {
        case channel, fact, triage, step, notOpen, outcome, field, happening, role, document, readers
    }
}

/// The page with the dossiers that run by an earlier version.
package struct MovingPageTexts: Sendable {
    /// The title.
    package let title: String
    /// Back to the versions.
    package let back: String
    /// What one sees there: the number of the version that they can be moved to.
    package let lead: @Sendable (Int) -> String
    /// When there is none.
    package let none: @Sendable (Int) -> String
    /// When the one that was asked for works with the newest version already.
    package let isPresent: @Sendable (Int) -> String
    /// When it is closed, and stays with a version.
    package let isClosed: @Sendable (Int) -> String
    /// How many cannot be read.
    package let unreadable: @Sendable (Int) -> String
    /// What is not shown.
    package let unseen: String
    /// How many more there are.
    package let more: @Sendable (Int) -> String
    /// The version that a dossier runs by.
    package let version: @Sendable (Int) -> String
    /// How much changes in a dossier.
    package let changes: @Sendable (Int) -> String
    /// When it cannot be moved: to which version.
    package let stays: @Sendable (Int) -> String
    /// What to do then.
    package let staysHint: String
    /// Chooses a dossier.
    package let choose: String
    /// The field for why.
    package let reason: String
    /// Help with that.
    package let reasonHint: String
    /// The button, for one or for several.
    package let send: @Sendable (Bool) -> String
    /// How many were moved.
    package let moved: @Sendable (Int) -> String
    /// How many were not, as their history does not fit.
    package let stayed: @Sendable (Int) -> String
    /// How many were not, as something happened in them.
    package let changed: @Sendable (Int) -> String
    /// No reason was given.
    package let noReason: String
    /// None was chosen.
    package let noneChosen: String
    /// There is a newer version by now.
    package let newVersion: String
}

/// What changes for a dossier. What a duty is called comes first; people and days as they are told elsewhere.
package struct MovingChangeTexts: Sendable {
    /// A duty comes: who does it, and by when.
    package let comes: @Sendable (String, String, String?) -> String
    /// An option comes.
    package let offered: @Sendable (String) -> String
    /// A duty goes.
    package let goes: @Sendable (String) -> String
    /// An option goes.
    package let withdrawn: @Sendable (String) -> String
    /// It gets another day: which, and which it was.
    package let date: @Sendable (String, String?, String?) -> String
    /// Others do it: who, and who did.
    package let owners: @Sendable (String, String, String) -> String
    /// It becomes a duty, or an option.
    package let strength: @Sendable (String, Bool) -> String
    /// It has to wait, or no longer.
    package let waits: @Sendable (String, Bool) -> String
    /// It is called otherwise.
    package let title: @Sendable (String, String) -> String
    /// It is too late at once.
    package let late: String
    /// The same for several pupils.
    package let times: @Sendable (String, Int) -> String
    /// Who may read the dossier, or what was written in a step: who may then, and who may now.
    package let readers: @Sendable (String?, [String], [String]) -> String
}

/// Looking back on cases.
package struct ReplayTexts: Sendable {
    /// The title.
    package let title: String
    /// Back to the choices.
    package let back: String
    /// What one sees there: with the draft, or with a version; whether running cases are told too.
    package let lead: @Sendable (Int?, Bool) -> String
    /// When there is no draft.
    package let noDraft: String
    /// When no dossier is closed.
    package let noCases: String
    /// When nothing would have gone otherwise, in so many.
    package let nothing: @Sendable (Int) -> String
    /// In how many of how many.
    package let count: @Sendable (Int, Int) -> String
    /// Which.
    package let numbers: @Sendable ([Int]) -> String
    /// What would have gone otherwise with a duty.
    package let difference: @Sendable (Difference, String) -> String
    /// So many school days at least and at most.
    package let days: @Sendable (Int, Int) -> String
    /// Only so many were looked at.
    package let latest: @Sendable (Int) -> String
    /// Leads there, from the draft.
    package let open: String
    /// What the ways to other rules are called.
    package let rules: String
    /// The draft, or a version.
    package let rule: @Sendable (Int?) -> String
    /// What the ways to other cases are called.
    package let whichCases: String
    /// Only closed cases, or running ones too.
    package let cases: @Sendable (Bool) -> String

    /// What can go otherwise.
    package enum Difference: Sendable {
        case comes, goes
        case earlier(String), later(String)
        case dated(Bool)
        case late
        case owners(String)
        case must(Bool)
    }
}
