import Casework
import Identity
import People
import Playbooks
import Records
import SchoolTime
import Synchronization
import UseCases
import YAML

/// Fills an empty archive with the demo schools and their stories.
package struct MakeDemo: Sendable {
    private let material: DemoMaterial
    private let archive: Archive
    private let shelf: PlaybookShelf
    private let accounts: Accounts
    private let seed: UInt64

    /// What was made.
    package struct Result: Sendable {
        /// The people one can sign in as, school by school.
        package let personas: [DemoPersona]
        /// Schools that were left out, with why.
        package let skipped: [String]
    }

    /// A demo of the material in an archive; the same seed gives the same demo.
    package init(
        _ material: DemoMaterial, in archive: Archive, shelf: PlaybookShelf, accounts: Accounts, seed: UInt64
    ) {
        self.material = material
        self.archive = archive
        self.shelf = shelf
        self.accounts = accounts
        self.seed = seed
    }

    /// Makes all schools, whose stories end on a day; everybody who can sign in gets the same password.
    ///
    /// A school whose playbook cannot be read is left out. Throws ``DemoError`` and what storing throws.
    package func callAsFunction(today: SchoolDate, password: String) async throws -> Result {
        try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            for (number, sketch) in material.schools.enumerated() {
                group.addTask { (number, try await make(sketch, today, password)) }
            }
            var outcomes: [Int: Outcome] = [:]
            for try await (number, outcome) in group { outcomes[number] = outcome }
            let ordered = outcomes.sorted { $0.key < $1.key }.map(\.value)
            return Result(personas: ordered.flatMap(\.personas), skipped: ordered.compactMap(\.skipped))
        }
    }

    private struct Outcome: Sendable {
        var personas: [DemoPersona] = []
        var skipped: String?
    }

    private func make(
        _ sketch: SchoolSketch, _ today: SchoolDate, _ password: String
    ) async throws -> Outcome {
        let playbook: Playbook
        do {
            playbook = try shelf.playbook(
                of: School(
                    id: TextID(sketch.id), name: sketch.name, playbook: sketch.playbook, region: sketch.region
                ),
                version: shelf.newestVersion(of: sketch.playbook) ?? 1)
        } catch {
            return Outcome(
                skipped: "\(sketch.name): its playbook \(sketch.playbook) cannot be read (\(error));"
                    + " see: vijfspoor playbook check \(sketch.playbook)")
        }
        var casting = Casting(
            sketch: sketch, playbook: playbook, dice: Dice(seed: seed, for: "cast \(sketch.id)"))
        let cast = try casting.cast(from: material)
        let clock = StoryClock(at: .morning(of: today, plus: 0))
        let desk = desk(of: cast.school, clock)
        try await settle(cast, desk, password)
        let teller = StoryTeller(
            cast: cast, desk: desk, clock: clock, words: material.words, today: today,
            calendar: try shelf.calendar(of: cast.school), seed: seed)
        try await teller.tell(material)
        return Outcome(personas: cast.personas)
    }

    /// The school with its people.
    private func settle(_ cast: Cast, _ desk: Desk, _ password: String) async throws {
        let school = cast.school
        try await AddSchool(desk)(
            NewSchool(
                name: school.name, webName: school.id.text, playbook: school.playbook.text,
                region: school.region),
            classes: cast.classes)
        try await archive.add(cast.pupils, to: cast.school.id)
        try await archive.add(cast.staff, to: cast.school.id)
        // Nobody of them is real: pupils of the demo can choose them all.
        try await archive.list(Set(cast.staff.map(\.id)), of: cast.school.id)
        for persona in cast.personas {
            try await accounts.add(
                login: persona.login, password: password, for: persona.staff, at: cast.school.id)
        }
    }

    private func desk(of school: School, _ clock: StoryClock) -> Desk {
        let ids = Mutex(Dice(seed: seed, for: "ids \(school.id)"))
        return Desk(
            archive: archive, shelf: shelf, now: { clock.now }, newID: { ids.withLock { $0.id() } },
            newCode: { ids.withLock { String($0.id().uppercased().prefix(10)) } })
    }
}
