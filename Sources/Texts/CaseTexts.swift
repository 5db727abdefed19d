/// Cases.
package struct CaseTexts: Sendable {
    /// The number of a case.
    package let number: @Sendable (Int) -> String
}
