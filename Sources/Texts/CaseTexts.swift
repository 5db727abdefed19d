/// Cases, and the other dossiers.
package struct CaseTexts: Sendable {
    /// The number of a case.
    package let number: @Sendable (Int) -> String
    /// The dossier of a pupil.
    package let ownDossier: String
    /// A school year.
    package let year: @Sendable (String) -> String
}
