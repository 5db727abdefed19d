/// The people of a case.
package struct PeopleTexts: Sendable {
    /// What one of them is called.
    package let title: @Sendable (String) -> String
}
