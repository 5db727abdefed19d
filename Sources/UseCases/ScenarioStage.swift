import Dossiers
import People
import Playbooks
import Scenarios
import Texts
import YAML

/// A version of a protocol on which scenarios are played.
struct ScenarioStage {
    /// The playbook as the program comes with it: its words are those that scenarios are written in, also for what a
    /// school switched off.
    let plain: Playbook
    /// The playbook with the choices applied.
    let chosen: Playbook
    /// The choices by their addresses.
    let choices: [String: String]
    private let book: ScenarioBook
    private let shelf: ScenarioShelf

    /// The stage for choices in a playbook. Throws an `AdjustmentError` when they cannot be carried out.
    init(_ files: PlaybookFiles, choosing choices: [String: String], on shelf: ScenarioShelf)
        throws(AdjustmentError)
    {
        self.choices = choices
        self.shelf = shelf
        let adjusted = { @Sendable (choices: [String: String]) throws(AdjustmentError) in
            try readPlaybook(files, adjustedBy: choices, into: Complaints(ofKept: true))
        }
        let plain = try adjusted([:])
        chosen = choices.isEmpty ? plain : try adjusted(choices)
        // A choice that a scenario makes itself goes before that of the school.
        book = ScenarioBook(plain, standing: chosen) { own throws(AdjustmentError) in
            var all = choices
            for (address, value) in own {
                for place in try plain.switchables(at: address, for: value) { all[place.address] = value }
            }
            return try adjusted(all)
        }
        self.plain = plain
    }

    /// What came of each scenario that comes with the playbook, in the order of their names.
    func playShipped(tellingIn screen: ScreenTexts? = nil) throws -> [ScenarioResult] {
        var book = book
        return try shelf.scenarios(of: plain.id).map { name, text in
            play(text, named: name, isOwn: false, of: &book, tellingIn: screen)
        }
    }

    /// Plays one that the school wrote.
    func play(_ own: SchoolScenario, tellingIn screen: ScreenTexts?) -> ScenarioResult {
        play(Array(own.text.utf8), named: "\(own.number)", isOwn: true, tellingIn: screen)
    }

    /// Reads a scenario and plays it.
    func play(_ text: [UInt8], named name: String, isOwn: Bool, tellingIn screen: ScreenTexts? = nil)
        -> ScenarioResult
    {
        var book = book
        return play(text, named: name, isOwn: isOwn, of: &book, tellingIn: screen)
    }

    private func play(
        _ text: [UInt8], named name: String, isOwn: Bool, of book: inout ScenarioBook,
        tellingIn screen: ScreenTexts?
    ) -> ScenarioResult {
        let complaints = Complaints()
        guard let scenario = read(text, named: name, of: &book, into: complaints) else {
            return ScenarioResult(
                name: name, isOwn: isOwn, title: title(of: text, named: name),
                outcome: .unreadable(complaints.sorted))
        }
        return ScenarioResult(
            name: name, isOwn: isOwn, title: scenario.title.text(in: .dutch), scope: scenario.scope,
            outcome: .played(run(scenario, tellingIn: screen)))
    }

    /// A scenario under this version; a choice that it makes itself goes before that of the school. Nothing when it
    /// has errors, which are added to the complaints.
    func read(_ text: [UInt8], named name: String, into complaints: Complaints) -> Scenario? {
        var book = book
        return read(text, named: name, of: &book, into: complaints)
    }

    private func read(
        _ text: [UInt8], named name: String, of book: inout ScenarioBook, into complaints: Complaints
    ) -> Scenario? {
        do throws(Complaint) {
            let file = try ScenarioFile(text, name: name + ".yaml")
            guard file.playbook == plain.id.text else {
                throw Complaint(
                    at: .start(of: file.name), found: "a scenario of \(quoted(file.playbook))",
                    expected: "playbook: \(plain.id)")
            }
            let calendar = try file.calendar.map { name throws(Complaint) in try shelf.calendar(name) }
            return readScenario(file, of: &book, calendar: calendar, into: complaints)
        } catch {
            complaints.add(error)
            return nil
        }
    }

    /// What an unreadable scenario is called, as far as it can be told.
    private func title(of text: [UInt8], named name: String) -> String {
        // What is wrong with the file is told with its complaints.
        (try? ScenarioFile(text, name: name))?.title.text(in: .dutch) ?? name
    }
}

extension Desk {
    /// Where scenarios of a school are played under the choices and the edition of a key. Throws an `AdjustmentError`
    /// when these cannot be carried out.
    func stage(for key: ScenarioShelf.Key, of school: School) throws -> ScenarioStage {
        try ScenarioStage(
            try shelf.files(of: school, edition: key.edition, choosing: key.settings), choosing: key.settings,
            on: scenarios)
    }
}
