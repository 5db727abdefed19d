/// The people of a case.
package struct PeopleTexts: Sendable {
    /// What one of them is called, and whether it was found that they take part so; until then nobody is said to bully.
    package let title: @Sendable (String, Bool) -> String
    /// One person of the staff, whom the reporter chose.
    package let chosen: String
    /// Who holds a role for the class of somebody.
    package let holder: @Sendable (String, String) -> String
}
