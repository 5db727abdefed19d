import YAML

/// A file with people, as a school's administration exports them.
package struct PeopleFile: Sendable {
    /// What to call it in complaints.
    package let name: String
    /// What stands in it.
    package let bytes: [UInt8]

    /// The largest file, in bytes; of a school of 3,000 pupils it is some hundreds of thousands.
    package static let largest = 5_000_000
    /// The most rows of one file.
    package static let mostRows = 20_000

    static let limits = Limits(bytes: largest, depth: 1, nodes: mostRows * PeopleColumn.allCases.count)

    /// A file.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// The columns of files with people, by the names that Dutch administrations give them.
package enum PeopleColumn: String, CaseIterable, Sendable {
    case pupilNumber = "leerlingnummer"
    case staffNumber = "personeelsnummer"
    case firstName = "roepnaam"
    case prefix = "tussenvoegsel"
    case lastName = "achternaam"
    case group = "groep"
    case year = "leerjaar"
    case roles = "rollen"
    case groups = "groepen"
    case guardian1Name = "ouder1_naam"
    case guardian1Email = "ouder1_email"
    case guardian1Phone = "ouder1_telefoon"
    case guardian2Name = "ouder2_naam"
    case guardian2Email = "ouder2_email"
    case guardian2Phone = "ouder2_telefoon"

    /// Parents and carers, each with name, e-mail address and telephone number.
    static let guardians: [[PeopleColumn]] = [
        [.guardian1Name, .guardian1Email, .guardian1Phone],
        [.guardian2Name, .guardian2Email, .guardian2Phone],
    ]

    /// The column of a header, however it writes capitals, blanks and lines between words.
    init?(header: String) {
        let word = Self.folded(header)
        guard let column = Self.allCases.first(where: { Self.folded($0.rawValue) == word }) else {
            return nil
        }
        self = column
    }

    static func folded(_ header: String) -> String {
        String(header.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// What a file is about, which its column with numbers tells.
    enum Subject: Sendable {
        case pupils, staff

        var number: PeopleColumn { self == .pupils ? .pupilNumber : .staffNumber }

        var required: [PeopleColumn] {
            self == .pupils
                ? [.pupilNumber, .firstName, .group, .year] : [.staffNumber, .lastName, .roles]
        }

        var all: [PeopleColumn] {
            self == .pupils
                ? [.pupilNumber, .firstName, .prefix, .lastName, .group, .year]
                    + PeopleColumn.guardians.flatMap(\.self)
                : [.staffNumber, .firstName, .prefix, .lastName, .roles, .groups]
        }
    }
}
