/// The page with those whom somebody who reports can choose.
package struct PersonListTexts: Sendable {
    /// The title.
    package let title: String
    /// The link to it.
    package let link: String
    /// What the page is for: over which ways one chooses.
    package let lead: @Sendable ([String]) -> String
    /// Who sees the names.
    package let isPublic: String
    /// The protocol has no way on which one chooses a person.
    package let noWays: String
    /// Nobody is on the list: who receives reports meanwhile.
    package let nobody: @Sendable ([String]) -> String
    /// Above the names.
    package let who: String
    /// Nobody holds one of the roles.
    package let nobodyThere: String
    /// A colleague changed the list meanwhile.
    package let conflict: String
    /// The button.
    package let save: String
}
