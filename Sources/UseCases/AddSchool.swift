import People
import Playbooks
import Records
import YAML

/// What a new school is to be.
package struct NewSchool: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Its word in addresses, and its id: `de-wilg`.
    package var webName: String
    /// The playbook it works by, by its id.
    package var playbook: String
    /// The holiday region.
    package var region: String

    /// A school to be.
    package init(name: String, webName: String, playbook: String, region: String) {
        self.name = name
        self.webName = webName
        self.playbook = playbook
        self.region = region
    }
}

/// Why a school cannot be added. Nothing was stored.
package enum SchoolRefused: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name is empty or too long.
    case name
    /// The web name cannot stand in an address.
    case webName(String)
    /// Another school has the web name.
    case taken(School.ID, by: String)
    /// There is no such playbook; those there are.
    case noPlaybook(String, known: [String])
    /// The playbook cannot be used as it is.
    case brokenPlaybook(String)
    /// There are no holidays of that region; those there are.
    case noRegion(String, known: [String])

    /// What is wrong, and what to do.
    package var description: String {
        switch self {
        case .name: "a school has a name of 1 to \(AddSchool.longestName) characters that can be seen"
        case .webName(let word):
            "\(word) cannot be a web name: use 2 to \(AddSchool.longestWebName) small letters, digits and"
                + " hyphens, beginning with a letter, such as de-wilg"
        case .taken(let id, let school): "\(school) has the web name \(id) already; choose another"
        case .noPlaybook(let word, let known): Self.unknown("playbook", word, known)
        case .brokenPlaybook(let word):
            "the playbook \(word) has errors; see: vijfspoor playbook check \(word)"
        case .noRegion(let word, let known): Self.unknown("region", word, known)
        }
    }

    private static func unknown(_ what: String, _ word: String, _ known: [String]) -> String {
        let guess = nearest(word, among: known).map { ". Did you mean \($0)?" } ?? ""
        return "no \(what) \(word); there are \(known.joined(separator: ", "))\(guess)"
    }
}

/// Adds a school to the installation, with its key and the newest version of its playbook.
package struct AddSchool: Sendable {
    private let desk: Desk

    /// The longest name, in characters.
    package static let longestName = 100
    /// The longest web name, in characters.
    package static let longestWebName = 40

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The school with the classes that are known by now; on the disk when this returns.
    ///
    /// Throws ``SchoolRefused`` and what storing throws.
    @discardableResult
    package func callAsFunction(_ new: NewSchool, classes: [SchoolClass] = []) async throws -> School {
        let school = try checked(new)
        if let other = try await desk.archive.school(school.id) {
            throw SchoolRefused.taken(school.id, by: other.name)
        }
        try await KeepEditions(desk).nextVersion(of: school)
        try await desk.archive.add(school, classes: classes)
        return school
    }

    private func checked(_ new: NewSchool) throws(SchoolRefused) -> School {
        guard new.name.contains(where: { $0.isLetter || $0.isNumber }),
            new.name.unicodeScalars.count <= Self.longestName, !new.name.contains(where: \.isNewline),
            !new.name.hasInvisibleLetters
        else { throw .name }
        guard Self.isWebName(new.webName) else { throw .webName(new.webName) }
        guard desk.shelf.regions.contains(new.region) else {
            throw .noRegion(new.region, known: desk.shelf.regions)
        }
        guard let version = desk.shelf.newestVersion(of: Name(new.playbook)) else {
            throw .noPlaybook(new.playbook, known: desk.shelf.names.map(\.text))
        }
        let school = School(
            id: TextID(new.webName), name: new.name, playbook: Name(new.playbook), protocolVersion: version,
            region: new.region)
        do {
            _ = try desk.shelf.playbook(of: school, version: version)
        } catch {
            throw .brokenPlaybook(new.playbook)
        }
        return school
    }

    /// Small letters, digits and hyphens only: it stands in addresses that are read aloud and printed.
    private static func isWebName(_ word: String) -> Bool {
        let letters = "abcdefghijklmnopqrstuvwxyz"
        guard (2...longestWebName).contains(word.count), let first = word.first, letters.contains(first),
            word.last != "-"
        else { return false }
        return word.allSatisfy { letters.contains($0) || "0123456789-".contains($0) }
    }
}
