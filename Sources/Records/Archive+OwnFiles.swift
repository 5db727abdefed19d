import Database
import Dossiers
import People
import Playbooks
import Vault

// The files of a playbook as schools wrote them. A text is kept under a mark that is made from it and so never changes;
// versions and drafts name the mark.
extension Archive {
    /// The mark of a text: the same for the same text, and otherwise another.
    package func mark(of text: String) -> String {
        String(TextForm.hex(fileKey.hash(text).bytes).prefix(Self.lengthOfMark))
    }

    /// 128 bits: no two texts share them.
    private static let lengthOfMark = 32

    /// Texts of a school by their marks; those that are not there are left out.
    package func ownFiles(
        _ marks: some Sequence<String> & Sendable, of school: School.ID
    ) async throws -> [String: String] {
        try await database.read { transaction in
            try marks.reduce(into: [:]) { texts, mark in
                let row = try transaction.first(
                    "SELECT content FROM own_file WHERE school = ? AND mark = ?",
                    [.text(school.text), .text(mark)])
                texts[mark] = try row?.text("content")
            }
        }
    }
}

extension Transaction {
    /// Keeps texts by their marks; what is kept already stays as it is.
    func keepFiles(_ texts: [String: String], of school: School.ID) throws {
        for (mark, text) in texts.sorted(by: { $0.key < $1.key }) {
            try run(
                """
                INSERT INTO own_file (school, mark, content, published) VALUES (?, ?, ?, 0)
                ON CONFLICT (school, mark) DO NOTHING
                """, [.text(school.text), .text(mark), .text(text)])
        }
    }

    /// From here on the texts that a version names are never dropped; what else was only drafted is.
    func publishFiles(of version: ProtocolVersion, of school: School.ID) throws {
        for mark in version.settings.ownFiles.values.sorted() {
            try run(
                "UPDATE own_file SET published = 1 WHERE school = ? AND mark = ?",
                [.text(school.text), .text(mark)])
        }
        try dropDraftedFiles(besides: [:], of: school)
    }

    /// Drops the texts that were drafted once and that neither a version nor these choices name.
    func dropDraftedFiles(besides choices: [String: String], of school: School.ID) throws {
        let named = Set(choices.ownFiles.values)
        let drafted = try rows(
            "SELECT mark FROM own_file WHERE school = ? AND published = 0", [.text(school.text)])
        for mark in try drafted.map({ try $0.text("mark") }) where !named.contains(mark) {
            try run(
                "DELETE FROM own_file WHERE school = ? AND mark = ?", [.text(school.text), .text(mark)])
        }
    }
}
