import Casework
import Dossiers
import HTML
import HTTPServer
import UseCases

/// One form of a case: what it shows and what sending it means. How it is shown again when it is refused,
/// so that nothing typed is lost, is the same for all and stands in ``CaseFormPages``.
protocol CaseForm {
    /// The dossier.
    var dossier: Dossier.ID { get }
    /// The name under which what is typed is kept before it is sent; nil when it is not kept.
    var draft: String? { get }
    /// The task that its words are about, as its address names it: whoever reads that task reads them. Nil when they are
    /// about the case.
    var about: String? { get }
    /// Whether it uses the whole width.
    var isWide: Bool { get }
    /// Whether the rest of what was typed is kept after sending, because the form goes on.
    var goesOn: Bool { get }
    /// The field that sending it records, of which nothing is left to keep; nil when that is none of those that are kept.
    func recorded(from form: FormData) -> String?
    /// Its title. Throws ``NoSuchPage`` when the case has no such thing.
    func title(in file: OpenedCase) throws -> String
    /// What the tab of the browser says when the title names a pupil; nil when it does not.
    func tab(in file: OpenedCase) -> String?
    /// Whether it is for the viewer. Who is let in for a duty alone gets no more than that duty.
    func isAllowed(in file: OpenedCase) -> Bool
    /// Whether it can still be sent: nobody ended the task or closed the case meanwhile. When not, ``CaseFormPages`` offers
    /// what was typed as a note.
    func isOpen(in file: OpenedCase) -> Bool
    /// Whether one writes words in this field, and does not choose.
    func isWritten(_ field: String, in file: OpenedCase) -> Bool
    /// Whether it shows such a field now; what was typed in one that it no longer has is offered as a note.
    func shows(_ field: String, in file: OpenedCase) -> Bool
    /// What it shows, filled in with what was typed.
    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer)
    /// What sending it means. Throws a `Refusal` when something is not filled in well.
    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand]
    /// Carries these commands out: in this dossier alone, unless the form says otherwise. Gives what the protocol wants
    /// otherwise, and let pass.
    func carryOut(_ commands: [CaseCommand], in file: OpenedCase, expecting version: Int) async throws
        -> [Warning]
    /// What is said to have been carried out, on the page that follows: its title, unless the form says more.
    func carriedOut(by form: FormData, in file: OpenedCase) throws -> String
    /// Where one goes when it was carried out.
    func next(in file: OpenedCase) -> Page
    /// That page, with what it is asked.
    func nextLink(in file: OpenedCase) -> Link
}

extension CaseForm {
    var draft: String? { nil }
    var about: String? { nil }
    var isWide: Bool { false }
    var goesOn: Bool { false }
    func recorded(from form: FormData) -> String? { nil }
    func tab(in file: OpenedCase) -> String? { nil }
    func isAllowed(in file: OpenedCase) -> Bool { true }
    func isOpen(in file: OpenedCase) -> Bool { true }
    func isWritten(_ field: String, in file: OpenedCase) -> Bool { ["tekst", "reden"].contains(field) }
    func shows(_ field: String, in file: OpenedCase) -> Bool { true }
    func carriedOut(by form: FormData, in file: OpenedCase) throws -> String { try title(in: file) }
    func next(in file: OpenedCase) -> Page { .caseFile(dossier) }
    func nextLink(in file: OpenedCase) -> Link { next(in: file).link }
    func carryOut(_ commands: [CaseCommand], in file: OpenedCase, expecting version: Int) async throws
        -> [Warning]
    {
        try await file.carryOut(commands, expecting: version)
    }
}

extension OpenedCase {
    /// Carries commands out in this dossier, by whoever visits; gives what the protocol wants otherwise, and let pass.
    func carryOut(_ commands: [CaseCommand], expecting version: Int) async throws -> [Warning] {
        try await CarryOut(site.desk)(commands, in: id, expecting: version, by: visit.staff).warnings
    }
}

extension FormData {
    /// A field without surrounding blanks; nil when nothing is left.
    func words(_ name: String) -> String? {
        guard let text = self[name], text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }
}
